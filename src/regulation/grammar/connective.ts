/** Words that lean on what stood before them: alone they are no condition. */
import type { Token, TokenKind } from "../token";
import { per } from "./unit";

export const PUNCTUATION: ReadonlySet<TokenKind> = new Set(["comma", "semicolon", "colon", "stop", "line", "cell", "close"]);

const LEANS = /^(?:否则|以上|上述|如上|凡|有|并|同时|另外|经查实|查实|一经查实|经核实|且|则|对|每发现|违者|的|违反|违反规定的|达不到要求的|达不到的|不符合的|不符合要求的|发现|情节|以上情形|以上行为|上述情形|上述行为|情形|行为|经查实属实的|属实的)*$/u;
const CONNECTS = /^(?:或|并|又|且|以及|及|同时|还|但|仍|否则|如|违者|以上情形|以上行为|上述)/u;

export const connects = (token: Token | undefined): boolean => CONNECTS.test(token?.text ?? "");

/** Tokens within which a leaning beginning must show. */
const NEAR = 4;
const FAR = 12;

/** Whether the words between two tokens are no condition of their own: 每次, 否则, 经查实. */
export function leans(tokens: readonly Token[], from: number, to = from + NEAR): boolean {
  let words = "";
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token) break;
    if (at >= from + NEAR && to > from + FAR) return false;
    if (token.kind === "deduct" || token.kind === "bonus") break;
    if (token.kind === "per") {
      const read = per.read(tokens, at);
      if (!read) return false;
      at = read.next - 1;
      continue;
    }
    if (PUNCTUATION.has(token.kind) || token.kind === "unit" || token.kind === "number" || token.kind === "chief") continue;
    words += token.text;
  }
  return LEANS.test(words);
}
