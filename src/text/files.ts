import type { FileProblem } from "../xlsx/problem";
import { fileWords as english } from "./en-US/files";
import type { Language } from "./language";
import { fileWords as chinese, type FileWords } from "./zh-CN/files";

export const fileText = (language: Language): FileWords => (language === "zh-CN" ? chinese : english);

/**
 * One or two sentences: what is wrong with the file and what to do.
 * @example describeFileProblem({ code: "truncated", detail: "" }, "zh-CN") // "文件不完整，…请重新下载，…"
 */
export function describeFileProblem(problem: FileProblem, language: Language): string {
  const words = fileText(language);
  const sentence = words.problems[problem.code];
  if (!problem.limit) return sentence;
  const { name, allowed } = problem.limit;
  const over = words.overLimit(words.limits[name], groupDigits(allowed));
  return language === "zh-CN" ? `${sentence}${over}` : `${sentence} ${over}`;
}

/** 3000000 → "3,000,000"; written out because number formatting differs between hosts. */
export const groupDigits = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
