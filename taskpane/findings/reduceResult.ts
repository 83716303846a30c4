/** How a result changes in the pane: after a check, by selecting, by ignoring. Pure. */
import type { CheckBlocked, CheckResult, ListedFinding } from "../checkSheets";
import type { PaneState, ResultPhase } from "../state";
import { compareFindings, type Comparison } from "./compareFindings";
import { divide, type IgnoredFinding } from "./ignoring";
import { reduceReview, type Baseline, type CheckRules, type ReviewChange } from "./reviewState";

/** All findings of a check, ignored ones included. */
const allOf = (result: CheckResult): readonly ListedFinding[] => result.all ?? result.findings;

/** Everything that can be selected: findings, then ignored ones, then solved ones. `ResultPhase.selected` counts in it. */
export function selectable(result: CheckResult, comparison: Comparison | null): readonly ListedFinding[] {
  const { findings, ignored = [] } = result;
  return [...findings, ...ignored.map(({ finding }) => finding), ...(comparison?.solved ?? [])];
}

export const countSelectable = ({ findings, ignored = [] }: CheckResult, comparison: Comparison | null): number =>
  findings.length + ignored.length + (comparison?.solved.length ?? 0);

/** The result with other findings ignored. */
export function withRecords(result: CheckResult, records: readonly IgnoredFinding[]): CheckResult {
  return { ...result, ...divide(allOf(result), records) };
}

/**
 * @param quiet the person did not ask for this check: what the last one that was asked for found stays the measure
 * @param edited sheets that somebody edited while they were checked
 */
export function afterCheck(state: PaneState, outcome: CheckResult | CheckBlocked, quiet: boolean, edited: readonly string[] = []): Pick<PaneState, "phase" | "review"> {
  const last = state.phase.kind === "result" ? state.phase : state.review.previous;
  const review = { ...state.review, asking: false, plan: null, previous: null, liveStep: null };
  if (outcome.kind === "blocked") return { phase: outcome, review: { ...review, comparison: null, baseline: null, batch: null } };
  const rules = rulesOf(state);
  const measure = quiet ? state.review.baseline : (last && state.review.baseline && { ...baselineOf(last.result, state.review.baseline.rules) });
  const comparison = measure && sameRules(measure.rules, rules) ? compareWith(measure, outcome) : null;
  const baseline = quiet && comparison !== null ? state.review.baseline : baselineOf(outcome, rules);
  const selected = last === null ? 0 : selectionAfter(last, outcome, state.review.comparison);
  return {
    phase: { kind: "result", result: outcome, selected: outcome.findings.length > 0 ? selected : -1, stale: isStale(outcome, edited) },
    review: { ...review, comparison, baseline, batch: quiet ? review.batch : null },
  };
}

/** Edited meanwhile, or found to hold something else when it was to be marked. */
const isStale = ({ sheets, marks }: CheckResult, edited: readonly string[]): boolean => sheets.some((sheet) => edited.includes(sheet)) || hasChanged(marks);

const hasChanged = (marks: CheckResult["marks"]): boolean => marks?.withheld.some(({ reason }) => reason === "changed") === true;

const baselineOf = (result: CheckResult, rules: CheckRules): Baseline => ({ sheets: result.sheets, findings: result.findings, all: allOf(result), rules });

const rulesOf = ({ request: { edition, month, mappings }, editions }: PaneState): CheckRules => ({ edition, month, mappings, editions });

const sameRules = (a: CheckRules, b: CheckRules): boolean =>
  a.edition === b.edition && a.month === b.month && a.mappings === b.mappings
  && a.editions.length === b.editions.length && a.editions.every((edition, index) => edition === b.editions[index]);

function compareWith({ sheets, findings, all }: Baseline, result: CheckResult): Comparison {
  const common = new Set(sheets.filter((sheet) => result.sheets.includes(sheet)));
  const whole = compareFindings(all, allOf(result), common);
  const known = new Set(findings);
  const open = new Set(result.findings);
  const fresh = new Set([...whole.fresh].filter((finding) => open.has(finding)));
  return { ...whole, solved: whole.solved.filter((finding) => known.has(finding)), fresh, left: result.findings.length - fresh.size };
}

/** The selected finding again, or else the next that is still there. */
function selectionAfter(last: ResultPhase, result: CheckResult, comparison: Comparison | null): number {
  const { same } = compareFindings(last.result.findings, result.findings, new Set(result.sheets));
  const places = new Map(result.findings.map((finding, index) => [finding, index]));
  const items = selectable(last.result, comparison);
  const placeAt = (index: number): number | undefined => {
    const item = items[index];
    const match = item && same.get(item);
    return match && places.get(match);
  };
  for (let at = Math.max(0, last.selected); at < last.result.findings.length; at++) {
    const place = placeAt(at);
    if (place !== undefined) return place;
  }
  for (let at = Math.min(last.selected, last.result.findings.length) - 1; at >= 0; at--) {
    const place = placeAt(at);
    if (place !== undefined) return place;
  }
  return 0;
}

/** A change of the slice, with what it does to the result on the screen. */
export function withReview(state: PaneState, change: ReviewChange): PaneState {
  const review = reduceReview(state.review, change);
  const { phase } = state;
  if (change.change === "records" && phase.kind === "result" && change.result !== null) {
    return { ...state, review, phase: { ...phase, result: change.result, selected: change.selected } };
  }
  if (change.change === "marks" && phase.kind === "result" && phase.result === change.of) {
    return { ...state, phase: { ...phase, stale: phase.stale || hasChanged(change.marks), result: { ...phase.result, marks: change.marks } } };
  }
  return review === state.review ? state : { ...state, review };
}
