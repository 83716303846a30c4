/** Rules of the office's own, in the workbook: inserted as a table, edited in the grid, used by checks and formulas. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { accessiblePane } from "./accessible";
import { until } from "../until";
import { reloadPane } from "./actions";
import { closeQuietly, openWorkbench, strikeStage, theStage, type Workbench } from "./harness";
import { SCREENSHOTS } from "./screenshots";

const FORM = "社保窗口";
const S12 = "便民服务中心窗口服务考核评分表";

const sentence = ({ pane }: Workbench) => pane.locator("#sentence");

async function check(workbench: Workbench, button = "#check"): Promise<string> {
  await workbench.pane.locator(button).click();
  await sentence(workbench).filter({ hasText: "核验了" }).waitFor({ timeout: 15_000 });
  return sentence(workbench).innerText();
}

async function openEdition(workbench: Workbench, title: string): Promise<void> {
  await workbench.pane.locator("#tab-rules").click();
  await workbench.pane.locator("#library-list [role=option]", { hasText: title }).first().click();
  await workbench.pane.locator(".about h2", { hasText: title }).waitFor();
}

async function insert(workbench: Workbench, title: string): Promise<void> {
  await openEdition(workbench, title);
  await workbench.pane.locator("#edition-insert").click();
  await workbench.pane.locator("#insert-now").click();
  await workbench.pane.locator(".notice", { hasText: "已加入工作表" }).waitFor({ timeout: 15_000 });
}

/** Cell of the table: the row whose 条款 or first cell is the key. */
const cellOf = (workbench: Workbench, key: string, column: string): Promise<string> =>
  workbench.run((w, [wanted, name]) => {
    const rows = w.read("规则", "A1:N160").map((row) => row.map(({ value }) => String(value)));
    const row = rows.findIndex((cells) => cells[0] === wanted || (cells[3] ?? "").endsWith(`[${wanted}]`));
    return `${name}${row + 1}`;
  }, [key, column] as const);

const type = (workbench: Workbench, sheet: string, cell: string, content: string | number): Promise<void> =>
  workbench.run((w, [name, place, what]) => w.type(name, place, what), [sheet, cell, content] as const);

