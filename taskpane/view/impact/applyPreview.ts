/** 应用 before anything is written: every cell, before → after and why, to be ticked; then what is left alone and the formulas. */
import "@fluentui/web-components/button.js";
import "@fluentui/web-components/progress-bar.js";
import type { CellContent, LeftOutPlace, LeftOutReason, PlannedWrite } from "../../../src/impact/apply/plan";
import { impactText } from "../../../src/text/impact";
import { impactPaneText } from "../../../src/text/impactPane";
import type { ImpactController } from "../../impact/impactController";
import type { ImpactState } from "../../impact/impactState";
import { element, fill } from "../dom";
import { contentText } from "../findingCard";
import { icon } from "../icons";
import { run, type Surroundings } from "../part";
import type { ImpactPart } from "./impactSetup";

/** Rows added at a time, so that a thousand cells do not fill the page. */
const ROWS_AT_ONCE = 100;
/** Places named for one reason; the others are counted. */
const MOST_PLACES = 10;

export function applyPreview({ language, text: pane }: Surroundings, impact: ImpactController): ImpactPart & { focus(): void } {
  const text = impactPaneText(language).plan;
  const words = impactText(language);
  const heading = element("h2", { tabindex: -1, id: "apply-heading" }, text.heading);
  const all = element("input", { type: "checkbox", id: "apply-all" });
  const any = element("input", { type: "checkbox", id: "apply-any-month" });
  const count = element("span", { class: "label", role: "status", id: "apply-count" });
  const rows = element("ul", { class: "plan-rows", "aria-labelledby": "apply-heading" });
  const more = element("button", { type: "button", class: "quiet", id: "apply-more" });
  const rest = element("div", { class: "apply-rest" });
  const write = element("fluent-button", { appearance: "primary", id: "apply-write", onclick: () => run(impact.apply()) });
  const back = element("fluent-button", { id: "apply-back", onclick: () => impact.show("result") }, text.back);
  const foot = element("div", { class: "plan-foot" }, write, back);
  const sentence = element("p", { class: "working-sentence", role: "status" });
  const line = element("fluent-progress-bar", {});
  const progress = element("div", { class: "plan-progress", hidden: true }, sentence, line, element("fluent-button", { size: "small", id: "apply-stop", onclick: () => impact.stop() }, text.stop));
  const nothing = element("p", { class: "hint apply-nothing" }, text.nothing);
  const root = element("section", { class: "plan", "aria-labelledby": "apply-heading" },
    element("div", { class: "plan-head" }, heading, element("p", { class: "hint" }, text.hint),
      element("label", { class: "check-line", for: "apply-any-month" }, any, text.anyMonth),
      element("div", { class: "plan-all" }, element("label", { class: "check-line", for: "apply-all" }, all, text.all), count)),
    element("div", { class: "plan-scroll", tabindex: 0, role: "group", "aria-labelledby": "apply-heading" }, nothing, rows, more, rest), foot, progress);
  all.addEventListener("change", () => impact.tickAll(all.checked));
  any.addEventListener("change", () => impact.plan(any.checked));
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && progress.hidden) impact.show("result");
  });

  let writes: readonly PlannedWrite[] | null = null;
  let boxes: HTMLInputElement[] = [];
  more.addEventListener("click", () => {
    const first = boxes.length;
    addRows();
    boxes[first]?.focus();
  });

  function addRows(): void {
    const planned = writes ?? [];
    for (const planned_ of planned.slice(boxes.length, boxes.length + ROWS_AT_ONCE)) {
      const index = boxes.length;
      const box = element("input", { type: "checkbox", id: `apply-${index}` });
      box.addEventListener("change", () => impact.tick(index, box.checked));
      boxes.push(box);
      rows.append(rowOf(planned_, box));
    }
    const left = planned.length - boxes.length;
    more.hidden = left === 0;
    more.textContent = text.more(Math.min(left, ROWS_AT_ONCE));
  }

  function rowOf({ sheet, cell, subject, before, after, reason }: PlannedWrite, box: HTMLInputElement): HTMLElement {
    const empty = pane.card.emptyCell;
    return element("li", { class: "plan-row" }, box,
      element("label", { for: box.id },
        element("span", { class: "plan-place" }, element("b", {}, cell), element("span", {}, sheet), sheet === subject ? null : element("span", {}, subject)),
        element("span", { class: "change" },
          element("del", {}, contentText(held(before), empty)), icon("arrow"), element("span", { class: "visually-hidden" }, text.to), element("ins", {}, contentText(held(after), empty))),
        element("span", { class: "apply-why" }, words.log(reason))));
  }

  function leftOutLines(places: readonly LeftOutPlace[]): HTMLElement | null {
    if (places.length === 0) return null;
    const reasons = [...new Set(places.map(({ reason }) => reason))];
    const separator = language === "zh-CN" ? "、" : ", ";
    const lineOf = (reason: LeftOutReason): string => {
      const own = places.filter((one) => one.reason === reason);
      const named = own.slice(0, MOST_PLACES).map(({ sheet, cell, subject }) => (cell === null ? subject : `${sheet}!${cell}`)).join(separator);
      return text.leftOutLine(reason, own.length <= MOST_PLACES ? named : text.andMore(named, own.length - MOST_PLACES));
    };
    return element("section", { id: "apply-left-out" }, element("h3", {}, text.leftOut(places.length)), element("ul", {}, ...reasons.map((reason) => element("li", {}, lineOf(reason)))));
  }

  return {
    root,
    focus: () => heading.focus(),
    update({ plan, writing }: ImpactState) {
      if (plan === null) return;
      const { plan: { writes: planned, leftOut, formulas }, chosen, anyMonth } = plan;
      const byId = formulas.filter(({ by }) => by === "id").length;
      if (writes !== planned) {
        writes = planned;
        boxes = [];
        fill(rows);
        addRows();
        fill(rest, formulas.length === 0 ? null : element("p", { id: "apply-formulas" }, text.formulas(formulas.length - byId, byId)), leftOutLines(leftOut));
      }
      boxes.forEach((box, index) => (box.checked = chosen[index] === true));
      const ticked = chosen.filter(Boolean).length;
      any.checked = anyMonth;
      all.checked = ticked === planned.length && ticked > 0;
      all.indeterminate = ticked > 0 && !all.checked;
      nothing.hidden = planned.length > 0;
      count.textContent = text.chosen(ticked, planned.length);
      write.textContent = ticked === 0 && byId > 0 ? text.calculate : text.write(ticked);
      write.toggleAttribute("disabled", ticked === 0 && byId === 0);
      foot.hidden = writing !== null;
      progress.hidden = writing === null;
      if (writing === null) return;
      sentence.textContent = writing.undoing ? text.undoing(writing.done, writing.total) : text.writing(writing.done, writing.total);
      line.setAttribute("aria-label", sentence.textContent);
      line.setAttribute("max", String(Math.max(1, writing.total)));
      line.setAttribute("value", String(writing.done));
    },
  };
}

const held = (content: CellContent) => ("formula" in content ? content.formula : content.value);
