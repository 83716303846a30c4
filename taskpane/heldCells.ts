/** What cells held when they were read: by that a row is known again that rows above have moved. Pure. */
import { cellAddress, isCellError, parseRange, type SheetGrid } from "../src/sheet/grid";
import type { CellContent, CellWrite, HeldCell } from "./workbookPort";

/** Formula, or value; null for an empty cell and for what is no A1 address. */
export function contentAt(grid: SheetGrid | undefined, address: string): CellContent {
  const place = parseRange(address);
  const cell = place && grid?.cell(place.top, place.left);
  if (cell === undefined) return null;
  if (cell.formula !== undefined) return cell.formula;
  return isCellError(cell.value) ? cell.value.error : cell.value;
}

/** Cells of a row that are looked at: a date, a name, an item and a reason stand among the first. */
const CELLS_OF_A_ROW = 16;

/** The filled cells of a cell's row, but for the cell itself. */
export function rowBeside(grid: SheetGrid | undefined, address: string): readonly HeldCell[] {
  const place = parseRange(address);
  if (grid === undefined || place === undefined) return [];
  const columns = Array.from({ length: grid.columns }, (_, index) => index + 1).filter((column) => column !== place.left && grid.cell(place.top, column) !== undefined);
  return columns.slice(0, CELLS_OF_A_ROW).map((column) => {
    const cell = cellAddress(place.top, column);
    return { cell, content: contentAt(grid, cell) };
  });
}

/** A batch's own writes are no sign that somebody else changed the row. */
export function withoutOwn(writes: readonly CellWrite[]): readonly CellWrite[] {
  const own = new Set(writes.map(({ sheet, cell }) => `${sheet}!${cell}`));
  return writes.map((write) => (write.beside === undefined ? write : { ...write, beside: write.beside.filter(({ cell }) => !own.has(`${write.sheet}!${cell}`)) }));
}
