/** Whether two pieces of an edition say the same. */

/** Where a rule stands in its document and what was noted about reading it is not what it says. */
const ABOUT_THE_SOURCE = new Set(["source", "note", "confidence"]);

/** Plain data compared by content; an absent key is the same as an undefined one. Key order does not matter. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const keys = new Set([...Object.keys(x), ...Object.keys(y)].filter((key) => !ABOUT_THE_SOURCE.has(key)));
  return [...keys].every((key) => sameContent(x[key], y[key]));
}
