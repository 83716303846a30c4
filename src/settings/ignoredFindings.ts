/** 不再提示: findings that the office looked at and let stand, each with the reason, until what they are about changes. */
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

/** Reads what stands in a cell, so that a change is noticed where the finding itself names no amount. */
export type CellText = (sheet: string, cell: string) => string;

export const LONGEST_REASON = 200;

/**
 * What stays the same when rows move and amounts change: code, sheet, subject, category and clause.
 * @example findingKey(finding) // ["over-cap","6月","社保","工作纪律","五⑴"]
 */
export const findingKey = ({ code, sheet, subject, category, clause }: Pick<Finding, "code" | "sheet" | "subject" | "category" | "clause">): string =>
  JSON.stringify([code, nameKey(sheet), subject === null ? null : subjectKey(subject), category, clause]);

/**
 * @param reason why it may stand; blank reasons are refused
 * @param on the day, "YYYY-MM-DD"
 * @returns null for a reason without words
 */
export function ignoredFinding(finding: Finding, reason: string, on: string, cellText?: CellText): IgnoredFinding | null {
  const words = reason.trim().slice(0, LONGEST_REASON);
  if (words === "") return null;
  const { code, sheet, subject, category, clause, cells, expected, actual } = finding;
  return { code, sheet, subject, category, clause, cells, expected, actual, held: heldIn(finding, cellText), reason: words, on };
}

const heldIn = ({ sheet, cells }: Pick<Finding, "sheet" | "cells">, cellText: CellText | undefined): readonly string[] =>
  cellText === undefined ? [] : cells.map((cell) => cellText(sheet, cell));

/** Findings, told apart by what the office decided about them. */
export interface SortedFindings {
  /** To be shown, in their order; stale ones among them. */
  readonly shown: readonly Finding[];
  readonly ignored: readonly { readonly finding: Finding; readonly because: IgnoredFinding }[];
  /** Ignored once, but what they are about has changed since: shown again. */
  readonly stale: readonly { readonly finding: Finding; readonly because: IgnoredFinding }[];
  /** Nothing is left of them. */
  readonly gone: readonly IgnoredFinding[];
}

/**
 * Each ignoring covers one finding of its key whose amounts (and, where known, cells' contents) are the same, the one in the same cells before
 * others. Without such a one it is stale for a finding of the key that no other ignoring covers.
 */
export function sortFindings(findings: readonly Finding[], ignored: readonly IgnoredFinding[], cellText?: CellText): SortedFindings {
  const byKey = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = byKey.get(findingKey(finding));
    if (own) own.push(finding);
    else byKey.set(findingKey(finding), [finding]);
  }
  const covered = new Map<Finding, IgnoredFinding>();
  const left: IgnoredFinding[] = [];
  for (const inSameCells of [true, false]) {
    for (const because of inSameCells ? ignored : left.splice(0)) {
      const found = (byKey.get(findingKey(because)) ?? []).find((finding) =>
        !covered.has(finding) && isUnchanged(finding, because, cellText) && (!inSameCells || sameCells(finding, because)));
      if (found) covered.set(found, because);
      else left.push(because);
    }
  }
  const stale = new Map<Finding, IgnoredFinding>();
  const gone: IgnoredFinding[] = [];
  for (const because of left) {
    const open = (byKey.get(findingKey(because)) ?? []).filter((finding) => !covered.has(finding) && !stale.has(finding));
    const found = open.find((finding) => sameCells(finding, because)) ?? open[0];
    if (found) stale.set(found, because);
    else gone.push(because);
  }
  const pairs = (of: ReadonlyMap<Finding, IgnoredFinding>) => findings.flatMap((finding) => {
    const because = of.get(finding);
    return because ? [{ finding, because }] : [];
  });
  return { shown: findings.filter((finding) => !covered.has(finding)), ignored: pairs(covered), stale: pairs(stale), gone };
}

const sameCells = (a: Pick<Finding, "cells">, b: Pick<Finding, "cells">): boolean => a.cells.join() === b.cells.join();

function isUnchanged(finding: Finding, because: IgnoredFinding, cellText: CellText | undefined): boolean {
  if (finding.expected !== because.expected || finding.actual !== because.actual) return false;
  if (cellText === undefined || because.held.length === 0) return true;
  const held = heldIn(finding, cellText);
  return held.length === because.held.length && held.every((text, index) => text === because.held[index]);
}
