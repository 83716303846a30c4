/** Findings → rows of the list: a heading for each severity, then its findings, each followed by what follows from it. Pure. */
import type { Severity } from "../../src/checking/finding";
import type { ListedFinding } from "../checkSheets";
import type { PlacedRow } from "./placedRows";

export const HEADING_HEIGHT = 28;
export const FINDING_HEIGHT = 54;

export type FindingRow = PlacedRow & (
  | { readonly kind: "heading"; readonly severity: Severity; readonly count: number }
  | { readonly kind: "finding"; readonly finding: ListedFinding });

/**
 * @param findings causes gravest first, consequences after their cause
 * @returns rows from the top, in pixels; `index` counts findings from 0; a heading counts causes
 */
export function findingRows(findings: readonly ListedFinding[]): readonly FindingRow[] {
  const rows: FindingRow[] = [];
  let top = 0;
  let severity: Severity | null = null;
  findings.forEach((finding, index) => {
    if (finding.under === null && finding.severity !== severity) {
      severity = finding.severity;
      const count = findings.filter((other) => other.under === null && other.severity === finding.severity).length;
      rows.push({ kind: "heading", index: null, top, height: HEADING_HEIGHT, severity, count });
      top += HEADING_HEIGHT;
    }
    rows.push({ kind: "finding", top, height: FINDING_HEIGHT, index, finding });
    top += FINDING_HEIGHT;
  });
  return rows;
}
