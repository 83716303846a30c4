/** The fields that the picked clause asks for. Made anew for each clause; what is typed stays in the fields. */
import { parseDate } from "../../../src/norms/eligibility/calendarDate";
import { chargeFields } from "../../../src/register/chargeFields";
import { quantityName } from "../../../src/register/chargeRequest";
import { formatPoints } from "../../../src/points";
import type { Language } from "../../../src/text/language";
import { registerText } from "../../../src/text/register";
import { registerPaneText } from "../../../src/text/registerPane";
import type { RegisterController } from "../../register/registerController";
import type { FormValues, Picked } from "../../register/registerState";
import { element, selectOf, type Child } from "../dom";

export function entryForm({ clause, edition }: Picked, register: RegisterController, language: Language): HTMLElement {
  const text = registerPaneText(language);
  const fields = chargeFields(clause);
  const { values, month } = register.state();
  const isPerson = ["staff", "chief"].includes(clause.subject ?? edition.subject);

  const field = (id: string, label: string, control: HTMLElement, wide = false, hint: Child = null): HTMLElement =>
    element("div", { class: wide ? "field-block wide" : "field-block" }, element("label", { class: "label", for: id }, label), control, hint);

  function input(id: string, key: keyof FormValues, attributes: Readonly<Record<string, string | boolean | number>> = {}): HTMLInputElement {
    const control = element("input", { class: "input", id, autocomplete: "off", maxlength: 500, ...attributes });
    control.value = String(values[key]);
    control.addEventListener("input", () => register.set({ [key]: control.value }));
    return control;
  }

  const optional = (label: string): string => `${label}（${text.fields.optional}）`;
  const amountLabel = fields.amount === null ? "" : fields.amount.min === null || fields.amount.max === null
    ? text.fields.amount : `${text.fields.amount} ${registerText(language).range(formatPoints(fields.amount.min), formatPoints(fields.amount.max), 1)}`;

  const date = input("register-date", "date", { placeholder: text.fields.dateHint, inputmode: "numeric", "aria-describedby": "register-month" });
  const otherMonth = element("p", { class: "hint", id: "register-month" });
  const compareMonth = (): void => {
    // Until its day is there a date is of no month yet.
    otherMonth.textContent = month !== null && !/^\d{4}\D?\d{1,2}\D?\d/u.test(date.value) ? text.otherMonth(month) : month !== null && !(parseDate(date.value) ?? date.value).startsWith(month) ? text.otherMonth(month) : "";
  };
  date.addEventListener("input", compareMonth);
  compareMonth();

  const quantities = fields.quantities.map(({ name, optional: maybe }, index) => {
    const id = `register-quantity-${index}`;
    const label = quantityName(name, language);
    const control = element("input", { class: "input", id, inputmode: "decimal", autocomplete: "off" });
    control.addEventListener("input", () => {
      const next = fields.quantities.map((_, at) => (at === index ? control.value : (register.state().values.quantities[at] ?? "")));
      register.set({ quantities: next });
    });
    return field(id, maybe ? optional(label) : label, control);
  });

  return element("div", { class: "entry-form" },
    field("register-date", text.fields.date, date, false, otherMonth),
    fields.count === "none" ? null : field("register-count", fields.count === "required" ? text.fields.count : optional(text.fields.count), input("register-count", "count", { inputmode: "numeric" })),
    ...quantities,
    fields.tiers.length < 2 ? null : field("register-tier", text.fields.tier,
      selectOf([{ id: "", label: text.fields.chooseTier }, ...fields.tiers.map((tier) => ({ id: tier, label: tier }))], values.tier, (tier) => register.set({ tier }), { id: "register-tier" }), true),
    fields.amount === null ? null : field("register-amount", amountLabel, input("register-amount", "amount", { inputmode: "decimal" })),
    field("register-person", optional(isPerson ? text.fields.department : text.fields.person), input("register-person", "person")),
    field("register-reason", optional(text.fields.reason), input("register-reason", "reason", { placeholder: text.fields.reasonHint }), true),
    field("register-evidence", optional(text.fields.evidence), input("register-evidence", "evidence", { placeholder: text.fields.evidenceHint }), true));
}
