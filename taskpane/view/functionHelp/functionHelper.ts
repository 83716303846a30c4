/** 插入函数: a function chosen from the list, a field a parameter, the formula and its result. */
import "../../functionHelp.css";
import "@fluentui/web-components/button.js";
import type { FunctionInfo } from "../../../src/functionHelp/functionTable";
import { settingsPaneText } from "../../../src/text/settingsPane";
import type { FunctionHelperController, HelperState } from "../../functionHelp/helperController";
import { groupedFunctions } from "../../functionHelp/groups";
import { addressOn } from "../../functionHelp/typedArgument";
import { resultPreview } from "./resultPreview";
import type { PaneState } from "../../state";
import { type Child, element, fill, taken } from "../dom";
import { bar, screen } from "../message";
import { run, type Part, type Surroundings } from "../part";
import { coverHead } from "../settings/coverHead";

/** @param alone the helper is the whole pane: there is nothing to go back to */
export function functionHelper({ controller, language }: Pick<Surroundings, "controller" | "language">, helper: FunctionHelperController, alone = false): Part {
  const text = settingsPaneText(language).functions;
  const body = element("div", { class: "cover-body" });
  const message = element("div", { class: "register-message", role: "status", "aria-live": "polite" });
  const head = coverHead({ id: "functions", title: text.title, back: settingsPaneText(language).back, leave: alone ? null : () => controller.showScreen("tabs") });
  const root = element("div", { class: "cover function-helper" }, head.root, message, body);
  let outcome: HTMLElement | null = null;
  let insert: HTMLElement | null = null;
  let result: HTMLElement | null = null;
  let inputs: readonly HTMLInputElement[] = [];

  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (helper.state().step === "filling") {
      taken(event);
      helper.unchoose();
    } else if (!alone) {
      taken(event);
      controller.showScreen("tabs");
    }
  });

  function chooser(): readonly Child[] {
    const list = element("div", { class: "function-groups" });
    const status = element("p", { class: "hint", role: "status" });
    const search = element("input", { class: "input", type: "search", id: "function-search", placeholder: text.searchHint, "aria-label": text.searchLabel, autocomplete: "off" });
    const draw = (): void => {
      const { functions, query } = helper.state();
      const groups = groupedFunctions(functions, query);
      status.textContent = groups.length === 0 ? text.none(query) : "";
      fill(list, ...groups.map(({ group, functions: own }) => element("section", {},
        element("h3", { class: "list-heading" }, text.groups[group]),
        element("ul", {}, ...own.map((info) => element("li", {}, functionButton(info)))))));
    };
    search.value = helper.state().query;
    search.addEventListener("input", () => {
      helper.search(search.value);
      draw();
    });
    search.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown" && event.key !== "Enter") return;
      event.preventDefault();
      const button = list.querySelector<HTMLElement>("button");
      if (event.key === "Enter") button?.click();
      else button?.focus();
    });
    list.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      const buttons = [...list.querySelectorAll<HTMLElement>("button")];
      const at = buttons.indexOf(document.activeElement as HTMLElement) + (event.key === "ArrowDown" ? 1 : -1);
      (buttons[at] ?? search).focus();
    });
    draw();
    return [search, status, list];
  }

  const functionButton = (info: FunctionInfo): HTMLElement =>
    element("button", { type: "button", class: "function-row", "data-function": info.id, onclick: () => helper.choose(info) },
      element("b", {}, `ASSESS.${info.id}`), element("span", {}, info.description));

  function form(info: FunctionInfo): readonly Child[] {
    inputs = info.parameters.map((_, index) => {
      const input = element("input", { class: "input", id: `argument-${index}`, autocomplete: "off", spellcheck: "false", "aria-describedby": `argument-about-${index}` });
      input.addEventListener("input", () => helper.type(index, input.value));
      return input;
    });
    outcome = element("div", { class: "formula-outcome", "aria-live": "polite" });
    result = element("div", { class: "formula-result", id: "function-result", role: "status", "aria-live": "polite" });
    insert = element("fluent-button", { appearance: "primary", id: "function-insert", onclick: () => run(helper.insert()) }, text.insert);
    const fields = element("div", { class: "arguments" }, ...info.parameters.map((parameter, index) => element("div", { class: "field-block" },
      element("label", { class: "label", for: `argument-${index}` }, element("b", {}, parameter.name), ` ${parameter.optional ? text.optional : text.required}`),
      element("div", { class: "argument-row" }, inputs[index] ?? null,
        element("fluent-button", { size: "small", class: "take", "aria-label": text.takeFor(parameter.name), onclick: () => run(helper.take(index)) }, text.take)),
      element("p", { class: "hint", id: `argument-about-${index}` }, parameter.description))));
    fields.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      run(helper.insert());
    });
    return [
      element("div", { class: "function-about" },
        element("h3", {}, `ASSESS.${info.id}`),
        element("button", { type: "button", class: "quiet", id: "function-another", onclick: () => helper.unchoose() }, text.another),
        element("p", {}, info.description),
        info.spills ? element("p", { class: "hint" }, text.spills) : null),
      fields, outcome, element("div", { class: "function-foot" }, result, element("div", { class: "button-row" }, insert,
        element("fluent-button", { appearance: "subtle", id: "function-here", onclick: () => run(helper.here()) }, text.here),
        element("fluent-button", { id: "function-undo", hidden: true, onclick: () => run(helper.undo()) }, text.undo))),
    ];
  }

  function showOutcome({ target, call, editing }: HelperState): void {
    if (outcome === null) return;
    fill(outcome,
      element("p", {}, element("b", {}, target === null ? "" : text.target(addressOn(target.sheet, target.cell))), " ",
        target === null ? "" : editing ? text.editing : target.content === null ? text.empty : text.holds(String(target.content))),
      call !== null && "formula" in call ? element("p", { class: "formula" }, element("span", { class: "label" }, text.formula), element("code", {}, call.formula)) : null,
      call !== null && "problems" in call ? element("p", { class: "label" }, text.problems) : null,
      call !== null && "problems" in call ? element("ul", { class: "preview-lines" }, ...call.problems.map(({ message: sentence }) => element("li", {}, sentence))) : null);
  }

  function follow(state: HelperState, before: HelperState | null): void {
    if (before === null || before.step !== state.step || before.chosen !== state.chosen) {
      const within = root.contains(document.activeElement);
      outcome = insert = result = null;
      inputs = [];
      switch (state.step) {
        case "loading": fill(body, element("p", { class: "hint" }, text.loading)); break;
        case "failed": fill(body, screen("error", text.title, text.failed, element("fluent-button", { appearance: "primary", onclick: () => run(helper.open()) }, text.retry))); break;
        case "choosing": fill(body, ...chooser()); break;
        case "filling": if (state.chosen !== null) fill(body, ...form(state.chosen)); break;
      }
      body.scrollTop = 0;
      if (within || alone) body.querySelector<HTMLElement>("#function-search, #argument-0, fluent-button")?.focus();
    }
    inputs.forEach((input, index) => {
      const typed = state.typed[index] ?? "";
      if (input.value !== typed) input.value = typed;
      const invalid = state.call !== null && "problems" in state.call && state.call.problems.some(({ argument, code }) => argument === index && code !== "missing");
      input.setAttribute("aria-invalid", String(invalid));
    });
    if (before === null || before.target !== state.target || before.call !== state.call || before.editing !== state.editing || before.step !== state.step) showOutcome(state);
    if (result !== null && (before === null || before.preview !== state.preview || before.editing !== state.editing || before.step !== state.step)) {
      result.setAttribute("aria-busy", String(state.preview.kind === "working"));
      // While it works the last result stays, so that nothing jumps at each letter.
      if (state.preview.kind !== "working" || result.childElementCount === 0) fill(result, ...resultPreview(state, language));
    }
    if (insert !== null) {
      insert.textContent = state.sure || state.editing ? text.replace : text.insert;
      insert.toggleAttribute("disabled", state.busy || state.call === null || !("formula" in state.call) || state.target === null);
    }
    const undo = body.querySelector<HTMLElement>("#function-undo");
    if (undo !== null) undo.hidden = state.undo === null;
    if (before === null || before.message !== state.message) fill(message, state.message === null ? null : bar(state.message.tone, state.message.sentence));
  }

  helper.subscribe(follow);
  follow(helper.state(), null);
  return {
    root,
    update(state: PaneState, before: PaneState | null) {
      if (before?.screen === "functions" && state.screen !== "functions") helper.leave();
      if (state.screen === "functions" && (before === null || before.screen !== "functions")) {
        head.focus();
        run(helper.open().then(() => body.querySelector<HTMLElement>("#function-search, #argument-0")?.focus()));
      }
    },
  };
}
