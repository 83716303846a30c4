import assert from "node:assert/strict";
import type { Month } from "../../../src/month";
import { applyPlan } from "../../../src/impact/apply/applyPlan";
import { freezePlan, repairPlan } from "../../../src/impact/apply/freezePlan";
import type { ApplyPlan, PlannedWrite } from "../../../src/impact/apply/plan";
import { logCells, logRows, undoPlan } from "../../../src/impact/apply/undoPlan";
import { impactOf } from "../../../src/impact/impactOf";
import { type Cell, MemoryGrid, parseRange, type WorkbookGrid } from "../../../src/sheet/grid";
import { derive, fixedAt, from } from "../derivedEdition";
import { bookOfForms, FIRST, form, subjectsOf } from "./regulation";

const TO = derive(FIRST, "test.2", from("2026-07"), fixedAt("late", 5));
const planFor = (book: WorkbookGrid, closed: readonly { month: Month; edition: string }[] = []): ApplyPlan =>
  applyPlan(impactOf({ subjects: subjectsOf(book), from: FIRST, to: TO }), book, { closed });
const brief = ({ writes }: ApplyPlan): string[] => writes.map(({ sheet, cell, before, after, reason }) => `${sheet}!${cell} ${JSON.stringify(before)} ${JSON.stringify(after)} ${reason}`);

/** A book's cells after some writes, as the port would make them. */
function written(book: WorkbookGrid, writes: readonly PlannedWrite[]): WorkbookGrid {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const grid = new MemoryGrid({ name: sheet.name, merges: sheet.merges });
      for (let row = 1; row <= sheet.rows; row++) for (let column = 1; column <= sheet.columns; column++) {
        const cell = sheet.cell(row, column);
        if (cell) grid.set(row, column, cell);
      }
      for (const write of writes) {
        const place = parseRange(write.cell);
        if (write.sheet !== sheet.name || !place) continue;
        grid.set(place.top, place.left, "formula" in write.after ? { value: null, formula: write.after.formula } : { value: write.after.value });
      }
      return grid;
    }),
  };
}

const cellsOf = (book: WorkbookGrid): (Cell | undefined)[] =>
  book.sheets.flatMap((sheet) => Array.from({ length: sheet.rows * 8 }, (_, at) => sheet.cell(Math.floor(at / 8) + 1, (at % 8) + 1)));

