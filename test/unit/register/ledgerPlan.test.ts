import { strict as assert } from "node:assert";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { parseMonth } from "../../../src/month";
import { parseDate } from "../../../src/norms/eligibility/calendarDate";
import { points } from "../../../src/points";
import type { LedgerEntry } from "../../../src/register/ledgerEntry";
import { dateLike, needsGuard, serialOf } from "../../../src/register/ledgerEntry";
import { findLedgers, ledgerFor } from "../../../src/register/ledgerPlace";
import { ledgerRowPlan, type PlanOptions } from "../../../src/register/ledgerPlan";
import { MemoryGrid, type CellValue, type GridParts } from "../../../src/sheet/grid";

const bianmin = builtInEditions().find(({ scheme }) => scheme === "S12")!;
const clause = bianmin.clauses.find(({ id }) => id === "5.1")!;
const day = (text: string) => parseDate(text)!;
const JUNE3 = serialOf(day("2026-06-03"), false);
const ENTRY: LedgerEntry = {
  edition: bianmin, clause, subject: "社保窗口", person: null, department: null, chief: null, date: day("2026-06-05"), count: 2, amount: points(3), chiefAmount: null, reason: "迟到两次", evidence: "",
};
const HEAD = ["序号", "日期", "窗口名称", "扣分条款", "次数", "扣分", "扣分事由"];
const BODY: (CellValue | undefined)[][] = [[1, JUNE3, "医保窗口", "五⑴", 1, 2, "迟到"], [2, JUNE3 + 1, "社保窗口", "五⑻", 1, 2, "抽烟"]];
const book = (rows: readonly (readonly (CellValue | undefined)[])[], parts: Partial<GridParts> = {}) => MemoryGrid.of({ name: "6月台账", ...parts }, [["2026年6月便民服务中心窗口扣分台账"], ...rows]);
const planFor = (grid: MemoryGrid, entry: Partial<LedgerEntry> = {}, options: Partial<PlanOptions> = {}) => {
  const [found] = findLedgers([grid], bianmin, { date1904: false, fileName: "" });
  assert.ok(found);
  return ledgerRowPlan(found, { ...ENTRY, ...entry }, { date1904: false, language: "zh-CN", ...options });
};
const row = (...parameters: Parameters<typeof planFor>) => {
  const plan = planFor(...parameters);
  assert.ok(plan.kind === "row", JSON.stringify(plan));
  return plan;
};
const values = (plan: { readonly cells: readonly { readonly cell: string; readonly value: string | number }[] }) => Object.fromEntries(plan.cells.map(({ cell, value }) => [cell, value]));

