/** Long lists: the first ones, and a button for more. */
import "@fluentui/web-components/button.js";
import { element } from "../dom";

/**
 * Puts items into a parent, `step` at a time.
 * @param more what the button says for so many further ones
 * @returns a place for the button, to stand after the list
 */
export function bounded<T>(parent: HTMLElement, items: readonly T[], step: number, make: (item: T) => HTMLElement, more: (count: number) => string): HTMLElement {
  const slot = element("div", { class: "more-slot" });
  let shown = 0;
  const grow = (): void => {
    const made = items.slice(shown, shown + step).map(make);
    parent.append(...made);
    shown += made.length;
    const left = items.length - shown;
    slot.replaceChildren(...(left > 0 ? [element("fluent-button", { size: "small", onclick: () => grow() }, more(Math.min(step, left)))] : []));
    // The button may have gone with its last press: the keyboard goes on where the new ones begin.
    const [first] = made;
    if (shown > step && first !== undefined && left === 0) {
      first.tabIndex = -1;
      first.focus();
    }
  };
  grow();
  return slot;
}
