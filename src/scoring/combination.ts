/** What combining totals gives. */
import type { Aggregation, Rounding } from "../catalogue/edition";
import type { Points } from "../points";

export interface Combination {
  readonly edition: string;
  readonly aggregation: string;
  /** Rounded as the aggregation says. */
  readonly total: Points;
  /** Of the total before rounding; null as in an assessment, and where the aggregation gives no grade. */
  readonly grade: string | null;
  /** Of the rounded total: differs from `grade` only where rounding crosses a bound, which somebody should look at. */
  readonly roundedGrade: string | null;
  readonly gradeProblem: "blank-band" | null;
  readonly trace: readonly CombineStep[];
}

/** One line of the explanation. `value` is rounded to six decimals where it is not `exact`. */
export type CombineStep =
  /** `weight` in percent, null in a mean; `count` scores whose mean the value is. */
  | { readonly step: "part"; readonly rule: string; readonly name: string; readonly weight: number | null; readonly count: number;
      readonly value: Points; readonly exact: boolean; readonly cells: readonly string[] }
  | { readonly step: "combined"; readonly rule: string; readonly kind: Aggregation["kind"]; readonly value: Points; readonly exact: boolean }
  /** Signed: −2, +10. `part`: the part that takes it before it is weighed; null: the weighted sum. */
  | { readonly step: "cross-period"; readonly rule: string; readonly clause: string; readonly amount: Points; readonly part: string | null }
  | { readonly step: "floor"; readonly rule: string; readonly floor: Points }
  | { readonly step: "rounded"; readonly rule: string; readonly value: Points; readonly exact: boolean; readonly places: number;
      readonly rounding: Rounding; readonly total: Points }
  | { readonly step: "grade"; readonly rule: string; readonly total: Points; readonly grade: string | null; readonly min: Points | null;
      readonly roundedGrade: string | null };

export interface CombineProblem {
  readonly code: CombineProblemCode;
  readonly part: string | null;
  readonly clause: string | null;
}

export type CombineProblemCode =
  | "missing-part"
  | "unknown-part"
  | "duplicate-part"
  /** A mean of nothing. */
  | "no-parts"
  | "unknown-clause"
  /** The aggregation takes no charges of the year. */
  | "no-cross-period"
  /** The clause charges the month. */
  | "not-cross-period"
  | "negative-amount"
  | "too-large";
