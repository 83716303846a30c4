import { findMonth, type Month, monthOfSerial } from "../month";
import type { EntryDate } from "./reading";
import type { TableCells } from "./tableCells";

/** A ledger of 100,000 rows has some thirty days. */
const known = new Map<string, Month | null>();
const MOST_KNOWN = 4_000;
const LONGEST_KNOWN = 40;

function monthIn(text: string): Month | undefined {
  const before = known.get(text);
  if (before !== undefined) return before ?? undefined;
  const month = findMonth(text);
  if (known.size < MOST_KNOWN && text.length <= LONGEST_KNOWN) known.set(text, month ?? null);
  return month;
}

/** When an entry happened, from the table's date column; null where it has none or says no date. */
export function dateAt(cells: TableCells, row: number, date1904: boolean): EntryDate | null {
  const column = cells.column("date");
  if (column === undefined) return null;
  const value = cells.view.value(row, column);
  const month = typeof value === "number" ? monthOfSerial(value, date1904) : typeof value === "string" ? monthIn(value) : undefined;
  return month ? { cell: cells.address(row, column), month, day: String(typeof value === "number" ? Math.floor(value) : value).trim() } : null;
}
