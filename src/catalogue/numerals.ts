/** Numbers as documents and people print them: 五, (五), ⑸, ⑤, 5. */
import { normalizeText } from "../sheet/normalizeText";

const DIGITS = "零一二三四五六七八九";
const CIRCLED = /[①-⑳❶-❿㉑-㉟㊱-㊿]/gu;
const CHINESE = "[一二三四五六七八九十]{1,3}";

/** One number of a chain such as 二(二)⑴, and how it was printed. */
export interface Numeral {
  readonly value: number;
  readonly bracketed: boolean;
  readonly chinese: boolean;
}

/**
 * Normalised text in which circled numbers are bracketed ones, so that 德2③ is not read as 德23.
 * @example normalizeNumbers("五⑴①") // "五(1)(1)"
 */
export function normalizeNumbers(text: string): string {
  return normalizeText(text.replace(CIRCLED, (mark) => `(${circledValue(mark)})`));
}

/** NFKC knows the white circled numbers; the black ones are counted from ❶. */
function circledValue(mark: string): string {
  const plain = mark.normalize("NFKC");
  return plain !== mark ? plain : String((mark.codePointAt(0) ?? 0) - 0x2775);
}

/**
 * Value of a Chinese numeral below 100.
 * @example chineseValue("十一") // 11
 */
export function chineseValue(text: string): number | undefined {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === "") return undefined;
  const [, tens = "一", ten, ones] = match;
  return (ten ? DIGITS.indexOf(tens) * 10 : 0) + (ones ? DIGITS.indexOf(ones) : 0);
}

const BRACKETED = new RegExp(`^\\((\\d{1,3}|${CHINESE})\\)`, "u");
const BARE = new RegExp(`^第?(\\d{1,3}|${CHINESE})(?:[条款项点类号](?=第|$|[^一-鿿]))?`, "u");
const LETTER = /^([a-z])(?![a-z])/u;
/** What may follow a bare number; "3个窗口" and "一次性告知" are words. */
const BOUNDARY = /^(?:$|[(第.、,:;\-/"]|[a-z](?![a-z]))/u;
/** "0.5分", "1-3分" and "0.2" are amounts. */
const AMOUNT = /^(?:[.\-~]\d+(?:\.\d+)?分|分)/u;

/**
 * Reads a chain of numbers at the start of a normalised text.
 * @returns the numbers, and the text after them
 * @example readNumerals("(二)(1)进中心") // numerals 2 and 1, rest "进中心"
 * @example readNumerals("一次性告知") // no numerals, rest "一次性告知"
 */
export function readNumerals(text: string): { readonly numerals: readonly Numeral[]; readonly rest: string } {
  const numerals: Numeral[] = [];
  let rest = text;
  for (let next = readNumeral(rest, false); next; next = readNumeral(rest, true)) {
    numerals.push(next.numeral);
    rest = next.after.replace(/^[.、,:;\-/]+/u, "");
  }
  return { numerals, rest };
}

function readNumeral(text: string, letterAllowed: boolean): { readonly numeral: Numeral; readonly after: string } | undefined {
  const bracketed = BRACKETED.exec(text);
  const bare = bracketed ? null : BARE.exec(text);
  const letter = bracketed || bare || !letterAllowed ? null : LETTER.exec(text);
  const match = bracketed ?? bare ?? letter;
  const [whole = "", printed = ""] = match ?? [];
  if (printed === "") return undefined;
  const after = text.slice(whole.length);
  const arabic = /^\d/u.test(printed);
  const ends = BOUNDARY.test(after) || (!arabic && /^\d/u.test(after));
  if (bare && (!ends || AMOUNT.test(after))) return undefined;
  const value = letter ? printed.charCodeAt(0) - 96 : arabic ? Number(printed) : chineseValue(printed);
  if (value === undefined || value === 0) return undefined;
  return { numeral: { value, bracketed: bracketed !== null, chinese: !letter && !arabic }, after };
}

/**
 * The number a heading or clause is printed with, whatever its brackets.
 * @returns undefined when the text is not just a number
 * @example printedNumber("⑴") // 1
 * @example printedNumber("(十一)") // 11
 */
export function printedNumber(no: string): number | undefined {
  const { numerals, rest } = readNumerals(normalizeNumbers(no));
  return numerals.length === 1 && rest === "" ? numerals[0]?.value : undefined;
}
