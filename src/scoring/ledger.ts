/** Entries of one subject, each weighed by the edition: what it records, what it vetoes, or why it cannot be scored. */
import type { Category, Clause, Edition, Subject } from "../catalogue/edition";
import { type Points, times } from "../points";
import type { Entry, Reckoning, ScoringProblem, ScoringProblemCode } from "./assessment";
import { chargeOf, wrongCount } from "./charge";
import { appliesTo, type EditionIndex, indexOf } from "./editionIndex";
import { replacedEntries } from "./replacement";

export class Ledger {
  /** Points recorded in each category, by its slot. */
  readonly recorded: number[];
  /** Clause (or category) id → scope. */
  readonly vetoes = new Map<string, string>();
  readonly deferred: { clause: string; points: Points }[] = [];
  readonly problems: ScoringProblem[] = [];
  readonly replaced: ReadonlyMap<number, string>;
  readonly index: EditionIndex;

  constructor(readonly edition: Edition, readonly entries: readonly Entry[], readonly subject: Subject) {
    this.index = indexOf(edition);
    this.recorded = new Array<number>(edition.categories.length).fill(0);
    this.replaced = replacedEntries(this.index, entries);
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at];
      if (entry) this.#record(entry, at);
    }
  }

  #record(entry: Entry, at: number): void {
    const owner = this.index.categories.get(entry.category);
    if (!owner) return this.#refuse("unknown-category", entry, at);
    const clause = entry.clause === undefined ? null : this.index.clauses.get(entry.clause);
    if (clause === undefined) return this.#refuse("unknown-clause", entry, at);
    const problem = this.#objection(entry, clause);
    if (problem) return this.#refuse(problem, entry, at);
    if (entry.exempt !== undefined || this.replaced.has(at)) return;
    if (isVeto(owner.category, clause)) return this.#veto(owner.category, clause, entry);
    const amount = amountOf(entry, clause);
    if (typeof amount === "string") return this.#refuse(amount, entry, at);
    if (clause && clause.vetoPeriod !== null && (amount > 0 || isFree(entry, clause))) this.#veto(owner.category, clause, entry);
    if (clause?.period === "year") this.deferred.push({ clause: clause.id, points: amount });
    else this.recorded[owner.slot] = (this.recorded[owner.slot] ?? 0) + amount;
  }

  /** Why a known clause cannot be cited like this. */
  #objection({ events, exempt }: Entry, clause: Clause | null): ScoringProblemCode | undefined {
    if (clause && !appliesTo(this.edition, clause, this.subject)) return "wrong-subject";
    if (exempt !== undefined && !(clause && clause.exemptions.length > 0)) return "no-exemption";
    return events === undefined ? undefined : wrongCount(events);
  }

  #veto(category: Category, clause: Clause | null, { events }: Entry): void {
    if (events === 0) return;
    const id = clause?.id ?? category.id;
    if (!this.vetoes.has(id)) this.vetoes.set(id, clause?.scope ?? category.name);
  }

  #refuse(code: ScoringProblemCode, { category, clause }: Entry, entry: number): void {
    this.problems.push({ code, entry, category, clause: clause ?? null });
  }
}

export const isVeto = (category: Category, clause: Clause | null): boolean =>
  clause === null ? category.kind === "veto" : clause.polarity === "veto";

/** An event that costs an honour and no points of the month: 一天窗口无人取消流动红旗评选资格. */
const isFree = ({ points }: Entry, { charge }: Clause): boolean => points === null && charge.kind === "fixed" && charge.points === 0;

/** The amount an entry counts with, or why it has none. */
export function amountOf(entry: Entry, clause: Clause | null): Points | ScoringProblemCode {
  if (clause?.charge.kind === "blank") return "blank-clause";
  if (entry.points !== null) return entry.points < 0 ? "negative-amount" : entry.points;
  if (clause === null) return "missing-amount";
  const { events = 1 } = entry;
  // Fixed amounts are by far the commonest.
  if (clause.charge.kind === "fixed" && clause.every === 1 && Number.isSafeInteger(events) && events >= 0) {
    return times(clause.charge.points, events) ?? "inexact-amount";
  }
  const charge = chargeOf(clause.charge, entry, clause.every);
  return "problem" in charge ? charge.problem : charge.amount;
}

/** How an entry that is not recorded with an amount came to one; null for a recorded one. */
export function reckoningOf(entry: Entry, clause: Clause | null): Reckoning | null {
  if (entry.points !== null || clause === null) return null;
  const charge = chargeOf(clause.charge, entry, clause.every);
  if ("problem" in charge) return null;
  return { events: entry.events ?? 1, counted: charge.counted, each: charge.each, quantities: entry.quantities ?? [], tier: entry.tier ?? null };
}
