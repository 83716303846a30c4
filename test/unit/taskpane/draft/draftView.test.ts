/** Bringing in a regulation as a person does it, in Chromium, in the pane itself. */
import assert from "node:assert/strict";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { readEdition } from "../../../../src/catalogue/readEdition";
import { openPaneBrowser, type PaneBrowser } from "../browserPage";
import { NORMS, REGULATION } from "./regulation";

describe("a regulation brought into the pane", function () {
  this.timeout(90_000);
  let browser: PaneBrowser;
  let page: Page;

  before(async () => {
    browser = await openPaneBrowser();
  });
  after(() => browser?.close());
  afterEach(async () => {
    await page?.context().close();
    assert.deepEqual([browser.complaints, browser.outside], [[], []], "nothing goes to the console, nothing leaves the machine");
  });

  async function openEntry({ width = 340, lang = "zh-CN", theme = "light" } = {}): Promise<void> {
    page = await browser.open(`scene=outside&lang=${lang}&theme=${theme}`, { width, height: 760 });
    await page.click("#tab-rules");
    await page.click("#library-import");
    await page.waitForSelector("#draft-text");
  }
  async function bring(text: string, options: { width?: number; lang?: string } = {}): Promise<void> {
    await openEntry(options);
    await page.fill("#draft-text", text);
    await page.click("#draft-read");
    await page.waitForSelector("#draft-title");
  }
  const said = async (): Promise<string> => (await page.textContent("#draft-said")) ?? "";
  const count = async (): Promise<string> => (await page.textContent("#draft-count")) ?? "";
  const doubt = (words: string) => page.locator("#draft-doubts [role=option]", { hasText: words });
  const clause = (words: string) => page.locator("#draft-clauses [role=option]", { hasText: words });
  const marked = (): Promise<string> => page.locator("#draft-source .mark.selected").allTextContents().then((parts) => parts.join(""));

  async function assertSound(where: string): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ").slice(0, 300)}`), [], where);
    const overflow = await page.evaluate(`[...document.querySelectorAll("html, .pane, .library-content, .draft, .draft-head, .draft-panel, .draft-lists, .draft-card, .draft-whole, .draft-trial, .draft-tabs, .draft-source, .draft-entry, .button-row")]
      .filter((node) => node.scrollWidth > node.clientWidth + 1).map((node) => node.className)`);
    assert.deepEqual(overflow, [], where);
  }

  it("[J87] empty, a novel, and a template without points: a sentence each, and the template can be filled in by hand", async () => {
    await openEntry();
    await page.click("#draft-read");
    await page.locator(".draft-entry .message", { hasText: "没有文字" }).waitFor();
    await page.fill("#draft-text", "从前有座山，山里有座庙，庙里有个老和尚在讲故事。".repeat(20));
    await page.click("#draft-read");
    await page.locator(".draft-entry .message", { hasText: "不像一份考核办法" }).waitFor();
    await assertSound("bad input");
    await page.fill("#draft-text", NORMS);
    await page.click("#draft-read");
    await page.locator(".draft-entry .message", { hasText: "没有一条写明分值" }).waitFor();
    await page.click("#draft-fill-in");
    await page.waitForSelector("#draft-title");
    await page.focus("#draft-source");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.click("#draft-add");
    assert.match(await said(), /已加一条，分值空着/);
    assert.equal(await page.textContent("#draft-words"), "1、着装整齐，佩戴胸牌。");
  });

  it("[J87] of two regulations in one text one is chosen", async () => {
    await openEntry();
    await page.fill("#draft-text", REGULATION + REGULATION.replace("临江县", "望江县"));
    await page.click("#draft-read");
    await page.waitForSelector(".draft-document");
    await assertSound("two documents");
    assert.equal(await page.evaluate("document.activeElement.className"), "draft-document", "the choice has the focus");
    await page.locator(".draft-document", { hasText: "望江县" }).click();
    await page.waitForSelector("#draft-title");
    assert.match((await page.textContent("#draft-title")) ?? "", /^望江县/);
    assert.equal(await page.locator("#draft-source").getByText("临江县").count(), 0);
  });

  it("[J87] a dropped file is read here and not among the files received", async () => {
    await openEntry();
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "办法.txt"));
      return data;
    }, REGULATION);
    for (const type of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("#draft-text", type, { dataTransfer: transfer });
    await page.waitForSelector("#draft-title");
    assert.equal(await page.locator("#tab-rules").getAttribute("aria-selected"), "true");
  });

  it("[J88] doubts come first; each shows its place and opens its clause, and a mark in the text opens its clause", async () => {
    await bring(REGULATION);
    assert.equal(await page.locator("#draft-tab-issues").getAttribute("aria-selected"), "true");
    assert.equal(await count(), "疑问 12 处");
    await doubt("没有分值").click();
    assert.equal((await marked()).replace(/\s+/gu, " "), "一次性告知不到位的，每次扣 分");
    assert.ok(await page.locator("#draft-source .mark.selected").first().evaluate((node) => {
      const [own, pane] = [node.getBoundingClientRect(), node.closest("#draft-source")!.getBoundingClientRect()];
      return own.top >= pane.top && own.bottom <= pane.bottom;
    }), "it is in sight");
    assert.match((await page.textContent(".draft-doubt .card-message")) ?? "", /这里没有写分值。请填写分值，或删去这一条。/);
    await page.locator("#draft-source .mark", { hasText: "超时办结的" }).click();
    assert.equal(await page.locator("#draft-tab-clauses").getAttribute("aria-selected"), "true");
    assert.equal(await page.inputValue("#draft-points"), "2");
    assert.equal(await page.locator("#draft-clauses [aria-selected=true]").count(), 1);
  });

  it("[J84] [J89] a blank amount filled in is a doubt less; a wrong one is refused with a sentence; Ctrl+Z takes it back", async () => {
    await bring(REGULATION);
    await doubt("没有分值").click();
    await page.fill("#draft-points", "两");
    await page.keyboard.press("Enter");
    assert.match((await page.textContent("#draft-points-problem")) ?? "", /请填数字/);
    assert.equal(await page.getAttribute("#draft-points", "aria-invalid"), "true");
    assert.equal(await count(), "疑问 12 处");
    await page.fill("#draft-points", "２分");
    await page.keyboard.press("Tab");
    assert.match(await said(), /1 处疑问已核对，还有 11 处/);
    assert.equal(await count(), "疑问 11 处，已核对 1 处");
    assert.equal(await page.evaluate("document.activeElement.id"), "draft-unit", "Tab goes on to the next field");
    await page.keyboard.press("Control+z");
    assert.equal(await count(), "疑问 12 处");
    assert.equal(await page.inputValue("#draft-points"), "");
    await page.keyboard.press("Control+y");
    assert.equal(await page.inputValue("#draft-points"), "2");
    await page.click("#draft-next");
    await page.click("#draft-check");
    assert.equal(await count(), "疑问 10 处，已核对 2 处");
    await page.click("#draft-check");
    assert.equal(await count(), "疑问 11 处，已核对 1 处");
  });

  it("[J89] split at the scissors, joined again; added from a selection; deleted; kind, category and number changed", async () => {
    await bring(REGULATION, { width: 1000 });
    await page.click("#draft-tab-clauses");
    await clause("旷工的").click();
    await page.click("#draft-split");
    await page.locator(".scissors").click();
    assert.match(await said(), /已拆成两条/);
    assert.equal(await page.textContent("#draft-words"), "旷工的，");
    assert.equal(await page.inputValue("#draft-points"), "");
    await page.click("#draft-join");
    assert.equal(await page.textContent("#draft-words"), "旷工的，每半天扣5分");
    assert.equal(await page.inputValue("#draft-points"), "5");
    await page.selectOption("#draft-polarity", "veto");
    assert.ok(await page.locator("#draft-points").isHidden());
    await page.selectOption("#draft-polarity", "deduct");
    await page.selectOption("#draft-category", { label: "办件质量" });
    await page.fill("#draft-no", "9");
    await page.keyboard.press("Enter");
    assert.match((await clause("旷工的").textContent()) ?? "", /^9 旷工的/);
    await page.click("#draft-remove");
    assert.equal(await clause("旷工的").count(), 0);
    const words = page.locator("#draft-source .draft-piece", { hasText: "一、考勤管理" }).locator("span").first();
    await words.dblclick();
    await page.click("#draft-add");
    assert.match(await said(), /已加一条/);
    assert.equal(await page.locator("#draft-tab-clauses").textContent(), "条款 13");
    for (let step = 0; step < 8; step++) await page.click("#draft-undo");
    assert.equal(await page.locator("#draft-tab-clauses").textContent(), "条款 13");
    assert.match((await clause("旷工的").textContent()) ?? "", /^1 旷工的，每半天扣5分/);
  });

  it("[J89] categories, base and grades are corrected in place, and the doubts follow", async () => {
    await bring(REGULATION);
    await page.click("#draft-tab-whole");
    await page.fill("#draft-base", "100");
    await page.keyboard.press("Enter");
    assert.match(await said(), /1 处疑问已核对/);
    const rows = page.locator(".draft-whole section").first().locator(".draft-row");
    await rows.nth(1).locator("select").first().selectOption("yes");
    await rows.nth(2).locator("select").first().selectOption("yes");
    assert.match(await said(), /1 处疑问已核对/);
    await rows.nth(0).locator("input").first().fill("服务质量");
    await page.keyboard.press("Enter");
    assert.match((await rows.nth(0).locator(".field-problem").first().textContent()) ?? "", /已有同名的/);
    await page.click("#draft-add-category");
    assert.equal(await rows.count(), 5);
    await rows.nth(4).getByRole("button", { name: "删除“新大项 5”" }).click();
    assert.equal(await rows.count(), 4);
    await page.click("#draft-add-band");
    await page.fill("#draft-id", "没有序号");
    await page.keyboard.press("Enter");
    assert.match((await page.textContent("#draft-id-problem")) ?? "", /以点和数字结尾/);
    await assertSound("categories");
  });

  it("[J86] the example month follows every press", async () => {
    await bring(REGULATION, { width: 1000 });
    await page.click("#draft-tab-clauses");
    await clause("迟到").click();
    await page.click("#draft-try");
    await page.fill("#draft-trial-0", "24");
    assert.equal(await page.textContent("#draft-total"), "80");
    assert.match((await page.textContent("#draft-outcome table")) ?? "", /考勤管理2420204/);
    await page.fill("#draft-trial-search", "擅自离岗");
    await page.click("#draft-trial-add");
    await page.locator("#draft-outcome .message", { hasText: "还不能算" }).waitFor();
    await page.fill("#draft-trial-1", "2");
    assert.equal(await page.textContent("#draft-total"), "80", "26 of 20 count as 20");
    assert.equal(await page.evaluate("document.activeElement.id"), "draft-trial-1", "the field keeps the focus");
    await assertSound("trial");
  });

  it("[J90] saved as a file it reads back; 放弃 asks first, and a saved draft is closed without a question", async () => {
    await bring(REGULATION);
    await page.click("#draft-discard");
    assert.match((await page.textContent(".draft-asking")) ?? "", /放弃后不能恢复/);
    assert.equal(await page.evaluate("document.activeElement.id"), "draft-no", "the safe answer has the focus");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".draft-asking .message").count(), 0);
    await page.click("#draft-to-file");
    await page.locator("#draft-said", { hasText: "疑问" }).filter({ hasText: "编号 own-" }).waitFor();
    const [saved] = await page.evaluate(() => window.saved);
    const read = readEdition(JSON.parse(saved!.text ?? ""));
    assert.ok("edition" in read);
    assert.equal(read.edition.clauses.length, 13);
    assert.equal(await page.textContent("#draft-discard"), "关闭");
    await page.click("#draft-discard");
    await page.waitForFunction(`document.querySelector("#draft-title") === null || document.querySelector("#draft-title").offsetParent === null`);
  });

  for (const [width, lang, theme] of [[340, "zh-CN", "light"], [1000, "zh-CN", "light"], [340, "en-US", "light"], [1000, "en-US", "light"], [340, "zh-CN", "dark"]] as const) {
    it(`[J91] every part is accessible and fits at ${width} pixels in ${lang}, ${theme}`, async () => {
      await openEntry({ width, lang, theme });
      await assertSound("empty");
      await page.fill("#draft-text", REGULATION);
      await page.click("#draft-read");
      await page.waitForSelector("#draft-title");
      await assertSound("doubts");
      await page.locator("#draft-doubts [role=option]").nth(2).click();
      await assertSound("doubt");
      for (const view of ["clauses", "whole", "trial"]) {
        await page.click(`#draft-tab-${view}`);
        if (view === "trial") await page.click("#draft-trial-add");
        await assertSound(view);
      }
      await page.click("#draft-discard");
      await assertSound("asking");
    });
  }

  it("[J91] by keys alone: read, step through doubts, fill in, split, save", async () => {
    await openEntry();
    await page.focus("#draft-text");
    await page.keyboard.insertText(REGULATION);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#draft-title");
    assert.equal(await page.evaluate("document.activeElement.id"), "draft-title", "the draft has the focus");
    for (let step = 0; step < 5; step++) await page.keyboard.press("F8");
    assert.match((await page.textContent(".draft-doubt h4")) ?? "", /没有分值/);
    await page.focus("#draft-doubts");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate("document.activeElement.id"), "draft-points");
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
    assert.match(await said(), /已核对/);
    await page.focus("#draft-tab-issues");
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.evaluate("document.activeElement.id"), "draft-tab-clauses");
    await page.focus("#draft-source");
    for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.equal(await marked(), "迟到、早退的，每次扣1分");
    await page.keyboard.press("Enter");
    assert.equal(await marked(), "旷工的，每半天扣5分", "the clauses of a paragraph in turn");
    await page.focus("#draft-split");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate("document.activeElement.className"), "scissors");
    await page.keyboard.press("Enter");
    assert.match(await said(), /已拆成两条/);
    await page.focus("#draft-to-file");
    await page.keyboard.press("Enter");
    await page.locator("#draft-said", { hasText: "编号" }).waitFor();
  });

  it("[J92] of a megabyte only what is in sight is in the page, and the farthest doubt is shown at its place", async function () {
    this.timeout(180_000);
    const body = REGULATION.slice(REGULATION.indexOf("一、"), REGULATION.indexOf("六、"));
    const text = `临江县政务服务中心考核办法\n${Array.from({ length: 3500 }, (_, part) => body.replace(/的，/gu, `（${part}）的，`)).join("\n")}`;
    assert.ok(text.length > 1_000_000);
    await openEntry({ width: 1000 });
    await page.evaluate((value) => {
      document.querySelector<HTMLTextAreaElement>("#draft-text")!.value = value;
    }, text);
    await page.click("#draft-read");
    await page.waitForSelector("#draft-title", { timeout: 150_000 });
    const nodes = (): Promise<number> => page.evaluate("document.querySelectorAll('#draft-source *, #draft-doubts *, #draft-clauses *').length");
    assert.ok(await nodes() < 900, String(await nodes()));
    await page.focus("#draft-doubts");
    await page.keyboard.press("End");
    await page.click("#draft-tab-clauses");
    await page.focus("#draft-clauses");
    await page.keyboard.press("End");
    await page.waitForFunction(`document.querySelector("#draft-source .mark.selected") !== null`);
    assert.match(await marked(), /（3499）/);
    assert.ok(await nodes() < 900, String(await nodes()));
    await page.fill("#draft-no", "末");
    await page.keyboard.press("Enter");
    assert.match((await page.locator("#draft-clauses [aria-selected=true]").textContent()) ?? "", /^末/);
  });
});
