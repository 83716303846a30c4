import { functionHelp as english } from "./en-US/functionHelp";
import type { Language } from "./language";
import { functionHelp as chinese, type FunctionHelpText } from "./zh-CN/functionHelp";

export type { FunctionHelpText };

export const functionHelpText = (language: Language): FunctionHelpText => (language === "zh-CN" ? chinese : english);
