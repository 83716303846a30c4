/** Whether a table can follow an edition that somebody named for the whole workbook. */
import { findCategory } from "../catalogue/citation";
import type { Edition } from "../catalogue/edition";
import { clauseOfText } from "./clauseOfText";
import { citedRows } from "./citedEvidence";
import { headerAt } from "./header";
import { layoutOf } from "./layout";
import type { MergedView } from "./mergedView";
import type { TablePlace } from "./tablePlace";

/** So many of the edition's own categories make a table one of it. */
const ENOUGH_CATEGORIES = 2;
/** Fewer unknown names may be slips of the pen, which are said one by one. */
const LEAST_STRANGE = 3;

export type Resemblance =
  | { readonly ok: true }
  /** Names of the categories that the table shares with the edition. */
  | { readonly ok: false; readonly shared: readonly string[] };

/**
 * A summary has two columns of the edition at least (one where it has but one category); a form or ledger does not cite mostly what the
 * edition does not have. [R53] One common word such as 加分 does not make another document's table one of this.
 */
export function resembles(view: MergedView, place: TablePlace, edition: Edition): Resemblance {
  const header = headerAt(view, edition, place.heading);
  const layout = layoutOf(header);
  // Without a layout under this edition the reader says that the headings are not its.
  if (layout === null) return { ok: true };
  if (layout === "summary") {
    const names = new Set(header.columns.flatMap(({ category }) => (category && category.kind !== "veto" ? [category.name] : [])));
    const own = edition.categories.filter(({ kind }) => kind !== "veto").length;
    return names.size >= Math.min(ENOUGH_CATEGORIES, own) ? { ok: true } : { ok: false, shared: [...names] };
  }
  const shared = new Set<string>();
  const strange = new Set<string>();
  for (const { category: written, clause } of citedRows(view, place, header)) {
    const text = written === "" ? clause : written;
    const category = findCategory(edition, text) ?? edition.categories.find(({ id }) => id === clauseOfText(edition, null, clause, "").clause?.category);
    if (category) shared.add(category.name);
    else strange.add(text);
  }
  const isOther = shared.size < ENOUGH_CATEGORIES && strange.size >= LEAST_STRANGE && strange.size > shared.size && edition.categories.length > 1;
  return isOther ? { ok: false, shared: [...shared] } : { ok: true };
}
