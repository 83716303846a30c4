/** 试改: bounds of grades, points of categories and amounts of clauses, each to be typed over. */
import { citeClause } from "../../../src/catalogue/citation";
import type { Edition } from "../../../src/catalogue/edition";
import { impactPaneText } from "../../../src/text/impactPane";
import { libraryText } from "../../../src/text/library";
import { entriesOf, keyOf } from "../../library/entries";
import type { ImpactController } from "../../impact/impactController";
import { WHAT_IF, type ImpactState } from "../../impact/impactState";
import { figuresOf, keyOfFigure, shownFigure, valueOf, type Figure, type FigureEdit } from "../../impact/whatIfEdits";
import type { PaneState } from "../../state";
import { element, fill } from "../dom";
import { icon } from "../icons";
import type { Surroundings } from "../part";
import type { ImpactPart } from "./impactSetup";

/** Clauses on show at a time; the others are found by words. */
const MOST_CLAUSES = 40;

export function whatIfPanel({ language }: Surroundings, impact: ImpactController): ImpactPart {
  const text = impactPaneText(language).whatIf;
  const heads = element("div", { class: "what-if-heads" });
  const clauses = element("div", { class: "what-if-clauses" });
  const changes = element("div", { class: "what-if-changes" });
  const find = element("input", { class: "input", id: "what-if-find", type: "search", placeholder: text.find, "aria-label": text.find });
  const root = element("section", { class: "what-if", hidden: true, "aria-labelledby": "what-if-heading" },
    element("h3", { id: "what-if-heading" }, text.heading), element("p", { class: "hint" }, text.hint), changes, heads, find, clauses);
  let edition: Edition | null = null;
  let edits: readonly FigureEdit[] = [];
  find.addEventListener("input", () => showClauses());

  function input(figure: Figure, label: string): HTMLElement {
    const id = `figure-${keyOfFigure(figure).replace(/[^\p{L}\p{N}]/gu, "-")}`;
    const own = edition === null ? "" : shownFigure(valueOf(edition, figure));
    const edit = edits.find((one) => keyOfFigure(one.figure) === keyOfFigure(figure));
    const box = element("input", { class: edit === undefined ? "input figure-input" : "input figure-input edited", id, type: "text", inputmode: "decimal", value: edit?.entered ?? own, "aria-label": label, "data-own": own });
    box.addEventListener("change", () => {
      impact.edit(figure, box.value);
      if (box.value.trim() === "") box.value = own;
    });
    return box;
  }

  function showHeads(): void {
    if (edition === null) return;
    fill(heads,
      ...edition.bands.map(({ grade }) => line(text.band(grade), input({ of: "grade", id: grade }, text.band(grade)))),
      ...edition.categories.filter(({ kind }) => kind !== "veto").map(({ id, name }) => line(text.category(name), input({ of: "category", id }, text.category(name)))));
  }

  function showClauses(): void {
    if (edition === null) return;
    const from = edition;
    const words = find.value.normalize("NFKC").trim().toLowerCase();
    const found = from.clauses.filter((clause) => clause.polarity !== "veto" && `${citeClause(from, clause)} ${clause.text}`.normalize("NFKC").toLowerCase().includes(words));
    fill(clauses,
      ...found.slice(0, MOST_CLAUSES).map((clause) => {
        const citation = citeClause(from, clause);
        const figures = figuresOf(clause);
        const label = (figure: Figure): string => (figure.of === "min" ? text.min(citation) : figure.of === "max" ? text.max(citation) : text.clause(citation));
        return element("div", { class: "what-if-line what-if-clause" },
          element("p", { title: clause.text }, element("b", {}, citation), " ", clause.text),
          figures.length === 0 ? element("span", { class: "hint" }, text.several) : element("span", { class: "what-if-inputs" }, ...figures.map((figure) => input(figure, label(figure)))));
      }),
      found.length === 0 ? element("p", { class: "hint" }, text.none(find.value)) : null,
      found.length > MOST_CLAUSES ? element("p", { class: "hint" }, text.more(found.length - MOST_CLAUSES)) : null);
  }

  function nameOf({ of, id }: Figure, from: Edition): string {
    if (of === "grade") return text.band(id);
    if (of === "category") return text.category(from.categories.find((one) => one.id === id)?.name ?? id);
    const clause = from.clauses.find((one) => one.id === id);
    const citation = clause === undefined ? id : citeClause(from, clause);
    return of === "min" ? text.min(citation) : of === "max" ? text.max(citation) : text.clause(citation);
  }

  function showChanges(): void {
    const from = edition;
    fill(changes, element("p", { class: "label", role: "status", id: "what-if-status" }, text.changed(edits.length)),
      ...(from === null ? [] : edits.map(({ figure, entered }) => {
        const sentence = text.change(nameOf(figure, from), shownFigure(valueOf(from, figure)), entered);
        return element("button", {
          class: "filter-chip", type: "button", "aria-label": text.takeBack(sentence),
          onclick: () => {
            impact.edit(figure, "");
            showHeads();
            showClauses();
            find.focus();
          },
        }, element("span", {}, sentence), icon("close"));
      })));
  }

  return {
    root,
    update({ form }: ImpactState, pane: PaneState) {
      root.hidden = form.to !== WHAT_IF;
      if (root.hidden) return;
      const next = entriesOf(pane.library, libraryText(language)).find((entry) => keyOf(entry.origin) === form.from)?.edition ?? null;
      const another = next !== edition;
      const edited = form.edits !== edits || another;
      edition = next;
      edits = form.edits;
      if (edited) showChanges();
      if (another) {
        showHeads();
        showClauses();
      } else if (edited) {
        const typed = new Set(edits.map(({ figure }) => `figure-${keyOfFigure(figure).replace(/[^\p{L}\p{N}]/gu, "-")}`));
        for (const box of root.querySelectorAll(".figure-input")) box.classList.toggle("edited", typed.has(box.id));
      }
    },
  };
}

const line = (label: string, control: HTMLElement): HTMLElement => element("div", { class: "what-if-line" }, element("label", { for: control.id }, label), control);
