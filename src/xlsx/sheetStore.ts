import type { Cell, Range, SheetGrid } from "../sheet/grid";

/** A worksheet while and after it is read: cells come first, merges and hidden rows as the part goes on. */
export class SheetStore implements SheetGrid {
  rows = 0;
  columns = 0;
  readonly merges: Range[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** By row, and within a row from column 1 on. Sparse: a value in row 1,048,576 alone costs one entry. */
  readonly #rows: ((Cell | undefined)[] | undefined)[] = [];
  /** The row that is being filled; cells come row by row. */
  #open = 0;

  constructor(
    readonly name: string,
    readonly visible: boolean,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.#rows[row]?.[column - 1];
  }

  set(row: number, column: number, cell: Cell): void {
    if (row !== this.#open) this.#trim(row);
    (this.#rows[row] ??= [])[column - 1] = cell;
    if (row > this.rows) this.rows = row;
    if (column > this.columns) this.columns = column;
  }

  /** Cells of a row from column 1 on, the last of which is one. */
  setRow(row: number, cells: (Cell | undefined)[]): void {
    if (this.#rows[row]) return cells.forEach((cell, index) => cell && this.set(row, index + 1, cell));
    this.#rows[row] = cells;
    if (row > this.rows) this.rows = row;
    if (cells.length > this.columns) this.columns = cells.length;
  }

  /** A list that grows keeps room for seventeen more: of a million rows, each by itself, 140 MB. */
  #trim(next: number): void {
    const filled = this.#rows[this.#open];
    if (filled) this.#rows[this.#open] = filled.slice();
    this.#open = next;
  }
}
