/** A formula with its range drawn out over the cells that it leaves out. */
import type { Corner, Formula, Reference } from "../formulas/formula";
import { includes } from "../formulas/coverage";
import { mapReferences } from "../formulas/move";
import { type PlacedReference, rangeOf, referencesOf } from "../formulas/references";
import type { Range, SheetGrid } from "../sheet/grid";
import type { SummedCell, SumOfCells } from "./sumsOfCells";

/** Functions whose ranges go together row by row. */
const PARALLEL: ReadonlySet<string> = new Set(["SUMIF", "SUMIFS", "SUMPRODUCT", "COUNTIF", "COUNTIFS", "AVERAGEIF", "AVERAGEIFS"]);

/**
 * @param ranges the formula's ranges in the direction of the sum
 * @returns null unless exactly one of them can be drawn out without taking in anything else
 */
export function extendedFormula(
  sheet: SheetGrid, sum: SumOfCells, formula: Formula, ranges: readonly PlacedReference[], leftOut: readonly SummedCell[],
): Formula | null {
  const fitting = ranges.flatMap((placed) => {
    const hull = hullOf(rangeOf(placed.reference), sum, leftOut);
    return hull && takesInNothingElse(sheet, sum, formula, rangeOf(placed.reference), hull, leftOut) ? [{ placed, hull }] : [];
  });
  const [only] = fitting;
  // Ranges of one SUMIF go together, so that whichever is drawn out takes the others along.
  const isOne = fitting.every(({ placed }) => placed === only?.placed || (PARALLEL.has(placed.call?.name ?? "") && placed.call === only?.placed.call));
  if (!only || !isOne) return null;
  const together = PARALLEL.has(only.placed.call?.name ?? "") ? parallel(formula, only.placed, sum) : [only.placed.reference];
  if (together === null) return null;
  return mapReferences(formula, (reference) => (together.includes(reference) ? drawnOut(reference, only.hull, sum.along) : reference));
}

/** The smallest range around a range and the cells left out; null when they lie in another line. */
function hullOf(range: Range, sum: SumOfCells, leftOut: readonly SummedCell[]): Range | null {
  const down = sum.along === "column";
  const inLine = leftOut.every(({ row, column }) => (down ? column === range.left : row === range.top));
  if (!inLine) return null;
  return leftOut.reduce<Range>((hull, { row, column }) => ({
    top: Math.min(hull.top, row), bottom: Math.max(hull.bottom, row), left: Math.min(hull.left, column), right: Math.max(hull.right, column),
  }), range);
}

/** What is new in the range is what was left out, text, or nothing; neither the sum itself nor a figure counted elsewhere. */
function takesInNothingElse(sheet: SheetGrid, sum: SumOfCells, formula: Formula, range: Range, hull: Range, leftOut: readonly SummedCell[]): boolean {
  if (includes(hull, sum.row, sum.column)) return false;
  const others = referencesOf(formula).map(({ reference }) => reference).filter(({ sheet: other }) => other === null).map(rangeOf)
    .filter((other) => !(other.top === range.top && other.left === range.left && other.bottom === range.bottom && other.right === range.right));
  const missed = new Set(leftOut.map(({ row, column }) => (sum.along === "column" ? row : column)));
  for (let row = hull.top; row <= hull.bottom; row++) {
    for (let column = hull.left; column <= hull.right; column++) {
      if (includes(range, row, column) || missed.has(sum.along === "column" ? row : column)) continue;
      const cell = sheet.cell(row, column);
      if (cell?.formula !== undefined || typeof cell?.value === "number") return false;
      if (others.some((other) => includes(other, row, column))) return false;
    }
  }
  return true;
}

/** The ranges of the same call, which all have to reach equally far; null when they do not to begin with. */
function parallel(formula: Formula, { reference, call }: PlacedReference, { along }: SumOfCells): readonly Reference[] | null {
  const extent = (of: Reference): string => {
    const { top, bottom, left, right } = rangeOf(of);
    return along === "column" ? `${top}:${bottom}` : `${left}:${right}`;
  };
  const own = referencesOf(formula).filter((placed) => placed.call === call && placed.reference.to !== null).map((placed) => placed.reference);
  return own.every((other) => extent(other) === extent(reference)) ? own : null;
}

/** The same reference, fixed where it was, reaching as far as the hull. */
function drawnOut(reference: Reference, hull: Range, along: SumOfCells["along"]): Reference {
  const end = reference.to ?? reference.from;
  const place = (corner: Corner, isFirst: boolean): Corner =>
    along === "column" ? { ...corner, row: isFirst ? hull.top : hull.bottom } : { ...corner, column: isFirst ? hull.left : hull.right };
  const fromFirst = along === "column" ? reference.from.row <= end.row : reference.from.column <= end.column;
  return { ...reference, from: place(reference.from, fromFirst), to: place(end, !fromFirst) };
}
