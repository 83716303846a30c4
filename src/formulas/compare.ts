/** Order and equality of values. */
import { fifteenDigits } from "./coerce";
import { isError, type Scalar } from "./value";

/**
 * Negative, 0 or positive; "unequal" where only the sorting of words would tell which comes first, "ambiguous" where not
 * even that is certain.
 */
export type Order = number | "unequal" | "ambiguous";

/**
 * Compares as `=` and `<` do: numbers by 15 digits, any number below any text below FALSE below TRUE, texts without
 * regard to case, a blank as 0 or "" or FALSE, whatever it stands beside. Errors are not to be given.
 */
export function compare(left: Scalar, right: Scalar): Order {
  const a = left ?? blankBeside(right);
  const b = right ?? blankBeside(left);
  if (typeof a === "number" && typeof b === "number") return equalNumbers(a, b) ? 0 : a - b;
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  return rank(a) - rank(b) || Number(a) - Number(b);
}

function blankBeside(other: Scalar): number | string | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

const rank = (value: Scalar): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** Whether two numbers show the same 15 digits. */
function equalNumbers(a: number, b: number): boolean {
  if (a === b) return true;
  return Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b)) && fifteenDigits(a) === fifteenDigits(b);
}

/**
 * Equality certain whatever looks for it: `=` goes by 15 digits, searches go by every bit, so that numbers which only
 * differ beyond the fifteenth are "ambiguous".
 */
export function same(a: Scalar, b: Scalar): boolean | "ambiguous" {
  if (typeof a === "number" && typeof b === "number") return a === b ? true : equalNumbers(a, b) ? "ambiguous" : false;
  if (typeof a === "string" && typeof b === "string") return sameText(a, b);
  return a === b && !isError(a);
}

export function sameText(a: string, b: string): boolean | "ambiguous" {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x === y) return true;
  // Whether full-width letters equal the others depends on the program.
  return x.normalize("NFKC") === y.normalize("NFKC") ? "ambiguous" : false;
}

function compareTexts(a: string, b: string): Order {
  const equal = sameText(a, b);
  if (equal !== false) return equal === true ? 0 : "ambiguous";
  if (a === "" || b === "") return a === "" ? -1 : 1;
  // How words are sorted depends on the language of Excel; letters and digits alone do not.
  if (!/^[a-z0-9]+$/i.test(a) || !/^[a-z0-9]+$/i.test(b)) return "unequal";
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}
