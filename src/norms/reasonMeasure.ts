/** How much a typed reason (扣分事由) resembles a rule's text, by the conducts named in both. */
import { pairCounts, textIndex, matchText, type TextMatch, type TextIndex, clauseKey } from "../catalogue/textIndex";
import { conductKey, conductPieces, conductsIn } from "./conductWords";

/** Character pairs and named conducts of a text, and what they weigh together. */
interface Features {
  readonly all: ReadonlySet<string>;
  readonly weight: number;
}

/** Texts prepared for being matched with reasons. */
export interface ReasonIndex<T> {
  readonly quoted: TextIndex<T>;
  readonly texts: readonly { readonly item: T; readonly whole: Features; readonly pieces: readonly Features[] }[];
  readonly weightOf: (feature: string) => number;
}

/** A named conduct tells more than two characters that happen to follow each other. */
const OF_CONDUCT = 2;
const CONDUCT_MARK = "◆";

export function reasonIndex<T>(items: readonly T[], textOf: (item: T) => string): ReasonIndex<T> {
  const frequency = new Map<string, number>();
  for (const item of items) {
    for (const feature of featuresIn(conductKey(textOf(item)))) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  }
  const weightOf = (feature: string): number =>
    Math.log(1 + items.length / (frequency.get(feature) ?? 1)) * (feature.startsWith(CONDUCT_MARK) ? OF_CONDUCT : 1);
  const texts = items.map((item) => ({
    item,
    whole: features(conductKey(textOf(item)), weightOf),
    pieces: conductPieces(textOf(item)).map((piece) => features(piece, weightOf)),
  }));
  return { quoted: textIndex(items, (item) => clauseKey(textOf(item))), texts, weightOf };
}

const featuresIn = (key: string): ReadonlySet<string> =>
  new Set([...pairCounts(key).keys(), ...conductsIn(key).map((word) => CONDUCT_MARK + word)]);

function features(key: string, weightOf: (feature: string) => number): Features {
  const all = featuresIn(key);
  let weight = 0;
  for (const feature of all) weight += weightOf(feature);
  return { all, weight };
}

/** What decides beside the best pair of pieces: how much of the whole reason the text holds, and how much of the text the reason holds. */
const OF_PIECES = 0.65;
const OF_REASON = 0.27;
const OF_TEXT = 0.08;
/** Matches of pieces alone never reach a quotation's similarity. */
const MOST_WITHOUT_QUOTATION = 0.95;
/** Below this `matchText` compares the filling words of both texts as much as the conduct. */
const A_QUOTATION = 0.6;
const LEAST = 0.12;

/**
 * Items whose texts name the conduct of a reason, most similar first; ties in the index's order.
 *
 * The larger of two measures, 0 … 1:
 * - `matchText` on the words as they stand, from 0.6: a quotation, with slips of the pen;
 * - 0.95 × (0.65 × the Dice coefficient of the two most alike pieces, one of the reason and one of the text + 0.27 × the share of the
 *   reason that the text has + 0.08 × the share of the text that the reason has), over character pairs and named conducts once
 *   each conduct is in one spelling; a pair weighs ln(1 + texts / texts that have it), a named conduct twice that.
 */
export function matchReasonText<T>(index: ReasonIndex<T>, reason: string): TextMatch<T>[] {
  const { weightOf } = index;
  const whole = features(conductKey(reason), weightOf);
  // Words that stand in every rule (工作人员) are a quotation of all of them.
  if (whole.all.size === 0) return [];
  const pieces = conductPieces(reason).map((piece) => features(piece, weightOf));
  const quoted = new Map(matchText(index.quoted, clauseKey(reason)).map(({ item, similarity }) => [item, similarity]));
  const matches: TextMatch<T>[] = [];
  for (const { item, whole: text, pieces: others } of index.texts) {
    const byQuotation = quoted.get(item) ?? 0;
    const byConduct = MOST_WITHOUT_QUOTATION * conductSimilarity(whole, pieces, text, others, weightOf);
    const similarity = Math.max(byConduct, byQuotation >= A_QUOTATION ? byQuotation : 0);
    if (similarity >= LEAST) matches.push({ item, similarity });
  }
  return matches.sort((a, b) => b.similarity - a.similarity);
}

function conductSimilarity(
  reason: Features, pieces: readonly Features[], text: Features, others: readonly Features[], weightOf: (feature: string) => number,
): number {
  const common = sharedWeight(reason, text, weightOf);
  if (common === 0) return 0;
  let best = 0;
  for (const piece of pieces) {
    for (const other of others) best = Math.max(best, (2 * sharedWeight(piece, other, weightOf)) / (piece.weight + other.weight));
  }
  return OF_PIECES * best + (OF_REASON * common) / reason.weight + (OF_TEXT * common) / text.weight;
}

function sharedWeight(a: Features, b: Features, weightOf: (feature: string) => number): number {
  const [few, many] = a.all.size <= b.all.size ? [a.all, b.all] : [b.all, a.all];
  let weight = 0;
  for (const feature of few) if (many.has(feature)) weight += weightOf(feature);
  return weight;
}

/** Share of a text's pairs and conducts that each indexed text has, 0 … 1, in the index's order. */
export function sharesOf(index: ReasonIndex<unknown>, text: string): readonly number[] {
  const wanted = features(conductKey(text), index.weightOf);
  return index.texts.map(({ whole }) => (wanted.weight === 0 ? 0 : sharedWeight(wanted, whole, index.weightOf) / wanted.weight));
}