describe("rules in the workbook, end to end", function () {
  this.timeout(300_000);
  let workbench: Workbench;

  before(() => theStage());
  beforeEach(async () => {
    workbench = await openWorkbench();
  });
  afterEach(() => closeQuietly(workbench));
  after(() => strikeStage());

  it("[T150] a built-in edition is inserted as a table; a cell edited in the grid changes what the check says, and the formula", async () => {
    assert.match(await check(workbench), /1 处错误/);
    await insert(workbench, S12);
    assert.deepEqual(await workbench.run((w) => w.sheets().includes("规则"), undefined), true);
    assert.match(await workbench.pane.locator(".own-rules").innerText(), /用的是这本工作簿的规则（规则）/);
    await workbench.page.screenshot({ path: path.join(SCREENSHOTS, "library-inserted.png") });

    // By the printed rules 工作纪律 stops at 10 points; the office makes it 15.
    const points = await cellOf(workbench, "5", "B");
    assert.deepEqual(await workbench.run((w, cell) => w.read("规则", cell)[0]?.[0]?.value, points), 10);
    await type(workbench, "规则", points, 15);
    await workbench.pane.locator("#tab-findings").click();
    await workbench.pane.locator(".result-head .message", { hasText: "过时" }).waitFor({ timeout: 15_000 });
    await workbench.run((w, sheet) => w.select(sheet, "A1"), FORM);
    await check(workbench, "#check-again");
    const listed = await workbench.pane.locator("#findings [role=option]").allInnerTexts();
    assert.ok(listed.every((text) => !text.includes("超出大项分值")), listed.join("\n"));
    assert.ok(listed.some((text) => text.includes("大项分值不符")), "the sheet prints 10, the office's rules 15");

    // The same cell through the formula, by Excel's own recalculation.
    const calculated = async (formula: string): Promise<unknown> => workbench.run(async (w, [sheet, text]) => {
      w.type(sheet, "K2", text);
      await w.settled();
      return w.messageAt(sheet, "K2") ?? w.read(sheet, "K2")[0]?.[0]?.value;
    }, [FORM, formula] as const);
    await type(workbench, FORM, "L2", 12);
    await type(workbench, FORM, "M2", "工作纪律");
    const score = "=ASSESS.SCORE(L2,M2,规则!A1:N160)";
    assert.equal(await calculated(score), 93);
    await type(workbench, "规则", points, 10);
    assert.equal(await workbench.run(async (w, sheet) => {
      await w.settled();
      return w.read(sheet, "K2")[0]?.[0]?.value;
    }, FORM), 90);
  });

  it("[T151] a catalogue sheet is not checked as scores; a faulty cell is named, can be gone to, and counts again once mended", async () => {
    await insert(workbench, S12);
    await workbench.pane.locator("#tab-findings").click();
    await workbench.pane.locator("#check").click();
    await workbench.pane.locator(".screen h2", { hasText: "是规则表，不是评分表" }).waitFor({ timeout: 15_000 });
    await workbench.pane.locator("#tab-rules").click();
    await workbench.pane.locator("#library-back").click();
    const points = await cellOf(workbench, "5", "B");
    await type(workbench, "规则", points, "十分");
    const fault = workbench.pane.locator(".library-fault");
    await fault.filter({ hasText: "读不成数字" }).waitFor({ timeout: 15_000 });
    await workbench.run((w, sheet) => w.select(sheet, "A1"), FORM);
    await fault.locator(".cell").click();
    await workbench.page.waitForFunction(() => window.workbench?.activeSheet() === "规则");
    await type(workbench, "规则", points, 10);
    await fault.waitFor({ state: "detached", timeout: 15_000 });
  });

  it("[T152] the edition chosen is remembered with the workbook, and stays chosen when the pane is opened anew", async () => {
    await insert(workbench, S12);
    await type(workbench, "规则", await cellOf(workbench, "版本编号", "B"), "our-county.1");
    await workbench.pane.locator("#library-back").click();
    await workbench.pane.locator("#library-refresh").click();
    await workbench.pane.locator("#catalogue option[value='our-county.1']").waitFor({ state: "attached", timeout: 15_000 });
    await workbench.pane.locator("#catalogue").selectOption("our-county.1");
    await reloadPane(workbench);
    await workbench.pane.locator("#catalogue option[value='our-county.1']").waitFor({ state: "attached", timeout: 15_000 });
    await workbench.page.waitForTimeout(300);
    assert.equal(await workbench.pane.locator("#catalogue").inputValue(), "our-county.1");
  });

  it("[T153] a name that is taken is refused with a free one in its place", async () => {
    await insert(workbench, S12);
    await workbench.pane.locator("#library-back").click();
    await openEdition(workbench, "政务服务中心窗口工作人员考核实施细则");
    await workbench.pane.locator("#edition-insert").click();
    await until(async () => (await workbench.pane.locator("#insert-name").inputValue()) === "规则(2)", "a free name is offered");
    await workbench.pane.locator("#insert-name").fill("规则");
    await workbench.pane.locator("#insert-name").press("Enter");
    await workbench.pane.locator(".notice", { hasText: "可以改名为“规则(2)”" }).waitFor({ timeout: 15_000 });
    await workbench.pane.locator("#insert-now").click();
    await workbench.pane.locator(".notice", { hasText: "已加入工作表“规则(2)”" }).waitFor({ timeout: 15_000 });
  });

  it("[T154] a rule file saved is opened again, in the pane and by --catalogue", async () => {
    await openEdition(workbench, "政务服务中心窗口工作人员考核实施细则");
    const [download] = await Promise.all([workbench.page.waitForEvent("download"), workbench.pane.locator("#edition-save").click()]);
    const content = readFileSync(await download.path(), "utf8");
    const document = JSON.parse(content) as { id: string; title: string; choices: unknown[] };
    assert.equal(document.id, "qu-staff.1");
    assert.ok(document.choices.length > 0);
    await workbench.pane.locator("#library-back").click();
    await workbench.pane.locator("#input-rules").setInputFiles({
      name: "本县.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify({ ...document, id: "our-staff.1", title: "本县窗口人员考核办法" })),
    });
    await workbench.pane.locator(".about h2", { hasText: "本县窗口人员考核办法" }).waitFor({ timeout: 15_000 });
    await workbench.pane.locator("#catalogue option[value='our-staff.1']").waitFor({ state: "attached" });
    await workbench.pane.locator("#library-back").click();
    await workbench.pane.locator("#input-rules").setInputFiles({ name: "坏.json", mimeType: "application/json", buffer: Buffer.from("not json") });
    await workbench.pane.locator(".notice", { hasText: "内容不是规则文件" }).waitFor({ timeout: 15_000 });
  });

  it("[T155] two editions side by side by keyboard, marked, copied as text; accessible at 340 px", async () => {
    await insert(workbench, S12);
    await type(workbench, "规则", await cellOf(workbench, "5.1", "E"), "⑴上班迟到早退、无故离岗的");
    await type(workbench, "规则", await cellOf(workbench, "5", "B"), 12);
    await workbench.page.locator("#pane-frame").evaluate((frame) => {
      Object.assign((frame as HTMLElement).style, { position: "fixed", inset: "0 0 auto auto", width: "340px", height: "760px", background: "#fff", zIndex: "9" });
    });
    await workbench.pane.locator("#library-back").click();
    await workbench.pane.locator("#library-compare").click();
    await workbench.pane.locator("#compare-sentence", { hasText: /处不同/ }).waitFor({ timeout: 15_000 });
    await workbench.pane.locator(".changes ins").first().waitFor();
    await until(async () => /原来\s+10 分\s+改后\s+12 分/.test(await workbench.pane.locator(".compare").innerText()), "what the rules say now");
    await workbench.page.locator("#pane-frame").screenshot({ path: path.join(SCREENSHOTS, "compare.png") });
    await accessiblePane(workbench);
    const [download] = await Promise.all([workbench.page.waitForEvent("download"), workbench.pane.locator("#compare-save").click()]);
    assert.match(download.suggestedFilename(), /规则对照.*\.txt$/);
    assert.match(readFileSync(await download.path(), "utf8"), /便民服务中心窗口服务考核评分表/);
    await workbench.pane.locator("#library-back").focus();
    await workbench.page.keyboard.press("Escape");
    await workbench.pane.locator("#library-list").waitFor();
    assert.equal(await workbench.pane.locator("#library-list").evaluate(() => document.activeElement?.id), "library-list");
    const overflow = await workbench.pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    assert.equal(overflow, 0);
  });
});
