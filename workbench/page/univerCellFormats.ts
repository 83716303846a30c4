/** Formats of cells in Univer: those it has a style for, sizes of rows and columns, and the others, kept beside the cell. */
import type { ICellData, IStyleData, Worksheet } from "@univerjs/core";
import type { Box } from "../host/gridBackend";
import type { Grid } from "./createUniver";
import { OTHER_FORMATS, otherFormats } from "./univerCells";
import { stylePath, withBorders } from "./univerFormats";

type Sheet = NonNullable<ReturnType<NonNullable<ReturnType<Grid["api"]["getActiveWorkbook"]>>["getSheetBySheetId"]>>;

/** Parts of cells by row and column, zero-based. */
export type CellMatrix = Record<number, Record<number, ICellData>>;

const POINTS_A_PIXEL = 72 / 96;

export const styleAt = (worksheet: Worksheet, row: number, column: number): IStyleData => worksheet.getCellStyle(row, column) ?? {};

/** What all cells of a box have at a path; null when they differ. */
export function formatOf(worksheet: Worksheet, box: Box, path: string): unknown {
  const values = new Set<unknown>();
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    for (let column = box.column; column < box.column + box.columns; column += 1) {
      values.add(formatAt(worksheet, row, column, path));
      if (values.size > 1) return null;
    }
  }
  return [...values][0];
}

function formatAt(worksheet: Worksheet, row: number, column: number, path: string): unknown {
  if (path === "Format.ColumnWidth") return worksheet.getColumnWidth(column) * POINTS_A_PIXEL;
  if (path === "Format.RowHeight") return worksheet.getRowHeight(row) * POINTS_A_PIXEL;
  const known = stylePath(path);
  if (known) return known.read(styleAt(worksheet, row, column));
  return otherFormats(worksheet.getCellRaw(row, column))[path];
}

/** @returns false for a path that is no size */
export function setSize(sheet: Sheet, box: Box, path: string, value: unknown): boolean {
  if (path !== "Format.ColumnWidth" && path !== "Format.RowHeight") return false;
  if (typeof value !== "number") return true;
  const pixels = Math.round(value / POINTS_A_PIXEL);
  if (path === "Format.ColumnWidth") sheet.setColumnWidths(box.column, box.columns, pixels);
  else sheet.setRowHeightsForced(box.row, box.rows, pixels);
  return true;
}

/** The parts of cells that set a format; undefined unsets it. */
export function formatParts(worksheet: Worksheet, box: Box, path: string, value: unknown): CellMatrix {
  const known = stylePath(path);
  return partsOf(worksheet, box, (row, column) => {
    if (known) return { s: withBorders(known.write(value), styleAt(worksheet, row, column)) };
    const formats = { ...otherFormats(worksheet.getCellRaw(row, column)), [path]: value };
    if (value === undefined) delete formats[path];
    return { custom: { [OTHER_FORMATS]: formats } };
  });
}

/** The parts of cells that unset every format. */
export const withoutFormats = (worksheet: Worksheet, box: Box): CellMatrix => partsOf(worksheet, box, () => ({ s: null, custom: null }));

function partsOf(worksheet: Worksheet, box: Box, part: (row: number, column: number) => ICellData): CellMatrix {
  const matrix: CellMatrix = {};
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    const cells: Record<number, ICellData> = (matrix[row] = {});
    for (let column = box.column; column < box.column + box.columns; column += 1) {
      cells[column] = { ...part(row, column), ...formulaOf(worksheet.getCellRaw(row, column)) };
    }
  }
  return matrix;
}

/** Univer takes a cell that is given without its formula for one that has none, while its value is on the way. */
function formulaOf(raw: ICellData | null | undefined | void): Pick<ICellData, "f" | "si"> {
  return { ...(raw?.f ? { f: raw.f } : {}), ...(raw?.si ? { si: raw.si } : {}) };
}
