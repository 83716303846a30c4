/** Which category of a later edition is which of an earlier one. */
import { normalizeText } from "../../sheet/normalizeText";
import type { Category, Edition } from "../edition";
import { clauseKey, pairCounts } from "../textIndex";
import { bestPairs, type Candidate, type PlacePair } from "./pairing";

/** From here on two names, or the clauses under them, speak for one category. */
const ALIKE = 0.5;
const SAME_NAME = 3;
const SAME_ID = 0.25;

/** Pairs of categories: by their names, else by like names or the clauses that they share. A new number alone parts nothing. */
export function pairCategories(before: Edition, after: Edition): readonly PlacePair[] {
  const keysOf = (edition: Edition, { id }: Category): ReadonlySet<string> =>
    new Set(edition.clauses.filter(({ category }) => category === id).map(({ text }) => clauseKey(text)));
  const keysBefore = before.categories.map((category) => keysOf(before, category));
  const keysAfter = after.categories.map((category) => keysOf(after, category));
  return bestPairs(before.categories.flatMap((a, i) => after.categories.flatMap((b, j): Candidate[] => {
    const similarity = Math.max(nameLikeness(a, b), overlap(keysBefore[i] ?? new Set(), keysAfter[j] ?? new Set()));
    const named = normalizeText(a.name) === normalizeText(b.name);
    if (!named && similarity < ALIKE) return [];
    const rank = similarity + (named ? SAME_NAME : 0) + (a.id === b.id ? SAME_ID : 0) + (a.kind === b.kind ? SAME_ID : 0);
    return [{ before: i, after: j, similarity: named ? 1 : similarity, rank, lead: 0 }];
  })));
}

function nameLikeness(a: Category, b: Category): number {
  const [x, y] = [pairCounts(normalizeText(a.name)), pairCounts(normalizeText(b.name))];
  const shared = [...x.keys()].filter((pair) => y.has(pair)).length;
  return x.size + y.size === 0 ? 0 : (2 * shared) / (x.size + y.size);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((key) => b.has(key)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
