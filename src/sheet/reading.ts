/** What was read of a sheet, with the address of everything. */
import type { Category, Clause } from "../catalogue/edition";
import type { Month } from "../month";
import type { Points } from "../points";
import type { Range } from "./grid";
import type { Layout } from "./layout";
import type { Amount } from "./readAmount";

export interface SheetReading {
  readonly layout: Layout;
  readonly range: Range;
  readonly month: Month | null;
  readonly subjects: readonly SubjectReading[];
  readonly unread: readonly UnreadPart[];
  /** Printed sum of the whole amount column, as a ledger has it. */
  readonly sum: PrintedAmount | null;
}

/** One window or person. */
export interface SubjectReading {
  readonly name: string | null;
  /** A1 address of the name; null when it was taken from the sheet's name. */
  readonly cell: string | null;
  readonly entries: readonly EntryReading[];
  readonly awarded: readonly AwardedReading[];
  /** Printed total score. */
  readonly total: PrintedAmount | null;
  /** Printed sum of the deduction column. */
  readonly sumOfDeductions: PrintedAmount | null;
  readonly grade: PrintedText | null;
  /** Cells that hold a figure which may count but was left out; while there are any, no total is known. */
  readonly uncounted: readonly string[];
}

/** A recorded deduction, bonus or veto. */
export interface EntryReading {
  readonly cell: string;
  readonly category: Category;
  /** null when the cell stands for the whole category, or the clause was not recognised. */
  readonly clause: Clause | null;
  /** Whether `clause` rests on similar words only, or was not found at all. */
  readonly cited: CitedClause | null;
  readonly amount: Amount;
  /** Number of events; null when the sheet does not say. */
  readonly count: number | null;
  /** When it happened; absent where the sheet has no place for it or the cell says no date. */
  readonly date?: EntryDate;
}

export interface EntryDate {
  readonly cell: string;
  readonly month: Month;
  /** The day as the sheet writes it; equal texts are the same day. */
  readonly day: string;
}

/** The sheet's own words for a clause that is not certain. */
export interface CitedClause {
  readonly text: string;
  readonly cell: string;
  /** Most similar first. */
  readonly candidates: readonly Clause[];
}

/** Awarded score (得分) of a category. */
export interface AwardedReading {
  readonly cell: string;
  readonly category: Category;
  readonly amount: Amount;
}

export interface PrintedAmount {
  readonly cell: string;
  readonly amount: Amount;
  readonly formula: boolean;
}

export interface PrintedText {
  readonly cell: string;
  readonly text: string;
}

/** A place that could not be read, and why. */
export interface UnreadPart {
  readonly cells: readonly string[];
  readonly reason: UnreadReason;
  readonly text: string;
}

export type UnreadReason = "no-category" | "negative-among-positive" | "unclear-count" | "unclear-veto" | "below-table" | "no-subject";

/** The amount of a reading as points; undefined for blanks, errors and unreadable texts. */
export const pointsOf = (amount: Amount): Points | undefined => (amount.kind === "amount" ? amount.points : undefined);
