/** Marked cells → few rectangles, by severity. */
import type { Severity } from "../../checking/finding";
import { parseRange, type Range } from "../../sheet/grid";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** A range of more cells is kept whole instead of being taken apart. */
const CELLS_TAKEN_APART = 2_000;

interface MarkedCell {
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
}

/**
 * Rectangles that cover exactly the marked cells. A cell in a merged range stands for all of it, because that is what is
 * seen; one marked twice carries the graver severity.
 * @param marks addresses that are none are left out
 */
export function markedRanges(
  marks: readonly { readonly cells: readonly string[]; readonly severity: Severity }[], merges: readonly Range[],
): ReadonlyMap<Severity, readonly Range[]> {
  const whole = new Map<Severity, Range[]>(SEVERITIES.map((severity) => [severity, []]));
  const cells = new Map<string, MarkedCell>();
  for (const { cells: addresses, severity } of marks) {
    for (const address of addresses) {
      const range = parseRange(address);
      if (!range) continue;
      const seen = mergeAround(range, merges) ?? range;
      if (size(seen) > CELLS_TAKEN_APART) whole.get(severity)?.push(seen);
      else addCells(cells, seen, severity);
    }
  }
  const all = [...cells.values()];
  return new Map(SEVERITIES.map((severity) => [
    severity, [...stacked(runs(all.filter((cell) => cell.severity === severity))), ...(whole.get(severity) ?? [])],
  ]));
}

const size = (range: Range): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);

/** The merged range that a cell lies in. */
export const mergeAround = (cell: Range, merges: readonly Range[]): Range | undefined =>
  merges.find(({ top, left, bottom, right }) => cell.top >= top && cell.bottom <= bottom && cell.left >= left && cell.right <= right);

function addCells(cells: Map<string, MarkedCell>, range: Range, severity: Severity): void {
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const key = `${row} ${column}`;
      const before = cells.get(key);
      if (before && SEVERITIES.indexOf(before.severity) <= SEVERITIES.indexOf(severity)) continue;
      cells.set(key, { row, column, severity });
    }
  }
}

/** Neighbours in one row become one range. */
function runs(cells: readonly MarkedCell[]): readonly Range[] {
  const found: Range[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = found.at(-1);
    if (last?.top === row && last.right === column - 1) found[found.length - 1] = { ...last, right: column };
    else found.push({ top: row, bottom: row, left: column, right: column });
  }
  return found;
}

/** Runs of the same columns in rows that follow each other become one range. */
function stacked(rows: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  const open = new Map<string, number>();
  for (const run of rows) {
    const key = `${run.left} ${run.right}`;
    const index = open.get(key);
    const above = index === undefined ? undefined : found[index];
    if (index !== undefined && above?.bottom === run.top - 1) found[index] = { ...above, bottom: run.bottom };
    else open.set(key, found.push(run) - 1);
  }
  return found;
}
