/** Which files of a batch may go into the county summary. */
import type { FileReport } from "./fileReport";
import type { Language } from "../text/language";
import { batchText } from "../text/batch";

/** Why a file is left out. */
export interface MergeRefusal {
  readonly code: "unreadable" | "errors" | "no-table" | "not-scored";
  /** In the reader's language: why, and what to do. */
  readonly reason: string;
}

/**
 * Whether a file is clean enough to be merged: read, without a finding of severity error, and with somebody scored. [Q8]
 * @returns null for a clean one
 */
export function mergeable({ report, problem }: FileReport, language: Language): MergeRefusal | null {
  const text = batchText(language).refusal;
  if (!report) return { code: "unreadable", reason: text.unreadable({ message: problem?.message ?? "" }) };
  const errors = report.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { code: "errors", reason: text.errors({ count: errors.length, sheet: errors[0]?.sheet ?? "", cell: errors[0]?.cells[0] ?? null }) };
  if (report.sheets.every(({ layout }) => layout === "none")) return { code: "no-table", reason: text.noTable() };
  return report.assessments.length === 0 ? { code: "not-scored", reason: text.notScored() } : null;
}
