/** Everything the pane shows, as data. `reduce.ts` says how it changes, `view/` how it looks. */
import { emptyBatch, type BatchChange, type BatchState } from "./batch/batchState";
import { emptyDraftSlice, type DraftChange, type DraftState, type EntryState } from "./draft/draftState";
import { emptyLibrary, type CatalogueSheet, type LibraryChange, type LibraryState } from "./library/libraryState";
import type { ChoiceSelection, Edition } from "../src/catalogue/edition";
import { emptyReview, type ReviewChange, type ReviewState } from "./findings/reviewState";
import { emptySettings, type SettingsChange, type SettingsState } from "./settings/settingsState";
import { emptySummary, type SummaryChange, type SummaryState } from "./summary/summaryState";
import type { CheckBlocked, CheckResult, CheckStep } from "./checkSheets";
import type { StoredMapping } from "./mapping/storedMapping";
import type { TablePreview } from "./mapping/tablePreview";
import type { CheckSummary } from "./lastCheck";
import type { CellContent, PortProblem } from "./workbookPort";
import type { Month } from "../src/month";

export interface PaneState {
  readonly tab: Tab;
  readonly request: PaneRequest;
  /** Every edition that counts, read with the options picked so far: the office's own first, then the built-in ones that they leave. */
  readonly editions: readonly Edition[];
  readonly phase: Phase;
  /** One thing to say after an action; goes away with the next. */
  readonly notice: Notice | null;
  /** The tables whose columns are shown for correction; null while none are. */
  readonly reading: ReadingView | null;
  /** Files received; see the 收件 tab. */
  readonly batch: BatchState;
  /** Result of the ribbon command, until the pane has a result of its own. */
  readonly lastCheck: CheckSummary | null;
  /** Where the editions come from; see the 规则 tab. */
  readonly library: LibraryState;
  /** How the findings are looked at, ignored and mended; see `findings/`. */
  readonly review: ReviewState;
  /** The office's own regulation under correction; null while there is none. */
  readonly draft: DraftState | null;
  /** Where a regulation comes in. */
  readonly draftEntry: EntryState;
  readonly screen: Screen;
  /** What the office decided, kept with the workbook. */
  readonly settings: SettingsState;
  /** Months put together; see `summary/`. */
  readonly summary: SummaryState;
}

export type Tab = "files" | "findings" | "scores" | "register" | "rules" | "summary" | "impact";

/** What covers the tabs; "tabs" while nothing does. */
export type Screen = "tabs" | "settings" | "functions";

export type RequestScope = "active" | "all" | "selection";

/** What the user asked for; see `CheckRequest`. */
export interface PaneRequest {
  /** "selection": the sheet of the selected cells, listing what touches them. */
  readonly scope: RequestScope;
  readonly edition: string | null;
  readonly month: Month | null;
  readonly choices: ChoicesByEdition;
  readonly mappings: readonly StoredMapping[];
}

export interface ReadingView {
  readonly tables: readonly TablePreview[];
  /** Whose tables they are: the workbook's, or those of the file with this id. */
  readonly of: "workbook" | number;
}

/** Options picked, by edition id. */
export type ChoicesByEdition = Readonly<Record<string, ChoiceSelection>>;

export type Phase =
  | { readonly kind: "starting" }
  /** Opened outside Excel: there are files, and no workbook. */
  | { readonly kind: "outside" }
  | { readonly kind: "ready"; readonly sheet: string | null }
  | { readonly kind: "working"; readonly step: WorkStep }
  | ResultPhase
  | CheckBlocked
  | { readonly kind: "failed"; readonly problem: PortProblem; readonly detail: string };

export interface ResultPhase {
  readonly kind: "result";
  readonly result: CheckResult;
  /** Index into `result.findings`, then the ignored and the solved ones (`selectable`); −1 when there are none. */
  readonly selected: number;
  /** A checked sheet was edited since. */
  readonly stale: boolean;
}

export type WorkStep = CheckStep | { readonly step: "writing"; readonly cell: string };

export type Notice =
  | { readonly kind: "cleared"; readonly cells: number; readonly withheld: readonly string[] }
  | { readonly kind: "written"; readonly cell: string; readonly before: CellContent; readonly after: CellContent }
  | { readonly kind: "went-to"; readonly place: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "choices-forgotten" }
  | { readonly kind: "mapping-removed" }
  | { readonly kind: "mapping-forgotten" }
  /** A sentence that its action made. */
  | { readonly kind: "said"; readonly tone: "info" | "success" | "warning" | "error"; readonly sentence: string }
  /** An action other than the check failed; the result stays on the screen. */
  | { readonly kind: "problem"; readonly problem: PortProblem; readonly detail: string };

export type Action =
  | { readonly type: "outside"; readonly choices: ChoicesByEdition; readonly edition: string | null; readonly editions: readonly Edition[];
      readonly mappings: readonly StoredMapping[] }
  | { readonly type: "reading"; readonly reading: ReadingView | null }
  | { readonly type: "mappings"; readonly mappings: readonly StoredMapping[] }
  | { readonly type: "batch"; readonly change: BatchChange }
  | { readonly type: "draft"; readonly change: DraftChange }
  | { readonly type: "review"; readonly change: ReviewChange }
  | { readonly type: "library"; readonly change: LibraryChange }
  | { readonly type: "opened"; readonly sheet: string | null; readonly choices: ChoicesByEdition; readonly edition: string | null;
      readonly editions: readonly Edition[]; readonly mappings: readonly StoredMapping[]; readonly lastCheck: CheckSummary | null;
      /** The workbook's catalogue tables; none when left out. `editions` are the built-in ones. */
      readonly sheets?: readonly CatalogueSheet[] }
  | { readonly type: "tab"; readonly tab: Tab }
  | { readonly type: "screen"; readonly screen: Screen }
  | { readonly type: "settings"; readonly change: SettingsChange }
  | { readonly type: "summary"; readonly change: SummaryChange }
  | { readonly type: "scope"; readonly scope: RequestScope }
  | { readonly type: "edition"; readonly edition: string | null }
  | { readonly type: "month"; readonly month: Month | null }
  | { readonly type: "choices"; readonly choices: ChoicesByEdition; readonly editions: readonly Edition[] }
  | { readonly type: "working"; readonly step: WorkStep }
  | { readonly type: "checked"; readonly outcome: CheckResult | CheckBlocked; readonly notice: Notice | null;
      /** Nobody asked for this check: the screen stays as it is but for what is new. */
      readonly quiet?: boolean;
      /** Sheets that somebody edited while they were checked. */
      readonly edited?: readonly string[] }
  | { readonly type: "cancelled"; readonly back: Phase }
  | { readonly type: "failed"; readonly problem: PortProblem; readonly detail: string }
  | { readonly type: "select"; readonly index: number }
  | { readonly type: "edited"; readonly sheet: string }
  | { readonly type: "marks-cleared"; readonly cells: number; readonly withheld: readonly string[] }
  | { readonly type: "notice"; readonly notice: Notice | null };

export const initialState: PaneState = {
  tab: "findings",
  request: { scope: "active", edition: null, month: null, choices: {}, mappings: [] },
  editions: [],
  phase: { kind: "starting" },
  notice: null,
  reading: null,
  batch: emptyBatch,
  lastCheck: null,
  library: emptyLibrary,
  review: emptyReview,
  screen: "tabs",
  settings: emptySettings,
  summary: emptySummary,
  ...emptyDraftSlice,
};
