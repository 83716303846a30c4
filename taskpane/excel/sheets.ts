/** Which sheets there are. Needs ExcelApi 1.2 (protection); the file name needs 1.7. */
import type { SheetInfo } from "../workbookPort";
import { runExcel, supports } from "./errors";

/** Sheets in tab order. */
export function listSheets(): Promise<readonly SheetInfo[]> {
  return runExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const active = sheets.getActiveWorksheet();
    sheets.load("items/name,items/visibility,items/protection/protected");
    active.load("name");
    await context.sync();
    return sheets.items.map((sheet) => ({
      name: sheet.name,
      visible: sheet.visibility === "Visible",
      protected: sheet.protection.protected,
      active: sheet.name === active.name,
    }));
  });
}

/** File name of the workbook; null before ExcelApi 1.7. */
export async function readBookName(): Promise<string | null> {
  if (!supports("1.7")) return null;
  return runExcel(async (context) => {
    const workbook = context.workbook;
    workbook.load("name");
    await context.sync();
    return workbook.name === "" ? null : workbook.name;
  });
}
