/** Result of checking one workbook. */
import type { Assessment } from "../scoring/assessment";
import type { Month } from "../month";
import type { Finding } from "./finding";

export interface WorkbookReport {
  readonly sheets: readonly SheetReport[];
  readonly findings: readonly Finding[];
  readonly assessments: readonly SubjectAssessment[];
  /** Edition in use; null when none fits or several do (see `tried`). */
  readonly edition: { readonly id: string; readonly catalogue: string; readonly title: string } | null;
  readonly month: Month | null;
  /** Every edition weighed and why it fits or not; best first. */
  readonly tried: readonly EditionFit[];
}

export interface SheetReport {
  readonly name: string;
  readonly layout: "form" | "ledger" | "summary" | "none";
  /** A1 range of the table; "" when none was found. */
  readonly range: string;
  readonly subjects: number;
  /** Why this layout, or why none, in Chinese. */
  readonly reason: string;
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
  /** In Chinese: which categories and allotments agree, which do not. */
  readonly reason: string;
}
