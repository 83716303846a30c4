const [MINUS, POINT, ZERO, NINE] = [0x2d, 0x2e, 0x30, 0x39];
/** Whole numbers of so many digits, and powers of ten so high, are exact doubles; hence so is the nearest to their quotient. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/** A number as most are written: digits, a sign before them and a point among them. One at a time, without an object for each. */
export class PlainNumber {
  value = 0;

  /**
   * @param isDecimal whether it may have sign and point
   * @returns the place behind it; −1 where none stands there, or one of more digits than a double holds for certain
   */
  read(bytes: Uint8Array, from: number, isDecimal: boolean): number {
    let at = from;
    let code = bytes[at] ?? 0;
    const isNegative = isDecimal && code === MINUS;
    if (isNegative) code = bytes[++at] ?? 0;
    let value = 0;
    const first = at;
    for (; code >= ZERO && code <= NINE; code = bytes[++at] ?? 0) value = value * 10 + code - ZERO;
    let digits = at - first;
    if (digits === 0) return -1;
    let decimals = 0;
    if (isDecimal && code === POINT) {
      const point = at;
      code = bytes[++at] ?? 0;
      for (; code >= ZERO && code <= NINE; code = bytes[++at] ?? 0) value = value * 10 + code - ZERO;
      decimals = at - point - 1;
      digits += decimals;
    }
    if (digits > EXACT_DIGITS) return -1;
    const magnitude = decimals === 0 ? value : value / (POWERS[decimals] ?? NaN);
    this.value = isNegative ? -magnitude : magnitude;
    return at;
  }
}
