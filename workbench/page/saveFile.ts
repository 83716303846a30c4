import { FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { Grid } from "./createUniver";
import type { OpenBook } from "./openBook";
import { saveWorkbook, type Spills } from "./xlsx/saveWorkbook";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The open workbook as the bytes of an .xlsx file. */
export function workbookBytes(grid: Grid, book: OpenBook["book"]): Promise<Uint8Array> {
  return saveWorkbook(book.save(), spillsOf(grid, book.getId()));
}

/** Hands the open workbook to the browser as a download. @returns the file's name */
export async function saveFile(grid: Grid, book: OpenBook["book"], name: string): Promise<string> {
  const bytes = await workbookBytes(grid, book);
  const file = `${name.replace(/\.xls[xm]$/i, "")}.xlsx`;
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  // The browser has taken the address by the end of this turn; a minute is ample for the slowest disk.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return file;
}

function spillsOf(grid: Grid, unitId: string): Spills {
  const model = grid.univer.__getInjector().get(FormulaDataModel);
  const ranges = model.getArrayFormulaRange()[unitId] ?? {};
  const values = model.getArrayFormulaCellData()[unitId] ?? {};
  return {
    rangeAt: (sheet, row, column) => ranges[sheet]?.[row]?.[column] ?? undefined,
    valueAt: (sheet, row, column) => values[sheet]?.[row]?.[column] ?? undefined,
  };
}
