/** What scoring takes and gives. */
import type { Month } from "../month";
import type { Points } from "../points";

/** One recorded deduction, bonus or veto. */
export interface Entry {
  /** Category id of the edition. */
  readonly category: string;
  /** Clause id of the edition; absent when only the category is known. */
  readonly clause?: string;
  /**
   * Amount as recorded, ≥ 0 for a deduction and for a bonus alike; null where a clause's own charge is to be used. 0 without `events` says
   * that nothing happened; 0 with events says that it happened and cost nothing.
   */
  readonly points: Points | null;
  /** Number of events (次数), whole and ≥ 0; 1 when not said; 0 for nothing happened. For a clause on consecutive events (连续3次), how many followed each other. */
  readonly events?: number;
  /** What the clause's charge multiplies or measures, of one event: perUnit its factors in order, measured and step the number or [part, whole], rate [due, abnormal], linked 1 or 0. */
  readonly quantities?: readonly number[];
  /** Tier of a tiers charge, as its `when`; for a linked charge the grade that the other subject has. */
  readonly tier?: string;
  /** Which happening it belongs to: of two entries of one happening, a clause that replaces the other's stands alone. */
  readonly event?: string;
  /** Why the clause does not apply (特殊情况, 已安排顶岗); the clause must print exemptions. */
  readonly exempt?: string;
  /** Where it stands: A1 addresses on the subject's sheet. */
  readonly cells?: readonly string[];
}

/** 核定结果: one subject's month. */
export interface Assessment {
  readonly edition: string;
  readonly month: Month | null;
  readonly base: Points;
  readonly categories: readonly CategoryResult[];
  /** Limits that several clauses share and that are in force; what they cut off is part of the category's excess. */
  readonly limits: readonly LimitResult[];
  readonly bonus: { readonly recorded: Points; readonly counted: Points };
  readonly vetoes: readonly { readonly clause: string; readonly scope: string }[];
  /** What lands in another period (年度加分, 年度扣分): recorded, not in this total. One entry may charge both. */
  readonly deferred: readonly { readonly clause: string; readonly points: Points }[];
  readonly total: Points;
  /** null when the edition prints no bands, the total is in none of them, or a bound that would decide is blank. */
  readonly grade: string | null;
  /** Why there is no grade although the edition grades. */
  readonly gradeProblem: "blank-band" | null;
  /** Worked out when first asked for; plain data. */
  readonly trace: readonly TraceStep[];
}

export interface CategoryResult {
  readonly id: string;
  readonly name: string;
  readonly kind: "deduct" | "bonus";
  readonly points: Points | null;
  /** 记录扣分: sum of the charges. */
  readonly recorded: Points;
  /** 计入扣分. */
  readonly counted: Points;
  /** 超出 = recorded − counted. */
  readonly excess: Points;
}

/** What the clauses of a shared limit cost together. */
export interface LimitResult {
  readonly name: string;
  /** Category id. */
  readonly category: string;
  readonly points: Points;
  readonly recorded: Points;
  /** Never more than `points`; the category's own points come after. */
  readonly counted: Points;
  readonly excess: Points;
}

/** How a clause came to an amount: `each` × `counted`. */
export interface Reckoning {
  /** Events as entered, and complete runs of them that count (连续3次: 5 entered, 1 counts). */
  readonly events: number;
  readonly counted: number;
  readonly each: Points;
  readonly quantities: readonly number[];
  readonly tier: string | null;
}

/** One line of the explanation; `rule` is the number in test/rules.md. */
export type TraceStep =
  /** `entry` is its index; `charged` says how the clause came to the amount, null where it was recorded. */
  | { readonly step: "entry"; readonly rule: string; readonly entry: number; readonly category: string; readonly clause: string | null;
      readonly amount: Points; readonly charged: Reckoning | null; readonly cells: readonly string[] }
  /** A graver clause of the same happening stands in its place. */
  | { readonly step: "replaced"; readonly rule: string; readonly entry: number; readonly clause: string; readonly by: string;
      readonly event: string; readonly cells: readonly string[] }
  | { readonly step: "exempt"; readonly rule: string; readonly entry: number; readonly clause: string; readonly reason: string; readonly cells: readonly string[] }
  | { readonly step: "category"; readonly rule: string; readonly category: string; readonly recorded: Points;
      readonly points: Points | null; readonly counted: Points; readonly excess: Points }
  /** Only where it cut something off; the category's own line comes after and has the excess in it. */
  | { readonly step: "limit"; readonly rule: string; readonly name: string; readonly category: string; readonly recorded: Points;
      readonly points: Points; readonly counted: Points; readonly excess: Points }
  | { readonly step: "bonus"; readonly rule: string; readonly recorded: Points; readonly cap: Points | null; readonly counted: Points }
  | { readonly step: "veto"; readonly rule: string; readonly clause: string; readonly scope: string; readonly cells: readonly string[] }
  | { readonly step: "deferred"; readonly rule: string; readonly entry: number; readonly clause: string; readonly amount: Points;
      readonly charged: Reckoning | null; readonly cells: readonly string[] }
  /** `floor` is there when it raised the total. */
  | { readonly step: "total"; readonly rule: string; readonly base: Points; readonly deducted: Points; readonly bonus: Points; readonly total: Points;
      readonly floor?: Points }
  | { readonly step: "grade"; readonly rule: string; readonly total: Points; readonly grade: string | null; readonly min: Points | null };

/** Why an entry cannot be scored. Never a guess, never 0. */
export interface ScoringProblem {
  readonly code: ScoringProblemCode;
  /** Index of the entry or awarded score; −1 when the problem is one that is not there. */
  readonly entry: number;
  readonly category: string | null;
  readonly clause: string | null;
}

export type ScoringProblemCode =
  | "unknown-category"
  | "unknown-clause"
  | "missing-amount"
  | "blank-clause"
  /** The edition's base is blank or lost. */
  | "blank-base"
  | "missing-quantity"
  | "inexact-amount"
  | "negative-amount"
  | "negative-count"
  | "fraction-of-event"
  /** An amount above 0 for an event that happened 0 times. */
  | "zero-count"
  /** The number due, or the whole of a percentage, is 0. */
  | "zero-due"
  | "part-over-whole"
  /** A linked clause's quantity is neither 1 nor 0. */
  | "not-yes-or-no"
  /** The clause charges somebody else. */
  | "wrong-subject"
  | "no-exemption"
  /** A recorded amount from which the number of events cannot be told. */
  | "unclear-events"
  | "score-over-points"
  | "missing-category";
