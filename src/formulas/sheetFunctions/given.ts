/** Reading a function's arguments. */
import type { CellError } from "../../sheet/grid";
import { toBoolean, toNumber } from "../coerce";
import type { Formula } from "../formula";
import type { Frame } from "../frame";
import { error, isArea, isError, isMatrix, type Scalar } from "../value";

/** An argument that has to be a number; `otherwise` where it is left out. */
export function numberGiven(given: readonly Formula[], index: number, frame: Frame, otherwise?: number): number | CellError {
  const formula = given[index];
  if (formula === undefined) return otherwise ?? error("#VALUE!");
  const number = toNumber(frame.scalar(formula));
  return number === undefined ? frame.giveUp("ambiguous") : number;
}

/** An argument that has to be true or false. */
export function truthGiven(given: readonly Formula[], index: number, frame: Frame, otherwise: boolean): boolean | CellError {
  const formula = given[index];
  return formula === undefined ? otherwise : toBoolean(frame.scalar(formula));
}

/** A single value; a blank where the argument is left out. */
export function scalarGiven(given: readonly Formula[], index: number, frame: Frame): Scalar {
  const formula = given[index];
  return formula === undefined ? null : frame.scalar(formula);
}

/**
 * All numbers among the arguments, as SUM sees them: of cells only real numbers count, while a text or a truth written into
 * the formula itself is turned into a number.
 * @returns the first error met, if any
 */
export function numbersGiven(given: readonly Formula[], frame: Frame): readonly number[] | CellError {
  const numbers: number[] = [];
  let failure: CellError | null = null;
  for (const formula of given) {
    const value = frame.evaluate(formula);
    if (isArea(value) || isMatrix(value)) {
      frame.each(value, (item) => {
        if (typeof item === "number") numbers.push(item);
        else if (isError(item)) failure = item;
        return failure !== null;
      });
      if (failure !== null) return failure;
      continue;
    }
    const number = toNumber(value);
    if (number === undefined) return frame.giveUp("ambiguous");
    if (isError(number)) return number;
    numbers.push(number);
  }
  return numbers;
}
