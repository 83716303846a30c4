import { cellAddress, type Cell, type CellValue, type Range, type SheetGrid } from "./grid";
import { WideMerges } from "./wideMerges";

/** What merges cover beyond this is worked out row by row instead of being kept in a table. */
const MAX_TABULATED_CELLS = 200_000;

/** A grid in which every cell of a merge shows the merge's value, as a reader sees it. */
export class MergedView {
  /** Row → column → merge; rows without a merge are absent, so that large tables cost one look-up a cell. */
  readonly #tabulated: (Range | undefined)[][] = [];
  readonly #wide: WideMerges;
  #hasWide = false;
  readonly #isPlain: boolean;

  constructor(readonly grid: SheetGrid) {
    this.#isPlain = grid.merges.length === 0;
    let budget = MAX_TABULATED_CELLS;
    this.#wide = new WideMerges(grid.rows, grid.columns);
    for (const merge of grid.merges) {
      const bottom = Math.min(merge.bottom, grid.rows);
      const right = Math.min(merge.right, grid.columns);
      const cells = Math.max(0, bottom - merge.top + 1) * Math.max(0, right - merge.left + 1);
      if (cells > budget) {
        this.#wide.add(merge);
        this.#hasWide = true;
        continue;
      }
      budget -= cells;
      for (let row = merge.top; row <= bottom; row++) {
        const columns = (this.#tabulated[row] ??= []);
        for (let column = merge.left; column <= right; column++) columns[column] = merge;
      }
    }
  }

  /** The merge a cell belongs to; undefined for a cell of its own. */
  merge(row: number, column: number): Range | undefined {
    if (this.#isPlain) return undefined;
    const tabulated = this.#tabulated[row]?.[column];
    return tabulated !== undefined || !this.#hasWide ? tabulated : this.#wide.at(row, column);
  }

  /** The cell that holds the value shown at a place. */
  cell(row: number, column: number): Cell | undefined {
    const merge = this.merge(row, column);
    return merge ? this.grid.cell(merge.top, merge.left) : this.grid.cell(row, column);
  }

  value(row: number, column: number): CellValue {
    return this.cell(row, column)?.value ?? null;
  }

  /** Text shown at a place; numbers as typed, nothing for blanks and errors. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
  }

  /** Whether the value shown at a place is stored there (and not merely covered by a merge). */
  isOwn(row: number, column: number): boolean {
    const merge = this.merge(row, column);
    return !merge || (merge.top === row && merge.left === column);
  }

  /** The value stored at a place; null where a merge merely covers it. */
  ownValue(row: number, column: number): CellValue {
    return this.isOwn(row, column) ? (this.grid.cell(row, column)?.value ?? null) : null;
  }

  /** A1 address of the cell that holds the value shown at a place. */
  address(row: number, column: number): string {
    const merge = this.merge(row, column);
    return merge ? cellAddress(merge.top, merge.left) : cellAddress(row, column);
  }
}
