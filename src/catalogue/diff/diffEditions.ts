/** Two editions held against each other: what was added, dropped, reworded, renumbered, and which figures changed. */
import { citeClause } from "../citation";
import type { Category, Clause, Edition } from "../edition";
import type { CategoryPair, ClausePair, EditionChange, EditionDiff } from "./change";
import { categoryChanges, clauseChanges } from "./pairChanges";
import { editionChanges, remainingChanges } from "./editionChanges";
import { pairCategories } from "./pairCategories";
import { pairClauses } from "./pairClauses";
import type { PlacePair } from "./pairing";

/**
 * What changed from one edition to another. [Y7]
 * Of any two editions; those of different documents come out as dropped and added. The edition's id and its sources are not compared: they
 * say where a rule stands, not what it is.
 * @returns no changes exactly when both say the same; `diffEditions(b, a)` is the mirror image of `diffEditions(a, b)`
 */
export function diffEditions(before: Edition, after: Edition): EditionDiff {
  const categoryPlaces = pairCategories(before, after);
  const ids = new Map(categoryPlaces.flatMap((pair) => {
    const [a, b] = [before.categories[pair.before], after.categories[pair.after]];
    return a && b ? [[a.id, b.id] as const] : [];
  }));
  const clausePlaces = pairClauses(before, after, ids);
  const categories: CategoryPair[] = inOrder(before.categories, after.categories, categoryPlaces).map(({ before: a, after: b }) => ({ before: a, after: b }));
  const clauses: ClausePair[] = inOrder(before.clauses, after.clauses, clausePlaces).map(({ before: a, after: b, similarity }) => ({
    before: a, after: b, similarity, citations: { before: a && citeClause(before, a), after: b && citeClause(after, b) },
  }));
  const clauseIds = new Map(clauses.flatMap(({ before: a, after: b }) => (a && b ? [[a.id, b.id] as const] : [])));
  const changes: EditionChange[] = [
    ...editionChanges(before, after),
    ...categories.flatMap(categoryChanges),
    ...clauses.flatMap((pair) => clauseChanges(pair, { before, after, categories: ids, clauses: clauseIds })),
    ...remainingChanges(before, after, clauseIds),
  ];
  return { before, after, categories, clauses, changes };
}

interface OrderedPair<T> {
  readonly before: T | null;
  readonly after: T | null;
  readonly similarity: number;
}

/** All of both lists in the order of the later one; what it dropped comes after the nearest one kept before it. */
function inOrder<T extends Category | Clause>(before: readonly T[], after: readonly T[], pairs: readonly PlacePair[]): OrderedPair<T>[] {
  const byAfter = new Map(pairs.map((pair) => [pair.after, pair] as const));
  const kept = new Set(pairs.map((pair) => pair.before));
  const ordered = after.map((item, place): OrderedPair<T> => {
    const pair = byAfter.get(place);
    return { before: (pair && before[pair.before]) ?? null, after: item, similarity: pair?.similarity ?? 0 };
  });
  before.forEach((item, place) => {
    if (kept.has(place)) return;
    const previous = before[place - 1];
    const at = previous === undefined ? 0 : ordered.findIndex((pair) => pair.before === previous) + 1;
    ordered.splice(at, 0, { before: item, after: null, similarity: 0 });
  });
  return ordered;
}
