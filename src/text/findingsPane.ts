import { findingsPane as english } from "./en-US/findingsPane";
import type { Language } from "./language";
import { findingsPane as chinese, type FindingsPaneText } from "./zh-CN/findingsPane";

export type { FindingsPaneText };

/** What the list of findings says beside the findings themselves. */
export const findingsPaneText = (language: Language): FindingsPaneText => (language === "zh-CN" ? chinese : english);
