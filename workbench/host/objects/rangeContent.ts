/** Cells of a range as the two-dimensional arrays office.js exchanges. */
import { isUnbounded } from "../boxes";
import type { BackendCell, CellWrite } from "../gridBackend";
import type { Property } from "../hostObject";
import { HostError, invalidArgument } from "../protocol";
import type { WorkbookModel } from "../workbookModel";
import type { RangeObject } from "./addressing";

/** One property read cell by cell; null for entire rows and columns, as in Excel. */
export const cellProperty = (pick: (cell: BackendCell) => unknown): Property<RangeObject> => ({
  get: (range, model) =>
    isUnbounded(range.box) ? null : model.cells(range.sheet, range.box).map((row) => row.map(pick)),
});

/** values and formulas: both are written alike. */
export const contentProperty = (pick: (cell: BackendCell) => unknown): Property<RangeObject> => ({
  ...cellProperty(pick),
  set: writeContent,
});

function writeContent(range: RangeObject, value: unknown, model: WorkbookModel): void {
  requireContentWritable(range, model);
  const cells: CellWrite[] = [];
  forEachValue(range, value, (row, column, content) => {
    const format = model.grid.getFormat(range.sheet, { row, column, rows: 1, columns: 1 }, "NumberFormat");
    cells.push({ row, column, ...enteredContent(content, format === "@") });
  });
  if (cells.length > 0) model.grid.write(range.sheet, cells);
}

/** Cells whose protection was taken off (locked = false) stay writable on a protected sheet. */
function requireContentWritable(range: RangeObject, model: WorkbookModel): void {
  if (model.grid.getFormat(range.sheet, range.box, "Format.Protection.Locked") !== false) model.requireWritable(range.sheet);
}

/** What a value becomes when it is entered, as if typed: numbers and TRUE/FALSE in a text are read, "'" keeps a text. */
function enteredContent(value: unknown, textFormat: boolean): Pick<CellWrite, "content" | "asText"> {
  if (typeof value === "number" || typeof value === "boolean") return { content: value };
  if (typeof value !== "string") throw invalidArgument("a cell takes a text, a number or a truth value");
  if (value.startsWith("'")) return { content: value.slice(1), asText: true };
  if (textFormat) return { content: value, asText: true };
  if (/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value)) return { content: Number(value) };
  if (/^(?:true|false)$/i.test(value)) return { content: value.toLowerCase() === "true" };
  return { content: value };
}

export const numberFormatProperty: Property<RangeObject> = {
  ...cellProperty((cell) => cell.numberFormat),
  set: (range, value, model) => {
    model.requireWritable(range.sheet);
    if (!Array.isArray(value)) model.grid.setFormat(range.sheet, range.box, "NumberFormat", value);
    else {
      forEachValue(range, value, (row, column, format) => {
        if (typeof format !== "string") throw invalidArgument("a number format is a text");
        model.grid.setFormat(range.sheet, { row, column, rows: 1, columns: 1 }, "NumberFormat", format);
      });
    }
    model.forgetCells();
  },
};

/**
 * Each cell's value of a two-dimensional array, or of one value for all; null leaves a cell alone.
 * @throws HostError InvalidArgument when the array has another shape than the range
 */
export function forEachValue(
  { box }: RangeObject, value: unknown, visit: (row: number, column: number, value: unknown) => void,
): void {
  if (isUnbounded(box)) throw invalidArgument("cells of entire rows or columns cannot be written one by one");
  const rows = Array.isArray(value) ? (value as unknown[]) : undefined;
  if (rows && rows.length !== box.rows) throw sizeMismatch();
  for (let r = 0; r < box.rows; r++) {
    const row = rows?.[r];
    if (rows && (!Array.isArray(row) || row.length !== box.columns)) throw sizeMismatch();
    for (let c = 0; c < box.columns; c++) {
      const one: unknown = Array.isArray(row) ? row[c] : value;
      if (one !== null && one !== undefined) visit(box.row + r, box.column + c, one);
    }
  }
}

export const sizeMismatch = (): HostError =>
  new HostError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");

const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;

/** Excel.RangeValueType of a cell. */
export function valueType({ value }: BackendCell): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return ERRORS.test(value) ? "Error" : "String";
}
