/** Regulation text → the characters that the grammar reads, each with its place in the text. */
import { plainCode, TORN } from "./characters";
import { goesOn } from "./lines";
import { findNoise, type Noise } from "./noise";

export interface Source {
  /** As it was read. */
  readonly text: string;
  /** Without blanks and noise, in one spelling; line and cell ends are "\n" and "\t", lines inside a cell end with "\v". */
  readonly plain: string;
  /** UTF-16 offset in `text` of each character of `plain`, and of the end of the text. */
  readonly at: Int32Array;
  /** Whether blanks stood before the character of `plain`. */
  readonly spaced: Uint8Array;
  readonly noise: readonly Noise[];
}

const LINE = 0x0a;
const RETURN = 0x0d;

/** Takes time and memory in proportion to the text's length. */
export function readSource(text: string): Source {
  const noise = findNoise(text);
  const at = new Int32Array(text.length + 1);
  const spaced = new Uint8Array(text.length + 1);
  const codes = new Uint16Array(text.length);
  let length = 0;
  let gap = 0;
  let nextNoise = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const passage = noise[nextNoise];
    if (passage && offset >= passage.start) {
      nextNoise += 1;
      gap = 1;
      if (passage.kind === "watermark") {
        at[length] = offset;
        codes[length++] = TORN.charCodeAt(0);
      }
      offset = passage.end - 1;
      continue;
    }
    const code = text.charCodeAt(offset);
    const plain = code === RETURN && text.charCodeAt(offset + 1) === LINE ? 0 : plainCode(code);
    if (plain === 0) {
      gap = 1;
      continue;
    }
    at[length] = offset;
    spaced[length] = gap;
    codes[length++] = plain;
    gap = 0;
  }
  at[length] = text.length;
  return joinWrapped({ text, plain: stringOf(codes, length), at: at.subarray(0, length + 1), spaced: spaced.subarray(0, length), noise }, codes);
}

/** Units handed to `fromCharCode` at a time: all at once would exhaust the stack. */
const PIECE = 8_192;

function stringOf(codes: Uint16Array, length: number): string {
  const pieces: string[] = [];
  for (let start = 0; start < length; start += PIECE) {
    pieces.push(String.fromCharCode.apply(null, codes.subarray(start, Math.min(length, start + PIECE)) as unknown as number[]));
  }
  return pieces.join("");
}

/** Takes out line ends inside a passage and empty lines. */
function joinWrapped(source: Source, codes: Uint16Array): Source {
  const { plain, at, spaced } = source;
  const lines = plain.split("\n");
  const kept = new Int32Array(at.length);
  const keptSpaces = new Uint8Array(spaced.length);
  let length = 0;
  let place = 0;
  let gap = 0;
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1;
    const dropped = isLast || line.trim() === "" || goesOn(line, lines[index + 1] ?? "");
    for (const end = place + line.length + (dropped ? 0 : 1); place < end; place++) {
      kept[length] = at[place] ?? 0;
      keptSpaces[length] = gap === 1 ? 1 : (spaced[place] ?? 0);
      codes[length++] = codes[place] ?? 0;
      gap = 0;
    }
    if (!dropped) continue;
    place += 1;
    gap = 1;
  }
  kept[length] = source.text.length;
  return { ...source, plain: stringOf(codes, length), at: kept.subarray(0, length + 1), spaced: keptSpaces.subarray(0, length) };
}

/** Part of the text between two places of `plain`, blanks at its ends left out: offsets into `text`. */
export function placeOf(source: Source, from: number, to: number): { readonly start: number; readonly end: number } {
  const start = source.at[from] ?? source.text.length;
  return { start, end: to > from ? (source.at[to - 1] ?? start) + 1 : start };
}

/** The source's own characters between two places of `plain`, without blanks and noise: names keep their spelling. */
export function originalOf(source: Source, from: number, to: number): string {
  let words = "";
  for (let place = from; place < to; place++) words += source.text.charAt(source.at[place] ?? 0);
  return words;
}
