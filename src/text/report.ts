import { report as english } from "./en-US/report";
import type { Language } from "./language";
import { report as chinese, type ReportText } from "./zh-CN/report";

export type { ReportText };

export const reportText = (language: Language): ReportText => (language === "zh-CN" ? chinese : english);
