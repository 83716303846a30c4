/** Whose row it is, where a ledger names a subject once for several rows. */
import type { TableCells } from "./tableCells";

/** So many rows without a name, and this share of all, make a ledger one that names once for several. */
const LEAST_BLANK = 3;
const BLANK_SHARE = 0.4;
const LOOKED_AT = 2000;

export class LedgerGroups {
  #above: { readonly text: string; readonly cell: string } | null = null;
  #isGrouped: boolean | null = null;

  constructor(
    readonly cells: TableCells,
    readonly column: number | undefined,
  ) {}

  /**
   * The name that stands at a row (or is merged over it); else the one above, where the ledger clearly groups. [R28]
   * It does where the rows without a name have no number and no date of their own either, though named rows have them, or, without
   * such columns, where many rows have no name.
   */
  nameAt(row: number): { readonly text: string; readonly cell: string } | null {
    if (this.column === undefined) return null;
    const text = this.cells.view.text(row, this.column).trim();
    if (text !== "") {
      this.#above = { text, cell: this.cells.address(row, this.column) };
      return this.#above;
    }
    return this.#above && this.#belongsAbove(row) ? this.#above : null;
  }

  #belongsAbove(row: number): boolean {
    const own = this.#identifying();
    if (own.length > 0) return own.every((column) => this.cells.view.value(row, column) === null);
    this.#isGrouped ??= this.#hasManyBlanks();
    return this.#isGrouped;
  }

  /** Columns that number or date the rows with a name. */
  #identifying(): readonly number[] {
    const { cells, column } = this;
    const first = cells.first;
    return (["index", "date"] as const).flatMap((role) => {
      const other = cells.column(role);
      return other !== undefined && column !== undefined && cells.view.value(first, other) !== null ? [other] : [];
    });
  }

  #hasManyBlanks(): boolean {
    const amount = this.cells.column("amount");
    if (this.column === undefined || amount === undefined) return false;
    let rows = 0;
    let blank = 0;
    for (let row = this.cells.first; row <= Math.min(this.cells.last, this.cells.first + LOOKED_AT); row++) {
      if (this.cells.view.value(row, amount) === null) continue;
      rows += 1;
      if (this.cells.view.text(row, this.column).trim() === "") blank += 1;
    }
    return blank >= LEAST_BLANK && blank >= rows * BLANK_SHARE;
  }
}
