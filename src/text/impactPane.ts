import { impactPane as english } from "./en-US/impactPane";
import type { Language } from "./language";
import { impactPane as chinese, type ImpactPaneText } from "./zh-CN/impactPane";

export type { ImpactPaneText };

/** What the 影响 tab says beside the impact itself. */
export const impactPaneText = (language: Language): ImpactPaneText => (language === "zh-CN" ? chinese : english);
