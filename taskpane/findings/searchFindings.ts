/** Finding by words. Pure. */
import { parseRange, type Range } from "../../src/sheet/grid";
import type { ListedFinding } from "../checkSheets";

/** Folded texts of findings, made once each: typing must not wait for them. */
const folded = new WeakMap<ListedFinding, string>();

const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

function textOf(finding: ListedFinding, names: Readonly<Record<string, string>>): string {
  const known = folded.get(finding);
  if (known !== undefined) return known;
  const { message, clause, clauseText, cells, sheet, subject, category, code } = finding;
  const text = fold([names[code] ?? "", message, clause ?? "", clauseText ?? "", subject ?? "", category ?? "", sheet, cells.join(" "), code].join("\n"));
  folded.set(finding, text);
  return text;
}

interface Sought {
  readonly text: string;
  /** When the word is a cell's address. */
  readonly cell: Range | undefined;
}

const CELL = /^[a-z]{1,3}[1-9]\d{0,6}$/;

/**
 * Whether every word stands in sentence, clause, cell, subject, category, sheet or kind. Width and case of letters do not
 * matter. A cell's address finds that cell, not those that begin alike: D1 is not D13.
 * @param names of the kinds by code
 */
export function matcherOf(words: string, names: Readonly<Record<string, string>>): (finding: ListedFinding) => boolean {
  const sought: readonly Sought[] = fold(words).split(/\s+/u).filter((word) => word !== "")
    .map((text) => ({ text, cell: CELL.test(text) ? parseRange(text) : undefined }));
  return (finding) => sought.every(({ text, cell }) => (cell === undefined ? textOf(finding, names).includes(text) : holds(finding, cell) || namesCell(finding, text, names)));
}

const holds = ({ cells }: ListedFinding, place: Range): boolean =>
  cells.some((cell) => {
    const range = parseRange(cell);
    return range !== undefined && range.top <= place.top && place.top <= range.bottom && range.left <= place.left && place.left <= range.right;
  });

/** The address in running text, as a word of its own. */
const namesCell = (finding: ListedFinding, cell: string, names: Readonly<Record<string, string>>): boolean => {
  const text = textOf(finding, names);
  for (let at = text.indexOf(cell); at >= 0; at = text.indexOf(cell, at + 1)) {
    if (!/[a-z]/.test(text[at - 1] ?? "") && !/\d/.test(text[at + cell.length] ?? "")) return true;
  }
  return false;
};
