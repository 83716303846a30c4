import { linking as english } from "./en-US/linking";
import type { Language } from "./language";
import { linking as chinese, type LinkingText } from "./zh-CN/linking";

export const linkingText = (language: Language): LinkingText => (language === "zh-CN" ? chinese : english);