describe("applying a changed rule", () => {
  const book = bookOfForms(
    form("社保", { late: "2 | 4", attitude: "1 | 2", total: "94", grade: "优秀" }), form("公安", { late: "1 | 扣2分", total: "=100-E4 => 98", grade: "优秀" }),
    form("医保", { late: "1 | 2", total: "99", grade: "优秀" }), form("税务", { month: "2026年6月份", late: "1 | 2", total: "98" }),
  );

  it("[Y21] lists typed cells one by one: amounts, total, grade, each with before and after", () => {
    const plan = planFor(book);
    assert.deepEqual(brief(plan), [
      '社保!E4 {"value":4} {"value":10} amount', '社保!E9 {"value":94} {"value":88} total', '社保!E10 {"value":"优秀"} {"value":"称职"} grade',
      '公安!E4 {"value":"扣2分"} {"value":5} amount', '医保!E4 {"value":2} {"value":5} amount',
    ]);
    assert.deepEqual(plan.leftOut, [
      { sheet: "公安", cell: "E9", subject: "公安", reason: "formula" },
      { sheet: "医保", cell: "E9", subject: "医保", reason: "differs-before" },
      { sheet: "税务", cell: null, subject: "税务", reason: "not-in-force" },
    ]);
  });

  it("[Y21] after applying, nothing is left to change but what was left out", () => {
    const after = written(book, planFor(book).writes);
    const again = impactOf({ subjects: subjectsOf(after, TO), from: TO, to: TO });
    assert.deepEqual(again.subjects, []);
    const [social] = subjectsOf(after, TO);
    assert.equal(social?.reading.total?.amount.kind === "amount" && social.reading.total.amount.points, 88_000_000);
  });

  it("[Y23] undoing gives every cell back", () => {
    const { writes } = planFor(book);
    const undone = written(written(book, writes), undoPlan(writes));
    assert.deepEqual(cellsOf(undone), cellsOf(book));
    assert.notDeepEqual(cellsOf(written(book, writes)), cellsOf(book));
  });

  it("[Y21] a closed month is left out whole and keeps its edition", () => {
    const plan = planFor(book, [{ month: "2026-07" as Month, edition: "test.1" }]);
    assert.deepEqual(plan.writes, []);
    assert.deepEqual(plan.leftOut.map(({ subject, reason }) => `${subject} ${reason}`), ["社保 closed", "公安 closed", "医保 closed", "税务 not-in-force"]);
  });

  it("[Y24] the record has date, place, before, after and edition", () => {
    const [row] = logRows(planFor(book).writes, { date: "2026-08-03", edition: TO, language: "zh-CN" });
    assert.deepEqual(row && logCells(row), ["2026-08-03", "社保", "E4", "社保", "按新条款换算的扣分或加分", "4", "10", "test.2"]);
  });

  it("[Y22] formulas that name the catalogue are to be marked dirty, those over its table are not", () => {
    const sheet = MemoryGrid.of({ name: "表" }, [
      ["=ASSESS.SCORE(A2:A9,B2:B9,\"test.1\")", "测试办法评分表", "=ASSESS.GRADE(A1,规则!A1:N60)"],
      ["=ASSESS.GRADE(A1,B1)", "=1+ASSESS.SCORE(A2:A9,B2:B9,\"别的目录\")", "=IF(A1>0,(ASSESS.GRADE(A1,\"测试办法评分表\")),\"\")"],
      ["=SUM(A1:A2)", "=ASSESS.VERSION()", "=_xldudf_ASSESS_GRADE(A1,\"test.1\")"],
    ]);
    const { formulas } = planFor({ sheets: [sheet], date1904: false });
    assert.deepEqual(formulas.map(({ cell, by }) => `${cell} ${by}`), ["A1 id", "C1 range", "A2 id", "C2 id", "C3 id"]);
  });

  it("[Y25] freezing turns calculated formulas into values with what they spilled, and says which stay", () => {
    const sheet = MemoryGrid.of({ name: "表" }, [[null, null, null], [null, "优秀"], []]);
    sheet.set(1, 1, { value: 93, formula: "=ASSESS.SCORE(B1:B3,C1:C3,\"x\")" });
    sheet.set(2, 1, { value: "社保", formula: "=ASSESS.SELECT(D1:D3,E1:E3,\"x\")" });
    sheet.set(3, 1, { value: null, formula: "=ASSESS.GRADE(A1,\"x\")" });
    sheet.set(3, 2, { value: { error: "#N/A" }, formula: "=ASSESS.GRADE(A1,\"y\")" });
    const book = { sheets: [sheet], date1904: false };
    const alone = freezePlan(book);
    assert.deepEqual(alone.writes, [{ sheet: "表", cell: "A1", before: { formula: "=ASSESS.SCORE(B1:B3,C1:C3,\"x\")" }, after: { value: 93 } }]);
    assert.deepEqual(alone.kept.map(({ cell, reason }) => `${cell} ${reason}`), ["A2 spill-unknown", "A3 no-value", "B3 error"]);
    assert.deepEqual(freezePlan(book, new Map([["表!A2", "A2:B2"]])).writes.map(({ cell, after }) => [cell, after]), [["A1", { value: 93 }], ["A2", { value: "社保" }], ["B2", { value: "优秀" }]]);
  });

  it("[Y26] broken formulas are listed with what to enter again; texts in quotes stay", () => {
    const sheet = new MemoryGrid({ name: "表" });
    sheet.set(1, 1, { value: { error: "#NAME?" }, formula: "=_xldudf_ASSESS_SCORE(B1,C1,\"_xldudf_ASSESS_X(\")" });
    sheet.set(2, 1, { value: { error: "#NAME?" }, formula: "=ASSESS.GRADE(A1,\"x\")" });
    sheet.set(3, 1, { value: 90, formula: "=ASSESS.SCORE(B1,C1,\"x\")" });
    sheet.set(4, 1, { value: { error: "#NAME?" }, formula: "=ASSESSX(B1)" });
    assert.deepEqual(repairPlan({ sheets: [sheet], date1904: false }).map(({ cell, formula }) => `${cell} ${formula}`), [
      "A1 =ASSESS.SCORE(B1,C1,\"_xldudf_ASSESS_X(\")", "A2 =ASSESS.GRADE(A1,\"x\")",
    ]);
  });
});
