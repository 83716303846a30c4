/** Corrections of one kind, planned before any is written. Pure. */
import type { FindingCode } from "../../src/checking/finding";
import type { ListedFinding } from "../checkSheets";
import type { CellContent, HeldCell } from "../workbookPort";

/** One cell to be written. */
export interface PlannedFix {
  readonly sheet: string;
  readonly cell: string;
  readonly before: CellContent;
  readonly after: string | number;
  /** By which its row is known again. */
  readonly beside?: readonly HeldCell[];
  readonly subject: string | null;
  /** Why it is not chosen from the start; null where nothing speaks against it. */
  readonly doubt: FixDoubt | null;
  readonly chosen: boolean;
}

/**
 * "formula": the cell calculates, and a number would end that. "contrary": two findings want different things of the cell.
 */
export type FixDoubt = "formula" | "contrary";

export interface FixPlan {
  readonly code: FindingCode;
  readonly fixes: readonly PlannedFix[];
}

/** The kind's corrections among the findings, each cell once, in the order given. */
export function planFixes(findings: readonly ListedFinding[], code: FindingCode): FixPlan {
  const cells = new Map<string, PlannedFix>();
  for (const finding of findings) {
    if (finding.code !== code || finding.fix === null) continue;
    const { fix: { cell, value }, sheet, before, subject, beside } = finding;
    const key = `${sheet}!${cell}`;
    const planned = cells.get(key);
    const doubt = planned !== undefined && planned.after !== value ? "contrary" : (planned?.doubt ?? formulaDoubt(before, value));
    cells.set(key, { sheet, cell, before, after: planned?.after ?? value, ...(beside === undefined ? {} : { beside }), subject: planned?.subject ?? subject, doubt, chosen: doubt === null });
  }
  return { code, fixes: [...cells.values()] };
}

const isFormula = (content: CellContent): boolean => typeof content === "string" && content.startsWith("=");

const formulaDoubt = (before: CellContent, after: CellContent): FixDoubt | null => (isFormula(before) && !isFormula(after) ? "formula" : null);

/** How many cells the kind's corrections among the findings would write. */
export const fixesOf = (findings: readonly ListedFinding[], code: FindingCode): number =>
  new Set(findings.flatMap((finding) => (finding.code === code && finding.fix !== null ? [`${finding.sheet}!${finding.fix.cell}`] : []))).size;

export const withChosen = (plan: FixPlan, index: number, chosen: boolean): FixPlan =>
  ({ ...plan, fixes: plan.fixes.map((fix, at) => (at === index ? { ...fix, chosen } : fix)) });

/** All at once; of contrary ones none, for only a person can say which is right. */
export const withAllChosen = (plan: FixPlan, chosen: boolean): FixPlan =>
  ({ ...plan, fixes: plan.fixes.map((fix) => ({ ...fix, chosen: chosen && fix.doubt !== "contrary" })) });
