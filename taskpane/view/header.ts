/** The bar that stays at the top: what to check, by which rules, and the two buttons. */
import "@fluentui/web-components/button.js";
import type { Edition } from "../../src/catalogue/edition";
import type { PaneState } from "../state";
import { element, fill, selectOf, toggle } from "./dom";
import { run, type Part, type Surroundings } from "./part";

export function header({ text, controller }: Surroundings): Part {
  const scope = selectOf(
    [{ id: "active", label: text.header.activeSheet }, { id: "all", label: text.header.allSheets }],
    "active",
    (id) => controller.chooseScope(id === "all" ? "all" : "active"),
    { "aria-label": text.header.scope },
  );
  const check = element("fluent-button", { appearance: "primary", id: "check", onclick: () => run(controller.check()) }, text.header.check);
  const clear = element("fluent-button", { appearance: "subtle", id: "clear", onclick: () => run(controller.clearMarks()) }, text.header.clearMarks);
  const catalogue = element("div", { class: "catalogue" });
  const label = element("span", { class: "label", "aria-hidden": "true" }, text.header.catalogue);
  const scopeRow = element("div", { class: "bar-row" }, scope, check);
  const root = element("header", { class: "bar" }, scopeRow, element("div", { class: "bar-row" }, label, catalogue, clear));

  return {
    root,
    update(state, before) {
      const usable = isUsable(state);
      // Files are checked as they come, and outside Excel there is no sheet in front.
      const ofWorkbook = state.tab !== "files" && state.phase.kind !== "outside";
      scopeRow.hidden = !ofWorkbook;
      clear.hidden = !ofWorkbook;
      label.hidden = ofWorkbook;
      scope.value = state.request.scope;
      toggle(scope, "disabled", !usable);
      toggle(check, "disabled", !usable);
      toggle(clear, "disabled", !usable);
      check.textContent = state.phase.kind === "result" ? text.header.checkAgain : text.header.check;
      const changed = before === null || before.editions !== state.editions || before.request.edition !== state.request.edition
        || before.phase !== state.phase;
      if (changed) fillKeepingFocus(catalogue, () => catalogueSelect(state, usable));
    },
  };

  function catalogueSelect(state: PaneState, usable: boolean): HTMLElement {
    const { phase } = state;
    const used = phase.kind === "result" ? phase.result.report.edition : null;
    const automatic = used !== null && state.request.edition === null ? text.header.automaticAs(used.title) : text.header.automatic;
    return selectOf(
      [{ id: "", label: automatic }, ...state.editions.map((edition) => ({ id: edition.id, label: editionLabel(edition) }))],
      state.request.edition ?? "",
      (id) => run(controller.chooseEdition(id === "" ? null : id)),
      { "aria-label": text.header.catalogue, id: "catalogue", disabled: !usable },
    );
  }
}

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
