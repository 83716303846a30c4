/** IF and its like: only the branch that is taken is calculated. */
import type { CellError } from "../../sheet/grid";
import { toBoolean } from "../coerce";
import type { Formula } from "../formula";
import type { Frame, SheetFunction } from "../frame";
import { error, isArea, isError, isMatrix, type Scalar, type Value } from "../value";
import { numberGiven, scalarGiven, truthGiven } from "./given";

const chosen = (given: readonly Formula[], index: number, frame: Frame, arrays: boolean, otherwise: Scalar): Value => {
  const formula = given[index];
  if (formula === undefined) return otherwise;
  return formula.kind === "missing" ? 0 : frame.evaluate(formula, arrays);
};

function ifs(given: readonly Formula[], frame: Frame, arrays: boolean): Value {
  for (let index = 0; index < given.length; index += 2) {
    const truth = truthGiven(given, index, frame, false);
    if (isError(truth)) return truth;
    if (truth) return chosen(given, index + 1, frame, arrays, error("#N/A"));
  }
  return error("#N/A");
}

function unlessError(codes: (found: CellError) => boolean): SheetFunction["run"] {
  return (given, frame, arrays) => {
    const value = scalarGiven(given, 0, frame);
    return isError(value) && codes(value) ? chosen(given, 1, frame, arrays, 0) : value;
  };
}

/** Truths among the arguments: texts and blanks in cells are passed over. */
function truths(given: readonly Formula[], frame: Frame): readonly boolean[] | CellError {
  const found: boolean[] = [];
  let failure: CellError | null = null;
  for (const formula of given) {
    const value = frame.evaluate(formula);
    if (!isArea(value) && !isMatrix(value)) {
      const truth = toBoolean(value);
      if (isError(truth)) return truth;
      found.push(truth);
      continue;
    }
    frame.each(value, (item) => {
      if (isError(item)) failure = item;
      else if (typeof item === "number" || typeof item === "boolean") found.push(item !== 0 && item !== false);
      return failure !== null;
    });
    if (failure !== null) return failure;
  }
  return found.length === 0 ? error("#VALUE!") : found;
}

function choose(given: readonly Formula[], frame: Frame, arrays: boolean): Value {
  const place = numberGiven(given, 0, frame);
  if (isError(place)) return place;
  const index = Math.trunc(place);
  return index < 1 || index >= given.length ? error("#VALUE!") : chosen(given, index, frame, arrays, 0);
}

function overTruths(fold: (truths: readonly boolean[]) => boolean): SheetFunction["run"] {
  return (given, frame) => {
    const found = truths(given, frame);
    return "error" in found ? found : fold(found);
  };
}

const asks = (answer: (value: Scalar) => boolean): SheetFunction => ({
  least: 1, most: 1, run: (given, frame) => answer(scalarGiven(given, 0, frame)),
});

export const LOGIC: Readonly<Record<string, SheetFunction>> = {
  IF: {
    least: 2, most: 3,
    run: (given, frame, arrays) => {
      const truth = truthGiven(given, 0, frame, false);
      return isError(truth) ? truth : chosen(given, truth ? 1 : 2, frame, arrays, false);
    },
  },
  IFS: { least: 2, most: 254, run: ifs },
  IFERROR: { least: 2, most: 2, run: unlessError(() => true) },
  IFNA: { least: 2, most: 2, run: unlessError(({ error: code }) => code === "#N/A") },
  AND: { least: 1, most: 255, run: overTruths((found) => found.every(Boolean)) },
  OR: { least: 1, most: 255, run: overTruths((found) => found.some(Boolean)) },
  NOT: {
    least: 1, most: 1,
    run: (given, frame) => {
      const truth = truthGiven(given, 0, frame, false);
      return isError(truth) ? truth : !truth;
    },
  },
  TRUE: { least: 0, most: 0, run: () => true },
  FALSE: { least: 0, most: 0, run: () => false },
  CHOOSE: { least: 2, most: 255, run: choose },
  ISBLANK: asks((value) => value === null),
  ISNUMBER: asks((value) => typeof value === "number"),
  ISTEXT: asks((value) => typeof value === "string"),
  ISERROR: asks(isError),
};
