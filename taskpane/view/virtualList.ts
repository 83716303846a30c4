/**
 * A listbox of any length. Only the rows in sight (and the selected one) are in the page, so that a thousand scroll
 * like ten; `aria-setsize` and `aria-posinset` tell how many there are.
 */
import { element } from "./dom";
import { heightOf, indexAfterKey, rowsWithin, type PlacedRow } from "./placedRows";

export interface VirtualList<Row extends PlacedRow> {
  readonly root: HTMLElement;
  /** @param options.keepScroll new rows leave the place of the list where it is */
  show(rows: readonly Row[], selected: number, options?: { readonly keepScroll?: boolean }): void;
}

export interface ListEvents {
  select(index: number): void;
  /** Enter, or a click. */
  open(index: number): void;
  /** Delete on the selected option. */
  remove?(index: number): void;
}

export interface ListParts<Row extends PlacedRow> extends ListEvents {
  readonly id: string;
  readonly label: string;
  /** Height of an option, in pixels: how far a page key goes. */
  readonly optionHeight: number;
  /** What stands in a row; the list adds role, place and number. */
  draw(row: Row): HTMLElement;
}

const MARGIN = 160;

export function virtualList<Row extends PlacedRow>(parts: ListParts<Row>): VirtualList<Row> {
  const inner = element("div", { class: "list-inner", role: "presentation" });
  const root = element("div", { class: "list", role: "listbox", tabindex: 0, "aria-label": parts.label, id: parts.id }, inner);
  const drawn = new Map<Row, HTMLElement>();
  let rows: readonly Row[] = [];
  let count = 0;
  let selected = -1;

  root.addEventListener("scroll", () => requestAnimationFrame(draw), { passive: true });
  root.addEventListener("keydown", onKey);
  root.addEventListener("click", (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
    if (option?.dataset["index"] === undefined) return;
    const index = Number(option.dataset["index"]);
    parts.select(index);
    parts.open(index);
  });
  new ResizeObserver(() => {
    reveal(selected);
    draw();
  }).observe(root);

  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (selected >= 0 && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      parts.open(selected);
      return;
    }
    if (selected >= 0 && event.key === "Delete" && parts.remove !== undefined) {
      event.preventDefault();
      parts.remove(selected);
      return;
    }
    const page = Math.floor(root.clientHeight / parts.optionHeight) - 1;
    const index = indexAfterKey(event.key, selected, count, page);
    if (index === undefined) return;
    event.preventDefault();
    parts.select(index);
  }

  function draw(): void {
    const top = root.scrollTop - MARGIN;
    const wanted = new Set(rowsWithin(rows, top, root.scrollTop + root.clientHeight + MARGIN));
    for (const row of rows) if (row.index !== null && row.index === selected) wanted.add(row);
    for (const [row, node] of drawn) {
      if (wanted.has(row)) continue;
      node.remove();
      drawn.delete(row);
    }
    for (const row of wanted) if (!drawn.has(row)) place(row);
    for (const [row, node] of drawn) {
      if (row.index !== null) node.setAttribute("aria-selected", String(row.index === selected));
    }
    if (selected >= 0) root.setAttribute("aria-activedescendant", optionId(selected));
    else root.removeAttribute("aria-activedescendant");
  }

  /** Keeps the nodes in reading order, whatever order they come into sight. */
  function place(row: Row): void {
    const node = parts.draw(row);
    if (row.index === null) node.setAttribute("role", "presentation");
    else asOption(node, row.index);
    node.style.setProperty("top", `${row.top}px`);
    node.style.setProperty("height", `${row.height}px`);
    const next = [...drawn].filter(([other]) => other.top > row.top).sort(([a], [b]) => a.top - b.top)[0];
    inner.insertBefore(node, next?.[1] ?? null);
    drawn.set(row, node);
  }

  function asOption(node: HTMLElement, index: number): void {
    const attributes = {
      role: "option", id: optionId(index), "data-index": index, "aria-setsize": count, "aria-posinset": index + 1, "aria-selected": "false",
    };
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  }

  const optionId = (index: number): string => `${parts.id}-${index}`;

  function reveal(index: number): void {
    const at = rows.findIndex((other) => other.index === index);
    const row = rows[at];
    if (index < 0 || row === undefined) return;
    const above = rows[at - 1];
    const top = above?.index === null ? above.top : row.top;
    if (top < root.scrollTop) root.scrollTop = top;
    else if (row.top + row.height > root.scrollTop + root.clientHeight) root.scrollTop = row.top + row.height - root.clientHeight;
  }

  return {
    root,
    show(next, index, { keepScroll = false } = {}) {
      const moved = index !== selected;
      if (next !== rows) {
        rows = next;
        count = rows.filter((row) => row.index !== null).length;
        inner.replaceChildren();
        drawn.clear();
        inner.style.setProperty("height", `${heightOf(rows)}px`);
        if (!keepScroll) root.scrollTop = 0;
      }
      selected = index;
      if (moved || !keepScroll) reveal(index);
      draw();
    },
  };
}
