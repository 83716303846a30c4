/** Which part of the draft is shown. Arrow keys move as in any row of tabs. */
import type { DraftPaneText } from "../../../src/text/draftPane";
import type { DraftView } from "../../draft/draftState";
import { element } from "../dom";
import { tabKeys } from "../tabKeys";

const VIEWS: readonly DraftView[] = ["issues", "clauses", "whole", "trial"];

export function viewTabs({ screen }: DraftPaneText, pick: (view: DraftView) => void): {
  readonly root: HTMLElement;
  show(view: DraftView, counts: Partial<Record<DraftView, number>>): void;
} {
  const tabs = VIEWS.map((view) => element("button", { type: "button", role: "tab", id: `draft-tab-${view}`, class: "draft-tab", "aria-controls": "draft-panel", onclick: () => pick(view) }));
  const root = element("div", { class: "draft-tabs", role: "tablist", "aria-label": screen.viewsLabel }, ...tabs);
  tabKeys(root, tabs, (index) => pick(VIEWS[index] ?? "issues"));
  return {
    root,
    show(view, counts) {
      tabs.forEach((tab, index) => {
        const own = VIEWS[index] ?? "issues";
        const count = counts[own];
        tab.textContent = count === undefined ? screen.views[own] : screen.viewCount(screen.views[own], count);
        tab.setAttribute("aria-selected", String(own === view));
        tab.tabIndex = own === view ? 0 : -1;
      });
    },
  };
}
