import { library as english } from "./en-US/library";
import type { Language } from "./language";
import { library as chinese, type LibraryText } from "./zh-CN/library";

export type { LibraryText };

export const libraryText = (language: Language): LibraryText => (language === "zh-CN" ? chinese : english);
