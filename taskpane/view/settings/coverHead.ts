/** The head of what lies over the tabs: a title and the way back. */
import "@fluentui/web-components/button.js";
import { element } from "../dom";

export interface CoverHead {
  readonly root: HTMLElement;
  focus(): void;
}

/** @param leave null where there is nothing to go back to */
export function coverHead({ id, title, back, leave }: { readonly id: string; readonly title: string; readonly back: string; readonly leave: (() => void) | null }): CoverHead {
  const heading = element("h2", { tabindex: -1 }, title);
  const button = leave === null ? null : element("fluent-button", { size: "small", appearance: "subtle", id: `${id}-back`, onclick: () => {
    leave();
    document.querySelector<HTMLElement>(`#open-${id}`)?.focus();
  } }, `‹ ${back}`);
  return { root: element("div", { class: "cover-head" }, button, heading), focus: () => (button ?? heading).focus() };
}
