/** How the pane's state changes. Pure. */
import { reduceBatch } from "./batch/batchState";
import { reduceDraft } from "./draft/draftState";
import { afterCheck, countSelectable, withReview } from "./findings/reduceResult";
import { reduceLibrary, type LibraryChange } from "./library/libraryState";
import { reduceSettings } from "./settings/settingsState";
import { reduceSummary } from "./summary/summaryState";
import type { Action, PaneState, Phase } from "./state";

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case "outside":
      return {
        ...withLibrary(state, { change: "built-in", editions: action.editions }), tab: "files", phase: { kind: "outside" },
        request: { ...state.request, choices: action.choices, edition: action.edition, mappings: action.mappings },
      };
    case "reading":
      return { ...state, reading: action.reading };
    case "mappings":
      return { ...state, request: { ...state.request, mappings: action.mappings }, reading: null };
    case "batch": {
      const batch = reduceBatch(state.batch, action.change);
      return batch === state.batch ? state : { ...state, batch };
    }
    case "draft": {
      const { draft, draftEntry } = reduceDraft(state, action.change);
      return draft === state.draft && draftEntry === state.draftEntry ? state : { ...state, draft, draftEntry };
    }
    case "review":
      return withReview(state, action.change);
    case "opened":
      return {
        ...withLibrary(withLibrary(state, { change: "built-in", editions: action.editions }), { change: "sheets", sheets: action.sheets ?? [] }),
        request: { ...state.request, choices: action.choices, edition: action.edition, mappings: action.mappings },
        lastCheck: action.lastCheck,
        phase: { kind: "ready", sheet: action.sheet },
      };
    case "screen":
      return state.screen === action.screen ? state : { ...state, screen: action.screen };
    case "settings":
      return { ...state, settings: reduceSettings(state.settings, action.change) };
    case "summary":
      return withSummary(state, action.change);
    case "tab":
      return { ...state, tab: action.tab, screen: "tabs", reading: null };
    case "scope":
    case "edition":
    case "month":
      return { ...state, request: requestAfter(state, action) };
    case "choices":
      return { ...withLibrary(state, { change: "built-in", editions: action.editions }), request: { ...state.request, choices: action.choices } };
    case "library":
      return withLibrary(state, action.change);
    case "working":
      return { ...state, phase: { kind: "working", step: action.step }, notice: null, reading: null, review: reviewBeforeCheck(state) };
    case "checked":
      return { ...state, ...afterCheck(state, action.outcome, action.quiet === true, action.edited), notice: action.notice, lastCheck: null };
    case "cancelled":
      return { ...state, phase: action.back, notice: { kind: "cancelled" } };
    case "failed":
      return { ...state, phase: { kind: "failed", problem: action.problem, detail: action.detail }, notice: null };
    case "select":
      return withSelection(state, action.index);
    case "edited":
      return withSummary(withPhase(state, withEdit(state.phase, action.sheet)), { change: "edited", sheet: action.sheet });
    case "marks-cleared":
      return { ...state, notice: { kind: "cleared", cells: action.cells, withheld: action.withheld } };
    case "notice":
      return { ...state, notice: action.notice };
  }
}

/** A result that other rules gave may be out of date. */
function withLibrary(state: PaneState, change: LibraryChange): PaneState {
  const { library, editions } = reduceLibrary(state.library, change);
  if (library === state.library) return state;
  if (editions === undefined) return { ...state, library };
  const { phase } = state;
  const stale = phase.kind === "result" && !phase.stale && change.change !== "built-in" && !sameEditions(editions, state.editions);
  return { ...state, library, editions, phase: stale ? { ...phase, stale: true } : phase };
}

const sameEditions = (a: PaneState["editions"], b: PaneState["editions"]): boolean => a.length === b.length && a.every((edition, index) => edition === b[index]);

function withSummary(state: PaneState, change: Extract<Action, { type: "summary" }>["change"]): PaneState {
  const summary = reduceSummary(state.summary, change);
  return summary === state.summary ? state : { ...state, summary };
}

/** The same state when nothing changed, so that nobody is told. */
const withPhase = (state: PaneState, phase: Phase): PaneState => (phase === state.phase ? state : { ...state, phase });

function requestAfter(state: PaneState, action: Extract<Action, { type: "scope" | "edition" | "month" }>): PaneState["request"] {
  switch (action.type) {
    case "scope": return { ...state.request, scope: action.scope };
    case "edition": return { ...state.request, edition: action.edition };
    case "month": return { ...state.request, month: action.month };
  }
}

/** What the next result is held against, and where the list stood. */
const reviewBeforeCheck = ({ phase, review }: PaneState): PaneState["review"] =>
  phase.kind === "result" ? { ...review, previous: phase, asking: false, plan: null } : review;

function withSelection(state: PaneState, index: number): PaneState {
  const { phase, review } = state;
  if (phase.kind !== "result") return state;
  const last = countSelectable(phase.result, review.comparison) - 1;
  const selected = Math.max(Math.min(index, last), Math.min(0, last));
  return selected === phase.selected ? state : { ...state, phase: { ...phase, selected }, review: review.asking ? { ...review, asking: false } : review };
}

function withEdit(phase: Phase, sheet: string): Phase {
  if (phase.kind !== "result" || phase.stale || !phase.result.sheets.includes(sheet)) return phase;
  return { ...phase, stale: true };
}
