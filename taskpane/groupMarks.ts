/** Many marked cells → few rectangles. Pure. */
import { cellAddress, parseRange, rangeAddress, type Range } from "../src/sheet/grid";
import type { CellMark } from "./workbookPort";

type Severity = CellMark["severity"];

const WEIGHT: Readonly<Record<Severity, number>> = { info: 1, warning: 2, error: 3 };

/** A range of more cells than this is kept whole instead of being taken apart and grouped. */
const CELLS_TAKEN_APART = 2_000;

interface Area {
  readonly severity: Severity;
  readonly range: Range;
}

/**
 * Groups adjacent cells of the same sheet and severity into rectangles. A cell named twice carries the graver severity.
 * The rectangles cover exactly the marked cells; those taken apart never overlap. Errors come first.
 * @param marks of one sheet; addresses that are no A1 address are left out
 * @example groupMarks([E12, E13, E14]) // one area "E12:E14"
 */
export function groupMarks(marks: readonly CellMark[]): readonly CellMark[] {
  const sheet = marks[0]?.sheet;
  if (sheet === undefined) return [];
  const whole: Area[] = [];
  const cells = new Map<string, { row: number; column: number; severity: Severity }>();
  for (const mark of marks) {
    const range = parseRange(mark.address);
    if (range === undefined) continue;
    if (size(range) > CELLS_TAKEN_APART) whole.push({ severity: mark.severity, range });
    else addCells(cells, range, mark.severity);
  }
  const grouped = stackRows(rowRuns([...cells.values()]));
  return [...grouped, ...whole]
    .sort((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity])
    .map(({ range, severity }) => ({ sheet, address: rangeAddress(range), severity }));
}

/** Number of cells of an A1 address; 0 when it is none. */
export function cellsIn(address: string): number {
  const range = parseRange(address);
  return range === undefined ? 0 : size(range);
}

const size = (range: Range): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);

function addCells(cells: Map<string, { row: number; column: number; severity: Severity }>, range: Range, severity: Severity): void {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const key = cellAddress(row, column);
      const before = cells.get(key);
      if (before === undefined || WEIGHT[severity] > WEIGHT[before.severity]) cells.set(key, { row, column, severity });
    }
  }
}

/** Runs of neighbours in one row. */
function rowRuns(cells: readonly { row: number; column: number; severity: Severity }[]): readonly Area[] {
  const runs: { severity: Severity; range: Range }[] = [];
  for (const { row, column, severity } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last !== undefined && last.severity === severity && last.range.top === row && last.range.right === column - 1) {
      last.range = { ...last.range, right: column };
    } else {
      runs.push({ severity, range: { top: row, bottom: row, left: column, right: column } });
    }
  }
  return runs;
}

/** Runs of the same columns in rows that follow each other become one area. */
function stackRows(runs: readonly Area[]): readonly Area[] {
  const areas: { severity: Severity; range: Range }[] = [];
  const open = new Map<string, { severity: Severity; range: Range }>();
  for (const run of runs) {
    const key = `${run.severity} ${run.range.left} ${run.range.right}`;
    const above = open.get(key);
    if (above !== undefined && above.range.bottom === run.range.top - 1) {
      above.range = { ...above.range, bottom: run.range.bottom };
    } else {
      const area = { ...run };
      areas.push(area);
      open.set(key, area);
    }
  }
  return areas;
}
