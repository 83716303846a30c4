/** 通知: for each window or person a note in plain words, to be copied or saved. */
import "@fluentui/web-components/button.js";
import type { Letter } from "../../../src/handover/letter";
import { summaryPaneText } from "../../../src/text/summaryPane";
import type { Chosen } from "../../summary/chosen";
import type { SummaryController } from "../../summary/summaryController";
import { copyField, copyText } from "../copyText";
import { element, type Child } from "../dom";
import { run, type Surroundings } from "../part";
import { bounded } from "./bounded";

const LETTERS_AT_ONCE = 20;
/** Lines of a text field, at most. */
const LINES = 14;

export interface LettersSetting {
  readonly around: Surroundings;
  readonly summary: SummaryController;
  readonly confirmClean: boolean;
}

export function lettersView(letters: readonly Letter[], { period }: Chosen, { around: { language }, summary, confirmClean }: LettersSetting): readonly Child[] {
  const { letters: text, said, periodName } = summaryPaneText(language);
  const box = element("input", { type: "checkbox", id: "confirm-clean" });
  box.checked = confirmClean;
  box.addEventListener("change", () => summary.setConfirmClean(box.checked));
  const option = element("label", { class: "check-line", for: "confirm-clean" }, box, element("span", {}, text.confirm));
  if (letters.length === 0) return [option, element("p", { class: "hint" }, text.none)];

  const together = letters.map(({ subjectLine, text: content }) => `${subjectLine}\n\n${content}`).join(`\n\n${text.separator}\n\n`);
  const all = copyField(text.copyAll);
  const copyAll = async (): Promise<void> => {
    const outcome = await all.copy(together);
    summary.say(outcome === "copied" ? "success" : "info", outcome === "copied" ? said.copiedAll(letters.length) : said.copyByHand);
  };
  const list = element("div", { class: "letters" });
  const slot = bounded(list, letters, LETTERS_AT_ONCE, (letter) => letterCard(letter, summary, language), text.more);
  return [
    option,
    element("div", { class: "letter-head" }, element("h2", {}, text.heading(letters.length)),
      element("fluent-button", { size: "small", id: "copy-all", onclick: () => run(copyAll()) }, text.copyAll),
      element("fluent-button", { size: "small", id: "save-letters", onclick: () => summary.saveText(text.file(periodName(period)), `${together}\n`) }, text.save)),
    all.root, list, slot,
  ];
}

function letterCard({ subject, subjectLine, text: content, errors, warnings, withheld }: Letter, summary: SummaryController, language: LettersSetting["around"]["language"]): HTMLElement {
  const { letters: text, said } = summaryPaneText(language);
  const shown = element("textarea", { class: "letter-text", readonly: true, rows: Math.min(LINES, content.split("\n").length + 1), "aria-label": subjectLine });
  shown.value = content;
  const copy = async (): Promise<void> => {
    const outcome = await copyText(content, shown);
    summary.say(outcome === "copied" ? "success" : "info", outcome === "copied" ? said.copied(subject) : said.copyByHand);
  };
  return element("section", { class: "letter" },
    element("div", { class: "letter-title" }, element("h3", {}, subject), element("span", { class: "hint" }, text.counts(errors, warnings)),
      element("fluent-button", { size: "small", class: "copy-letter", "aria-label": text.copyOf(subject), onclick: () => run(copy()) }, text.copy)),
    shown,
    withheld.length === 0 ? null : element("p", { class: "hint" }, text.withheld(withheld.length)));
}
