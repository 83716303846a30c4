import { handover as english } from "./en-US/handover";
import type { Language } from "./language";
import { handover as chinese, type HandoverText } from "./zh-CN/handover";

export type { HandoverText };

export const handoverText = (language: Language): HandoverText => (language === "zh-CN" ? chinese : english);
