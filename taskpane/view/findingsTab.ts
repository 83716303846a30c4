/** The first tab: the working line, a state's screen, or the result with its list and card. */
import { findingCard } from "./findingCard";
import { findingList } from "./findingList";
import { element, fill } from "./dom";
import { screen } from "./message";
import { run, type Part, type Surroundings } from "./part";
import { resultHead } from "./resultHead";
import { stateScreen, workingScreen } from "./stateScreen";
import type { PaneState, ResultPhase } from "../state";

/** As many findings or fewer leave the rest of the height to the card. */
const FEW = 3;

export function findingsTab(around: Surroundings): Part {
  const { text, controller } = around;
  const working = workingScreen(around);
  const head = element("div", { class: "head-slot" });
  const card = element("div", { class: "card-slot" });
  const list = findingList(text, {
    select: (index) => controller.select(index),
    open: (index) => run(controller.openFinding(index)),
  });
  const result = element("div", { class: "result" });
  const root = element("div", { class: "tab-body findings-tab" });

  return {
    root,
    update(state, before) {
      const { phase } = state;
      if (phase.kind === "working") {
        if (before?.phase.kind !== "working") fill(root, working.root);
        working.show(phase.step);
      } else if (phase.kind === "result") {
        if (before?.phase.kind !== "result") fill(root, result);
        showResult(phase, state, before);
      } else if (before === null || before.phase !== phase || before.lastCheck !== state.lastCheck || before.editions !== state.editions) {
        fill(root, stateScreen(phase, state, around));
      }
    },
  };

  function showResult(phase: ResultPhase, state: PaneState, before: PaneState | null): void {
    const earlier = before?.phase.kind === "result" ? before.phase : null;
    if (earlier === null || earlier.result !== phase.result || earlier.stale !== phase.stale) fill(head, resultHead(phase, state, around));
    if (earlier?.result !== phase.result) {
      const { length } = phase.result.findings;
      const clean = length === 0;
      result.classList.toggle("few", length <= FEW);
      fill(result, head, clean ? screen("done", text.list.empty.title, text.list.empty.body) : list.root, clean ? null : card);
    }
    if (phase.selected >= 0) list.show(phase.result.findings, phase.selected);
    if (earlier?.result !== phase.result || earlier.selected !== phase.selected) showCard(phase);
  }

  /** Next and previous keep the focus when the card is made anew. */
  function showCard(phase: ResultPhase): void {
    const focused = card.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const finding = phase.result.findings[phase.selected];
    fill(card, finding === undefined ? null : findingCard(finding, {
      text, findings: phase.result.findings, selected: phase.selected, report: phase.result.report, preview: null,
      step: (by) => run(controller.step(by)),
      goTo: (sheet, cell) => run(controller.goTo(sheet, cell)),
      apply: (one) => run(controller.applyFix(one)),
    }));
    card.scrollTop = 0;
    if (focused !== undefined && focused !== "") card.querySelector<HTMLElement>(`#${CSS.escape(focused)}:not([disabled])`)?.focus();
  }
}
