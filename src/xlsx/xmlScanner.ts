/**
 * A quick reader for the XML that spreadsheet programs write: elements, attributes, text, the five named entities. Whatever goes beyond
 * that, sound or not, is left to the full parser from the place where it stands, so that nothing is judged here.
 */

export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
  /**
   * Takes elements whole, as many as follow each other, where it knows their shape.
   * @param at place of a "<" with a "c" behind it
   * @returns the place behind what was taken; `at` where nothing was
   */
  plainCells?(xml: string, at: number): number;
}

/** The full parser. */
export interface FullParser {
  write(text: string): void;
  close(): void;
}

/** Control characters, surrogates, the byte order mark and what is no character at all. */
const UNUSUAL = /[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
const DECLARATION = /^<\?xml version="1\.0"(?: encoding="(?:utf|UTF)-8")?(?: standalone="(?:yes|no)")? ?\?>/;
const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&apos;": "'" };
/** Tags and texts up to here are told to nobody. */
const LONG_TOKEN = 100_000;
/** Places are told as far as this: a part without line ends would have to be walked through again. */
const FARTHEST = 1_000_000;
const BEYOND = -1;
const MORE = -2;
const [TAB, LINE, SPACE, QUOTE, APOSTROPHE, SLASH, LESS, EQUALS, GREATER, SMALL_C] = [0x09, 0x0a, 0x20, 0x22, 0x27, 0x2f, 0x3c, 0x3d, 0x3e, 0x63];

export class XmlScanner {
  readonly #open: string[] = [];
  #rest = "";
  #line = 1;
  #column = 0;
  #begun = false;
  /** The root was closed. */
  #ended = false;
  #hasReferences = false;
  #full: FullParser | undefined;
  #name = "";
  #attributes: Record<string, string> = {};
  #value = "";

  /**
   * @param fullParser gives the full parser, which is first handed the given text without its events being heard: it brings it to the
   *   same place, with the same elements open
   * @param token is told the length of a long tag or text, and of what is kept of one until its end comes
   */
  constructor(
    readonly events: XmlEvents,
    readonly fullParser: (before: string) => FullParser,
    readonly token: (length: number) => void = () => undefined,
  ) {}

  write(piece: string, last: boolean): void {
    if (this.#full) this.#full.write(piece);
    // Joined, the text is one row of characters; added up, each character would be looked for in two halves.
    else this.#scan(this.#rest === "" ? piece : [this.#rest, piece].join(""), last);
    if (last) this.#full?.close();
  }

  /** The full parser has taken over. */
  get hasLeft(): boolean {
    return this.#full !== undefined;
  }

  /** Whether all that was written is taken in, down to the inside of the element. */
  isInside(name: string): boolean {
    return !this.hasLeft && this.#rest === "" && this.#open.at(-1) === name;
  }

  /** Takes note of what others took of the text, without a line's end. */
  pass(characters: number): void {
    this.#column += characters;
  }

  #scan(given: string, last: boolean): void {
    // A line's end may lie between two pieces.
    const whole = last || !given.endsWith("\r") ? given : given.slice(0, -1);
    const text = whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
    const kept = given.slice(whole.length);
    if (UNUSUAL.test(text) || text.includes("]]>")) return this.#leave(text, 0, kept);
    this.#hasReferences = text.includes("&");
    let at = 0;
    if (!this.#begun) {
      if (!last && !text.includes(">")) return void (this.#rest = given);
      at = DECLARATION.exec(text)?.[0].length ?? 0;
      this.#begun = true;
    }
    for (;;) {
      if (text.charCodeAt(at + 1) === SMALL_C && text.charCodeAt(at) === LESS && this.events.plainCells) at = this.events.plainCells(text, at);
      const next = this.#step(text, at);
      if (next === BEYOND) return this.#leave(text, at, kept);
      if (next === MORE) break;
      at = next;
    }
    const isWhole = this.#ended && text.slice(at).trim() === "";
    if (last && !isWhole) return this.#leave(text, at, kept);
    this.#count(text, at);
    this.#rest = text.slice(at) + kept;
    this.token(this.#rest.length);
  }

  /** Text up to the next tag, and the tag. @returns the place after it, MORE when it is not all there, BEYOND for the full parser */
  #step(text: string, from: number): number {
    const at = text.indexOf("<", from);
    if (at < 0 || at + 1 >= text.length) return MORE;
    const between = at > from ? this.#textOf(text, from, at) : "";
    if (between === null) return BEYOND;
    const isEnd = text.charCodeAt(at + 1) === SLASH;
    const next = isEnd ? this.#endTag(text, at) : this.#startTag(text, at);
    if (next < 0) return next;
    if (next - from > LONG_TOKEN) this.token(next - from);
    if (between !== "" && this.#open.length > 0) this.events.text(between);
    if (isEnd) this.#close();
    else {
      this.#open.push(this.#name);
      this.events.open(this.#name, this.#attributes);
      if (text.charCodeAt(next - 2) === SLASH) this.#close();
    }
    return next;
  }

  #close(): void {
    this.events.close(this.#open.pop() ?? "");
    this.#ended = this.#open.length === 0;
  }

  #textOf(text: string, from: number, to: number): string | null {
    const between = text.slice(from, to);
    if (this.#open.length === 0) return between.trim() === "" ? "" : null;
    return this.#hasReferences ? resolved(between) : between;
  }

  #endTag(text: string, at: number): number {
    const name = this.#open.at(-1);
    if (name === undefined) return BEYOND;
    const end = at + 2 + name.length;
    if (end >= text.length) return MORE;
    return text.startsWith(name, at + 2) && text.charCodeAt(end) === GREATER ? end + 1 : BEYOND;
  }

  #startTag(text: string, at: number): number {
    if (this.#ended) return BEYOND;
    let index = endOfName(text, at + 1);
    if (index === at + 1) return BEYOND;
    this.#name = text.slice(at + 1, index);
    const attributes: Record<string, string> = {};
    for (;;) {
      const before = index;
      index = afterSpace(text, index);
      const code = text.charCodeAt(index);
      if (code === GREATER) break;
      if (code === SLASH) {
        if (index + 1 >= text.length) return MORE;
        if (text.charCodeAt(++index) !== GREATER) return BEYOND;
        break;
      }
      if (index >= text.length) return MORE;
      if (index === before) return BEYOND;
      const nameEnd = endOfName(text, index);
      if (nameEnd >= text.length) return MORE;
      if (nameEnd === index) return BEYOND;
      const name = text.slice(index, nameEnd);
      index = this.#quoted(text, nameEnd);
      if (index < 0) return index;
      if (attributes[name] !== undefined) return BEYOND;
      attributes[name] = this.#value;
    }
    this.#attributes = attributes;
    return index + 1;
  }

  /** `="…"`. @returns the place after it */
  #quoted(text: string, at: number): number {
    if (text.charCodeAt(at) !== EQUALS) return BEYOND;
    const quote = text.charCodeAt(at + 1);
    if (at + 1 >= text.length) return MORE;
    if (quote !== QUOTE && quote !== APOSTROPHE) return BEYOND;
    for (let index = at + 2; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === quote) {
        const value = text.slice(at + 2, index);
        const read = this.#hasReferences ? resolved(value) : value;
        if (read === null) return BEYOND;
        this.#value = read;
        return index + 1;
      }
      if (code === LESS || code === TAB || code === LINE) return BEYOND;
    }
    return MORE;
  }

  /** The rest is the full parser's, brought to the same line and column so that it names the same places. */
  #leave(text: string, at: number, kept: string): void {
    this.#count(text, at);
    const tags = this.#open.map((name) => `<${name}>`).join("");
    const begun = this.#ended ? "<x/>" : tags;
    const column = Math.min(this.#column, FARTHEST);
    const before = this.#line === 1
      ? begun + " ".repeat(Math.max(0, column - begun.length))
      : begun + "\n".repeat(Math.min(this.#line, FARTHEST) - 1) + " ".repeat(column);
    this.#full = this.fullParser(before);
    this.#rest = "";
    this.#full.write(text.slice(at) + kept);
  }

  #count(text: string, to: number): void {
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0 && end < to; end = text.indexOf("\n", start)) {
      this.#line++;
      this.#column = 0;
      start = end + 1;
    }
    this.#column += to - start;
  }
}

/** With its references replaced; null when it holds one that is not among the five. */
function resolved(text: string): string | null {
  if (!text.includes("&")) return text;
  let known = true;
  const replaced = text.replace(/&[^;&]*;?/g, (reference) => {
    const character = ENTITIES[reference];
    known &&= character !== undefined;
    return character ?? "";
  });
  return known ? replaced : null;
}

function afterSpace(text: string, from: number): number {
  let index = from;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code !== SPACE && code !== LINE && code !== TAB) break;
  }
  return index;
}

/** Letters, digits, `_`, `:`, `-` and `.` of ASCII, not beginning with one of the last two or a digit. */
function endOfName(text: string, from: number): number {
  let index = from;
  for (; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === 0x3a;
    const isInside = (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e;
    if (!isLetter && !(isInside && index > from)) break;
  }
  return index;
}
