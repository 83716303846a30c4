import { negate, type Points, toNumber, ZERO } from "../points";
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

/** The right amount of an entry, with the sign in which it stands: deductions below 0 mean the same as above it, but not one of them among the others. */
export const amountFix = (sheet: SheetGrid, cell: string, right: Points): Fix | null =>
  proposedFix(sheet, cell, toNumber(isBelowZero(sheet, cell) ? negate(right) : right));

/** Whether a cell holds an amount that is written below 0. */
export function isBelowZero(sheet: SheetGrid, cell: string): boolean {
  const place = parseRange(cell);
  const value = place ? sheet.cell(place.top, place.left)?.value : null;
  return (typeof value === "number" || typeof value === "string") && (pointsOf(readAmount(value)) ?? ZERO) < ZERO;
}

/** Whether a cell (A1, without sheet) calculates. */
export function hasFormula(sheet: SheetGrid, cell: string): boolean {
  const place = parseRange(cell);
  return place !== undefined && sheet.cell(place.top, place.left)?.formula !== undefined;
}
