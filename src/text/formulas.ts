import { formulas as english } from "./en-US/formulas";
import type { Language } from "./language";
import { formulas as chinese, type FormulasText } from "./zh-CN/formulas";

export type { FormulasText };

/** Wording of what the checks find in formulas. */
export const formulasText = (language: Language): FormulasText => (language === "zh-CN" ? chinese : english);
