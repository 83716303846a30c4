/**
 * The source text with its clauses marked. Only the paragraphs in sight are in the page, so that a megabyte scrolls like a page;
 * heights are estimated until a paragraph has been seen.
 */
import type { DraftPaneText } from "../../../src/text/draftPane";
import { pieceAt, piecesOf, rangesIndex, spansOf, type MarkedRange, type TextPiece } from "../../draft/sourcePieces";
import { element } from "../dom";
import { indexAfterKey } from "../placedRows";

export interface SourceMarks {
  /** Sorted by start. */
  readonly ranges: readonly MarkedRange[];
  readonly selected: number | null;
  readonly doubtful: ReadonlySet<number>;
  readonly emphasis: { readonly start: number; readonly end: number } | null;
}

export interface SourceView {
  readonly root: HTMLElement;
  show(text: string, marks: SourceMarks): void;
  /** Scrolls to an offset unless it is in sight. */
  reveal(start: number, end: number): void;
  /** What is selected in the text, else the paragraph that the keys are on; undefined for neither. */
  selection(): { readonly start: number; readonly end: number } | undefined;
  /** Where the caret was put last. */
  caret(): number | undefined;
}

const MARGIN = 240;
const LINE = 21;
const PADDING = 6;
const CHARACTER = 13;

