import { type Points, toNumber } from "../points";
import { parseRange, type SheetGrid } from "../sheet/grid";
import { readAmount } from "../sheet/readAmount";
import { pointsOf } from "../sheet/reading";
import type { Fix } from "./finding";

/** Writing one right value into a cell; null where a formula stands, which a number would put an end to, and for a text that a cell would take for a formula. */
export const proposedFix = (sheet: SheetGrid, cell: string, value: number | string): Fix | null =>
  hasFormula(sheet, cell) || (typeof value === "string" && /^\s*[=+\-@]/u.test(value)) ? null : { cell, value };

/** The same for a printed figure; null also where the figure is the sum of several cells, of which any may be the wrong one. */
export function figureFix(sheet: SheetGrid, cell: string, printed: Points, right: Points): Fix | null {
  const place = parseRange(cell);
  const stands = place ? pointsOf(readAmount(sheet.cell(place.top, place.left)?.value ?? null)) : undefined;
  return stands === printed ? proposedFix(sheet, cell, toNumber(right)) : null;
}

/** Whether a cell (A1, without sheet) calculates. */
export function hasFormula(sheet: SheetGrid, cell: string): boolean {
  const place = parseRange(cell);
  return place !== undefined && sheet.cell(place.top, place.left)?.formula !== undefined;
}
