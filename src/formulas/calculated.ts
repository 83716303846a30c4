/** Values for formulas that a file brings without their results, as those written by scripts do. */
import type { Cell, CellValue, SheetGrid, WorkbookGrid } from "../sheet/grid";
import { formulasOf } from "./bookFormulas";

/**
 * Values of cells, formulas without a stored result being calculated.
 * @returns for a place: what stands there, else what its formula gives, else null where that is not certain
 * @example calculated(book)(sheet, 12, 5)
 */
export function calculated(book: WorkbookGrid): (sheet: SheetGrid, row: number, column: number) => CellValue {
  const formulas = formulasOf(book);
  return (sheet, row, column) => {
    const cell = sheet.cell(row, column);
    if (cell?.formula === undefined || cell.value !== null) return cell?.value ?? null;
    const result = formulas.result(sheet, row, column, "standing");
    return "value" in result ? result.value : null;
  };
}

/**
 * The same workbook with calculated values in the place of missing ones. Calculates only what is asked for; formulas that
 * cannot be calculated stay without value.
 */
export function withCalculatedValues(book: WorkbookGrid): WorkbookGrid {
  const valueAt = calculated(book);
  return { ...book, sheets: book.sheets.map((sheet) => new CalculatedSheet(sheet, valueAt)) };
}

class CalculatedSheet implements SheetGrid {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly merges: SheetGrid["merges"];
  readonly hiddenRows: SheetGrid["hiddenRows"];
  readonly hiddenColumns: SheetGrid["hiddenColumns"];
  readonly visible: boolean;

  constructor(
    readonly sheet: SheetGrid,
    readonly valueAt: ReturnType<typeof calculated>,
  ) {
    ({
      name: this.name, rows: this.rows, columns: this.columns, merges: this.merges, hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns, visible: this.visible,
    } = sheet);
  }

  cell(row: number, column: number): Cell | undefined {
    const cell = this.sheet.cell(row, column);
    if (cell?.formula === undefined || cell.value !== null) return cell;
    return { ...cell, value: this.valueAt(this.sheet, row, column) };
  }
}
