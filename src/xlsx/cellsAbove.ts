/** The cell last read in each column of a sheet: in 日期, 考核项目, 检查方式 or 扣分 the next one is often the same, byte for byte. */
import type { Cell } from "../sheet/grid";
import type { CellHead } from "./plainHeads";

/** A cell from behind its address to its end. */
export interface CellAbove {
  from: number;
  length: number;
  head: CellHead;
  /** null for an empty one. */
  cell: Cell | null;
  /** By how much its bytes outnumber its characters. */
  surplus: number;
}

const WORD = 4;

export class CellsAbove {
  #bytes: Uint8Array = new Uint8Array();
  #words = new DataView(this.#bytes.buffer);
  #cells: (CellAbove | undefined)[] = [];

  /** To be called before a row is read: cells of other bytes are forgotten. A piece's bytes must not change while it is read. */
  readFrom(bytes: Uint8Array): void {
    if (bytes === this.#bytes) return;
    this.#bytes = bytes;
    this.#words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#cells = [];
  }

  in = (column: number): CellAbove | undefined => this.#cells[column];

  /** @returns how many bytes from a place on are those of the cell above, at most all of them */
  sameBytes({ from, length }: CellAbove, at: number): number {
    if (at + length > this.#bytes.length) return 0;
    let same = 0;
    while (same + WORD <= length && this.#words.getInt32(from + same) === this.#words.getInt32(at + same)) same += WORD;
    while (same < length && this.#bytes[from + same] === this.#bytes[at + same]) same++;
    return same;
  }

  keep(column: number, from: number, end: number, head: CellHead, cell: Cell | null, surplus: number): void {
    const above = this.#cells[column];
    if (!above) {
      this.#cells[column] = { from, length: end - from, head, cell, surplus };
      return;
    }
    above.from = from;
    above.length = end - from;
    above.head = head;
    above.cell = cell;
    above.surplus = surplus;
  }
}
