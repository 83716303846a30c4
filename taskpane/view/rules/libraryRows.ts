/** The rows of the library's list: editions in their groups, documents without points, or what a search found. Pure. */
import type { EditionHit } from "../../../src/catalogue/searchEditions";
import type { CatalogueDocument } from "../../../src/catalogue/unscored";
import { keyOf, type LibraryEntry } from "../../library/entries";
import type { UnscoredHit } from "../../library/unscoredItems";
import type { PlacedRow } from "../placedRows";

export type LibraryRow = PlacedRow & (
  | { readonly kind: "heading"; readonly title: string; readonly count: number }
  | { readonly kind: "entry"; readonly entry: LibraryEntry; readonly used: boolean }
  | { readonly kind: "document"; readonly document: CatalogueDocument }
  | { readonly kind: "hit"; readonly entry: LibraryEntry; readonly hit: EditionHit }
  | { readonly kind: "norm"; readonly hit: UnscoredHit }
);

type RowContent = LibraryRow extends infer Row ? (Row extends PlacedRow ? Omit<Row, keyof PlacedRow> : never) : never;

const HEADING_HEIGHT = 30;
export const ENTRY_HEIGHT = 48;
/** A remark takes a line of its own. */
const REMARKED_HEIGHT = 66;
const DOCUMENT_HEIGHT = 48;

const heightOfRow = (row: RowContent): number => {
  switch (row.kind) {
    case "heading": return HEADING_HEIGHT;
    case "entry": return row.entry.remark === "" ? ENTRY_HEIGHT : REMARKED_HEIGHT;
    default: return DOCUMENT_HEIGHT;
  }
};

interface Group {
  readonly title: string;
  readonly rows: readonly RowContent[];
}

/** Groups one below the other; one without rows is left out. */
function placed(groups: readonly Group[]): readonly LibraryRow[] {
  const rows: LibraryRow[] = [];
  let [top, index] = [0, 0];
  const add = (content: RowContent): void => {
    const height = heightOfRow(content);
    rows.push({ ...content, top, height, index: content.kind === "heading" ? null : index++ } as LibraryRow);
    top += height;
  };
  for (const { title, rows: own } of groups) {
    if (own.length === 0) continue;
    add({ kind: "heading", title, count: own.length });
    own.forEach(add);
  }
  return rows;
}

export interface GroupTitles {
  readonly used: string;
  readonly own: string;
  readonly builtIn: string;
  readonly unscored: string;
}

/** @param used ids of the editions that the last check went by: they stand first, and once */
export function listRows(entries: readonly LibraryEntry[], used: ReadonlySet<string>, documents: readonly CatalogueDocument[], titles: GroupTitles): readonly LibraryRow[] {
  const isUsed = ({ edition, counts }: LibraryEntry): boolean => counts && used.has(edition.id);
  const rest = entries.filter((entry) => !isUsed(entry));
  const row = (entry: LibraryEntry): RowContent => ({ kind: "entry", entry, used: isUsed(entry) });
  return placed([
    { title: titles.used, rows: entries.filter(isUsed).map(row) },
    { title: titles.own, rows: rest.filter(({ origin }) => origin.from !== "built-in").map(row) },
    { title: titles.builtIn, rows: rest.filter(({ origin }) => origin.from === "built-in").map(row) },
    { title: titles.unscored, rows: documents.map((document): RowContent => ({ kind: "document", document })) },
  ]);
}

/** Hits in the order of their likeness; norms apart. */
export function hitRows(hits: readonly EditionHit[], entries: readonly LibraryEntry[], norms: readonly UnscoredHit[], titles: { readonly rules: string; readonly norms: string }): readonly LibraryRow[] {
  const entryOf = new Map(entries.map((entry) => [entry.edition, entry] as const));
  return placed([
    { title: titles.rules, rows: hits.flatMap((hit): RowContent[] => {
      const entry = entryOf.get(hit.edition);
      return entry === undefined ? [] : [{ kind: "hit", entry, hit }];
    }) },
    { title: titles.norms, rows: norms.map((hit): RowContent => ({ kind: "norm", hit })) },
  ]);
}

/** Names a row over redrawings, so that the same one stays selected. */
export function rowKey(row: LibraryRow | undefined): string {
  switch (row?.kind) {
    case undefined: case "heading": return "";
    case "entry": return keyOf(row.entry.origin);
    case "document": return row.document.edition;
    case "hit": return `${keyOf(row.entry.origin)} ${row.hit.kind === "clause" ? row.hit.clause.id : row.hit.kind === "category" ? row.hit.category.id : ""}`;
    case "norm": return row.hit.item.id;
  }
}
