/** How the pane's state changes. Pure. */
import { reduceBatch } from "./batch/batchState";
import type { Action, PaneState, Phase } from "./state";

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case "outside":
      return {
        ...state, tab: "files", phase: { kind: "outside" }, editions: action.editions,
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
    case "opened":
      return {
        ...state,
        request: { ...state.request, choices: action.choices, edition: action.edition, mappings: action.mappings },
        editions: action.editions,
        lastCheck: action.lastCheck,
        phase: { kind: "ready", sheet: action.sheet },
      };
    case "tab":
      return { ...state, tab: action.tab, reading: null };
    case "scope":
    case "edition":
    case "month":
      return { ...state, request: requestAfter(state, action) };
    case "choices":
      return { ...state, request: { ...state.request, choices: action.choices }, editions: action.editions };
    case "working":
      return { ...state, phase: { kind: "working", step: action.step }, notice: null, reading: null };
    case "checked":
      return { ...state, phase: phaseAfterCheck(action), notice: action.notice, lastCheck: null };
    case "cancelled":
      return { ...state, phase: action.back, notice: { kind: "cancelled" } };
    case "failed":
      return { ...state, phase: { kind: "failed", problem: action.problem, detail: action.detail }, notice: null };
    case "select":
      return withPhase(state, withSelection(state.phase, action.index));
    case "edited":
      return withPhase(state, withEdit(state.phase, action.sheet));
    case "marks-cleared":
      return { ...state, notice: { kind: "cleared", cells: action.cells, withheld: action.withheld } };
    case "notice":
      return { ...state, notice: action.notice };
  }
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

function phaseAfterCheck(action: Extract<Action, { type: "checked" }>): Phase {
  const { outcome } = action;
  if (outcome.kind === "blocked") return outcome;
  return { kind: "result", result: outcome, selected: outcome.findings.length > 0 ? 0 : -1, stale: false };
}

function withSelection(phase: Phase, index: number): Phase {
  if (phase.kind !== "result") return phase;
  const last = phase.result.findings.length - 1;
  const selected = Math.max(Math.min(index, last), Math.min(0, last));
  return selected === phase.selected ? phase : { ...phase, selected };
}

function withEdit(phase: Phase, sheet: string): Phase {
  if (phase.kind !== "result" || phase.stale || !phase.result.sheets.includes(sheet)) return phase;
  return { ...phase, stale: true };
}
