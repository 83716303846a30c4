/** Where the words of a query stand in a text as it is printed. */
import { clauseKey, pairCounts } from "../catalogue/textIndex";
import { conductsIn, conductKey, conductPlaces } from "../norms/conductWords";
import type { WordMatch } from "../norms/searchTexts";
import { normalizeText } from "../sheet/normalizeText";

/** UTF-16 offsets into the printed text; `end` is the first one after. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A text without white space, punctuation and 的, in one spelling, and where each of its units came from. */
interface PlainText {
  readonly text: string;
  readonly places: readonly TextRange[];
}

const LEFT_OUT = /[\p{P}\p{S}的]/gu;

function plainText(printed: string): PlainText {
  let text = "";
  const places: TextRange[] = [];
  let at = 0;
  for (const character of printed) {
    const place = { start: at, end: at + character.length };
    at = place.end;
    const plain = normalizeText(character).toLowerCase().replace(LEFT_OUT, "");
    text += plain;
    for (let unit = 0; unit < plain.length; unit++) places.push(place);
  }
  return { text, places };
}

/**
 * Where a word stands: itself, else another word for the same conduct, else the pairs of characters it shares with the text.
 * @param printed the text as it is shown
 * @returns ranges in order, without overlaps
 * @example rangesOfWord("工作时间吸烟的", { word: "抽烟", how: "conduct", similarity: 0.9 }) // [{ start: 4, end: 6 }]
 */
export function rangesOfWord(printed: string, { word, how }: WordMatch): readonly TextRange[] {
  if (how === "none") return [];
  const plain = plainText(printed);
  const key = clauseKey(word);
  const found = how === "literal" ? occurrences(plain.text, key) : how === "conduct" ? ofConducts(plain.text, word) : ofPairs(plain.text, word);
  const ranges = found.length > 0 ? found : ofPairs(plain.text, word);
  return mergeRanges(ranges.flatMap(({ start, end }) => {
    const [first, last] = [plain.places[start], plain.places[end - 1]];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  }));
}

function occurrences(text: string, key: string): TextRange[] {
  const ranges: TextRange[] = [];
  for (let at = key === "" ? -1 : text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) ranges.push({ start: at, end: at + key.length });
  return ranges;
}

function ofConducts(text: string, word: string): TextRange[] {
  const wanted = new Set(conductsIn(conductKey(word)));
  return conductPlaces(text).filter(({ conduct }) => wanted.has(conduct)).map(({ start, end }) => ({ start, end }));
}

function ofPairs(text: string, word: string): TextRange[] {
  return [...ofConducts(text, word), ...[...pairCounts(conductKey(word)).keys()].flatMap((pair) => occurrences(text, pair))];
}

/** Ranges in order, those that touch or overlap made one. */
export function mergeRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
