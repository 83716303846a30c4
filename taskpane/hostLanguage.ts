/** Language of the pane: `?lang=` first, then Excel's own, then the browser's. */
import { LANGUAGES, languageOf, type Language } from "../src/text/language";

/** @param query the page's query string @param locale of Excel or the browser */
export function hostLanguage(query: string, locale: string): Language {
  const asked = new URLSearchParams(query).get("lang");
  return LANGUAGES.find((language) => language === asked) ?? languageOf(locale);
}

/** Excel's display language; the browser's when there is no Excel. */
export function displayLocale(): string {
  const spoken = typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined)?.displayLanguage;
  return spoken ?? navigator.language;
}

/** Language in which the cell functions speak, whatever was chosen for the pane: the manifest names their English script for en-US alone. */
export const functionsLanguage = (query: string, locale: string): Language => hostLanguage(query, locale.toLowerCase() === "en-us" ? locale : "zh-CN");
