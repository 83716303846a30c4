import { type BookFormulas, formulasOf } from "../formulas/bookFormulas";
import { fifteenDigits } from "../formulas/coerce";
import { coverageOf, includes, overlaps } from "../formulas/coverage";
import type { Formula, Reference } from "../formulas/formula";
import { hasFormulas } from "../formulas/hasFormulas";
import { printFormula } from "../formulas/print";
import { type PlacedReference, rangeOf, referencesOf } from "../formulas/references";
import { add, formatPoints, type Points, ZERO } from "../points";
import { rangeAddress, type Range, type SheetGrid } from "../sheet/grid";
import { pointsOf } from "../sheet/reading";
import { formulasText } from "../text/formulas";
import type { Check, CheckContext, FindingParts } from "./context";
import { extendedFormula } from "./extendedFormula";
import { type SummedCell, type SumOfCells, sumsOfCells } from "./sumsOfCells";

/** Functions whose range decides what is added up, counted or compared. */
const SUMMING: ReadonlySet<string> = new Set([
  "SUM", "AVERAGE", "MAX", "MIN", "COUNT", "COUNTA", "SUBTOTAL", "SUMIF", "SUMIFS", "SUMPRODUCT", "COUNTIF", "COUNTIFS", "AVERAGEIF", "AVERAGEIFS",
]);
/** Cells named one by one in a sentence. */
const MOST_NAMED = 6;
/** Cells listed with a finding, and so marked. */
const MOST_LISTED = 500;

/**
 * `short-range`: a formula over entry rows or category columns that leaves out some which belong to it. [F46]
 * Only where the range lies in the entries' own line and a figure of the same kind in that line is reached neither directly
 * nor through another formula; what another formula of the line adds up by itself is left to it. [F47]
 */
export const shortRange: Check = {
  code: "short-range",
  severity: "error",
  rule: "F46",
  run: (context) => {
    if (!hasFormulas(context.sheet)) return [];
    const formulas = formulasOf(context.book);
    return sumsOfCells(context).flatMap((sum) => findingOf(context, formulas, sum));
  },
};

function findingOf(context: CheckContext, formulas: BookFormulas, sum: SumOfCells): readonly FindingParts[] {
  const { sheet, book } = context;
  const formula = formulas.formula(sheet, sum.row, sum.column);
  if (formula === null) return [];
  const ranges = referencesOf(formula).filter((placed) => isSummedLine(placed, sheet, sum.along));
  const named = referencesOf(formula).filter(({ reference }) => isOnSheet(reference, sheet)).map(({ reference }) => rangeOf(reference));
  const isNamed = (row: number, column: number): boolean => named.some((range) => includes(range, row, column));
  if (ranges.every(({ reference }) => leftOutOf(rangeOf(reference), sum, isNamed).length === 0)) return [];
  const covers = coverageOf(formulas, book, sheet, formula);
  const lines = ranges.map(({ reference }) => leftOutOf(rangeOf(reference), sum, covers));
  const isSummedApart = partsSummedApart(context, formulas, sum, ranges);
  const leftOut = [...new Set(lines.flat())].filter((cell) => !isSummedApart(cell));
  if (leftOut.length === 0) return [];
  leftOut.sort((a, b) => a.row - b.row || a.column - b.column);
  return [report(context, formulas, sum, formula, ranges, leftOut)];
}

/** A range of several cells, one cell wide, in the direction of the entries. */
function isSummedLine({ reference, call }: PlacedReference, sheet: SheetGrid, along: SumOfCells["along"]): boolean {
  if (call === null || !SUMMING.has(call.name) || reference.to === null) return false;
  if (!isOnSheet(reference, sheet)) return false;
  const range = rangeOf(reference);
  return along === "column" ? range.left === range.right : range.top === range.bottom;
}

const isOnSheet = ({ sheet: name }: Reference, sheet: SheetGrid): boolean => name === null || name.toLowerCase() === sheet.name.toLowerCase();

