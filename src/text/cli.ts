import { cliWords as english } from "./en-US/cli";
import type { Language } from "./language";
import { cliWords as chinese, type CliWords } from "./zh-CN/cli";

export type { CliWords };

export const cliText = (language: Language): CliWords => (language === "zh-CN" ? chinese : english);
