/** ASSESS formulas: how many, which are broken, a copy with fixed values, and whether pane and functions are of one version. */
import "@fluentui/web-components/button.js";
import { impactPaneText } from "../../../src/text/impactPane";
import { filesToRead } from "../../impact/runImpact";
import type { ImpactController } from "../../impact/impactController";
import type { ImpactState } from "../../impact/impactState";
import type { FormulaCare } from "../../impact/formulaCare";
import type { PaneState } from "../../state";
import { element, fill, type Child } from "../dom";
import { bar } from "../message";
import { run, type Surroundings } from "../part";
import type { ImpactPart } from "./impactSetup";

/** Rows of broken formulas, and files offered, at a time. */
const MOST_ROWS = 50;

export function carePanel({ language, controller }: Surroundings, impact: ImpactController): ImpactPart {
  const text = impactPaneText(language).care;
  const body = element("div", { class: "care-body" });
  const root = element("details", { class: "impact-more", id: "impact-care" }, element("summary", {}, element("h3", {}, text.heading)), element("p", { class: "hint" }, text.hint), body);
  let shown: readonly unknown[] = [];

  function repairs({ repairs: list }: FormulaCare): Child {
    if (list.length === 0) return null;
    return element("div", {}, element("h4", {}, text.repairList),
      element("ul", { class: "care-list" }, ...list.slice(0, MOST_ROWS).map(({ sheet, cell, before, formula }) => element("li", {},
        element("button", { class: "cell", type: "button", "aria-label": impactPaneText(language).result.goTo(`${sheet}!${cell}`), onclick: () => run(controller.goTo(sheet, cell)) }, cell),
        element("code", { title: before }, formula)))),
      element("fluent-button", { size: "small", id: "care-repair", onclick: () => run(impact.repair()) }, text.repair(list.length)));
  }

  function version(care: FormulaCare, pane: string): HTMLElement {
    if (care.functions === null) return element("p", { class: "hint" }, `${text.version(pane)} ${text.versionUnknown}`);
    const { version: functions, place } = care.functions;
    return functions === pane ? element("p", { class: "hint" }, text.versionSame(pane)) : bar("warning", text.versionDiffers(pane, functions, place));
  }

  return {
    root,
    update({ care, caring }: ImpactState, pane: PaneState) {
      const files = filesToRead(pane.batch.items).filter(({ name }) => /\.xls[xm]$/iu.test(name));
      const next = [care, caring, pane.batch.items, pane.phase.kind === "outside"];
      if (next.every((one, index) => one === shown[index]) && shown.length > 0) return;
      shown = next;
      const outside = pane.phase.kind === "outside";
      const focused = body.contains(document.activeElement) ? document.activeElement?.id : undefined;
      fill(body,
        outside ? null : element("div", { class: "button-row" },
          element("fluent-button", { size: "small", id: "care-look", disabled: caring, onclick: () => run(impact.look()) }, text.look),
          element("fluent-button", { size: "small", id: "care-freeze", disabled: caring, onclick: () => run(impact.freeze()) }, text.freeze)),
        caring ? element("p", { class: "hint", role: "status" }, text.busy) : null,
        care === null ? null : element("p", { role: "status", id: "care-sentence" }, text.looked({ count: care.count, broken: care.repairs.length })),
        care === null ? null : repairs(care),
        care === null ? null : version(care, impact.paneVersion),
        files.length === 0 ? null : element("div", {}, element("h4", {}, text.files),
          element("ul", { class: "care-list" }, ...files.slice(0, MOST_ROWS).map(({ id, name }) => element("li", {},
            element("span", { title: name }, name),
            element("fluent-button", { size: "small", id: `freeze-${id}`, "aria-label": text.freezeFile(name), disabled: caring, onclick: () => run(impact.freezeFile(id)) }, text.freeze))))));
      if (focused) body.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
    },
  };
}
