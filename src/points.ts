/**
 * Exact score arithmetic.
 *
 * A `Points` value is a whole number of millionths of a point, so that sums, caps and comparisons are integer
 * operations and no binary fraction ever decides a grade. Six decimals hold every amount the documents print
 * (0.1 … 20) and every product of amounts with half days; a quotient that needs more is rounded only where an
 * edition names the rounding.
 */
export type Points = number & { readonly __unit: "millionths of a point" };

const SCALE = 1_000_000;
const DECIMALS = 6;

export const ZERO = 0 as Points;

/** A thousand million points: amounts lie below, as texts of nine digits do. From some four times that on, two amounts have one double. */
const BEYOND = 1e15;

/**
 * How far a calculated cell may lie from the amount it stands for, in millionths of a point: 100 − 99.9 is
 * 0.09999999999999432 in a cell. A quotient with more than six decimals is much farther off (1/3 by a third of a millionth).
 */
const NOISE = 1e-4;

/**
 * Reads a number as exact points.
 * What binary arithmetic left in a calculated cell (0.1 + 0.2, 100 − 99.9, 1E-17 for 0) is taken off first.
 * @param value points, as typed or as Excel hands it over
 * @returns the exact amount, or undefined when it is not finite, a thousand million or more, or has more than six decimals
 * @example parsePoints(0.1 + 0.2) // the same as points("0.3")
 */
export function parsePoints(value: number | string): Points | undefined {
  if (typeof value === "string") return parseDecimal(value.trim());
  const scaled = Math.round(value * SCALE);
  if (!(Math.abs(scaled) < BEYOND)) return undefined;
  // Beyond a million points the doubles themselves are wider apart than NOISE: the 15 digits that Excel keeps decide.
  const exact = scaled / SCALE === value || Math.abs(value * SCALE - scaled) <= NOISE || scaled / SCALE === Number(value.toPrecision(15));
  return exact ? ((scaled === 0 ? 0 : scaled) as Points) : undefined;
}

function parseDecimal(text: string): Points | undefined {
  const match = /^([+-]?)(?=\.?\d)(\d{0,9})(?:\.(\d*))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = "", fraction = ""] = match;
  const significant = fraction.replace(/0+$/, "");
  if (significant.length > DECIMALS) return undefined;
  const magnitude = Number(whole) * SCALE + Number(significant.padEnd(DECIMALS, "0"));
  return (sign === "-" && magnitude !== 0 ? -magnitude : magnitude) as Points;
}

/**
 * Points from a literal in code or data.
 * @throws RangeError when the literal is not an exact amount; that is a programming error
 * @example points("0.5")
 */
export function points(literal: number | string): Points {
  const value = parsePoints(literal);
  if (value === undefined) throw new RangeError(`not an exact amount of points: ${literal}`);
  return value;
}

/**
 * The largest exact amount that is not above `value` (what binary arithmetic left in it aside); use it only to compare against a bound, which has at most six
 * decimals itself: value ≥ bound exactly when floorPoints(value) ≥ bound.
 * @returns undefined when the value is not finite or too large
 */
export function floorPoints(value: number): Points | undefined {
  const exact = parsePoints(value);
  if (exact !== undefined) return exact;
  const scaled = Math.floor(value * SCALE);
  return Number.isSafeInteger(scaled) ? (scaled as Points) : undefined;
}

export const add = (a: Points, b: Points): Points => (a + b) as Points;
export const subtract = (a: Points, b: Points): Points => (a - b) as Points;
export const negate = (a: Points): Points => (a === 0 ? a : (-a as Points));
export const smaller = (a: Points, b: Points): Points => (a < b ? a : b);
export const larger = (a: Points, b: Points): Points => (a > b ? a : b);

/** Sum of amounts, in points; 0 for none. */
export function sum(amounts: Iterable<Points>): Points {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total as Points;
}

/**
 * Amount × quantity, exactly.
 * @param amount points a unit
 * @param quantity events, days, persons … as typed; up to six decimals (half days are 0.5)
 * @returns points, or undefined when the product has more than six decimals or is too large
 * @example times(points("5"), 0.5) // points("2.5")
 */
export function times(amount: Points, quantity: number): Points | undefined {
  if (Number.isSafeInteger(quantity)) {
    const product = amount * quantity;
    if (Number.isSafeInteger(product)) return (product === 0 ? 0 : product) as Points;
    return undefined;
  }
  const factor = parsePoints(quantity);
  if (factor === undefined) return undefined;
  const product = BigInt(amount) * BigInt(factor);
  if (product % BigInt(SCALE) !== 0n) return undefined;
  const result = Number(product / BigInt(SCALE));
  return Number.isSafeInteger(result) ? (result as Points) : undefined;
}

/** The nearest double, for a cell or JSON; exact for every amount with up to six decimals. */
export const toNumber = (amount: Points): number => amount / SCALE;

/** Shortest decimal: "12", "0.5", "-2". */
export function formatPoints(amount: Points): string {
  const magnitude = Math.abs(amount);
  const whole = Math.floor(magnitude / SCALE);
  const fraction = String(magnitude % SCALE).padStart(DECIMALS, "0").replace(/0+$/, "");
  return `${amount < 0 ? "-" : ""}${whole}${fraction ? `.${fraction}` : ""}`;
}
