/** Sheets of a workbook → text: rows as lines, cells apart by tabs, as copying a table gives. */
import type { SheetGrid, WorkbookGrid } from "../sheet/grid";
import { CELL_LINE } from "./characters";

/** Wider sheets are no regulation; further columns are left out. */
const MAX_COLUMNS = 60;

/** @returns the visible sheets one after the other, each under its rows; cells covered by a merge are empty */
export const sheetText = ({ sheets }: WorkbookGrid): string => sheets.filter(({ visible }) => visible).map(rowsOf).filter((text) => text !== "").join("\n\n");

function rowsOf(sheet: SheetGrid): string {
  const lines: string[] = [];
  for (let row = 1; row <= sheet.rows; row++) {
    const cells: string[] = [];
    for (let column = 1; column <= Math.min(sheet.columns, MAX_COLUMNS); column++) cells.push(cellText(sheet, row, column));
    while (cells.length > 0 && cells.at(-1) === "") cells.pop();
    // A title over the whole width is a line, not a cell in the first column.
    if (cells.length > 0) lines.push(cells.join("\t"));
  }
  return lines.join("\n");
}

function cellText(sheet: SheetGrid, row: number, column: number): string {
  const value = sheet.cell(row, column)?.value;
  if (value === undefined || value === null || typeof value === "object" || typeof value === "boolean") return "";
  return String(value).trim().replace(/\r\n|[\r\n]/gu, CELL_LINE).replaceAll("\t", " ");
}
