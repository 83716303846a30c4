/** The pane as a person meets it, in Chromium, at 340 × 760. */
import assert from "node:assert/strict";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { monthOfFiles } from "../../fixtures/receivedFiles";
import { openPaneBrowser, type PaneBrowser } from "./browserPage";

/** office.js outside Office wants to count that it was opened there; the pane's own policy stops it. */
const OFFICE_OUTSIDE = /telemetryservice|Applying inline style/;

describe("the pane in a browser", function () {
  this.timeout(60_000);
  let browser: PaneBrowser;
  let page: Page;

  before(async () => {
    browser = await openPaneBrowser();
  });
  after(() => browser?.close());
  afterEach(async () => {
    await page?.context().close();
    assert.deepEqual([browser.complaints.filter((line) => !OFFICE_OUTSIDE.test(line)), browser.outside], [[], []], "[T60] nothing goes to the console, nothing leaves the machine");
  });

  const open = async (query: string, size?: { width: number; height: number }): Promise<Page> => (page = await browser.open(query, size));
  const check = async (query: string): Promise<void> => {
    await open(query);
    await page.click("#check");
  };
  const sentence = (): Promise<string | null> => page.textContent("#sentence");
  const selected = (): Promise<string | null> => page.locator('[role=option][aria-selected="true"]').getAttribute("aria-posinset");
  const visited = (): Promise<string[]> => page.evaluate(() => window.port.visited);

  it("[T61] the result begins with a sentence: what was read and what was found, zero included", async () => {
    await check("scene=clean");
    assert.match((await sentence()) ?? "", /^核验了医保窗口 \d+ 行：0 处错误，0 处提醒。$/);
    assert.equal(await page.textContent(".screen h2"), "没有发现问题");
  });

  it("[T62] the card of an over-cap finding shows recorded 12, points 10, counted 10, excess 2, and the clause", async () => {
    await check("scene=form");
    await page.locator('[role=option]', { hasText: "超出大项分值" }).click();
    const figures = await page.locator(".figure").allTextContents();
    assert.deepEqual(figures, ["记录12", "分值10", "计入10", "超出2"]);
    assert.match((await page.textContent(".clause")) ?? "", /五\(6\).*工作时间无故不接听电话的/);
    assert.deepEqual(await visited(), ["社保窗口!D13"]);
  });

  it("[T63] the list is worked by keys alone: arrows, Home, End, pages, Enter; F8 and Shift+F8 from anywhere", async () => {
    await check("scene=many");
    const second = await page.locator('[aria-posinset="2"] .row-cell').textContent();
    await page.focus("#findings");
    for (const [key, at] of [["ArrowDown", "2"], ["ArrowDown", "3"], ["ArrowUp", "2"], ["End", "119"], ["Home", "1"]] as const) {
      await page.keyboard.press(key);
      assert.equal(await selected(), at, key);
    }
    await page.keyboard.press("PageDown");
    assert.ok(Number(await selected()) > 2);
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.focus("#catalogue");
    await page.keyboard.press("F8");
    await page.keyboard.press("Shift+F8");
    assert.deepEqual(await visited(), ["六月汇总!H3", `六月汇总!${second ?? ""}`, "六月汇总!H3"]);
  });

  it("[T64] a long list keeps few rows in the page and says how many there are", async () => {
    await check("scene=many");
    const options = page.locator("[role=option]");
    assert.equal(await options.first().getAttribute("aria-setsize"), "119");
    assert.ok((await options.count()) < 25);
    await page.focus("#findings");
    await page.keyboard.press("End");
    const active = await page.getAttribute("#findings", "aria-activedescendant");
    assert.ok(await page.locator(`#${active ?? ""}`).isVisible());
  });

  it("[T65] a proposed change shows before and after, is written by one press, and the sheet is checked again", async () => {
    await check("scene=many");
    assert.deepEqual(await page.locator(".change del, .change ins").allTextContents(), ["99", "100"]);
    await page.click("#apply");
    await page.waitForSelector(".notice .message");
    assert.match((await page.textContent(".notice")) ?? "", /已写入 H3：99 → 100，并重新核验。/);
    assert.deepEqual(await page.evaluate(() => window.port.written), [{ sheet: "六月汇总", cell: "H3", after: 100 }]);
  });

  it("[T66] clearing says how many marks were taken away", async () => {
    await check("scene=form");
    await page.click("#clear");
    assert.match((await page.textContent(".notice")) ?? "", /已清除 4 个单元格上的 ASSESS 标记，其他内容没有动。/);
  });

  it("[T67] an edit says the result may be out of date, with a button to check again", async () => {
    await check("scene=form");
    await page.evaluate(() => window.port.edit("社保窗口", "D13"));
    assert.match((await page.textContent(".result-head .message")) ?? "", /结果可能已过时/);
    await page.click("#check-again");
    await page.waitForSelector(".result-head .message", { state: "detached" });
  });

  const STATES = [
    ["scene=ready", /可以核验“社保窗口”/], ["scene=outside", /现在不在 Excel 里/], ["scene=last-check", /上次从功能区核验：核验了社保窗口 10 行：3 处错误/],
    ["scene=empty&go", /“Sheet1”是空的/], ["scene=text-only&go", /只有文字，没有分值/], ["scene=no-table&go", /没有找到评分表或汇总表/],
    ["scene=foreign&go", /没有找到适用的规则版本/], ["scene=protected&go", /受保护：发现照常列出，没有标记/], ["scene=busy&go", /请按 Enter 或 Esc 结束编辑/],
    ["scene=no-month&go", /表里没有写明月份/],
  ] as const;
  for (const [query, expected] of STATES) {
    it(`[T68] the state of ${query} is a sentence, fits 320 px, and passes axe`, async () => {
      await open(query, { width: 320, height: 760 });
      if (query.endsWith("go")) await page.click("#check");
      await page.waitForFunction((source) => new RegExp(source).test(document.getElementById("pane")?.textContent ?? ""), expected.source);
      await assertAccessible();
    });
  }

  for (const tab of ["findings", "scores", "rules"]) {
    it(`[T69] the tab ${tab} of a result passes axe and has no sideways scrolling`, async () => {
      await open("scene=two-sheets", { width: 320, height: 760 });
      await page.locator("select").first().selectOption("all");
      await page.click("#check");
      await page.waitForSelector("#sentence");
      await page.click(`#tab-${tab}`);
      await assertAccessible();
    });
  }

  it("[T70] the month is asked for where it is missing, and used", async () => {
    await check("scene=no-month");
    await page.fill("#month", "上个月");
    await page.keyboard.press("Enter");
    assert.match((await page.textContent(".field-problem")) ?? "", /请写成 2026-06/);
    await page.fill("#month", "2026年7月");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".month-missing", { state: "detached" });
    assert.match((await page.textContent(".context-how")) ?? "", /2026-07/);
  });

  it("[T71] the work can be cancelled", async () => {
    await open("scene=slow");
    await page.locator("select").first().selectOption("all");
    await page.click("#check");
    await page.click("#cancel");
    await page.waitForSelector(".notice .message");
    assert.match((await page.textContent(".notice")) ?? "", /已取消/);
  });

  it("[T72] a choice in the rules is changed, and the clauses can be searched", async () => {
    await check("scene=many");
    await page.click("#tab-rules");
    await page.locator("#library-list [role=option]").first().click();
    await page.selectOption("#choice-boundary-90", "lower");
    assert.equal(await page.inputValue("#choice-boundary-90"), "lower");
    assert.deepEqual(await page.evaluate(() => window.port.settings.get("assess.choices")), { "qu-staff.1": { "boundary-90": "lower" } });
    await page.fill("#clause-search", "感谢");
    const rows = await page.locator(".clause-row").allTextContents();
    assert.ok(rows.length > 0 && rows.every((row) => row.includes("感谢")));
  });

  it("[T73] speaks English when Excel does, and says so to the page", async () => {
    await check("scene=form&lang=en-US");
    assert.match((await sentence()) ?? "", /^Checked 社保窗口, \d+ rows: \d+ errors, \d+ warning/);
    assert.equal(await page.getAttribute("html", "lang"), "en-US");
  });

  it("[T74] the real page with the genuine office.js, opened in a plain browser, says where it is and offers to check files", async () => {
    await open("/taskpane.html?lang=zh-CN");
    await page.waitForSelector(".files-head .message", { timeout: 20_000 });
    assert.match((await page.textContent(".files-head .message")) ?? "", /现在不在 Excel 里/);
    assert.deepEqual(await page.locator("fluent-tab").allTextContents(), ["收件", "汇总", "影响", "规则"]);
    await page.click("#tab-rules");
    await page.waitForSelector("#library-list [role=option]");
  });

  it("[T77] what follows from a finding stands under it, indented and in words, and the sentence counts it apart", async () => {
    await check("scene=consequences");
    assert.match((await sentence()) ?? "", /1 处错误，0 处提醒；另有 \d+ 处随之而来。$/);
    const options = page.locator("#findings [role=option]");
    const classes = await options.evaluateAll((nodes) => nodes.map((node) => node.classList.contains("consequence")));
    assert.deepEqual(classes, [false, ...classes.slice(1).map(() => true)]);
    assert.ok(classes.length > 1);
    assert.match((await options.nth(1).textContent()) ?? "", /随上一条/);
    await page.keyboard.press("F8");
    assert.match((await page.textContent(".card .follows")) ?? "", /随“超出大项分值”（D13）而来/);
    await assertAccessible();
  });

  it("[T102] in Excel the files have a tab of their own beside the workbook's result, which stays", async () => {
    await check("scene=form");
    await page.click("#tab-files");
    await page.waitForSelector("#pick-files");
    await assertAccessible();
    await page.setInputFiles("#input-files", monthOfFiles().slice(5, 9).map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) })));
    await page.waitForFunction(() => document.querySelector<HTMLElement>(".files-progress")?.hidden === true && document.querySelector("#files-sentence") !== null);
    assert.equal(await page.textContent("#files-sentence"), "4 个文件：3 个已核验，1 个有错误，2 个没有问题，1 个读不了。");
    assert.equal(await page.locator("#check, #clear").filter({ visible: true }).count(), 0);
    await page.click("#save-table");
    await page.waitForFunction(() => window.saved.length === 1);
    assert.deepEqual(await page.evaluate(() => window.saved.map(({ file }) => file)), ["核验结果表.xlsx"]);
    await page.click("#tab-findings");
    assert.match((await sentence()) ?? "", /^核验了社保窗口/);
  });

  it("[T103] in Excel an explained column is kept with the workbook and checked by at once", async () => {
    await check("scene=unclear");
    await page.click("#show-reading");
    await assertAccessible();
    assert.equal(await page.inputValue("#meaning-5"), "");
    await page.selectOption("#mapping-edition", "qu-staff.1");
    await page.selectOption("#meaning-5", { label: await page.locator("#meaning-5 option", { hasText: /绩/ }).first().innerText() });
    await page.click("#mapping-use");
    await page.waitForSelector("#sentence");
    const kept = await page.evaluate(() => window.port.settings.get("assess.mappings") as { columns: Record<string, string> }[]);
    assert.equal(kept.length, 1);
    assert.match(kept[0]?.columns["5"] ?? "", /^category:/);
    assert.equal(await page.locator(".result-head .message.warning").count(), 0);
  });

  async function assertAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ").slice(0, 300)}`), []);
    const overflow = await page.evaluate(() => [...document.querySelectorAll("body, .pane, .tab-body, .list, .card-slot, .head-slot")]
      .filter((node) => node.scrollWidth > node.clientWidth).map((node) => node.className));
    assert.deepEqual(overflow, []);
  }
});
