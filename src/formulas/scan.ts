/** The text of a formula → tokens. */
import { columnNumber, MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";
import type { BinaryOperator, Corner, UnsupportedPart } from "./formula";

export type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly error: string }
  /** `to` is null for a single cell. */
  | { readonly kind: "reference"; readonly from: Corner; readonly to: Corner | null }
  /** The sheet in front of a reference, with quotes and "!" taken off. */
  | { readonly kind: "sheet"; readonly name: string }
  /** A name, TRUE, FALSE, or the name of a function where "(" follows. */
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "operator"; readonly operator: BinaryOperator }
  | { readonly kind: "mark"; readonly mark: Mark }
  | { readonly kind: "unsupported"; readonly what: UnsupportedPart; readonly text: string };

export type Mark = "(" | ")" | "{" | "}" | "," | ";" | "%";

/** Excel itself allows 8,192 characters. */
const MAX_FORMULA_LENGTH = 8_192;

const SPACE = /[ \t\r\n\u00a0\u3000]+/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy;
const TEXT = /"((?:[^"]|"")*)"/uy;
const ERROR = /#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|NULL!|SPILL!|CALC!|GETTING_DATA)/iuy;
/** What may not follow a cell's address: it would be part of a word, a function or a sheet. */
const GOES_ON = /[\p{L}\p{N}_.\\?]|\s*[(!]/uy;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.\\?$])(?!\s*[(!])/uy;
const ROWS = /(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.\\?])/uy;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/uy;
const PLAIN_SHEET = /([\p{L}\p{N}_.\\]+)!/uy;
const BRACKETED = /\[(?:[^[\]]|\[[^[\]]*\])*\]/uy;
const OPERATORS: ReadonlySet<string> = new Set(["<=", ">=", "<>", "=", "<", ">", "&", "+", "-", "*", "/", "^"]);
const MARKS: ReadonlySet<string> = new Set(["(", ")", "{", "}", ",", ";", "%"]);

/**
 * @param formula without the leading "="
 * @returns null when some character has no meaning in a formula
 */
export function scan(formula: string): readonly Token[] | null {
  if (formula.length > MAX_FORMULA_LENGTH) return null;
  const scanner = new Scanner(formula);
  while (!scanner.done) {
    if (!scanner.next()) return null;
  }
  return scanner.tokens;
}

class Scanner {
  readonly tokens: Token[] = [];
  #at = 0;
  /** Sheets in front of references are looked for only where there is a "!". */
  readonly #hasSheets: boolean;
  /** Whole rows and columns only where there is a ":". */
  readonly #hasRanges: boolean;

  constructor(readonly text: string) {
    this.#hasSheets = text.includes("!");
    this.#hasRanges = text.includes(":");
  }

  get done(): boolean {
    return this.#at >= this.text.length;
  }

  /** Reads one token; false when nothing fits. */
  next(): boolean {
    const character = this.text.charAt(this.#at);
    if (MARKS.has(character)) {
      this.#at += 1;
      return this.#push({ kind: "mark", mark: character as Mark });
    }
    if (OPERATORS.has(character)) return this.#operator(character);
    if (character === '"') return this.#text();
    if (character === "#") return this.#error();
    if (character === "[") return this.#external();
    if ((character <= " " || character > "~") && this.#take(SPACE)) return true;
    if (this.#hasSheets && this.#sheet()) return true;
    if (this.#reference(character)) return true;
    return (character >= "0" && character <= "9") || character === "." ? this.#number() : this.#word();
  }

  #push(token: Token): boolean {
    this.tokens.push(token);
    return true;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.text);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }

  #text(): boolean {
    const match = this.#take(TEXT);
    return match !== null && this.#push({ kind: "text", value: (match[1] ?? "").replaceAll('""', '"') });
  }

  #error(): boolean {
    const match = this.#take(ERROR);
    return match !== null && this.#push({ kind: "error", error: match[0].toUpperCase() });
  }

