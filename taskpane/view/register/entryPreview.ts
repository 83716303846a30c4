/** What an entry will do, before it is written; and the entries of this sitting. */
import "@fluentui/web-components/button.js";
import { formatPoints } from "../../../src/points";
import type { Language } from "../../../src/text/language";
import { registerPaneText, type RegisterPaneText } from "../../../src/text/registerPane";
import type { Recorded, RegisterState } from "../../register/registerState";
import { element, type Child } from "../dom";
import { icon } from "../icons";

export function entryPreview({ preview, notes }: RegisterState, language: Language): readonly Child[] {
  if (preview === null) return [];
  const text = registerPaneText(language);
  const rest = notes.map(({ kind, sentence }) => element("li", { class: `note ${kind}` }, kind === "info" ? null : icon("warning"), element("span", {}, sentence)));
  if (preview.status === "refused") {
    return [
      preview.asks === "" ? null : element("p", { class: "hint" }, preview.asks),
      element("p", { class: "label" }, text.incomplete),
      element("ul", { class: "preview-lines" }, ...preview.problems.map(({ message }) => element("li", {}, message))),
      rest.length === 0 ? null : element("ul", { class: "preview-lines soft" }, ...rest),
    ];
  }
  const { sentences, polarity, amount } = preview;
  const figure = polarity === "veto" ? text.veto : `${polarity === "bonus" ? "+" : "−"}${formatPoints(amount)}`;
  return [
    element("div", { class: "preview-head" }, element("h2", {}, text.preview), element("strong", { class: `charge ${polarity}` }, figure)),
    element("ul", { class: "preview-lines" }, ...sentences.map((sentence) => element("li", {}, sentence))),
    rest.length === 0 ? null : element("ul", { class: "preview-lines soft" }, ...rest),
  ];
}

export interface RecentActions {
  readonly text: RegisterPaneText;
  undo(): void;
  goTo(sheet: string, cell: string): void;
}

/** Only the newest entry can be taken back: rows below it would move. */
export function recentList(entries: readonly Recorded[], { text, undo, goTo }: RecentActions): Child {
  if (entries.length === 0) return null;
  const newest = entries.find(({ takenBack }) => !takenBack);
  return element("section", { class: "recent" },
    element("h2", {}, text.recent),
    element("ul", {}, ...entries.map((entry) => {
      const place = `${entry.sheet}!${entry.cell}`;
      return element("li", { class: entry.takenBack ? "taken-back" : "" },
        element("span", {}, entry.takenBack ? element("del", {}, entry.sentence) : entry.sentence),
        entry.takenBack ? element("span", { class: "label" }, text.takenBack) : element("span", { class: "recent-actions" },
          element("button", { type: "button", class: "cell", "aria-label": text.goTo(place), onclick: () => goTo(entry.sheet, entry.cell) }, entry.cell),
          entry === newest ? element("fluent-button", { size: "small", id: "register-undo", onclick: undo }, text.undo) : null));
    })));
}
