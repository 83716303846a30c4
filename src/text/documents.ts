import { documents as english } from "./en-US/documents";
import type { Language } from "./language";
import { documents as chinese, type DocumentsText } from "./zh-CN/documents";

export type { DocumentsText };

export const documentsText = (language: Language): DocumentsText => (language === "zh-CN" ? chinese : english);
