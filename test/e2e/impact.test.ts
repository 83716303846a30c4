/** A rule changes: edited in the grid's catalogue table, seen in a grade cell, explained by the pane, applied, undone. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import exceljs from "exceljs";
import { tableOf } from "../../src/catalogue/table/tableOf";
import { derive, from } from "../unit/derivedEdition";
import { FIRST, form } from "../unit/impact/regulation";
import { sheetOf } from "../unit/sheetText";
import { accessiblePane } from "./accessible";
import { drop, reloadPane, statusSays } from "./actions";
import { closeQuietly, openWorkbench, strikeStage, theStage, type Workbench } from "./harness";
import { SCREENSHOTS } from "./screenshots";

const NEXT = derive(FIRST, "test.2", from("2026-07"));
const RULES = "新规则!A1:N40";

/** Two editions as tables, forms of two windows, and a sheet that grades by formulas over the new table. */
async function book(): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  for (const [name, edition] of [["规则", FIRST], ["新规则", NEXT]] as const) {
    const sheet = workbook.addWorksheet(name);
    for (const row of tableOf(edition)) sheet.addRow([...row]);
  }
  for (const text of [form("社保", { late: "2 | 4", attitude: "1 | 2", total: "94", grade: "优秀" }), form("公安", { late: "0 | 0", total: "100", grade: "优秀" })]) {
    const { grid } = sheetOf(text);
    const sheet = workbook.addWorksheet(grid.name);
    for (let row = 1; row <= grid.rows; row++) for (let column = 1; column <= grid.columns; column++) {
      const cell = grid.cell(row, column);
      if (typeof cell?.value === "string" || typeof cell?.value === "number") sheet.getCell(row, column).value = cell.value;
    }
  }
  const sheet = workbook.addWorksheet("计算");
  sheet.addRow(["条款", "次数", "分值", "大项"]);
  sheet.addRow(["一1", 2, { formula: `ASSESS.CHARGE(A2,${RULES},B2)` }, "工作纪律"]);
  sheet.addRow(["二1", 1, 2, "服务质量"]);
  sheet.addRow(["总分", null, { formula: `ASSESS.SCORE(C2:C3,D2:D3,${RULES})` }]);
  sheet.addRow(["等次", null, { formula: `ASSESS.GRADE(C4,${RULES})` }]);
  sheet.addRow(["版本", null, { formula: "ASSESS.VERSION()" }]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const read = (workbench: Workbench, sheet: string, cell: string): Promise<unknown> =>
  workbench.run(async (w, [name, place]) => {
    await w.settled();
    return w.read(name, place)[0]?.[0]?.value;
  }, [sheet, cell] as const);

const type = (workbench: Workbench, sheet: string, cell: string, content: string | number): Promise<void> =>
  workbench.run((w, [name, place, what]) => w.type(name, place, what), [sheet, cell, content] as const);

/** Cell with the amount of a clause of the new table. */
const amountCell = (workbench: Workbench, words: string): Promise<string> =>
  workbench.run((w, wanted) => {
    const rows = w.read("新规则", "A1:N40").map((row) => row.map(({ value }) => String(value)));
    const heading = rows.findIndex((cells) => cells.some((cell) => cell === "下限" || cell === "分值下限"));
    const column = rows[heading]?.findIndex((cell) => cell === "下限" || cell === "分值下限") ?? -1;
    const row = rows.findIndex((cells) => cells.some((cell) => cell.includes(wanted)));
    return `${String.fromCharCode(65 + column)}${row + 1}`;
  }, words);

const forms = async (workbench: Workbench): Promise<unknown> =>
  workbench.run(async (w) => {
    await w.settled();
    return ["社保", "公安"].map((sheet) => w.read(sheet, "A1:F12").map((row) => row.map(({ value, formula }) => [value, formula])));
  }, undefined);

describe("a rule changes, end to end", function () {
  this.timeout(300_000);
  let workbench: Workbench;

  before(() => theStage());
  beforeEach(async () => {
    workbench = await openWorkbench();
    await drop(workbench, "本县考核.xlsx", await book());
    await statusSays(workbench, "已打开 本县考核.xlsx");
    await workbench.pane.locator("#tab-impact").click();
    await workbench.pane.locator("#impact-from option[value='workbook:规则']").waitFor({ state: "attached", timeout: 15_000 });
  });
  afterEach(() => closeQuietly(workbench));
  after(() => strikeStage());

  const shot = (name: string): Promise<unknown> => workbench.page.screenshot({ path: path.join(SCREENSHOTS, `impact-${name}.png`) });
  const accessible = async (): Promise<void> => {
    await accessiblePane(workbench);
  };
  const paneWidth = (width: number): Promise<void> => workbench.page.locator("#pane-frame").evaluate((frame, pixels) => {
    Object.assign((frame as HTMLElement).style, { position: "fixed", inset: "0 0 auto auto", width: `${pixels}px`, height: "760px", background: "#fff", zIndex: "9" });
  }, width);

  async function compare(): Promise<string> {
    const { pane } = workbench;
    await pane.locator("#impact-from").selectOption("workbook:规则");
    await pane.locator("#impact-to").selectOption("workbook:新规则");
    await pane.locator("#impact-scope").selectOption("all");
    await pane.locator("#impact-run").click();
    await pane.locator("#impact-sentence", { hasText: "比较了" }).waitFor({ timeout: 15_000 });
    return pane.locator("#impact-sentence").innerText();
  }

  it("[Y40] a clause's points edited in the grid turn a grade cell, the pane says whose grade changes and why; applied and undone, the cells are as before", async () => {
    const { pane } = workbench;
    assert.equal(await read(workbench, "计算", "C5"), "优秀");
    assert.equal(await compare(), "比较了 2 个对象，没有一个的得分或等次会变。");
    await pane.locator("#impact-back").click();

    const cell = await amountCell(workbench, "上班迟到早退");
    assert.equal(await read(workbench, "新规则", cell), 2);
    await type(workbench, "新规则", cell, 5);
    assert.equal(await read(workbench, "计算", "C5"), "称职");

    assert.match(await compare(), /^比较了 2 个对象：1 个等次会变/);
    const row = pane.locator("#impact-list [role=option]").first();
    assert.match((await row.innerText()).replace(/\s+/gu, " "), /社保 ?2026-07 94 优秀 → 88 称职 一、1 记 4 分，新版本下 10 分（E4）/);
    assert.match(await pane.locator("#impact-card").innerText(), /一、1 记 4 分，新版本下 10 分/);
    await pane.locator("#impact-card .cell", { hasText: "E4" }).click();
    await workbench.page.waitForFunction(() => window.workbench?.activeSheet() === "社保");
    await shot("result");
    await accessible();

    const before = await forms(workbench);
    await pane.locator("#impact-apply").click();
    await pane.locator("#apply-write").waitFor();
    assert.equal(await pane.locator(".plan-row").count(), 3);
    assert.deepEqual(await forms(workbench), before, "nothing is written before 写入");
    await shot("plan");
    await accessible();
    await pane.locator("#apply-write").click();
    await pane.locator("#applied-sentence", { hasText: "已写入 3 格" }).waitFor({ timeout: 15_000 });
    assert.deepEqual([await read(workbench, "社保", "E4"), await read(workbench, "社保", "E9"), await read(workbench, "社保", "E10")], [10, 88, "称职"]);
    await workbench.page.waitForFunction(() => window.workbench?.activeSheet() === "社保");
    const log = await workbench.run((w) => w.read("核验记录", "A1:H4").map((cells) => cells.map(({ value }) => value)), undefined);
    assert.deepEqual(log.map((cells) => [cells[1], cells[2], cells[5], cells[6], cells[7]]),
      [["工作表", "单元格", "原来", "改为", "依据版本"], ["社保", "E4", "4", "10", "test.2"], ["社保", "E9", "94", "88", "test.2"], ["社保", "E10", "优秀", "称职", "test.2"]]);
    await shot("applied");

    await pane.locator("#applied-undo").click();
    await pane.locator("#applied-sentence", { hasText: "已撤销，3 格" }).waitFor({ timeout: 15_000 });
    assert.deepEqual(await forms(workbench), before);
    const undone = await workbench.run((w) => w.read("核验记录", "A5:H7").map((cells) => cells.map(({ value }) => value)), undefined);
    assert.deepEqual(undone.map((cells) => [cells[2], cells[5], cells[6]]), [["E10", "称职", "优秀"], ["E9", "88", "94"], ["E4", "10", "4"]]);
    assert.ok(undone.every((cells) => String(cells[4]).startsWith("撤销：")));
  });

  it("[Y41] amounts are tried out without touching the rules: by keyboard, at 340 px, accessible", async () => {
    const { pane, page } = workbench;
    await paneWidth(340);
    await pane.locator("#impact-from").selectOption("workbook:规则");
    await pane.locator("#impact-to").selectOption("what-if");
    await pane.locator("#impact-scope").selectOption("all");
    await pane.locator("#what-if-find").fill("迟到");
    await pane.locator(".what-if-clauses .figure-input").first().fill("5");
    await pane.locator(".what-if-clauses .figure-input").first().press("Tab");
    await pane.locator("#what-if-status", { hasText: "改了 1 处" }).waitFor();
    await shot("what-if");
    await accessible();
    await pane.locator("#impact-run").focus();
    await page.keyboard.press("Enter");
    await pane.locator("#impact-sentence", { hasText: "1 个等次会变" }).waitFor({ timeout: 15_000 });
    await shot("result-340");
    assert.equal(await pane.locator("#impact-sentence").evaluate(() => document.activeElement?.id), "impact-sentence");
    assert.equal(await pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth), 0);
    await accessible();
    await pane.locator("#impact-apply").click();
    await pane.locator(".impact-said", { hasText: "试改不能应用" }).waitFor();
    await page.keyboard.press("Escape");
    await pane.locator("#impact-from").waitFor();
    await pane.locator("#what-if-find").fill("态度");
    await pane.locator(".what-if-clauses .figure-input").first().fill("多一点");
    await pane.locator(".what-if-clauses .figure-input").first().press("Tab");
    await pane.locator("#impact-run").click();
    await pane.locator(".impact-said", { hasText: "“多一点”不是分值" }).waitFor();
  });

  it("[Y42] a locked month is left alone, and its lock is kept with the workbook", async () => {
    const { pane } = workbench;
    await type(workbench, "新规则", await amountCell(workbench, "上班迟到早退"), 5);
    await compare();
    await pane.locator("#impact-back").click();
    await pane.locator("#impact-months > summary").click();
    await pane.locator("[id='lock-2026-07-test-1']").click();
    await pane.locator(".notice", { hasText: "2026-07 已锁定" }).waitFor({ timeout: 15_000 });
    await shot("locked");
    await pane.locator("#impact-last").click();
    await pane.locator("#impact-apply").click();
    assert.match(await pane.locator("#apply-left-out").innerText(), /月份已锁定：社保/);
    assert.equal(await pane.locator(".plan-row").count(), 0);
    await reloadPane(workbench);
    await pane.locator("#tab-impact").click();
    await pane.locator("#impact-months > summary").click();
    await pane.locator("#impact-months .row-tag", { hasText: "已锁定" }).waitFor({ timeout: 15_000 });
  });

  it("[Y43] the list and the notice are saved as text; formulas and versions are looked at", async () => {
    const { pane, page } = workbench;
    await type(workbench, "新规则", await amountCell(workbench, "上班迟到早退"), 5);
    await compare();
    const [list] = await Promise.all([page.waitForEvent("download"), pane.locator("#impact-save").click()]);
    assert.match(readFileSync(await list.path(), "utf8"), /社保 {2}2026-07 {2}94 优秀 → 88 称职\r\n {6}一、1 记 4 分，新版本下 10 分（E4）/u);
    const [notice] = await Promise.all([page.waitForEvent("download"), pane.locator("#impact-notice").click()]);
    assert.match(readFileSync(await notice.path(), "utf8"), /上班迟到早退/u);
    await pane.locator("#impact-back").click();
    await pane.locator("#impact-care > summary").click();
    await pane.locator("#care-look").click();
    await pane.locator("#care-sentence", { hasText: "有 4 个 ASSESS 公式，都认得" }).waitFor({ timeout: 15_000 });
    assert.match(await pane.locator(".care-body").innerText(), /窗格和函数都是 \d+\.\d+\.\d+ 版/);
    const [copy] = await Promise.all([page.waitForEvent("download"), pane.locator("#care-freeze").click()]);
    assert.equal(copy.suggestedFilename(), "评分表（固定数值）.xlsx");
    await pane.locator(".impact-said", { hasText: "4 个公式固定成数值" }).waitFor({ timeout: 15_000 });
    await shot("care");
    await accessible();
  });
});
