/** Findings in the order in which a person mends them: each cause, then what follows from it. */
import type { Finding } from "../checking/finding";

export interface OrderedFinding {
  readonly finding: Finding;
  /** 0 for a cause of its own, 1 for what follows from one, 2 for what follows from that. */
  readonly depth: number;
}

/**
 * Every finding once, in the given order but for consequences, which stand right after their cause. One whose cause is
 * not among the findings, or that follows from itself by a detour, stands as a cause.
 */
export function causeOrder(findings: readonly Finding[]): readonly OrderedFinding[] {
  const effects = new Map<Finding, Finding[]>();
  const causes: Finding[] = [];
  const byPlace = indexOf(findings);
  for (const finding of findings) {
    const cause = causeOf(finding, byPlace);
    if (cause) effects.set(cause, [...(effects.get(cause) ?? []), finding]);
    else causes.push(finding);
  }
  const listed = new Set<Finding>();
  const ordered: OrderedFinding[] = [];
  const list = (finding: Finding, depth: number): void => {
    if (listed.has(finding)) return;
    listed.add(finding);
    ordered.push({ finding, depth });
    for (const effect of effects.get(finding) ?? []) list(effect, depth + 1);
  };
  for (const cause of causes) list(cause, 0);
  for (const finding of findings) list(finding, 0);
  return ordered;
}

const placeKey = (code: string, sheet: string, cell: string): string => `${code}\n${sheet}\n${cell}`;

function indexOf(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const found = new Map<string, Finding>();
  for (const finding of findings) {
    const key = placeKey(finding.code, finding.sheet, finding.cells[0] ?? "");
    if (!found.has(key)) found.set(key, finding);
  }
  return found;
}

function causeOf(finding: Finding, byPlace: ReadonlyMap<string, Finding>): Finding | undefined {
  const { follows } = finding;
  const cause = follows ? byPlace.get(placeKey(follows.code, follows.sheet, follows.cell)) : undefined;
  return cause === finding ? undefined : cause;
}
