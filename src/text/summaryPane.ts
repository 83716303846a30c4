import { summaryPane as english } from "./en-US/summaryPane";
import type { Language } from "./language";
import { summaryPane as chinese, type SummaryPaneText } from "./zh-CN/summaryPane";

export type { SummaryPaneText };

export const summaryPaneText = (language: Language): SummaryPaneText => (language === "zh-CN" ? chinese : english);
