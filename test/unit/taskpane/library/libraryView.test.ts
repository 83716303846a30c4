/** The library as a person meets it, in Chromium, at 340 × 760. */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { builtInEditions } from "../../../../src/catalogue/builtIn";
import { unscoredDocuments } from "../../../../src/catalogue/unscored";
import { openPaneBrowser, type PaneBrowser } from "../browserPage";
import { assertSound } from "../soundPage";

describe("the library of rules in a browser", function () {
  this.timeout(60_000);
  let browser: PaneBrowser;
  let page: Page;

  before(async () => {
    browser = await openPaneBrowser();
  });
  after(() => browser?.close());
  afterEach(async () => {
    await page?.context().close();
    assert.deepEqual([browser.complaints, browser.outside], [[], []]);
  });

  const open = async (query: string, size?: { width: number; height: number }): Promise<void> => {
    page = await browser.open(query, size);
    await page.click("#tab-rules");
    await page.waitForSelector("#library-list [role=option]");
  };
  const options = () => page.locator("#library-list [role=option]");

  for (const language of ["zh-CN", "en-US"]) {
    it(`[T158] lists everything, few rows in the page, accessible at 320 px, in ${language}`, async () => {
      await open(`scene=own-rules&lang=${language}`, { width: 320, height: 760 });
      const count = builtInEditions().length + 1 + unscoredDocuments.length;
      assert.equal(await options().first().getAttribute("aria-setsize"), String(count));
      assert.ok((await options().count()) < 25);
      await assertSound(page);
      await page.focus("#library-list");
      await page.keyboard.press("End");
      const active = await page.getAttribute("#library-list", "aria-activedescendant");
      assert.ok(await page.locator(`#${active ?? ""}`).isVisible());
    });
  }

  it("[T158] the edition of the last check stands first, and one that stands in for another says so", async () => {
    page = await browser.open("scene=own-rules");
    await page.click("#check");
    await page.waitForSelector("#sentence");
    await page.click("#tab-rules");
    await page.waitForSelector("#library-list [role=option]");
    assert.match(await page.locator("#library-list .list-heading").first().innerText(), /核验所用 1/);
    assert.match(await options().first().innerText(), /工作表“规则”/);
    assert.match(await page.locator(".library-row.passive").innerText(), /由《便民服务中心窗口服务考核评分表》（工作表“规则”）代替/);
    assert.match(await page.locator(".own-rules").innerText(), /用的是这本工作簿的规则（规则），不是内置的/);
  });

  it("[T147] a faulty table is a sentence with its cells, and a press goes there", async () => {
    await open("scene=faulty-rules");
    assert.equal(await page.locator(".library-fault li").count(), 2);
    await page.locator(".library-fault .cell").first().click();
    assert.deepEqual(await page.evaluate(() => window.port.visited), [`规则!${await page.locator(".library-fault .cell").first().innerText()}`]);
    await assertSound(page);
  });

  it("[T159] a search hit opens the edition at the clause, by keys alone, and Escape leads back to the hit", async () => {
    await open("scene=form");
    await page.focus("#library-search");
    await page.keyboard.type("串岗");
    await page.keyboard.press("ArrowDown");
    assert.match(await options().first().innerText(), /串岗/);
    assert.match((await page.textContent("#library-found")) ?? "", /找到 \d+ 处/);
    await page.keyboard.press("Enter");
    const target = page.locator(".clause-row.looked-for");
    assert.match(await target.innerText(), /串岗/);
    assert.ok(await target.evaluate((node) => node === document.activeElement));
    const box = await target.boundingBox();
    assert.ok(box !== null && box.y > 0 && box.y + box.height < 760, "in sight");
    await assertSound(page);
    await page.keyboard.press("Escape");
    assert.ok(await page.locator("#library-list").evaluate((node) => node === document.activeElement));
    assert.equal(await page.inputValue("#library-search"), "串岗");
  });

  it("[T159] norms without points are found apart, and their document opens at the norm", async () => {
    await open("scene=form");
    await page.fill("#library-search", "抽烟");
    const norms = page.locator("#library-list .list-heading", { hasText: "没有分值的文件" });
    await norms.waitFor();
    await page.focus("#library-list");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.locator(".clause-row.looked-for").waitFor();
    assert.match(await page.locator(".rules").innerText(), /行为规范|服务规范|考核细则/);
    await page.click("#library-back");
    await page.fill("#library-search", "囧囧囧囧");
    assert.match((await page.textContent("#library-found")) ?? "", /没有含“囧囧囧囧”的规则。换一个说法/);
  });

  it("[T149] the form of a new sheet begins with a free name; Escape closes it and keeps the edition", async () => {
    await open("scene=own-rules");
    await page.locator("#library-list [role=option]", { hasText: "德山" }).click();
    await page.click("#edition-insert");
    await page.waitForFunction(() => (document.querySelector("#insert-name") as HTMLInputElement).value !== "");
    assert.equal(await page.inputValue("#insert-name"), "规则(2)");
    await assertSound(page);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#insert-name").isVisible(), false);
    assert.ok(await page.locator(".about h2").isVisible());
    await page.click("#edition-insert");
    await page.click("#insert-now");
    await page.locator(".notice", { hasText: "已加入工作表“规则(2)”" }).waitFor();
  });

  it("[T155] compares two editions, with nothing different said in words", async () => {
    await open("scene=own-rules");
    await page.click("#library-compare");
    assert.match(await page.locator(".compare").innerText(), /两部规则没有不同/);
    await page.selectOption("#compare-before", "built-in:qu-staff.1");
    assert.match((await page.textContent("#compare-sentence")) ?? "", /\d+ 处不同/);
    assert.ok((await page.locator(".changes li").count()) <= 11 * 40);
    await assertSound(page);
    await page.click("#compare-save");
    assert.match(await page.evaluate(() => window.saved[0]?.text ?? ""), /政务服务中心窗口工作人员考核实施细则|便民服务中心窗口服务考核评分表/);
  });

  it("[T160] a category of hundreds of clauses comes by pieces", async () => {
    await open("scene=many-clauses");
    await page.locator("#library-list [role=option]", { hasText: "长办法" }).click();
    await page.locator(".rule-category summary").first().click();
    const rows = page.locator(".clause-row");
    assert.equal(await rows.count(), 40);
    await page.locator(".rule-category .quiet").click();
    assert.equal(await rows.count(), 80);
    assert.ok(await rows.nth(40).evaluate((node) => node === document.activeElement));
    await page.fill("#clause-search", "第399条");
    assert.equal(await rows.count(), 1);
  });

  it("[T158] outside Excel an edition is saved as a workbook of its own", async () => {
    await open("scene=outside");
    await page.locator("#library-list [role=option]", { hasText: "德山" }).click();
    await page.click("#edition-insert");
    assert.match(await page.locator(".insert-form").innerText(), /存成一个新工作簿/);
  });
});
