import assert from "node:assert/strict";
import fc from "fast-check";
import { cellAddress, parseRange } from "../../../src/sheet/grid";
import { cellsIn, groupMarks } from "../../../taskpane/groupMarks";
import type { CellMark } from "../../../taskpane/workbookPort";
import { seedOr } from "../../seed";

const mark = (address: string, severity: CellMark["severity"] = "error"): CellMark => ({ sheet: "一", address, severity });
const areas = (...marks: CellMark[]): string[] => groupMarks(marks).map(({ address, severity }) => `${severity[0] ?? ""} ${address}`);

function cellsOf(address: string): string[] {
  const range = parseRange(address);
  if (!range) return [];
  const cells: string[] = [];
  for (let row = range.top; row <= range.bottom; row++) for (let column = range.left; column <= range.right; column++) cells.push(cellAddress(row, column));
  return cells;
}

describe("grouping of marked cells", () => {
  it("[K20] neighbours of one severity become one area, others stay apart", () => {
    assert.deepEqual(areas(mark("E12"), mark("E13"), mark("E14"), mark("E16")), ["e E12:E14", "e E16"]);
    assert.deepEqual(areas(mark("B2"), mark("C2"), mark("B3"), mark("C3")), ["e B2:C3"]);
    assert.deepEqual(areas(mark("B2", "info"), mark("B3")), ["e B3", "i B2"]);
  });

  it("[K21] a cell named twice carries the graver severity", () => {
    assert.deepEqual(areas(mark("B2", "info"), mark("B2", "error"), mark("B2", "warning")), ["e B2"]);
  });

  it("[K22] what is no address is left out, and a very large range stays whole", () => {
    assert.deepEqual(areas(mark("Sheet2!A1"), mark("整表"), mark("A1:H40000", "info")), ["i A1:H40000"]);
    assert.equal(cellsIn("整表"), 0);
  });

  it("[K23] the areas cover exactly the marked cells, each once, with its gravest severity", () => {
    const cell = fc.record({ row: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 6 }), severity: fc.constantFrom("error", "warning", "info") });
    fc.assert(fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const marks = cells.map(({ row, column, severity }) => mark(cellAddress(row, column), severity as CellMark["severity"]));
      const weight = { info: 1, warning: 2, error: 3 };
      const wanted = new Map<string, CellMark["severity"]>();
      for (const { address, severity } of marks) {
        const before = wanted.get(address);
        if (before === undefined || weight[severity] > weight[before]) wanted.set(address, severity);
      }
      const covered = groupMarks(marks).flatMap(({ address, severity }) => cellsOf(address).map((one) => [one, severity] as const));
      assert.deepEqual([...covered].sort(), [...wanted].sort());
    }), { seed: seedOr(20260601), numRuns: 300 });
  });
});
