/** One edition: what can be done with it, its open questions, grades, categories and clauses. */
import "@fluentui/web-components/button.js";
import type { Choice, Edition } from "../../../src/catalogue/edition";
import { libraryText } from "../../../src/text/library";
import { boundText } from "../../../src/scoring/grade";
import type { LibraryEntry } from "../../library/entries";
import type { PaneState } from "../../state";
import { element, selectOf, type Child } from "../dom";
import { isUsable } from "../header";
import { bar } from "../message";
import { run, type Surroundings } from "../part";
import { clauseSearch, type ClauseFocus } from "./clauseGroups";
import { insertForm } from "./insertForm";

export interface EditionView {
  readonly entry: LibraryEntry;
  /** Clause or category that was looked for. */
  readonly focus: ClauseFocus;
  /** What is searched for in this edition, kept while it is drawn anew. */
  readonly search: { readonly text: string; keep(value: string): void };
}

export function editionDetail({ entry, focus, search }: EditionView, state: PaneState, around: Surroundings): HTMLElement {
  const { edition } = entry;
  return element("div", { class: "rules" },
    about(entry, around),
    actions(entry, state, around),
    edition.missing.length === 0 ? null : incomplete(edition, around),
    edition.choices.length === 0 ? null : choices(entry, around, isUsable(state)),
    bands(edition, around),
    clauseSearch(edition, around, search, focus));
}

function about({ edition, place, remark, counts }: LibraryEntry, { text, language }: Surroundings): HTMLElement {
  const force = edition.effectiveFrom === null && edition.effectiveTo === null ? text.rules.noDate : libraryText(language).inForce(edition.effectiveFrom, edition.effectiveTo);
  return element("section", { class: "about" },
    element("h2", {}, edition.title),
    element("p", { class: "hint" }, [edition.documentNumber, force, place, edition.id].filter((part) => part !== null).join(" · ")),
    remark === "" ? null : bar(counts ? "info" : "warning", remark));
}

function actions({ edition, origin, counts }: LibraryEntry, state: PaneState, around: Surroundings): HTMLElement {
  const { language, controller } = around;
  const text = libraryText(language);
  const chosen = state.request.edition === edition.id;
  const button = (id: string, label: string, press: () => void, off = false): HTMLElement => element("fluent-button", { size: "small", id, disabled: off, onclick: press }, label);
  const form = insertForm(origin, state, around);
  return element("section", { class: "edition-actions" },
    element("div", { class: "button-row" },
      !counts ? null : chosen
        ? button("edition-automatic", text.actions.automatic, () => run(controller.chooseEdition(null)), !isUsable(state))
        : button("edition-use", text.actions.use, () => run(controller.chooseEdition(edition.id)), !isUsable(state)),
      origin.from === "workbook"
        ? button("edition-sheet", text.sheets.goToSheet, () => run(controller.goTo(origin.sheet, "A1")))
        : button("edition-insert", text.actions.insert, () => form.open()),
      button("edition-save", text.actions.saveFile, () => run(controller.library.saveFile(origin))),
      origin.from === "file" ? button("edition-forget", text.actions.forget, () => run(controller.library.forget(origin.id))) : null),
    chosen && counts ? element("p", { class: "hint chosen" }, text.actions.inUse) : null,
    form.root);
}

function incomplete(edition: Edition, { text }: Surroundings): HTMLElement {
  return element("section", {}, bar("warning", text.rules.incomplete), element("ul", { class: "missing" }, ...edition.missing.map((line) => element("li", {}, line))));
}

/** Options of a table are picked in its cells; those of a file are picked here, like the built-in ones. */
function choices({ edition, origin, counts }: LibraryEntry, around: Surroundings, usable: boolean): HTMLElement {
  const { text, language } = around;
  const inSheet = origin.from === "workbook";
  return element("section", {},
    element("h3", {}, text.rules.choices),
    element("p", { class: "hint" }, inSheet ? libraryText(language).sheets.choicesInSheet : text.rules.choicesHint),
    ...edition.choices.map((choice) => choiceRow(edition, choice, around, usable && counts && !inSheet)));
}

function choiceRow(edition: Edition, choice: Choice, { text, controller }: Surroundings, usable: boolean): HTMLElement {
  const id = `choice-${choice.id}`;
  const options = choice.options.map((option) => ({
    id: option.id, label: option.id === choice.default ? `${option.label}（${text.rules.default}）` : option.label,
  }));
  return element("div", { class: "choice" },
    element("label", { for: id }, choice.question),
    selectOf(options, choice.selected, (option) => run(controller.chooseOption(edition.id, choice.id, option)), { id, disabled: !usable }),
    choice.reason === "" ? null : element("p", { class: "hint" }, `${text.rules.reason}：${choice.reason}`));
}

function bands(edition: Edition, { text }: Surroundings): Child {
  if (edition.bands.length === 0) return null;
  return element("section", {},
    element("h3", {}, text.rules.bands),
    element("ul", { class: "bands" }, ...edition.bands.map((band) => element("li", {}, text.rules.bandFrom(band.grade, boundText(band), band.minInclusive)))),
    edition.bandPolicy === null ? null : element("p", { class: "hint" }, edition.bandPolicy));
}
