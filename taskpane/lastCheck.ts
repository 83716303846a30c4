/** What a check came to, in numbers: kept with the workbook by the ribbon command, shown by the pane when it opens. */
import type { CheckOutcome, CheckResult, ListedFinding } from "./checkSheets";
import type { CheckedCounts, FindingCounts } from "../src/text/zh-CN/pane";

export const LAST_CHECK_SETTING = "assess.lastCheck";

export interface CheckSummary extends CheckedCounts {
  /** False when the sheet could not be checked. */
  readonly checked: boolean;
  /** Left out when all marks were made. "none" when Excel took none; "some" when sheets were left out. */
  readonly unmarked?: "none" | "some";
}

export function summarize(outcome: CheckOutcome): CheckSummary {
  if (outcome.kind === "blocked") return { checked: false, sheets: outcome.sheets, rows: 0, errors: 0, warnings: 0, infos: 0, consequences: 0 };
  return { checked: true, sheets: outcome.sheets, rows: outcome.rows, ...countFindings(outcome.findings), ...unmarkedIn(outcome) };
}

function unmarkedIn({ marks }: CheckResult): Pick<CheckSummary, "unmarked"> {
  if (marks === null) return { unmarked: "none" };
  return marks.withheld.length > 0 ? { unmarked: "some" } : {};
}

/** Causes by severity; what follows from them is counted apart. */
export function countFindings(findings: readonly ListedFinding[]): FindingCounts {
  const causes = findings.filter(({ under }) => under === null);
  const count = (severity: string): number => causes.filter((finding) => finding.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), infos: count("info"), consequences: findings.length - causes.length };
}

/** @returns null for anything that is not a summary, for the file may have been edited */
export function readSummary(value: unknown): CheckSummary | null {
  if (typeof value !== "object" || value === null) return null;
  const { checked, sheets, rows, errors, warnings, infos, consequences = 0, unmarked } = value as Record<string, unknown>;
  if (typeof checked !== "boolean" || !Array.isArray(sheets)) return null;
  const names = sheets.filter((name) => typeof name === "string");
  if (names.length === 0 || names.length !== sheets.length) return null;
  if (!isCount(rows) || !isCount(errors) || !isCount(warnings) || !isCount(infos) || !isCount(consequences)) return null;
  return { checked, sheets: names, rows, errors, warnings, infos, consequences, ...(unmarked === "none" || unmarked === "some" ? { unmarked } : {}) };
}

const isCount = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 0;
