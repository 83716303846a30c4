import { functionWords as english } from "./en-US/functions";
import type { Language } from "./language";
import { functionWords as chinese, type FunctionWords } from "./zh-CN/functions";

/** The cell functions' words in a language. */
export const functionWordsIn = (language: Language): FunctionWords => (language === "zh-CN" ? chinese : english);
