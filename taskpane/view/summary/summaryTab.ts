/** The 汇总 tab: what is summarised, the result in three parts, and what is written of it. */
import "../../summary.css";
import "@fluentui/web-components/button.js";
import { summaryPaneText } from "../../../src/text/summaryPane";
import { listNames } from "../../../src/text/pane";
import { chosenOf, type Chosen } from "../../summary/chosen";
import { createSummaryController, type SummaryParts } from "../../summary/summaryController";
import type { MadeSummary, SummaryState, SummaryView } from "../../summary/summaryState";
import type { PaneState } from "../../state";
import { element, fill, selectOf, type Child } from "../dom";
import { editionLabel } from "../header";
import { bar, screen } from "../message";
import { run, type Part, type Surroundings } from "../part";
import { manualLink } from "../tour/manualLink";
import { chartsView } from "./chartsView";
import { lettersView } from "./lettersView";
import { rankingView } from "./rankingView";
import { segments } from "./segments";
import { sourceForm } from "./sourceForm";
import { writeBar } from "./writeBar";

const VIEWS: readonly SummaryView[] = ["ranking", "charts", "letters"];

export function summaryTab(around: Surroundings, parts: Omit<SummaryParts, "language" | "goTo">): Part {
  const { language, controller } = around;
  const text = summaryPaneText(language);
  const summary = createSummaryController({ ...parts, language, goTo: controller.goTo });
  const writing = writeBar(around, summary);
  const tabs = segments(VIEWS, text.views, { label: text.views.label, panel: "summary-panel", pick: (view) => summary.show(view) });
  const picks = element("div", { class: "summary-picks" });
  const source = sourceForm(around, summary, picks);
  const sentence = element("p", { class: "sentence", id: "summary-sentence" });
  const notes = element("div", { class: "summary-notes" });
  const panel = element("div", { class: "summary-panel", id: "summary-panel", role: "tabpanel", tabindex: -1 });
  const head = element("div", { class: "summary-head" }, source.root, notes, sentence, writing.root, tabs.root);
  const live = element("div", { class: "visually-hidden", role: "status", "aria-live": "polite" });
  const said = element("div", { class: "summary-said" });
  const root = element("div", { class: "summary-tab" }, head, said, panel, live);
  let drawn: readonly unknown[] = [];

  function drawPicks(chosen: Chosen, { period, edition }: Chosen = chosen): void {
    const focused = picks.contains(document.activeElement) ? (document.activeElement?.id ?? "") : "";
    const periodLabel = ({ id, kind, present, months }: Chosen["period"]): string => text.periodChoice({ id, kind, present: present.length, months: months.length });
    fill(picks,
      labelled("summary-period", text.source.period, selectOf(chosen.choices.map((each) => ({ id: each.id, label: periodLabel(each) })), period.id, (id) => summary.choosePeriod(id), { id: "summary-period" })),
      chosen.editions.length < 2 ? null
        : labelled("summary-edition", text.source.edition, selectOf(chosen.editions.map((each) => ({ id: each.id, label: editionLabel(each) })), edition?.id ?? "", (id) => summary.chooseEdition(id), { id: "summary-edition" })));
    if (focused !== "") picks.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
  }

  function drawNotes(state: PaneState, made: MadeSummary): void {
    const outdated = state.summary.stale ? text.stale : made.items !== null && made.items !== state.batch.items ? text.staleFiles : null;
    fill(notes, outdated === null ? null : bar("warning", outdated), made.leftOut.length === 0 ? null : element("p", { class: "hint" }, text.leftOut(listNames(made.leftOut, language))));
  }

  /** Draws what depends on the summary; keeps place and focus where only a part changed. */
  function drawPanel(state: PaneState, made: MadeSummary, chosen: Chosen, moved: boolean): void {
    const { view, ledgerComplete, confirmClean } = state.summary;
    const focused = panel.contains(document.activeElement) ? (document.activeElement?.id ?? "") : "";
    const scrolled = panel.scrollTop;
    const roster = state.settings.office?.roster;
    const children: readonly Child[] = view === "ranking"
      ? rankingView(chosen, { around, summary, ledgerComplete, hasRoster: (roster?.windows.length ?? 0) + (roster?.staff.length ?? 0) > 0, inWorkbook: made.source === "workbook" })
      : view === "charts" ? chartsView(made, chosen, language) : lettersView(summary.letters(made, chosen), chosen, { around, summary, confirmClean });
    fill(panel, ...children);
    panel.setAttribute("aria-labelledby", `summary-panel-${view}`);
    panel.scrollTop = moved ? 0 : scrolled;
    if (focused !== "") panel.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
  }

  function drawEmpty(state: PaneState): void {
    const { summary: { made }, batch, phase } = state;
    if (made !== null) return fill(panel, screen("warning", text.head.none(text.views.ranking), text.empty.noMonths), ...unreadOf(made));
    const nothing = phase.kind === "outside" && batch.items.length === 0;
    fill(panel, screen("sheet", text.empty.title, nothing ? text.empty.files : text.empty.workbook,
      element("ol", { class: "steps" }, ...text.empty.steps.map((step) => element("li", {}, step))),
      nothing ? element("fluent-button", { appearance: "primary", onclick: () => controller.showTab("files") }, around.text.tabs.files) : null,
      manualLink(language, "summary")));
  }

  const unreadOf = ({ reports }: MadeSummary): readonly Child[] =>
    reports.flatMap(({ report, problem }) => (report?.sheets ?? []).filter(({ reason }) => reason !== "").slice(0, 12)
      .map(({ name, reason }): Child => element("p", { class: "hint" }, `${name}${text.colon}${reason}`)).concat(problem === null ? [] : [element("p", { class: "hint" }, problem.message)]));

  return {
    root,
    update(state, before) {
      source.update(state, before);
      if (state.tab !== "summary") return;
      const { made, period, edition, view, ledgerComplete, confirmClean, work } = state.summary;
      drawSaid(said, live, state.summary, drawn[0] as SummaryState["said"] | undefined, { text, summary });
      const chosen = made === null ? null : chosenOf(made, state.summary, language);
      writing.update(state, chosen);
      for (const part of [picks, sentence, tabs.root]) part.hidden = chosen === null;
      panel.setAttribute("aria-busy", String(work !== null));
      const now = [state.summary.said, made, made?.months, period, edition, view, ledgerComplete, confirmClean, state.summary.stale, state.batch.items, state.settings.office?.roster, state.phase.kind];
      if (drawn.length > 0 && now.slice(1).every((each, index) => each === drawn[index + 1])) {
        drawn = now;
        return;
      }
      const moved = drawn[1] !== made || drawn[3] !== period || drawn[4] !== edition || drawn[5] !== view;
      drawn = now;
      if (made === null || chosen === null) {
        fill(notes);
        return drawEmpty(state);
      }
      drawNotes(state, made);
      drawPicks(chosen);
      tabs.show(view);
      sentence.textContent = sentenceOf(chosen, text);
      drawPanel(state, made, chosen, moved);
    },
  };
}

