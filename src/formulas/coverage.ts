/** Which cells a formula takes in, directly or through other formulas. */
import type { Range, SheetGrid, WorkbookGrid } from "../sheet/grid";
import type { BookFormulas } from "./bookFormulas";
import type { Formula } from "./formula";
import { rangeOf, referencesOf } from "./references";

/** Formulas followed from one formula; with more the answer is that anything may be taken in. */
const MAX_FOLLOWED = 2_000;
/** Cells looked at in search of further formulas. */
const MAX_LOOKED_AT = 100_000;

/**
 * @returns a test for cells of one sheet; true also wherever it is not certain
 */
export function coverageOf(formulas: BookFormulas, book: WorkbookGrid, sheet: SheetGrid, formula: Formula): (row: number, column: number) => boolean {
  const ranges: Range[] = [];
  const waiting: { readonly sheet: SheetGrid; readonly formula: Formula }[] = [{ sheet, formula }];
  const seen = new Set<string>();
  let lookedAt = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const { reference } of referencesOf(next.formula)) {
      const name = reference.sheet?.toLowerCase();
      const on = name === undefined ? next.sheet : book.sheets.find((each) => each.name.toLowerCase() === name);
      if (!on) continue;
      const range = rangeOf(reference);
      if (on === sheet) ranges.push(range);
      for (let row = range.top; row <= Math.min(range.bottom, on.rows); row++) {
        for (let column = range.left; column <= Math.min(range.right, on.columns); column++) {
          if (++lookedAt > MAX_LOOKED_AT || seen.size > MAX_FOLLOWED) return () => true;
          const found = formulas.formula(on, row, column);
          const place = found === null ? "" : `${on.name}!${row},${column}`;
          if (found === null || seen.has(place)) continue;
          seen.add(place);
          waiting.push({ sheet: on, formula: found });
        }
      }
    }
  }
  return (row, column) => ranges.some((range) => includes(range, row, column));
}

export const includes = ({ top, left, bottom, right }: Range, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const overlaps = (a: Range, b: Range): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
