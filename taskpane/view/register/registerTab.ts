/** 登记: one deduction or bonus, from the search for its clause to the row in the ledger. */
import "../../register.css";
import "@fluentui/web-components/button.js";
import { registerPaneText } from "../../../src/text/registerPane";
import type { RegisterController } from "../../register/registerController";
import type { Picked, RegisterState } from "../../register/registerState";
import type { PaneState } from "../../state";
import { element, fill, taken } from "../dom";
import { bar } from "../message";
import { run, type Part, type Surroundings } from "../part";
import { clauseSearch } from "./clauseSearch";
import { entryForm } from "./entryForm";
import { entryPreview, recentList } from "./entryPreview";
import { manualLink } from "../tour/manualLink";
import { subjectField } from "./subjectField";

export function registerTab({ controller, language }: Surroundings, register: RegisterController, pane: () => PaneState): Part {
  const text = registerPaneText(language);
  const subject = subjectField(register, () => pane().settings.office?.roster ?? null, language);
  const search = clauseSearch(register, language);
  const picked = element("div", { class: "picked", hidden: true });
  const preview = element("section", { class: "entry-preview", "aria-label": text.preview, "aria-live": "polite", hidden: true });
  const record = element("fluent-button", { appearance: "primary", id: "register-record", onclick: () => run(register.record()) }, text.record);
  const actions = element("div", { class: "register-foot", hidden: true }, record);
  const message = element("div", { class: "register-message", role: "status", "aria-live": "polite" });
  const recent = element("div", {});
  const intro = element("p", { class: "hint" }, text.intro, " ", manualLink(language, "register"));
  const root = element("div", { class: "register-tab" }, intro, message, subject.root, search.root, picked, preview, actions, recent);
  let latest: PaneState | null = null;

  // Enter in a field records, as a form does; in the boxes with lists Enter takes what is chosen.
  picked.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) {
      taken(event);
      return changeClause();
    }
    if (event.key !== "Enter" || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (!record.hasAttribute("disabled")) run(register.record());
  });

  function changeClause(): void {
    register.unpick();
    search.focus();
  }

  /** A sentence stands where the eye is: by the button, or on top once the form is gone. */
  function placeMessage(now: Picked | null): void {
    if (now === null) intro.after(message);
    else actions.prepend(message);
  }

  function showPicked(now: Picked | null): void {
    placeMessage(now);
    picked.hidden = now === null;
    actions.hidden = now === null;
    preview.hidden = now === null;
    search.root.hidden = now !== null;
    if (now === null) return fill(picked);
    fill(picked,
      element("figure", { class: "clause" },
        element("figcaption", {}, element("b", {}, now.citation), element("span", {}, now.edition.title),
          element("button", { type: "button", class: "quiet", id: "register-change", onclick: changeClause }, text.change)),
        element("blockquote", {}, now.clause.text)),
      entryForm(now, register, language));
    firstEmpty(picked)?.focus();
  }

  function follow(state: RegisterState, before: RegisterState | null): void {
    if (latest === null) return;
    subject.update();
    search.update(state, before, latest);
    if (before === null || before.picked !== state.picked) {
      showPicked(state.picked);
      if (before !== null && before.picked !== null && state.picked === null && state.step === "writing") search.focus();
    }
    if (before === null || before.preview !== state.preview || before.notes !== state.notes) fill(preview, ...entryPreview(state, language));
    record.toggleAttribute("disabled", state.preview?.status !== "charged" || state.step !== "ready" || state.notes.some(({ kind }) => kind === "stop"));
    record.textContent = state.step === "writing" ? text.writing : state.shownAtPress === null ? text.record : text.recordAnyway;
    if (before === null || before.message !== state.message) {
      fill(message, state.message === null ? null : bar(state.message.tone, state.message.sentence));
    }
    if (before === null || before.recent !== state.recent) {
      const had = recent.contains(document.activeElement);
      fill(recent, recentList(state.recent, { text, undo: () => run(register.undo()), goTo: (sheet, cell) => run(controller.goTo(sheet, cell)) }));
      if (had) (recent.querySelector<HTMLElement>("#register-undo, .cell") ?? root.querySelector<HTMLElement>("#register-search"))?.focus();
    }
  }

  register.subscribe(follow);
  return {
    root,
    update(state, before) {
      latest = state;
      if (before === null) follow(register.state(), null);
      if (state.tab === "register" && (before === null || before.tab !== "register") && state.phase.kind !== "starting") run(register.open());
      if (before !== null && before.settings.office !== state.settings.office) follow(register.state(), null);
    },
  };
}

/** The field in which something is missing first; the date where only its month stands. */
function firstEmpty(picked: HTMLElement): HTMLElement | null {
  const date = picked.querySelector<HTMLInputElement>("#register-date");
  if (date !== null && date.value.endsWith("-")) {
    date.setSelectionRange(date.value.length, date.value.length);
    return date;
  }
  return picked.querySelector<HTMLElement>("#register-quantity-0, #register-tier, #register-amount, #register-count") ?? date;
}
