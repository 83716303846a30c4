/** Looking norms up by words, topic and check class. */
import { clauseKey } from "../catalogue/textIndex";
import { conductKey } from "./conductWords";
import type { CheckClass, Norm, Topic } from "./norm";
import { norms } from "./norms";
import { reasonIndex, type ReasonIndex, sharesOf } from "./reasonMeasure";

export interface NormFilter {
  readonly topic?: Topic;
  readonly check?: CheckClass;
  /** "S17". */
  readonly scheme?: string;
}

export interface NormMatch {
  readonly norm: Norm;
  /** 0 … 1. */
  readonly similarity: number;
}

const LITERALLY = 1;
const IN_OTHER_WORDS = 0.9;
const IN_PART = 0.8;
const LEAST = 0.35;

/**
 * Norms that hold the words of a query, best first; ties in order of scheme and place.
 *
 * The query's words (parted by blanks or punctuation) are looked for one by one: 1 when the norm has the word, 0.9 when it has
 * another word for the same conduct (抽烟, 吸烟), otherwise 0.8 × the share of the word's character pairs that it has, rare ones weighing
 * more. The similarity is the mean; norms below 0.35 are left out.
 * @param query an empty one gives every norm of the filter, each with similarity 1
 * @example searchNorms("抽烟", { check: "observable" })[0]?.norm.id // "S2.1.9"
 */
export function searchNorms(query: string, filter: NormFilter = {}): readonly NormMatch[] {
  const words = query.split(/[\s\p{P}]+/u).map(clauseKey).filter((word) => word !== "");
  const index = indexOfNorms();
  const scores = words.map((word) => ({ word, conduct: conductKey(word), shares: sharesOf(index, word) }));
  const matches = index.texts.flatMap(({ item }, position): NormMatch[] => {
    if (!passes(item, filter)) return [];
    const found = scores.map(({ word, conduct, shares }) => similarityOf(word, conduct, item, shares[position] ?? 0));
    const similarity = found.length === 0 ? 1 : found.reduce((sum, each) => sum + each, 0) / found.length;
    return similarity >= LEAST ? [{ norm: item, similarity }] : [];
  });
  return matches.sort((a, b) => b.similarity - a.similarity);
}

let index: ReasonIndex<Norm> | undefined;

/** Every norm, prepared for matching; made once. */
export const indexOfNorms = (): ReasonIndex<Norm> => (index ??= reasonIndex(norms(), readableText));

/** The restored text where there is one. */
export const readableText = ({ clean, text }: Norm): string => clean ?? text;

const passes = (norm: Norm, { topic, check, scheme }: NormFilter): boolean =>
  (topic === undefined || norm.topic === topic) && (check === undefined || norm.check === check) && (scheme === undefined || norm.scheme === scheme);

function similarityOf(word: string, conduct: string, norm: Norm, share: number): number {
  if (clauseKey(readableText(norm)).includes(word)) return LITERALLY;
  if (conduct.length < 2) return 0;
  return conductKey(readableText(norm)).includes(conduct) ? IN_OTHER_WORDS : IN_PART * share;
}
