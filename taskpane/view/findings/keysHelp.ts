/** The keys of the list. */
import type { FindingsPaneText } from "../../../src/text/findingsPane";
import { element } from "../dom";

export const keysHelp = (own: FindingsPaneText): HTMLElement =>
  element("details", { class: "keys" },
    element("summary", {}, own.keys.open),
    element("dl", {}, ...own.keys.list.map(([key, does]) => element("div", {}, element("dt", {}, element("kbd", {}, key)), element("dd", {}, does)))));
