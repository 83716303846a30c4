/** Zero-based boxes and the addresses people write for them. */
import { columnName, columnNumber, MAX_COLUMNS, MAX_ROWS } from "../../src/sheet/grid";
import type { Box } from "./gridBackend";

export const WHOLE_SHEET: Box = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** True for entire rows or columns, whose cells Excel does not hand out one by one. */
export const isUnbounded = (box: Box): boolean => box.rows === MAX_ROWS || box.columns === MAX_COLUMNS;

export const isCell = (box: Box): boolean => box.rows === 1 && box.columns === 1;
export const cellBox = (row: number, column: number): Box => ({ row, column, rows: 1, columns: 1 });
export const cellCount = (box: Box): number => box.rows * box.columns;

export const sameBox = (a: Box, b: Box): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** False for places outside Excel's 1,048,576 × 16,384. */
export const isOnSheet = (box: Box): boolean =>
  [box.row, box.column, box.rows, box.columns].every(Number.isInteger) &&
  box.row >= 0 && box.column >= 0 && box.rows >= 1 && box.columns >= 1 &&
  box.row + box.rows <= MAX_ROWS && box.column + box.columns <= MAX_COLUMNS;

/** Box from edges, all inclusive. */
const boxBetween = (top: number, left: number, bottom: number, right: number): Box => ({
  row: Math.min(top, bottom), column: Math.min(left, right),
  rows: Math.abs(bottom - top) + 1, columns: Math.abs(right - left) + 1,
});

export function intersection(a: Box, b: Box): Box | undefined {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(a.row + a.rows, b.row + b.rows) - 1;
  const right = Math.min(a.column + a.columns, b.column + b.columns) - 1;
  return bottom < top || right < left ? undefined : boxBetween(top, left, bottom, right);
}

export const overlaps = (a: Box, b: Box): boolean => intersection(a, b) !== undefined;

/** Smallest box around all; undefined for none. */
export function boundingBox(boxes: Iterable<Box>): Box | undefined {
  let bounds: Box | undefined;
  for (const box of boxes) {
    bounds = bounds
      ? boxBetween(
          Math.min(bounds.row, box.row), Math.min(bounds.column, box.column),
          Math.max(bounds.row + bounds.rows, box.row + box.rows) - 1,
          Math.max(bounds.column + bounds.columns, box.column + box.columns) - 1,
        )
      : box;
  }
  return bounds;
}

/** A1 address without sheet: "B2", "A1:C3", "A:C", "2:2". */
export function boxAddress(box: Box): string {
  const last = { row: box.row + box.rows - 1, column: box.column + box.columns - 1 };
  if (box.rows === MAX_ROWS && box.columns !== MAX_COLUMNS) return `${columnName(box.column + 1)}:${columnName(last.column + 1)}`;
  if (box.columns === MAX_COLUMNS && box.rows !== MAX_ROWS) return `${box.row + 1}:${last.row + 1}`;
  const first = `${columnName(box.column + 1)}${box.row + 1}`;
  return isCell(box) ? first : `${first}:${columnName(last.column + 1)}${last.row + 1}`;
}

/** With the sheet's name in front, quoted where Excel quotes it. */
export const sheetAddress = (sheetName: string, box: Box): string => `${quoteSheetName(sheetName)}!${boxAddress(box)}`;

function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

export interface ParsedAddress {
  /** Absent when the address names no sheet. */
  readonly sheetName?: string;
  readonly box: Box;
}

/** Reads "A1", "$A$1:B2", "A:C", "3:4", each with or without "Sheet!" or "'My sheet'!" in front. */
export function parseAddress(text: string): ParsedAddress | undefined {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  const sheetName = match?.[1]?.replace(/''/g, "'") ?? match?.[2];
  const box = match?.[3] === undefined ? undefined : parseBox(match[3]);
  if (!box) return undefined;
  return sheetName === undefined ? { box } : { sheetName, box };
}

/** Reads several addresses set apart by commas or semicolons; undefined when one of them is none. */
export function parseAddresses(text: string): readonly ParsedAddress[] | undefined {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,;'])+/g) ?? [];
  const parsed = parts.map(parseAddress);
  return parsed.length > 0 && parsed.every((address) => address !== undefined) ? parsed : undefined;
}

function parseBox(text: string): Box | undefined {
  const plain = text.trim().replace(/\$/g, "");
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(plain);
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  let box: Box | undefined;
  if (cells) {
    const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = cells;
    box = boxBetween(Number(r1) - 1, columnNumber(c1) - 1, Number(r2) - 1, columnNumber(c2) - 1);
  } else if (columns) {
    box = boxBetween(0, columnNumber(columns[1] ?? "") - 1, MAX_ROWS - 1, columnNumber(columns[2] ?? "") - 1);
  } else if (rows) {
    box = boxBetween(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  }
  return box && isOnSheet(box) ? box : undefined;
}

/** What is left of a box when another is cut out of it: at most four boxes. */
export function subtractBox(box: Box, cut: Box): readonly Box[] {
  const gone = intersection(box, cut);
  if (!gone) return [box];
  const [bottom, right] = [box.row + box.rows, box.column + box.columns];
  const [goneBottom, goneRight] = [gone.row + gone.rows, gone.column + gone.columns];
  return [
    { ...box, rows: gone.row - box.row },
    { ...box, row: goneBottom, rows: bottom - goneBottom },
    { ...gone, column: box.column, columns: gone.column - box.column },
    { ...gone, column: goneRight, columns: right - goneRight },
  ].filter((rest) => rest.rows > 0 && rest.columns > 0);
}
