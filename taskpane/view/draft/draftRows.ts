/** Rows of the two lists: doubts, and clauses under their categories. Pure. */
import type { EditedClause, EditedDraft } from "../../draft/editedDraft";
import type { DraftDoubt } from "../../draft/openIssues";
import type { PlacedRow } from "../placedRows";

export const DOUBT_HEIGHT = 46;
export const CLAUSE_HEIGHT = 32;
const HEADING_HEIGHT = 26;

export interface DoubtRow extends PlacedRow {
  readonly doubt: DraftDoubt;
}

/** Open doubts first, each kind in the order of the text. */
export const doubtRows = (doubts: readonly DraftDoubt[]): readonly DoubtRow[] =>
  [...doubts.filter(({ checked }) => !checked), ...doubts.filter(({ checked }) => checked)].map((doubt, index) => ({ doubt, index, top: index * DOUBT_HEIGHT, height: DOUBT_HEIGHT }));

export type ClauseRow =
  | (PlacedRow & { readonly kind: "category"; readonly name: string })
  | (PlacedRow & { readonly kind: "clause"; readonly clause: EditedClause; readonly doubtful: boolean });

/** @param wanted words that number or text must hold; "" for all @param none heading of what stands in no category */
export function clauseRows(draft: EditedDraft, doubtful: ReadonlySet<number>, wanted: string, none: string): readonly ClauseRow[] {
  const names = new Map(draft.categories.map(({ key, name }) => [key, name]));
  const rows: ClauseRow[] = [];
  let [top, index] = [0, 0];
  let category: number | null | undefined;
  for (const clause of matching(draft.clauses, wanted)) {
    if (clause.category !== category) {
      category = clause.category;
      rows.push({ kind: "category", name: category === null ? none : (names.get(category) ?? none), index: null, top, height: HEADING_HEIGHT });
      top += HEADING_HEIGHT;
    }
    rows.push({ kind: "clause", clause, doubtful: doubtful.has(clause.key), index, top, height: CLAUSE_HEIGHT });
    index += 1;
    top += CLAUSE_HEIGHT;
  }
  return rows;
}

export function matching(clauses: readonly EditedClause[], wanted: string): readonly EditedClause[] {
  const words = plain(wanted);
  return words === "" ? clauses : clauses.filter(({ no, text }) => plain(`${no}${text}`).includes(words));
}

const plain = (words: string): string => words.replace(/\s+/gu, "").toLowerCase();

/** A clause's words in one line. */
export const oneLine = (text: string, most = 90): string => {
  const words = text.replace(/\s+/gu, " ").trim();
  return words.length > most ? `${words.slice(0, most)}…` : words;
};
