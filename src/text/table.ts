import { tableWords as english } from "./en-US/table";
import type { Language } from "./language";
import { tableWords as chinese, type TableWords } from "./zh-CN/table";

export type { TableWords };

/** The words about catalogue tables in a language. */
export const tableText = (language: Language): TableWords => (language === "zh-CN" ? chinese : english);
