/** Rows of a ledger through the genuine office.js: written where the plan says, taken back again, and nothing by halves. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { parseDate } from "../../src/norms/eligibility/calendarDate";
import { points } from "../../src/points";
import { ledgerRowPlan, type LedgerPlan } from "../../src/register/ledgerPlan";
import { type LedgerEntry, serialOf } from "../../src/register/ledgerEntry";
import { createLedgerPort } from "../../taskpane/excel/ledgerRows";
import { readBook } from "../../taskpane/register/bookReading";
import type { RowChange } from "../../taskpane/register/ledgerPort";
import { ledgerSheetPlan } from "../../taskpane/register/newLedgerSheet";
import { rowChangeOf } from "../../taskpane/register/rowChange";
import { PortError } from "../../taskpane/workbookPort";
import { boxAddress } from "../../workbench/host/boxes";
import type { RequestTest } from "../../workbench/host/faults";
import type { SheetParts } from "../../workbench/host/memoryBackend";
import { openWorkbook, type OpenWorkbook } from "./paneWorkbook";

const bianmin = builtInEditions().find(({ scheme }) => scheme === "S12")!;
const clause = bianmin.clauses.find(({ id }) => id === "5.1")!;
const day = (text: string) => parseDate(text)!;
const JUNE3 = serialOf(day("2026-06-03"), false);
const ENTRY: LedgerEntry = {
  edition: bianmin, clause, subject: "社保窗口", person: null, department: null, chief: null, date: day("2026-06-05"), count: 2, amount: points(3), chiefAmount: null, reason: "=1+1", evidence: "",
};
const TITLE = "2026年6月便民服务中心窗口扣分台账";
const HEAD = ["序号", "日期", "窗口名称", "扣分条款", "次数", "扣分", "扣分事由"];
const BODY = [[1, JUNE3, "医保窗口", "五⑴", 1, 2, "迟到"], [2, JUNE3 + 1, "社保窗口", "五⑻", 1, 2, "抽烟"]];
const SHEET = "6月台账";
/** Requests that set something. */
const sets: RequestTest = ({ Actions }) => Actions.some(({ ActionType }) => ActionType === 4);
type Rows = NonNullable<SheetParts["rows"]>;

