/** Every ASSESS function in the cells of a real grid, through the genuine custom-functions runtime, spills included. */
import assert from "node:assert/strict";
import exceljs from "exceljs";
import { drop, statusSays } from "./actions";
import { openWorkbench, strikeStage, theStage, type Workbench } from "./harness";

const CATALOGUE = '"县便民评分表"';

/** A ledger of two windows in A1:D7; formulas are typed into the columns to the right. */
async function ledger(): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("台账");
  [
    ["窗口", "条款", "扣分"], ["社保窗口", "五⑴", 2], ["社保窗口", "五⑵", 2], ["医保窗口", "四⑵", 3], ["社保窗口", "工作纪律", 8], ["医保窗口", "十⑺", 1],
  ].forEach((row) => sheet.addRow(row));
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe("ASSESS functions in cells", function () {
  this.timeout(180_000);
  let workbench: Workbench;

  before(async () => {
    await theStage();
    workbench = await openWorkbench();
    await drop(workbench, "台账.xlsx", await ledger());
    await statusSays(workbench, "已打开 台账.xlsx");
  });
  after(async () => {
    await workbench.close();
    await strikeStage();
  });

  /** Types a formula and reads what stands in a range afterwards. */
  const calculate = (cell: string, formula: string, range = cell): Promise<unknown[][]> =>
    workbench.run(async (w, [place, text, area]) => {
      w.type("台账", place, text);
      await w.settled();
      return w.read("台账", area).map((row) => row.map(({ value }) => value));
    }, [cell, formula, range] as const);

  it("[W7] SCORE, CATEGORY and GRADE give one value", async () => {
    assert.deepEqual(await calculate("F1", `=ASSESS.SCORE(C2:C3,B2:B3,${CATALOGUE},"2026-06")`), [[96]]);
    assert.deepEqual(await calculate("F2", `=ASSESS.CATEGORY(C2:C5,B2:B5,"工作纪律",${CATALOGUE})`), [[10]]);
    assert.deepEqual(await calculate("F3", '=ASSESS.GRADE(F1,"区窗口人员考核细则")'), [["优秀"]]);
  });

  it("[W7] OVERCAP and SUMMARY spill, with headings and words", async () => {
    assert.deepEqual(await calculate("H1", `=ASSESS.OVERCAP(C2:C5,B2:B5,${CATALOGUE})`, "H1:L1"), [["工作纪律", 12, 10, 10, 2]]);
    const rows = await calculate("H4", `=ASSESS.SUMMARY(A2:A6,C2:C6,B2:B6,${CATALOGUE},"2026-06")`, "H4:V6");
    const [heading, first, second] = rows;
    const at = (row: unknown[] | undefined, name: string): unknown => row?.[(heading ?? []).findIndex((text) => String(text).includes(name))];
    assert.deepEqual([first?.[0], at(first, "工作纪律"), at(first, "总分")], ["社保窗口", 10, 90]);
    assert.deepEqual([second?.[0], at(second, "网络管理"), at(second, "总分")], ["医保窗口", 3, 98]);
  });

  it("[W7] CHARGE, COMBINE and SELECT use the documents' own rules", async () => {
    assert.deepEqual(await calculate("F5", '=ASSESS.CHARGE("勤1②","区窗口人员考核细则",2)'), [[10]]);
    assert.deepEqual(await calculate("F6", '=ASSESS.COMBINE({90,80,85},"S3","季度")'), [[85]]);
    const scores = '{"甲";"乙";"丙";"丁";"戊";"己";"庚"},{99;95;97;96;94;94;90}';
    assert.deepEqual((await calculate("H9", `=ASSESS.SELECT(${scores},"S13")`, "H9:I15")).map(([chosen, rank]) => [chosen, rank]), [
      ["是", 1], ["是", 4], ["是", 2], ["是", 3], ["待定", 5], ["待定", 5], ["", 7],
    ], "at most five, and a tie across the fifth place is left to people");
  });

  it("[W7] RULE, EXPLAIN, EDITION and VERSION answer in words", async () => {
    assert.deepEqual(await calculate("F7", `=ASSESS.RULE("五⑴",${CATALOGUE})`), [["上班迟到早退、中途擅自离岗的"]]);
    const [[explained]] = (await calculate("F8", `=ASSESS.EXPLAIN(C2:C5,B2:B5,${CATALOGUE})`)) as [[unknown]];
    assert.match(String(explained), /工作纪律.*记录 12.*分值 10.*计入 10.*超出 2/su);
    assert.deepEqual(await calculate("F9", `=ASSESS.EDITION(${CATALOGUE})`), [["bianmin-window.1"]]);
    assert.match(String((await calculate("F10", "=ASSESS.VERSION()"))[0]?.[0]), /^ASSESS \d/u);
  });

  it("[W10] none of it asks another computer or writes into the console", () => {
    assert.deepEqual(workbench.troubles, { console: [], errors: [], outside: [] });
  });
});
