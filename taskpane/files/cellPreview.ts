/** The cells around a finding, as texts: for files, whose sheets cannot be shown. Pure. */
import { columnName, isCellError, parseRange, type Cell, type CellValue, type SheetGrid } from "../../src/sheet/grid";
import type { Finding } from "../../src/checking/finding";

export interface CellPreview {
  /** Names of the columns shown: "C" … */
  readonly columns: readonly string[];
  readonly rows: readonly PreviewRow[];
}

export interface PreviewRow {
  /** 1-based number in the sheet. */
  readonly row: number;
  readonly cells: readonly PreviewCell[];
}

export interface PreviewCell {
  readonly text: string;
  /** One of the finding's own cells. */
  readonly marked: boolean;
}

const ROWS_AROUND = 2;
const COLUMNS_BEFORE = 3;
const COLUMNS_AFTER = 1;
/** Longer texts are cut: a preview is to find one's way, not to read. */
const LONGEST = 60;

/** @returns null when the finding has no cell on one of the grids */
export function previewOf(finding: Pick<Finding, "sheet" | "cells">, grids: readonly SheetGrid[]): CellPreview | null {
  const grid = grids.find(({ name }) => name === finding.sheet);
  const ranges = finding.cells.map(parseRange).filter((range) => range !== undefined);
  const [first] = ranges;
  if (grid === undefined || first === undefined) return null;
  const top = Math.max(1, first.top - ROWS_AROUND);
  const bottom = Math.min(Math.max(grid.rows, first.top), first.top + ROWS_AROUND);
  const left = Math.max(1, first.left - COLUMNS_BEFORE);
  const right = Math.min(Math.max(grid.columns, first.left), Math.max(first.left + COLUMNS_AFTER, left + COLUMNS_BEFORE));
  const marked = (row: number, column: number): boolean =>
    ranges.some((range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right);
  const columns = upTo(left, right);
  return {
    columns: columns.map(columnName),
    rows: upTo(top, bottom).map((row) => ({
      row, cells: columns.map((column) => ({ text: textOf(grid.cell(row, column)), marked: marked(row, column) })),
    })),
  };
}

const upTo = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** What a person sees in the cell, as near as it can be told without Excel's number formats. */
function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  const text = valueText(cell.value) || (cell.formula ?? "");
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function valueText(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  // Binary noise of calculated cells is not shown by Excel either.
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  return value.replace(/\s+/g, " ").trim();
}
