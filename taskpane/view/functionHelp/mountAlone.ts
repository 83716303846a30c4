/** The function helper as a pane of its own, as the ribbon opens it. */
import { settingsPaneText } from "../../../src/text/settingsPane";
import { initialState } from "../../state";
import { element, fill } from "../dom";
import type { Surroundings } from "../part";

export async function mountAlone(host: HTMLElement, { functions, text, language }: Surroundings): Promise<void> {
  document.title = settingsPaneText(language).functions.title;
  const part = functions === undefined ? null : await functions();
  fill(host, element("div", { class: "pane" }, element("h1", { class: "visually-hidden" }, text.title),
    part === null ? element("p", { class: "hint" }, settingsPaneText(language).functions.noExcel) : part.root));
  part?.update({ ...initialState, screen: "functions" }, null);
}
