/** The user's language, as far as the functions' runtime tells. */
import { type Language, languageOf } from "../src/text/language";

/**
 * Excel on the web tells its display language. The runtime of desktop Excel knows neither Office nor, in some versions,
 * a navigator: there the add-in's own language, Chinese, is used.
 */
export function userLanguage(): Language {
  const displayLanguage = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  const locale = displayLanguage ?? (typeof navigator === "undefined" ? undefined : navigator.language);
  return locale ? languageOf(locale) : "zh-CN";
}
