import { tour as english } from "./en-US/tour";
import type { Language } from "./language";
import { tour as chinese, type TourText } from "./zh-CN/tour";

export type { TourText };

export const tourText = (language: Language): TourText => (language === "zh-CN" ? chinese : english);
