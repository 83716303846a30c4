/** Findings → rows of the list: a heading for each severity, then its findings. Pure. */
import type { Severity } from "../../src/checking/finding";
import type { ListedFinding } from "../checkSheets";

export const HEADING_HEIGHT = 28;
export const FINDING_HEIGHT = 54;

export type ListRow =
  | { readonly kind: "heading"; readonly top: number; readonly height: number; readonly severity: Severity; readonly count: number }
  | { readonly kind: "finding"; readonly top: number; readonly height: number; readonly index: number; readonly finding: ListedFinding };

/**
 * @param findings gravest first
 * @returns rows from the top, in pixels; `index` counts findings from 0
 */
export function findingRows(findings: readonly ListedFinding[]): readonly ListRow[] {
  const rows: ListRow[] = [];
  let top = 0;
  let severity: Severity | null = null;
  findings.forEach((finding, index) => {
    if (finding.severity !== severity) {
      severity = finding.severity;
      const count = findings.filter((other) => other.severity === finding.severity).length;
      rows.push({ kind: "heading", top, height: HEADING_HEIGHT, severity, count });
      top += HEADING_HEIGHT;
    }
    rows.push({ kind: "finding", top, height: FINDING_HEIGHT, index, finding });
    top += FINDING_HEIGHT;
  });
  return rows;
}

/** Height of all rows together, in pixels. */
export const heightOf = (rows: readonly ListRow[]): number => {
  const last = rows.at(-1);
  return last === undefined ? 0 : last.top + last.height;
};

/** Rows that touch the window [top, bottom], in pixels. */
export const rowsWithin = (rows: readonly ListRow[], top: number, bottom: number): readonly ListRow[] =>
  rows.filter((row) => row.top + row.height >= top && row.top <= bottom);

/** Finding index after a key; undefined when the key is none of the list's. `page` is the number of rows in sight. */
export function indexAfterKey(key: string, index: number, count: number, page: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1, ArrowUp: -1, PageDown: Math.max(1, page), PageUp: -Math.max(1, page), Home: -count, End: count,
  };
  const step = steps[key];
  return step === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, index + step));
}
