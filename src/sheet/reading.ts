/** What was read of a sheet, with the address of everything. */
import type { Category, Clause } from "../catalogue/edition";
import type { Month } from "../month";
import type { Points } from "../points";
import type { Range } from "./grid";
import type { HeaderColumn, HeadingPlace } from "./header";
import type { Layout } from "./layout";
import type { Amount } from "./readAmount";

/** One table of a sheet. */
export interface SheetReading {
  readonly layout: Layout;
  /** Headings, as they were understood. */
  readonly columns: readonly HeaderColumn[];
  readonly range: Range;
  /** Rows and columns of the heading, 1-based and inclusive; the columns are those the table may use. */
  readonly heading?: HeadingPlace;
  readonly month: Month | null;
  readonly subjects: readonly SubjectReading[];
  readonly unread: readonly UnreadPart[];
  /** Printed sum of the whole amount column, as a ledger has it. */
  readonly sum: PrintedAmount | null;
  /** Rows that hold entries or subjects, from the first to the last (1-based); null when there are none. */
  readonly body: { readonly top: number; readonly bottom: number } | null;
  /** Category points that the table prints, in a 分值 column or a heading such as "办件管理(25)". */
  readonly allotments: readonly AllotmentReading[];
  /** Category names that the edition does not know. */
  readonly unknownCategories: readonly UnknownCategory[];
  /** Numbers typed as text or with a unit, in cells that count; each was read. */
  readonly numbersAsText: readonly NumberAsText[];
  /** Cells of one column whose signs disagree; empty where the column has one sign or writes bonuses and deductions by sign. */
  readonly mixedSigns: readonly string[];
  /** Places of the layout that should hold something and are empty. */
  readonly missingFields: readonly MissingField[];
}

export interface AllotmentReading {
  readonly category: Category;
  readonly points: Points;
  readonly cell: string;
}

export interface UnknownCategory {
  readonly cell: string;
  readonly text: string;
  /** Most similar first. */
  readonly candidates: readonly Category[];
}

export interface NumberAsText {
  readonly cell: string;
  /** As it stands there. */
  readonly text: string;
  /** What it was read as, in points (or events, for a count). */
  readonly value: number;
}

export interface MissingField {
  readonly field: "subject" | "month" | "date" | "total" | "grade" | "awarded";
  /** The empty cell. */
  readonly cell: string;
  /** Whose row it is; null when it concerns the table. */
  readonly subject: string | null;
  /** Of which category a score is missing. */
  readonly category?: Category;
}

/** One window or person. */
export interface SubjectReading {
  readonly name: string | null;
  /** What was added to the name: "6月新增"; absent when nothing was. */
  readonly note?: string;
  /** A1 address of the name; null when it was taken from the sheet's name. */
  readonly cell: string | null;
  readonly entries: readonly EntryReading[];
  readonly awarded: readonly AwardedReading[];
  /** Printed total score. */
  readonly total: PrintedAmount | null;
  /** Printed sum of the deduction column. */
  readonly sumOfDeductions: PrintedAmount | null;
  readonly grade: PrintedText | null;
  /** Printed sums of one category: a 小计 row, or a merged cell beside the category's entries. */
  readonly subtotals: readonly SubtotalReading[];
  /** Scores the window gave itself (自评). */
  readonly self: readonly AwardedReading[];
  /** Printed rank (名次). */
  readonly rank: PrintedAmount | null;
  /** A mark that this subject was chosen: "优秀窗口" in a 评选 column or a remark. */
  readonly selected: PrintedText | null;
  /** A mark that this subject is shut out: "取消评优资格", "一票否决". */
  readonly vetoed: PrintedText | null;
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
  /** What the table charges the chief (首席代表) for the same event; absent where it has no place for it. */
  readonly chief?: PrintedAmount;
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
  /** Clauses of the one printed item that the number cites, where it has several: 考勤管理1 has ①②③. */
  readonly item?: readonly Clause[];
}

/** Awarded score (得分) of a category. */
export interface AwardedReading {
  readonly cell: string;
  readonly category: Category;
  readonly amount: Amount;
}

export interface SubtotalReading extends PrintedAmount {
  readonly category: Category;
  /** Sum of deductions, or the awarded score that is left. */
  readonly of: "deductions" | "awarded";
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
  /** A1 address of the cell that another field of the reading names as the cause: the unknown category beside a figure. */
  readonly because?: string;
}

export type UnreadReason =
  | "no-category" | "negative-among-positive" | "unclear-count" | "unclear-veto" | "below-table" | "no-subject"
  /** A column whose heading says nothing known; `text` is the heading. */
  | "unknown-column"
  /** A sum that covers nobody in particular, such as a 小计 over several subjects. */
  | "unclear-sum"
  /** Several awarded scores of one category that do not add up to one. */
  | "several-scores";

/** The amount of a reading as points; undefined for blanks, errors and unreadable texts. */
export const pointsOf = (amount: Amount): Points | undefined => (amount.kind === "amount" ? amount.points : undefined);
