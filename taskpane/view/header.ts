/** The bar that stays at the top: what to check, by which rules, and the two buttons. */
import "@fluentui/web-components/button.js";
import type { Edition } from "../../src/catalogue/edition";
import { findingsPaneText } from "../../src/text/findingsPane";
import { libraryText } from "../../src/text/library";
import { listNames } from "../../src/text/pane";
import { settingsPaneText } from "../../src/text/settingsPane";
import type { PaneState } from "../state";
import { element, fill, selectOf, toggle } from "./dom";
import { icon } from "./icons";
import { run, type Part, type Surroundings } from "./part";
import { helpButton } from "./tour/manualLink";

export function header({ text, language, controller }: Surroundings): Part {
  const words = libraryText(language);
  const scope = selectOf(
    [{ id: "active", label: text.header.activeSheet }, { id: "selection", label: findingsPaneText(language).scope.selection }, { id: "all", label: text.header.allSheets }],
    "active",
    (id) => controller.chooseScope(id === "all" || id === "selection" ? id : "active"),
    { "aria-label": text.header.scope, id: "scope" },
  );
  const check = element("fluent-button", { appearance: "primary", id: "check", onclick: () => run(controller.check()) }, text.header.check);
  const clear = element("fluent-button", { appearance: "subtle", id: "clear", onclick: () => run(controller.clearMarks()) }, text.header.clearMarks);
  const catalogue = element("div", { class: "catalogue" });
  const label = element("span", { class: "label", "aria-hidden": "true" }, text.header.catalogue);
  const screenButton = (screen: "functions" | "settings", label: string): HTMLElement =>
    element("fluent-button", { class: "screen-button", appearance: "subtle", "icon-only": true, id: `open-${screen}`, title: label, "aria-label": label, onclick: () => controller.showScreen(screen) }, icon(screen));
  const insert = screenButton("functions", settingsPaneText(language).functions.open);
  const settings = screenButton("settings", settingsPaneText(language).open);
  const scopeRow = element("div", { class: "bar-row" }, scope, check);
  const own = element("div", { class: "own-rules", hidden: true });
  const root = element("header", { class: "bar" }, scopeRow, element("div", { class: "bar-row" }, label, catalogue, clear, element("span", { class: "screen-buttons" }, insert, settings, helpButton(language))), own);

  return {
    root,
    update(state, before) {
      const usable = isUsable(state);
      // Files are checked as they come, and outside Excel there is no sheet in front.
      const ofWorkbook = state.tab !== "files" && state.phase.kind !== "outside";
      scopeRow.hidden = !ofWorkbook;
      clear.hidden = !ofWorkbook;
      label.hidden = ofWorkbook;
      insert.hidden = state.phase.kind === "outside";
      root.hidden = state.screen !== "tabs";
      scope.value = state.request.scope;
      toggle(scope, "disabled", !usable);
      toggle(check, "disabled", !usable);
      toggle(clear, "disabled", !usable);
      check.textContent = state.phase.kind === "result" ? text.header.checkAgain : text.header.check;
      const changed = before === null || before.editions !== state.editions || before.request.edition !== state.request.edition
        || before.phase !== state.phase;
      if (changed) fillKeepingFocus(catalogue, () => catalogueSelect(state, usable));
      if (changed || before.library !== state.library) {
        const sentence = ownSentence(state);
        own.hidden = sentence === null;
        fill(own, sentence === null ? null : icon("info"), sentence === null ? null : element("span", {}, sentence));
      }
    },
  };

  /** That rules of the office's own stand in for built-in ones, where a check could go by them. */
  function ownSentence({ library, request, phase }: PaneState): string | null {
    const used = phase.kind === "result" ? phase.result.report.sheets.flatMap(({ edition }) => edition?.id ?? []) : request.edition === null ? null : [request.edition];
    const instead = library.overruled.map(({ by }) => by).filter(({ id }) => used === null || used.includes(id));
    const sheets = library.sheets.filter(({ edition }) => edition !== null && instead.includes(edition)).map(({ name }) => name);
    const files = library.files.filter(({ edition }) => instead.includes(edition)).map(({ name }) => name);
    if (sheets.length > 0) return words.overruled.header(listNames(sheets, language));
    return files.length > 0 ? words.overruled.headerFile(listNames(files, language)) : null;
  }

  function catalogueSelect(state: PaneState, usable: boolean): HTMLElement {
    const { phase } = state;
    const used = phase.kind === "result" ? phase.result.report.edition : null;
    const automatic = used !== null && state.request.edition === null ? text.header.automaticAs(used.title) : text.header.automatic;
    return selectOf(
      [{ id: "", label: automatic }, ...lostChoice(state), ...state.editions.map((edition) => ({ id: edition.id, label: editionLabel(edition) }))],
      state.request.edition ?? "",
      (id) => run(controller.chooseEdition(id === "" ? null : id)),
      { "aria-label": text.header.catalogue, id: "catalogue", disabled: !usable },
    );
  }
}

/** A chosen edition that is not there now (its table is faulty) stays the one that is shown as chosen. */
const lostChoice = ({ request: { edition }, editions }: PaneState): readonly { readonly id: string; readonly label: string }[] =>
  edition === null || editions.some(({ id }) => id === edition) ? [] : [{ id: edition, label: `⚠ ${edition}` }];

export const editionLabel = (edition: Edition): string =>
  edition.documentNumber === null ? edition.title : `${edition.title}（${edition.documentNumber}）`;

/** Whether the workbook, or the files outside Excel, may be acted on now. */
export const isUsable = ({ phase, editions }: PaneState): boolean =>
  editions.length > 0 && phase.kind !== "working" && phase.kind !== "starting";

/** A select that is made anew under the user's hand keeps the focus. */
function fillKeepingFocus(parent: HTMLElement, make: () => HTMLElement): void {
  const had = parent.contains(document.activeElement);
  const made = make();
  fill(parent, made);
  if (had) made.focus();
}
