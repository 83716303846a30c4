/** Headings of summaries whose document no edition knows: nothing below them belongs to the table above. */
import { type HeadingPlace, headingText } from "./header";
import { type Role, roleOf } from "./headings";
import { labelOf } from "./labels";
import type { MergedView } from "./mergedView";
import { normalizeText } from "./normalizeText";
import { isApart } from "./tablePlace";

const NAMES: ReadonlySet<Role> = new Set<Role>(["subject", "department"]);
const RESULTS: ReadonlySet<Role> = new Set<Role>(["total", "awarded"]);
/** A summary's first column. */
const FIRST: ReadonlySet<Role> = new Set<Role>(["index", "rank", ...NAMES]);
/** Somebody, something that is scored, and a result. */
const LEAST_COLUMNS = 3;
/** A heading of up to three rows has its first row of figures this far below its first. */
const FIGURES_WITHIN = 3;

/**
 * The heading of a summary, by its looks alone: words without a gap, each once, from a number or a name to a result, with somebody's
 * figure under that result; and a title or a blank row above it, so that a row of a table with two words of headings is none. [R56]
 * @returns its first row as a place; null for everything else
 */
export function foreignHeadingAt(view: MergedView, row: number, right: number): HeadingPlace | null {
  const columns = wordsOf(view, row, right);
  const [first] = columns;
  if (!first || columns.length < LEAST_COLUMNS || first.role === null || !FIRST.has(first.role)) return null;
  const named = columns.find(({ role }) => role !== null && NAMES.has(role));
  const result = columns.find(({ role }) => role !== null && RESULTS.has(role));
  const isHeading = named && result && isApart(view, row) && hasFigures(view, row, named.column, result.column);
  return isHeading ? { top: row, bottom: row, left: 1, right } : null;
}

interface Word {
  readonly column: number;
  readonly role: Role | null;
}

/** The words of a row; none where it holds anything else, leaves a gap or says a word twice. */
function wordsOf(view: MergedView, row: number, right: number): readonly Word[] {
  const words: Word[] = [];
  const seen = new Set<string>();
  for (let column = 1; column <= right; column++) {
    if (view.value(row, column) === null) continue;
    const text = headingText(view, row, column);
    const last = words.at(-1);
    if (text === "" || (last && last.column < column - 1)) return [];
    if (!view.isOwn(row, column)) {
      if (last) words[words.length - 1] = { ...last, column };
      continue;
    }
    const plain = normalizeText(text);
    if (seen.has(plain)) return [];
    seen.add(plain);
    words.push({ column, role: roleOf(text) });
  }
  return words;
}

/** Whether the first row with a name below, which only rows of the heading itself may precede, has a figure for the result. */
function hasFigures(view: MergedView, heading: number, name: number, result: number): boolean {
  for (let row = heading + 1; row <= Math.min(heading + FIGURES_WITHIN, view.grid.rows); row++) {
    const value = view.ownValue(row, name);
    if (value === null) continue;
    return typeof value === "string" && labelOf(value) === null && typeof view.ownValue(row, result) === "number";
  }
  return false;
}
