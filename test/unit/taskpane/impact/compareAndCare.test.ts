/** Two editions side by side, and the warning of another version of the functions, as they look. */
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { openPaneBrowser, type PaneBrowser } from "../browserPage";
import { assertSound } from "../soundPage";

const SHOTS = "build/screenshots";

describe("editions side by side and the functions' version in a browser", function () {
  this.timeout(120_000);
  let browser: PaneBrowser;
  before(async () => {
    mkdirSync(SHOTS, { recursive: true });
    browser = await openPaneBrowser();
  });
  after(() => browser.close());

  for (const [language, theme] of [["zh-CN", "light"], ["zh-CN", "dark"], ["en-US", "light"], ["en-US", "dark"]] as const) {
    it(`[Y78] every change stands side by side with its words marked: ${language}, ${theme}, 340 px`, async () => {
      const page = await browser.open(`scene=changed-rules&lang=${language}&theme=${theme}`, { width: 340, height: 900 });
      await page.locator("#tab-rules").click();
      await page.locator("#library-compare").click();
      await page.locator("#compare-before").selectOption("built-in:bianmin-window.1");
      await page.locator("#compare-after").selectOption("workbook:规则");
      await page.locator("#compare-sentence").waitFor({ timeout: 5_000 });
      const items = page.locator(".changes > li");
      assert.equal(await items.count(), await page.locator(".side-by-side").count());
      const amount = page.locator(".changes > .clause-amount", { hasText: "每出现一个" });
      assert.equal(await amount.locator("del").first().innerText(), "3");
      assert.equal(await amount.locator("ins").first().innerText(), "4");
      assert.equal(await page.locator(".changes > .clause-added .missing").count(), 1);
      assert.equal(await page.locator(".changes > .clause-removed .missing").count(), 1);
      await assertSound(page);
      await page.screenshot({ path: `${SHOTS}/compare-sides-${language}-${theme}.png` });
      await page.locator(".changes > .clause-amount").first().scrollIntoViewIfNeeded();
      await page.locator(".library-content, .compare").last().evaluate((node) => node.scrollBy(0, 500));
      await page.screenshot({ path: `${SHOTS}/compare-sides-${language}-${theme}-2.png` });
      assert.deepEqual(browser.complaints, []);
      await page.context().close();
    });
  }

  it("[Y85] functions of another version are told as a warning that names the cell and both versions; of the same, as a fact; of none, how to find out", async () => {
    const page = await browser.open("scene=changed-rules&lang=zh-CN", { width: 340, height: 760 });
    await page.locator("#tab-impact").click();
    await page.locator("#impact-care > summary").click();
    await page.locator("#care-look").click();
    const warning = page.locator(".care-body .bar.warning, .care-body [class*=warning]").first();
    await warning.waitFor({ timeout: 5_000 });
    assert.match(await warning.innerText(), /窗格是 0\.1\.0 版，版本!A1 里的函数说是 0\.0\.9 版/u);
    await assertSound(page);
    await page.screenshot({ path: `${SHOTS}/care-version-differs.png` });
    await page.evaluate(`port.writeCell("版本", "A1", "=ASSESS.VERSION()", "x")`);
    await page.locator("#care-look").click();
    await page.locator(".care-body", { hasText: "表里没有 =ASSESS.VERSION()" }).waitFor({ timeout: 5_000 });
    assert.equal(await warning.count(), 0);
    await page.context().close();
  });
});
