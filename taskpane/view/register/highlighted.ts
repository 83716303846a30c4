/** A text with some of its places marked. */
import type { TextRange } from "../../../src/register/highlight";
import { element, type Child } from "../dom";

/** @param ranges in order, without overlaps */
export function highlighted(text: string, ranges: readonly TextRange[]): readonly Child[] {
  const parts: Child[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(element("mark", {}, text.slice(start, end)));
    at = end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
