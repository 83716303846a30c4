import { workbenchText as english } from "./en-US/workbench";
import type { Language } from "./language";
import { workbenchText as chinese, type WorkbenchText } from "./zh-CN/workbench";

/** The workbench's words in a language. */
export const workbenchTextIn = (language: Language): WorkbenchText => (language === "zh-CN" ? chinese : english);
