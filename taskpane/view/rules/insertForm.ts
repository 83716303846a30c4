/** Asks for the name of the sheet before an edition is put into the workbook. */
import "@fluentui/web-components/button.js";
import { libraryText } from "../../../src/text/library";
import type { EditionOrigin } from "../../library/libraryState";
import type { PaneState } from "../../state";
import { element } from "../dom";
import { run, type Surroundings } from "../part";

export interface InsertForm {
  readonly root: HTMLElement;
  /** Shows the form with a name that is free. */
  open(): void;
}

export function insertForm(origin: EditionOrigin, { phase }: PaneState, { language, controller: { library } }: Surroundings): InsertForm {
  const text = libraryText(language);
  const outside = phase.kind === "outside";
  const name = element("input", { class: "input", id: "insert-name", maxlength: 31, required: true, "aria-label": text.actions.sheetName, autocomplete: "off" });
  const go = element("fluent-button", { appearance: "primary", size: "small", id: "insert-now", type: "submit" }, outside ? text.actions.download : text.actions.insertNow);
  const root = element("form", { class: "insert-form", hidden: true },
    element("p", { class: "hint" }, outside ? text.actions.insertHintOutside : text.actions.insertHint),
    element("label", { class: "label", for: "insert-name" }, text.actions.sheetName), name,
    element("div", { class: "button-row" }, go, element("fluent-button", { size: "small", id: "insert-cancel", onclick: () => close() }, text.actions.cancel)));

  function close(): void {
    root.hidden = true;
    document.querySelector<HTMLElement>("#edition-insert")?.focus();
  }

  async function offerFreeName(): Promise<void> {
    name.value = await library.freeName();
    name.select();
  }

  async function insert(): Promise<void> {
    const wanted = name.value.trim();
    if (wanted === "") return name.focus();
    go.toggleAttribute("disabled", true);
    const done = await library.insert(origin, wanted);
    go.toggleAttribute("disabled", false);
    if (done) return close();
    // What was refused was said; the next free name is a press away.
    await offerFreeName();
    name.focus();
  }

  root.addEventListener("submit", (event) => {
    event.preventDefault();
    run(insert());
  });
  go.addEventListener("click", (event) => {
    event.preventDefault();
    run(insert());
  });
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  return {
    root,
    open() {
      root.hidden = false;
      name.focus();
      run(offerFreeName());
    },
  };
}
