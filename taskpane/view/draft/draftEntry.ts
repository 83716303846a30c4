/** Where a regulation comes in: pasted, dropped or picked. */
import "@fluentui/web-components/button.js";
import "@fluentui/web-components/progress-bar.js";
import { draftPaneText, type DraftPaneText } from "../../../src/text/draftPane";
import type { DraftController } from "../../draft/draftController";
import type { EntryState } from "../../draft/draftState";
import type { PaneState } from "../../state";
import { element, fill, type Child } from "../dom";
import { icon } from "../icons";
import { bar } from "../message";
import { run, type Part, type Surroundings } from "../part";

const ACCEPTED = ".docx,.xlsx,.txt,.md,.csv";

export function draftEntry({ language, draft }: Surroundings): Part {
  const text = draftPaneText(language);
  const area = element("textarea", { class: "input draft-paste", id: "draft-text", rows: 6, placeholder: text.entry.placeholder, spellcheck: "false" });
  const picker = element("input", { type: "file", hidden: true, accept: ACCEPTED, id: "draft-file", "aria-hidden": "true", tabindex: -1 });
  const status = element("div", { class: "draft-entry-status" });
  const live = element("div", { class: "visually-hidden", role: "status", "aria-live": "polite" });
  const read = (): void => run(draft.begin({ text: area.value }));
  const root = element("section", { class: "draft-entry", "aria-labelledby": "draft-entry-title" },
    element("h2", { id: "draft-entry-title" }, text.entry.title),
    element("p", { class: "hint" }, text.entry.body),
    element("label", { class: "label", for: "draft-text" }, text.entry.paste),
    area,
    element("div", { class: "button-row" },
      element("fluent-button", { appearance: "primary", id: "draft-read", onclick: read }, text.entry.read),
      element("fluent-button", { id: "draft-pick", onclick: () => picker.click() }, text.entry.pick)),
    picker, status, live,
    element("div", { class: "drop-here", "aria-hidden": "true" }, text.entry.dropHere));
  const take = (files: readonly File[]): void => {
    const [first] = files;
    if (first !== undefined) run(draft.begin({ name: first.name, file: first }));
  };
  picker.addEventListener("change", () => {
    take([...(picker.files ?? [])]);
    // The same file may be picked again.
    picker.value = "";
  });
  acceptDrops(root, take);

  return {
    root,
    update(state: PaneState, before: PaneState | null) {
      if (before?.draft !== null && before !== null && state.draft === null) area.value = "";
      if (before?.draftEntry === state.draftEntry) return;
      const entry = state.draftEntry;
      const had = status.contains(document.activeElement);
      fill(status, ...entryParts(entry, text, draft));
      live.textContent = sentenceOf(entry, text);
      if (entry.kind === "several") status.querySelector("button")?.focus();
      else if (had) area.focus();
    },
  };
}

const sentenceOf = (entry: EntryState, text: DraftPaneText): string => {
  switch (entry.kind) {
    case "waiting": return "";
    case "reading": return text.entry.reading(entry.name);
    case "refused": return `${text.entry.refused}: ${entry.sentence}`;
    case "several": return text.entry.several(entry.documents.length);
  }
};

function entryParts(entry: EntryState, text: DraftPaneText, draft: DraftController): readonly Child[] {
  switch (entry.kind) {
    case "waiting":
      return [];
    case "reading":
      return [
        element("p", { class: "hint" }, text.entry.reading(entry.name)), element("fluent-progress-bar", { "aria-label": text.entry.reading(entry.name) }),
        element("fluent-button", { size: "small", id: "draft-stop", onclick: () => draft.forget() }, text.entry.stop),
      ];
    case "refused":
      return [bar("error", entry.sentence), entry.fillable ? element("fluent-button", { id: "draft-fill-in", onclick: () => draft.fillIn() }, text.entry.fillIn) : null];
    case "several":
      return [
        element("h3", {}, text.entry.several(entry.documents.length)),
        element("p", { class: "hint" }, text.entry.severalHint),
        element("ul", { class: "draft-documents" }, ...entry.documents.map(({ title, start, end }, index) => element("li", {},
          element("button", { type: "button", class: "draft-document", onclick: () => run(draft.beginDocument(index)) },
            icon("sheet"), element("span", {}, title ?? text.entry.untitled(index + 1)), element("span", { class: "hint" }, text.entry.length(end - start)))))),
        element("div", { class: "button-row" },
          element("fluent-button", { size: "small", id: "draft-as-one", onclick: () => run(draft.beginDocument(null)) }, text.entry.asOne),
          element("fluent-button", { size: "small", appearance: "subtle", onclick: () => draft.forget() }, text.entry.back)),
      ];
  }
}

/** Files dropped here are a regulation; the pane's own drop (收件) does not get to see them. */
function acceptDrops(root: HTMLElement, take: (files: readonly File[]) => void): void {
  let depth = 0;
  const listen = (type: "dragenter" | "dragover" | "dragleave" | "drop", react: (event: DragEvent) => void): void =>
    root.addEventListener(type, (event) => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      event.stopPropagation();
      react(event);
      root.classList.toggle("dropping", depth > 0);
    });
  listen("dragenter", () => depth++);
  listen("dragleave", () => (depth = Math.max(0, depth - 1)));
  listen("dragover", (event) => {
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "copy";
  });
  listen("drop", (event) => {
    depth = 0;
    take([...(event.dataTransfer?.files ?? [])]);
  });
}
