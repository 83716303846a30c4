import { impact as english } from "./en-US/impact";
import type { Language } from "./language";
import { impact as chinese, type ImpactText } from "./zh-CN/impact";

export type { ImpactText };

export const impactText = (language: Language): ImpactText => (language === "zh-CN" ? chinese : english);
