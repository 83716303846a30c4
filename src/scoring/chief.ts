/** What a window's entries cost its 首席代表 (chief representative). */
import type { Edition } from "../catalogue/edition";
import { add, type Points, ZERO } from "../points";
import type { Entry, ScoringProblem, ScoringProblemCode } from "./assessment";
import { chargeOf } from "./charge";
import { type IndexedClause, indexOf } from "./editionIndex";
import { amountOf } from "./ledger";
import { exactPoints } from "./ratio";
import { replacedEntries } from "./replacement";

/** One entry's share. */
export interface ChiefCharge {
  /** Index of the window's entry. */
  readonly entry: number;
  readonly category: string;
  readonly clause: string;
  /** What the clause prints for 首席代表, for one event; null where the clause charges the chief alone. */
  readonly each: Points | null;
  readonly amount: Points;
  readonly cells: readonly string[];
}

/** Charges beside the window's own; the chief's base and caps are in no surviving document, so there is a sum and no total. */
export interface ChiefResult {
  readonly edition: string;
  readonly charges: readonly ChiefCharge[];
  readonly recorded: Points;
}

/**
 * Charges of 首席代表 from the window's entries: the printed figure (not a computed half) × the events. [C19]
 * Where a fixed amount is recorded without a count, the events are the whole number of times that the clause's points go into it.
 * @returns charges in the order of the entries, or every entry from which they cannot be told
 * @example scoreChief(xian, [{ category: "6", clause: "6.4", points: null }]) // recorded 7.5
 */
export function scoreChief(edition: Edition, entries: readonly Entry[]): { readonly chief: ChiefResult } | { readonly problems: readonly ScoringProblem[] } {
  const index = indexOf(edition);
  const replaced = replacedEntries(index, entries);
  const problems: ScoringProblem[] = [];
  const charges: ChiefCharge[] = [];
  entries.forEach((entry, at) => {
    const indexed = entry.clause === undefined ? undefined : index.clauses.get(entry.clause);
    const clause = indexed?.clause;
    if (entry.clause !== undefined && !clause) problems.push({ code: "unknown-clause", entry: at, category: entry.category, clause: entry.clause });
    if (!indexed || !clause || clause.polarity === "veto" || entry.exempt !== undefined || replaced.has(at)) return;
    const amount = clause.subject === "chief" ? amountOf(entry, indexed) : shareOf(entry, indexed);
    if (amount === null) return;
    if (typeof amount === "string") problems.push({ code: amount, entry: at, category: entry.category, clause: clause.id });
    else charges.push({ entry: at, category: clause.category, clause: clause.id, each: clause.chief, amount, cells: entry.cells ?? [] });
  });
  if (problems.length > 0) return { problems };
  return { chief: { edition: edition.id, charges, recorded: charges.reduce<Points>((so, { amount }) => add(so, amount), ZERO) } };
}

/** null where the clause charges the window alone. */
function shareOf(entry: Entry, indexed: IndexedClause): Points | ScoringProblemCode | null {
  const { charge, chief, every } = indexed.clause;
  if (chief === null) return null;
  const amount = amountOf(entry, indexed);
  if (typeof amount === "string") return amount;
  const unit = charge.kind === "fixed" || charge.kind === "perUnit" ? charge.points : ZERO;
  if (unit === ZERO || (charge.kind === "fixed" && entry.events !== undefined)) return byEvents(entry, every, chief, amount);
  if (charge.kind === "fixed" && amount % unit !== 0) return "unclear-events";
  return exactPoints({ numerator: BigInt(chief) * BigInt(amount), denominator: BigInt(unit) }) ?? "inexact-amount";
}

/** An amount that the assessor names is that of one event unless a count says more. */
function byEvents({ events = 1 }: Entry, every: number, chief: Points, amount: Points): Points | ScoringProblemCode {
  if (amount === ZERO) return ZERO;
  const result = chargeOf({ kind: "fixed", points: chief }, { events }, every);
  return "problem" in result ? result.problem : result.amount;
}