const labelled = (id: string, label: string, control: HTMLElement): HTMLElement => element("label", { class: "pick", for: id }, element("span", { class: "label" }, label), control);

function sentenceOf({ period, edition, shown }: Chosen, text: ReturnType<typeof summaryPaneText>): string {
  const name = text.periodName(period);
  if (edition === null) return text.head.none(name);
  const [count, apart] = shown.kind === "month"
    ? [shown.table?.rows.length ?? 0, shown.summary.apart.filter((each) => each.edition === edition.id).length] : [shown.result.rows.length, shown.result.apart.length];
  return text.head.ranked({ period: name, edition: edition.title, count, apart });
}

/** One sentence after every press, with a way to the sheet. */
function drawSaid(
  place: HTMLElement, live: HTMLElement, { said, asking }: SummaryState, before: SummaryState["said"] | undefined,
  { text, summary }: { readonly text: ReturnType<typeof summaryPaneText>; readonly summary: ReturnType<typeof createSummaryController> },
): void {
  if (asking !== null) {
    if (place.dataset["asking"] === asking.sheet) return;
    place.dataset["asking"] = asking.sheet;
    const button = (id: "replace" | "beside" | "leave"): HTMLElement => element("fluent-button", { size: "small", id: `answer-${id}`, onclick: () => run(summary.answer(id)) }, text.ask[id]);
    const group = element("div", { class: "ask", role: "group", "aria-label": text.ask.sentence(asking.sheet) }, bar("warning", text.ask.sentence(asking.sheet)), element("div", { class: "ask-buttons" }, button("beside"), button("replace"), button("leave")));
    fill(place, group);
    live.textContent = text.ask.sentence(asking.sheet);
    group.querySelector<HTMLElement>("#answer-beside")?.focus();
    return;
  }
  const asked = place.dataset["asking"] !== undefined;
  if (said === before && !asked) return;
  delete place.dataset["asking"];
  if (said === null) return fill(place);
  const { tone, sentence, sheet } = said;
  fill(place, bar(tone, sentence, sheet === null ? null : element("fluent-button", { size: "small", id: "go-to-written", onclick: () => run(summary.goTo(sheet, "A1")) }, text.goToSheet(sheet))));
  live.textContent = sentence;
}
