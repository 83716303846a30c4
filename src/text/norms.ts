import { norms as english } from "./en-US/norms";
import type { Language } from "./language";
import { norms as chinese, type NormsText } from "./zh-CN/norms";

export type { NormsText };

export const normsText = (language: Language): NormsText => (language === "zh-CN" ? chinese : english);
