/** A row of tabs inside a tab. Arrow keys move as in any row of tabs. */
import { element } from "../dom";

export interface Segments<T extends string> {
  readonly root: HTMLElement;
  show(id: T): void;
}

/** @param panel id of the element that the tabs govern */
export function segments<T extends string>(ids: readonly T[], labels: Readonly<Record<T, string>>, { label, panel, pick }: { readonly label: string; readonly panel: string; readonly pick: (id: T) => void }): Segments<T> {
  const tabs = ids.map((id) => element("button", { type: "button", role: "tab", id: `${panel}-${id}`, class: "segment", "aria-controls": panel, onclick: () => pick(id) }, labels[id]));
  const root = element("div", { class: "segments", role: "tablist", "aria-label": label }, ...tabs);
  root.addEventListener("keydown", (event) => {
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const steps: Readonly<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 };
    const next = steps[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    const index = (next + tabs.length) % tabs.length;
    const id = ids[index];
    if (id !== undefined) pick(id);
    tabs[index]?.focus();
  });
  return {
    root,
    show(id) {
      tabs.forEach((tab, index) => {
        tab.setAttribute("aria-selected", String(ids[index] === id));
        tab.tabIndex = ids[index] === id ? 0 : -1;
      });
    },
  };
}
