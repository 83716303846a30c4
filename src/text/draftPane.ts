import { draftPane as english } from "./en-US/draftPane";
import type { Language } from "./language";
import { draftPane as chinese, type DraftPaneText } from "./zh-CN/draftPane";

export type { DraftPaneText };

export const draftPaneText = (language: Language): DraftPaneText => (language === "zh-CN" ? chinese : english);
