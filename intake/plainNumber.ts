/** Which texts of a table without cell types are numbers. */

/** No zero in front (a code), no more digits than a number keeps exactly (an identity number), no unit, no separators. */
const PLAIN = /^[+-]?(?:0|[1-9]\d*)?(?:\.\d+)?$/;
const EXACT_DIGITS = 15;

/**
 * @returns the number that a text is beyond doubt, else the text itself; "" for one of blanks
 * @example plainNumber(" -2.50 ") // -2.5
 * @example plainNumber("007") // "007"
 */
export function plainNumber(text: string): number | string {
  const trimmed = text.trim();
  if (trimmed === "" || !PLAIN.test(trimmed)) return trimmed === "" ? "" : text;
  const digits = trimmed.replace(/\D/g, "");
  return digits === "" || digits.length > EXACT_DIGITS ? text : Number(trimmed);
}
