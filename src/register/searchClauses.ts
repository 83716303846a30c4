/** 查条款: the clause that somebody means, by its number, by any of its words or by the 扣分事由, as it is typed. */
import { citeClause, findClause, isCitation } from "../catalogue/citation";
import type { Category, Clause, Edition } from "../catalogue/edition";
import { clauseKey } from "../catalogue/textIndex";
import { indexOfEdition } from "../norms/matchReason";
import type { Norm } from "../norms/norm";
import { matchReasonText } from "../norms/reasonMeasure";
import { indexOfNorms, readableText } from "../norms/searchNorms";
import { matchWords, meanSimilarity, queryWords, type WordMatch } from "../norms/searchTexts";
import { mergeRanges, rangesOfWord, type TextRange } from "./highlight";

/** Why something was found. */
export interface MatchReason {
  /** As typed. */
  readonly word: string;
  /** "number": it cites the clause; "literal": the text has it; "conduct": the text has another word for it; "category": the category's name has it; "part": some of it. */
  readonly how: "number" | "literal" | "conduct" | "category" | "part";
  /** Where in the shown text; empty for a number and a category. */
  readonly ranges: readonly TextRange[];
}

/** A clause that may be recorded. */
export interface ClauseHit {
  readonly kind: "clause";
  readonly edition: Edition;
  readonly clause: Clause;
  readonly category: Category;
  /** As people cite it: "五⑴". */
  readonly citation: string;
  /** 0 … 1; 1.5 where the query is the clause's text as a whole, 2 and more where it cites the clause by its number. */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  /** All places of `clause.text` to be highlighted, in order. */
  readonly highlights: readonly TextRange[];
}

/** A norm: it says how to behave and carries no points, so it is shown and never recorded. `clausesOfNorm` names the clauses that charge it. */
export interface NormHit {
  readonly kind: "norm";
  readonly norm: Norm;
  /** What is shown: `clean`, where the printed text is damaged. */
  readonly text: string;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  readonly highlights: readonly TextRange[];
}

export interface ClauseSearch {
  /** Best first; ties in the order of the editions and of printing. */
  readonly clauses: readonly ClauseHit[];
  /** Best first; ties in order of scheme and place. */
  readonly norms: readonly NormHit[];
  /** How many more fit than are listed. */
  readonly more: { readonly clauses: number; readonly norms: number };
}

export interface SearchLimits {
  readonly clauses: number;
  readonly norms: number;
}

/** So many are listed unless the caller wants otherwise. */
const MOST: SearchLimits = { clauses: 40, norms: 20 };
/** A longer query is a pasted report; its beginning says what it is about. */
const LONGEST_QUERY = 200;
/** Below this a clause or norm is not offered: by its words, and by a whole reason. */
const LEAST_WORDS = 0.35;
const LEAST_REASON = 0.15;
const BY_NUMBER = 2;
const WORD_FOR_WORD = 1.5;
const IN_CATEGORY = 0.9;

/**
 * Clauses and norms that a query means, as somebody types it.
 *
 * A number ("一(4)", "五3") cites its clauses, which come first; words after it choose among them. Words are measured as in the search of
 * norms (`matchWords`, the category's name counting as words of its clauses), a whole reason as in `matchReason`; the larger of both is the score.
 * @param editions in the order in which equals are to stand
 * @param norms which norms are looked through; none for an empty list
 * @returns nothing at all for a query without words
 * @example searchClauses([bianmin], norms(), "抽烟").clauses[0]?.citation // "五⑻"
 */
export function searchClauses(editions: readonly Edition[], norms: readonly Norm[], query: string, most: SearchLimits = MOST): ClauseSearch {
  const text = query.slice(0, LONGEST_QUERY).trim();
  const clauses = rank(editions.flatMap((edition) => clausesIn(edition, text)));
  const found = rank(normsFor(norms, text));
  return {
    clauses: clauses.slice(0, most.clauses).map(shownClause),
    norms: found.slice(0, most.norms).map(({ item, text: shown, score, words }) => ({ kind: "norm", norm: item, text: shown, score, ...shownWords(shown, words) })),
    more: { clauses: Math.max(0, clauses.length - most.clauses), norms: Math.max(0, found.length - most.norms) },
  };
}

/** Something found, before it is prepared for being shown. */
interface Scored<T> {
  readonly item: T;
  readonly text: string;
  readonly score: number;
  readonly words: readonly FoundWord[];
}

