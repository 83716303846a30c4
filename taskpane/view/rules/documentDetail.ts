/** A document without points, to be read. */
import { describeUnscored } from "../../../src/catalogue/unscored";
import { documentsText } from "../../../src/text/documents";
import { documentAt, fullTitle, itemsOf } from "../../library/unscoredItems";
import { element, type Child } from "../dom";
import { bar } from "../message";
import type { Surroundings } from "../part";

/** @param id of the document's edition @param item that was looked for; null for none */
export function documentDetail(id: string, item: string | null, { language }: Surroundings): HTMLElement {
  const document = documentAt(id);
  if (document === undefined) return element("div", { class: "rules" });
  const items = itemsOf(id);
  return element("div", { class: "rules" },
    element("section", { class: "about" },
      element("h2", {}, fullTitle(document)),
      element("p", { class: "hint" }, `${documentsText(language).statuses[document.status]} · ${document.source.document} ${document.source.lines}`)),
    document.status === "template" ? null : bar("info", describeUnscored(document, language) ?? ""),
    element("section", {}, ...items.flatMap(({ id: own, heading, no, text }, index): Child[] => [
      heading === "" || items[index - 1]?.heading === heading ? null : element("h3", {}, heading),
      element("div", { class: `clause-row${own === item ? " looked-for" : ""}`, "data-clause": own, tabindex: own === item ? -1 : undefined },
        element("p", {}, no === "" ? null : element("b", {}, no), text)),
    ])));
}
