import type { ScoringProblemCode } from "./assessment";

/** Why a number of events is none. [C17] */
export function wrongCount(events: number): ScoringProblemCode | undefined {
  if (Number.isSafeInteger(events)) return events < 0 ? "negative-count" : undefined;
  if (events < 0) return "negative-count";
  return Number.isFinite(events) ? "fraction-of-event" : "inexact-amount";
}
