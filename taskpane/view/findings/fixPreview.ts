/** Corrections of one kind before they are written: every cell, before → after, to be ticked. */
import "@fluentui/web-components/button.js";
import "@fluentui/web-components/progress-bar.js";
import type { FindingsPaneText } from "../../../src/text/findingsPane";
import type { PaneText } from "../../../src/text/pane";
import type { FixPlan, PlannedFix } from "../../findings/fixPlan";
import type { ReviewController } from "../../findings/reviewController";
import type { ReviewState } from "../../findings/reviewState";
import { element, fill, taken } from "../dom";
import { contentText } from "../findingCard";
import { icon } from "../icons";
import { run } from "../part";

/** Rows added at a time, so that a thousand corrections do not fill the page. */
const ROWS_AT_ONCE = 100;

export interface FixPreview {
  readonly root: HTMLElement;
  show(plan: FixPlan, writing: ReviewState["writing"]): void;
  focus(): void;
}

export function fixPreview(text: PaneText, own: FindingsPaneText, review: ReviewController): FixPreview {
  const heading = element("h2", { tabindex: -1, id: "plan-heading" });
  const all = element("input", { type: "checkbox", id: "plan-all" });
  const count = element("span", { class: "label", role: "status", id: "plan-count" });
  const rows = element("ul", { class: "plan-rows", "aria-labelledby": "plan-heading" });
  const more = element("button", { type: "button", class: "quiet", id: "plan-more" });
  const write = element("fluent-button", { appearance: "primary", id: "plan-write", onclick: () => run(review.writePlan()) });
  const back = element("fluent-button", { id: "plan-back", onclick: () => review.closePlan() }, own.batch.cancel);
  const foot = element("div", { class: "plan-foot" }, write, back);
  const progress = progressLine(own, review);
  const root = element("section", { class: "plan", "aria-labelledby": "plan-heading" },
    element("div", { class: "plan-head" }, heading, element("p", { class: "hint" }, own.batch.body),
      element("div", { class: "plan-all" }, element("label", { class: "check-line", for: "plan-all" }, all, own.batch.all), count)),
    element("div", { class: "plan-scroll" }, rows, more), foot, progress.root);
  all.addEventListener("change", () => review.chooseAll(all.checked));
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    taken(event);
    review.closePlan();
  });

  let planned: readonly PlannedFix[] = [];
  let boxes: HTMLInputElement[] = [];
  more.addEventListener("click", () => {
    const first = boxes.length;
    addRows();
    boxes[first]?.focus();
  });

  function addRows(): void {
    const from = boxes.length;
    for (let index = from; index < Math.min(planned.length, from + ROWS_AT_ONCE); index++) {
      const fix = planned[index];
      if (fix === undefined) break;
      const { row, box } = fixRow(fix, index, text, own, review);
      boxes.push(box);
      rows.append(row);
    }
    const left = planned.length - boxes.length;
    more.hidden = left === 0;
    more.textContent = own.batch.more(Math.min(left, ROWS_AT_ONCE));
  }

  const sameCells = (fixes: readonly PlannedFix[]): boolean =>
    fixes.length === planned.length && fixes.every((fix, index) => fix.cell === planned[index]?.cell && fix.sheet === planned[index]?.sheet && fix.after === planned[index]?.after);

  return {
    root,
    focus: () => heading.focus(),
    show({ code, fixes }, writing) {
      heading.textContent = own.batch.heading(text.findings[code] ?? code);
      if (!sameCells(fixes)) {
        planned = fixes;
        boxes = [];
        fill(rows);
        addRows();
      }
      planned = fixes;
      boxes.forEach((box, index) => (box.checked = fixes[index]?.chosen === true));
      const chosen = fixes.filter((fix) => fix.chosen).length;
      all.checked = chosen === fixes.filter(({ doubt }) => doubt !== "contrary").length && chosen > 0;
      all.indeterminate = chosen > 0 && !all.checked;
      count.textContent = own.batch.chosen(chosen, fixes.length);
      write.textContent = own.batch.write(chosen);
      write.toggleAttribute("disabled", chosen === 0);
      foot.hidden = writing !== null;
      progress.show(writing);
    },
  };
}

function fixRow({ sheet, cell, before, after, subject, doubt }: PlannedFix, index: number, text: PaneText, own: FindingsPaneText, review: ReviewController) {
  const box = element("input", { type: "checkbox", id: `plan-${index}`, disabled: doubt === "contrary" });
  box.addEventListener("change", () => review.choose(index, box.checked));
  const empty = text.card.emptyCell;
  const row = element("li", { class: doubt === null ? "plan-row" : "plan-row doubtful" }, box,
    element("label", { for: box.id },
      element("span", { class: "plan-place" }, element("b", {}, cell), element("span", {}, sheet), subject === null ? null : element("span", {}, subject)),
      element("span", { class: "change" },
        element("del", {}, contentText(before, empty)), icon("arrow"), element("span", { class: "visually-hidden" }, own.batch.to), element("ins", {}, contentText(after, empty))),
      doubt === null ? null : element("span", { class: "plan-doubt" }, icon("warning"), own.batch.doubt[doubt])));
  return { row, box };
}

/** Written or put back, how far; with a button that stops it. */
export function progressLine(own: FindingsPaneText, review: ReviewController) {
  const sentence = element("p", { class: "working-sentence", role: "status" });
  const line = element("fluent-progress-bar", { "aria-label": own.batch.heading("") });
  const root = element("div", { class: "plan-progress", hidden: true }, sentence, line, element("fluent-button", { size: "small", id: "plan-stop", onclick: () => review.stopWriting() }, own.batch.stop));
  return {
    root,
    show(writing: ReviewState["writing"]): void {
      root.hidden = writing === null;
      if (writing === null) return;
      const { done, total, undoing } = writing;
      sentence.textContent = undoing ? own.batch.undoing(done, total) : own.batch.writing(done, total);
      line.setAttribute("aria-label", sentence.textContent);
      line.setAttribute("max", String(total));
      line.setAttribute("value", String(done));
    },
  };
}
