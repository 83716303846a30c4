/** The first tab: the working line, a state's screen, or the result with its list and card. */
import "../findings.css";
import { findingsPaneText } from "../../src/text/findingsPane";
import type { ListedFinding } from "../checkSheets";
import { onShow, standingOf, type OnShow } from "../findings/onShow";
import { selectable } from "../findings/reduceResult";
import type { PaneState, ResultPhase } from "../state";
import { areaLabel } from "../findings/arrangeFindings";
import { isFiltered } from "../findings/viewOfFindings";
import { element, fill, type Child } from "./dom";
import { findingCard } from "./findingCard";
import { batchSentence } from "./findings/batchBar";
import { filterBar } from "./findings/filterBar";
import { fixPreview, progressLine } from "./findings/fixPreview";
import { cardActions, standingBar, type CardActions } from "./findings/reviewCard";
import { reviewList } from "./findings/reviewList";
import { screen } from "./message";
import { run, type Part, type Surroundings } from "./part";
import { comparisonSentence, resultHead, sameAsBefore } from "./resultHead";
import { stateScreen, workingScreen } from "./stateScreen";

/** As many rows or fewer leave the rest of the height to the card. */
const FEW = 3;

export function findingsTab(around: Surroundings): Part {
  const { text, controller } = around;
  const { review } = controller;
  const own = findingsPaneText(around.language);
  const working = workingScreen(around);
  const head = element("div", { class: "head-slot" });
  const card = element("div", { class: "card-slot" });
  const bar = filterBar(text, own, review);
  const list = reviewList(text, own, {
    select: (place) => withIndex(place, (index) => controller.select(index)),
    open: (place) => withIndex(place, (index) => run(controller.openFinding(index))),
    remove: (place) => withIndex(place, (index) => ignoreOrTakeBack(index)),
  });
  const nothing = element("div", { class: "nothing" });
  const preview = fixPreview(text, own, review);
  const undoing = progressLine(own, review);
  const result = element("div", { class: "result" });
  const live = element("div", { class: "visually-hidden", role: "status", "aria-live": "polite" });
  const root = element("div", { class: "tab-body findings-tab" });
  let shown: OnShow | null = null;
  let current: PaneState | null = null;

  root.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "f" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || current?.phase.kind !== "result") return;
    event.preventDefault();
    bar.focus();
  });

  return {
    root,
    update(state, before) {
      current = state;
      const { phase } = state;
      if (phase.kind === "working") {
        if (before?.phase.kind !== "working") fill(root, working.root);
        working.show(phase.step);
      } else if (phase.kind === "result") {
        if (before?.phase.kind !== "result") fill(root, result, live);
        showResult(phase, state, before);
      } else if (before === null || before.phase !== phase || before.lastCheck !== state.lastCheck || before.editions !== state.editions) {
        fill(root, stateScreen(phase, state, around));
      }
    },
  };

  function withIndex(place: number, act: (index: number) => void): void {
    const finding = shown?.order[place];
    const index = finding && shown?.indices.get(finding);
    if (index !== undefined) act(index);
  }

  /** Delete on an ignored finding is the way back; on a solved one it does nothing. */
  function ignoreOrTakeBack(index: number): void {
    if (current?.phase.kind !== "result") return;
    const { result: checked } = current.phase;
    const { comparison } = current.review;
    const finding = selectable(checked, comparison)[index];
    const standing = finding && standingOf(finding, index, checked, comparison);
    if (standing?.kind === "open") review.ask(true);
    else if (standing?.kind === "ignored") run(review.takeBack(standing.record));
  }

  function showResult(phase: ResultPhase, state: PaneState, before: PaneState | null): void {
    const earlier = before?.phase.kind === "result" ? before.phase : null;
    const was = before?.review;
    const now = state.review;
    const changed = earlier?.result !== phase.result || was?.comparison !== now.comparison;
    if (changed || earlier?.stale !== phase.stale || was?.batch !== now.batch || was?.liveStep !== now.liveStep) showHead(phase, state);
    const onScreen = onShow(phase.result, now.view, now.comparison, text.findings);
    const listChanged = onScreen !== shown || earlier === null;
    const place = placeOf(phase, state, onScreen);
    if (listChanged || was?.plan !== now.plan || was?.writing !== now.writing) layOut(phase, state, onScreen, before);
    bar.show(now, onScreen, phase.result.findings.length);
    if (onScreen.order.length > 0 && now.plan === null) {
      const { fresh } = now.comparison ?? { fresh: NONE };
      list.show(onScreen, place, { grouping: now.view.grouping, fresh, keepScroll: earlier !== null && was?.view === now.view });
    }
    shown = onScreen;
    if (now.plan !== null) preview.show(now.plan, now.writing);
    else undoing.show(now.writing);
    if (listChanged || changed || earlier?.selected !== phase.selected || was?.asking !== now.asking) showCard(phase, state, onScreen, was?.asking !== now.asking);
    announce(state, before);
  }

  /** Buttons in the head keep the focus when it is made anew. */
  function showHead(phase: ResultPhase, state: PaneState): void {
    const focused = head.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const unfolded = head.querySelector("details.context")?.hasAttribute("open") === true;
    fill(head, resultHead(phase, state, around));
    if (unfolded) head.querySelector("details.context")?.setAttribute("open", "");
    if (focused !== undefined) refocus(head, focused);
  }

  function layOut({ result: checked }: ResultPhase, { review: { plan, view, writing } }: PaneState, onScreen: OnShow, before: PaneState | null): void {
    const planned = before?.review.plan ?? null;
    const anything = selectable(checked, current?.review.comparison ?? null).length > 0;
    result.classList.toggle("few", onScreen.order.length <= FEW);
    if (plan !== null) {
      if (planned === null) {
        replaceParts(preview.root);
        preview.focus();
      }
      return;
    }
    if (onScreen.order.length > 0) replaceParts(head, bar.root, writing === null ? null : undoing.root, list.root, card);
    else if (anything && isFiltered(view)) {
      fill(nothing, emptyScreen(view.area === null ? null : areaLabel(view.area), checked.findings.length));
      replaceParts(head, bar.root, nothing);
    } else replaceParts(head, writing === null ? null : undoing.root, screen("done", text.list.empty.title, text.list.empty.body));
    if (planned !== null) (document.getElementById("batch-undo") ?? list.root).focus();
  }

  /** Parts that stay are not taken out, so that scroll and focus stay too. */
  function replaceParts(...parts: Child[]): void {
    const wanted = parts.filter((part): part is HTMLElement => part instanceof HTMLElement);
    if (wanted.length === result.children.length && wanted.every((part, index) => result.children[index] === part)) return;
    const focused = document.activeElement;
    const scrolled = list.root.scrollTop;
    fill(result, ...wanted);
    list.root.scrollTop = scrolled;
    if (focused instanceof HTMLElement && result.contains(focused)) focused.focus();
  }

  function emptyScreen(area: string | null, total: number): HTMLElement {
    const body = area === null || total === 0 ? own.filter.empty.body(total) : own.filter.empty.area(area);
    return screen("info", own.filter.empty.title, body, element("fluent-button", { id: "list-all", onclick: () => review.clearFilters() }, own.filter.clear));
  }

  /** Next and previous keep the focus when the card is made anew. */
  function showCard(phase: ResultPhase, state: PaneState, onScreen: OnShow, asked: boolean): void {
    const focused = card.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const finding = selectable(phase.result, state.review.comparison)[phase.selected];
    const listed = finding !== undefined && onScreen.places.has(finding);
    fill(card, listed ? cardOf(finding, phase, state, onScreen) : null);
    card.scrollTop = 0;
    if (asked && state.review.asking) card.querySelector<HTMLElement>("#reason")?.focus();
    else if (asked && focused !== undefined) list.root.focus();
    else if (focused !== undefined && focused !== "" && !refocus(card, focused)) list.root.focus();
  }

  function cardOf(finding: ListedFinding, phase: ResultPhase, state: PaneState, onScreen: OnShow): HTMLElement {
    const { review: { comparison, records, asking } } = state;
    const standing = standingOf(finding, phase.selected, phase.result, comparison);
    const actions: CardActions = { text, own, review, list: onScreen, asking, reasons: [...new Set(records.map(({ reason }) => reason).reverse())].slice(0, 20) };
    const open = standing.kind === "open";
    return findingCard(finding, {
      text, findings: phase.result.findings, selected: phase.selected, report: phase.result.report, preview: null,
      position: open ? { at: onScreen.places.get(finding) ?? 0, of: onScreen.listed.length } : null,
      step: (by) => run(controller.step(by)),
      goTo: (sheet, cell) => run(controller.goTo(sheet, cell)),
      apply: open ? (one) => run(controller.applyFix(one)) : null,
      notes: standingBar(standing, actions),
      actions: cardActions(finding, standing, actions),
    });
  }

  function announce({ review: now, phase }: PaneState, before: PaneState | null): void {
    const was = before?.review;
    if (now.batch !== null && now.batch !== was?.batch) live.textContent = batchSentence(now.batch, own);
    else if (now.comparison !== null && now.comparison !== was?.comparison && !sameAsBefore(now.comparison) && phase.kind === "result") live.textContent = comparisonSentence(now.comparison, phase.result, own);
  }

  function placeOf(phase: ResultPhase, { review: { comparison } }: PaneState, onScreen: OnShow): number {
    const finding = selectable(phase.result, comparison)[phase.selected];
    return finding === undefined ? -1 : (onScreen.places.get(finding) ?? -1);
  }
}

const NONE: ReadonlySet<ListedFinding> = new Set();

/** @returns whether the element was there and could take the focus */
function refocus(within: HTMLElement, id: string): boolean {
  const found = id === "" ? null : within.querySelector<HTMLElement>(`#${CSS.escape(id)}:not([disabled])`);
  found?.focus();
  return found !== null;
}
