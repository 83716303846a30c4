import { columnName, parseRange } from "../sheet/grid";
import { pointsOf } from "../sheet/reading";
import { ZERO } from "../points";
import type { AssessedSubject } from "./assessSubject";
import type { Check } from "./context";

/** `hidden-data`: cells that count in hidden rows, columns or sheets; one finding a table. [F23] */
export const hiddenData: Check = {
  code: "hidden-data",
  severity: "info",
  rule: "F23",
  run: ({ sheet, subjects, text }) => {
    if (sheet.visible && sheet.hiddenRows.size === 0 && sheet.hiddenColumns.size === 0) return [];
    const cells = [...new Set(subjects.flatMap(countingCells))].flatMap((cell) => {
      const place = parseRange(cell);
      return place ? [{ cell, row: place.top, column: place.left }] : [];
    });
    const hidden = sheet.visible ? cells.filter(({ row, column }) => sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column)) : cells;
    if (hidden.length === 0) return [];
    const rows = hidden.filter(({ row }) => sheet.hiddenRows.has(row)).map(({ row }) => row);
    const columns = hidden.filter(({ column }) => sheet.hiddenColumns.has(column)).map(({ column }) => column);
    return [{
      cells: hidden.map(({ cell }) => cell),
      message: text.hiddenData({
        sheet: sheet.visible ? null : sheet.name, rows: runsOf(rows, String), columns: runsOf(columns, columnName), cells: hidden.length,
      }),
    }];
  },
};

/** Amounts and scores other than 0, and vetoes. */
const countingCells = ({ reading }: AssessedSubject): string[] => [
  ...reading.entries.filter(({ category, amount }) => category.kind === "veto" || (pointsOf(amount) ?? ZERO) !== ZERO).map(({ cell }) => cell),
  ...reading.awarded.filter(({ amount }) => amount.kind === "amount").map(({ cell }) => cell),
];

/** 5, 6, 7, 9 → ["5—7", "9"]. */
function runsOf(numbers: readonly number[], name: (number: number) => string): readonly string[] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? name(from) : `${name(from)}—${name(to)}`));
}
