/** The top left corner of every sheet, values only: enough to tell what a sheet is. Needs ExcelApi 1.7. */
import { isCellError, type CellValue } from "../../src/sheet/grid";
import type { SheetTop } from "../workbookPort";
import { cellOf } from "./cells";
import { runExcel } from "./errors";

/** Cells asked for at once; Excel on the web answers at most 5 MB, and a clause in a cell is long. */
const CELLS_AT_ONCE = 40_000;

export function readTops(rows: number, columns: number): Promise<readonly SheetTop[]> {
  return runExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name");
    await context.sync();
    const used = sheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return { sheet, range };
    });
    await context.sync();
    const asked = used.map(({ sheet, range }) => ({ sheet, corner: range.isNullObject ? null : cornerOf(sheet, range, rows, columns) }));
    let cells = 0;
    for (const { corner } of asked) {
      if (corner === null) continue;
      corner.range.load("values,valueTypes");
      cells += corner.cells;
      if (cells < CELLS_AT_ONCE) continue;
      await context.sync();
      cells = 0;
    }
    if (cells > 0) await context.sync();
    return asked.map(({ sheet, corner }) => ({ name: sheet.name, rows: corner === null ? [] : valuesOf(corner.range) }));
  });
}

function cornerOf(sheet: Excel.Worksheet, used: Excel.Range, rows: number, columns: number): { readonly range: Excel.Range; readonly cells: number } {
  const height = Math.min(rows, used.rowIndex + used.rowCount);
  const width = Math.min(columns, used.columnIndex + used.columnCount);
  return { range: sheet.getRangeByIndexes(0, 0, height, width), cells: height * width };
}

const valuesOf = ({ values, valueTypes }: Excel.Range): CellValue[][] =>
  (values as unknown[][]).map((row, r) => row.map((value, c) => {
    const read = cellOf(value, undefined, undefined, (valueTypes as string[][])[r]?.[c] ?? "")?.value ?? null;
    return isCellError(read) || read !== "" ? read : null;
  }));
