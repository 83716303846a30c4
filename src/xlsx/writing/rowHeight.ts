/** Row heights for wrapped text: programs that do not fit rows when they open a file show the text whole all the same. */
import { lookOf } from "./cellStyles";
import type { NewCell } from "./newSheet";

/** Points. */
const LINE = 14;
const MARGIN = 6;
const TITLE = 27;
/** The highest that Excel allows. */
const HIGHEST = 409;
/** Of a column without a width of its own, in characters. */
const USUAL_WIDTH = 8.43;

/**
 * @param widths of the columns, in characters
 * @returns points; null for a row of usual height
 */
export function rowHeight(cells: readonly NewCell[], widths: readonly number[]): number | null {
  let lines = 1;
  for (const [column, cell] of cells.entries()) {
    const styled = typeof cell === "object" && cell !== null ? cell : { value: cell };
    const look = lookOf(styled);
    if (look === "title" && styled.value !== null) return TITLE;
    if (typeof styled.value !== "string" || look === "note") continue;
    lines = Math.max(lines, linesOf(styled.value, widths[column] ?? USUAL_WIDTH));
  }
  return lines === 1 ? null : Math.min(HIGHEST, lines * LINE + MARGIN);
}

/** Lines of a text in a column: a little room is lost at the edges. */
function linesOf(text: string, width: number): number {
  const places = Math.max(1, width - 1);
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(placesOf(line) / places)), 0);
}

/** Chinese characters take two places, letters one. */
export function placesOf(line: string): number {
  let places = 0;
  for (const letter of line) places += letter > "\u2000" ? 2 : 1;
  return places;
}