describe("planning a ledger's row", () => {
  it("[Z58] below the last entry, each column filled by its own heading", () => {
    const plan = row(book([HEAD, ...BODY]));
    assert.deepEqual([plan.row, plan.place], [5, { how: "blank-row" }]);
    assert.deepEqual(values(plan), { A5: 3, B5: JUNE3 + 2, C5: "社保窗口", D5: "五⑴", E5: 2, F5: 3, G5: "迟到两次" });
    assert.deepEqual(plan.notes, []);
  });

  it("[Z58] [Z59] before totals and signatures, with the sums drawn out, on other sheets too", () => {
    const other = MemoryGrid.of({ name: "汇总" }, [["=SUM('6月台账'!F3:F4)", "=SUMIFS('6月台账'!$F$3:$F$4,'6月台账'!$C$3:$C$4,A2)", "='6月台账'!F5", "=SUM('6月台账'!F4:F4)"]]);
    const plan = row(book([HEAD, ...BODY, ["合计", null, null, null, null, "=SUM(F3:F4)"], ["制表人：", null, "复核："]]), {}, { otherSheets: [other] });
    assert.deepEqual([plan.row, plan.place], [5, { how: "insert-row" }]);
    assert.deepEqual(plan.formulas, [
      { sheet: "6月台账", cell: "F6", before: "=SUM(F3:F4)", after: "=SUM(F3:F5)" },
      { sheet: "汇总", cell: "A1", before: "=SUM('6月台账'!F3:F4)", after: "=SUM('6月台账'!F3:F5)" },
      { sheet: "汇总", cell: "B1", before: "=SUMIFS('6月台账'!$F$3:$F$4,'6月台账'!$C$3:$C$4,A2)", after: "=SUMIFS('6月台账'!$F$3:$F$5,'6月台账'!$C$3:$C$5,A2)" },
    ]);
  });

  it("[Z59] a typed sum is named", () => {
    const plan = row(book([HEAD, ...BODY, ["合计", null, null, null, null, 4]]));
    assert.match(plan.notes.join(""), /F5 的合计是手填的数/u);
  });

  it("[Z58] a row that waits with its number, and formulas beside it, is used", () => {
    const plan = row(book([[...HEAD, "累计扣分"], [...BODY[0]!, "=F3"], [...BODY[1]!, "=H3+F4"], [3, null, null, null, null, null, null, "=H4+F5"], [4], ["合计", null, null, null, null, "=SUM(F3:F6)"]]));
    assert.deepEqual([plan.row, plan.place, plan.formulas], [5, { how: "blank-row" }, []]);
    assert.equal(values(plan)["H5"], "=H4+F5");
  });

  it("[Z58] into the Excel table, before its totals row", () => {
    const tables = [{ name: "台账", range: { top: 2, left: 1, bottom: 5, right: 7 }, hasTotals: true }];
    const plan = row(book([HEAD, ...BODY, ["合计", null, null, null, null, "=SUBTOTAL(109,台账[扣分])"]]), {}, { tables });
    assert.deepEqual([plan.row, plan.place], [5, { how: "table-row", table: "台账", index: 2 }]);
    const open = row(book([HEAD, ...BODY]), {}, { tables: [{ name: "T", range: { top: 2, left: 1, bottom: 4, right: 7 }, hasTotals: false }] });
    assert.deepEqual([open.row, open.place], [5, { how: "table-row", table: "T", index: 2 }]);
    const waiting = row(book([HEAD, ...BODY]), {}, { tables: [{ name: "T", range: { top: 2, left: 1, bottom: 6, right: 7 }, hasTotals: false }] });
    assert.deepEqual([waiting.row, waiting.place], [5, { how: "blank-row" }]);
  });

  it("[Z58] only the ledger's cells move where something stands beside it; where a merge is in the way nothing is planned", () => {
    const beside = [HEAD, ...BODY, ["合计", null, null, null, null, "=SUM(F3:F4)"]].map((cells, index) => [...cells, ...Array<null>(7 - cells.length).fill(null), null, index === 2 ? "备忘：6月检查" : null]);
    const plan = row(book(beside));
    assert.deepEqual(plan.place, { how: "insert-cells", range: { top: 5, left: 1, bottom: 5, right: 7 } });
    const merged = planFor(book([...beside, ["制表人："]], { merges: [{ top: 6, left: 6, bottom: 6, right: 9 }] }));
    assert.ok(merged.kind === "refused" && merged.problems[0]?.code === "no-room");
  });

  it("[Z60] deductions below 0 stay below 0, bonuses above", () => {
    const signed = book([HEAD, [1, JUNE3, "医保窗口", "五⑴", 1, -2, "迟到"], [2, JUNE3, "医保窗口", "五⑻", 1, -2, "抽烟"]]);
    assert.equal(values(row(signed))["F5"], -3);
    const bonus = bianmin.clauses.find(({ polarity }) => polarity === "bonus")!;
    assert.equal(values(row(signed, { clause: bonus, count: null, amount: points(1) }))["F5"], 1);
  });

  it("[Z60] dates are written as the ledger writes them", () => {
    for (const [written, wanted] of [["2026.6.3", "2026.6.5"], ["2026年6月3日", "2026年6月5日"], ["20260603", "20260605"], ["2026-06-03", "2026-06-05"]] as const) {
      const plan = row(book([HEAD, [1, written, "医保窗口", "五⑴", 1, 2, "迟到"]]));
      assert.equal(values(plan)["B4"], wanted);
    }
    assert.equal(dateLike(day("2026-06-05"), "上周三"), null);
    assert.equal(serialOf(day("2026-06-05"), true), serialOf(day("2026-06-05"), false) - 1462);
    assert.deepEqual(["1900-01-01", "1900-02-28", "1900-03-01"].map((text) => serialOf(day(text), false)), [1, 59, 61]);
  });

  it("[Z61] what Excel would take for something else is guarded", () => {
    for (const text of ["=1+1", "+1", "-2", "@A1", "'x", "3-4", "12%", "1E3", "TRUE", "（3）", "(3)", "三月五日", "上午9:30", "Mar 1", " "]) assert.equal(needsGuard(text), true, text);
    for (const text of ["迟到", "“中心”会议", "五⑴", "社保窗口"]) assert.equal(needsGuard(text), false, text);
    const plan = row(book([HEAD, ...BODY]), { reason: "=HYPERLINK(\"http://x\",\"y\")\u0007" });
    assert.deepEqual(plan.cells.find(({ cell }) => cell === "G5"), { cell: "G5", row: 5, column: 7, value: "=HYPERLINK(\"http://x\",\"y\")", type: "text", guard: true });
  });

  it("[Z62] the same subject, clause and day is said, whether the day is a number or words, and the name with or without 窗口", () => {
    for (const date of [JUNE3, "2026年6月3日"]) {
      const plan = row(book([HEAD, [1, date, "社保", "五⑴", 1, 2, "迟到"]]), { date: day("2026-06-03") });
      assert.deepEqual(plan.duplicates, [{ cell: "F3", amount: points(2) }]);
      assert.match(plan.notes[0]!, /同一天已按“五⑴”登记过（F3，2 分）/u);
    }
    assert.deepEqual(row(book([HEAD, [1, JUNE3, "社保", "五⑻", 1, 2, "抽烟"]]), { date: day("2026-06-03") }).duplicates, []);
    assert.deepEqual(row(book([HEAD, [1, JUNE3, "社保局", "五⑴", 1, 2, "迟到"]]), { date: day("2026-06-03") }).duplicates, []);
  });

  it("[Z62] a ledger of another month is said; a closed month is refused", () => {
    assert.match(row(book([HEAD, ...BODY]), { date: day("2026-07-01") }).notes.join(""), /是 2026-06 的台账，这一笔是 2026-07 的/u);
    const plan = planFor(book([HEAD, ...BODY]), {}, { lockedMonths: [parseMonth("2026-06")!] });
    assert.ok(plan.kind === "refused" && plan.problems[0]?.code === "locked-month");
  });

  it("[Z58] says what it leaves blank", () => {
    const plan = row(book([[...HEAD, "备注", "姓名", "经办"], ...BODY]));
    assert.deepEqual(plan.blanks.map(({ heading, why }) => [heading, why]), [["备注", "not-ours"], ["姓名", "not-given"], ["经办", "not-ours"]]);
  });

  it("[Z62] finds the ledger of the month, else one without a month, never another regulation's", () => {
    const options = { date1904: false, fileName: "" };
    const sheets = [book([HEAD, ...BODY]), MemoryGrid.of({ name: "台账" }, [HEAD, ...BODY])];
    const found = findLedgers(sheets, bianmin, options);
    assert.equal(ledgerFor(found, parseMonth("2026-06")!)?.grid.name, "6月台账");
    assert.equal(ledgerFor(found, parseMonth("2026-08")!)?.grid.name, "台账");
    const strange = MemoryGrid.of({ name: "别的" }, [HEAD, [1, JUNE3, "医保窗口", "考勤管理99", 1, 2, "无名"]]);
    assert.equal(ledgerFor(findLedgers([strange], bianmin, options), parseMonth("2026-06")!), null);
  });

  it("[Z63] plans a new ledger with a free name, a table and formats", () => {
    const plan = ledgerRowPlan(null, ENTRY, { date1904: false, language: "zh-CN", sheetNames: ["6月台账"], tableNames: ["assess台账"] });
    assert.ok(plan.kind === "sheet");
    assert.deepEqual([plan.ledger.name, plan.ledger.table.name, plan.row], ["6月台账 (2)", "ASSESS台账_2", 3]);
    assert.equal(plan.ledger.title, `2026年6月加分扣分台账（${bianmin.title}）`);
    const { headings, widths, formats, table } = plan.ledger;
    assert.deepEqual([headings.length, headings.length, headings.length], [widths.length, formats.length, table.range.right]);
    assert.equal(new Set(headings).size, headings.length);
    assert.deepEqual(plan.notes, ["工作簿里没有合用的台账，将新建“6月台账 (2)”。"]);
  });
});
