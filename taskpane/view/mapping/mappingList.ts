/** The readings a person set, in the rules tab: which headings, and a way to delete each. */
import "@fluentui/web-components/button.js";
import { headingsOf, type StoredMapping } from "../../mapping/storedMapping";
import { element, type Child } from "../dom";
import { run, type Surroundings } from "../part";

export function mappingList(mappings: readonly StoredMapping[], { text, controller }: Surroundings): Child {
  if (mappings.length === 0) return null;
  const words = text.mapping.list;
  return element("section", { class: "mappings" },
    element("h2", {}, words.heading),
    element("p", { class: "hint" }, words.hint),
    element("ul", {}, ...mappings.map((mapping) => {
      const headings = headingsOf(mapping).join(" | ");
      return element("li", {}, element("span", {}, headings),
        element("fluent-button", { size: "small", appearance: "subtle", "aria-label": words.removeNamed(headings), onclick: () => run(controller.removeMapping(mapping.fingerprint)) }, words.remove));
    })));
}
