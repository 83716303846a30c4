/** Recognising a clause by its words, when it is quoted, shortened or paraphrased. */
import type { Clause, Edition } from "./edition";
import { clauseKey, matchText, type TextIndex, textIndex } from "./textIndex";

export { clauseKey };

/** A clause and how much the words resemble it: 1 is the clause itself, 0 nothing in common. */
export interface ClauseMatch {
  readonly clause: Clause;
  readonly similarity: number;
}

/**
 * Clauses whose words are like `text`, most similar first; ties in printed order. The measure is `matchText`'s, over the texts
 * without numbering, amounts and punctuation (`clauseKey`).
 * @param categoryId looks only at this category's clauses
 * @example matchClauseText(bianmin, "上班迟到早退")[0]?.clause.id // "5.1"
 */
export function matchClauseText(edition: Edition, text: string, categoryId?: string): ClauseMatch[] {
  const inCategory = ({ category, printedUnder }: Clause): boolean =>
    categoryId === undefined || category === categoryId || printedUnder === categoryId;
  return matchText(indexOf(edition), clauseKey(text), inCategory).map(({ item, similarity }) => ({ clause: item, similarity }));
}

const indexes = new WeakMap<Edition, TextIndex<Clause>>();

function indexOf(edition: Edition): TextIndex<Clause> {
  const known = indexes.get(edition);
  if (known) return known;
  const index = textIndex(edition.clauses, ({ text }) => clauseKey(text));
  indexes.set(edition, index);
  return index;
}
