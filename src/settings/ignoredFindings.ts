/** 忽略的发现 as a settings document holds them: findings that the office looked at and let stand, each with the reason, until what they are about changes. */
import type { Finding, FindingCode } from "../checking/finding";
import { subjectKey } from "../checking/subjectName";
import { nameKey } from "../xlsx/writing/sheetNames";

export interface IgnoredFinding {
  readonly code: FindingCode;
  readonly sheet: string;
  readonly subject: string | null;
  /** Category by name and clause as cited. */
  readonly category: string | null;
  readonly clause: string | null;
  /** Where it stood; rows move, so this only tells equals apart. */
  readonly cells: readonly string[];
  /** What it was about: a change makes the ignoring stale. */
  readonly expected: Finding["expected"];
  readonly actual: Finding["actual"];
  /** Contents of its cells; empty where nobody gave them. */
  readonly held: readonly string[];
  /** Never empty. */
  readonly reason: string;
  /** "2026-07-01", given from outside: the core knows no clock. */
  readonly on: string;
}

export const LONGEST_REASON = 200;

/**
 * What stays the same when rows move and amounts change: code, sheet, subject, category and clause.
 * @example findingKey(finding) // ["over-cap","6月","社保","工作纪律","五⑴"]
 */
export const findingKey = ({ code, sheet, subject, category, clause }: Pick<Finding, "sheet" | "subject" | "category" | "clause"> & { readonly code: string }): string =>
  JSON.stringify([code, nameKey(sheet), subject === null ? null : subjectKey(subject), category, clause]);
