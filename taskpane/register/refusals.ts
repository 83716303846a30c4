/** Why something was not done, in a sentence of what was wanted. Pure. */
import type { Language } from "../../src/text/language";
import { paneText } from "../../src/text/pane";
import { registerPaneText } from "../../src/text/registerPane";
import { problemOf } from "../findings/checkRunner";

/** What somebody wanted when it failed. */
export type Wanted = "open" | "record" | "undo";

export function refusalSentence(wanted: Wanted, thrown: unknown, language: Language): string {
  const text = registerPaneText(language);
  const { kind, detail } = problemOf(thrown);
  if (kind === "changed" || kind === "exists" || (kind === "missing" && wanted === "undo")) {
    if (wanted === "undo") return text.undoFailed;
    if (wanted === "record") return text.changed;
  }
  if (kind === "protected" && wanted !== "open") return wanted === "undo" ? text.protectedUndo(detail) : text.protectedSheet(detail);
  const { title, body } = paneText(language).failed[kind];
  // Whether anything was written is not known then; these sentences say so.
  if (kind === "silent" || kind === "half-made") return `${title}${language === "zh-CN" ? "" : " "}${body}`;
  const why = kind === "failed" ? detail : `${title}${language === "zh-CN" ? "" : " "}${body}`;
  return { open: text.failedOpen, record: text.failed, undo: text.failedUndo }[wanted](why);
}
