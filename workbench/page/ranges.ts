/** Univer's ranges (edges, inclusive) and the host's boxes (corner and size); both zero-based. */
import type { IRange } from "@univerjs/core";
import type { Box } from "../host/gridBackend";

export const boxOf = (range: IRange): Box => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

export const rangeOf = (box: Box): IRange => ({
  startRow: box.row,
  startColumn: box.column,
  endRow: box.row + box.rows - 1,
  endColumn: box.column + box.columns - 1,
});
