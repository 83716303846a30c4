import type { Cell, Range, SheetGrid } from "../sheet/grid";

/** A worksheet while and after it is read: cells come first, merges and hidden rows as the part goes on. */
export class SheetStore implements SheetGrid {
  rows = 0;
  columns = 0;
  readonly merges: Range[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Rows with cells only: a value in row 1,048,576 costs one entry. Within a row, by column. */
  readonly #rows = new Map<number, (Cell | undefined)[]>();

  constructor(
    readonly name: string,
    readonly visible: boolean,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.#rows.get(row)?.[column];
  }

  set(row: number, column: number, cell: Cell): void {
    let cells = this.#rows.get(row);
    if (!cells) this.#rows.set(row, (cells = []));
    cells[column] = cell;
    if (row > this.rows) this.rows = row;
    if (column > this.columns) this.columns = column;
  }
}
