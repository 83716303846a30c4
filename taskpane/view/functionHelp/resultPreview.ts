/** The result of a formula as it would stand in the sheet. */
import type { Language } from "../../../src/text/language";
import { settingsPaneText } from "../../../src/text/settingsPane";
import type { HelperState } from "../../functionHelp/helperController";
import { addressOn } from "../../functionHelp/typedArgument";
import { type Child, element } from "../dom";
import { icon } from "../icons";

/** Nothing while the arguments are not complete: what is missing is said elsewhere. */
export function resultPreview({ preview, editing, target }: Pick<HelperState, "preview" | "editing" | "target">, language: Language): readonly Child[] {
  const text = settingsPaneText(language).functions;
  const label = element("span", { class: "label" }, editing && target !== null ? text.previewAt(addressOn(target.sheet, target.cell)) : text.preview);
  switch (preview.kind) {
    case "none": return [];
    case "working": return [label, element("p", { class: "hint" }, text.previewWorking)];
    case "value": return [label, preview.value === "" ? element("p", { class: "hint" }, text.previewBlank) : element("output", { class: "result-value" }, preview.value)];
    case "error": return [label, element("p", { class: "result-error" }, icon("error"), element("b", {}, preview.code), " ", element("span", {}, preview.message))];
    case "circular": return [label, element("p", { class: "result-error" }, icon("error"), element("span", {}, text.previewCircular))];
    case "later": return [label, element("p", { class: "hint" }, text.previewLater)];
    case "spill": {
      const { cells, rows, columns, reaches } = preview;
      const isPart = rows > cells.length || columns > (cells[0]?.length ?? 0);
      return [label,
        // Long texts scroll inside the table: the pane itself never moves sideways.
        element("div", { class: "result-scroll", tabindex: "0", role: "group", "aria-label": text.preview },
          element("table", { class: "result-table" }, element("tbody", {}, ...cells.map((row) => element("tr", {}, ...row.map((cell) => element("td", {}, cell))))))),
        element("p", { class: "hint" }, text.previewSize(rows, columns, reaches), isPart ? `${language === "zh-CN" ? "" : " "}${text.previewPart}` : null)];
    }
  }
}
