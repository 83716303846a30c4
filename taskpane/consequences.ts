/** Findings as the pane lists them: the gravest cause first, what follows from it under it. Pure. */
import type { Finding } from "../src/checking/finding";
import { causeOrder } from "../src/report/causeOrder";

export interface PlacedFinding {
  readonly finding: Finding;
  /** The cause it is listed under; null for a cause of its own. */
  readonly under: Finding | null;
}

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** Every finding once: causes gravest first, otherwise in the order given; right after each what follows from it, at whatever remove. */
export function underCauses(findings: readonly Finding[]): readonly PlacedFinding[] {
  const groups: { readonly cause: Finding; readonly effects: Finding[] }[] = [];
  for (const { finding, depth } of causeOrder(findings)) {
    if (depth === 0) groups.push({ cause: finding, effects: [] });
    else groups.at(-1)?.effects.push(finding);
  }
  groups.sort((a, b) => ORDER[a.cause.severity] - ORDER[b.cause.severity]);
  return groups.flatMap(({ cause, effects }) => [{ finding: cause, under: null }, ...effects.map((finding) => ({ finding, under: cause }))]);
}
