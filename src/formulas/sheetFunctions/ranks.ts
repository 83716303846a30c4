/** RANK, LARGE and SMALL. */
import type { CellError } from "../../sheet/grid";
import { same } from "../compare";
import type { Formula } from "../formula";
import type { Frame, SheetFunction } from "../frame";
import { error, isArea, isError, type Value } from "../value";
import { numberGiven, numbersGiven } from "./given";

const ranking = (mean: boolean): SheetFunction => ({
  least: 2, most: 3,
  run: (given, frame) => {
    const wanted = numberGiven(given, 0, frame);
    const order = numberGiven(given, 2, frame, 0);
    const numbers = cellsGiven(given[1], frame);
    if (isError(wanted)) return wanted;
    if (isError(order)) return order;
    if ("error" in numbers) return numbers;
    return rankOf(wanted, numbers, order === 0, mean, frame);
  },
});

function cellsGiven(formula: Formula | undefined, frame: Frame): readonly number[] | CellError {
  const value = formula === undefined ? error("#VALUE!") : frame.evaluate(formula);
  return formula !== undefined && isArea(value) ? numbersGiven([formula], frame) : frame.giveUp("not-read", "RANK");
}

/** 1 for the first; equal numbers share the best place, or with `mean` the mean of their places. */
function rankOf(wanted: number, numbers: readonly number[], falling: boolean, mean: boolean, frame: Frame): Value {
  let better = 0;
  let equal = 0;
  for (const number of numbers) {
    const answer = same(number, wanted);
    if (answer === "ambiguous") return frame.giveUp("ambiguous", "RANK");
    if (answer) equal += 1;
    else if (falling ? number > wanted : number < wanted) better += 1;
  }
  if (equal === 0) return error("#N/A");
  return better + 1 + (mean ? (equal - 1) / 2 : 0);
}

const ordered = (falling: boolean): SheetFunction => ({
  least: 2, most: 2,
  run: (given, frame) => {
    const numbers = numbersGiven(given.slice(0, 1), frame);
    const place = numberGiven(given, 1, frame);
    if ("error" in numbers) return numbers;
    if (isError(place)) return place;
    if (place < 1 || place > numbers.length) return error("#NUM!");
    if (!Number.isInteger(place)) return frame.giveUp("ambiguous");
    const sorted = Float64Array.from(numbers).sort();
    return sorted[falling ? sorted.length - place : place - 1] ?? error("#NUM!");
  },
});

export const RANKS: Readonly<Record<string, SheetFunction>> = {
  RANK: ranking(false),
  "RANK.EQ": ranking(false),
  "RANK.AVG": ranking(true),
  LARGE: ordered(true),
  SMALL: ordered(false),
};
