/**
 * Cells as spreadsheet programs write nearly all of them: a place, perhaps a style and a type, and one value without references.
 * A sheet of 100,000 rows holds a million; read as elements, attributes and texts each takes seven times as long as here.
 */
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";

const [SPACE, QUOTE, MINUS, POINT, SLASH, ZERO, NINE, LESS, EQUALS, GREATER] = [0x20, 0x22, 0x2d, 0x2e, 0x2f, 0x30, 0x39, 0x3c, 0x3d, 0x3e];
const [UPPER_A, UPPER_Z, SMALL_C, SMALL_N, SMALL_R, SMALL_S, SMALL_T, SMALL_V] = [0x41, 0x5a, 0x63, 0x6e, 0x72, 0x73, 0x74, 0x76];
const INLINE = 't="inlineStr"';
const TEXT_OPEN = "<is><t>";
const KEPT_OPEN = '<is><t xml:space="preserve">';
const TEXT_CLOSE = "</t></is></c>";
const VALUE_CLOSE = "</v></c>";
/** Whole numbers of so many digits, and powers of ten so high, are exact doubles; hence so is the nearest to their quotient. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/** As `startsWith`, which is a call each time: a fifth of the time that a sheet takes. */
function stands(word: string, xml: string, at: number): boolean {
  for (let index = 0; index < word.length; index++) if (xml.charCodeAt(at + index) !== word.charCodeAt(index)) return false;
  return true;
}

/** What stands in a cell: nothing, a number, the index of a shared text, a text of its own. */
export type PlainKind = "empty" | "number" | "shared" | "text";

/** One cell at a time; the same object tells of each. */
export class PlainCell {
  row = 0;
  column = 0;
  /** Index of the cell's style; 0 where it states none. */
  style = 0;
  kind: PlainKind = "empty";
  /** The number, or the shared text's index. */
  number = 0;
  text = "";

  /**
   * @param at place of a "<"
   * @returns the place behind the cell's end; −1 where anything else stands there, or not the whole of a cell: nothing is judged here
   */
  read(xml: string, at: number): number {
    const behind = this.#place(xml, at);
    return behind < 0 ? -1 : this.#content(xml, this.#attributes(xml, behind));
  }

  /** `<c r="AB12"`. */
  #place(xml: string, at: number): number {
    if (xml.charCodeAt(at + 1) !== SMALL_C || xml.charCodeAt(at + 2) !== SPACE || xml.charCodeAt(at + 3) !== SMALL_R) return -1;
    if (xml.charCodeAt(at + 4) !== EQUALS || xml.charCodeAt(at + 5) !== QUOTE) return -1;
    let index = at + 6;
    let column = 0;
    let code = xml.charCodeAt(index);
    for (; code >= UPPER_A && code <= UPPER_Z && column <= MAX_COLUMNS; code = xml.charCodeAt(++index)) column = column * 26 + code - UPPER_A + 1;
    let row = 0;
    for (; code >= ZERO && code <= NINE && row <= MAX_ROWS; code = xml.charCodeAt(++index)) row = row * 10 + code - ZERO;
    if (code !== QUOTE || column === 0 || column > MAX_COLUMNS || row === 0 || row > MAX_ROWS) return -1;
    this.column = column;
    this.row = row;
    return index + 1;
  }

  /** `s` and `t`, each at most once, up to the tag's end. */
  #attributes(xml: string, from: number): number {
    this.style = -1;
    let kind: PlainKind | "" = "";
    let index = from;
    for (; xml.charCodeAt(index) === SPACE; index++) {
      if (xml.charCodeAt(index + 2) !== EQUALS || xml.charCodeAt(index + 3) !== QUOTE) return -1;
      const name = xml.charCodeAt(index + 1);
      if (name === SMALL_S && this.style < 0) index = this.#styled(xml, index + 4);
      else if (name === SMALL_T && kind === "") {
        const first = xml.charCodeAt(index + 4);
        if (xml.charCodeAt(index + 5) === QUOTE && (first === SMALL_S || first === SMALL_N)) {
          kind = first === SMALL_S ? "shared" : "number";
          index += 5;
        } else if (stands(INLINE, xml, index + 1)) {
          kind = "text";
          index += INLINE.length;
        } else return -1;
      } else return -1;
      if (index < 0) return -1;
    }
    if (this.style < 0) this.style = 0;
    this.kind = kind === "" ? "number" : kind;
    return index;
  }

  #styled(xml: string, from: number): number {
    let index = from;
    let style = 0;
    let code = xml.charCodeAt(index);
    for (; code >= ZERO && code <= NINE && index < from + 6; code = xml.charCodeAt(++index)) style = style * 10 + code - ZERO;
    if (code !== QUOTE || index === from) return -1;
    this.style = style;
    return index;
  }

  /** From the tag's end on. */
  #content(xml: string, at: number): number {
    if (at < 0) return -1;
    if (xml.charCodeAt(at) === SLASH && xml.charCodeAt(at + 1) === GREATER) {
      this.kind = "empty";
      return at + 2;
    }
    if (xml.charCodeAt(at) !== GREATER || xml.charCodeAt(at + 1) !== LESS) return -1;
    if (this.kind === "text") return this.#inline(xml, at + 1);
    if (xml.charCodeAt(at + 2) !== SMALL_V || xml.charCodeAt(at + 3) !== GREATER) return -1;
    const end = this.#figure(xml, at + 4);
    return end >= 0 && stands(VALUE_CLOSE, xml, end) ? end + VALUE_CLOSE.length : -1;
  }

  #inline(xml: string, at: number): number {
    const from = stands(TEXT_OPEN, xml, at) ? at + TEXT_OPEN.length : stands(KEPT_OPEN, xml, at) ? at + KEPT_OPEN.length : -1;
    const end = from < 0 ? -1 : xml.indexOf("<", from);
    if (end < 0 || !stands(TEXT_CLOSE, xml, end)) return -1;
    this.text = xml.slice(from, end);
    return this.text.includes("&") ? -1 : end + TEXT_CLOSE.length;
  }

  /** Digits, of a number also with a sign before and a point between them. */
  #figure(xml: string, from: number): number {
    let index = from;
    let code = xml.charCodeAt(index);
    const isNegative = code === MINUS && this.kind === "number";
    if (isNegative) code = xml.charCodeAt(++index);
    let value = 0;
    const first = index;
    for (; code >= ZERO && code <= NINE; code = xml.charCodeAt(++index)) value = value * 10 + code - ZERO;
    let digits = index - first;
    if (digits === 0) return -1;
    let decimals = 0;
    if (code === POINT && this.kind === "number") {
      const point = index;
      code = xml.charCodeAt(++index);
      for (; code >= ZERO && code <= NINE; code = xml.charCodeAt(++index)) value = value * 10 + code - ZERO;
      decimals = index - point - 1;
      digits += decimals;
    }
    if (digits > EXACT_DIGITS) return -1;
    const magnitude = decimals === 0 ? value : value / (POWERS[decimals] ?? NaN);
    this.number = isNegative ? -magnitude : magnitude;
    return index;
  }
}
