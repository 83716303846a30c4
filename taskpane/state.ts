/** Everything the pane shows, as data. `reduce.ts` says how it changes, `view/` how it looks. */
import { emptyBatch, type BatchChange, type BatchState } from "./batch/batchState";
import type { ChoiceSelection, Edition } from "../src/catalogue/edition";
import type { CheckBlocked, CheckResult, CheckStep } from "./checkSheets";
import type { StoredMapping } from "./mapping/storedMapping";
import type { TablePreview } from "./mapping/tablePreview";
import type { CheckSummary } from "./lastCheck";
import type { CellContent, PortProblem } from "./workbookPort";
import type { Month } from "../src/month";

export interface PaneState {
  readonly tab: Tab;
  readonly request: PaneRequest;
  /** Every edition, read with the options picked so far. */
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
}

export type Tab = "files" | "findings" | "scores" | "rules";

/** What the user asked for; see `CheckRequest`. */
export interface PaneRequest {
  readonly scope: "active" | "all";
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
  /** Index into `result.findings`; −1 when there are none. */
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
  /** An action other than the check failed; the result stays on the screen. */
  | { readonly kind: "problem"; readonly problem: PortProblem; readonly detail: string };

export type Action =
  | { readonly type: "outside"; readonly choices: ChoicesByEdition; readonly edition: string | null; readonly editions: readonly Edition[];
      readonly mappings: readonly StoredMapping[] }
  | { readonly type: "reading"; readonly reading: ReadingView | null }
  | { readonly type: "mappings"; readonly mappings: readonly StoredMapping[] }
  | { readonly type: "batch"; readonly change: BatchChange }
  | { readonly type: "opened"; readonly sheet: string | null; readonly choices: ChoicesByEdition; readonly edition: string | null;
      readonly editions: readonly Edition[]; readonly mappings: readonly StoredMapping[]; readonly lastCheck: CheckSummary | null }
  | { readonly type: "tab"; readonly tab: Tab }
  | { readonly type: "scope"; readonly scope: "active" | "all" }
  | { readonly type: "edition"; readonly edition: string | null }
  | { readonly type: "month"; readonly month: Month | null }
  | { readonly type: "choices"; readonly choices: ChoicesByEdition; readonly editions: readonly Edition[] }
  | { readonly type: "working"; readonly step: WorkStep }
  | { readonly type: "checked"; readonly outcome: CheckResult | CheckBlocked; readonly notice: Notice | null }
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
};