export function sourceView(text: DraftPaneText["source"], pick: (clause: number) => void): SourceView {
  const inner = element("div", { class: "draft-source-inner", role: "presentation" });
  const root = element("div", { class: "draft-source", id: "draft-source", role: "listbox", tabindex: 0, "aria-label": text.keys }, inner);
  const drawn = new Map<number, HTMLElement>();
  let source = "";
  let pieces: readonly TextPiece[] = [];
  let heights = new Float64Array(0);
  let tops = new Float64Array(1);
  let marks: SourceMarks = { ranges: [], selected: null, doubtful: new Set(), emphasis: null };
  let touching = rangesIndex([]);
  let active = -1;
  let chosen: { start: number; end: number } | undefined;

  root.addEventListener("scroll", () => requestAnimationFrame(draw), { passive: true });
  root.addEventListener("keydown", onKey);
  root.addEventListener("click", onClick);
  document.addEventListener("selectionchange", onSelection);
  let width = 0;
  new ResizeObserver(() => {
    if (root.clientWidth !== width) {
      width = root.clientWidth;
      estimate();
      redraw();
    } else draw();
  }).observe(root);

  function estimate(): void {
    const perLine = Math.max(8, Math.floor((root.clientWidth - 24) / CHARACTER));
    heights = Float64Array.from(pieces, ({ start, end }) => Math.ceil((end - start) / perLine) * LINE + PADDING);
    place();
  }

  function place(): void {
    tops = new Float64Array(heights.length + 1);
    for (let at = 0; at < heights.length; at++) tops[at + 1] = (tops[at] ?? 0) + (heights[at] ?? 0);
    inner.style.setProperty("height", `${tops[heights.length] ?? 0}px`);
    for (const [index, node] of drawn) node.style.setProperty("top", `${tops[index] ?? 0}px`);
  }

  function indexAt(y: number): number {
    let [low, high] = [0, Math.max(0, pieces.length - 1)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((tops[middle] ?? 0) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function draw(): void {
    if (pieces.length === 0 || root.clientHeight === 0) return;
    const [first, last] = [indexAt(root.scrollTop - MARGIN), indexAt(root.scrollTop + root.clientHeight + MARGIN)];
    for (const [index, node] of drawn) {
      if (index >= first && index <= last) continue;
      node.remove();
      drawn.delete(index);
    }
    for (let index = first; index <= last; index++) if (!drawn.has(index)) insert(index);
    measure();
  }

  /** Reading order is kept, whatever order the paragraphs come into sight. */
  function insert(index: number): void {
    const piece = pieces[index];
    if (!piece) return;
    const node = element("div", {
      class: "draft-piece", role: "option", id: `draft-source-${index}`, "data-piece": index, "aria-selected": String(index === active), "aria-setsize": pieces.length, "aria-posinset": index + 1,
    }, ...spanNodes(piece));
    node.style.setProperty("top", `${tops[index] ?? 0}px`);
    const next = Math.min(...[...drawn.keys()].filter((other) => other > index));
    inner.insertBefore(node, drawn.get(next) ?? null);
    drawn.set(index, node);
  }

  function spanNodes(piece: TextPiece): readonly HTMLElement[] {
    const near = touching(piece.start, piece.end);
    return spansOf(piece, near, marks.emphasis).map(({ start, end, key, emphasised }) => {
      const classes = [
        key === null ? "" : "mark", key !== null && key === marks.selected ? "selected" : "", key !== null && marks.doubtful.has(key) ? "doubtful" : "", emphasised ? "emphasised" : "",
        key !== null && near.some((range) => range.key === key && range.start === start) ? "begins" : "",
      ].filter((name) => name !== "").join(" ");
      return element("span", { class: classes, "data-start": start, "data-clause": key ?? undefined }, shown(source.slice(start, end)));
    });
  }

  /** True heights take the place of the estimated ones; what is in sight stays where it is. */
  function measure(): void {
    const anchor = indexAt(root.scrollTop);
    const offset = root.scrollTop - (tops[anchor] ?? 0);
    let changed = false;
    for (const [index, node] of drawn) {
      const height = node.offsetHeight;
      if (Math.abs(height - (heights[index] ?? 0)) < 1) continue;
      heights[index] = height;
      changed = true;
    }
    if (!changed) return;
    place();
    const top = (tops[anchor] ?? 0) + offset;
    if (Math.abs(top - root.scrollTop) >= 1) root.scrollTop = top;
  }

  function redraw(): void {
    for (const node of drawn.values()) node.remove();
    drawn.clear();
    draw();
  }

  /** Marks of the paragraphs in sight anew; their places stay. */
  function remark(): void {
    for (const [index, node] of drawn) {
      const piece = pieces[index];
      if (piece) node.replaceChildren(...spanNodes(piece));
    }
  }

  function activate(index: number): void {
    active = index;
    const top = tops[index] ?? 0;
    const height = heights[index] ?? 0;
    if (top < root.scrollTop) root.scrollTop = top;
    else if (top + height > root.scrollTop + root.clientHeight) root.scrollTop = Math.min(top, top + height - root.clientHeight);
    draw();
    for (const [at, node] of drawn) node.setAttribute("aria-selected", String(at === active));
    root.setAttribute("aria-activedescendant", `draft-source-${index}`);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      pickNext();
      return;
    }
    const next = indexAfterKey(event.key, active, pieces.length, 8);
    if (next === undefined) return;
    event.preventDefault();
    chosen = undefined;
    activate(next);
  }

  /** The clauses of the paragraph in turn. */
  function pickNext(): void {
    const piece = pieces[active];
    if (!piece) return;
    const here = touching(piece.start, piece.end);
    const next = here[(here.findIndex(({ key }) => key === marks.selected) + 1) % Math.max(1, here.length)];
    if (next) pick(next.key);
  }

  function onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const piece = target?.closest<HTMLElement>("[data-piece]")?.dataset["piece"];
    if (piece !== undefined) {
      active = Number(piece);
      root.setAttribute("aria-activedescendant", `draft-source-${active}`);
      for (const [at, node] of drawn) node.setAttribute("aria-selected", String(at === active));
    }
    const clause = target?.closest<HTMLElement>("[data-clause]")?.dataset["clause"];
    if (clause !== undefined && (document.getSelection()?.isCollapsed ?? true)) pick(Number(clause));
  }

  /** Kept, because pressing a button takes the selection away. */
  function onSelection(): void {
    const selection = document.getSelection();
    if (selection === null || selection.rangeCount === 0) return;
    const [a, b] = [offsetOf(selection.anchorNode, selection.anchorOffset), offsetOf(selection.focusNode, selection.focusOffset)];
    if (a !== undefined && b !== undefined) chosen = { start: Math.min(a, b), end: Math.max(a, b) };
  }

  function offsetOf(node: Node | null, offset: number): number | undefined {
    if (node === null || !root.contains(node)) return undefined;
    const span = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-start]");
    if (span?.dataset["start"] !== undefined) return Number(span.dataset["start"]) + (node.nodeType === Node.TEXT_NODE ? offset : offset === 0 ? 0 : (span.textContent?.length ?? 0));
    const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-piece]");
    const found = piece?.dataset["piece"] === undefined ? undefined : pieces[Number(piece.dataset["piece"])];
    return found === undefined ? undefined : offset === 0 ? found.start : found.end;
  }

  return {
    root,
    show(nextSource, nextMarks) {
      const isNew = nextSource !== source || pieces.length === 0;
      if (nextMarks.ranges !== marks.ranges) touching = rangesIndex(nextMarks.ranges);
      marks = nextMarks;
      if (!isNew) return remark();
      source = nextSource;
      pieces = piecesOf(source).filter(({ start, end }) => source.slice(start, end).trim() !== "");
      [active, chosen] = [-1, undefined];
      root.removeAttribute("aria-activedescendant");
      root.scrollTop = 0;
      estimate();
      redraw();
    },
    reveal(start, end) {
      const index = pieceAt(pieces, start);
      // The first time round, heights on the way are estimates; drawing them makes them true.
      for (let round = 0; round < 3; round++) {
        const [top, bottom] = [tops[index] ?? 0, tops[Math.min(pieces.length, pieceAt(pieces, Math.max(start, end - 1)) + 1)] ?? 0];
        const low = root.scrollTop + 8;
        if (top >= low && bottom <= root.scrollTop + root.clientHeight) break;
        root.scrollTop = Math.max(0, top - Math.max(8, Math.min(LINE * 2, (root.clientHeight - (bottom - top)) / 2)));
        draw();
      }
    },
    selection() {
      if (chosen !== undefined && chosen.end > chosen.start) return chosen;
      return pieces[active];
    },
    caret: () => (chosen !== undefined ? chosen.start : undefined),
  };
}

/** Characters that a page would not show, one for one: offsets stay. */
const shown = (words: string): string => words.replace(/\v/gu, "\n").replace(/\r/gu, " ");
