/** The doubt in hand: its words in full, and ticking it off. */
import type { DraftPaneText } from "../../../src/text/draftPane";
import type { Language } from "../../../src/text/language";
import { describeRegulationIssue } from "../../../src/text/regulation";
import type { DraftController } from "../../draft/draftController";
import type { DraftState } from "../../draft/draftState";
import { openDoubts, type DraftDoubt } from "../../draft/openIssues";
import { element, toggle } from "../dom";
import { icon } from "../icons";

export function doubtCard(text: DraftPaneText, language: Language, draft: DraftController): { readonly root: HTMLElement; show(state: DraftState): void } {
  const { issues } = text;
  const position = element("span", { class: "position" });
  const title = element("h4", {});
  const previous = element("fluent-button", { size: "small", appearance: "subtle", "icon-only": true, id: "draft-previous", "aria-label": issues.previous, title: issues.previous, onclick: () => draft.stepDoubt(-1) }, icon("up"));
  const next = element("fluent-button", { size: "small", appearance: "subtle", "icon-only": true, id: "draft-next", "aria-label": issues.next, title: issues.next, onclick: () => draft.stepDoubt(1) }, icon("down"));
  const message = element("p", { class: "card-message" });
  const check = element("fluent-button", { size: "small", id: "draft-check" });
  const toWhole = element("fluent-button", { size: "small", appearance: "subtle", id: "draft-to-whole", onclick: () => draft.show("whole") }, issues.toWhole);
  const answered = element("p", { class: "draft-answered" }, icon("done"), issues.checked);
  const root = element("section", { class: "draft-doubt", "aria-label": issues.label },
    element("div", { class: "draft-doubt-head" }, title, position, previous, next), message, element("div", { class: "button-row" }, check, toWhole, answered));
  let latest: DraftDoubt | null = null;
  check.addEventListener("click", () => {
    if (latest !== null) draft.checkDoubt(latest.id, !latest.checked);
  });

  return {
    root,
    show(state) {
      const open = openDoubts(state.doubts);
      const found = state.doubts.find(({ id }) => id === state.doubt) ?? null;
      // An answered doubt keeps its place until the next one is chosen: nothing moves under the hand.
      const doubt = found ?? latest;
      latest = doubt;
      root.hidden = doubt === null;
      if (doubt === null) return;
      const at = open.findIndex(({ id }) => id === doubt.id);
      title.textContent = issues.names[doubt.issue.code] ?? doubt.issue.code;
      position.textContent = open.length === 0 ? "" : issues.position(at < 0 ? 0 : at + 1, open.length);
      message.textContent = describeRegulationIssue(doubt.issue, language);
      const done = found === null || doubt.checked;
      root.classList.toggle("answered", done);
      answered.hidden = !done;
      check.hidden = found === null;
      check.textContent = doubt.checked ? issues.uncheck : issues.check;
      toWhole.hidden = doubt.clause !== null || found === null;
      toggle(previous, "disabled", open.length === 0);
      toggle(next, "disabled", open.length === 0);
    },
  };
}
