import { register as english } from "./en-US/register";
import type { Language } from "./language";
import { register as chinese, type RegisterText } from "./zh-CN/register";

export type { RegisterText };

export const registerText = (language: Language): RegisterText => (language === "zh-CN" ? chinese : english);
