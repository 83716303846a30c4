/** Sheets as a test writes them down, before they are a workbook in memory. */
import { parseAddress } from "./boxes";
import type { Box } from "./gridBackend";
import { MemorySheet } from "./memorySheet";

/** What a test says about one sheet. */
export interface SheetParts {
  readonly name: string;
  /** Rows of cells, the first at A1. null, undefined and "" are empty; a text with "=" in front is a formula. */
  readonly rows?: readonly (readonly CellParts[])[];
  /** A1 addresses. */
  readonly merges?: readonly string[];
  /** Format properties by A1 address: { "B2": { NumberFormat: "0.00", "Format.Fill.Color": "#FF0000" } }. */
  readonly formats?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** 1-based, as in Excel. */
  readonly hiddenRows?: readonly number[];
  /** 1-based. */
  readonly hiddenColumns?: readonly number[];
  readonly visible?: boolean;
  readonly protected?: boolean;
}

/** A value, or a formula with the result it last had. */
export type CellParts =
  | string | number | boolean | null | undefined
  | { readonly formula: string; readonly value: string | number | boolean };

/**
 * @param place puts one cell in, zero-based
 * @throws RangeError for an address that is none
 */
export function sheetFromParts(id: string, parts: SheetParts, place: (sheet: MemorySheet, row: number, column: number, cell: CellParts) => void): MemorySheet {
  const sheet = new MemorySheet(id, parts.name);
  parts.rows?.forEach((row, r) => row.forEach((cell, c) => place(sheet, r, c, cell)));
  sheet.merges = (parts.merges ?? []).map(boxOfAddress);
  for (const [address, formats] of Object.entries(parts.formats ?? {})) {
    for (const [path, value] of Object.entries(formats)) sheet.setFormat(boxOfAddress(address), path, value);
  }
  parts.hiddenRows?.forEach((row) => sheet.hiddenRows.add(row - 1));
  parts.hiddenColumns?.forEach((column) => sheet.hiddenColumns.add(column - 1));
  sheet.visible = parts.visible ?? true;
  sheet.protected = parts.protected ?? false;
  return sheet;
}

/** @throws RangeError when it is none */
export function boxOfAddress(address: string): Box {
  const box = parseAddress(address)?.box;
  if (!box) throw new RangeError(`not an address: ${address}`);
  return box;
}
