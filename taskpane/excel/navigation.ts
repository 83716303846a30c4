/** Going to a cell. Needs ExcelApi 1.1. */
import { PortError } from "../workbookPort";
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
