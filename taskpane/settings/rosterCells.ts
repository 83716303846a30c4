/** The selected cells as rows of a list. Rejects with a `PortError`. */
import { isCellError, parseRange, type CellValue } from "../../src/sheet/grid";
import type { WorkbookPort } from "../workbookPort";

/** @returns "several" where more than one area is selected; whole columns end with the sheet */
export async function selectedRows(port: Pick<WorkbookPort, "selection" | "read">): Promise<readonly (readonly CellValue[])[] | "several"> {
  const { sheet, areas } = await port.selection();
  const [area] = areas;
  if (area === undefined || areas.length > 1) return "several";
  const [grid] = await port.read([sheet]);
  const range = parseRange(area) ?? wholeRange(area, grid?.rows ?? 0, grid?.columns ?? 0);
  if (grid === undefined || range === undefined) return [];
  const { top, left } = range;
  const [bottom, right] = [Math.min(range.bottom, grid.rows), Math.min(range.right, grid.columns)];
  const rows = Array.from({ length: Math.max(0, bottom - top + 1) }, (_, row) =>
    Array.from({ length: Math.max(0, right - left + 1) }, (_cell, column) => grid.cell(top + row, left + column)?.value ?? null));
  return rows.filter((row) => row.some((value) => value !== null && !isCellError(value) && String(value).trim() !== ""));
}

/** "B:D" and "3:5". */
function wholeRange(area: string, rows: number, columns: number) {
  const [first = "", last = first] = area.split(":");
  if (/^\d+$/u.test(first)) return { top: Number(first), left: 1, bottom: Number(last), right: columns };
  const from = parseRange(`${first}1`);
  const to = parseRange(`${last}1`);
  return from === undefined || to === undefined ? undefined : { top: 1, left: from.left, bottom: rows, right: to.left };
}
