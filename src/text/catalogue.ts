import { catalogue as english } from "./en-US/catalogue";
import type { Language } from "./language";
import { catalogue as chinese, type CatalogueText } from "./zh-CN/catalogue";

export type { CatalogueText };

export const catalogueText = (language: Language): CatalogueText => (language === "zh-CN" ? chinese : english);
