/** A measured number: given as such, or as [part, whole] of a percentage. */
import type { ScoringProblemCode } from "./assessment";
import { type Quotient, quotientOf, type Ratio, toRatio } from "./ratio";

/** In millionths. */
export type Measured = Quotient | Ratio | ScoringProblemCode;

const PERCENT = 100_000_000;

/**
 * The number measured, exactly: 41 of 44 is 4100/44 %, never 93.18.
 * @param quantities [number], or [part, whole] where a percentage is measured
 * @param asPercentage whether [part, whole] is possible
 */
export function measured(quantities: readonly number[] | undefined, asPercentage: boolean): Measured {
  const part = quantities?.[0];
  if (quantities === undefined || part === undefined || quantities.length > (asPercentage ? 2 : 1)) return "missing-quantity";
  const whole = quantities[1];
  if (part < 0 || (whole !== undefined && whole < 0)) return "negative-count";
  if (whole === undefined) return quotientOf(part) ?? "inexact-amount";
  if (whole === 0) return "zero-due";
  if (part > whole) return "part-over-whole";
  return shareOf(part, whole);
}

/** part ÷ whole as a percentage. */
function shareOf(part: number, whole: number): Measured {
  if (Number.isInteger(part) && Number.isSafeInteger(whole) && Number.isSafeInteger(part * PERCENT)) {
    return { numerator: part * PERCENT, denominator: whole };
  }
  const [a, b] = [quotientOf(part), quotientOf(whole)];
  if (!a || !b) return "inexact-amount";
  const [of, by] = [toRatio(a), toRatio(b)];
  return { numerator: of.numerator * by.denominator * BigInt(PERCENT), denominator: of.denominator * by.numerator };
}
