/** Rounding, and numbers as text. */
import { toText } from "../coerce";
import type { SheetFunction } from "../frame";
import { roundDecimal, type RoundingMode, wholeBelow } from "../rounding";
import { isError } from "../value";
import { numberGiven, scalarGiven } from "./given";

const rounding = (mode: RoundingMode, least: number): SheetFunction => ({
  least, most: 2,
  run: (given, frame) => {
    const value = numberGiven(given, 0, frame);
    const places = numberGiven(given, 1, frame, 0);
    if (isError(value)) return value;
    if (isError(places)) return places;
    if (Math.abs(places) > 20) return frame.giveUp("ambiguous");
    return roundDecimal(value, Math.trunc(places), mode) ?? frame.giveUp("ambiguous");
  },
});

/** Only formats whose result is the same in every language: digits, a point, a percent sign. */
const PLAIN_FORMAT = /^0(?:\.(0+))?(%?)$/;

const text: SheetFunction = {
  least: 2, most: 2,
  run: (given, frame) => {
    const value = scalarGiven(given, 0, frame);
    const format = scalarGiven(given, 1, frame);
    if (isError(value)) return value;
    if (isError(format)) return format;
    const plain = typeof format === "string" ? PLAIN_FORMAT.exec(format) : null;
    if (typeof value !== "number" || !plain) return frame.giveUp("ambiguous", "TEXT");
    const [, decimals = "", percent = ""] = plain;
    const places = decimals.length + (percent === "" ? 0 : 2);
    const rounded = roundDecimal(value, places, "half-up");
    if (rounded === null || Math.abs(rounded) >= 1e12 || places > 8) return frame.giveUp("ambiguous", "TEXT");
    return `${(percent === "" ? rounded : rounded * 100).toFixed(decimals.length)}${percent}`;
  },
};

const joined: SheetFunction = {
  least: 1, most: 255,
  run: (given, frame) => {
    let whole = "";
    for (const index of given.keys()) {
      const part = toText(scalarGiven(given, index, frame));
      if (part === undefined) return frame.giveUp("ambiguous");
      if (isError(part)) return part;
      whole += part;
    }
    return whole;
  },
};

const unary = (calculate: (value: number) => number | null): SheetFunction => ({
  least: 1, most: 1,
  run: (given, frame) => {
    const value = numberGiven(given, 0, frame);
    return isError(value) ? value : (calculate(value) ?? frame.giveUp("ambiguous"));
  },
});

export const NUMBERS: Readonly<Record<string, SheetFunction>> = {
  ROUND: rounding("half-up", 2),
  ROUNDUP: rounding("up", 2),
  ROUNDDOWN: rounding("down", 2),
  TRUNC: rounding("down", 1),
  INT: unary(wholeBelow),
  ABS: unary(Math.abs),
  TEXT: text,
  CONCATENATE: joined,
};
