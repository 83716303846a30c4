import { editionChanges as english } from "./en-US/editionChanges";
import type { Language } from "./language";
import { editionChanges as chinese, type EditionChangesText } from "./zh-CN/editionChanges";

export type { EditionChangesText };

export const editionChangesText = (language: Language): EditionChangesText => (language === "zh-CN" ? chinese : english);
