/** range.insert, range.delete and rows of tables: cells that move down or up, and the tables that grow, shrink or go along. */
import { MAX_COLUMNS } from "../../../src/sheet/grid";
import { overlaps, sheetAddress } from "../boxes";
import type { Box } from "../gridBackend";
import { HostError, invalidArgument } from "../protocol";
import type { WorkbookModel } from "../workbookModel";
import { shiftedRow } from "../shiftReferences";

type Direction = "down" | "up";

/** Excel refuses to move a part of a merged area or of a table. */
function requireWhole(model: WorkbookModel, sheet: string, box: Box, direction: Direction): void {
  if (box.columns === MAX_COLUMNS) return;
  const below: Box = { ...box, rows: 1_048_576 - box.row };
  const reaches = (other: Box): boolean => overlaps(other, below) && (other.column < box.column || other.column + other.columns > box.column + box.columns);
  const cut = (merge: Box): boolean => reaches(merge) || (overlaps(merge, box) && (merge.row < box.row || (direction === "up" && merge.row + merge.rows > box.row + box.rows)));
  if (model.grid.merges(sheet).some(cut)) throw new HostError("InsertDeleteConflict", `A merged area would be cut at ${sheetAddress(model.sheet(sheet).name, box)}.`);
  if (model.tables.some((table) => table.sheet === sheet && reaches(table.box))) {
    throw new HostError("InsertDeleteConflict", "This operation is not allowed. It would move a part of a table.");
  }
}

/** Moves cells, and keeps tables to the cells they are made of. */
export function shiftCells(model: WorkbookModel, sheet: string, box: Box, direction: Direction): void {
  model.requireWritable(sheet);
  requireWhole(model, sheet, box, direction);
  model.grid.shiftCells(sheet, box, direction);
  for (const table of model.tables) {
    if (table.sheet !== sheet || table.box.column < box.column || table.box.column + table.box.columns > box.column + box.columns) continue;
    const rows = Array.from({ length: table.box.rows }, (_, index) => shiftedRow(table.box.row + index, box, direction)).filter((row) => row !== null);
    const [first = table.box.row] = rows;
    table.box = { ...table.box, row: first, rows: (rows.at(-1) ?? first) - first + 1 };
  }
  model.forgetCells();
}

/** @param wanted Excel.InsertShiftDirection or Excel.DeleteShiftDirection; this grid moves cells in columns only */
export function directionOf(wanted: unknown, allowed: "Down" | "Up"): Direction {
  if (wanted !== allowed) throw invalidArgument(`cells move ${allowed.toLowerCase()} here, not "${String(wanted)}"`);
  return allowed === "Down" ? "down" : "up";
}