interface FoundWord extends Omit<WordMatch, "how"> {
  readonly how: WordMatch["how"] | "category" | "number";
}

interface ScoredClause extends Scored<Clause> {
  readonly edition: Edition;
}

/** Sorting is stable, so that equals stay in the order given. */
const rank = <T extends { readonly score: number }>(list: readonly T[]): readonly T[] => [...list].sort((a, b) => b.score - a.score);

function clausesIn(edition: Edition, query: string): readonly ScoredClause[] {
  if (query === "") return [];
  const { number, rest } = citedNumber(edition, query);
  const cited = number === "" ? null : new Set(findClause(edition, number));
  const index = indexOfEdition(edition);
  const words = queryWords(rest);
  const reasons = words.length === 0 ? new Map<Clause, number>() : new Map(matchReasonText(index, rest).map(({ item, similarity }) => [item, similarity]));
  const names = categoryNames(edition);
  return matchWords(index, words).flatMap(({ item, words: matches }): ScoredClause[] => {
    const isCited = cited?.has(item) === true;
    if (cited !== null && cited.size > 0 && !isCited) return [];
    const found = matches.map((match) => inCategory(match, item, names));
    const byWords = found.length === 0 ? 0 : meanSimilarity(found);
    const byReason = reasons.get(item) ?? 0;
    const score = byReason === 1 ? WORD_FOR_WORD : Math.max(byWords >= LEAST_WORDS ? byWords : 0, byReason >= LEAST_REASON ? byReason : 0);
    if (!isCited && score === 0) return [];
    const numbered: FoundWord[] = isCited ? [{ word: number, how: "number", similarity: 1 }] : [];
    return [{ edition, item, text: item.text, score: isCited ? BY_NUMBER + score : score, words: [...numbered, ...found] }];
  });
}

/** The number a query begins with, and the words after it. */
function citedNumber(edition: Edition, query: string): { readonly number: string; readonly rest: string } {
  const none = { number: "", rest: query };
  if (isCitation(edition, query)) return findClause(edition, query).length > 0 ? { number: query, rest: "" } : none;
  const [first = "", ...others] = query.split(/\s+/u);
  return others.length > 0 && isCitation(edition, first) && findClause(edition, first).length > 0 ? { number: first, rest: others.join(" ") } : none;
}

/** A word of the category's name is a word of each of its clauses. */
function inCategory(match: WordMatch, { category, printedUnder }: Clause, names: ReadonlyMap<string, string>): FoundWord {
  if (match.similarity >= IN_CATEGORY) return match;
  const key = clauseKey(match.word);
  const isNamed = [category, printedUnder].some((id) => id !== undefined && names.get(id)?.includes(key) === true);
  return isNamed ? { word: match.word, how: "category", similarity: IN_CATEGORY } : match;
}

const categoryNames = ({ categories }: Edition): ReadonlyMap<string, string> => new Map(categories.map(({ id, name, aliases }) => [id, clauseKey([name, ...aliases].join("|"))]));

function normsFor(wanted: readonly Norm[], query: string): readonly Scored<Norm>[] {
  const words = queryWords(query);
  if (wanted.length === 0 || words.length === 0) return [];
  const searched = new Set(wanted);
  const index = indexOfNorms();
  const reasons = new Map(matchReasonText(index, query).map(({ item, similarity }) => [item, similarity]));
  return matchWords(index, words).flatMap(({ item, words: matches }): Scored<Norm>[] => {
    if (!searched.has(item)) return [];
    const score = Math.max(meanSimilarity(matches), reasons.get(item) ?? 0);
    return score >= LEAST_WORDS ? [{ item, text: readableText(item), score, words: matches }] : [];
  });
}

function shownClause({ edition, item: clause, text, score, words }: ScoredClause): ClauseHit {
  const category = edition.categories.find(({ id }) => id === clause.category);
  if (!category) throw new RangeError(`edition ${edition.id}: clause ${clause.id} stands in no category`);
  return { kind: "clause", edition, clause, category, citation: citeClause(edition, clause), score, ...shownWords(text, words) };
}

function shownWords(text: string, words: readonly FoundWord[]): Pick<ClauseHit, "reasons" | "highlights"> {
  const reasons = words.flatMap(({ word, how, similarity }): MatchReason[] => {
    if (how === "none") return [];
    return [{ word, how, ranges: how === "number" || how === "category" ? [] : rangesOfWord(text, { word, how, similarity }) }];
  });
  return { reasons, highlights: mergeRanges(reasons.flatMap(({ ranges }) => ranges)) };
}
