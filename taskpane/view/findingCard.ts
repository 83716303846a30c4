/** Everything about the selected finding: the sentence, the clause, the arithmetic, its cells, the proposed change. */
import "@fluentui/web-components/button.js";
import { formatPoints, type Points } from "../../src/points";
import type { ListedFinding } from "../checkSheets";
import type { WorkbookReport } from "../../src/checking/report";
import type { PaneText } from "../../src/text/pane";
import type { CellContent } from "../workbookPort";
import { figuresOf, type CategoryFigures } from "./arithmetic";
import { element, type Child } from "./dom";
import { icon } from "./icons";

/** Buttons shown before "n more". */
const CELLS_SHOWN = 10;

/** What the card shows, and what may be done with it there. */
export interface CardParts {
  readonly text: PaneText;
  readonly findings: readonly ListedFinding[];
  /** Index into `findings`. */
  readonly selected: number;
  readonly report: WorkbookReport;
  step(by: 1 | -1): void;
  /** null where there is no sheet to go to. */
  readonly goTo: ((sheet: string, cell: string) => void) | null;
  /** null where nothing can be written. */
  readonly apply: ((finding: ListedFinding) => void) | null;
  /** Shown below the cells: for files, the cells around. */
  readonly preview: Child;
  /** Shown above the sentence, and at the end. */
  readonly notes?: Child;
  readonly actions?: Child;
  /** Place and number for "3 / 80"; those of `findings` when left out, nothing when null. */
  readonly position?: { readonly at: number; readonly of: number } | null;
}

export function findingCard(finding: ListedFinding, around: CardParts): HTMLElement {
  const { text } = around;
  return element("article", { class: `card ${finding.severity}`, "aria-label": text.card.heading },
    cardHead(finding, around),
    around.notes,
    element("p", { class: "card-message" }, finding.message),
    cause(finding, around),
    cells(finding, around),
    around.preview,
    figures(finding, around),
    finding.arithmetic === null ? null : element("p", { class: "arithmetic" }, element("span", { class: "label" }, text.card.arithmetic), finding.arithmetic),
    clause(finding, around),
    fix(finding, around),
    around.actions,
    finding.rule === "" ? null : element("p", { class: "rule-id" }, text.card.rule(finding.rule)),
  );
}

function cause({ under }: ListedFinding, { text }: CardParts): Child {
  if (under === null) return null;
  return element("p", { class: "follows" }, text.card.follows(text.findings[under.code] ?? under.code, under.cells[0] ?? ""));
}

function cardHead(finding: ListedFinding, { text, findings, selected, step, position = { at: selected, of: findings.length } }: CardParts): HTMLElement {
  const stepButton = (by: 1 | -1, label: string): HTMLElement =>
    element("fluent-button",
      {
        appearance: "subtle", size: "small", "icon-only": true, title: label, "aria-label": label, id: by === 1 ? "next" : "previous",
        disabled: position !== null && (by === 1 ? position.at >= position.of - 1 : position.at <= 0),
        onclick: () => step(by),
      },
      icon(by === 1 ? "down" : "up"));
  return element("div", { class: "card-head" },
    element("span", { class: "chip" }, icon(finding.severity), text.list.severity[finding.severity]),
    element("h2", {}, text.findings[finding.code] ?? finding.code),
    element("span", { class: "position" }, position === null ? "" : text.list.position(position.at + 1, position.of)),
    stepButton(-1, text.list.previous),
    stepButton(1, text.list.next),
  );
}

function cells(finding: ListedFinding, { text, goTo }: CardParts): Child {
  if (finding.cells.length === 0) return null;
  const button = (cell: string): HTMLElement =>
    goTo === null ? element("span", { class: "cell still" }, cell) : element("button", { type: "button", class: "cell", "aria-label": text.card.goTo(`${finding.sheet}!${cell}`), onclick: () => goTo(finding.sheet, cell) }, cell);
  const row = element("div", { class: "cells", role: "group", "aria-label": text.card.cells },
    element("span", { class: "sheet-name" }, icon("sheet"), finding.sheet),
    ...finding.cells.slice(0, CELLS_SHOWN).map(button));
  const rest = finding.cells.slice(CELLS_SHOWN);
  if (rest.length > 0) {
    const more = element("button", { type: "button", class: "cell more" }, text.card.moreCells(rest.length));
    more.addEventListener("click", () => {
      const buttons = rest.map(button);
      more.replaceWith(...buttons);
      if (goTo !== null) buttons[0]?.focus();
    });
    row.append(more);
  }
  return row;
}

function figures(finding: ListedFinding, { text, report }: CardParts): Child {
  const category = figuresOf(finding, report);
  if (category !== undefined) return figureRow(categoryFigures(category, text.card));
  if (finding.expected === null && finding.actual === null) return null;
  return figureRow([
    { label: text.card.actual, value: shown(finding.actual), wrong: true },
    { label: text.card.expected, value: shown(finding.expected), wrong: false },
  ]);
}

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly wrong: boolean;
}

const categoryFigures = (category: CategoryFigures, labels: { recorded: string; points: string; counted: string; excess: string }): readonly Figure[] => [
  { label: labels.recorded, value: formatPoints(category.recorded), wrong: false },
  { label: labels.points, value: amount(category.points), wrong: false },
  { label: labels.counted, value: formatPoints(category.counted), wrong: false },
  { label: labels.excess, value: formatPoints(category.excess), wrong: category.excess > 0 },
];

const amount = (points: Points | null): string => (points === null ? "—" : formatPoints(points));
const shown = (value: number | string | null): string => (value === null ? "—" : String(value));

const figureRow = (figures: readonly Figure[]): HTMLElement =>
  element("dl", { class: "figures" },
    ...figures.map(({ label, value, wrong }) =>
      element("div", { class: wrong ? "figure wrong" : "figure" }, element("dt", {}, label), element("dd", {}, value))));

function clause(finding: ListedFinding, { text }: CardParts): Child {
  if (finding.clauseText === null) return null;
  const where = [finding.category, finding.clause].filter((part) => part !== null && part !== "").join(" · ");
  return element("figure", { class: "clause" },
    element("figcaption", {}, text.card.clause, where === "" ? null : element("b", {}, where)),
    element("blockquote", {}, finding.clauseText));
}

function fix(finding: ListedFinding, { text, apply }: CardParts): Child {
  if (finding.fix === null) return null;
  const { cell, value } = finding.fix;
  return element("section", { class: "fix", "aria-label": text.card.fix },
    element("span", { class: "label" }, `${text.card.fix} ${cell}`),
    element("span", { class: "change" },
      element("del", {}, contentText(finding.before, text.card.emptyCell)), icon("arrow"), element("ins", {}, contentText(value, text.card.emptyCell))),
    apply === null ? null : element("fluent-button",
      { size: "small", appearance: "primary", id: "apply", "aria-label": text.card.applyTo(cell), onclick: () => apply(finding) }, text.card.apply));
}

/** A cell's content as a person would read it. */
export const contentText = (content: CellContent, empty: string): string => (content === null || content === "" ? empty : String(content));
