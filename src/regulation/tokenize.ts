/** Plain characters → tokens; every character is read once, with a look ahead of bounded length. */
import { CELL_LINE, TORN } from "./characters";
import { wordAt } from "./lexicon";
import { markerAt } from "./markers";
import { chineseNumber, scannedNumber } from "./numerals";
import type { Source } from "./source";
import type { Token, TokenKind } from "./token";

const DIGITS = /\d{1,7}(?:\.\d{1,4})?/uy;
const CHINESE = /[零〇一二两三四五六七八九十百半]{1,7}(?:点[零一二三四五六七八九]{1,3})?/uy;
const SCANNED = /[\dlLIiOoSsZzB|]{1,3}(?:\.[\dlLIiOoSsZzB]{1,2})?(?=分(?![钟数值之管别类]))/uy;
const TORN_NUMBER = new RegExp(`[\\d.]{1,8}${TORN}[\\d.]{0,8}|${TORN}`, "uy");
const BLANK = /_{2,}|\([_.…]{0,12}\)(?=分)|[…]{2,}(?=分)|[×xX*]{1,4}(?=分)|(?<=扣|加)[\t\n]?(?=分[,。;\n)])/uy;
/** 上午7:00分前, 8点05分 are times. */
const CLOCK = /(?:[01]?\d|2[0-4])(?::[0-5]\d(?!\d)分?|[点时][0-5]\d分)/uy;
/** .5分 without its nought. */
const FRACTION = /\.\d{1,2}(?=分(?![钟之]))/uy;
/** Beginnings of a passage: here a number may be an item's. */
const STARTS: ReadonlySet<TokenKind> = new Set(["line", "cell", "stop", "semicolon", "colon", "marker", "close", "quote"]);
/** Where a letter may be a scanned digit. */
const BEFORE_SCANNED: ReadonlySet<TokenKind> = new Set(["deduct", "bonus", "award", "unit", "range", "minus", "text", "open", "colon", "whole", "comma", "stop", "line", "cell"]);

/** 分钟, 分之, 分局 … behind a number. */
const OTHER_FEN = /[钟之局队厅中公支管]/u;

const ENDS_GAP = /^[,。;\n\t)]?$/u;

/** 每次扣  分: blanks where a number belongs. */
const isBeforeGap = (plain: string, at: number, previous: Token | undefined, spaced: (place: number) => boolean): boolean =>
  previous?.kind === "unit" && plain.startsWith("扣分", at) && spaced(at + 1) && ENDS_GAP.test(plain.charAt(at + 2));

const firstOf = (characters: string): ReadonlySet<number> => new Set([...characters].map((character) => character.charCodeAt(0)));
const DIGIT_FIRST = firstOf("0123456789");
const CHINESE_FIRST = firstOf("零〇一二两三四五六七八九十百半");
const SCANNED_FIRST = firstOf("0123456789lLIiOoSsZzB|");
const BLANK_FIRST = firstOf("_(…×xX*\t\n分");

export function tokenize(source: Source): Token[] {
  const tokens: Token[] = [];
  const { plain } = source;
  const spaced = (place: number): boolean => source.spaced[place] === 1;
  let wordsFrom = -1;
  let previous: Token | undefined;
  const closeWords = (to: number): void => {
    if (wordsFrom < 0) return;
    tokens.push({ kind: "text", text: plain.slice(wordsFrom, to), from: wordsFrom, to });
    wordsFrom = -1;
  };
  for (let at = 0; at < plain.length; ) {
    const token = tokenAt(plain, at, previous, spaced);
    if (token === undefined || token.kind === "text") {
      if (wordsFrom < 0) wordsFrom = at;
      at = token?.to ?? at + 1;
      previous = TEXT;
      continue;
    }
    closeWords(at);
    tokens.push(token);
    previous = token;
    at = token.to;
  }
  closeWords(plain.length);
  return tokens;
}

/** Stands for any words before. */
const TEXT: Token = { kind: "text", text: "", from: 0, to: 0 };

