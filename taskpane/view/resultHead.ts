/** Above the list: the sentence, what was marked, which edition and month were used and why. */
import "@fluentui/web-components/button.js";
import "@fluentui/web-components/text-input.js";
import { parseMonth } from "../../src/month";
import type { CheckResult } from "../checkSheets";
import type { Comparison } from "../findings/compareFindings";
import { summarize } from "../lastCheck";
import { findingsPaneText, type FindingsPaneText } from "../../src/text/findingsPane";
import { listNames } from "../../src/text/pane";
import type { PaneState, ResultPhase } from "../state";
import { element, type Child } from "./dom";
import { batchBar } from "./findings/batchBar";
import { readingOffer } from "./mapping/mappingPanel";
import { bar } from "./message";
import { run, type Surroundings } from "./part";
import { triedEditions } from "./triedEditions";

export function resultHead(phase: ResultPhase, state: PaneState, around: Surroundings): HTMLElement {
  const { text, controller } = around;
  const own = findingsPaneText(around.language);
  const { review } = state;
  const again = element("fluent-button", { size: "small", id: "check-again", onclick: () => run(controller.check()) }, text.header.checkAgain);
  return element("section", { class: "result-head" },
    phase.stale ? bar("warning", staleSentence(state, text.result.stale, own, around.language), again) : null,
    review.batch === null ? null : batchBar(review.batch, own, controller.review, around.language === "zh-CN" ? "、" : ", "),
    review.comparison === null || sameAsBefore(review.comparison) ? null : bar("success", comparisonSentence(review.comparison, phase.result, own)),
    element("p", { class: "sentence", id: "sentence" }, text.result.sentence(summarize(phase.result))),
    element("p", { class: "marked" }, [markSentence(phase.result, around), ignoredSentence(phase.result, own)].filter((part) => part !== "").join(" ")),
    ...withheldBars(phase.result, around),
    readingOffer(phase.result.tables, "workbook", around),
    context(phase.result, state, around),
  );
}

/** What is out of date, and what is done about it. */
function staleSentence({ review }: PaneState, stale: string, own: FindingsPaneText, language: Surroundings["language"]): string {
  const step = review.liveStep === null ? "" : own.live[review.liveStep];
  return [stale, own.live.staleMarks, step].filter((part) => part !== "").join(language === "zh-CN" ? "" : " ");
}

/** Nothing solved and nothing new needs no sentence. */
export const sameAsBefore = ({ solved, fresh }: Comparison): boolean => solved.length === 0 && fresh.size === 0;

/** What became of the findings since the check that was asked for. */
export function comparisonSentence({ solved, fresh }: Comparison, { findings }: CheckResult, own: FindingsPaneText): string {
  const appeared = findings.filter((finding) => fresh.has(finding)).length;
  return own.comparison.sentence(solved.length, findings.length - appeared, appeared);
}

const ignoredSentence = ({ ignored = [] }: CheckResult, own: FindingsPaneText): string => (ignored.length === 0 ? "" : own.ignored.counted(ignored.length));

function markSentence(result: CheckResult, { text, language }: Surroundings): string {
  if (result.marks === null) {
    const why = text.failed[result.markProblem ?? "failed"];
    return result.markProblem === null || result.markProblem === "failed" ? text.result.markFailed : [text.result.markFailed, why.title, why.body].join(language === "zh-CN" ? "" : " ");
  }
  const { marked, beyondLimit, withheld } = result.marks;
  if (marked === 0 && withheld.length > 0) return "";
  const marks = marked === 0 ? text.result.notMarked : text.result.marked(marked);
  return beyondLimit === 0 ? marks : `${marks} ${text.result.beyondLimit(beyondLimit)}`;
}

function withheldBars(result: CheckResult, { text, language }: Surroundings): readonly Child[] {
  const withheld = result.marks?.withheld ?? [];
  const named = (reason: "protected" | "missing" | "changed"): string => listNames(withheld.filter((one) => one.reason === reason).map((one) => one.sheet), language);
  const locked = named("protected");
  const gone = named("missing");
  const changed = named("changed");
  return [
    locked === "" ? null : bar("warning", text.result.withheldProtected(locked)),
    gone === "" ? null : bar("warning", text.result.withheldMissing(gone)),
    changed === "" ? null : bar("warning", text.result.withheldChanged(changed)),
  ];
}

function context(result: CheckResult, state: PaneState, around: Surroundings): HTMLElement {
  const { text } = around;
  const { month } = result.report;
  const titles = [...new Set(result.report.sheets.flatMap((sheet) => (sheet.edition === null ? [] : [sheet.edition.title])))];
  const how = state.request.edition === null ? text.result.automatically : text.result.chosen;
  const summary = element("summary", { title: titles.join("\n") },
    element("span", { class: "context-edition" }, titles.length > 1 ? text.result.editions(titles.length) : (titles[0] ?? "—")),
    element("span", { class: "context-how" }, [how, month ?? ""].filter((part) => part !== "").join(" · ")));
  const details = element("details", { class: "context" }, summary, monthRow(month, around), sheetReports(result, around), triedEditions(result.report.tried, text.result.why, around));
  if (month !== null) return details;
  return element("div", {}, details, element("div", { class: "month-missing" }, bar("warning", text.result.monthMissing), monthForm("", around)));
}

/** What each sheet was read as, by which edition. */
function sheetReports({ report }: CheckResult, { text }: Surroundings): HTMLElement {
  return element("section", { class: "tried" },
    element("h3", {}, text.result.sheets),
    element("ul", {},
      ...report.sheets.map((sheet) =>
        element("li", {}, element("div", {},
          element("b", {}, sheet.name),
          element("p", {}, [sheet.range, sheet.reason, sheet.edition?.title ?? "", sheet.month ?? ""].filter((part) => part !== "").join(" · ")))))));
}

function monthRow(month: string | null, around: Surroundings): Child {
  if (month === null) return null;
  return element("div", { class: "month-row" }, element("span", { class: "label" }, around.text.result.month), monthForm(month, around));
}

/** A month typed as people write it. */
export function monthForm(value: string, { text, controller }: Surroundings): HTMLElement {
  const problem = element("p", { class: "field-problem", role: "alert" });
  const input = element("input", {
    class: "input", type: "text", inputmode: "numeric", value, placeholder: text.result.monthHint, "aria-label": text.result.month, id: "month", autocomplete: "off",
  });
  const form = element("form", { class: "month-form" },
    input, element("fluent-button", { size: "small", type: "submit" }, text.result.useMonth), problem);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const month = input.value.trim() === "" ? null : parseMonth(input.value);
    problem.textContent = month === undefined ? text.result.monthWrong : "";
    input.setAttribute("aria-invalid", String(month === undefined));
    if (month !== undefined) run(controller.chooseMonth(month));
  });
  return form;
}
