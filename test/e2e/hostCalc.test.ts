/** Calculating anew, formulas under a change of look, and the workbook's file: the host over Univer, in a real browser. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import exceljs from "exceljs";
import type { Frame } from "playwright-core";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { tableOf } from "../../src/catalogue/table/tableOf";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { drop, statusSays } from "./actions";
import { derive } from "../unit/derivedEdition";
import { overCapForm } from "../unit/taskpane/scenes";
import { closeQuietly, openWorkbench, strikeStage, theStage, type Workbench } from "./harness";

async function book(): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet("计算");
  sheet.addRow(["德", 2, "德能勤绩廉", 25]);
  sheet.addRow([{ formula: 'ASSESS.SCORE(B1:B1,A1:A1,"德能勤绩廉")' }, { formula: "ASSESS.GRADE(A2,C1)" }, { formula: "A2+1" }]);
  sheet.addRow([{ formula: "ASSESS.OVERCAP(D1:D1,A1:A1,C1)" }]);
  sheet.addRow([{ formula: 'ASSESS.SCORE(B1:B1,A1:A1,"没有这部")' }]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** A form of the built-in edition, a later edition of it as a table, and a formula that names the built-in one. */
async function ownBook(): Promise<Buffer> {
  const builtIn = builtInEditions().find(({ id }) => id === "bianmin-window.1") ?? assert.fail();
  const workbook = new exceljs.Workbook();
  const rules = workbook.addWorksheet("新规则");
  for (const row of tableOf(derive(builtIn, "bianmin-window.2"))) rules.addRow([...row]);
  const grid = overCapForm();
  const form = workbook.addWorksheet(grid.name);
  for (let row = 1; row <= grid.rows; row++) for (let column = 1; column <= grid.columns; column++) {
    const value = grid.cell(row, column)?.value;
    if (typeof value === "string" || typeof value === "number") form.getCell(row, column).value = value;
  }
  workbook.addWorksheet("计算").addRow([{ formula: 'ASSESS.CHARGE("九第1项","bianmin-window.1",2)' }]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const cells = (workbench: Workbench, sheet: string, address: string): Promise<readonly (readonly unknown[])[]> =>
  workbench.run(async (w, [name, place]) => {
    await w.settled();
    return (w.read(name, place)[0] ?? []).map(({ value, formula }) => [value, formula]);
  }, [sheet, address] as const);

describe("the host over Univer calculates and hands out its file", function () {
  this.timeout(300_000);
  let workbench: Workbench;

  before(async () => void (await theStage()));
  beforeEach(async () => {
    workbench = await openWorkbench();
    await drop(workbench, "本县考核.xlsx", await book());
    await statusSays(workbench, "已打开 本县考核.xlsx");
  });
  afterEach(() => closeQuietly(workbench));
  after(() => strikeStage());

  const frame = (name: RegExp): Frame => workbench.page.frames().find((one) => name.test(one.url())) ?? assert.fail(`no frame ${String(name)}`);
  /** @param work text of what is done with `sheet` and `context`; text, because what compiles this file adds helpers that a page does not have */
  const inExcel = (work: string): Promise<unknown> => frame(/taskpane\.html/u).evaluate(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("计算");
    ${work}
    await context.sync();
  })`);

  it("[W16] a formula stays while its function calculates and its cell gets a format, a border or a merge", async () => {
    await inExcel(`
      const range = sheet.getRange("E1:E1");
      range.formulas = [['=ASSESS.SCORE(B1:B1,A1:A1,"德能勤绩廉","2026-07")']];
      await context.sync();
      range.format.fill.color = "#FFFF00";
      range.format.borders.getItem("EdgeTop").style = "Continuous";
      await context.sync();
      sheet.getRange("E1:F1").merge();
      range.format.font.bold = true;
      range.format.protection.locked = true;`);
    assert.deepEqual((await cells(workbench, "计算", "E1"))[0], [98, '=ASSESS.SCORE(B1:B1,A1:A1,"德能勤绩廉","2026-07")']);
    await inExcel(`sheet.getRange("A2:C2").format.font.italic = true; sheet.getRange("A2:C2").clear("Formats"); sheet.getRange("A3:A3").format.font.bold = true;`);
    assert.deepEqual(await cells(workbench, "计算", "A2:C2"), [[98, '=ASSESS.SCORE(B1:B1,A1:A1,"德能勤绩廉")'], ["优秀", "=ASSESS.GRADE(A2,C1)"], [99, "=A2+1"]]);
  });

  it("[W17] calculate(true) asks the functions again, and what depends on them follows", async () => {
    assert.deepEqual((await cells(workbench, "计算", "A2:C2")).map(([value]) => value), [98, "优秀", 99]);
    await frame(/functions\.html/u).evaluate(`CustomFunctions.associate("SCORE", () => 61)`);
    // office.js remarks on it, as it should.
    assert.deepEqual(workbench.troubles.console.splice(0), ["warning: [DuplicatedName] Function=SCORE"]);
    await inExcel(`sheet.calculate(false);`);
    assert.deepEqual((await cells(workbench, "计算", "A2:C2")).map(([value]) => value), [98, "优秀", 99]);
    await inExcel(`sheet.calculate(true);`);
    assert.deepEqual((await cells(workbench, "计算", "A2:C2")).map(([value]) => value), [61, "基本称职", 62]);
  });

  it("[W18] a copy with fixed values is saved from the open workbook: values where ASSESS formulas were, other formulas left, the workbook as before", async () => {
    const { pane, page } = workbench;
    const before = await cells(workbench, "计算", "A2:C2");
    await pane.locator("#tab-impact").click();
    await pane.locator("#impact-care > summary").click();
    const [copy] = await Promise.all([page.waitForEvent("download"), pane.locator("#care-freeze").click()]);
    assert.equal(copy.suggestedFilename(), "评分表（固定数值）.xlsx");
    await pane.locator(".impact-said", { hasText: "3 个公式固定成数值，1 个没有可用的结果" }).waitFor({ timeout: 15_000 });
    const read = readWorkbook(new Uint8Array(readFileSync(await copy.path())));
    assert.ok("workbook" in read);
    const [sheet] = read.workbook.sheets;
    const at = (row: number, column: number) => [sheet?.cell(row, column)?.value, sheet?.cell(row, column)?.formula];
    assert.deepEqual([at(2, 1), at(2, 2), at(2, 3)], [[98, undefined], ["优秀", undefined], [99, "=A2+1"]]);
    assert.deepEqual([at(3, 1), at(3, 2), at(3, 5)], [["德", undefined], [25, undefined], [5, undefined]]);
    assert.match(sheet?.cell(4, 1)?.formula ?? "", /ASSESS/u);
    assert.deepEqual(await cells(workbench, "计算", "A2:C2"), before);
  });

  it("[Y82] a formula names an edition by id, the office replaces it by its own: 应用 points the formula at the table, the cell shows the new value; undone, the old one", async () => {
    const { pane } = workbench;
    await drop(workbench, "自定.xlsx", await ownBook());
    await statusSays(workbench, "已打开 自定.xlsx");
    const formula = '=ASSESS.CHARGE("九第1项","bianmin-window.1",2)';
    assert.deepEqual(await cells(workbench, "计算", "A1:A1"), [[6, formula]]);
    const amount = await workbench.run((w) => {
      const rows = w.read("新规则", "A1:N200").map((row) => row.map(({ value }) => String(value)));
      const heading = rows.findIndex((row) => row.includes("分值下限"));
      return `${String.fromCharCode(65 + (rows[heading]?.indexOf("分值下限") ?? 0))}${rows.findIndex((row) => row.some((text) => text.includes("每出现一个“差”"))) + 1}`;
    }, undefined);
    await workbench.run((w, place) => w.type("新规则", place, 4), amount);
    await pane.locator("#tab-impact").click();
    await pane.locator("#impact-from option[value='built-in:bianmin-window.1']").waitFor({ state: "attached", timeout: 15_000 });
    await pane.locator("#impact-from").selectOption("built-in:bianmin-window.1");
    await pane.locator("#impact-to").selectOption("workbook:新规则");
    await pane.locator("#impact-scope").selectOption("all");
    await pane.locator("#impact-run").click();
    await pane.locator("#impact-apply").click({ timeout: 15_000 });
    const row = pane.locator(".plan-row", { hasText: "公式改为引用规则表" });
    assert.match((await row.innerText()).replace(/\s+/gu, " "), /A1 计算.*bianmin-window.1.*'新规则'!\$A\$1/u);
    await pane.locator("#apply-all").uncheck();
    await row.locator("input").check();
    await pane.locator("#apply-write").click();
    await pane.locator("#applied-sentence", { hasText: "已写入 1 格" }).waitFor({ timeout: 15_000 });
    const [[value, pointed] = []] = await cells(workbench, "计算", "A1:A1");
    assert.equal(value, 8);
    assert.match(String(pointed), /^=ASSESS\.CHARGE\("九第1项",'?新规则'?!\$A\$1:\$[A-Z]\$\d+,2\)$/u);
    await pane.locator("#applied-undo").click();
    await pane.locator("#applied-sentence", { hasText: "已撤销，1 格" }).waitFor({ timeout: 15_000 });
    assert.deepEqual(await cells(workbench, "计算", "A1:A1"), [[6, formula]]);
  });
});
