/** A sheet as it will be once a plan was carried out, so that the reader can be asked what it makes of it. */
import { MemoryGrid, parseRange, type Range, type SheetGrid } from "../sheet/grid";
import type { PlannedCell } from "./ledgerEntry";
import type { FormulaChange } from "./extendedSums";

export interface GridChange {
  /** Where a row is inserted, and in which columns; null for nowhere. */
  readonly insert: { readonly row: number; readonly left: number; readonly right: number } | null;
  readonly cells: readonly PlannedCell[];
  readonly formulas: readonly FormulaChange[];
}

/** A copy of the sheet with the change made; formulas keep the results they had. */
export function changedGrid(grid: SheetGrid, { insert, cells, formulas }: GridChange): MemoryGrid {
  const inside = (column: number): boolean => insert !== null && column >= insert.left && column <= insert.right;
  const down = (row: number, column: number): number => (insert !== null && row >= insert.row && inside(column) ? row + 1 : row);
  const hiddenRows = insert !== null && inside(1) && inside(grid.columns) ? [...grid.hiddenRows].map((row) => (row >= insert.row ? row + 1 : row)) : grid.hiddenRows;
  const copy = new MemoryGrid({
    name: grid.name, hiddenRows, hiddenColumns: grid.hiddenColumns, visible: grid.visible,
    merges: grid.merges.map((merge): Range => ({ ...merge, top: down(merge.top, merge.left), bottom: down(merge.bottom, merge.left) })),
  });
  for (let row = 1; row <= grid.rows; row++) {
    for (let column = 1; column <= grid.columns; column++) {
      const cell = grid.cell(row, column);
      if (cell) copy.set(down(row, column), column, cell);
    }
  }
  for (const { sheet, cell, after } of formulas) {
    if (sheet !== grid.name) continue;
    const place = parseRange(cell);
    if (place) copy.set(place.top, place.left, { value: copy.cell(place.top, place.left)?.value ?? null, formula: after });
  }
  for (const { row, column, value, type, format } of cells) {
    copy.set(row, column, type === "formula" ? { value: null, formula: String(value) } : { value, ...(format === undefined ? {} : { format }) });
  }
  return copy;
}
