/** Where the manual is: pages of the add-in's own origin, so that it needs no internet. */
import type { Language } from "../../src/text/language";

/** @param heading of a section, as the manual prints it; the manual's own page makes its anchors in the same way */
export function helpAddress(language: Language, heading: string | null = null): string {
  const page = language === "zh-CN" ? "help.html" : "help.en-US.html";
  if (heading === null) return page;
  const anchor = heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").replace(/\s/gu, "-");
  return `${page}#${encodeURIComponent(anchor)}`;
}
