/**
 * From a free-text 扣分事由 to the clauses that may charge it, and to the norms that forbid it.
 *
 * A norm never gives points: it points to the scored clause of the edition in force that names the same conduct, where there is one.
 */
import type { Clause, Edition } from "../catalogue/edition";
import type { ClauseMatch } from "../catalogue/clauseText";
import { conductKey, conductPieces, conductsIn } from "./conductWords";
import type { Norm } from "./norm";
import { matchReasonText, type ReasonIndex, reasonIndex } from "./reasonMeasure";
import { indexOfNorms, readableText } from "./searchNorms";

export interface ReasonMatch {
  /** The one clause meant; null when none or several come into question: then a person has to choose among `clauses`. */
  readonly certain: Clause | null;
  /** Scored clauses that name the conduct, most similar first. */
  readonly clauses: readonly ClauseMatch[];
  /** Norms that name the conduct, most similar first, each with the edition's clause for it. */
  readonly norms: readonly NormReason[];
}

export interface NormReason {
  readonly norm: Norm;
  readonly similarity: number;
  /** The clause of the edition that names the same conduct; null when the edition does not charge it. */
  readonly clause: Clause | null;
}

/** From here on one clause is meant, when the next is `CLEAR_LEAD` behind. */
const CERTAIN = 0.5;
const CLEAR_LEAD = 0.15;
/** Below this nothing is offered. */
const CANDIDATE = 0.15;
const NORM = 0.35;
/** From here on a norm and a clause name the same conduct. */
const SAME_CONDUCT = 0.45;
const MOST = 5;

/**
 * Matches a reason with the clauses of an edition and with the norm catalogue. The measure is `matchReasonText`'s.
 *
 * Measured on the reasons in test/unit/norms/reasons.json, typed the way patrols write: the first clause is the right one for 81 of the
 * 82 the word list was made with, and for 37 of 49 it had not seen; clauses with slips of the pen, rearranged, scanned or shortened
 * are known again in 98 of 100 and more. Where `certain` is given, it was right every time.
 * @param text as typed: "李四上午9点多在窗口抽烟"
 * @example matchReason("上班期间抽烟", bianmin).certain?.id // "5.8"
 */
export function matchReason(text: string, edition: Edition): ReasonMatch {
  const index = indexOfEdition(edition);
  const ranked = matchReasonText(index, text).filter(({ similarity }) => similarity >= CANDIDATE);
  const [first, second] = ranked;
  const isCertain = first !== undefined && first.similarity >= CERTAIN && first.similarity - (second?.similarity ?? 0) >= CLEAR_LEAD;
  const clauses = ranked.slice(0, MOST).map(({ item, similarity }) => ({ clause: item, similarity }));
  const norms = matchReasonText(indexOfNorms(), text)
    .filter(({ similarity }) => similarity >= NORM)
    .slice(0, MOST)
    .map(({ item, similarity }) => ({ norm: item, similarity, clause: sameConduct(item, text, index) }));
  return { certain: isCertain ? first.item : null, clauses, norms };
}

/**
 * The edition's clauses that name a conduct of the norm, in printed order; empty when the edition charges none of it.
 * @example clausesOfNorm(norm("S2.1.9"), bianmin).map(({ id }) => id) // ["5.8", "7.3"]: 吸烟, 吃零食; 对服务对象吸烟不加劝阻
 */
export function clausesOfNorm(norm: Norm, edition: Edition): readonly Clause[] {
  const index = indexOfEdition(edition);
  const named = new Set(conductPieces(readableText(norm)).flatMap((piece) => conductsOf(piece, index)));
  return edition.clauses.filter((clause) => named.has(clause));
}

const conductsOf = (piece: string, index: ReasonIndex<Clause>): readonly Clause[] =>
  wordsOf(piece).flatMap((words) => matchReasonText(index, words)).filter(({ similarity }) => similarity >= SAME_CONDUCT).map(({ item }) => item);

/** The clause for that conduct of the norm which the reason is about: a norm may list ten. */
function sameConduct(norm: Norm, reason: string, index: ReasonIndex<Clause>): Clause | null {
  const pieces = conductPieces(readableText(norm)).map((piece) => ({ piece }));
  const [about] = matchReasonText(reasonIndex(pieces, ({ piece }) => piece), reason);
  if (about === undefined) return null;
  const named = conductsIn(conductKey(reason));
  const words = wordsOf(about.item.piece);
  const [best] = matchReasonText(index, words.find((word) => named.includes(word)) ?? words[0] ?? "");
  return best !== undefined && best.similarity >= SAME_CONDUCT ? best.item : null;
}

/** The conducts that a piece names, or the piece itself: 在服务大厅内吸烟 is about 吸烟, wherever. */
function wordsOf(piece: string): readonly string[] {
  const named = conductsIn(piece);
  return named.length > 0 ? named : [piece];
}

const indexes = new WeakMap<Edition, ReasonIndex<Clause>>();

/** An edition's clauses, prepared for matching; made once an edition. */
export function indexOfEdition(edition: Edition): ReasonIndex<Clause> {
  const known = indexes.get(edition);
  if (known) return known;
  const index = reasonIndex(edition.clauses, ({ text }) => text);
  indexes.set(edition, index);
  return index;
}
