import { settingsPane as english } from "./en-US/settingsPane";
import type { Language } from "./language";
import { settingsPane as chinese, type SettingsPaneText } from "./zh-CN/settingsPane";

export type { SettingsPaneText };

/** The pane's settings, and the helper that inserts functions. */
export const settingsPaneText = (language: Language): SettingsPaneText => (language === "zh-CN" ? chinese : english);
