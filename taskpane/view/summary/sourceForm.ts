/** What is to be summarised, the button, and what is going on. */
import "@fluentui/web-components/button.js";
import { isSettled } from "../../batch/fileItem";
import { summaryPaneText } from "../../../src/text/summaryPane";
import type { SummaryController } from "../../summary/summaryController";
import type { SummarySource, SummaryWork } from "../../summary/summaryState";
import { element, fill, toggle } from "../dom";
import { run, type Part, type Surroundings } from "../part";

const SOURCES: readonly SummarySource[] = ["workbook", "files"];

/** @param picks stands beside the button */
export function sourceForm({ language, controller }: Surroundings, summary: SummaryController, picks: HTMLElement): Part {
  const text = summaryPaneText(language);
  const radios = SOURCES.map((source) => element("input", { type: "radio", name: "summary-source", id: `source-${source}`, value: source, onchange: () => summary.chooseSource(source) }));
  const labels = SOURCES.map((source) => element("span", {}, source === "workbook" ? text.source.workbook : ""));
  const group = element("fieldset", { class: "source-group" }, element("legend", { class: "visually-hidden" }, text.source.label),
    ...SOURCES.map((source, index) => element("label", { class: "check-line", for: `source-${source}` }, radios[index], labels[index])));
  const start = element("fluent-button", { appearance: "primary", id: "summarise", onclick: () => run(begin()) }, text.source.start);
  const working = element("p", { class: "working-line", role: "status" });
  const cancel = element("fluent-button", { size: "small", id: "summary-cancel", onclick: () => summary.cancel() }, text.source.cancel);
  const work = element("div", { class: "summary-work", hidden: true }, working, cancel);

  async function begin(): Promise<void> {
    if (controller.library.isOwing()) await controller.library.settle();
    await summary.summarise();
  }

  return {
    root: element("div", { class: "summary-source" }, group, picks, start, work),
    update(state, before) {
      if (before !== null && before.summary === state.summary && before.batch === state.batch && before.phase.kind === state.phase.kind && before.editions === state.editions) return;
      const outside = state.phase.kind === "outside";
      const files = state.batch.items.filter(isSettled).length;
      const source = outside ? "files" : (state.summary.source ?? "workbook");
      fill(labels[1] ?? group, text.source.files(files));
      radios.forEach((radio, index) => (radio.checked = SOURCES[index] === source));
      // One source is no choice.
      group.hidden = outside || files === 0;
      start.textContent = state.summary.made === null ? text.source.start : text.source.again;
      toggle(start, "disabled", state.summary.work !== null || state.editions.length === 0 || (source === "files" && (files === 0 || state.batch.run !== null)));
      work.hidden = state.summary.work === null;
      cancel.hidden = state.summary.work?.kind !== "reading";
      working.textContent = state.summary.work === null ? "" : sentenceOf(state.summary.work, text.working);
    },
  };
}

function sentenceOf(work: SummaryWork, text: ReturnType<typeof summaryPaneText>["working"]): string {
  switch (work.kind) {
    case "reading": return text.reading(work.done, work.total);
    case "checking": return text.checking;
    case "writing": return text.writing;
    case "verifying": return text.verifying;
  }
}
