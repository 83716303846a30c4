/** One change between two editions: what it is about, and both sides beside one another with what differs marked. */
import type { EditionChange, EditionDiff } from "../../../src/catalogue/diff/change";
import { changeSides, type ChangeSides } from "../../../src/catalogue/diff/changeSides";
import { editionChangesText } from "../../../src/text/editionChanges";
import type { Language } from "../../../src/text/language";
import { element } from "../dom";

export function changeItem(change: EditionChange, diff: EditionDiff, language: Language): HTMLElement {
  const { sides: text } = editionChangesText(language);
  const { about, what, context, before, after } = changeSides(change, diff, language);
  return element("li", { class: change.kind },
    element("b", {}, about), what === "" ? null : element("span", { class: "change-what" }, what),
    context === "" ? null : element("p", { class: "change-context" }, context),
    element("div", { class: "side-by-side" }, side("del", before, text.before, text.missingBefore), side("ins", after, text.after, text.missingAfter)));
}

/** Marks are more than colour: what is gone is struck through, what is new underlined. */
const side = (tag: "del" | "ins", pieces: ChangeSides["before"], name: string, missing: string): HTMLElement =>
  element("div", { class: "side" }, element("span", { class: "label" }, name),
    pieces === null ? element("p", { class: "missing" }, missing)
      : element("p", {}, ...pieces.map(({ text, changed }) => (changed ? element(tag, {}, text) : text))));
