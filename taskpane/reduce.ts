/** How the pane's state changes. Pure. */
import type { Action, PaneState, Phase } from "./state";

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case "outside":
      return { ...state, phase: { kind: "outside" } };
    case "opened":
      return {
        ...state,
        request: { ...state.request, choices: action.choices, edition: action.edition },
        editions: action.editions,
        lastCheck: action.lastCheck,
        phase: { kind: "ready", sheet: action.sheet },
      };
    case "tab":
      return { ...state, tab: action.tab };
    case "scope":
    case "edition":
    case "month":
      return { ...state, request: requestAfter(state, action) };
    case "choices":
      return { ...state, request: { ...state.request, choices: action.choices }, editions: action.editions };
    case "working":
      return { ...state, phase: { kind: "working", step: action.step }, notice: null };
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
