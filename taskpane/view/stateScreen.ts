/** The states that have no result: each a sentence, and what to do. */
import "@fluentui/web-components/button.js";
import "@fluentui/web-components/progress-bar.js";
import type { EditionFit } from "../../src/checking/report";
import type { CheckSummary } from "../lastCheck";
import { listNames } from "../../src/text/pane";
import type { CheckBlocked } from "../checkSheets";
import type { PaneState, Phase, WorkStep } from "../state";
import { editionLabel } from "./header";
import { element, selectOf, type Child } from "./dom";
import { readingOffer } from "./mapping/mappingPanel";
import { bar, screen } from "./message";
import { run, type Surroundings } from "./part";
import { manualLink } from "./tour/manualLink";
import { tourOffer } from "./tour/tourOffer";
import { triedEditions } from "./triedEditions";

export type ScreenPhase = Exclude<Phase, { kind: "result" | "working" }>;

export function stateScreen(phase: ScreenPhase, state: PaneState, around: Surroundings): HTMLElement {
  const { text } = around;
  switch (phase.kind) {
    case "starting": return screen(null, text.starting.title, text.starting.body);
    // Outside Excel the 收件 tab is shown in its place.
    case "outside": return screen("sheet", text.files.empty.title, text.files.outside);
    case "ready": return readyScreen(phase.sheet, state, around);
    case "blocked": return blockedScreen(phase, state, around);
    case "failed": return failedScreen(phase, around);
  }
}

function readyScreen(sheet: string | null, state: PaneState, around: Surroundings): HTMLElement {
  const { text } = around;
  const steps = element("ol", { class: "steps" }, ...text.ready.steps.map((step) => element("li", {}, step)));
  return element("div", {},
    state.lastCheck === null ? null : lastCheckBar(state.lastCheck, around),
    screen("sheet", sheet === null ? text.ready.titleNoSheet : text.ready.title(sheet), text.ready.body, steps, tourOffer(around), manualLink(around.language, "findings")));
}

function lastCheckBar(summary: CheckSummary, { text, controller, language }: Surroundings): HTMLElement {
  const sentence = summary.checked
    ? text.lastCheck.sentence(text.result.sentence(summary))
    : text.lastCheck.blocked(listNames(summary.sheets, language));
  const unmarked = summary.unmarked === undefined ? "" : text.lastCheck.unmarked[summary.unmarked];
  return bar(unmarked === "" ? "info" : "warning", unmarked === "" ? sentence : `${sentence}${language === "zh-CN" ? "" : " "}${unmarked}`, element("fluent-button", { size: "small", onclick: () => run(controller.showLastCheck(summary)) }, text.lastCheck.show));
}

function blockedScreen(phase: CheckBlocked, state: PaneState, around: Surroundings): HTMLElement {
  const { text, language } = around;
  const sheets = listNames(phase.sheets, language);
  switch (phase.reason) {
    case "empty": return screen("info", text.blocked.empty.title(sheets), text.blocked.empty.body);
    case "text-only": return screen("info", text.blocked.textOnly.title(sheets), text.blocked.textOnly.body);
    case "rules-only": return screen("info", text.blocked.catalogue.title(sheets), text.blocked.catalogue.body);
    case "no-table": return screen("warning", text.blocked.noTable.title(sheets), text.blocked.noTable.body,
      sheetReasons(phase, around), readingOffer(phase.tables, "workbook", around), state.request.edition === null ? null : chooseEdition(phase, state, around));
    case "no-catalogue": return noCatalogueScreen(phase, state, around);
  }
}

function sheetReasons({ report }: CheckBlocked, { text }: Surroundings): Child {
  const sheets = report?.sheets.filter((sheet) => sheet.reason !== "") ?? [];
  if (sheets.length === 0) return null;
  return element("section", { class: "tried" },
    element("h3", {}, text.blocked.noTable.perSheet),
    element("ul", {}, ...sheets.map((sheet) => element("li", {}, element("div", {}, element("b", {}, sheet.name), element("p", {}, sheet.reason))))));
}

function noCatalogueScreen(phase: CheckBlocked, state: PaneState, around: Surroundings): HTMLElement {
  const { text } = around;
  const tried = triedOf(phase);
  const several = tried.filter((fit) => fit.fits).length > 1;
  return screen("warning",
    several ? text.blocked.noCatalogue.several : text.blocked.noCatalogue.title, text.blocked.noCatalogue.body,
    chooseEdition(phase, state, around), readingOffer(phase.tables, "workbook", around), triedEditions(tried, text.blocked.tried, around));
}

/** Editions weighed for the first sheet that resembles any, most alike first. */
const triedOf = ({ report }: CheckBlocked): readonly EditionFit[] =>
  [...(report?.sheets.find((sheet) => sheet.tried.length > 0)?.tried ?? [])].sort((a, b) => b.score - a.score);

function chooseEdition(phase: CheckBlocked, state: PaneState, { text, controller }: Surroundings): HTMLElement {
  const likely = triedOf(phase)[0]?.edition ?? state.editions[0]?.id ?? "";
  const select = selectOf(
    state.editions.map((edition) => ({ id: edition.id, label: editionLabel(edition) })), likely, () => undefined,
    { "aria-label": text.blocked.choose, id: "choose-edition" },
  );
  const use = element("fluent-button", { appearance: "primary", id: "use-edition", onclick: () => run(controller.chooseEdition(select.value)) }, text.blocked.useIt);
  return element("div", { class: "choose" }, select, use);
}

function failedScreen(phase: Extract<Phase, { kind: "failed" }>, { text, controller }: Surroundings): HTMLElement {
  const { title, body } = text.failed[phase.problem];
  return screen("error", title, body,
    element("fluent-button", { appearance: "primary", id: "retry", onclick: () => run(controller.retry()) }, text.failed.retry),
    phase.detail === "" ? null : element("details", { class: "detail" }, element("summary", {}, text.failed.detail), element("code", {}, phase.detail)));
}

/** The progress line, kept from step to step so that it does not flicker. */
export function workingScreen({ text, controller }: Surroundings) {
  const sentence = element("p", { class: "working-sentence", role: "status" });
  const progress = element("fluent-progress-bar", { "aria-label": text.header.check });
  const root = element("section", { class: "working" }, sentence, progress,
    element("fluent-button", { size: "small", id: "cancel", onclick: () => controller.cancel() }, text.header.cancel));
  return {
    root,
    show(step: WorkStep): void {
      sentence.textContent = stepSentence(step, text);
      const known = step.step === "reading" && step.total > 1;
      if (!known) {
        progress.removeAttribute("value");
        return;
      }
      progress.setAttribute("max", String(step.total));
      progress.setAttribute("value", String(step.done));
    },
  };
}

function stepSentence(step: WorkStep, text: Surroundings["text"]): string {
  switch (step.step) {
    case "listing": return text.working.listing;
    case "reading": return text.working.reading(step.done, step.total);
    case "checking": return text.working.checking;
    case "marking": return text.working.marking;
    case "writing": return text.working.writing(step.cell);
  }
}
