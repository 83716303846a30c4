/** Looking norms up by words, topic and check class. */
import type { CheckClass, Norm, Topic } from "./norm";
import { norms } from "./norms";
import { reasonIndex, type ReasonIndex } from "./reasonMeasure";
import { matchWords, meanSimilarity, queryWords } from "./searchTexts";

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

const LEAST = 0.35;

/**
 * Norms that hold the words of a query, best first; ties in order of scheme and place.
 *
 * The query's words are looked for one by one (`matchWords`). The similarity is the mean; norms below 0.35 are left out.
 * @param query an empty one gives every norm of the filter, each with similarity 1
 * @example searchNorms("抽烟", { check: "observable" })[0]?.norm.id // "S2.1.9"
 */
export function searchNorms(query: string, filter: NormFilter = {}): readonly NormMatch[] {
  const matches = matchWords(indexOfNorms(), queryWords(query)).flatMap(({ item, words }): NormMatch[] => {
    const similarity = meanSimilarity(words);
    return passes(item, filter) && similarity >= LEAST ? [{ norm: item, similarity }] : [];
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
