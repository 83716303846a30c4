import type { RegulationIssue } from "../regulation/draft";
import { regulation as english } from "./en-US/regulation";
import type { Language } from "./language";
import { regulation as chinese, type RegulationText } from "./zh-CN/regulation";

export type { RegulationText };

export const regulationWords = (language: Language): RegulationText => (language === "zh-CN" ? chinese : english);

/** What is doubtful and what to do, in one or two sentences; the place is the issue's own. */
export const describeRegulationIssue = ({ code, values }: RegulationIssue, language: Language): string => regulationWords(language).issues[code](values);
