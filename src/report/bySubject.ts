/** Findings window by window: what a reader hands on is together. */
import type { Finding } from "../checking/finding";
import { causeOrder, type OrderedFinding } from "./causeOrder";

export interface SubjectFindings {
  /** null for what concerns a sheet and nobody on it. */
  readonly subject: string | null;
  readonly sheet: string;
  readonly findings: readonly OrderedFinding[];
}

/** Subjects and sheets in the order of their first finding; within each, causes with what follows from them right behind, wherever that stands. [Z30] */
export function bySubject(findings: readonly Finding[]): readonly SubjectFindings[] {
  const groups = new Map<string, { subject: string | null; sheet: string; findings: OrderedFinding[] }>();
  let current: OrderedFinding[] = [];
  for (const ordered of causeOrder(findings)) {
    if (ordered.depth === 0) {
      const { subject, sheet } = ordered.finding;
      const key = JSON.stringify([sheet, subject]);
      const group = groups.get(key) ?? { subject, sheet, findings: [] };
      groups.set(key, group);
      current = group.findings;
    }
    current.push(ordered);
  }
  return [...groups.values()];
}
