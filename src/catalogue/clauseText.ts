/** Recognising a clause by its words, when it is quoted, shortened or paraphrased. */
import { normalizeText } from "../sheet/normalizeText";
import type { Clause, Edition } from "./edition";
import { normalizeNumbers, readNumerals } from "./numerals";

/** A clause and how much the words resemble it: 1 is the clause itself, 0 nothing in common. */
export interface ClauseMatch {
  readonly clause: Clause;
  readonly similarity: number;
}

/** Below this a resemblance says nothing. */
const LEAST_SIMILARITY = 0.15;
/** Shorter pieces of text are found inside too many clauses to mean one. */
const SHORTEST_QUOTATION = 4;

/**
 * Clauses whose words are like `text`, most similar first; ties in printed order.
 *
 * Similarity of the texts without numbering, amounts and punctuation (`clauseKey`):
 * 1 when equal; a quotation of part of a clause 0.75 + 0.25 × the part's share; a text that holds the whole clause 0.6 + 0.4 ×
 * the clause's share; otherwise the Dice coefficient of their character pairs or, for a short paraphrase of a long clause, 0.6 × the
 * share of the text's pairs that the clause has, whichever is larger.
 * @param categoryId looks only at this category's clauses
 * @example matchClauseText(bianmin, "上班迟到早退")[0]?.clause.id // "5.1"
 */
export function matchClauseText(edition: Edition, text: string, categoryId?: string): ClauseMatch[] {
  const key = clauseKey(text);
  if (key.length < 2) return [];
  const index = indexOf(edition);
  const shared = sharedPairs(index, key);
  const matches: ClauseMatch[] = [];
  index.clauses.forEach((indexed, position) => {
    const { clause } = indexed;
    if (categoryId !== undefined && clause.category !== categoryId && clause.printedUnder !== categoryId) return;
    const similarity = similarityOf(key, indexed, shared[position] ?? 0);
    if (similarity >= LEAST_SIMILARITY) matches.push({ clause, similarity });
  });
  return matches.sort((a, b) => b.similarity - a.similarity);
}

interface IndexedClause {
  readonly clause: Clause;
  readonly key: string;
}

interface TextIndex {
  readonly clauses: readonly IndexedClause[];
  /** Character pair → how often it occurs in each clause that has it. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

const indexes = new WeakMap<Edition, TextIndex>();

function indexOf(edition: Edition): TextIndex {
  const known = indexes.get(edition);
  if (known) return known;
  const clauses = edition.clauses.map((clause) => ({ clause, key: clauseKey(clause.text) }));
  const pairs = new Map<string, Map<number, number>>();
  clauses.forEach(({ key }, position) => {
    for (const [pair, count] of pairCounts(key)) {
      const places = pairs.get(pair) ?? new Map<number, number>();
      pairs.set(pair, places.set(position, count));
    }
  });
  const index = { clauses, pairs };
  indexes.set(edition, index);
  return index;
}

/** For each clause, the number of character pairs it shares with the text. */
function sharedPairs(index: TextIndex, key: string): readonly number[] {
  const shared = new Array<number>(index.clauses.length).fill(0);
  for (const [pair, count] of pairCounts(key)) {
    for (const [position, times] of index.pairs.get(pair) ?? []) shared[position] = (shared[position] ?? 0) + Math.min(count, times);
  }
  return shared;
}

function pairCounts(key: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < key.length; at++) {
    const pair = key.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function similarityOf(key: string, clause: IndexedClause, shared: number): number {
  if (key === clause.key) return 1;
  if (key.length >= SHORTEST_QUOTATION && clause.key.includes(key)) return 0.75 + (0.25 * key.length) / clause.key.length;
  if (clause.key.length >= SHORTEST_QUOTATION && key.includes(clause.key)) return 0.6 + (0.4 * clause.key.length) / key.length;
  const dice = (2 * shared) / Math.max(1, key.length - 1 + clause.key.length - 1);
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
  const { rest } = readNumerals(normalizeNumbers(text).toLowerCase());
  return normalizeText(rest)
    .replace(AMOUNT, "")
    .replace(/[\p{P}\p{S}的]/gu, "");
}