  #number(): boolean {
    const match = this.#take(NUMBER);
    const value = match ? Number(match[0]) : NaN;
    return Number.isFinite(value) && this.#push({ kind: "number", value });
  }

  #operator(first: string): boolean {
    const pair = this.text.slice(this.#at, this.#at + 2);
    const operator = OPERATORS.has(pair) ? pair : first;
    this.#at += operator.length;
    return this.#push({ kind: "operator", operator: operator as BinaryOperator });
  }

  #sheet(): boolean {
    const start = this.#at;
    const quoted = this.#take(QUOTED_SHEET);
    const name = quoted ? (quoted[1] ?? "").replaceAll("''", "'") : this.#take(PLAIN_SHEET)?.[1];
    if (name === undefined) return false;
    if (!/[[\]:]/u.test(name)) return this.#push({ kind: "sheet", name });
    const what = name.includes("[") ? "external" : "several-sheets";
    this.#skipReference();
    return this.#push({ kind: "unsupported", what, text: this.text.slice(start, this.#at) });
  }

  /** `[1]Sheet1!A1` or a table's own `[@扣分]`. */
  #external(): boolean {
    const start = this.#at;
    if (!this.#take(BRACKETED)) return false;
    const sheet = this.#take(PLAIN_SHEET);
    if (sheet) this.#skipReference();
    return this.#push({ kind: "unsupported", what: sheet ? "external" : "structured", text: this.text.slice(start, this.#at) });
  }

  #skipReference(): void {
    if (this.#take(COLUMNS) || this.#take(ROWS) || this.#take(ERROR)) return;
    if (!this.#corner()) {
      this.#take(WORD);
      return;
    }
    if (this.text.charAt(this.#at) !== ":") return;
    this.#at += 1;
    if (!this.#corner()) this.#at -= 1;
  }

  #reference(first: string): boolean {
    const start = this.#at;
    const from = this.#corner();
    if (!from) return this.#hasRanges && this.#wholeLines(first);
    const afterFrom = this.#at;
    if (this.text.charAt(this.#at) === ":") {
      this.#at += 1;
      const to = this.#corner();
      if (to) return this.#push({ kind: "reference", from, to });
      this.#at = afterFrom;
    }
    if (this.text.charAt(this.#at) === "#") {
      this.#at += 1;
      return this.#push({ kind: "unsupported", what: "spill", text: this.text.slice(start, this.#at) });
    }
    return this.#push({ kind: "reference", from, to: null });
  }

  #wholeLines(first: string): boolean {
    const start = this.#at;
    const columns = first === "$" || !isDigit(first.charCodeAt(0)) ? this.#take(COLUMNS) : null;
    if (columns) return this.#wide(start, wholeColumn(columns[1], columns[2]), wholeColumn(columns[3], columns[4]));
    const rows = this.#take(ROWS);
    return rows !== null && this.#wide(start, wholeRow(rows[1], rows[2]), wholeRow(rows[3], rows[4]));
  }

  #wide(start: number, from: Corner | null, to: Corner | null): boolean {
    if (from && to) return this.#push({ kind: "reference", from, to });
    this.#at = start;
    return false;
  }

  /** The address of a cell; read letter by letter, because formulas hold little else. */
  #corner(): Corner | null {
    let at = this.#at;
    const columnFixed = this.text.charCodeAt(at) === DOLLAR;
    if (columnFixed) at += 1;
    let column = 0;
    for (let letter = letterAt(this.text, at); letter > 0 && column <= MAX_COLUMNS; letter = letterAt(this.text, ++at)) column = column * 26 + letter;
    if (column === 0 || column > MAX_COLUMNS) return null;
    const rowFixed = this.text.charCodeAt(at) === DOLLAR;
    if (rowFixed) at += 1;
    let row = 0;
    for (let code = this.text.charCodeAt(at); isDigit(code) && row <= MAX_ROWS; code = this.text.charCodeAt(++at)) {
      if (row === 0 && code === ZERO) return null;
      row = row * 10 + code - ZERO;
    }
    if (row === 0 || row > MAX_ROWS || this.#goesOn(at)) return null;
    this.#at = at;
    return { row, column, rowFixed, columnFixed };
  }

  /** Whether a word does not end here. */
  #goesOn(at: number): boolean {
    const character = this.text.charAt(at);
    if (character === "" || MARKS.has(character) ? character !== "(" : character === ":" || OPERATORS.has(character)) return false;
    GOES_ON.lastIndex = at;
    return GOES_ON.test(this.text);
  }

  #word(): boolean {
    const start = this.#at;
    const match = this.#take(WORD);
    if (!match) return false;
    if (this.text.charAt(this.#at) !== "[") return this.#push({ kind: "word", text: match[0] });
    if (!this.#take(BRACKETED)) return false;
    return this.#push({ kind: "unsupported", what: "structured", text: this.text.slice(start, this.#at) });
  }
}

const DOLLAR = 36;
const ZERO = 48;

const isDigit = (code: number): boolean => code >= ZERO && code < ZERO + 10;

/** 1 for A or a, 26 for Z or z, 0 for anything else. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | 32) - 96;
  return letter >= 1 && letter <= 26 ? letter : 0;
}

function wholeColumn(fixed: string | undefined, letters: string | undefined): Corner | null {
  const column = columnNumber(letters ?? "");
  return column <= MAX_COLUMNS ? { row: 0, column, rowFixed: false, columnFixed: fixed !== "" } : null;
}

function wholeRow(fixed: string | undefined, digits: string | undefined): Corner | null {
  const row = Number(digits);
  return row <= MAX_ROWS ? { row, column: 0, rowFixed: fixed !== "", columnFixed: false } : null;
}
