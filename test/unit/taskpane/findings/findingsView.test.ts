/** The list of findings as a clerk works through it, in Chromium at the width of a task pane. */
import assert from "node:assert/strict";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { openPaneBrowser, type PaneBrowser } from "../browserPage";

describe("the list of findings in a browser", function () {
  this.timeout(120_000);
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

  async function check(query: string, options: { all?: boolean; width?: number; height?: number } = {}): Promise<void> {
    page = await browser.open(query, { width: options.width ?? 340, height: options.height ?? 620 });
    if (options.all === true) await page.locator("select").first().selectOption("all");
    await page.click("#check");
    await page.waitForSelector(".card");
  }
  const options = () => page.locator("#findings [role=option]");
  const total = async (): Promise<number> => Number(await options().first().getAttribute("aria-setsize"));
  const status = (): Promise<string> => page.locator("#filter-status").innerText();
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");

  it("[T176] filtering and searching say n of m, show what is active as chips that take it away, and keep the focus", async () => {
    await check("scene=eighty", { all: true });
    const all = await total();
    await page.click("#filter-open");
    await page.selectOption("#facet-code", "=wrong-total");
    const option = await page.locator("#facet-code option:checked").innerText();
    const count = Number(/（(\d+)）/.exec(option)?.[1]);
    assert.equal(await status(), `列出 ${count} / ${all} 条`);
    await page.fill("#find", "工作人员01");
    assert.equal(await focused(), "find");
    assert.ok((await total()) < count);
    assert.equal(await page.locator(".filter-chip").count(), 2);
    await page.locator(".filter-chip").first().focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.inputValue("#facet-code"), "");
    assert.equal(await page.evaluate(() => document.activeElement?.className), "filter-chip");
    await page.click("#filter-clear");
    assert.deepEqual([await total(), await page.inputValue("#find"), await page.locator(".filter-active").isVisible()], [all, "", false]);
  });

  it("[T177] an empty list says what to do, and a press lists everything again", async () => {
    await check("scene=form");
    const all = await total();
    await page.fill("#find", "没有这些字");
    assert.match(await page.locator(".nothing").innerText(), new RegExp(`共有 ${all} 条发现，都不符合现在的筛选`));
    await assertAccessible();
    assert.equal(await focused(), "find");
    await page.click("#list-all");
    assert.equal(await total(), all);
  });

  it("[T178] the grouping is chosen, headed by name and number, and remembered with the workbook", async () => {
    await check("scene=eighty", { all: true });
    await page.click("#filter-open");
    await page.selectOption("#grouping", "sheet");
    assert.match(await page.locator(".list-heading").first().innerText(), /^社保窗口（\d+）$/);
    assert.deepEqual(await page.evaluate(() => window.port.settings.get("assess.findingsView")), { grouping: "sheet", live: true });
  });

  it("[T179] a selection lists what touches it and says so; everything else is one press away", async () => {
    page = await browser.open("scene=form", { width: 340, height: 620 });
    await page.evaluate(() => (window.port.selected = ["D13:E13"]));
    await page.locator("select").first().selectOption("selection");
    await page.click("#check");
    await page.waitForSelector(".card");
    assert.match(await status(), /核验了整张表，只列出碰到 社保窗口!D13:E13 的 \d+ 条；整张表共 \d+ 条/);
    const touching = await total();
    await assertAccessible();
    await page.click("#filter-clear");
    assert.ok((await total()) > touching);
  });

  it("[T191] all corrections of a kind are previewed cell by cell, written, said and undone, by keyboard", async () => {
    await check("scene=many");
    const before = await page.evaluate(() => window.port.written.length);
    await page.focus("#fix-kind");
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "plan-heading");
    const rows = await page.locator(".plan-row").count();
    assert.ok(rows > 10);
    assert.match(await page.locator(".plan-row").first().innerText(), /H3\s+六月汇总\s+工作人员001\s+99\s+(?:改为\s+)?100/);
    await assertAccessible();
    await page.focus("#plan-0");
    await page.keyboard.press("Space");
    assert.equal(await page.locator("#plan-count").innerText(), `已选 ${rows - 1} / ${rows} 处`);
    assert.equal(await page.evaluate(() => window.port.written.length), before, "nothing is written yet");
    await page.focus("#plan-write");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#batch");
    assert.match(await page.locator("#batch p").innerText(), new RegExp(`已写入 ${rows - 1} 处，并重新核验。`));
    await page.waitForFunction(() => /解决了 \d+ 处，还有 \d+ 处/.test(document.querySelector(".result-head")?.textContent ?? ""));
    await page.waitForSelector(".list-row", { state: "attached" });
    await assertAccessible();
    await page.focus("#batch-undo");
    await page.keyboard.press("Enter");
    await page.waitForFunction((count) => document.querySelector("#batch p")?.textContent?.includes(`已恢复 ${count} 处`) === true, rows - 1);
  });

  it("[T192] what could not be written is named with its reason", async () => {
    await check("scene=many");
    await page.click("#fix-kind");
    await page.evaluate("(async () => { const p = window.port; const [g] = await p.read(['六月汇总']); g.set(3, 8, { value: 77 }); })()");
    await page.click("#plan-write");
    await page.waitForSelector("#batch");
    assert.match(await page.locator("#batch").innerText(), /已写入 \d+ 处，1 处没有写入。[^]*没有写，这一格或这一行后来被改过：六月汇总!H3/);
    await assertAccessible();
  });

  it("[T193] Delete asks for a reason, which is required; the ignored stand at the end with reason and date, and come back by Delete", async () => {
    await check("scene=form");
    const all = await total();
    await page.focus("#findings");
    await page.keyboard.press("Delete");
    assert.equal(await focused(), "reason");
    await page.keyboard.press("Enter");
    assert.match(await page.locator("#reason-problem").innerText(), /请写理由/);
    await assertAccessible();
    await page.keyboard.press("Escape");
    assert.deepEqual([await page.locator("#reason").count(), await focused()], [0, "findings"]);
    await page.keyboard.press("Delete");
    await page.fill("#reason", "领导已批准");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".list-row.ignored");
    assert.equal(await focused(), "findings");
    assert.match(await page.locator(".list-row.ignored").first().innerText(), /领导已批准（\d{4}-\d\d-\d\d）/);
    assert.match(await page.locator(".marked").innerText(), /另有 1 处已忽略。/);
    assert.equal(await page.locator("#tab-findings").innerText(), `核验 ${all - 1}`);
    await page.keyboard.press("End");
    await assertAccessible();
    await page.keyboard.press("Delete");
    await page.waitForSelector(".list-row.ignored", { state: "detached" });
    assert.equal(await page.locator("#tab-findings").innerText(), `核验 ${all}`);
  });

  it("[T194] an edit is said at once, checked by itself, and leaves selection and scroll of the list", async () => {
    await check("scene=many");
    await page.focus("#findings");
    for (let press = 0; press < 30; press++) await page.keyboard.press("ArrowDown");
    const cell = await page.locator('[aria-selected="true"] .row-cell').innerText();
    const scroll = await page.locator("#findings").evaluate((list) => list.scrollTop);
    await page.evaluate("(async () => { const p = window.port; const [g] = await p.read(['六月汇总']); g.set(120, 8, { value: 1 }); p.edit('六月汇总', 'H120'); })()");
    assert.match(await page.locator(".result-head .message").first().innerText(), /表里的标记也是改动前的。表有改动，稍后自动重新核验。/);
    await page.waitForSelector(".result-head .message.warning", { state: "detached" });
    assert.equal(await page.locator('[aria-selected="true"] .row-cell').innerText(), cell);
    assert.ok(Math.abs(await page.locator("#findings").evaluate((list) => list.scrollTop) - scroll) < 120);
    assert.equal(await focused(), "findings");
  });

  it("[T195] solved findings are struck through at the end, with a sentence that counts solved, left and new", async () => {
    await check("scene=many");
    await page.click("#apply");
    await page.waitForFunction(() => /解决了 1 处，还有 \d+ 处。/.test(document.querySelector(".result-head")?.textContent ?? ""));
    await page.focus("#findings");
    await page.keyboard.press("End");
    assert.equal(await page.locator(".list-row.solved del").first().innerText(), "总分不符");
    assert.match(await page.locator(".card").innerText(), /这一处已经解决/);
    await assertAccessible();
    await page.click("#check");
    await page.waitForSelector(".list-row.solved", { state: "detached" });
  });

  it("[T196] five thousand findings keep few rows in the page, wherever the list stands and whatever is typed", async () => {
    await check("scene=thousands", { all: true });
    const all = await total();
    assert.ok(all >= 5_000, String(all));
    const most = await page.evaluate(`(async () => {
      const list = document.getElementById("findings");
      let most = 0;
      for (let step = 0; step <= 40; step++) {
        list.scrollTop = (list.scrollHeight - list.clientHeight) * step / 40;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        most = Math.max(most, list.querySelectorAll("[role=option], .list-heading").length);
      }
      return most;
    })()`);
    assert.ok(Number(most) > 2 && Number(most) < 25, `${String(most)} rows`);
    await page.locator("#find").pressSequentially("工作人员4999");
    await page.waitForFunction(() => Number(document.querySelector("#findings [role=option]")?.getAttribute("aria-setsize")) < 5);
    await page.click("#filter-clear");
    await page.click("#fix-kind");
    assert.equal(await page.locator(".plan-row").count(), 100);
    await page.click("#plan-more");
    assert.equal(await page.locator(".plan-row").count(), 200);
    assert.equal(await focused(), "plan-100");
  });

  for (const [language, width, height] of [["zh-CN", 340, 520], ["zh-CN", 500, 620], ["en-US", 340, 620], ["en-US", 500, 520]] as const) {
    it(`[T197] every state passes axe and fits, ${language} at ${width} × ${height} px`, async () => {
      await check(`scene=consequences&lang=${language}`, { width, height });
      await page.click("#filter-open");
      await page.click(".keys summary");
      await assertAccessible();
      await page.selectOption("#facet-severity", "=error");
      await page.fill("#find", "D13");
      await assertAccessible();
      await page.click("#filter-clear");
      await page.click("#filter-open");
      await page.focus("#findings");
      await page.keyboard.press("Delete");
      await page.fill("#reason", "approved");
      await assertAccessible();
      await page.keyboard.press("Enter");
      await page.waitForSelector(".list-row.ignored");
      await assertAccessible();
    });
  }

  it("[T198] Ctrl+F goes to the search, Escape closes what was opened last", async () => {
    await check("scene=form");
    await page.focus("#findings");
    await page.keyboard.press("Control+f");
    assert.equal(await focused(), "find");
    await page.click("#filter-open");
    await page.focus("#facet-code");
    await page.keyboard.press("Escape");
    assert.deepEqual([await page.locator("#filter-panel").isVisible(), await focused()], [false, "filter-open"]);
  });

  async function assertAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ").slice(0, 300)}`), []);
    const overflow = await page.evaluate(() => [...document.querySelectorAll("body, .pane, .tab-body, .list, .card-slot, .head-slot, .filter-bar, .plan-scroll, .plan")]
      .filter((node) => node.scrollWidth > node.clientWidth).map((node) => node.className));
    assert.deepEqual(overflow, []);
  }
});
