/** What a function knows besides its arguments; nothing of it changes while Excel runs. */
import type { Edition } from "../catalogue/edition";
import type { Language } from "../text/language";
import type { FunctionWords } from "../text/zh-CN/functions";

export interface FunctionContext {
  readonly language: Language;
  readonly words: FunctionWords;
  /** Editions that a catalogue argument can name. */
  readonly editions: readonly Edition[];
  /** Version of the add-in: "0.1.0". */
  readonly codeVersion: string;
}
