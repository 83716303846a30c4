/** Merges too wide to be written into a table cell by cell, found by the row they are looked for in. */
import type { Range } from "./grid";

/** Rows of one list. */
const ROWS_OF_A_LIST = 256;
/** Rows that are kept worked out: readers stay near one row, and look back at headings. */
const ROWS_KEPT = 64;

export class WideMerges {
  /** Row ÷ 256 → merges that reach into those rows. */
  readonly #lists = new Map<number, Range[]>();
  /** Row → column → merge. */
  readonly #kept = new Map<number, (Range | undefined)[]>();
  #left: number;

  /** @param rows of the sheet, as `columns`: merges do not overlap, so that together they cover no more cells. What goes beyond is no merge. [X107] */
  constructor(readonly rows: number, readonly columns: number) {
    this.#left = rows * columns;
  }

  add(merge: Range): void {
    const bottom = Math.min(merge.bottom, this.rows);
    const right = Math.min(merge.right, this.columns);
    this.#left -= (bottom - merge.top + 1) * (right - merge.left + 1);
    if (this.#left < 0) return;
    for (let list = Math.floor(merge.top / ROWS_OF_A_LIST); list <= Math.floor(bottom / ROWS_OF_A_LIST); list++) {
      const merges = this.#lists.get(list);
      if (merges) merges.push(merge);
      else this.#lists.set(list, [merge]);
    }
  }

  /** The merge that a cell belongs to, the first given where several do. */
  at(row: number, column: number): Range | undefined {
    const merges = this.#lists.get(Math.floor(row / ROWS_OF_A_LIST));
    return merges === undefined || column > this.columns ? undefined : (this.#kept.get(row) ?? this.#workOut(row, merges))[column];
  }

  #workOut(row: number, merges: readonly Range[]): (Range | undefined)[] {
    const columns: (Range | undefined)[] = [];
    for (const merge of merges) {
      if (row < merge.top || row > merge.bottom) continue;
      for (let column = merge.left; column <= Math.min(merge.right, this.columns); column++) columns[column] ??= merge;
    }
    if (this.#kept.size >= ROWS_KEPT) this.#kept.clear();
    this.#kept.set(row, columns);
    return columns;
  }
}
