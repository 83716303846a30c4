/** The draft beside its source text: doubts first, then clauses, then what holds for the whole, then an example month. */
import { draftPaneText } from "../../../src/text/draftPane";
import { doubtCounts, type DraftState } from "../../draft/draftState";
import type { EditedDraft, Key } from "../../draft/editedDraft";
import { openDoubts } from "../../draft/openIssues";
import type { PaneState } from "../../state";
import { element, fill } from "../dom";
import { icon } from "../icons";
import type { Part, Surroundings } from "../part";
import { clauseCard } from "./clauseCard";
import { doubtCard } from "./doubtCard";
import { draftHead } from "./draftHead";
import { clauseList, doubtList } from "./draftLists";
import { clauseRows, doubtRows, type ClauseRow, type DoubtRow } from "./draftRows";
import { sourceView, type SourceMarks } from "./sourceView";
import { trialPanel } from "./trialPanel";
import { viewTabs } from "./viewTabs";
import { wholeForm } from "./wholeForm";

const ICONS = { info: "info", success: "done", warning: "warning", error: "error" } as const;

export function screen({ language, draft }: Surroundings): Part {
  const text = draftPaneText(language);
  const head = draftHead(text, draft);
  const source = sourceView(text.source, pickClause);
  const card = clauseCard(text, draft, { caret: () => source.caret(), reveal: revealClause });
  const doubt = doubtCard(text, language, draft);
  const doubts = doubtList(text, language, (offset) => lineAt(offset), {
    select: (index) => draft.selectDoubt(rowsOfDoubts[index]?.doubt.id ?? null),
    open: () => focusField(),
  });
  const clauses = clauseList(text, { select: (index) => draft.selectClause(clauseOfRow(index)), open: () => focusField(), remove: (index) => removeRow(index) });
  const search = element("input", { class: "input", type: "search", id: "draft-search", placeholder: text.clauses.search, "aria-label": text.clauses.search });
  const none = element("p", { class: "hint draft-none", role: "status" });
  const whole = wholeForm(text, draft);
  const trial = trialPanel(text, language, draft);
  const tabs = viewTabs(text, (view) => draft.show(view));
  const lists = element("div", { class: "draft-lists" }, search, none, doubts.root, clauses.root, element("div", { class: "draft-card" }, doubt.root, card.root));
  const panel = element("div", { class: "draft-panel", role: "tabpanel", id: "draft-panel", tabindex: -1 }, lists, whole.root, trial.root);
  const said = element("p", { class: "draft-said", role: "status", "aria-live": "polite", id: "draft-said", tabindex: 0 });
  const addButton = element("fluent-button", { size: "small", id: "draft-add", title: text.source.add, onclick: addFromSource }, text.source.addShort);
  const left = element("section", { class: "draft-left", "aria-label": text.source.label },
    element("div", { class: "draft-source-head" }, element("h3", {}, text.source.label), addButton, ...heightButtons()), source.root);
  const root = element("div", { class: "draft", role: "region", "aria-label": text.screen.label }, head.root, left,
    element("section", { class: "draft-right" }, tabs.root, panel), said);
  root.addEventListener("keydown", onKey);
  search.addEventListener("input", () => {
    if (latest !== null) showLists(latest, null);
  });

  let latest: DraftState | null = null;
  let rowsOfDoubts: readonly DoubtRow[] = [];
  let rowsOfClauses: readonly ClauseRow[] = [];
  let ranges: SourceMarks["ranges"] = [];
  let lineStarts: readonly number[] = [0];

  function lineAt(offset: number): number {
    let [low, high] = [0, lineStarts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  const clauseOfRow = (index: number): Key | null => {
    const row = rowsOfClauses.find((one) => one.index === index);
    return row?.kind === "clause" ? row.clause.key : null;
  };

  function removeRow(index: number): void {
    const key = clauseOfRow(index);
    if (key !== null) draft.removeClause(key);
  }

  function focusField(): void {
    const field = panel.querySelector<HTMLElement>(".draft-clause:not([hidden]) .draft-field:not([hidden]) :is(input, select)") ?? panel.querySelector<HTMLElement>("#draft-check");
    field?.focus();
  }

  /** A clause pressed in the text: in the list of doubts its first doubt, else the clause. */
  function pickClause(key: Key): void {
    if (latest === null) return;
    const own = openDoubts(latest.doubts).find(({ clause }) => clause === key);
    if (latest.view === "issues" && own) draft.selectDoubt(own.id);
    else {
      if (latest.view !== "clauses") draft.show("clauses");
      draft.selectClause(key);
    }
  }

  function revealClause(key: Key): void {
    const clause = latest?.history.present.clauses.find((one) => one.key === key);
    if (clause) source.reveal(clause.start, clause.end);
    source.root.focus();
  }

  function addFromSource(): void {
    const place = source.selection();
    if (place === undefined) return draft.say({ tone: "warning", sentence: text.said.nothingSelected });
    draft.addClause(place.start, place.end);
    draft.show("clauses");
    focusField();
  }

  /** More or less room for the text where it stands above the list. */
  function heightButtons(): readonly HTMLElement[] {
    const change = (by: number) => (): void => root.style.setProperty("--source-height", `${Math.max(84, Math.min(480, left.offsetHeight + by))}px`);
    const button = (id: string, name: "up" | "down", label: string, by: number): HTMLElement =>
      element("fluent-button", { size: "small", appearance: "subtle", "icon-only": true, id, class: "draft-height", "aria-label": label, title: label, onclick: change(by) }, icon(name));
    return [button("draft-lower", "up", text.source.lower, -64), button("draft-taller", "down", text.source.taller, 64)];
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === "F8" && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      draft.stepDoubt(event.shiftKey ? -1 : 1);
      return;
    }
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y") || isTyping(event.target)) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) draft.redo();
    else draft.undo();
  }

  function showSource(state: DraftState, before: DraftState | null): void {
    const { present } = state.history;
    if (before?.history.present.clauses !== present.clauses) ranges = rangesOf(present);
    const doubtful = doubtfulOf(state);
    const inHand = state.view === "issues" ? state.doubts.find(({ id }) => id === state.doubt) : undefined;
    const emphasis = inHand !== undefined && inHand.issue.end > 1 ? inHand.issue : null;
    if (before === null || before.text !== state.text || before.doubts !== state.doubts || before.clause !== state.clause || before.doubt !== state.doubt || before.view !== state.view) {
      source.show(state.text, { ranges, selected: state.clause, doubtful, emphasis });
    }
    const place = emphasis ?? present.clauses.find(({ key }) => key === state.clause);
    const moved = before === null || before.clause !== state.clause || before.doubt !== state.doubt || before.text !== state.text;
    if (moved && place !== undefined && place.end > place.start) source.reveal(place.start, place.end);
  }

  function showLists(state: DraftState, before: DraftState | null): void {
    const { view, history: { present } } = state;
    lists.hidden = view !== "issues" && view !== "clauses";
    if (lists.hidden) return;
    const inIssues = view === "issues";
    const moved = before?.view !== view;
    if (inIssues && (moved || before?.doubts !== state.doubts)) rowsOfDoubts = doubtRows(state.doubts);
    if (!inIssues && (moved || before === null || before.history !== state.history)) rowsOfClauses = clauseRows(present, doubtfulOf(state), search.value, text.clauses.noCategory);
    const count = inIssues ? rowsOfDoubts.length : rowsOfClauses.length;
    doubts.root.hidden = !inIssues || count === 0;
    clauses.root.hidden = inIssues || count === 0;
    search.hidden = inIssues || (present.clauses.length < 12 && search.value === "");
    none.hidden = count > 0;
    none.textContent = count > 0 ? "" : inIssues ? nothingDoubtful(state) : search.value === "" ? text.clauses.none : text.clauses.foundNone;
    doubt.root.hidden = !inIssues;
    if (inIssues) {
      doubts.show(rowsOfDoubts, rowsOfDoubts.findIndex((row) => row.doubt.id === state.doubt), { keepScroll: !moved });
      doubt.show(state);
    } else {
      const selected = rowsOfClauses.find((row) => row.kind === "clause" && row.clause.key === state.clause)?.index ?? -1;
      clauses.show(rowsOfClauses, selected, { keepScroll: !moved });
    }
    card.show(state);
  }

  const nothingDoubtful = ({ answered }: DraftState): string =>
    answered > 0 ? text.issues.allDone : text.issues.none;

  function show(state: DraftState, inWorkbook: boolean): void {
    const before = latest;
    latest = state;
    if (before?.text !== state.text) lineStarts = [0, ...Array.from(state.text.matchAll(/\n/gu), ({ index }) => index + 1)];
    head.show(state, inWorkbook);
    tabs.show(state.view, { issues: doubtCounts(state).open, clauses: state.history.present.clauses.length });
    panel.setAttribute("aria-labelledby", `draft-tab-${state.view}`);
    showLists(state, before);
    whole.root.hidden = state.view !== "whole";
    trial.root.hidden = state.view !== "trial";
    if (state.view === "whole") whole.show(state);
    if (state.view === "trial") trial.show(state);
    showSource(state, before);
    if (before?.said !== state.said || before?.busy !== state.busy) showSaid(state);
  }

  function showSaid({ said: what, busy, notes }: DraftState): void {
    if (busy) fill(said, icon("clock"), element("span", {}, text.screen.busy));
    else if (what !== null) fill(said, icon(ICONS[what.tone]), element("span", {}, what.sentence));
    else fill(said, ...(notes.length === 0 ? [] : [icon("info"), element("span", {}, notes.join(" "))]));
    said.className = `draft-said ${what?.tone ?? ""}`;
  }

  return {
    root,
    update(state: PaneState, before: PaneState | null) {
      if (state.draft === null) {
        // The buttons are gone; the keyboard goes on from the tab.
        if (latest !== null && (root.contains(document.activeElement) || document.activeElement === document.body)) document.getElementById("tab-rules")?.focus();
        latest = null;
        return;
      }
      if (before !== null && before.draft === state.draft && latest !== null && before.phase.kind === state.phase.kind && before.tab === state.tab) return;
      const first = latest === null;
      show(state.draft, state.phase.kind !== "outside");
      if (first) head.root.querySelector<HTMLElement>("#draft-title")?.focus();
    },
  };
}

/** In a field whose own undo is meant: what stands in it is not the draft's yet. */
const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.dataset["committed"] !== target.value;

const rangesOf = ({ clauses }: EditedDraft): SourceMarks["ranges"] => clauses.map(({ start, end, key }) => ({ start, end, key })).sort((a, b) => a.start - b.start);

const doubtfulOf = ({ doubts }: DraftState): ReadonlySet<Key> => new Set(openDoubts(doubts).flatMap(({ clause }) => (clause === null ? [] : [clause])));
