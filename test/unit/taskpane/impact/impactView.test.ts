import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { openPaneBrowser, type PaneBrowser } from "../browserPage";
import { assertSound } from "../soundPage";

const SHOTS = "build/screenshots";

describe("the impact tab in a browser", function () {
  this.timeout(120_000);
  let browser: PaneBrowser;
  before(async () => {
    mkdirSync(SHOTS, { recursive: true });
    browser = await openPaneBrowser();
  });
  after(() => browser.close());

  async function tried(page: Page, find: string): Promise<void> {
    await page.locator("#tab-impact").click();
    await page.locator("#impact-from").selectOption("built-in:bianmin-window.1");
    await page.locator("#impact-to").selectOption("what-if");
    await page.locator("#what-if-find").fill(find);
    // A range: its upper end first, so that the lower one never stands above it.
    for (const amount of [page.locator(".what-if-clauses .figure-input").nth(1), page.locator(".what-if-clauses .figure-input").first()]) {
      await amount.fill("5");
      await amount.press("Tab");
    }
  }

  for (const [language, find, width, theme] of [["zh-CN", "迟到早退", 340, "light"], ["en-US", "迟到早退", 340, "dark"], ["zh-CN", "迟到早退", 500, "dark"]] as const) {
    it(`[Y49] fits and is accessible: ${language}, ${width} px, ${theme}`, async () => {
      const page = await browser.open(`scene=form&lang=${language}&theme=${theme}`, { width, height: 760 });
      await tried(page, find);
      await assertSound(page);
      await page.screenshot({ path: `${SHOTS}/impact-setup-${language}-${width}-${theme}.png` });
      await page.locator("#impact-run").click();
      await page.locator("#impact-sentence").waitFor({ timeout: 5_000 });
      await page.screenshot({ path: `${SHOTS}/impact-result-${language}-${width}-${theme}.png` });
      await assertSound(page);
      assert.deepEqual(browser.complaints, []);
      await page.context().close();
    });
  }
});
