/** Texts of a sheet's cells by their bytes: 窗口, 条款 and 事由 of a ledger are a few hundred different ones, made characters of once. */
import type { Cell } from "../sheet/grid";
import { plainText } from "./plainText";

/** More different texts than this are kept as they come. */
const MOST_TEXTS = 20_000;
/** In bytes; longer ones are seldom the same. */
const LONGEST = 300;
const FIRST_ROOM = 4096;

export interface KnownText {
  readonly cell: Cell;
  readonly characters: number;
}

/** Where the text's bytes are kept, and of which style its cell is. */
interface Kept extends KnownText {
  readonly at: number;
  readonly length: number;
  readonly style: number;
}

export class KnownTexts {
  readonly #byHash = new Map<number, Kept>();
  #bytes = new Uint8Array(FIRST_ROOM);
  #used = 0;

  /**
   * The cell that holds a text of UTF-8.
   * @param hash of the bytes and the style; of two texts with the same one, the first is kept
   * @returns undefined for a text that is not plain
   */
  of(bytes: Uint8Array, from: number, to: number, hash: number, style: number, format: string | undefined): KnownText | undefined {
    const kept = this.#byHash.get(hash);
    if (kept && kept.style === style && kept.length === to - from && this.#isAt(kept.at, bytes, from, to)) return kept;
    const value = plainText(bytes, from, to);
    if (value === undefined) return undefined;
    const known = { cell: format === undefined ? { value } : { value, format }, characters: value.length };
    if (!kept && to - from <= LONGEST && this.#byHash.size < MOST_TEXTS) {
      this.#byHash.set(hash, { cell: known.cell, characters: known.characters, at: this.#keep(bytes, from, to), length: to - from, style });
    }
    return known;
  }

  #isAt(kept: number, bytes: Uint8Array, from: number, to: number): boolean {
    for (let at = from, own = kept; at < to; at++, own++) if (this.#bytes[own] !== bytes[at]) return false;
    return true;
  }

  #keep(bytes: Uint8Array, from: number, to: number): number {
    const at = this.#used;
    this.#used += to - from;
    if (this.#used > this.#bytes.length) {
      const more = new Uint8Array(2 * this.#used);
      more.set(this.#bytes.subarray(0, at));
      this.#bytes = more;
    }
    this.#bytes.set(bytes.subarray(from, to), at);
    return at;
  }
}
