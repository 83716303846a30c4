/**
 * Rows as spreadsheet programs write nearly all of them, read from their bytes: a number, and cells that are a value alone. A ledger of
 * 100,000 rows is 60 MB; to make characters of it first and go through those takes three times as long.
 */
import { MAX_COLUMNS, MAX_ROWS, type Cell } from "../sheet/grid";
import type { Budget } from "./budget";
import { CellsAbove } from "./cellsAbove";
import { KnownTexts } from "./knownTexts";
import { asciiBytes, standsAt } from "./plainBytes";
import { PlainNumber } from "./plainNumber";
import { type CellHead, PlainHeads } from "./plainHeads";
import type { RepeatedCells } from "./repeatedCells";
import type { SheetStore } from "./sheetStore";
import type { TakenBytes } from "./xmlBytes";

const [QUOTE, AMPERSAND, ZERO, NINE, LESS, UPPER_A, UPPER_Z, SPACE] = [0x22, 0x26, 0x30, 0x39, 0x3c, 0x41, 0x5a, 0x20];
const ROW_OPEN = asciiBytes('<row r="');
const ROW_CLOSE = asciiBytes("</row>");
const CELL_OPEN = asciiBytes('<c r="');
const VALUE_CLOSE = asciiBytes("</v></c>");
const TEXT_CLOSE = asciiBytes("</t></is></c>");
/** Further apart, cells of a row are kept sparsely. */
const WIDEST_GAP = 64;
/** In bytes; longer ones are somebody's essay. */
const LONGEST_TEXT = 30_000;

/** What the cells of a sheet refer to outside their own part. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly formats: readonly (string | undefined)[];
}

export class PlainRows {
  /** The last row that was taken; 0 before the first. */
  row = 0;
  readonly #heads = new PlainHeads();
  readonly #texts = new KnownTexts();
  readonly #number = new PlainNumber();
  readonly #longest: number;
  readonly #above = new CellsAbove();
  /** Cells of shared texts by style and index. */
  readonly #shared: (Cell | undefined)[][] = [];
  /** Of the row that is being read: its cells, how many there are, and by how much bytes outnumber characters. */
  #filled: (Cell | undefined)[] = [];
  #count = 0;
  #surplus = 0;
  #cell: Cell | null = null;

  constructor(
    readonly sheet: SheetStore,
    readonly context: CellContext,
    readonly cells: RepeatedCells,
    readonly budget: Budget,
  ) {
    this.#longest = budget.limits.stringLength;
  }

  /**
   * Takes one row whole, or leaves it whole to others: nothing is judged here.
   * @param at place of a "<"
   * @returns undefined where anything else stands there, or not the whole of a row
   */
  take(bytes: Uint8Array, at: number): TakenBytes | undefined {
    const end = this.#read(bytes, at);
    if (end < 0) return undefined;
    if (this.#count > 0) {
      this.budget.use("cells", this.#count);
      // A list that grows keeps room for seventeen more.
      this.sheet.setRow(this.row, this.#filled.slice());
    }
    return { bytes: end - at, characters: end - at - this.#surplus };
  }

  #read(bytes: Uint8Array, from: number): number {
    if (!standsAt(ROW_OPEN, bytes, from)) return -1;
    let at = from + ROW_OPEN.length;
    let row = 0;
    let code = bytes[at] ?? 0;
    for (; code >= ZERO && code <= NINE && row <= MAX_ROWS; code = bytes[++at] ?? 0) row = row * 10 + code - ZERO;
    if (code !== QUOTE || row === 0 || row > MAX_ROWS) return -1;
    at = this.#heads.behindRow(bytes, at + 1);
    this.#filled = [];
    this.#count = this.#surplus = 0;
    this.#above.readFrom(bytes);
    while (at >= 0 && standsAt(CELL_OPEN, bytes, at)) at = this.#readCell(bytes, at + CELL_OPEN.length, row);
    if (at < 0 || !standsAt(ROW_CLOSE, bytes, at)) return -1;
    this.row = row;
    return at + ROW_CLOSE.length;
  }

  /** From the address on. */
  #readCell(bytes: Uint8Array, from: number, row: number): number {
    let at = from;
    let column = 0;
    let code = bytes[at] ?? 0;
    for (; code >= UPPER_A && code <= UPPER_Z && column <= MAX_COLUMNS; code = bytes[++at] ?? 0) column = column * 26 + code - UPPER_A + 1;
    let stated = 0;
    for (; code >= ZERO && code <= NINE && stated <= MAX_ROWS; code = bytes[++at] ?? 0) stated = stated * 10 + code - ZERO;
    if (code !== QUOTE || stated !== row || column > MAX_COLUMNS) return -1;
    const gap = column - this.#filled.length;
    if (gap < 1 || gap > WIDEST_GAP) return -1;
    const end = this.#readAsAbove(bytes, at + 1, column);
    if (end >= 0 && this.#cell) {
      for (let missing = gap; missing > 1; missing--) this.#filled.push(undefined);
      this.#filled.push(this.#cell);
      this.#count++;
    }
    return end;
  }

  /** Cells of a column mostly have the same style and type as the one above, and often the same value. */
  #readAsAbove(bytes: Uint8Array, from: number, column: number): number {
    const above = this.#above.in(column);
    const same = above ? this.#above.sameBytes(above, from) : 0;
    if (above && same === above.length) {
      this.#cell = above.cell;
      this.#surplus += above.surplus;
      return from + same;
    }
    const head = above && same >= above.head.bytes.length ? above.head : this.#heads.at(bytes, from);
    if (!head) return -1;
    const before = this.#surplus;
    const end = this.#readValue(bytes, from + head.bytes.length, head);
    if (end >= 0) this.#above.keep(column, from, end, head, this.#cell, this.#surplus - before);
    return end;
  }

  /** @returns the place behind the cell, whose value is then in `#cell`; −1 where it is not plain */
  #readValue(bytes: Uint8Array, at: number, { kind, style }: CellHead): number {
    this.#cell = null;
    if (kind === "empty") return at;
    if (kind === "text") return this.#readText(bytes, at, style);
    const end = this.#number.read(bytes, at, kind === "number");
    if (end < 0 || !standsAt(VALUE_CLOSE, bytes, end)) return -1;
    if (kind === "number") this.#cell = this.cells.of(this.#number.value, this.context.formats[style]);
    else if (!this.#readShared(this.#number.value, style)) return -1;
    return end + VALUE_CLOSE.length;
  }

  #readShared(index: number, style: number): boolean {
    const known = (this.#shared[style] ??= []);
    let cell = known[index];
    if (cell === undefined) {
      const text = this.context.sharedStrings[index];
      if (text === undefined) return false;
      if (text === "") return true;
      this.budget.check("stringLength", text.length);
      known[index] = cell = this.cells.of(text, this.context.formats[style]);
    }
    this.#cell = cell;
    return true;
  }

  #readText(bytes: Uint8Array, from: number, style: number): number {
    let end = from;
    let hash = style;
    for (let code = bytes[end] ?? 0; code !== LESS; code = bytes[++end] ?? 0) {
      if (code < SPACE || code === AMPERSAND) return -1;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    if (!standsAt(TEXT_CLOSE, bytes, end) || end - from > LONGEST_TEXT) return -1;
    if (end === from) return end + TEXT_CLOSE.length;
    const known = this.#texts.of(bytes, from, end, hash, style, this.context.formats[style]);
    if (!known) return -1;
    if (known.characters > this.#longest) this.budget.check("stringLength", known.characters);
    this.#surplus += end - from - known.characters;
    this.#cell = known.cell;
    return end + TEXT_CLOSE.length;
  }
}
