import assert from "node:assert/strict";
import { isCellError } from "../../src/sheet/grid";
import { PortError } from "../../taskpane/workbookPort";
import type { SheetParts } from "../../workbench/host/memoryBackend";
import { openWorkbook, type OpenWorkbook } from "./paneWorkbook";
import { until } from "../until";

describe("the Excel port reads through the genuine office.js", () => {
  let book: OpenWorkbook;
  const open = async (sheets: readonly SheetParts[], options = {}): Promise<OpenWorkbook> => (book = await openWorkbook(sheets, options));
  afterEach(() => book.close());

  it("[T1] puts every cell at its own place when the values do not begin at A1", async () => {
    await open([{ name: "社保窗口", rows: [[], [], [null, null, "工作纪律", 10], [null, null, null, 2.5]] }]);
    const [grid] = await book.port.read(["社保窗口"]);
    assert.equal(grid?.cell(3, 3)?.value, "工作纪律");
    assert.equal(grid?.cell(4, 4)?.value, 2.5);
    assert.equal(grid?.cell(1, 1), undefined);
    assert.deepEqual([grid?.rows, grid?.columns], [4, 4]);
  });

  it("[T2] keeps formulas with their results, number formats, booleans, and errors as errors", async () => {
    await open([{
      name: "一", formats: { A4: { NumberFormat: "yyyy-mm-dd" } },
      rows: [[{ formula: "=SUM(B1:B2)", value: 12 }, 5], [{ formula: "=1/0", value: "#DIV/0!" }, 7], [true, "#REF!"], [46174]],
    }]);
    const [grid] = await book.port.read(["一"]);
    assert.deepEqual(grid?.cell(1, 1), { value: 12, formula: "=SUM(B1:B2)" });
    assert.deepEqual(grid?.cell(2, 1), { value: { error: "#DIV/0!" }, formula: "=1/0" });
    assert.equal(grid?.cell(3, 1)?.value, true);
    assert.ok(isCellError(grid?.cell(3, 2)?.value ?? null));
    assert.deepEqual(grid?.cell(4, 1), { value: 46174, format: "yyyy-mm-dd" });
  });

  it("[T3] reads merged areas and hidden rows and columns, 1-based", async () => {
    await open([{
      name: "一", merges: ["B2:D2", "B4:B6"], hiddenRows: [4, 5], hiddenColumns: [3],
      rows: [[], [null, "评分表", null, null], [null, "项目", "分值", "扣分"], [null, "纪律", 10, 2], [null, null, null, 3], [null, null, null, 1]],
    }]);
    const [grid] = await book.port.read(["一"]);
    assert.deepEqual([...(grid?.merges ?? [])].sort((a, b) => a.top - b.top), [
      { top: 2, left: 2, bottom: 2, right: 4 }, { top: 4, left: 2, bottom: 6, right: 2 },
    ]);
    assert.deepEqual([...(grid?.hiddenRows ?? [])], [4, 5]);
    assert.deepEqual([...(grid?.hiddenColumns ?? [])], [3]);
  });

  it("[T4] an empty sheet and a hidden sheet are read, not refused", async () => {
    await open([{ name: "空" }, { name: "暗", visible: false, rows: [[1]] }]);
    const grids = await book.port.read(["空", "暗"]);
    assert.deepEqual(grids.map(({ rows, visible }) => [rows, visible]), [[0, true], [1, false]]);
    assert.deepEqual([...(await book.port.sheets())], [
      { name: "空", visible: true, protected: false, active: true }, { name: "暗", visible: false, protected: false, active: false },
    ]);
  });

  it("[T5] a large sheet is asked for in runs of rows, none of them lost", async () => {
    const rows = Array.from({ length: 3_000 }, (_, r) => [r, `第${r}行`, "x".repeat(60), r / 2, "y".repeat(60)]);
    await open([{ name: "大", rows }]);
    const [grid] = await book.port.read(["大"]);
    assert.equal(grid?.cell(3_000, 2)?.value, "第2999行");
    assert.equal(grid?.cell(2_001, 4)?.value, 1_000);
  });

  it("[T6] an answer that is too large is asked for again in halves, and nothing is lost", async () => {
    const rows = Array.from({ length: 400 }, (_, r) => [r, "条".repeat(300)]);
    await open([{ name: "长文", merges: ["A1:A2"], rows }]);
    book.host.faults.payloadLimit = 60_000;
    const [grid] = await book.port.read(["长文"]);
    assert.equal(grid?.rows, 400);
    for (const row of [2, 57, 200, 400]) assert.equal(grid?.cell(row, 1)?.value, row - 1);
    assert.equal(grid?.merges.length, 1);
  });

  it("[T7] without ExcelApi 1.13 and 1.9 the cells are read all the same", async () => {
    await open([{ name: "一", merges: ["A1:B1"], hiddenRows: [2], rows: [["题"], [1], [2]] }], { requirements: { ExcelApi: "1.8" } });
    const [grid] = await book.port.read(["一"]);
    assert.equal(grid?.cell(3, 1)?.value, 2);
    assert.deepEqual(grid?.merges, []);
  });

  it("[T8] Excel's refusals become problems with a kind", async () => {
    await open([{ name: "一", rows: [[1]] }]);
    book.host.faults.cellEditing = true;
    await rejectsWith("busy", book.port.read(["一"]));
    book.host.faults.clear();
    await rejectsWith("missing", book.port.read(["没有"]));
    book.host.faults.inject({ code: "SomethingNew" });
    await rejectsWith("failed", book.port.sheets());
  });

  it("[T9] reading stops when it is cancelled", async () => {
    await open([{ name: "一", rows: [[1]] }, { name: "二", rows: [[1]] }]);
    const stop = new AbortController();
    await rejectsWith("cancelled", book.port.read(["一", "二"], { signal: stop.signal, onProgress: () => stop.abort() }));
  });

  it("[T10] goes to a cell, and says so when the sheet is hidden", async () => {
    await open([{ name: "一", rows: [[1]] }, { name: "二", rows: [[1, 2], [3, 4]] }, { name: "暗", visible: false, rows: [[1]] }]);
    await book.port.goTo("二", "B2");
    assert.equal(book.grid.activeSheet(), book.idOf("二"));
    assert.deepEqual(book.grid.selection().box, { row: 1, column: 1, rows: 1, columns: 1 });
    await rejectsWith("hidden", book.port.goTo("暗", "A1"));
  });

  it("[T11] writes one cell only while it holds what was read", async () => {
    await open([{ name: "一", rows: [[5, null]] }, { name: "锁", protected: true, rows: [[5]] }]);
    await book.port.writeCell("一", "A1", 5, 3);
    await book.port.writeCell("一", "B1", null, 7);
    await rejectsWith("changed", book.port.writeCell("一", "A1", 5, 2));
    await rejectsWith("protected", book.port.writeCell("锁", "A1", 5, 2));
    const [grid] = await book.port.read(["一"]);
    assert.deepEqual([grid?.cell(1, 1)?.value, grid?.cell(1, 2)?.value], [3, 7]);
  });

  it("[T12] keeps small values with the workbook", async () => {
    await open([{ name: "一" }]);
    assert.equal(await book.port.readSetting("assess.choices"), undefined);
    await book.port.writeSetting("assess.choices", { "bianmin-window.1": { cap: "none" } });
    await book.port.writeSetting("assess.choices", { "bianmin-window.1": { cap: "stop" } });
    assert.deepEqual(await book.port.readSetting("assess.choices"), { "bianmin-window.1": { cap: "stop" } });
  });

  it("[T13] tells of a person's edit with sheet and address, until it is stopped", async () => {
    await open([{ name: "一", rows: [[1]] }, { name: "二", rows: [[1]] }]);
    const edits: string[] = [];
    const stop = await book.port.onEdited(({ sheet, address }) => edits.push(`${sheet}!${address}`));
    book.grid.userEdit(book.idOf("二"), "A1", 9);
    await until(() => edits.length > 0);
    assert.deepEqual(edits, ["二!A1"]);
    await stop();
    book.grid.userEdit(book.idOf("二"), "A1", 8);
    await settled();
    assert.equal(edits.length, 1);
  });
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

async function rejectsWith(kind: string, promise: Promise<unknown>): Promise<void> {
  await assert.rejects(promise, (error) => error instanceof PortError && (assert.equal(error.kind, kind), true));
}
