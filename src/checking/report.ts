/** Result of checking one workbook. */
import type { Edition } from "../catalogue/edition";
import type { Points } from "../points";
import type { Assessment } from "../scoring/assessment";
import type { Month } from "../month";
import type { Finding } from "./finding";
import type { Period } from "./period";
import type { Roster } from "./roster";

export interface WorkbookReport {
  readonly sheets: readonly SheetReport[];
  readonly findings: readonly Finding[];
  readonly assessments: readonly SubjectAssessment[];
  /** Edition of the first sheet that was read; null when none fits or several do (see each sheet's `tried`). */
  readonly edition: EditionName | null;
  /** Month of the first sheet that was read. */
  readonly month: Month | null;
  /** Everybody the tables name, scored or not, for holding workbooks against each other. */
  readonly subjects?: readonly SubjectRecord[];
  /** Sheets that list who is to be assessed. */
  readonly rosters?: readonly Roster[];
  /** Editions weighed for the first sheet that holds anything and why each fits or not; best first. */
  readonly tried: readonly EditionFit[];
}

export interface EditionName {
  readonly id: string;
  readonly catalogue: string;
  readonly title: string;
}

export interface SheetReport {
  readonly name: string;
  readonly layout: "form" | "ledger" | "summary" | "none";
  /** A1 range of the table; "" when none was found. */
  readonly range: string;
  readonly subjects: number;
  /** Why this layout, or why none, in the reader's language. */
  readonly reason: string;
  /** Edition this sheet follows; sheets of one workbook may follow different ones. */
  readonly edition: EditionName | null;
  readonly month: Month | null;
  /** Every edition weighed for this sheet and why it fits or not; best first. Empty when the edition was given. */
  readonly tried: readonly EditionFit[];
}

export interface SubjectAssessment extends Assessment {
  readonly sheet: string;
  readonly subject: string;
}

export interface EditionFit {
  readonly edition: string;
  readonly title: string;
  readonly fits: boolean;
  /** Share of the sheet's categories found in the edition, 0 … 1. */
  readonly score: number;
  /** In the reader's language: which categories and allotments agree, which do not. */
  readonly reason: string;
}

/** One subject of one table. */
export interface SubjectRecord {
  readonly sheet: string;
  readonly layout: "form" | "ledger" | "summary";
  readonly name: string;
  /** A1 address of the name; null when it was taken from the sheet's name. */
  readonly cell: string | null;
  readonly edition: EditionName;
  /** Whom that edition scores. */
  readonly scores: Edition["subject"];
  readonly period: Period;
  /** The printed total, else the one that the entries give. */
  readonly total: { readonly cell: string | null; readonly points: Points } | null;
  /** Its place in `assessments`; null while it cannot be scored. */
  readonly assessment: number | null;
}
