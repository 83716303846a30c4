/** A workbook in memory as the bytes of an .xlsx file: sheets, values, formulas with their results, merges. Formats are left out. */
import type { CellErrorValue, CellValue } from "exceljs";
import { storedFormula } from "./formulaNames";
import { MAX_COLUMNS } from "../../src/sheet/grid";
import type { MemoryCell, MemorySheet } from "./memorySheet";

export async function memoryFile(sheets: readonly MemorySheet[]): Promise<Uint8Array> {
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  for (const { name, visible, cells, merges } of sheets) {
    const worksheet = workbook.addWorksheet(name, { state: visible ? "visible" : "hidden" });
    for (const [key, cell] of cells) worksheet.getCell(Math.floor(key / MAX_COLUMNS) + 1, (key % MAX_COLUMNS) + 1).value = contentOf(cell);
    for (const { row, column, rows, columns } of merges) worksheet.mergeCells(row + 1, column + 1, row + rows, column + columns);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function contentOf({ formula, value }: MemoryCell): CellValue {
  const result = typeof value === "string" && /^#[A-Z/0]+[!?]?$/u.test(value) ? { error: value as CellErrorValue["error"] } : value;
  return formula === "" ? result : { formula: storedFormula(formula), result };
}
