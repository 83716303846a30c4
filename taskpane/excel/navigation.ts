/** Going to a cell and writing one. Needs ExcelApi 1.1. */
import { enteredText } from "../library/sheetNaming";
import { PortError, type CellContent, type WriteOptions } from "../workbookPort";
import { runExcel } from "./errors";

/** Brings the sheet to the front and selects the cell. A hidden sheet stays hidden and rejects with "hidden". */
export function goToCell(sheetName: string, cell: string): Promise<void> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.load("visibility");
    await context.sync();
    if (sheet.visibility !== "Visible") throw new PortError("hidden", sheetName);
    sheet.activate();
    sheet.getRange(cell).select();
    await context.sync();
  });
}

/** Writes one cell, in one step of the user's undo, if it still holds `before`; else rejects with "changed". */
export function writeOneCell(sheetName: string, cell: string, before: CellContent, after: CellContent, { exactly = false }: WriteOptions = {}): Promise<void> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const range = sheet.getRange(cell);
    sheet.protection.load("protected");
    range.load("formulas");
    await context.sync();
    if (sheet.protection.protected) throw new PortError("protected", sheetName);
    const now: unknown = range.formulas[0]?.[0];
    if (!sameContent(now, before)) throw new PortError("changed", `${sheetName}!${cell} holds ${String(now)}`);
    range.values = [[exactly && typeof after === "string" && !after.startsWith("=") ? enteredText(after) : (after ?? "")]];
    await context.sync();
  });
}

/** Excel gives an empty cell as "". */
const sameContent = (now: unknown, before: CellContent): boolean => now === (before ?? "");
