/** Two checks of the same sheets: what is solved, what is left, what is new. Pure. */
import { findingKey } from "../../src/settings/ignoredFindings";
import type { ListedFinding } from "../checkSheets";
import { amountOf, groupBy } from "./ignoring";

export interface Comparison {
  /** Findings of the earlier check that the later one does not make. */
  readonly solved: readonly ListedFinding[];
  /** Findings that both make. */
  readonly left: number;
  /** Findings that only the later check makes. */
  readonly fresh: ReadonlySet<ListedFinding>;
  /** A finding of the earlier check → the same in the later. */
  readonly same: ReadonlyMap<ListedFinding, ListedFinding>;
}

/** What is held against each other: from the gravest likeness to the faintest, each finding taken once. */
const LIKENESSES: readonly ((finding: ListedFinding) => string)[] = [
  (finding) => `${findingKey(finding)} ${finding.cells[0] ?? ""} ${amountOf(finding)}`,
  (finding) => `${findingKey(finding)} ${finding.cells[0] ?? ""}`,
  (finding) => `${findingKey(finding)} ${amountOf(finding)}`,
  findingKey,
];

/**
 * @param before findings listed by the earlier check
 * @param after those of the later one, ignored ones included
 * @param sheets read by both; findings of others are neither solved nor new
 */
export function compareFindings(before: readonly ListedFinding[], after: readonly ListedFinding[], sheets: ReadonlySet<string>): Comparison {
  const same = new Map<ListedFinding, ListedFinding>();
  let older = before.filter(({ sheet }) => sheets.has(sheet));
  let newer = after.filter(({ sheet }) => sheets.has(sheet));
  for (const likeness of LIKENESSES) {
    const waiting = groupBy(newer, likeness);
    const matched = new Set<ListedFinding>();
    const next = new Map<string, number>();
    older = older.filter((finding) => {
      const key = likeness(finding);
      const at = next.get(key) ?? 0;
      const match = waiting.get(key)?.[at];
      if (match === undefined) return true;
      next.set(key, at + 1);
      same.set(finding, match);
      matched.add(match);
      return false;
    });
    newer = newer.filter((finding) => !matched.has(finding));
  }
  return { solved: older, left: same.size, fresh: new Set(newer), same };
}
