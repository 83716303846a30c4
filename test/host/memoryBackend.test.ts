import assert from "node:assert/strict";
import { MemoryBackend } from "../../workbench/host/memoryBackend";
import { displayText } from "../../workbench/host/displayText";
import { conformance } from "./conformance";

describe("memory backend", () => {
  for (const { name, run } of conformance("memory", (sheets) => new MemoryBackend(sheets))) it(`[H1] ${name}`, run);

  it("[H2] is made from rows, merges, formats, hidden rows and protection", () => {
    const grid = new MemoryBackend([
      { name: "隐藏", visible: false, rows: [[1]] },
      {
        name: "表", rows: [["a", null, { formula: "=A1", value: "a" }]], merges: ["A2:B3"], hiddenRows: [2], hiddenColumns: [3],
        formats: { "A1:B1": { "Format.Font.Bold": true }, "C:C": { NumberFormat: "0%" } }, protected: true,
      },
    ]);
    const sheet = grid.activeSheet();
    assert.equal(grid.sheets()[1]!.id, sheet, "the first visible sheet is active");
    assert.deepEqual(grid.read(sheet, { row: 0, column: 2, rows: 1, columns: 1 })[0]![0], {
      value: "a", formula: "=A1", numberFormat: "0%", text: "a",
    });
    assert.deepEqual(grid.merges(sheet), [{ row: 1, column: 0, rows: 2, columns: 2 }]);
    assert.deepEqual([grid.rowHidden(sheet, 1), grid.columnHidden(sheet, 2), grid.isProtected(sheet)], [true, true, true]);
    assert.equal(grid.getFormat(sheet, { row: 0, column: 0, rows: 1, columns: 2 }, "Format.Font.Bold"), true);
    assert.throws(() => new MemoryBackend([]), RangeError);
    assert.throws(() => new MemoryBackend([{ name: "x", merges: ["nowhere"] }]), /not an address/);
  });

  it("[H2] calculates with the evaluator it is given, in dependency order, after every edit", () => {
    const grid = new MemoryBackend([{ name: "s", rows: [[2, "=A1*10", "=B1*10"]] }], (formula, at, value) => {
      const column = formula.charCodeAt(1) - 65;
      return Number(value(at.sheet, 0, column)) * 10;
    });
    const sheet = grid.activeSheet();
    const results = (): unknown[] => grid.read(sheet, { row: 0, column: 0, rows: 1, columns: 3 })[0]!.map(({ value }) => value);
    assert.deepEqual(results(), [2, 20, 200]);
    grid.userEdit(sheet, "A1", 3);
    assert.deepEqual(results(), [3, 30, 300]);
  });

  it("[H2] without an evaluator a new formula shows #NAME? and a stored result stays", () => {
    const grid = new MemoryBackend([{ name: "s", rows: [["=1+1", { formula: "=2+2", value: 4 }]] }]);
    const cells = grid.read(grid.activeSheet(), { row: 0, column: 0, rows: 1, columns: 2 })[0]!;
    assert.deepEqual(cells.map(({ value }) => value), ["#NAME?", 4]);
  });

  it("[H2] shows values as a cell does", () => {
    const cases: readonly [string | number | boolean, string, string][] = [
      [0.1 + 0.2, "General", "0.3"], [12.345, "0.00", "12.35"], [1234567.5, "#,##0.0", "1,234,567.5"], [0.985, "0.0%", "98.5%"],
      [46174, "yyyy-mm-dd", "2026-06-01"], [46174, "yyyy年m月", "2026年6月"], [true, "General", "TRUE"], ["#REF!", "0", "#REF!"],
    ];
    for (const [value, format, text] of cases) assert.equal(displayText(value, format), text, `${value} as ${format}`);
  });
});
