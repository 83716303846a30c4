import { registerPane as english } from "./en-US/registerPane";
import type { Language } from "./language";
import { registerPane as chinese, type RegisterPaneText } from "./zh-CN/registerPane";

export type { RegisterPaneText };

/** What the tab that records entries says. */
export const registerPaneText = (language: Language): RegisterPaneText => (language === "zh-CN" ? chinese : english);
