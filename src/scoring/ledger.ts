/** Entries of one subject, each weighed by the edition: what it records, what it vetoes, or why it cannot be scored. */
import type { Category, Edition, Subject } from "../catalogue/edition";
import { type Points, times, ZERO } from "../points";
import type { Entry, Reckoning, ScoringProblem, ScoringProblemCode } from "./assessment";
import { chargeOf } from "./charge";
import { appliesTo, type EditionIndex, type IndexedClause, indexOf } from "./editionIndex";
import { replacedEntries } from "./replacement";
import { wrongCount } from "./wrongCount";

export class Ledger {
  /** Points recorded in each category, by its slot. */
  readonly recorded: number[];
  /** Points of the clauses of each shared limit, by its slot. */
  readonly limited: number[];
  /** Clause (or category) id → scope. */
  readonly vetoes = new Map<string, string>();
  readonly deferred: { clause: string; points: Points }[] = [];
  readonly problems: ScoringProblem[] = [];
  readonly replaced: ReadonlyMap<number, string>;
  readonly index: EditionIndex;

  constructor(readonly edition: Edition, readonly entries: readonly Entry[], readonly subject: Subject) {
    this.index = indexOf(edition);
    this.recorded = new Array<number>(edition.categories.length).fill(0);
    this.limited = new Array<number>(this.index.limits.length).fill(0);
    this.replaced = replacedEntries(this.index, entries);
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at];
      if (entry) this.#record(entry, at);
    }
  }

  #record(entry: Entry, at: number): void {
    const owner = this.index.categories.get(entry.category);
    if (!owner) return this.#refuse("unknown-category", entry, at);
    const id = entry.clause;
    const clause = id === undefined ? null : this.index.clauses.get(id);
    if (clause === undefined) return this.#refuse("unknown-clause", entry, at);
    const problem = this.#objection(entry, clause);
    if (problem) return this.#refuse(problem, entry, at);
    if (entry.exempt !== undefined || (this.replaced.size > 0 && this.replaced.has(at))) return;
    const vetoes = isVeto(owner.category, clause);
    const amount = vetoes ? ZERO : amountOf(entry, clause);
    if (typeof amount === "string") return this.#refuse(amount, entry, at);
    const year = clause === null || clause.yearPoints === null ? null : yearReckoning(entry, clause, amount);
    if (typeof year === "string") return this.#refuse(year, entry, at);
    if (vetoes ? !saysNothingHappened(entry) : clause?.vetoesToo && hasHappened(entry, clause, amount)) this.#veto(owner.category, clause);
    if (clause && year) this.deferred.push({ clause: clause.clause.id, points: yearAmount(year) });
    if (vetoes) return;
    if (clause?.isYearly) this.deferred.push({ clause: clause.clause.id, points: amount });
    else this.recorded[owner.slot] = (this.recorded[owner.slot] ?? 0) + amount;
    if (clause && clause.limit >= 0) this.limited[clause.limit] = (this.limited[clause.limit] ?? 0) + amount;
  }

  /** Why a known clause cannot be cited like this. */
  #objection({ points, events, exempt }: Entry, clause: IndexedClause | null): ScoringProblemCode | undefined {
    if (clause !== null && !appliesTo(clause, this.subject)) return "wrong-subject";
    if (exempt !== undefined && !clause?.hasExemptions) return "no-exemption";
    if (events === undefined) return undefined;
    return wrongCount(events) ?? (events === 0 && points !== null && points > ZERO ? "zero-count" : undefined);
  }

  #veto(category: Category, clause: IndexedClause | null): void {
    const id = clause?.clause.id ?? category.id;
    if (!this.vetoes.has(id)) this.vetoes.set(id, clause?.clause.scope ?? category.name);
  }

  #refuse(code: ScoringProblemCode, { category, clause }: Entry, entry: number): void {
    this.problems.push({ code, entry, category, clause: clause ?? null });
  }
}

/** An entry of 0 times, or of 0 points that counts nothing. [C32] */
export const saysNothingHappened = ({ points, events }: Entry): boolean => events === 0 || (points === ZERO && events === undefined);

/**
 * Whether an entry of a clause that costs more than points says that it happened: some such clauses charge 0 in the month (一天窗口无人),
 * so that a count beside a 0 is an event. [C32]
 */
export function hasHappened(entry: Entry, { fixed }: IndexedClause, amount: Points): boolean {
  if (amount > ZERO) return true;
  if (saysNothingHappened(entry)) return false;
  return entry.points === ZERO || (entry.points === null && fixed !== null);
}

/**
 * What an entry charges the year beside the month: the clause's points of the year × its events. [C31]
 * @returns null where nothing happened; a problem where a recorded amount leaves open how often it did
 */
export function yearReckoning(entry: Entry, clause: IndexedClause, amount: Points): YearReckoning | ScoringProblemCode | null {
  const { yearPoints, isVeto: vetoes, clause: { charge, every } } = clause;
  if (yearPoints === null || (vetoes ? saysNothingHappened(entry) : !hasHappened(entry, clause, amount))) return null;
  const unit = charge.kind === "fixed" ? charge.points : ZERO;
  if (entry.events === undefined && entry.points !== null && unit > ZERO) {
    return amount % unit === 0 ? { each: yearPoints, counted: amount / unit, events: amount / unit } : "unclear-events";
  }
  const events = entry.events ?? 1;
  return { each: yearPoints, counted: Math.floor(events / every), events };
}

export type YearReckoning = Pick<Reckoning, "each" | "counted" | "events">;

/** Counts are whole, so that the product is exact. */
export const yearAmount = ({ each, counted }: YearReckoning): Points => times(each, counted) ?? ZERO;

export const isVeto = (category: Category, clause: IndexedClause | null): boolean =>
  clause === null ? category.kind === "veto" : clause.isVeto;

/** The amount an entry counts with, or why it has none. */
export function amountOf(entry: Entry, clause: IndexedClause | null): Points | ScoringProblemCode {
  if (clause?.isBlank) return "blank-clause";
  const { points } = entry;
  if (points !== null) return points < 0 ? "negative-amount" : points;
  if (clause === null) return "missing-amount";
  if (clause.fixed !== null) {
    const { events = 1 } = entry;
    return wrongCount(events) ?? times(clause.fixed, events) ?? "inexact-amount";
  }
  const charge = chargeOf(clause.clause.charge, entry, clause.clause.every);
  return "problem" in charge ? charge.problem : charge.amount;
}

/** How an entry that is not recorded with an amount came to one; null for a recorded one. */
export function reckoningOf(entry: Entry, clause: IndexedClause | null): Reckoning | null {
  if (entry.points !== null || clause === null) return null;
  const charge = chargeOf(clause.clause.charge, entry, clause.clause.every);
  if ("problem" in charge) return null;
  return { events: entry.events ?? 1, counted: charge.counted, each: charge.each, quantities: entry.quantities ?? [], tier: entry.tier ?? null };
}
