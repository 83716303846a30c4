import assert from "node:assert/strict";
import type { CheckBlocked, CheckResult, ListedFinding } from "../../../taskpane/checkSheets";
import { reduce } from "../../../taskpane/reduce";
import { initialState, type Action, type PaneState } from "../../../taskpane/state";

const finding = (cell: string): ListedFinding => ({
  code: "over-cap", severity: "error", sheet: "社保窗口", cells: [cell], subject: null, category: "工作纪律", clause: null, message: cell,
  expected: 10, actual: 12, fix: null, clauseText: null, arithmetic: null, rule: "F1", follows: null, before: null, under: null,
});

const result = (cells: readonly string[]): CheckResult => ({
  kind: "result", report: { sheets: [], findings: [], assessments: [], edition: null, month: null, tried: [] },
  findings: cells.map(finding), sheets: ["社保窗口"], tables: [], rows: 10, marks: null, markProblem: null,
});

const after = (...actions: readonly Action[]): PaneState => actions.reduce(reduce, initialState);
const checked = (cells: readonly string[]): Action => ({ type: "checked", outcome: result(cells), notice: null });
const selected = (state: PaneState): number | null => (state.phase.kind === "result" ? state.phase.selected : null);

describe("the pane's state", () => {
  it("[T30] a result selects its first finding; a clean one selects none", () => {
    assert.equal(selected(after(checked(["D1", "D2"]))), 0);
    assert.equal(selected(after(checked([]))), -1);
  });

  it("[T31] a selection stays within the list", () => {
    assert.equal(selected(after(checked(["D1", "D2"]), { type: "select", index: 9 })), 1);
    assert.equal(selected(after(checked(["D1", "D2"]), { type: "select", index: -3 })), 0);
    assert.equal(selected(after(checked([]), { type: "select", index: 2 })), -1);
  });

  it("[T32] an edit on a checked sheet makes the result stale, one on another sheet does not; a new check is fresh", () => {
    const stale = (state: PaneState): boolean => state.phase.kind === "result" && state.phase.stale;
    assert.equal(stale(after(checked(["D1"]), { type: "edited", sheet: "社保窗口" })), true);
    assert.equal(stale(after(checked(["D1"]), { type: "edited", sheet: "别的表" })), false);
    assert.equal(stale(after(checked(["D1"]), { type: "edited", sheet: "社保窗口" }, checked(["D1"]))), false);
    assert.equal(after({ type: "edited", sheet: "社保窗口" }), initialState);
  });

  it("[T33] a blocked check replaces the result, a cancelled one brings it back", () => {
    const blocked: CheckBlocked = { kind: "blocked", reason: "empty", sheets: ["社保窗口"], report: null, tables: [] };
    assert.equal(after(checked(["D1"]), { type: "checked", outcome: blocked, notice: null }).phase, blocked);
    const shown = after(checked(["D1"]));
    const back = reduce(reduce(shown, { type: "working", step: { step: "listing" } }), { type: "cancelled", back: shown.phase });
    assert.equal(back.phase, shown.phase);
    assert.deepEqual(back.notice, { kind: "cancelled" });
  });

  it("[T34] a notice goes away with the next work, and the ribbon's result with the pane's own", () => {
    const summary = { checked: true, sheets: ["社保窗口"], rows: 1, errors: 0, warnings: 0, infos: 0, consequences: 0 };
    const opened: Action = { type: "opened", sheet: "社保窗口", choices: {}, editions: [], edition: null, mappings: [], lastCheck: summary };
    const state = after(opened, { type: "marks-cleared", cells: 4, withheld: [] });
    assert.deepEqual(state.notice, { kind: "cleared", cells: 4, withheld: [] });
    assert.equal(state.lastCheck, summary);
    assert.equal(reduce(state, { type: "working", step: { step: "listing" } }).notice, null);
    assert.equal(reduce(state, checked([])).lastCheck, null);
  });

  it("[T35] what was asked for changes one thing at a time", () => {
    const { request } = after({ type: "scope", scope: "all" }, { type: "edition", edition: "qu-staff.1" });
    assert.deepEqual(request, { scope: "all", edition: "qu-staff.1", month: null, choices: {}, mappings: [] });
  });
});
