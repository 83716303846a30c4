/** One field of the draft: a label, a control, and a sentence when what was typed cannot be. */
import type { FieldResult } from "../../draft/fieldValues";
import type { DraftPaneText } from "../../../src/text/draftPane";
import { element } from "../dom";

export interface Field<Value> {
  readonly root: HTMLElement;
  /** Shows the draft's value; what the person is typing, or typed wrong, stays. */
  show(value: Value): void;
}

export interface FieldParts<Value> {
  readonly id: string;
  readonly label: string;
  /** Only for assistive technology, where a heading stands above. */
  readonly hideLabel?: boolean;
  readonly hint?: string;
  print(value: Value): string;
  read(typed: string): FieldResult<Value>;
  commit(value: Value): void;
}

/** A text field; it commits on Enter and on leaving it. Escape gives back the draft's value. */
export function textField<Value>(parts: FieldParts<Value>, problems: DraftPaneText["problems"]): Field<Value> {
  const { id, label, hint } = parts;
  const problem = element("p", { class: "field-problem", id: `${id}-problem`, role: "alert" });
  const input = element("input", { class: "input", id, autocomplete: "off", placeholder: hint, "aria-describedby": `${id}-problem` });
  let shown = "";
  const root = element("div", { class: "draft-field" }, element("label", { for: id, class: parts.hideLabel === true ? "visually-hidden" : "label" }, label), input, problem);

  function keep(value: string): void {
    shown = value;
    input.value = value;
    // What Ctrl+Z takes back in the field itself; see screen.ts.
    input.dataset["committed"] = value;
  }
  function settle(sentence: string): void {
    problem.textContent = sentence;
    input.setAttribute("aria-invalid", String(sentence !== ""));
  }
  function commit(): void {
    if (input.value === shown) return settle("");
    const read = parts.read(input.value);
    if ("problem" in read) return settle(problems[read.problem]);
    settle("");
    keep(parts.print(read.value));
    parts.commit(read.value);
  }
  input.addEventListener("change", commit);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") commit();
    if (event.key === "Escape" && input.value !== shown) {
      event.stopPropagation();
      input.value = shown;
      settle("");
    }
  });
  return {
    root,
    show(value) {
      const next = parts.print(value);
      if (next === shown && input.value !== shown) return;
      keep(next);
      settle("");
    },
  };
}

/** A choice among a few. */
export function selectField<Id extends string>(
  parts: { readonly id: string; readonly label: string; readonly hideLabel?: boolean; commit(id: Id): void },
): Field<{ readonly options: readonly { readonly id: Id; readonly label: string }[]; readonly selected: Id }> {
  const select = element("select", { class: "select", id: parts.id });
  let key = "";
  select.addEventListener("change", () => parts.commit(select.value as Id));
  return {
    root: element("div", { class: "draft-field" }, element("label", { for: parts.id, class: parts.hideLabel === true ? "visually-hidden" : "label" }, parts.label), select),
    show({ options, selected }) {
      const next = JSON.stringify(options);
      if (next !== key) {
        key = next;
        select.replaceChildren(...options.map(({ id, label }) => element("option", { value: id }, label)));
      }
      select.value = selected;
    },
  };
}
