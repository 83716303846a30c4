/** The 汇总 tab as data, and how it changes. Pure. */
import type { FileReport } from "../../src/batch/fileReport";
import type { MonthSummary } from "../../src/handover/monthSummary";
import type { WorkbookGrid } from "../../src/sheet/grid";
import type { BatchState } from "../batch/batchState";
import type { SetAside } from "../findings/ignoring";

export type SummarySource = "workbook" | "files";
export type SummaryView = "ranking" | "charts" | "letters";

export interface SummaryState {
  /** What is to be summarised; null: the open workbook, or the files where there is none. */
  readonly source: SummarySource | null;
  readonly work: SummaryWork | null;
  readonly made: MadeSummary | null;
  /** "2026-06", "2026-Q2" or "2026"; null: the latest month. */
  readonly period: string | null;
  /** null: the first of the period. */
  readonly edition: string | null;
  readonly view: SummaryView;
  /** Who is on the roster and in no ledger is faultless. */
  readonly ledgerComplete: boolean;
  /** A line also for sheets without findings. */
  readonly confirmClean: boolean;
  /** The workbook was edited since. */
  readonly stale: boolean;
  /** A sheet of ours is there already: may it go? */
  readonly asking: ReplaceQuestion | null;
  readonly said: SummaryNotice | null;
}

export type SummaryWork =
  | { readonly kind: "reading"; readonly done: number; readonly total: number }
  | { readonly kind: "checking" }
  | { readonly kind: "writing" }
  | { readonly kind: "verifying" };

/** What was read and put together. */
export interface MadeSummary {
  readonly source: SummarySource;
  /** Findings that the office lets stand are not among them. */
  readonly reports: readonly FileReport[];
  readonly ignored: readonly SetAside[];
  /** Earliest first. */
  readonly months: readonly MonthSummary[];
  /** The open workbook without our own sheets; null for files. */
  readonly book: WorkbookGrid | null;
  /** Of the workbook; "" where the host does not tell. */
  readonly fileName: string;
  /** The files as they were: other ones make the summary out of date. */
  readonly items: BatchState["items"] | null;
  /** Our own sheets, left out. */
  readonly leftOut: readonly string[];
}

/** What is to be written. */
export type WrittenKind = "formulas" | "values" | "result";

export interface ReplaceQuestion {
  readonly what: WrittenKind;
  readonly sheet: string;
}

export interface SummaryNotice {
  readonly tone: "info" | "success" | "warning" | "error";
  readonly sentence: string;
  /** A sheet to go to. */
  readonly sheet: string | null;
}

export type SummaryChange =
  | { readonly change: "source"; readonly source: SummarySource }
  | { readonly change: "work"; readonly work: SummaryWork | null }
  | { readonly change: "made"; readonly made: MadeSummary }
  | { readonly change: "period"; readonly period: string | null }
  | { readonly change: "edition"; readonly edition: string | null }
  | { readonly change: "view"; readonly view: SummaryView }
  | { readonly change: "ledger-complete"; readonly on: boolean; readonly months: readonly MonthSummary[] }
  | { readonly change: "confirm-clean"; readonly on: boolean }
  | { readonly change: "edited"; readonly sheet: string }
  | { readonly change: "asking"; readonly asking: ReplaceQuestion | null }
  | { readonly change: "said"; readonly said: SummaryNotice | null };

export const emptySummary: SummaryState = {
  source: null, work: null, made: null, period: null, edition: null, view: "ranking", ledgerComplete: false, confirmClean: false, stale: false, asking: null, said: null,
};

export function reduceSummary(state: SummaryState, change: SummaryChange): SummaryState {
  switch (change.change) {
    case "source": return { ...state, source: change.source, said: null, asking: null };
    case "work": return { ...state, work: change.work };
    case "made": return { ...state, made: change.made, work: null, stale: false, said: null, asking: null, ...keptPlace(state, change.made) };
    case "period": return { ...state, period: change.period, edition: null, said: null, asking: null };
    case "edition": return { ...state, edition: change.edition, said: null, asking: null };
    case "view": return state.view === change.view ? state : { ...state, view: change.view };
    case "ledger-complete": return { ...state, ledgerComplete: change.on, said: null, ...(state.made === null ? {} : { made: { ...state.made, months: change.months } }) };
    case "confirm-clean": return { ...state, confirmClean: change.on };
    case "edited": return state.stale || state.made?.book?.sheets.some(({ name }) => name === change.sheet) !== true ? state : { ...state, stale: true };
    case "asking": return { ...state, asking: change.asking };
    case "said": return { ...state, said: change.said, work: null };
  }
}

/** Summed up anew, the same period stays in front as long as it is there. */
function keptPlace({ period }: SummaryState, { months }: MadeSummary): Pick<SummaryState, "period"> {
  return { period: period !== null && months.some(({ month }) => month === period || month.startsWith(period.slice(0, 4))) ? period : null };
}
