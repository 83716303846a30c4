/** Looking editions up by any words: titles, categories, clauses. */
import { normalizeText } from "../sheet/normalizeText";
import { conductKey } from "../norms/conductWords";
import type { Category, Clause, Edition } from "./edition";
import { pairCounts } from "./textIndex";

export type EditionHit =
  | { readonly kind: "edition"; readonly edition: Edition; readonly similarity: number }
  | { readonly kind: "category"; readonly edition: Edition; readonly category: Category; readonly similarity: number }
  | { readonly kind: "clause"; readonly edition: Edition; readonly clause: Clause; readonly similarity: number };

const LITERALLY = 1;
const IN_OTHER_WORDS = 0.9;
const IN_PART = 0.7;
/** Every word must be there to so much: one lost word is not made up for by another. */
const LEAST_OF_A_WORD = 0.45;

/**
 * What holds the words of a query, best first; titles before categories before clauses, then in the order of editions. [T145]
 *
 * Words are parted by blanks or punctuation and looked for one by one: 1 when the text has the word, 0.9 when it has another word for the
 * same conduct (抽烟, 吸烟), otherwise 0.7 × the share of its character pairs. Every word must be found; the similarity is the mean.
 * @param query a blank one finds nothing
 * @example searchEditions("迟到 早退", editions)[0]?.kind // "clause"
 */
export function searchEditions(query: string, editions: readonly Edition[]): readonly EditionHit[] {
  const words = query.split(/[\s\p{P}]+/u).map(plain).filter((word) => word !== "").map(prepared);
  if (words.length === 0) return [];
  const hits = editions.flatMap((edition) => textsOf(edition).flatMap(({ target, texts }): EditionHit[] => {
    const similarity = Math.max(...texts.map((text) => similarityOf(words, text)));
    return similarity > 0 ? [{ ...target, edition, similarity }] : [];
  }));
  return hits.map((hit, at) => ({ hit, at })).sort((a, b) => b.hit.similarity - a.hit.similarity || RANK[a.hit.kind] - RANK[b.hit.kind] || a.at - b.at).map(({ hit }) => hit);
}

const RANK: Readonly<Record<EditionHit["kind"], number>> = { edition: 0, category: 1, clause: 2 };

type Target = { readonly kind: "edition" } | { readonly kind: "category"; readonly category: Category } | { readonly kind: "clause"; readonly clause: Clause };

/** A text as it is compared. */
interface Comparable {
  readonly plain: string;
  readonly conduct: string;
}

interface Texts {
  readonly target: Target;
  readonly texts: readonly Comparable[];
}

const known = new WeakMap<Edition, readonly Texts[]>();

/** Everything of an edition that can be found; made once. */
function textsOf(edition: Edition): readonly Texts[] {
  const before = known.get(edition);
  if (before !== undefined) return before;
  const { title, aliases, documentNumber, id, scheme, categories, clauses } = edition;
  const texts: readonly Texts[] = [
    { target: { kind: "edition" }, texts: [title, ...aliases, documentNumber ?? "", id, scheme].map(comparable) },
    ...categories.map((category): Texts => ({ target: { kind: "category", category }, texts: [category.name, ...category.aliases].map(comparable) })),
    ...clauses.map((clause): Texts => ({ target: { kind: "clause", clause }, texts: [comparable(clause.text)] })),
  ];
  known.set(edition, texts);
  return texts;
}

const comparable = (text: string): Comparable => ({ plain: plain(text), conduct: conductKey(text) });

interface Word {
  readonly text: string;
  /** The word as one spelling of its conduct; "" when it is too short to be one. */
  readonly conduct: string;
  readonly pairs: readonly string[];
}

function prepared(text: string): Word {
  const conduct = conductKey(text);
  return { text, conduct: conduct.length < 2 ? "" : conduct, pairs: [...pairCounts(text).keys()] };
}

const plain = (text: string): string => normalizeText(text).toLowerCase();

/** 0 when a word is missing. */
function similarityOf(words: readonly Word[], text: Comparable): number {
  let sum = 0;
  for (const word of words) {
    const found = wordIn(word, text);
    if (found < LEAST_OF_A_WORD) return 0;
    sum += found;
  }
  return sum / words.length;
}

function wordIn({ text, conduct, pairs }: Word, where: Comparable): number {
  if (where.plain.includes(text)) return LITERALLY;
  if (conduct !== "" && where.conduct.includes(conduct)) return IN_OTHER_WORDS;
  if (pairs.length < 2) return 0;
  return (IN_PART * pairs.filter((pair) => where.plain.includes(pair)).length) / pairs.length;
}
