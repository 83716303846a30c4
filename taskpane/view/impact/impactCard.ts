/** One subject: old and new total and grade, what moved it with the cells, what a person has to decide. */
import { describeCause, describeFlag } from "../../../src/impact/describeImpact";
import type { ImpactCause, SubjectImpact } from "../../../src/impact/impact";
import { formatPoints } from "../../../src/points";
import { closedMonthsOf } from "../../../src/settings/closedMonths";
import { impactText } from "../../../src/text/impact";
import { impactPaneText } from "../../../src/text/impactPane";
import type { ImpactController } from "../../impact/impactController";
import type { ImpactOutcome } from "../../impact/impactState";
import type { PaneState } from "../../state";
import { element, type Child } from "../dom";
import { icon } from "../icons";
import { bar } from "../message";
import { run, type Surroundings } from "../part";

/** Cells that get a button; a clause in a summary of a year may have hundreds. */
const MOST_CELLS = 24;

export function impactCard(
  impacted: SubjectImpact, at: number, of: number, outcome: ImpactOutcome, { settings: { office } }: PaneState, { language, controller }: Surroundings, impact: ImpactController,
): HTMLElement {
  const text = impactPaneText(language).result;
  const words = impactText(language);
  const { subject, because, flags, rank, inForce } = impacted;
  const canGo = subject.file === null && outcome.book !== null;
  const cell = (address: string): HTMLElement => (canGo
    ? element("button", { class: "cell", type: "button", "aria-label": text.goTo(`${subject.sheet}!${address}`), onclick: () => run(controller.goTo(subject.sheet, address)) }, address)
    : element("span", { class: "cell still" }, address));
  const cellsOf = (cause: ImpactCause): readonly string[] => ("cells" in cause ? cause.cells : []);
  const causes = because.filter((cause) => cause.kind !== "clause" || cause.after !== null);
  const isClosed = office !== null && subject.month !== null && closedMonthsOf(office).some(({ month }) => month === subject.month);
  const moved = rank.before !== null && rank.after !== null && rank.before !== rank.after ? text.rank(rank.before, rank.after) : null;
  const step = (by: 1 | -1, name: "up" | "down", label: string): HTMLElement => element("button", {
    type: "button", class: "quiet", "aria-label": label, disabled: by < 0 ? at === 0 : at + 1 >= of, onclick: () => impact.select(at + by),
  }, icon(name));
  return element("section", { class: "card impact-card", "aria-label": subject.name },
    element("div", { class: "card-head" }, icon("sheet"), element("h2", {}, [subject.name, subject.month].filter((part) => part !== null).join("  ")), element("span", { class: "position" }, text.position(at + 1, of)),
      step(-1, "up", "↑"), step(1, "down", "↓")),
    element("dl", { class: "figures" },
      figure(text.before, impacted.before, words.unknown), figure(text.after, impacted.after, words.unknown)),
    causes.length === 0 ? null : element("div", {}, element("h3", {}, text.because),
      element("ul", { class: "causes" }, ...causes.map((cause) => element("li", {}, element("span", {}, describeCause({ ...cause, ...("cells" in cause ? { cells: [] } : {}) }, language)),
        cellsOf(cause).length === 0 ? null : element("span", { class: "cells" }, ...cellsOf(cause).slice(0, MOST_CELLS).map(cell)))))),
    flags.length === 0 ? null : element("div", {}, element("h3", {}, text.todo),
      element("ul", { class: "causes" }, ...flags.map((flag) => element("li", {}, element("span", {}, describeFlag(flag, language)), flag.cell === "" ? null : element("span", { class: "cells" }, cell(flag.cell)))))),
    moved === null ? null : element("p", { class: "hint" }, moved),
    inForce === false ? bar("info", words.notInForce) : null,
    isClosed ? bar("info", text.closed) : null);
}

function figure(label: string, result: SubjectImpact["before"], unknown: string): HTMLElement {
  const value: Child = result === null ? unknown : `${formatPoints(result.total)}${result.grade === null ? "" : ` ${result.grade}`}`;
  return element("div", { class: "figure" }, element("dt", {}, label), element("dd", {}, value));
}
