import { checking as english } from "./en-US/checking";
import type { Language } from "./language";
import { checking as chinese, type CheckingText } from "./zh-CN/checking";

export type { CheckingText };

export const checkingText = (language: Language): CheckingText => (language === "zh-CN" ? chinese : english);
