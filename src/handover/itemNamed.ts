/** What a text names beyond doubt, in the eyes of `ASSESS.*` too: a part of what they understand. */
import { findCategory, findClause, matchClauseText } from "../catalogue/citation";
import type { Edition } from "../catalogue/edition";

export interface NamedItem {
  /** Category id. */
  readonly category: string;
  /** Clause id; null where the category alone is named. */
  readonly clause: string | null;
}

/** The likeness from which the functions take a text for a clause's own words. */
const QUOTATION = 0.75;

/** @returns null for a text that could mean two things, or nothing */
export function itemNamed(edition: Edition, text: string): NamedItem | null {
  const category = findCategory(edition, text);
  const cited = findClause(edition, text);
  if (category) {
    const members = edition.clauses.filter((clause) => clause.category === category.id);
    return cited.length === 1 && members.length > 1 ? null : { category: category.id, clause: null };
  }
  const [only, ...others] = cited.length > 0 ? cited : closest(edition, text);
  return only && others.length === 0 ? { category: only.category, clause: only.id } : null;
}

function closest(edition: Edition, text: string): Edition["clauses"] {
  const matches = matchClauseText(edition, text).filter(({ similarity }) => similarity >= QUOTATION);
  return matches.filter(({ similarity }) => similarity === matches[0]?.similarity).map(({ clause }) => clause);
}

/** Whether points of a clause count as points of its category do: no limit of its own, nothing of the year, no veto. */
export function isPlain(edition: Edition, id: string | null): boolean {
  if (id === null) return true;
  const clause = edition.clauses.find((each) => each.id === id);
  return clause !== undefined && clause.period === "month" && clause.yearPoints === null && clause.polarity !== "veto" && clause.charge.kind !== "blank" &&
    !edition.limits.some(({ clauses }) => clauses.includes(id));
}
