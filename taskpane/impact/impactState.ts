/** The 影响 tab as data, and how it changes. Pure. It lives as long as the tab's script is loaded; nothing of it is kept with the workbook. */
import type { ApplyPlan } from "../../src/impact/apply/plan";
import type { Impact } from "../../src/impact/impact";
import type { WorkbookGrid } from "../../src/sheet/grid";
import type { WriteOutcome } from "../findings/writeFixes";
import type { FormulaCare } from "./formulaCare";
import type { FigureEdit } from "./whatIfEdits";

export type ImpactScope = "active" | "all" | "files";

export interface ImpactForm {
  /** `keyOf` the editions' origins; "" for none chosen, WHAT_IF for the old edition with figures typed over. */
  readonly from: string;
  readonly to: string;
  readonly edits: readonly FigureEdit[];
  readonly scope: ImpactScope;
}

/** Stands for the new edition where it is the old one with other figures. */
export const WHAT_IF = "what-if";

export type ImpactStep =
  | { readonly step: "reading"; readonly done: number; readonly total: number }
  | { readonly step: "scoring"; readonly done: number; readonly count: number };

export interface ImpactOutcome {
  readonly impact: Impact;
  /** The workbook that was read; null for files. */
  readonly book: WorkbookGrid | null;
  /** Tables and files that were not compared. */
  readonly leftOut: readonly { readonly what: string; readonly why: string }[];
  readonly whatIf: boolean;
  /** Where a formula finds the later edition: the functions have it, it stands in the workbook, or nowhere. */
  readonly catalogue: { readonly from: "built-in" } | { readonly from: "table"; readonly range: string } | { readonly from: "nowhere" };
  readonly scope: ImpactScope;
}

/** What is written, and whether it is still wanted. */
export interface PlanOnShow {
  readonly plan: ApplyPlan;
  readonly anyMonth: boolean;
  /** By place in `plan.writes`. */
  readonly chosen: readonly boolean[];
}

/** What became of an application, or of taking it back. */
export interface AppliedReport extends WriteOutcome {
  readonly kind: "written" | "undone";
  /** The cells as they were planned, for undoing; empty once undone. */
  readonly undo: ApplyPlan["writes"];
  /** The cells that were written or put back: what the record holds. */
  readonly done: ApplyPlan["writes"];
  /** Formulas marked dirty; null when that failed. */
  readonly calculated: number | null;
  readonly formulas: number;
  /** Sheet of the record; or why there is none. */
  readonly log: { readonly sheet: string } | { readonly problem: string } | null;
}

export interface Said {
  readonly tone: "info" | "success" | "warning" | "error";
  readonly sentence: string;
}

export interface ImpactState {
  readonly screen: "setup" | "result" | "plan";
  readonly form: ImpactForm;
  readonly run: ImpactStep | null;
  readonly outcome: ImpactOutcome | null;
  /** A sheet was edited since the outcome. */
  readonly stale: boolean;
  /** Words that the list is narrowed by. */
  readonly words: string;
  /** Place in the list as it is narrowed. */
  readonly selected: number;
  readonly plan: PlanOnShow | null;
  readonly writing: { readonly done: number; readonly total: number; readonly undoing: boolean } | null;
  readonly applied: AppliedReport | null;
  readonly said: Said | null;
  readonly care: FormulaCare | null;
  /** Formulas are being looked at, or a copy is being made. */
  readonly caring: boolean;
}

const initialImpact: ImpactState = {
  screen: "setup", form: { from: "", to: "", edits: [], scope: "active" }, run: null, outcome: null, stale: false, words: "", selected: 0,
  plan: null, writing: null, applied: null, said: null, care: null, caring: false,
};

export interface ImpactStore {
  state(): ImpactState;
  set(change: Partial<ImpactState>): void;
  subscribe(listener: (state: ImpactState, before: ImpactState) => void): void;
}

export function createImpactStore(from: ImpactState = initialImpact): ImpactStore {
  let current = from;
  const listeners: ((state: ImpactState, before: ImpactState) => void)[] = [];
  return {
    state: () => current,
    set(change) {
      const before = current;
      current = { ...before, ...change };
      for (const listener of listeners) listener(current, before);
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}

/** The form after a choice; what no longer fits is let go. */
export function withChoiceOf(form: ImpactForm, change: Partial<ImpactForm>): ImpactForm {
  const next = { ...form, ...change };
  return next.from === form.from ? next : { ...next, edits: [], to: next.to === next.from ? "" : next.to };
}
