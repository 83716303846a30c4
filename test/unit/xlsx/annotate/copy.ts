import { strict as assert } from "node:assert";
import type { WorkbookGrid } from "../../../../src/sheet/grid";
import { annotateWorkbook, type AnnotatedCopy } from "../../../../src/xlsx/annotate/annotateWorkbook";
import type { Annotation, Mark } from "../../../../src/xlsx/annotate/annotation";
import { readWorkbook } from "../../../../src/xlsx/readWorkbook";

export function annotated(bytes: Uint8Array, annotation: Partial<Annotation>): AnnotatedCopy {
  const copy = annotateWorkbook(bytes, { marks: [], sheets: [], ...annotation });
  assert.ok("bytes" in copy, JSON.stringify(copy));
  return copy;
}

export const mark = (sheet: string, cell: string, more: Partial<Mark> = {}): Mark => ({ sheet, cells: [cell], severity: "error", note: "", ...more });

/** Every cell, merge and hidden line of every sheet. */
export function cellsOf(bytes: Uint8Array): unknown {
  const result = readWorkbook(bytes);
  assert.ok("workbook" in result, JSON.stringify(result));
  return gridOf(result.workbook);
}

const gridOf = (book: WorkbookGrid): unknown => book.sheets.map((sheet) => ({
  name: sheet.name, visible: sheet.visible, merges: sheet.merges, rows: [...sheet.hiddenRows], columns: [...sheet.hiddenColumns],
  cells: Array.from({ length: sheet.rows }, (_, row) => Array.from({ length: sheet.columns }, (__, column) => sheet.cell(row + 1, column + 1))),
}));
