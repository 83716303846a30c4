/** Ranges among the arguments: rows of values → a block, or a single line of cells. */
import { type CellValue, isCellError } from "../sheet/grid";
import type { ArgumentName, FunctionWords } from "../text/zh-CN/functions";
import { inputError, readCell } from "./cell";
import type { FunctionContext } from "./context";
import { CellFailure, wrongInput } from "./outcome";

/** Most cells with something in them that one call takes. */
export const MOST_CELLS = 10_000;

/** Most cells of a catalogue table: some 3,000 rows. A whole sheet chosen by mistake is a million rows. */
export const MOST_TABLE_CELLS = 60_000;

/** A rectangle of cells, as given. */
export interface Block {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly CellValue[])[];
}

/** @param raw rows of values; a single value is a block of one cell */
export function readBlock(raw: unknown): Block {
  const rows: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const matrix = rows.every((row) => Array.isArray(row)) ? (rows as readonly (readonly unknown[])[]) : [rows];
  const cells = matrix.map((row) => row.map(readCell));
  return { rows: cells.length, columns: cells[0]?.length ?? 0, cells };
}

/** One row or one column of cells. */
export interface Line {
  readonly name: ArgumentName;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly CellValue[];
  /** Names a place, counted from 0, where the line is one of several in a range. */
  readonly place?: (index: number) => string;
}

/** @returns the line, or why a rectangle cannot be one */
export function readLine({ words }: FunctionContext, name: ArgumentName, raw: unknown): Line | CellFailure {
  const values: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const isMatrix = values.every((row) => Array.isArray(row));
  const rows = isMatrix ? values.length : 1;
  const columns = isMatrix ? ((values[0] as readonly unknown[] | undefined)?.length ?? 0) : values.length;
  if (rows > 1 && columns > 1) return wrongInput(words.notOneLine(words.arguments[name], rows, columns));
  const cells: CellValue[] = [];
  for (const value of values) {
    if (isMatrix) for (const each of value as readonly unknown[]) cells.push(readCell(each));
    else cells.push(readCell(value));
  }
  return { name, rows, columns, cells };
}

/** Names of places, by their words, the argument and whether they count columns: a sheet of formulas names the same places again and again. */
const knownPlaces = new WeakMap<FunctionWords, Map<string, string[]>>();

/** The name of a place in a line, counted from 0: “分数”第 3 行. */
export function placeIn({ words }: FunctionContext, line: Line, index: number): string {
  if (line.place) return line.place(index);
  if (line.cells.length === 1) return words.at(words.arguments[line.name], "");
  const across = line.columns > 1;
  const known = placesOf(words, line.name, across);
  return (known[index] ??= words.at(words.arguments[line.name], across ? words.column(index + 1) : words.row(index + 1)));
}

function placesOf(words: FunctionWords, name: ArgumentName, across: boolean): string[] {
  let byLine = knownPlaces.get(words);
  if (!byLine) knownPlaces.set(words, (byLine = new Map<string, string[]>()));
  const key = across ? `${name} across` : name;
  let places = byLine.get(key);
  if (!places) byLine.set(key, (places = []));
  return places;
}

/** The name of a place in a block, counted from 0. */
export function placeInBlock({ words }: FunctionContext, name: ArgumentName, block: Block, row: number, column: number): string {
  const place =
    block.columns > 1
      ? block.rows > 1 ? words.cell(row + 1, column + 1) : words.column(column + 1)
      : block.rows > 1 ? words.row(row + 1) : "";
  return words.at(words.arguments[name], place);
}

/** The first error in an argument, before its shape is looked at: an error passes through whatever else is wrong. [U3] */
export function firstError(context: FunctionContext, name: ArgumentName, raw: unknown): CellFailure | undefined {
  if (!holdsError(raw)) return undefined;
  const block = readBlock(raw);
  for (const [r, row] of block.cells.entries()) {
    for (const [c, cell] of row.entries()) if (isCellError(cell)) return inputError(context, placeInBlock(context, name, block, r, c), cell);
  }
  return undefined;
}

/** Ranges are gone through before they are read, because hardly any holds an error. */
const holdsError = (raw: unknown): boolean => (Array.isArray(raw) ? raw.some(holdsError) : isCellError(readCell(raw)));

/** Number of cells up to the last that holds something: a whole column ends where its entries do. */
export function usedLength(cells: readonly CellValue[]): number {
  let length = cells.length;
  while (length > 0 && isBlank(cells[length - 1] ?? null)) length -= 1;
  return length;
}

export const isBlank = (cell: CellValue): boolean => cell === null || (typeof cell === "string" && cell.trim() === "");
