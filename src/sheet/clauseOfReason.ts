/** The clause that a typed reason (扣分事由) means, where its words leave no doubt. */
import type { Clause, Edition } from "../catalogue/edition";
import { matchReasonText, type ReasonIndex, reasonIndex } from "../norms/reasonMeasure";

/** From here on one clause is meant, when the next is `CLEAR_LEAD` behind; `matchReason`'s figures. */
const CERTAIN = 0.5;
const CLEAR_LEAD = 0.15;

const indexes = new WeakMap<Edition, { readonly index: ReasonIndex<Clause>; readonly known: Map<string, Clause | null> }>();
const MOST_KNOWN = 20_000;

/**
 * @param category the category the row names: a clause of another one is not meant
 * @example clauseOfReason(bianmin, null, "上班期间抽烟")?.id // "5.8"
 */
export function clauseOfReason(edition: Edition, category: string | null, reason: string): Clause | null {
  const text = reason.trim();
  if (text === "") return null;
  const memory = memoryOf(edition);
  const key = `${category ?? ""}\n${text}`;
  const before = memory.known.get(key);
  if (before !== undefined) return before;
  const inCategory = (clause: Clause): boolean => category === null || clause.category === category || clause.printedUnder === category;
  const [first, second] = matchReasonText(memory.index, text);
  const isCertain = first !== undefined && first.similarity >= CERTAIN && first.similarity - (second?.similarity ?? 0) >= CLEAR_LEAD && inCategory(first.item);
  const clause = isCertain ? first.item : null;
  if (memory.known.size < MOST_KNOWN) memory.known.set(key, clause);
  return clause;
}

function memoryOf(edition: Edition): { readonly index: ReasonIndex<Clause>; readonly known: Map<string, Clause | null> } {
  const known = indexes.get(edition);
  if (known) return known;
  const memory = { index: reasonIndex(edition.clauses, ({ text }) => text), known: new Map<string, Clause | null>() };
  indexes.set(edition, memory);
  return memory;
}
