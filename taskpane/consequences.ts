/** Findings that follow from others are listed under them. Pure. */
import type { Finding } from "../src/checking/finding";

export interface PlacedFinding {
  readonly finding: Finding;
  /** The cause it is listed under; null for a cause of its own. */
  readonly under: Finding | null;
}

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/**
 * Causes gravest first, otherwise in the order given; right after each what follows from it, at whatever remove. A
 * finding whose cause is not among them, or that follows from itself, is a cause of its own: nothing is ever lost.
 */
export function underCauses(findings: readonly Finding[]): readonly PlacedFinding[] {
  const placed = findings.map((finding) => ({ finding, under: rootOf(finding, findings) }));
  const causes = placed.filter(({ under }) => under === null).sort((a, b) => ORDER[a.finding.severity] - ORDER[b.finding.severity]);
  return causes.flatMap((cause) => [cause, ...placed.filter(({ under }) => under === cause.finding)]);
}

/** The first cause of all; null when the finding has none. */
function rootOf(finding: Finding, findings: readonly Finding[]): Finding | null {
  const passed = new Set([finding]);
  let cause = causeOf(finding, findings);
  while (cause !== undefined) {
    if (passed.has(cause)) return null;
    passed.add(cause);
    const next = causeOf(cause, findings);
    if (next === undefined) return cause;
    cause = next;
  }
  return null;
}

function causeOf({ follows }: Finding, findings: readonly Finding[]): Finding | undefined {
  if (follows === null) return undefined;
  return findings.find(({ code, sheet, cells }) => code === follows.code && sheet === follows.sheet && cells[0] === follows.cell);
}
