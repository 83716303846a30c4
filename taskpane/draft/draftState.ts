/** What the pane knows of a regulation being brought in: the entry, and the draft under correction. Pure. */
import type { DraftDocument } from "../../src/regulation/draft";
import type { EditedDraft, Key } from "./editedDraft";
import { edited, historyOf, redone, undone, type History } from "./history";
import { doubtsOf, openDoubts, type DraftDoubt } from "./openIssues";
import { newTrialRow, type TrialRow } from "./trialRow";

/** Before there is a draft. */
export type EntryState =
  | { readonly kind: "waiting" }
  | { readonly kind: "reading"; readonly name: string }
  /** `fillable`: points can be filled in by hand. */
  | { readonly kind: "refused"; readonly sentence: string; readonly fillable: boolean }
  | { readonly kind: "several"; readonly documents: readonly DraftDocument[] };

export type DraftView = "issues" | "clauses" | "whole" | "trial";

export interface DraftState {
  readonly text: string;
  /** Of the file; "" for a pasted text. */
  readonly name: string;
  /** Id that the edition will have. */
  readonly id: string;
  /** What was noticed while reading the file. */
  readonly notes: readonly string[];
  readonly history: History;
  /** All doubts of the draft as it stands. */
  readonly doubts: readonly DraftDoubt[];
  /** Doubts of the draft as it was read that an edit has answered. */
  readonly answered: number;
  readonly firstDoubts: ReadonlySet<string>;
  readonly view: DraftView;
  readonly clause: Key | null;
  readonly doubt: string | null;
  /** Offset of the doubt selected last; from there the next one is looked for when it is answered. */
  readonly doubtAt: number;
  readonly trial: readonly TrialRow[];
  /** Saved as it stands. */
  readonly saved: EditedDraft | null;
  /** Asks before what cannot be taken back. */
  readonly asking: "discard" | "replace" | null;
  readonly busy: boolean;
  /** What happened last, for eyes and ears. */
  readonly said: DraftSaid | null;
}

export interface DraftSaid {
  readonly tone: "info" | "success" | "warning" | "error";
  readonly sentence: string;
}

export type DraftChange =
  | { readonly type: "entry"; readonly entry: EntryState }
  | { readonly type: "open"; readonly draft: EditedDraft; readonly text: string; readonly name: string; readonly id: string; readonly notes: readonly string[] }
  | { readonly type: "edit"; readonly draft: EditedDraft; readonly said: DraftSaid | null; readonly clause?: Key | null }
  | { readonly type: "undo" | "redo"; readonly said: DraftSaid }
  | { readonly type: "view"; readonly view: DraftView }
  | { readonly type: "clause"; readonly clause: Key | null }
  | { readonly type: "doubt"; readonly doubt: string | null }
  | { readonly type: "id"; readonly id: string; readonly said: DraftSaid | null }
  | { readonly type: "trial"; readonly rows: readonly TrialRow[] }
  | { readonly type: "try-clause"; readonly clause: Key }
  | { readonly type: "ask"; readonly asking: DraftState["asking"] }
  | { readonly type: "busy"; readonly busy: boolean }
  /** `draft` as it was saved: what was edited while it was being saved is not. */
  | { readonly type: "saved"; readonly draft: EditedDraft; readonly said: DraftSaid }
  | { readonly type: "said"; readonly said: DraftSaid | null }
  | { readonly type: "close" };

export interface DraftSlice {
  readonly draft: DraftState | null;
  readonly draftEntry: EntryState;
}

export const emptyDraftSlice: DraftSlice = { draft: null, draftEntry: { kind: "waiting" } };

export function reduceDraft(slice: DraftSlice, change: DraftChange): DraftSlice {
  switch (change.type) {
    case "entry": return { ...slice, draftEntry: change.entry };
    case "open": return { draft: opened(change), draftEntry: { kind: "waiting" } };
    case "close": return { draft: null, draftEntry: { kind: "waiting" } };
  }
  if (slice.draft === null) return slice;
  const draft = reduceOpen(slice.draft, change);
  return draft === slice.draft ? slice : { ...slice, draft };
}

/** Whether something would be lost. */
export const isUnsaved = ({ saved, history }: DraftState): boolean => saved !== history.present;

function opened({ draft, text, name, id, notes }: Extract<DraftChange, { type: "open" }>): DraftState {
  const doubts = doubtsOf(draft);
  return {
    text, name, id, notes, history: historyOf(draft), doubts, answered: 0, firstDoubts: new Set(doubts.map((doubt) => doubt.id)),
    view: doubts.length > 0 ? "issues" : "clauses", clause: doubts.length > 0 ? (doubts[0]?.clause ?? null) : (draft.clauses[0]?.key ?? null), doubt: doubts[0]?.id ?? null, doubtAt: doubts[0]?.issue.start ?? 0,
    trial: [], saved: null, asking: null, busy: false, said: null,
  };
}

type OpenChange = Exclude<DraftChange, { type: "entry" | "open" | "close" }>;

function reduceOpen(state: DraftState, change: OpenChange): DraftState {
  switch (change.type) {
    case "edit": return withHistory({ ...state, said: change.said, ...(change.clause === undefined ? {} : { clause: change.clause }) }, edited(state.history, change.draft));
    case "undo": return withHistory({ ...state, said: change.said }, undone(state.history));
    case "redo": return withHistory({ ...state, said: change.said }, redone(state.history));
    case "view": return state.view === change.view ? state : { ...state, view: change.view, said: null };
    case "clause": return state.clause === change.clause ? state : { ...state, clause: change.clause };
    case "doubt": {
      const doubt = state.doubts.find(({ id }) => id === change.doubt);
      return doubt === undefined ? { ...state, doubt: null } : { ...state, doubt: doubt.id, doubtAt: doubt.issue.start, clause: doubt.clause };
    }
    case "id": return { ...state, id: change.id, said: change.said };
    case "trial": return { ...state, trial: change.rows };
    case "try-clause": return { ...state, view: "trial", said: null, trial: [...state.trial, newTrialRow(change.clause)] };
    case "ask": return { ...state, asking: change.asking };
    case "busy": return { ...state, busy: change.busy };
    case "saved": return { ...state, busy: false, saved: change.draft, said: change.said };
    case "said": return { ...state, said: change.said };
  }
}

/** Doubts anew; what was selected and is gone gives way to what stands nearest. */
function withHistory(state: DraftState, history: History): DraftState {
  if (history === state.history) return state;
  const { present } = history;
  const doubts = doubtsOf(present);
  const ids = new Set(doubts.map(({ id }) => id));
  const answered = [...state.firstDoubts].filter((id) => !ids.has(id)).length;
  const clause = present.clauses.some(({ key }) => key === state.clause) ? state.clause : null;
  const doubt = state.doubt !== null && ids.has(state.doubt) ? state.doubt : null;
  return { ...state, history, doubts, answered, clause, doubt };
}

/** Doubts that are left, and those that a person has dealt with. */
export const doubtCounts = ({ doubts, answered }: DraftState): { readonly open: number; readonly done: number } => {
  const open = openDoubts(doubts).length;
  return { open, done: doubts.length - open + answered };
};
