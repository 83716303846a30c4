/** What scoring takes and gives. */
import type { Month } from "../month";
import type { Points } from "../points";

/** One recorded deduction, bonus or veto. */
export interface Entry {
  /** Category id of the edition. */
  readonly category: string;
  /** Clause id of the edition; absent when only the category is known. */
  readonly clause?: string;
  /** Amount as recorded, ≥ 0 for a deduction and for a bonus alike; null where a clause's own charge is to be used. */
  readonly points: Points | null;
  /** Number of events (次数); 1 when not said. */
  readonly events?: number;
  /** Factors of a perUnit charge, in the clause's order. */
  readonly quantities?: readonly number[];
  /** Tier of a tiers charge, as its `when`. */
  readonly tier?: string;
  /** Where it stands: A1 addresses on the subject's sheet. */
  readonly cells?: readonly string[];
}

/** 核定结果: one subject's month. */
export interface Assessment {
  readonly edition: string;
  readonly month: Month | null;
  readonly base: Points;
  readonly categories: readonly CategoryResult[];
  readonly bonus: { readonly recorded: Points; readonly counted: Points };
  readonly vetoes: readonly { readonly clause: string; readonly scope: string }[];
  /** Entries of another period (年度加分 …): recorded, not in this total. */
  readonly deferred: readonly { readonly clause: string; readonly points: Points }[];
  readonly total: Points;
  /** null when the edition prints no bands, or the total is in none of them. */
  readonly grade: string | null;
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

/** One line of the explanation; `rule` is the number in test/rules.md. */
export type TraceStep =
  | { readonly step: "entry"; readonly rule: string; readonly category: string; readonly clause: string | null;
      readonly amount: Points; readonly cells: readonly string[] }
  | { readonly step: "category"; readonly rule: string; readonly category: string; readonly recorded: Points;
      readonly points: Points | null; readonly counted: Points; readonly excess: Points }
  | { readonly step: "bonus"; readonly rule: string; readonly recorded: Points; readonly cap: Points | null; readonly counted: Points }
  | { readonly step: "veto"; readonly rule: string; readonly clause: string; readonly scope: string }
  | { readonly step: "deferred"; readonly rule: string; readonly clause: string; readonly amount: Points }
  | { readonly step: "total"; readonly rule: string; readonly base: Points; readonly deducted: Points; readonly bonus: Points; readonly total: Points }
  | { readonly step: "grade"; readonly rule: string; readonly total: Points; readonly grade: string | null; readonly min: Points | null };

/** Why an entry cannot be scored. Never a guess, never 0. */
export interface ScoringProblem {
  readonly code:
    | "unknown-category"
    | "unknown-clause"
    | "missing-amount"
    | "blank-clause"
    | "missing-quantity"
    | "inexact-amount"
    | "negative-amount"
    | "score-over-points"
    | "missing-category";
  /** Index of the entry or awarded score; −1 when the problem is one that is not there. */
  readonly entry: number;
  readonly category: string | null;
  readonly clause: string | null;
}
