import { settings as english } from "./en-US/settings";
import type { Language } from "./language";
import { settings as chinese, type SettingsText } from "./zh-CN/settings";

export type { SettingsText };

export const settingsText = (language: Language): SettingsText => (language === "zh-CN" ? chinese : english);
