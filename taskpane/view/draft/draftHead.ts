/** Above the draft: what it is, how much is doubtful, and where it goes. */
import "@fluentui/web-components/button.js";
import type { DraftPaneText } from "../../../src/text/draftPane";
import type { DraftController } from "../../draft/draftController";
import { doubtCounts, isUnsaved, type DraftState } from "../../draft/draftState";
import { element, fill, taken, toggle } from "../dom";
import { icon } from "../icons";
import { bar } from "../message";
import { run } from "../part";

export function draftHead(text: DraftPaneText, draft: DraftController): { readonly root: HTMLElement; show(state: DraftState, inWorkbook: boolean): void } {
  const words = text.screen;
  const title = element("h2", { id: "draft-title", tabindex: -1 });
  const facts = element("span", { class: "hint", id: "draft-facts" });
  const doubts = element("span", { class: "draft-count", id: "draft-count" });
  const button = (id: string, label: string, work: () => void, appearance?: string): HTMLElement => element("fluent-button", { id, size: "small", appearance, onclick: work }, label);
  const toWorkbook = button("draft-to-workbook", words.toWorkbook, () => run(draft.save("workbook")), "primary");
  const toFile = button("draft-to-file", words.toFile, () => run(draft.save("file")));
  const use = button("draft-use", words.use, () => run(draft.use()));
  const discard = button("draft-discard", words.discard, () => draft.ask("discard"), "subtle");
  const step = (id: string, name: "undo" | "redo", work: () => void): HTMLElement =>
    element("fluent-button", { id, size: "small", appearance: "subtle", "icon-only": true, "aria-label": words[name], title: words[name], onclick: work }, icon(name));
  const undo = step("draft-undo", "undo", () => draft.undo());
  const redo = step("draft-redo", "redo", () => draft.redo());
  const asking = element("div", { class: "draft-asking" });
  let asked: DraftState["asking"] = null;
  const root = element("div", { class: "draft-head" }, title,
    element("div", { class: "draft-facts" }, facts, doubts, element("span", { class: "draft-steps" }, undo, redo)), element("div", { class: "button-row" }, toWorkbook, toFile, use, discard), asking);
  asking.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    taken(event);
    draft.ask(null);
  });

  function ask(question: DraftState["asking"]): void {
    if (question === asked) return;
    asked = question;
    fill(asking, question === null ? null : bar("warning", question === "discard" ? words.askDiscard : words.askReplace),
      question === null ? null : element("div", { class: "button-row" },
        button("draft-yes", question === "discard" ? words.yesDiscard : words.yesReplace, () => run(draft.confirm())),
        button("draft-no", words.no, () => draft.ask(null), "primary")));
    if (question === null) discard.focus();
    else asking.querySelector<HTMLElement>("#draft-no")?.focus();
  }

  return {
    root,
    show(state, inWorkbook) {
      const { present, past, future } = state.history;
      const counts = doubtCounts(state);
      title.textContent = present.title ?? words.untitled;
      facts.textContent = words.facts(present.base === null ? words.noBase : String(present.base), present.clauses.length);
      doubts.textContent = words.doubts(counts.open, counts.done);
      doubts.classList.toggle("open", counts.open > 0);
      toWorkbook.hidden = !inWorkbook;
      if (!inWorkbook) toFile.setAttribute("appearance", "primary");
      for (const one of [toWorkbook, toFile, use]) toggle(one, "disabled", state.busy || present.clauses.length === 0);
      discard.textContent = isUnsaved(state) ? words.discard : words.closeSaved;
      toggle(undo, "disabled", past.length === 0);
      toggle(redo, "disabled", future.length === 0);
      ask(state.asking);
    },
  };
}
