/** What is refused before any work. */
import type { RegulationIssue } from "./draft";

/** UTF-16 units; a regulation has some ten thousand. Files are held to less (intake/regulationText.ts). */
export const MAX_TEXT = 20_000_000;
/** Clauses; the longest regulation known has some 300. So many take some seconds to draft, and nobody could confirm them one by one. */
export const MOST_CLAUSES = 50_000;
/** Beginning that is looked at for what no text holds. */
const SAMPLE = 20_000;

/** @returns why the text is not read; undefined where it is */
export function unreadable(text: string): RegulationIssue | undefined {
  if (text.length > MAX_TEXT) return { code: "too-long", start: 0, end: 1, values: { length: String(text.length), most: String(MAX_TEXT) } };
  if (text.trim() === "") return { code: "empty", start: 0, end: Math.min(text.length, 1), values: {} };
  const sample = text.slice(0, SAMPLE);
  let strange = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if (code === 0xfffd || code < 0x09 || (code > 0x0d && code < 0x20)) strange += 1;
  }
  // A stray control character is debris of a page; one in thirty is no text.
  return strange * 30 > sample.length ? { code: "binary", start: 0, end: 1, values: {} } : undefined;
}
