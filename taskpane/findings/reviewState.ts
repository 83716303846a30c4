/** What the 核验 tab knows besides the result: how it is looked at, what is ignored, what the last check solved. Pure. */
import type { Edition } from "../../src/catalogue/edition";
import type { CheckResult, ListedFinding } from "../checkSheets";
import type { PaneRequest, ResultPhase } from "../state";
import type { Comparison } from "./compareFindings";
import type { FixPlan } from "./fixPlan";
import type { IgnoredFinding } from "./ignoring";
import { plainView, type FindingView } from "./viewOfFindings";
import type { CellChange, WriteOutcome } from "./writeFixes";

export interface ReviewState {
  readonly view: FindingView;
  /** Edited sheets are checked again by themselves. */
  readonly live: boolean;
  /** "soon" while a pause is waited for, "busy" while Excel cannot be asked, "checking" while it is done. */
  readonly liveStep: "soon" | "busy" | "checking" | null;
  readonly records: readonly IgnoredFinding[];
  /** The reason for ignoring the selected finding is being asked. */
  readonly asking: boolean;
  readonly comparison: Comparison | null;
  /** The result that later ones are held against, and by which rules it came about. */
  readonly baseline: Baseline | null;
  /** The result before the check that is going on. */
  readonly previous: ResultPhase | null;
  /** Corrections of one kind on show before they are written. */
  readonly plan: FixPlan | null;
  readonly writing: { readonly done: number; readonly total: number; readonly undoing: boolean } | null;
  readonly batch: FixBatch | null;
}

/** Many cells written, or put back. */
export interface FixBatch extends WriteOutcome {
  readonly kind: "written" | "undone";
  /** What puts everything back, or what is still to be put back; empty once done. */
  readonly undo: readonly CellChange[];
}

export interface Baseline {
  readonly sheets: readonly string[];
  readonly findings: readonly ListedFinding[];
  readonly all: readonly ListedFinding[];
  readonly rules: CheckRules;
}

/** Findings made by different rules are not held against each other. */
export interface CheckRules {
  readonly edition: string | null;
  readonly month: PaneRequest["month"];
  readonly mappings: PaneRequest["mappings"];
  readonly editions: readonly Edition[];
}

export const emptyReview: ReviewState = {
  view: plainView, live: true, liveStep: null, records: [], asking: false, comparison: null, baseline: null, previous: null, plan: null, writing: null, batch: null,
};

/** Nobody wants the list to move under a question that is being answered, or while cells are written. */
export const isAnswering = ({ plan, writing, asking }: ReviewState): boolean => plan !== null || writing !== null || asking;

export type ReviewChange =
  | { readonly change: "view"; readonly view: FindingView }
  | { readonly change: "kept"; readonly grouping: FindingView["grouping"]; readonly live: boolean; readonly records: readonly IgnoredFinding[] }
  | { readonly change: "live"; readonly live: boolean }
  | { readonly change: "live-step"; readonly step: ReviewState["liveStep"] }
  | { readonly change: "asking"; readonly asking: boolean }
  | { readonly change: "records"; readonly records: readonly IgnoredFinding[]; readonly result: CheckResult | null; readonly selected: number }
  | { readonly change: "marks"; readonly marks: CheckResult["marks"]; readonly of: CheckResult }
  | { readonly change: "plan"; readonly plan: FixPlan | null }
  | { readonly change: "writing"; readonly writing: ReviewState["writing"] }
  | { readonly change: "batch"; readonly batch: FixBatch | null };

/** The slice; what changes in the result itself is `reduceReview`'s caller's. */
export function reduceReview(review: ReviewState, change: ReviewChange): ReviewState {
  switch (change.change) {
    case "view": return { ...review, view: change.view };
    case "kept": return { ...review, view: { ...review.view, grouping: change.grouping }, live: change.live, records: change.records };
    case "live": return { ...review, live: change.live, liveStep: change.live ? review.liveStep : null };
    case "live-step": return review.liveStep === change.step ? review : { ...review, liveStep: change.step };
    case "asking": return review.asking === change.asking ? review : { ...review, asking: change.asking };
    case "records": return { ...review, records: change.records, asking: false };
    case "marks": return review;
    case "plan": return { ...review, plan: change.plan, asking: false };
    case "writing": return { ...review, writing: change.writing };
    case "batch": return { ...review, batch: change.batch, writing: null, plan: null };
  }
}
