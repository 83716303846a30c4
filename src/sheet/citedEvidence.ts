/** How much of what a table's rows cite an edition knows: the evidence by which its edition is found. */
import { findCategory, isCitation } from "../catalogue/citation";
import type { Edition } from "../catalogue/edition";
import { clauseOfText, clauseUnderNumber } from "./clauseOfText";
import type { Header } from "./header";
import { labelOf } from "./labels";
import type { MergedView } from "./mergedView";
import type { TablePlace } from "./tablePlace";

/** A row's own words: category and clause, as they stand there. */
export interface CitedRow {
  readonly category: string;
  readonly clause: string;
}

/** Rows looked at; further ones say the same again. */
const MOST_ROWS = 400;
const MOST_CITED = 60;

/** The different citations of a table's rows, spread over its first 400 when there are many. */
export function citedRows(view: MergedView, area: TablePlace, header: Header): readonly CitedRow[] {
  const column = (role: "category" | "clause"): number | undefined => header.columns.find((each) => each.role === role)?.column;
  const [categories, clauses] = [column("category"), column("clause")];
  const textAt = (row: number, at: number | undefined): string => {
    const text = at === undefined ? "" : view.text(row, at).trim();
    return labelOf(text) === null ? text : "";
  };
  const rows = new Map<string, CitedRow>();
  for (let row = header.bottom + 1; row <= Math.min(area.end, header.bottom + MOST_ROWS); row++) {
    if (area.repeats.has(row)) continue;
    const cited = { category: textAt(row, categories), clause: textAt(row, clauses) };
    if (cited.category !== "" || cited.clause !== "") rows.set(`${cited.category}\n${cited.clause}`, cited);
  }
  const all = [...rows.values()];
  const step = Math.max(1, Math.ceil(all.length / MOST_CITED));
  return all.filter((_, index) => index % step === 0);
}

export interface CitedEvidence {
  /** Ids of the categories that the rows lead to. */
  readonly categories: ReadonlySet<string>;
  /** Share of the citations that the edition explains, 0 … 1; 0 where nothing is cited. */
  readonly share: number;
}

/** A category of the edition whose clause is worded otherwise says something, not all. */
const CATEGORY_ONLY = 0.6;

/**
 * Weighs citations as the reader will read them: the clause within the category that its row names. [R52]
 * A row whose category the edition does not have speaks against it, whatever its number would cite there.
 * @param isNamed whether the table's titles name the document: then bare numbers are its numbers
 */
export function citedEvidence(edition: Edition, rows: readonly CitedRow[], isNamed: boolean): CitedEvidence {
  const categories = new Set<string>();
  let explained = 0;
  for (const row of rows) {
    const { by, category } = explanationOf(edition, row, isNamed);
    explained += by;
    if (category !== null) categories.add(category);
  }
  return { categories, share: rows.length === 0 ? 0 : explained / rows.length };
}

function explanationOf(edition: Edition, row: CitedRow, isNamed: boolean): { readonly by: number; readonly category: string | null } {
  const named = row.category === "" ? null : findCategory(edition, row.category);
  if (named === undefined) return { by: 0, category: null };
  if (row.clause === "") return { by: 1, category: named?.id ?? null };
  // Where there is one category, any number at all would cite a clause of it.
  const saysLittle = named === null && !isNamed && edition.categories.length === 1 && isCitation(edition, row.clause);
  if (saysLittle) return { by: 0, category: null };
  const { clause } = clauseOfText(edition, named, row.clause, "");
  const owner = clause?.category ?? clauseUnderNumber(edition, named, row.clause, "").category?.id ?? findCategory(edition, row.clause)?.id ?? null;
  if (owner !== null && (named === null || clause !== null || owner === named.id)) return { by: 1, category: owner };
  return named === null ? { by: 0, category: null } : { by: CATEGORY_ONLY, category: named.id };
}

/** So many clauses, recognised by their words, make a form of an edition by themselves. */
const LEAST_CLAUSES = 3;

/** Share of a form's clause cells whose words are certainly a clause of the edition; 0 where they are too few to tell. [R52] */
export function clauseShare(edition: Edition, rows: readonly CitedRow[]): number {
  const texts = [...new Set(rows.map(({ clause }) => clause).filter((text) => text !== "" && !isCitation(edition, text)))];
  const known = texts.filter((text) => clauseOfText(edition, null, text, "").clause !== null).length;
  return known < LEAST_CLAUSES ? 0 : known / texts.length;
}
