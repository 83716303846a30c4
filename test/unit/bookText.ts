/**
 * Workbooks written as text, for cases that a person should be able to read: settings of the workbook, then its sheets as
 * `sheetText` reads them, each after a line of equals signs.
 *
 *     edition: S12
 *     ====
 *     sheet: 社保窗口
 *     ---
 *     …
 *     ====
 *     sheet: 汇总
 *     ---
 *     …
 */
import type { WorkbookGrid } from "../../src/sheet/grid";
import { sheetOf } from "./sheetText";

export interface BookText {
  readonly book: WorkbookGrid;
  /** Every "key: value" line before the first sheet. */
  readonly settings: ReadonlyMap<string, string>;
}

export function bookOf(text: string): BookText {
  const [head = "", ...sheets] = text.split(/^={4,}\n/mu);
  return { book: { sheets: sheets.map((sheet) => sheetOf(sheet).grid), date1904: false }, settings: sheetOf(`${head}---\n`).settings };
}
