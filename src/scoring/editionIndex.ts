/** What scoring asks of an edition again and again, looked up once. */
import type { Category, Clause, Edition, Subject } from "../catalogue/edition";

export interface IndexedCategory {
  readonly category: Category;
  /** Place among the edition's categories. */
  readonly slot: number;
}

export interface EditionIndex {
  readonly categories: ReadonlyMap<string, IndexedCategory>;
  readonly clauses: ReadonlyMap<string, Clause>;
  /** Clause id → ids of the clauses it stands in for, directly or through another. */
  readonly replaces: ReadonlyMap<string, ReadonlySet<string>>;
}

const indexes = new WeakMap<Edition, EditionIndex>();

export function indexOf(edition: Edition): EditionIndex {
  let index = indexes.get(edition);
  if (!index) {
    const clauses = new Map(edition.clauses.map((clause) => [clause.id, clause]));
    index = {
      categories: new Map(edition.categories.map((category, slot) => [category.id, { category, slot }])),
      clauses,
      replaces: new Map(edition.clauses.flatMap((clause) => (clause.replaces === null ? [] : [[clause.id, replacedBy(clause, clauses)]]))),
    };
    indexes.set(edition, index);
  }
  return index;
}

function replacedBy(clause: Clause, clauses: ReadonlyMap<string, Clause>): ReadonlySet<string> {
  const replaced = new Set<string>();
  for (let next = clause.replaces; next !== null && next !== clause.id && !replaced.has(next); next = clauses.get(next)?.replaces ?? null) replaced.add(next);
  return replaced;
}

/**
 * Whether a clause charges this subject. [C16]
 * 首席代表 is one of the staff, so a clause on staff charges them too.
 */
export function appliesTo(edition: Edition, clause: Clause, subject: Subject): boolean {
  const charged = clause.subject ?? edition.subject;
  return charged === subject || (charged === "staff" && subject === "chief");
}