/** Figures in the line of a range that the formula reaches in no way, of the same kind as those it reaches. */
function leftOutOf(range: Range, sum: SumOfCells, covers: (row: number, column: number) => boolean): readonly SummedCell[] {
  const inLine = sum.cells.filter(({ row, column }) => (sum.along === "column" ? column === range.left : row === range.top));
  const reached = inLine.filter(({ row, column }) => includes(range, row, column));
  if (reached.length === 0 || reached.length < sum.leastShare * inLine.length) return [];
  const kinds = new Set(reached.map(({ kind }) => kind));
  const side = Math.sign(placeIn(sum, range.top, range.left) - placeIn(sum, sum.row, sum.column));
  return inLine.filter((cell) => {
    const isBeside = Math.sign(placeIn(sum, cell.row, cell.column) - placeIn(sum, sum.row, sum.column)) === side;
    return isBeside && kinds.has(cell.kind) && !covers(cell.row, cell.column);
  });
}

const placeIn = ({ along }: SumOfCells, row: number, column: number): number => (along === "column" ? row : column);

/** Whether another formula of the same line adds up a cell, but nothing that this one does: a part of its own. */
function partsSummedApart(
  { sheet, reading }: CheckContext, formulas: BookFormulas, sum: SumOfCells, ranges: readonly PlacedReference[],
): (cell: SummedCell) => boolean {
  const down = sum.along === "column";
  const last = down ? Math.min(sheet.rows, reading.range.bottom + 3) : Math.min(sheet.columns, reading.range.right + 3);
  const own = ranges.map(({ reference }) => rangeOf(reference));
  const parts: Range[] = [];
  for (const line of new Set(own.map(({ left, top }) => (down ? left : top)))) {
    for (let place = down ? reading.range.top : reading.range.left; place <= last; place++) {
      const [row, column] = down ? [place, line] : [line, place];
      const other = row === sum.row && column === sum.column ? null : formulas.formula(sheet, row, column);
      const theirs = other === null ? [] : referencesOf(other).filter(({ reference }) => isOnSheet(reference, sheet)).map(({ reference }) => rangeOf(reference));
      if (!theirs.some((range) => own.some((mine) => overlaps(range, mine)))) parts.push(...theirs);
    }
  }
  return ({ row, column }) => parts.some((range) => includes(range, row, column));
}

function report(
  context: CheckContext, formulas: BookFormulas, sum: SumOfCells, formula: Formula, ranges: readonly PlacedReference[], leftOut: readonly SummedCell[],
): FindingParts {
  const { sheet } = context;
  const text = formulasText(context.language);
  const fixed = extendedFormula(sheet, sum, formula, ranges, leftOut);
  const result = fixed && formulas.resultOf(fixed, sheet, sum.row, sum.column);
  const expected = result && "value" in result && typeof result.value === "number" ? fifteenDigits(result.value) : null;
  const stands = sheet.cell(sum.row, sum.column)?.value ?? null;
  const places = leftOut.map(({ cell }) => cell);
  const covered = [...new Set(ranges.map(({ reference }) => rangeAddress(rangeOf(reference))))];
  return {
    subject: sum.subject,
    category: sum.category,
    cells: [sum.cell, ...places.slice(0, MOST_LISTED)],
    expected,
    actual: typeof stands === "number" ? fifteenDigits(stands) : null,
    fix: fixed === null ? null : { cell: sum.cell, value: `=${printFormula(fixed)}` },
    message: text.shortRange({
      subject: sum.subject?.name ?? null, cell: sum.cell, formula: sheet.cell(sum.row, sum.column)?.formula ?? "",
      covered: text.cells(covered.slice(0, MOST_NAMED), covered.length),
      left: text.cells(places.slice(0, MOST_NAMED), places.length),
      points: formatPoints(leftOut.reduce<Points>((so, { amount }) => add(so, pointsOf(amount) ?? ZERO), ZERO)),
      fixed: fixed === null ? null : `=${printFormula(fixed)}`,
      expected: expected === null ? null : String(expected),
    }),
  };
}

