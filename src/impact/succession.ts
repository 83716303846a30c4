/** What became of each clause and category of an edition in another one, looked up once. */
import type { EditionDiff } from "../catalogue/diff/change";
import { sameContent } from "../catalogue/diff/sameContent";
import type { Category, Clause } from "../catalogue/edition";
import { chargesAlike } from "./carriedAmount";

export interface Succession {
  readonly diff: EditionDiff;
  /** Clause id of the earlier edition → its clause in the later one, null where it was dropped, and how both are cited. */
  readonly clauses: ReadonlyMap<string, ClauseSuccession>;
  /** Category id of the earlier edition → its category in the later one. */
  readonly categories: ReadonlyMap<string, Category | null>;
  /** Categories that only the later edition has. */
  readonly added: readonly Category[];
  /** Ids of earlier categories in which a clause was dropped, moved or charges otherwise: an amount of the whole category then tells nothing. */
  readonly unsettled: ReadonlySet<string>;
}

export interface ClauseSuccession {
  readonly clause: Clause;
  readonly successor: Clause | null;
  readonly citation: { readonly before: string | null; readonly after: string | null };
  /** Whether an amount recorded under the one is the same amount under the other. */
  readonly settled: boolean;
}

export function successionOf(diff: EditionDiff): Succession {
  const categories = new Map(diff.categories.flatMap(({ before, after }) => (before ? [[before.id, after] as const] : [])));
  const clauses = new Map(diff.clauses.flatMap(({ before: clause, after: successor, citations }): (readonly [string, ClauseSuccession])[] => {
    if (!clause) return [];
    const settled = successor !== null && chargesAlike(clause, successor) && categories.get(clause.category)?.id === successor.category && sameEffect(clause, successor);
    return [[clause.id, { clause, successor, citation: citations, settled }]];
  }));
  return {
    diff, clauses, categories,
    added: diff.categories.flatMap(({ before, after }) => (before === null && after ? [after] : [])),
    unsettled: new Set([...clauses.values()].flatMap(({ clause, settled }) => (settled ? [] : [clause.category]))),
  };
}

/** What a clause does beside its amount. */
const sameEffect = (a: Clause, b: Clause): boolean =>
  a.polarity === b.polarity && a.period === b.period && a.subject === b.subject && a.yearPoints === b.yearPoints && a.vetoPeriod === b.vetoPeriod && sameContent(a.chief, b.chief);
