/** A row of tabs inside a tab. Arrow keys move as in any row of tabs. */
import { element } from "../dom";
import { tabKeys } from "../tabKeys";

export interface Segments<T extends string> {
  readonly root: HTMLElement;
  show(id: T): void;
}

/** @param panel id of the element that the tabs govern */
export function segments<T extends string>(ids: readonly T[], labels: Readonly<Record<T, string>>, { label, panel, pick }: { readonly label: string; readonly panel: string; readonly pick: (id: T) => void }): Segments<T> {
  const tabs = ids.map((id) => element("button", { type: "button", role: "tab", id: `${panel}-${id}`, class: "segment", "aria-controls": panel, onclick: () => pick(id) }, labels[id]));
  const root = element("div", { class: "segments", role: "tablist", "aria-label": label }, ...tabs);
  tabKeys(root, tabs, (index) => {
    const id = ids[index];
    if (id !== undefined) pick(id);
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
