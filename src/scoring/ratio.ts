/** Exact fractions, and the one place where a result is rounded. */
import type { Rounding } from "../catalogue/edition";
import { parsePoints, type Points } from "../points";

/** numerator / denominator millionths; denominator > 0. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const DECIMALS = 6;

export const ratioOf = (amount: Points): Ratio => ({ numerator: BigInt(amount), denominator: 1n });

export const addRatios = (a: Ratio, b: Ratio): Ratio => reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

/** a × factor / divisor. */
export const scaleRatio = ({ numerator, denominator }: Ratio, factor: bigint, divisor: bigint): Ratio => reduced(numerator * factor, denominator * divisor);

/** −1, 0 or 1. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A double as a fraction of millionths. What has more than six decimals stands between its two neighbours: enough to compare it with any bound. */
export function quotientOf(value: number): Quotient | undefined {
  const exact = parsePoints(value);
  if (exact !== undefined) return { numerator: exact, denominator: 1 };
  const twice = 2 * Math.floor(value * 10 ** DECIMALS) + 1;
  return Number.isSafeInteger(twice) ? { numerator: twice, denominator: 2 } : undefined;
}

/** A fraction in whole numbers that doubles hold exactly: what nearly every sheet needs, at a hundredth of the cost. Denominator > 0. */
export interface Quotient {
  readonly numerator: number;
  readonly denominator: number;
}

export const toRatio = ({ numerator, denominator }: Quotient | Ratio): Ratio => ({ numerator: BigInt(numerator), denominator: BigInt(denominator) });

/** −1, 0 or 1 against an amount. */
export function compareToPoints(value: Quotient | Ratio, bound: Points): number {
  if (typeof value.denominator === "number") {
    const right = bound * value.denominator;
    if (Number.isSafeInteger(right)) return Math.sign(Number(value.numerator) - right);
  }
  return compareRatios(toRatio(value), ratioOf(bound));
}

/** The exact amount, or undefined when it has more than six decimals. */
export function exactPoints({ numerator, denominator }: Ratio): Points | undefined {
  return numerator % denominator === 0n ? safePoints(numerator / denominator) : undefined;
}

/**
 * Rounds once: to `places` decimals, "half-up" and "up" away from 0, "down" towards 0, as people and Excel round.
 * @returns undefined when the result is too large
 * @example roundRatio({ numerator: 56_000_000n, denominator: 3n }, 2, "half-up") // points("18.67")
 */
export function roundQuotient(value: Quotient | Ratio, places: number, rounding: Rounding): Points | undefined {
  const { numerator, denominator } = value;
  if (typeof numerator !== "number" || typeof denominator !== "number") return roundRatio(toRatio(value), places, rounding);
  const unit = 10 ** (DECIMALS - places);
  const divisor = denominator * unit;
  if (numerator < 0 || !Number.isSafeInteger(2 * divisor) || !Number.isSafeInteger(numerator)) return roundRatio(toRatio(value), places, rounding);
  const rest = numerator % divisor;
  const upwards = rounding === "up" ? rest > 0 : rounding === "half-up" && 2 * rest >= divisor;
  return ((numerator - rest) / divisor + (upwards ? 1 : 0)) * unit as Points;
}

/** As `roundQuotient`, for fractions of any size. */
export function roundRatio({ numerator, denominator }: Ratio, places: number, rounding: Rounding): Points | undefined {
  const unit = 10n ** BigInt(DECIMALS - places);
  const divisor = denominator * unit;
  const magnitude = numerator < 0n ? -numerator : numerator;
  const [whole, rest] = [magnitude / divisor, magnitude % divisor];
  const upwards = rounding === "up" ? rest > 0n : rounding === "half-up" && 2n * rest >= divisor;
  const result = (whole + (upwards ? 1n : 0n)) * unit;
  return safePoints(numerator < 0n ? -result : result);
}

/** The largest whole number not above the fraction a / b of two fractions, both ≥ 0, b > 0; and whether something is left. */
export function wholeTimes(a: Ratio, b: Ratio): { readonly times: bigint; readonly rest: boolean } {
  const [numerator, denominator] = [a.numerator * b.denominator, a.denominator * b.numerator];
  return { times: numerator / denominator, rest: numerator % denominator !== 0n };
}

export function safePoints(millionths: bigint): Points | undefined {
  const value = Number(millionths);
  return Number.isSafeInteger(value) ? ((value === 0 ? 0 : value) as Points) : undefined;
}

/** Kept in lowest terms, so that the mean of many means stays small. */
function reduced(numerator: bigint, denominator: bigint): Ratio {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return a > 1n ? { numerator: numerator / a, denominator: denominator / a } : { numerator, denominator };
}
