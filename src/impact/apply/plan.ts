/** 应用: what applying an impact would write, cell by cell, and how to take it back. Plain data; nothing is written here. */
import type { ClosedMonth } from "../../catalogue/time/closedMonth";
import type { Month } from "../../month";
import type { SubjectImpact } from "../impact";

/** What a cell holds, as it is put back: a formula, or a typed value; null is empty. */
export type CellContent = { readonly formula: string } | { readonly value: string | number | boolean | null };

/** What a written cell stands for. */
export type WriteReason = "amount" | "subtotal" | "awarded" | "sum" | "total" | "grade";

export interface PlannedWrite {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly before: CellContent;
  readonly after: CellContent;
  readonly reason: WriteReason;
  readonly subject: string;
  readonly month: Month | null;
}

/** Why something affected is not written. */
export type LeftOutReason = "closed" | "not-in-force" | "no-month" | "undecided" | "formula" | "differs-before" | "unreadable";

export interface LeftOutPlace {
  readonly sheet: string;
  /** null when it is the whole subject. */
  readonly cell: string | null;
  readonly subject: string;
  readonly reason: LeftOutReason;
}

/** A formula that asks the functions for the catalogue. */
export interface DependentFormula {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  /** "id": named in the formula or in a cell, so that Excel does not see the change: to be marked dirty. "range": Excel's own graph recalculates it. */
  readonly by: "id" | "range";
}

export interface ApplyPlan {
  /** In the order of sheets and rows; each cell once. The user agrees to them one by one. */
  readonly writes: readonly PlannedWrite[];
  readonly formulas: readonly DependentFormula[];
  readonly leftOut: readonly LeftOutPlace[];
}

export interface ApplyOptions {
  readonly closed: readonly ClosedMonth[];
  /** Applies to months in which the later edition is not in force as well; false when left out. */
  readonly anyMonth?: boolean;
  /** Only these subjects; all when left out. */
  readonly only?: ReadonlySet<SubjectImpact>;
}
