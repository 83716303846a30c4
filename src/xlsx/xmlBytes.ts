/** A part's bytes on their way to its parser, without the rows that somebody takes as they are. */
import type { DecodeUTF8 } from "fflate";
import { asciiBytes, behindLast, behindNext } from "./plainBytes";
import type { XmlScanner } from "./xmlScanner";

/** How much of a part was taken. */
export interface TakenBytes {
  readonly bytes: number;
  readonly characters: number;
}

/** Takes rows whole or not at all. */
export interface RowTaker {
  /**
   * @param at place of a "<"
   * @returns undefined where it takes nothing
   */
  plainRow(bytes: Uint8Array, at: number): TakenBytes | undefined;
}

const ROWS = "sheetData";
const ROW_CLOSE = asciiBytes("</row>");
/** Where rows are not taken one after the other, so many bytes are left to the parser before the next is tried. */
const LONGEST_PAUSE = 65_536;

export class XmlBytes {
  #pause = 1;

  /** @param takerHere who takes rows where the parser is now; left out for a part without rows */
  constructor(
    readonly parser: XmlScanner,
    readonly decoder: DecodeUTF8,
    readonly takerHere: (() => RowTaker | undefined) | undefined,
  ) {}

  push(piece: Uint8Array, last: boolean): void {
    let from = 0;
    while (this.takerHere && !this.parser.hasLeft) {
      const taken = this.#takeRows(this.takerHere, piece, from);
      this.#pause = taken > from ? 1 : Math.min(4 * this.#pause, LONGEST_PAUSE);
      const end = behindNext(ROW_CLOSE, piece, taken + this.#pause);
      from = taken;
      if (end < 0) break;
      this.decoder.push(piece.subarray(from, end), false);
      from = end;
    }
    this.decoder.push(piece.subarray(from), last);
  }

  #takeRows(takerHere: () => RowTaker | undefined, piece: Uint8Array, from: number): number {
    const taker = this.parser.isInside(ROWS) ? takerHere() : undefined;
    if (!taker) return from;
    // Of a row that goes on in the next piece nothing is tried: who reads it would read beyond these bytes.
    const whole = behindLast(ROW_CLOSE, piece);
    let at = from;
    while (at < whole) {
      const taken = taker.plainRow(piece, at);
      if (!taken) break;
      at += taken.bytes;
      this.parser.pass(taken.characters);
    }
    return at;
  }
}
