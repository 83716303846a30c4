/** The buttons that write: the summary as formulas or values, the result of the check. */
import "@fluentui/web-components/button.js";
import { summaryPaneText } from "../../../src/text/summaryPane";
import type { Chosen } from "../../summary/chosen";
import type { SummaryController } from "../../summary/summaryController";
import type { WrittenKind } from "../../summary/summaryState";
import type { PaneState } from "../../state";
import { element, fill, toggle } from "../dom";
import { run, type Surroundings } from "../part";

export interface WriteBar {
  readonly root: HTMLElement;
  update(state: PaneState, chosen: Chosen | null): void;
}

export function writeBar({ language }: Surroundings, summary: SummaryController): WriteBar {
  const { write: text } = summaryPaneText(language);
  const button = (what: WrittenKind): HTMLElement => element("fluent-button", { size: "small", id: `write-${what}`, onclick: () => run(summary.write(what)) });
  const [formulas, values, result] = [button("formulas"), button("values"), button("result")];
  const hint = element("p", { class: "hint" });
  const root = element("div", { class: "write-bar", role: "group", "aria-label": text.label }, formulas, values, result, hint);
  return {
    root,
    update({ phase, summary: { made, work } }, chosen) {
      root.hidden = made === null;
      if (made === null) return;
      const outside = phase.kind === "outside";
      const several = chosen?.shown.kind === "several";
      const live = !outside && made.source === "workbook" && chosen !== null && !several;
      formulas.hidden = !live;
      values.hidden = chosen === null;
      fill(formulas, text.formulas);
      fill(values, outside ? text.file : live ? text.values : text.label);
      fill(result, made.source === "files" ? text.resultFile : text.result);
      hint.textContent = several ? text.severalHint : made.source === "files" && !outside ? text.filesHint : "";
      for (const each of [formulas, values, result]) toggle(each, "disabled", work !== null);
    },
  };
}
