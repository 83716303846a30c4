/** Places of tokens in the text. */
import { placeOf, type Source } from "./source";
import type { Token } from "./token";

/** @returns offsets of the tokens from `from` to before `to`; the text's end where there are none */
export function tokenPlace(source: Source, tokens: readonly Token[], from: number, to: number): { readonly start: number; readonly end: number } {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last ? placeOf(source, first.from, last.to) : { start: source.text.length, end: source.text.length };
}
