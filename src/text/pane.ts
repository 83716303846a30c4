import { pane as english } from "./en-US/pane";
import type { Language } from "./language";
import { pane as chinese, type PaneText } from "./zh-CN/pane";

export type { PaneText };

export const paneText = (language: Language): PaneText => (language === "zh-CN" ? chinese : english);

/** Names in a row, as either language lists them. */
export const listNames = (names: readonly string[], language: Language): string => names.join(language === "zh-CN" ? "、" : ", ");