describe("ledger rows through the genuine office.js", () => {
  let book: OpenWorkbook;
  const ledger = createLedgerPort();
  afterEach(() => book.close());

  async function open(rows: Rows, parts: Partial<SheetParts> = {}, others: readonly SheetParts[] = []): Promise<void> {
    book = await openWorkbook([{ name: SHEET, rows: [[TITLE], ...rows], ...parts }, ...others]);
  }

  async function planned(entry: LedgerEntry = ENTRY): Promise<{ readonly plan: LedgerPlan; readonly change: () => RowChange }> {
    const read = await readBook(book.port, ledger, []);
    const [found] = read.ledgers(bianmin);
    const plan = ledgerRowPlan(found ?? null, entry, {
      date1904: false, language: "zh-CN", tables: read.tables, otherSheets: read.grids.filter(({ name }) => name !== SHEET), sheetNames: read.sheetNames, tableNames: read.tables.map(({ name }) => name),
    });
    return { plan, change: () => (plan.kind === "row" ? rowChangeOf(plan, read.grids, read.tables) : assert.fail(JSON.stringify(plan))) };
  }

  const row = (number: number, sheet = SHEET) => book.grid.read(book.idOf(sheet), { row: number - 1, column: 0, rows: 1, columns: 8 })[0]!.map(({ value, formula }) => formula || value);
  const everything = () => book.grid.sheets().map(({ id }) => JSON.stringify(book.grid.read(id, { row: 0, column: 0, rows: 12, columns: 12 })));
  const rejects = (kind: PortError["kind"], promise: Promise<unknown>) => assert.rejects(promise, (error) => error instanceof PortError && (assert.equal(error.kind, kind), true));

  async function addTable(address: string, totals = false): Promise<void> {
    await Excel.run(async (context) => {
      const table = context.workbook.worksheets.getItem(SHEET).tables.add(address, true);
      table.name = "台账";
      table.showTotals = totals;
      await context.sync();
    });
  }

  it("[T205] a row goes below the last entry; what was typed stays text; it is taken back", async () => {
    await open([HEAD, ...BODY]);
    const before = everything();
    const { change } = await planned();
    const request = change();
    await ledger.addRow(request);
    assert.deepEqual(row(5).slice(0, 7), [3, JUNE3 + 2, "社保窗口", "五⑴", 2, 3, "=1+1"]);
    assert.equal(book.grid.read(book.idOf(SHEET), { row: 4, column: 6, rows: 1, columns: 1 })[0]![0]!.formula, "", "what was typed is no formula");
    await ledger.takeBackRow(request);
    assert.deepEqual(everything().map((text) => text.replaceAll("yyyy-mm-dd", "General")), before.map((text) => text.replaceAll("yyyy-mm-dd", "General")));
  });

  it("[T205] [T206] before the sum a whole row is put in, the sums here and elsewhere are drawn out; all in one request", async () => {
    await open([HEAD, ...BODY, ["合计", null, null, null, null, { formula: "=SUM(F3:F4)", value: 4 }], ["制表人："]], {}, [{ name: "汇总", rows: [[{ formula: `=SUM('${SHEET}'!F3:F4)`, value: 4 }, { formula: `='${SHEET}'!F5`, value: 4 }]] }]);
    const before = everything();
    const { change } = await planned();
    const request = change();
    assert.deepEqual(request.place, { how: "insert-row" });
    // A second request that writes would fail: there is none, so Excel's undo takes it back in one step.
    book.host.faults.inject({ code: "GeneralException", when: sets, after: 1 });
    await ledger.addRow(request);
    book.host.faults.clear();
    assert.deepEqual(row(5).slice(2, 6), ["社保窗口", "五⑴", 2, 3]);
    assert.equal(row(6)[5], "=SUM(F3:F5)");
    assert.deepEqual(row(1, "汇总").slice(0, 2), [`=SUM('${SHEET}'!F3:F5)`, `='${SHEET}'!F6`]);
    assert.equal(row(7)[0], "制表人：");
    await ledger.takeBackRow(request);
    assert.deepEqual(row(5)[5], "=SUM(F3:F4)");
    assert.deepEqual(row(1, "汇总").slice(0, 2), [`=SUM('${SHEET}'!F3:F4)`, `='${SHEET}'!F5`]);
    assert.equal(everything().length, before.length);
  });

  it("[T205] beside something else only the ledger's own cells move", async () => {
    const notes = [[null], ["甲"], ["乙"], ["丙"], ["丁"]];
    const rows = [HEAD, ...BODY, ["合计", null, null, null, null, { formula: "=SUM(F3:F4)", value: 4 }, null], ["制表人：", null, null, null, null, null, null]];
    await open(rows.map((cells, index) => [...cells, null, notes[index]?.[0] ?? null]));
    const { change } = await planned();
    const request = change();
    assert.equal(request.place.how, "insert-cells");
    await ledger.addRow(request);
    assert.equal(row(6)[5], "=SUM(F3:F5)");
    const beside = () => [2, 3, 4, 5, 6].map((number) => book.grid.read(book.idOf(SHEET), { row: number - 1, column: 8, rows: 1, columns: 1 })[0]![0]!.value);
    assert.deepEqual(beside(), ["", "甲", "乙", "丙", "丁"]);
    await ledger.takeBackRow(request);
    assert.equal(row(5)[5], "=SUM(F3:F4)");
    assert.deepEqual(beside(), ["", "甲", "乙", "丙", "丁"]);
  });

  it("[T205] an Excel table grows by a row, before its totals row too, and shrinks again", async () => {
    for (const totals of [false, true]) {
      await open([HEAD, ...BODY, ...(totals ? [["合计", null, null, null, null, { formula: "=SUM(F3:F4)", value: 4 }, null]] : [])]);
      await addTable(totals ? "A2:G5" : "A2:G4", totals);
      const { change } = await planned();
      const request = change();
      assert.deepEqual(request.place, { how: "table-row", table: "台账", index: 2 });
      await ledger.addRow(request);
      assert.deepEqual(row(5).slice(2, 6), ["社保窗口", "五⑴", 2, 3]);
      const [table] = await ledger.tables();
      assert.equal(boxAddress({ row: table!.range.top - 1, column: table!.range.left - 1, rows: table!.range.bottom - table!.range.top + 1, columns: 7 }), totals ? "A2:G6" : "A2:G5");
      if (totals) assert.equal(row(6)[5], "=SUM(F3:F5)");
      await ledger.takeBackRow(request);
      assert.equal((await ledger.tables())[0]!.range.bottom, totals ? 5 : 4);
      assert.equal(row(5)[2], "");
      if (!totals) book.close();
    }
  });

  it("[T206] a protected sheet, and one that was changed since, are left as they are", async () => {
    await open([HEAD, ...BODY, ["合计", null, null, null, null, { formula: "=SUM(F3:F4)", value: 4 }]]);
    const { change } = await planned();
    const request = change();
    book.grid.setProtected(book.idOf(SHEET), true);
    const before = everything();
    await rejects("protected", ledger.addRow(request));
    assert.deepEqual(everything(), before);
    book.grid.setProtected(book.idOf(SHEET), false);
    book.grid.userEdit(book.idOf(SHEET), "A5", "小计");
    const edited = everything();
    await rejects("changed", ledger.addRow(request));
    assert.deepEqual(everything(), edited);
  });

  it("[T206] a sum on a protected sheet elsewhere keeps everything from being written", async () => {
    await open([HEAD, ...BODY], {}, [{ name: "汇总", protected: true, rows: [[{ formula: `=SUM('${SHEET}'!F3:F4)`, value: 4 }]] }]);
    const { change } = await planned();
    const before = everything();
    await rejects("protected", ledger.addRow(change()));
    assert.deepEqual(everything(), before);
  });

  it("[T207] a row that was changed since is not taken back", async () => {
    await open([HEAD, ...BODY]);
    const { change } = await planned();
    const request = change();
    await ledger.addRow(request);
    book.grid.userEdit(book.idOf(SHEET), "G5", "另写的事由");
    await rejects("changed", ledger.takeBackRow(request));
    assert.equal(row(5)[6], "另写的事由");
  });

  it("[T207] a sum that was written anew since stays as it is when the row is taken back", async () => {
    for (const own of [null, "=SUM(F3:F5)*2"]) {
      await open([HEAD, ...BODY, [null], ["合计", null, null, null, null, { formula: "=SUM(F3:F4)", value: 4 }]]);
      const { change } = await planned();
      const request = change();
      assert.deepEqual([request.place.how, request.formulas.map(({ after }) => after)], ["blank-row", ["=SUM(F3:F5)"]]);
      await ledger.addRow(request);
      if (own !== null) book.grid.userEdit(book.idOf(SHEET), "F6", own);
      await ledger.takeBackRow(request);
      assert.deepEqual([row(5)[2], row(6)[5]], ["", own ?? "=SUM(F3:F4)"]);
      if (own === null) book.close();
    }
  });

  it("[T207] a row beside whose entry somebody wrote since is not deleted", async () => {
    const total = ["合计", null, null, null, null, { formula: "=SUM(F3:F4)", value: 4 }];
    for (const how of ["insert-row", "insert-cells", "table-row"] as const) {
      const beside = how === "insert-cells" ? [[null, null], [null, "甲"], [null, "乙"], [null, null, "丙"]] : [];
      await open([HEAD, ...BODY, total].map((cells, index) => [...cells, ...(beside[index] ?? [])]));
      if (how === "table-row") await addTable("A2:G5", true);
      const { change } = await planned({ ...ENTRY, reason: "" });
      const request = change();
      assert.equal(request.place.how, how);
      assert.ok(request.cells.every(({ cell }) => cell !== "G5"));
      await ledger.addRow(request);
      book.grid.userEdit(book.idOf(SHEET), "G5", "已与窗口核实");
      await rejects("changed", ledger.takeBackRow(request));
      assert.deepEqual([row(5)[2], row(5)[6]], ["社保窗口", "已与窗口核实"]);
      if (how !== "table-row") book.close();
    }
  });

  it("[T208] a ledger is made where there is none, with a table and formats, and deleted again only as long as nobody wrote into it", async () => {
    book = await openWorkbook([{ name: "封面", rows: [["目录"]] }]);
    const { plan } = await planned();
    assert.ok(plan.kind === "sheet");
    const sheet = ledgerSheetPlan(plan);
    await book.port.addSheet(sheet);
    assert.deepEqual(row(3, SHEET).slice(0, 5), [1, JUNE3 + 2, "社保窗口", "", "工作纪律"]);
    assert.equal(book.grid.getFormat(book.idOf(SHEET), { row: 2, column: 1, rows: 1, columns: 1 }, "NumberFormat"), "yyyy-mm-dd");
    assert.deepEqual([...(await ledger.tables())].map(({ name, sheet: on }) => [name, on]), [["ASSESS台账", SHEET]]);
    book.grid.userEdit(book.idOf(SHEET), "A4", 2);
    await rejects("changed", ledger.takeBackSheet(sheet));
    book.grid.userEdit(book.idOf(SHEET), "A4", "");
    await ledger.takeBackSheet(sheet);
    assert.deepEqual(book.grid.sheets().map(({ name }) => name), ["封面"]);
  });

  it("[T209] one cell is seen with its formula and as it is displayed; the active one where none is named", async () => {
    book = await openWorkbook([{ name: "一", rows: [[{ formula: "=1+1", value: 2 }, "甲", null]] }]);
    assert.deepEqual(await ledger.cell({ sheet: "一", cell: "A1" }), { sheet: "一", cell: "A1", content: "=1+1", text: "2" });
    book.grid.select(book.idOf("一"), { row: 0, column: 2, rows: 3, columns: 1 });
    assert.deepEqual(await ledger.cell(null), { sheet: "一", cell: "C1", content: null, text: "" });
  });

  it("[T214] marks wear the office's own colours; lines and letters stay", async () => {
    book = await openWorkbook([{ name: "一", rows: [[1, 2]] }]);
    const { createExcelPort } = await import("../../taskpane/excel/excelPort");
    const port = createExcelPort(() => ({ error: { fill: "#FFD9B3", font: "#7A2E00", border: "#D55E00" } }));
    await port.mark([{ sheet: "一", address: "A1", severity: "error" }, { sheet: "一", address: "B1", severity: "info" }]);
    const looks = book.grid.conditionalFormats(book.idOf("一")).map(({ properties }) => properties);
    const own = looks.find((look) => look["Custom.Format.Fill.Color"] === "#FFD9B3");
    assert.ok(own && own["Custom.Format.Font.Bold"] === true && own["Custom.Format.Borders.EdgeTop.Style"] === "Continuous");
    assert.ok(looks.some((look) => look["Custom.Format.Fill.Color"] === "#D9ECFB"));
    assert.equal((await port.clearMarks()).cleared, 2);
    assert.equal(book.grid.conditionalFormats(book.idOf("一")).length, 0);
  });
});
