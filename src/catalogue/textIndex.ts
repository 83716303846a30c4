/** Finding texts by their words: an index of character pairs over any items that have a text. */
import { normalizeText } from "../sheet/normalizeText";
import { normalizeNumbers, readNumerals } from "./numerals";

/** An item and how much the words resemble its text: 1 is the text itself, 0 nothing in common. */
export interface TextMatch<T> {
  readonly item: T;
  readonly similarity: number;
}

interface IndexedText<T> {
  readonly item: T;
  readonly key: string;
}

export interface TextIndex<T> {
  readonly texts: readonly IndexedText<T>[];
  /** Character pair → how often it occurs in each text that has it. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** Below this a resemblance says nothing. */
const LEAST_SIMILARITY = 0.15;
/** Shorter pieces of text are found inside too many texts to mean one. */
const SHORTEST_QUOTATION = 4;

/** @param keyOf the words that are compared; `clauseKey` of the text unless they are already prepared */
export function textIndex<T>(items: readonly T[], keyOf: (item: T) => string): TextIndex<T> {
  const texts = items.map((item) => ({ item, key: keyOf(item) }));
  const pairs = new Map<string, Map<number, number>>();
  texts.forEach(({ key }, position) => {
    for (const [pair, count] of pairCounts(key)) {
      const places = pairs.get(pair) ?? new Map<number, number>();
      pairs.set(pair, places.set(position, count));
    }
  });
  return { texts, pairs };
}

/**
 * Items whose texts are like `key`, most similar first; ties in the index's order.
 *
 * 1 when equal; a quotation of part of a text 0.75 + 0.25 × the part's share; a key that holds the whole text 0.6 + 0.4 × the text's
 * share; otherwise the Dice coefficient of their character pairs or, for a short paraphrase of a long text, 0.6 × the share of
 * the key's pairs that the text has, whichever is larger.
 * @param key prepared like the index's own keys
 * @param wanted looks only at these items
 */
export function matchText<T>(index: TextIndex<T>, key: string, wanted: (item: T) => boolean = () => true): TextMatch<T>[] {
  if (key.length < 2) return [];
  const shared = sharedPairs(index, key);
  const matches: TextMatch<T>[] = [];
  index.texts.forEach((text, position) => {
    if (!wanted(text.item)) return;
    const similarity = similarityOf(key, text.key, shared[position] ?? 0);
    if (similarity >= LEAST_SIMILARITY) matches.push({ item: text.item, similarity });
  });
  return matches.sort((a, b) => b.similarity - a.similarity);
}

/** For each text, the number of character pairs it shares with the key. */
function sharedPairs(index: TextIndex<unknown>, key: string): readonly number[] {
  const shared = new Array<number>(index.texts.length).fill(0);
  for (const [pair, count] of pairCounts(key)) {
    for (const [position, times] of index.pairs.get(pair) ?? []) shared[position] = (shared[position] ?? 0) + Math.min(count, times);
  }
  return shared;
}

/** Each two neighbouring characters and how often they occur: 上班迟到 → 上班 1, 班迟 1, 迟到 1. */
export function pairCounts(key: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < key.length; at++) {
    const pair = key.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function similarityOf(key: string, text: string, shared: number): number {
  if (key === text) return 1;
  if (key.length >= SHORTEST_QUOTATION && text.includes(key)) return 0.75 + (0.25 * key.length) / text.length;
  if (text.length >= SHORTEST_QUOTATION && key.includes(text)) return 0.6 + (0.4 * text.length) / key.length;
  const dice = (2 * shared) / Math.max(1, key.length - 1 + text.length - 1);
  return key.length > SHORTEST_QUOTATION ? Math.max(dice, (0.6 * shared) / (key.length - 1)) : dice;
}

const AMOUNT =
  /(?:每(?:发现|有|超)?一?(?:人次|件次|次|起|件|人|项|票|月|天)|一次|直接|另行|另)*(?:扣除|扣|加)(?:\d+(?:\.\d+)?)(?:[-~至到]\d+(?:\.\d+)?)?分?/gu;

/**
 * The words that make a clause: without numbering, amounts (每次扣2分), brackets, quotation marks, punctuation and 的,
 * which people leave out.
 * @example clauseKey("⑴上班迟到早退、中途擅自离岗的") // "上班迟到早退中途擅自离岗"
 * @example clauseKey("由于服务态度不好,引起投诉的,每次扣2分") // "由于服务态度不好引起投诉"
 */
export function clauseKey(text: string): string {
  return clauseWords(text).replace(/[\p{P}\p{S}的]/gu, "");
}

/** `clauseKey` with the punctuation still in it, so that the text can be taken apart. */
export function clauseWords(text: string): string {
  const { rest } = readNumerals(normalizeNumbers(text).toLowerCase());
  return normalizeText(rest).replace(AMOUNT, "");
}
