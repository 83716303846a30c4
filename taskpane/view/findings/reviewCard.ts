/** What may be done with the selected finding beside its own correction: correct all of a kind, ignore, take back. */
import "@fluentui/web-components/button.js";
import type { FindingsPaneText } from "../../../src/text/findingsPane";
import type { PaneText } from "../../../src/text/pane";
import type { ListedFinding } from "../../checkSheets";
import { fixesOf } from "../../findings/fixPlan";
import { REASON_AT_MOST } from "../../findings/ignoring";
import type { OnShow, Standing } from "../../findings/onShow";
import type { ReviewController } from "../../findings/reviewController";
import { element, type Child } from "../dom";
import { icon } from "../icons";
import { bar } from "../message";
import { run } from "../part";

export interface CardActions {
  readonly text: PaneText;
  readonly own: FindingsPaneText;
  readonly review: ReviewController;
  readonly list: OnShow;
  /** The reason is being asked. */
  readonly asking: boolean;
  /** Reasons given earlier, newest first. */
  readonly reasons: readonly string[];
}

/** Above the sentence: why it is here though it was ignored, or why it does not count. */
export function standingBar(standing: Standing, { own }: CardActions): Child {
  switch (standing.kind) {
    case "solved": return bar("success", own.comparison.solvedCard);
    case "ignored": return bar("info", own.ignored.card(standing.record.reason, standing.record.date));
    case "open": return standing.returned === null ? null : bar("warning", own.ignored.returned(standing.returned.reason, standing.returned.date));
  }
}

/** Below the correction. */
export function cardActions(finding: ListedFinding, standing: Standing, actions: CardActions): Child {
  const { own, review, asking } = actions;
  switch (standing.kind) {
    case "solved": return null;
    case "ignored": return takeBack(finding, standing.record.code, actions, () => run(review.takeBack(standing.record)));
    case "open":
      if (asking) return reasonForm(actions);
      return element("div", { class: "card-actions" }, sameKind(finding, actions),
        element("fluent-button", { size: "small", appearance: "subtle", id: "ignore", onclick: () => review.ask(true) }, own.ignored.button));
  }
}

function takeBack(finding: ListedFinding, recorded: string, { own }: CardActions, back: () => void): Child {
  // What went with its cause comes back with it.
  if (finding.under !== null && finding.code !== recorded) return element("p", { class: "hint" }, own.ignored.follows);
  return element("div", { class: "card-actions" }, element("fluent-button", { size: "small", id: "take-back", onclick: back }, own.ignored.takeBack));
}

function sameKind({ code, fix }: ListedFinding, { text, own, review, list }: CardActions): Child {
  const count = fix === null ? 0 : fixesOf(list.listed, code);
  if (count < 2) return null;
  return element("fluent-button", {
    size: "small", id: "fix-kind", "aria-label": own.batch.openLabel(text.findings[code] ?? code, count), onclick: () => review.plan(code),
  }, own.batch.open(count));
}

function reasonForm({ own, review, reasons }: CardActions): HTMLElement {
  const problem = element("p", { class: "field-problem", role: "alert", id: "reason-problem" });
  const input = element("input", {
    class: "input", type: "text", id: "reason", maxlength: REASON_AT_MOST, placeholder: own.ignored.hint, autocomplete: "off", list: "reasons", "aria-describedby": "reason-problem", required: true,
  });
  const known = element("datalist", { id: "reasons" }, ...reasons.map((reason) => element("option", { value: reason })));
  const form = element("form", { class: "reason-form", novalidate: true, "aria-label": own.ignored.heading },
    element("label", { for: "reason" }, icon("info"), own.ignored.heading, element("span", { class: "label" }, own.ignored.reason)), input, known, problem,
    element("div", { class: "card-actions" },
      element("fluent-button", { size: "small", appearance: "primary", type: "submit", id: "ignore-confirm" }, own.ignored.confirm),
      element("fluent-button", { size: "small", id: "ignore-cancel", onclick: () => review.ask(false) }, own.ignored.cancel)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const missing = input.value.trim() === "";
    problem.textContent = missing ? own.ignored.empty : "";
    input.setAttribute("aria-invalid", String(missing));
    if (missing) input.focus();
    else run(review.ignoreSelected(input.value));
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    review.ask(false);
  });
  return form;
}
