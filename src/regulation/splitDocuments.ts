/** Several regulations in one text: where each begins. */
import type { DraftDocument } from "./draft";
import { isTitle } from "./titles";

/** Titles stand in short lines. */
const MAX_LINE = 80;
const TOP = /^(?:第一[章条]|一、|1[、.．](?!\d)|（一）|\(一\))/u;
const AMOUNT = /[扣加减得][^，,。；;\n]{0,8}?[\d一二三四五六七八九十０-９][\d.．０-９]*\s*分/u;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A regulation begins with a title of its own behind which numbering begins anew, when the part before it and its own part both state
 * amounts: a notice with its attachment is one, and so is a table with a title after the text that refers to it without amounts.
 * @returns the regulations in order; one entry for the whole text where it is one
 */
export function splitDocuments(text: string): readonly DraftDocument[] {
  const titles = titleLines(text).filter(({ numbered }) => numbered);
  const parts: { start: number; title: string | null }[] = [{ start: 0, title: titles[0]?.title ?? null }];
  for (const [index, { start, title }] of titles.entries()) {
    const end = titles[index + 1]?.start ?? text.length;
    const last = parts.at(-1);
    if (!last || index === 0) continue;
    if (AMOUNT.test(text.slice(last.start, start)) && AMOUNT.test(text.slice(start, end))) parts.push({ start, title });
  }
  return parts.map(({ start, title }, index) => ({ start, end: parts[index + 1]?.start ?? text.length, title }));
}

/** Title lines, and whether a first number stands between each and the next. */
function titleLines(text: string): readonly { readonly start: number; readonly title: string; readonly numbered: boolean }[] {
  const found: { start: number; title: string; numbered: boolean }[] = [];
  for (const { start, text: line } of linesOf(text)) {
    const last = found.at(-1);
    if (isTitle(normal(line))) found.push({ start, title: line.trim(), numbered: false });
    else if (last && TOP.test(line.trimStart())) last.numbered = true;
  }
  return found;
}

const normal = (line: string): string => line.replace(/\s+/gu, "").replace(/（/gu, "(").replace(/）/gu, ")");

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf("\n", start);
    const end = line < 0 ? text.length : line;
    if (end - start <= MAX_LINE) lines.push({ start, end, text: text.slice(start, end) });
    else lines.push({ start, end, text: text.slice(start, start + 20) });
    start = end + 1;
  }
  return lines;
}
