/** 应用: what applying an impact would write, cell by cell, and how to take it back. Plain data; nothing is written here. */
import type { ClosedMonth } from "../../catalogue/time/closedMonth";
import type { Month } from "../../month";
import type { SubjectImpact } from "../impact";

/** What a cell holds, as it is put back: a formula, or a typed value; null is empty. */
export type CellContent = { readonly formula: string } | { readonly value: string | number | boolean | null };

/** What a written cell stands for. */
export type WriteReason = "amount" | "chief" | "subtotal" | "awarded" | "sum" | "total" | "grade" | "rank" | "selected" | "catalogue";

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
export type LeftOutReason = "closed" | "not-in-force" | "no-month" | "undecided" | "formula" | "differs-before" | "unreadable"
  /** A chief's amount, a rank or a mark of selection that the change may reach, and whose new content is not known: to be looked at. */
  | "look-chief" | "look-rank" | "look-selected"
  /** A formula that names an edition the functions do not have. */
  | "look-formula";

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
  /**
   * Where the later edition stands in the workbook, as a formula names it: "新规则!$A$1:$N$40". The functions know such an edition by its cells only, so
   * that formulas which name it by id are pointed there. Left out for an edition that the functions have.
   */
  readonly table?: string;
  /** The later edition is neither built in nor in the workbook, so that no formula can ask for it. */
  readonly unknownToFunctions?: boolean;
  /** Only these subjects; all when left out. */
  readonly only?: ReadonlySet<SubjectImpact>;
}