/** @returns undefined for a character of no meaning of its own */
function tokenAt(plain: string, at: number, previous: Token | undefined, spaced: (place: number) => boolean): Token | undefined {
  const code = plain.charCodeAt(at);
  const clock = DIGIT_FIRST.has(code) ? match(CLOCK, plain, at) : undefined;
  if (clock !== undefined && previous?.kind !== "number") return { kind: "text", text: clock, from: at, to: at + clock.length };
  if (code === 0x0a || plain.charAt(at) === CELL_LINE) return { kind: "line", text: plain.charAt(at), from: at, to: at + 1 };
  if (code === 0x09 && !isBlankAhead(plain, at)) return { kind: "cell", text: "\t", from: at, to: at + 1 };
  const marker = markerAt(plain, at, previous === undefined || STARTS.has(previous.kind), spaced);
  if (marker) {
    const read: Token = { kind: "marker", text: plain.slice(at, marker.to), from: at, to: marker.to, style: marker.style };
    return marker.doubtful ? { ...read, doubtful: true } : read;
  }
  // Behind a figure 分 is points, whatever word it begins: 90分为优秀.
  if (plain.charAt(at) === "分" && (previous?.kind === "number" || previous?.kind === "blank") && !OTHER_FEN.test(plain.charAt(at + 1))) {
    return { kind: "points", text: "分", from: at, to: at + 1 };
  }
  if (plain.charAt(at) === "分" && previous?.kind === "deduct" && spaced(at) && ENDS_GAP.test(plain.charAt(at + 1))) return { kind: "blank", text: "分", from: at, to: at + 1 };
  if (isBeforeGap(plain, at, previous, spaced)) return { kind: "deduct", text: "扣", from: at, to: at + 1 };
  const word = wordAt(plain, at);
  const number = SCANNED_FIRST.has(code) || CHINESE_FIRST.has(code) ? numberAt(plain, at, previous) : undefined;
  const torn = DIGIT_FIRST.has(code) || plain.charAt(at) === TORN ? match(TORN_NUMBER, plain, at) : undefined;
  if (torn !== undefined) return { kind: "blank", text: torn, from: at, to: at + torn.length, doubtful: true };
  if (number && number.to - at >= (word?.text.length ?? 0)) return { kind: number.dash ? "range" : "number", text: plain.slice(at, number.to), from: at, ...number.read, to: number.to };
  const blank = BLANK_FIRST.has(code) ? match(BLANK, plain, at) : undefined;
  if (blank !== undefined && blank !== "") return { kind: "blank", text: blank, from: at, to: at + blank.length };
  if (word) return { kind: word.kind, text: word.text, from: at, to: at + word.text.length };
  const fraction = code === 0x2e && previous?.kind !== "number" ? match(FRACTION, plain, at) : undefined;
  if (fraction !== undefined) return { kind: "number", text: fraction, from: at, to: at + fraction.length, value: Number(`0${fraction}`), doubtful: true };
  // A full stop of Latin type at the end of a Chinese sentence.
  if (code === 0x2e && !/\w/u.test(plain.charAt(at + 1))) return { kind: "stop", text: ".", from: at, to: at + 1 };
  return undefined;
}

/** The gap in 扣 分: a cell end between the verb and 分. */
const isBlankAhead = (plain: string, at: number): boolean => plain.charAt(at + 1) === "分" && match(BLANK, plain, at) !== undefined;

interface ReadNumber {
  readonly to: number;
  readonly read: { readonly value?: number; readonly doubtful?: true };
  /** The numeral 一 between two digits is a dash that was misread: 3一5分. */
  readonly dash?: true;
}

function numberAt(plain: string, at: number, previous: Token | undefined): ReadNumber | undefined {
  const digits = match(DIGITS, plain, at);
  const scanned = previous !== undefined && BEFORE_SCANNED.has(previous.kind) ? match(SCANNED, plain, at) : undefined;
  if (scanned !== undefined && scanned.length > (digits?.length ?? 0) && /\d|^[lLIO|]$/u.test(scanned)) {
    const value = scannedNumber(scanned);
    if (value !== undefined) return { to: at + scanned.length, read: { value, doubtful: true } };
  }
  if (digits !== undefined) return { to: at + digits.length, read: { value: Number(digits) } };
  if (plain.charAt(at) === "一" && previous?.kind === "number" && /\d$/u.test(previous.text) && /\d/u.test(plain.charAt(at + 1))) {
    return { to: at + 1, read: { doubtful: true }, dash: true };
  }
  const chinese = match(CHINESE, plain, at);
  const value = chinese === undefined ? undefined : chineseNumber(chinese);
  return chinese === undefined || value === undefined ? undefined : { to: at + chinese.length, read: { value } };
}

function match(pattern: RegExp, plain: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(plain)?.[0];
}
