/** Looking indexed texts up by the words of a query: the measure that norms and clauses share. */
import { clauseKey } from "../catalogue/textIndex";
import { conductKey } from "./conductWords";
import { type ReasonIndex, sharesOf } from "./reasonMeasure";

const LITERALLY = 1;
const IN_OTHER_WORDS = 0.9;
const IN_PART = 0.8;

/** How a text holds a word of the query. */
export interface WordMatch {
  /** As typed. */
  readonly word: string;
  readonly how: "literal" | "conduct" | "part" | "none";
  /** 0 … 1. */
  readonly similarity: number;
}

/** The words of a query, parted by blanks or punctuation; those without a word of their own (的) are left out. */
export const queryWords = (query: string): readonly string[] => query.split(/[\s\p{P}]+/u).filter((word) => clauseKey(word) !== "");

/**
 * How each indexed text holds each word of a query, in the index's order: 1 when the text has the word, 0.9 when it has another
 * word for the same conduct (抽烟, 吸烟), otherwise 0.8 × the share of the word's character pairs that it has, rare ones weighing more.
 * @param words as `queryWords` gives them
 */
export function matchWords<T>(index: ReasonIndex<T>, words: readonly string[]): readonly { readonly item: T; readonly words: readonly WordMatch[] }[] {
  const conducts = conductsOfTexts(index);
  const wanted = words.map((word) => ({ word, key: clauseKey(word), conduct: conductKey(clauseKey(word)), shares: sharesOf(index, clauseKey(word)) }));
  return index.texts.map(({ item }, position) => ({
    item,
    words: wanted.map(({ word, key, conduct, shares }): WordMatch => {
      if (index.quoted.texts[position]?.key.includes(key) === true) return { word, how: "literal", similarity: LITERALLY };
      if (conduct.length < 2) return { word, how: "none", similarity: 0 };
      if (conducts[position]?.includes(conduct) === true) return { word, how: "conduct", similarity: IN_OTHER_WORDS };
      const share = shares[position] ?? 0;
      return share === 0 ? { word, how: "none", similarity: 0 } : { word, how: "part", similarity: IN_PART * share };
    }),
  }));
}

/** How much a text holds of all the words: the mean. */
export const meanSimilarity = (words: readonly Pick<WordMatch, "similarity">[]): number =>
  words.length === 0 ? 1 : words.reduce((sum, { similarity }) => sum + similarity, 0) / words.length;

const conductKeys = new WeakMap<object, readonly string[]>();

/** Each indexed text with its conducts in one spelling; worked out once an index. */
function conductsOfTexts(index: ReasonIndex<unknown>): readonly string[] {
  let keys = conductKeys.get(index);
  if (!keys) conductKeys.set(index, (keys = index.quoted.texts.map(({ key }) => conductKey(key))));
  return keys;
}
