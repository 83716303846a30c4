/**
 * A sheet as the core sees it: values, formulas, merges and what is hidden, whatever it came from
 * (office.js, .xlsx bytes, a test). Rows and columns are 1-based, as in Excel.
 */
export interface SheetGrid {
  readonly name: string;
  /** Last row and column that hold anything; 0 when the sheet is empty. */
  readonly rows: number;
  readonly columns: number;
  /** The cell at a 1-based place; undefined when nothing is there. */
  cell(row: number, column: number): Cell | undefined;
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly visible: boolean;
}

export interface Cell {
  /** The value shown, or the cached result of the formula. */
  readonly value: CellValue;
  /** With its leading "="; absent for a typed value. */
  readonly formula?: string;
  /** Number format code as stored, when it is not General. */
  readonly format?: string;
}

/** Excel knows dates only as serial numbers with a date format; see `Cell.format`. */
export type CellValue = string | number | boolean | null | CellError;

/** A cell error such as #REF!. */
export interface CellError {
  readonly error: string;
}

/** A rectangle, 1-based and inclusive on all sides. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const isCellError = (value: CellValue): value is CellError => typeof value === "object" && value !== null;

const columnNames: string[] = [];
/** Tables are seldom wider; addresses are asked for by the million. */
const MOST_KEPT = 256;

/** A1 name of a column: 1 → "A", 28 → "AB". */
export function columnName(column: number): string {
  const known = columnNames[column];
  if (known !== undefined) return known;
  const name = nameOfColumn(column);
  if (column <= MOST_KEPT) columnNames[column] = name;
  return name;
}

function nameOfColumn(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A1 address of a cell: (12, 5) → "E12". */
export const cellAddress = (row: number, column: number): string => `${columnName(column)}${row}`;

/** A1 address of a range; one cell gives "E12", not "E12:E12". */
export function rangeAddress(range: Range): string {
  const first = cellAddress(range.top, range.left);
  const last = cellAddress(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/**
 * Reads "E12", "$E$12" or "A1:H40" (no sheet name).
 * @returns undefined for anything else, and for places outside Excel's 1,048,576 × 16,384
 */
export function parseRange(address: string): Range | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address.trim());
  if (!match) return undefined;
  const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = match;
  const rows = [Number(r1), Number(r2)];
  const columns = [columnNumber(c1), columnNumber(c2)];
  const range = {
    top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns),
  };
  return range.top >= 1 && range.bottom <= MAX_ROWS && range.right <= MAX_COLUMNS ? range : undefined;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column number of a name: "A" → 1, "AB" → 28. */
export function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** What a `MemoryGrid` is made from; everything but the name may be left out. */
export interface GridParts {
  readonly name: string;
  readonly merges?: readonly Range[];
  readonly hiddenRows?: Iterable<number>;
  readonly hiddenColumns?: Iterable<number>;
  readonly visible?: boolean;
}

/** A sheet held in memory, filled cell by cell. */
export class MemoryGrid implements SheetGrid {
  readonly name: string;
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly visible: boolean;
  rows = 0;
  columns = 0;
  readonly #rows: (Cell | undefined)[][] = [];

  constructor(parts: GridParts) {
    this.name = parts.name;
    this.merges = parts.merges ?? [];
    this.hiddenRows = new Set(parts.hiddenRows ?? []);
    this.hiddenColumns = new Set(parts.hiddenColumns ?? []);
    this.visible = parts.visible ?? true;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.#rows[row]?.[column];
  }

  set(row: number, column: number, cell: Cell): void {
    (this.#rows[row] ??= [])[column] = cell;
    if (row > this.rows) this.rows = row;
    if (column > this.columns) this.columns = column;
  }

  /**
   * A grid from rows of plain values, the first at A1. A text that starts with "=" is kept as a formula without result;
   * null and undefined are empty.
   */
  static of(parts: GridParts, rows: readonly (readonly (CellValue | undefined)[])[]): MemoryGrid {
    const grid = new MemoryGrid(parts);
    rows.forEach((values, r) =>
      values.forEach((value, c) => {
        if (value === null || value === undefined || value === "") return;
        const formula = typeof value === "string" && value.startsWith("=") ? value : undefined;
        grid.set(r + 1, c + 1, formula ? { value: null, formula } : { value });
      }),
    );
    return grid;
  }
}

/** A workbook as the core sees it. */
export interface WorkbookGrid {
  readonly sheets: readonly SheetGrid[];
  /** True when dates count from 1904. */
  readonly date1904: boolean;
}
