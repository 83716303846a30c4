/** Which clause of a later edition is which of an earlier one: by words and number, the words measured as a sheet's citations are. */
import type { Clause, Edition } from "../edition";
import { printedNumber } from "../numerals";
import { clauseKey, matchText, textIndex } from "../textIndex";
import { bestPairs, type Candidate, type PlacePair } from "./pairing";

/** The thresholds of `clauseOfText`: a number stands where the words do not speak against it; words alone must be clear. */
const SUPPORTS_NUMBER = 0.35;
const CERTAIN = 0.75;
const CLEAR_LEAD = 0.08;
const LIKELY = 0.55;
const FAR_LEAD = 0.2;

/** A number weighs as much as a good deal of likeness, never as much as equal words. */
const NUMBER_WEIGHT = 0.3;
const SAME_WORDS = 2;
const SAME_CATEGORY = 0.05;

/**
 * Pairs of clauses. Equal words (amounts and numbering aside) make a pair whatever their number, so that a renumbered clause stays the
 * same one; a clause under the number of another with wholly other words is another clause.
 * @param categories pairs of category ids, earlier → later
 */
export function pairClauses(before: Edition, after: Edition, categories: ReadonlyMap<string, string>): readonly PlacePair[] {
  const similarity = likenessOf(before.clauses, after.clauses);
  return bestPairs(before.clauses.flatMap((a, i) => after.clauses.flatMap((b, j) => {
    const like = similarity(i, j);
    const together = categories.get(a.category) === b.category;
    return like === 0 ? [] : candidate({ before: i, after: j, similarity: like }, together, together && sameNumber(a, b));
  })));
}

function candidate(pair: PlacePair, together: boolean, numbered: boolean): Candidate[] {
  const { similarity } = pair;
  const rank = similarity + (similarity === 1 ? SAME_WORDS : 0) + (numbered ? NUMBER_WEIGHT : 0) + (together ? SAME_CATEGORY : 0);
  if (similarity === 1 || (numbered && similarity >= SUPPORTS_NUMBER)) return [{ ...pair, rank, lead: 0 }];
  if (similarity >= CERTAIN) return [{ ...pair, rank, lead: CLEAR_LEAD }];
  return similarity >= LIKELY ? [{ ...pair, rank, lead: FAR_LEAD }] : [];
}

const sameNumber = (a: Clause, b: Clause): boolean =>
  a.list === b.list && (a.no === b.no || (a.no !== "" && b.no !== "" && printedNumber(a.no) === printedNumber(b.no)));

/** How alike two clauses are, whichever is read as a citation of the other. */
function likenessOf(before: readonly Clause[], after: readonly Clause[]): (i: number, j: number) => number {
  const onward = directed(before, after);
  const back = directed(after, before);
  return (i, j) => Math.max(onward[i]?.get(j) ?? 0, back[j]?.get(i) ?? 0);
}

/** For each text, the texts of the other edition that are like it. */
function directed(from: readonly Clause[], to: readonly Clause[]): readonly ReadonlyMap<number, number>[] {
  const keys = to.map(({ text }) => clauseKey(text));
  const index = textIndex(to.map((_, place) => place), (place) => keys[place] ?? "");
  return from.map(({ text }) => {
    const key = clauseKey(text);
    const found = new Map(matchText(index, key).map(({ item, similarity }) => [item, similarity] as const));
    // Texts of a single sign have no pairs to be measured by.
    if (key.length < 2) keys.forEach((other, place) => { if (other === key) found.set(place, 1); });
    return found;
  });
}
