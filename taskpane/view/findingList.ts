/**
 * The findings as a listbox. Only the rows in sight (and the selected one) are in the page, so that a thousand findings
 * scroll like ten; `aria-setsize` and `aria-posinset` tell how many there are.
 */
import type { ListedFinding } from "../checkSheets";
import { element } from "./dom";
import { findingRows, FINDING_HEIGHT, HEADING_HEIGHT, heightOf, indexAfterKey, rowsWithin, type ListRow } from "./findingRows";
import { icon } from "./icons";
import type { PaneText } from "../../src/text/pane";

export interface FindingList {
  readonly root: HTMLElement;
  show(findings: readonly ListedFinding[], selected: number): void;
}

export interface FindingListEvents {
  select(index: number): void;
  /** Enter, or a click: go to its cell. */
  open(index: number): void;
}

const MARGIN = 160;

export function findingList(text: PaneText, events: FindingListEvents): FindingList {
  const inner = element("div", { class: "list-inner", role: "presentation" });
  const root = element("div", { class: "list", role: "listbox", tabindex: 0, "aria-label": text.list.label, id: "findings" }, inner);
  const drawn = new Map<ListRow, HTMLElement>();
  let findings: readonly ListedFinding[] = [];
  let rows: readonly ListRow[] = [];
  let selected = -1;

  root.addEventListener("scroll", () => requestAnimationFrame(draw), { passive: true });
  root.addEventListener("keydown", onKey);
  root.addEventListener("click", (event) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
    if (option?.dataset["index"] === undefined) return;
    const index = Number(option.dataset["index"]);
    events.select(index);
    events.open(index);
  });
  new ResizeObserver(() => {
    reveal(selected);
    draw();
  }).observe(root);

  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if ((event.key === "Enter" || event.key === " ") && selected >= 0) {
      event.preventDefault();
      events.open(selected);
      return;
    }
    const page = Math.floor(root.clientHeight / FINDING_HEIGHT) - 1;
    const index = indexAfterKey(event.key, selected, findings.length, page);
    if (index === undefined) return;
    event.preventDefault();
    events.select(index);
  }

  function draw(): void {
    const top = root.scrollTop - MARGIN;
    const wanted = new Set(rowsWithin(rows, top, root.scrollTop + root.clientHeight + MARGIN));
    for (const row of rows) if (row.kind === "finding" && row.index === selected) wanted.add(row);
    for (const [row, node] of drawn) {
      if (wanted.has(row)) continue;
      node.remove();
      drawn.delete(row);
    }
    for (const row of wanted) if (!drawn.has(row)) place(row);
    for (const [row, node] of drawn) {
      if (row.kind === "finding") node.setAttribute("aria-selected", String(row.index === selected));
    }
    if (selected >= 0) root.setAttribute("aria-activedescendant", optionId(selected));
    else root.removeAttribute("aria-activedescendant");
  }

  /** Keeps the nodes in reading order, whatever order they come into sight. */
  function place(row: ListRow): void {
    const node = row.kind === "heading" ? heading(row, text) : option(row, findings.length, text);
    node.style.setProperty("top", `${row.top}px`);
    node.style.setProperty("height", `${row.height}px`);
    const next = [...drawn].filter(([other]) => other.top > row.top).sort(([a], [b]) => a.top - b.top)[0];
    inner.insertBefore(node, next?.[1] ?? null);
    drawn.set(row, node);
  }

  function reveal(index: number): void {
    const row = rows.find((other) => other.kind === "finding" && other.index === index);
    if (row === undefined) return;
    if (row.top - HEADING_HEIGHT < root.scrollTop) root.scrollTop = row.top - HEADING_HEIGHT;
    else if (row.top + row.height > root.scrollTop + root.clientHeight) root.scrollTop = row.top + row.height - root.clientHeight;
  }

  return {
    root,
    show(next, index) {
      if (next !== findings) {
        findings = next;
        rows = findingRows(findings);
        inner.replaceChildren();
        drawn.clear();
        inner.style.setProperty("height", `${heightOf(rows)}px`);
        root.scrollTop = 0;
      }
      selected = index;
      reveal(index);
      draw();
    },
  };
}

const optionId = (index: number): string => `finding-${index}`;

function heading(row: Extract<ListRow, { kind: "heading" }>, text: PaneText): HTMLElement {
  return element("div", { class: `list-heading ${row.severity}`, role: "presentation" },
    text.list.group(text.list.severity[row.severity], row.count));
}

function option(row: Extract<ListRow, { kind: "finding" }>, total: number, text: PaneText): HTMLElement {
  const { finding, index } = row;
  const [first] = finding.cells;
  const about = [finding.subject, finding.category].filter((part) => part !== null && part !== "").join(" · ");
  return element("div",
    {
      class: `list-row ${finding.severity}`, role: "option", id: optionId(index), "data-index": index,
      "aria-setsize": total, "aria-posinset": index + 1, "aria-selected": "false",
    },
    icon(finding.severity),
    element("span", { class: "row-title" },
      element("span", { class: "visually-hidden" }, `${text.list.severity[finding.severity]} `),
      text.findings[finding.code] ?? finding.code,
      about === "" ? null : element("span", { class: "row-about" }, about)),
    element("span", { class: "row-cell" }, first ?? text.list.noCell),
    element("span", { class: "row-message" }, finding.message),
  );
}
