/** How rows and cells begin behind their number: a sheet has few different ways, so each is understood once and then recognised. */
import { asciiText, standsAt } from "./plainBytes";

/** From behind a cell's address to its value: ` s="1" t="s"><v>`; of an empty cell to its end. */
export interface CellHead {
  readonly bytes: Uint8Array;
  readonly kind: "empty" | "number" | "shared" | "text";
  /** Index of the cell's style; 0 where it states none. */
  readonly style: number;
}

/** A sheet with more is none of the usual ones. */
const MOST_HEADS = 64;
const MOST_TAILS = 64;
const LONGEST_HEAD = 80;
const LONGEST_TAIL = 200;
const GREATER = 0x3e;

const HEAD = /^(?: s="(?<before>\d{1,6})")?(?: t="(?<type>s|n|inlineStr)")?(?: s="(?<after>\d{1,6})")?(?:\/>|>(?<open><v>|<is><t>|<is><t xml:space="preserve">))/;
/** Attributes of a row that say nothing of its cells nor whether it is hidden; a height of 0 hides it. */
const TAIL = /^(?: (?:spans="[\d: ]*"|(?:s|customFormat|customHeight|thickTop|thickBot|ph)="\d{1,6}"|(?:ht|x14ac:dyDescent)="[\d.]*[1-9][\d.]*"))*>$/;
const NAME = /[\w:]+(?==)/g;

export class PlainHeads {
  readonly #heads: CellHead[] = [];
  readonly #tails: Uint8Array[] = [];
  #lastTail: Uint8Array = new Uint8Array();

  /** @returns the place behind a row's start tag, of which all behind its number is given; −1 where it says anything unusual */
  behindRow(bytes: Uint8Array, at: number): number {
    if (this.#lastTail.length > 0 && standsAt(this.#lastTail, bytes, at)) return at + this.#lastTail.length;
    const tail = this.#tails.find((each) => standsAt(each, bytes, at)) ?? this.#newTail(bytes, at);
    if (!tail) return -1;
    this.#lastTail = tail;
    return at + tail.length;
  }

  /** @returns undefined where anything unusual stands there */
  at(bytes: Uint8Array, at: number): CellHead | undefined {
    for (const head of this.#heads) if (standsAt(head.bytes, bytes, at)) return head;
    return this.#newHead(bytes, at);
  }

  #newTail(bytes: Uint8Array, at: number): Uint8Array | undefined {
    const end = bytes.subarray(at, at + LONGEST_TAIL).indexOf(GREATER) + 1;
    const text = asciiText(bytes, at, at + end);
    const names = text.match(NAME) ?? [];
    if (this.#tails.length >= MOST_TAILS || !TAIL.test(text) || new Set(names).size < names.length) return undefined;
    const tail = bytes.slice(at, at + end);
    this.#tails.push(tail);
    return tail;
  }

  #newHead(bytes: Uint8Array, at: number): CellHead | undefined {
    const match = HEAD.exec(asciiText(bytes, at, Math.min(at + LONGEST_HEAD, bytes.length)));
    const { before, type = "n", after, open } = match?.groups ?? {};
    if (!match || this.#heads.length >= MOST_HEADS || (before !== undefined && after !== undefined)) return undefined;
    const isText = type === "inlineStr";
    if (open !== undefined && isText === (open === "<v>")) return undefined;
    const kind = open === undefined ? "empty" : isText ? "text" : type === "s" ? "shared" : "number";
    const head: CellHead = { bytes: bytes.slice(at, at + match[0].length), kind, style: Number(before ?? after ?? 0) };
    this.#heads.push(head);
    return head;
  }
}
