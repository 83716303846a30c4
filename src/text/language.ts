/** Languages of everything a person reads. Chinese first. */
export type Language = "zh-CN" | "en-US";

export const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];

/** The language to show for a host's or system's locale: Chinese for any zh, else English. */
export const languageOf = (locale: string): Language => (/^zh\b/i.test(locale) ? "zh-CN" : "en-US");
