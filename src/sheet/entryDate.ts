import { findMonth, monthOfSerial } from "../month";
import type { EntryDate } from "./reading";
import type { TableCells } from "./tableCells";

/** When an entry happened, from the table's date column; null where it has none or says no date. */
export function dateAt(cells: TableCells, row: number, date1904: boolean): EntryDate | null {
  const column = cells.column("date");
  if (column === undefined) return null;
  const value = cells.view.value(row, column);
  const month = typeof value === "number" ? monthOfSerial(value, date1904) : typeof value === "string" ? findMonth(value) : undefined;
  return month ? { cell: cells.address(row, column), month, day: String(typeof value === "number" ? Math.floor(value) : value).trim() } : null;
}
