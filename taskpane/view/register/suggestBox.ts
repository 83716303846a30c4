/** A field with a list under it: what is typed finds, ↑ ↓ choose, Enter takes, Esc closes. Made as a combobox for assistive technology. */
import { element, fill } from "../dom";

export interface SuggestBox<Item> {
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  /** What may be taken now. @param open whether the list is on show */
  show(items: readonly Item[], open: boolean): void;
}

export interface SuggestParts<Item> {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  /** Items on show at most. */
  readonly most: number;
  /** Draws what stands in an option; the box adds role and number. */
  draw(item: Item): HTMLElement;
  onInput(text: string): void;
  onTake(item: Item): void;
  /** The list was left, by Esc or with the focus. */
  onClose?(): void;
  onFocus?(): void;
}

export function suggestBox<Item>(parts: SuggestParts<Item>): SuggestBox<Item> {
  const listId = `${parts.id}-list`;
  const list = element("div", { class: "suggestions", role: "listbox", id: listId, "aria-label": parts.label, hidden: true });
  const input = element("input", {
    class: "input", id: parts.id, type: "text", role: "combobox", placeholder: parts.placeholder, autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": listId, maxlength: 200,
  });
  let items: readonly Item[] = [];
  let active = -1;

  function mark(index: number): void {
    active = index;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const option = list.children[index];
    if (option === undefined) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  }

  function close(): void {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    mark(-1);
    parts.onClose?.();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && items.length > 0) {
      event.preventDefault();
      if (list.hidden) open(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      mark(active < 0 ? (step === 1 ? 0 : items.length - 1) : (active + step + items.length) % items.length);
    } else if (event.key === "Enter") {
      const item = list.hidden ? undefined : items[Math.max(active, 0)];
      if (item === undefined) return;
      event.preventDefault();
      parts.onTake(item);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  function open(on: boolean): void {
    list.hidden = !on;
    input.setAttribute("aria-expanded", String(on));
  }

  input.addEventListener("input", () => parts.onInput(input.value));
  input.addEventListener("keydown", onKey);
  input.addEventListener("focus", () => parts.onFocus?.());
  // A press on an option must not take the focus first, or the list would be gone before it is taken.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
    const item = items[Number(option?.dataset["index"] ?? -1)];
    if (item !== undefined) parts.onTake(item);
  });

  return {
    input, list,
    show(next, on) {
      if (next !== items) {
        items = next.slice(0, parts.most);
        fill(list, ...items.map((item, index) => {
          const option = parts.draw(item);
          option.classList.add("suggestion");
          for (const [name, value] of Object.entries({ role: "option", id: `${listId}-${index}`, "data-index": index, "aria-selected": "false" })) option.setAttribute(name, String(value));
          return option;
        }));
        list.scrollTop = 0;
        mark(-1);
      }
      open(on && items.length > 0);
    },
  };
}
