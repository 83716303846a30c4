/** Exact fractions, for the oracle alone: no rounding anywhere but in `roundHalfUp`. */
export interface Rational {
  readonly numerator: bigint;
  /** Always > 0 and without a factor in common with the numerator. */
  readonly denominator: bigint;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };

function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** @throws RangeError where the denominator is 0: a fault of the test, not of a month. */
export function fraction(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new RangeError("a fraction of nothing");
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = commonDivisor(numerator, denominator);
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

const parsed = new Map<string, Rational>();

/** @param decimal such as "7.5", "-2" or "100" */
export function rational(decimal: string): Rational {
  const known = parsed.get(decimal);
  if (known !== undefined) return known;
  const value = parse(decimal);
  parsed.set(decimal, value);
  return value;
}

function parse(decimal: string): Rational {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (parts === null) throw new RangeError(`not a decimal: ${decimal}`);
  const [, sign, whole = "0", places = ""] = parts;
  const value = fraction(BigInt(whole + places), 10n ** BigInt(places.length));
  return sign === "-" ? minus(ZERO, value) : value;
}

export function plus(a: Rational, b: Rational): Rational {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function minus(a: Rational, b: Rational): Rational {
  return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

export function times(a: Rational, b: Rational): Rational {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function over(a: Rational, b: Rational): Rational {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function isLess(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}

export function isSame(a: Rational, b: Rational): boolean {
  return !isLess(a, b) && !isLess(b, a);
}

export function lesser(a: Rational, b: Rational): Rational {
  return isLess(b, a) ? b : a;
}

export function greater(a: Rational, b: Rational): Rational {
  return isLess(a, b) ? b : a;
}

export function sum(values: Iterable<Rational>): Rational {
  let total = ZERO;
  for (const value of values) total = plus(total, value);
  return total;
}

/** The whole number not above `value`, also below zero. */
export function floor(value: Rational): Rational {
  const { numerator, denominator } = value;
  const towardsZero = numerator / denominator;
  return fraction(numerator % denominator < 0n ? towardsZero - 1n : towardsZero, 1n);
}

/** The whole number not below `value`. */
export function ceiling(value: Rational): Rational {
  return minus(ZERO, floor(minus(ZERO, value)));
}

/** 四舍五入 to `places` decimals; a half goes away from zero. */
export function roundHalfUp(value: Rational, places: number): Rational {
  const scale = fraction(10n ** BigInt(places), 1n);
  const magnitude = isLess(value, ZERO) ? minus(ZERO, value) : value;
  const rounded = over(floor(plus(times(magnitude, scale), fraction(1n, 2n))), scale);
  return isLess(value, ZERO) ? minus(ZERO, rounded) : rounded;
}

/** What is left of `value` ≥ 0 when everything after `places` decimals is dropped. */
export function cutOff(value: Rational, places: number): Rational {
  const scale = fraction(10n ** BigInt(places), 1n);
  return over(floor(times(value, scale)), scale);
}

/** "7.5"; a fraction without an end as "20/3". */
export function written(value: Rational): string {
  const { numerator, denominator } = value;
  for (let places = 0, scale = 1n; places <= 12; places += 1, scale *= 10n) {
    if (scale % denominator !== 0n) continue;
    const digits = (numerator < 0n ? -numerator : numerator) * (scale / denominator);
    const padded = digits.toString().padStart(places + 1, "0");
    const text = places === 0 ? padded : `${padded.slice(0, -places)}.${padded.slice(-places)}`;
    return numerator < 0n ? `-${text}` : text;
  }
  return `${numerator.toString()}/${denominator.toString()}`;
}
