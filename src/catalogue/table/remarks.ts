/** 说明: a free note, then what has no column of its own as 【名称：值】. */
import { COLON, splitAt, unquote } from "./notation";

/** @example remarksText("照原文", [["期间", "年"]]) // "照原文【期间：年】" */
export function remarksText(note: string | null, fields: readonly (readonly [name: string, value: string])[]): string | null {
  const text = quoteNote(note ?? "") + fields.map(([name, value]) => `【${name}：${value}】`).join("");
  return text === "" ? null : text;
}

export interface Remarks {
  readonly note: string | null;
  /** Values still quoted, by name. */
  readonly fields: ReadonlyMap<string, string>;
  /** Pieces in 【】 that are no 名称：值, or a name given twice. */
  readonly unreadable: readonly string[];
}

export function readRemarks(text: string): Remarks {
  const fields = new Map<string, string>();
  const unreadable: string[] = [];
  const note = text.replace(/((?:[^\\【]|\\.)*?)【((?:[^\\】]|\\.)*)】/gsu, (_whole, before: string, inside: string) => {
    const parts = splitAt(inside, COLON);
    if (!parts || fields.has(unquote(parts.before))) unreadable.push(inside);
    else fields.set(unquote(parts.before), parts.after);
    return before;
  });
  return { note: note.trim() === "" ? null : unquoteNote(note.trim()), fields, unreadable };
}

// In running text only the brackets are marks: a note full of backslashes would not be readable.
const quoteNote = (note: string): string => note.replace(/[\\【】]/gu, "\\$&");
const unquoteNote = (note: string): string => note.replace(/\\([\\【】])/gu, "$1");

