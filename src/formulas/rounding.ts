/** Rounding as Excel does it: on the decimal digits shown, not on the binary fraction behind them. */
import { fifteenDigits } from "./coerce";

export type RoundingMode = "half-up" | "up" | "down";

/**
 * @param places decimals; negative ones round to tens, hundreds …
 * @returns null where the result hangs on digits beyond the fifteenth, on which programs differ
 * @example roundDecimal(2.675, 2, "half-up") // 2.68
 */
export function roundDecimal(value: number, places: number, mode: RoundingMode): number | null {
  const shown = roundAt(fifteenDigits(value), places, mode);
  const exact = fifteenDigits(value) === value ? shown : roundAt(value, places, mode);
  return shown === exact ? shown : null;
}

/** Largest whole number not above the value; null as for `roundDecimal`. */
export function wholeBelow(value: number): number | null {
  const below = Math.floor(value);
  return below === Math.floor(fifteenDigits(value)) ? below : null;
}

function roundAt(value: number, places: number, mode: RoundingMode): number {
  const shifted = shift(Math.abs(value), places);
  const whole = mode === "up" ? Math.ceil(shifted) : mode === "down" ? Math.floor(shifted) : Math.round(shifted);
  const rounded = shift(whole, -places);
  return value < 0 ? 0 - rounded : rounded;
}

/** Moves the decimal point of the shortest decimal that stands for the double, so that no binary noise comes in. */
function shift(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
