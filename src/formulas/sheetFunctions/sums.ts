/** SUM and its like. */
import type { CellError } from "../../sheet/grid";
import { finite, toNumber } from "../coerce";
import type { Formula } from "../formula";
import type { Frame, SheetFunction } from "../frame";
import { error, isArea, isError, isMatrix, type Scalar, type Value } from "../value";
import { parseFormula } from "../parse";
import { childrenOf } from "../references";
import { numbersGiven, numberGiven } from "./given";

type Fold = (numbers: readonly number[]) => number | CellError;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const extreme = (pick: (a: number, b: number) => number): Fold => (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => pick(a, b)));

const FOLDS = {
  sum: (numbers) => finite(total(numbers)),
  average: (numbers) => (numbers.length === 0 ? error("#DIV/0!") : finite(total(numbers) / numbers.length)),
  largest: extreme(Math.max),
  smallest: extreme(Math.min),
} satisfies Readonly<Record<string, Fold>>;

const folding = (fold: Fold): SheetFunction => ({
  least: 1, most: 255,
  run: (given, frame) => {
    const numbers = numbersGiven(given, frame);
    return "error" in numbers ? numbers : fold(numbers);
  },
});

/** COUNT and COUNTA pass over errors instead of handing them on. */
function counting(counts: (value: Scalar, written: boolean) => boolean): SheetFunction {
  return {
    least: 1, most: 255,
    run: (given, frame) => {
      let count = 0;
      for (const formula of given) {
        const value = frame.evaluate(formula);
        if (isArea(value) || isMatrix(value)) frame.each(value, (item) => void (count += counts(item, false) ? 1 : 0));
        else count += counts(value, true) ? 1 : 0;
      }
      return count;
    },
  };
}

/** A text written into the formula counts where it reads as a number; one in a cell never does. */
function isCounted(value: Scalar, written: boolean): boolean {
  return typeof value === "number" || (written && typeof toNumber(value) === "number");
}

/** Products of values at the same place, added up; what is no number counts as 0. */
function sumOfProducts(given: readonly Formula[], frame: Frame): Value {
  const factors = given.map((formula) => frame.rows(frame.evaluate(formula, true)));
  const [first] = factors;
  if (first === undefined || first === null) return error("#VALUE!");
  let sum = 0;
  for (const [row, values] of first.entries()) {
    for (const column of values.keys()) {
      let product = 1;
      for (const factor of factors) {
        const value = factor?.[row]?.[column];
        if (value === undefined || factor?.length !== first.length || factor[0]?.length !== values.length) return error("#VALUE!");
        if (isError(value)) return value;
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    }
  }
  return finite(sum);
}

/** Number of SUBTOTAL's calculation → the function; from 101 on hidden rows do not count. */
const SUBTOTALS: Readonly<Record<number, Fold>> = {
  1: FOLDS.average, 2: (numbers) => numbers.length, 4: FOLDS.largest, 5: FOLDS.smallest, 9: FOLDS.sum,
};

function subtotal(given: readonly Formula[], frame: Frame): Value {
  const kind = numberGiven(given, 0, frame);
  if (isError(kind)) return kind;
  const code = Math.trunc(kind);
  const fold = SUBTOTALS[code % 100];
  if (!fold || (code > 11 && code < 101)) return frame.giveUp("unknown-function", `SUBTOTAL(${code})`);
  const numbers: number[] = [];
  for (const formula of given.slice(1)) {
    const area = frame.evaluate(formula);
    if (!isArea(area)) return frame.giveUp("unknown-function", "SUBTOTAL");
    const { sheet, range } = area;
    for (let row = range.top; row <= Math.min(range.bottom, sheet.rows); row++) {
      if (sheet.hiddenRows.has(row)) {
        // Below 101 rows hidden by a filter do not count and those hidden by hand do: nothing tells which these are.
        if (code < 100) return frame.giveUp("ambiguous", "SUBTOTAL");
        continue;
      }
      for (let column = range.left; column <= Math.min(range.right, sheet.columns); column++) {
        if (isSubtotal(sheet.cell(row, column)?.formula)) continue;
        const value = frame.at(area, row - range.top, column - range.left);
        if (isError(value)) return value;
        if (typeof value === "number") numbers.push(value);
      }
    }
  }
  return fold(numbers);
}

/** Whether a cell's own formula is a SUBTOTAL, which another SUBTOTAL leaves out. */
function isSubtotal(formula: string | undefined): boolean {
  if (formula === undefined || !/SUBTOTAL|AGGREGATE/i.test(formula)) return false;
  const waiting = [parseFormula(formula)];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    if (part.kind === "call" && (part.name === "SUBTOTAL" || part.name === "AGGREGATE")) return true;
    waiting.push(...childrenOf(part));
  }
  return false;
}

export const SUMS: Readonly<Record<string, SheetFunction>> = {
  SUM: folding(FOLDS.sum),
  AVERAGE: folding(FOLDS.average),
  MAX: folding(FOLDS.largest),
  MIN: folding(FOLDS.smallest),
  COUNT: counting(isCounted),
  COUNTA: counting((value, written) => written || value !== null),
  SUMPRODUCT: { least: 1, most: 255, run: sumOfProducts },
  SUBTOTAL: { least: 2, most: 255, run: subtotal },
};
