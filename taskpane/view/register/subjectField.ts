/** Who is charged: typed freely, or picked from the roster; near names are offered, none is taken for it. */
import type { Language } from "../../../src/text/language";
import { registerPaneText } from "../../../src/text/registerPane";
import type { OfficeRoster } from "../../../src/register/officeRoster";
import type { RegisterController } from "../../register/registerController";
import { element, fill } from "../dom";
import { suggestBox } from "./suggestBox";

const NAMES_AT_MOST = 8;

interface NameOption {
  readonly name: string;
  readonly kind: "window" | "staff";
  readonly about: string | null;
}

export interface SubjectField {
  readonly root: HTMLElement;
  update(): void;
}

export function subjectField(register: RegisterController, rosterNow: () => OfficeRoster | null, language: Language): SubjectField {
  const text = registerPaneText(language);
  const hint = element("div", { class: "field-hint", id: "register-subject-hint", role: "status" });
  let shownHint = "";
  const box = suggestBox<NameOption>({
    id: "register-subject", label: text.subject, placeholder: text.subjectHint, most: NAMES_AT_MOST,
    draw: ({ name, kind, about }) => element("div", {}, element("span", {}, name), element("span", { class: "suggestion-about" }, [text.subjects[kind], about].filter((part) => part !== null && part !== "").join(" · "))),
    onInput(typed) {
      register.setSubject(typed);
      box.show(matching(typed), typed.trim() !== "");
    },
    onTake({ name }) {
      register.setSubject(name);
      box.show([], false);
    },
  });
  box.input.setAttribute("aria-describedby", hint.id);
  box.input.addEventListener("blur", () => box.show([], false));

  function matching(typed: string): readonly NameOption[] {
    const roster = rosterNow();
    const wanted = typed.trim();
    if (roster === null || wanted === "") return [];
    const found: NameOption[] = [];
    const add = (kind: "window" | "staff", name: string, about: string | null): void => {
      if (found.length < NAMES_AT_MOST && (name.includes(wanted) || (about ?? "").includes(wanted))) found.push({ kind, name, about });
    };
    for (const { name, department } of roster.windows) add("window", name, department);
    for (const { name, window } of roster.staff) add("staff", name, window);
    return found;
  }

  return {
    root: element("div", { class: "field-block" }, element("label", { class: "label", for: "register-subject" }, text.subject), element("div", { class: "suggest" }, box.input, box.list), hint),
    update() {
      const { subject, values } = register.state();
      if (box.input.value !== subject) box.input.value = subject;
      const roster = rosterNow();
      const looked = register.lookUp();
      const key = JSON.stringify([looked, roster === null || roster.windows.length + roster.staff.length === 0, values.date]);
      if (key === shownHint) return;
      shownHint = key;
      if (roster === null || roster.windows.length + roster.staff.length === 0) fill(hint, subject.trim() === "" ? null : text.noRoster);
      else if (looked === null || looked.status === "known") fill(hint);
      else if (looked.status === "inactive") fill(hint, text.inactive(looked.name, values.date.slice(0, 7)));
      else if (looked.near.length === 0) fill(hint, text.notListed(subject.trim()));
      else {
        fill(hint, text.near, ...looked.near.map((name) => element("button", { type: "button", class: "filter-chip", onclick: () => {
          register.setSubject(name);
          box.input.focus();
        } }, element("span", {}, name))));
      }
    },
  };
}
