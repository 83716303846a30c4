import { batch as english } from "./en-US/batch";
import type { Language } from "./language";
import { batch as chinese, type BatchText } from "./zh-CN/batch";

export type { BatchText };

export const batchText = (language: Language): BatchText => (language === "zh-CN" ? chinese : english);
