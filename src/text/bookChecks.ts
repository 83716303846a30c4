import { bookChecks as english } from "./en-US/bookChecks";
import type { Language } from "./language";
import { bookChecks as chinese, type BookChecksText } from "./zh-CN/bookChecks";

export type { BookChecksText };

export const bookChecksText = (language: Language): BookChecksText => (language === "zh-CN" ? chinese : english);
