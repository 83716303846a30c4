/** Parts of ranges picked by what they are: merged areas, visible cells, constants, formulas, blanks. */
import { intersection, isUnbounded, overlaps } from "../boxes";
import type { BackendCell, Box } from "../gridBackend";
import type { Arguments } from "../hostObject";
import { HostError, itemNotFound } from "../protocol";
import type { WorkbookModel } from "../workbookModel";
import { areasOf, type RangeAreasObject, type RangeObject } from "./addressing";
import { valueType } from "./rangeContent";

/** Merged areas that touch the range, whole. */
export function mergedAreas(range: RangeObject, _args: Arguments, model: WorkbookModel): RangeAreasObject {
  const merges = model.grid.merges(range.sheet).filter((box) => overlaps(box, range.box));
  if (merges.length === 0) throw itemNotFound("merged areas");
  return areasOf(range.sheet, [...merges].sort((a, b) => a.row - b.row || a.column - b.column));
}

/**
 * Cells of the used part of a sheet by kind, as few boxes as rows allow.
 * @param cellType Excel.SpecialCellType
 * @param cellValueType Excel.SpecialCellValueType; narrows constants and formulas
 */
export function specialCells(
  model: WorkbookModel, sheet: string, boxes: readonly Box[], cellType: string, cellValueType: unknown,
): RangeAreasObject {
  const wanted = cellTest(model, sheet, cellType, typeof cellValueType === "string" ? cellValueType : "All");
  const used = model.grid.usedBox(sheet, false);
  const found = boxes.flatMap((box) => {
    // As in Excel, blanks and visible cells of a bounded range may lie outside the used part.
    const searched = isUnbounded(box) || cellType !== "Visible" ? used && intersection(used, box) : box;
    return searched ? collect(model, sheet, searched, wanted) : [];
  });
  if (found.length === 0) throw itemNotFound(`cells of kind ${cellType}`);
  return areasOf(sheet, found);
}

type CellTest = (cell: BackendCell, row: number, column: number) => boolean;

function cellTest(model: WorkbookModel, sheet: string, cellType: string, valueKind: string): CellTest {
  const isOfKind = (cell: BackendCell): boolean => valueKindMatches(valueKind, valueType(cell));
  const tests: Readonly<Record<string, CellTest>> = {
    Visible: (_cell, row, column) => !model.grid.rowHidden(sheet, row) && !model.grid.columnHidden(sheet, column),
    Blanks: (cell) => cell.value === "" && cell.formula === "",
    Constants: (cell) => cell.value !== "" && cell.formula === "" && isOfKind(cell),
    Formulas: (cell) => cell.formula !== "" && isOfKind(cell),
  };
  const test = tests[cellType];
  if (!test) throw new HostError("NotImplemented", `The workbench does not implement Range.getSpecialCells("${cellType}").`);
  return test;
}

/** "NumbersText" names numbers and texts. */
function valueKindMatches(wanted: string, type: string): boolean {
  const names: Readonly<Record<string, string>> = { Double: "Number", String: "Text", Boolean: "Logical", Error: "Error" };
  return wanted === "All" || wanted.includes(names[type] ?? "?");
}

/** Cells that pass, joined to runs along rows, and equal runs of neighbouring rows to boxes. */
function collect(model: WorkbookModel, sheet: string, box: Box, wanted: CellTest): readonly Box[] {
  const done: Box[] = [];
  let open: Box[] = [];
  model.cells(sheet, box).forEach((cells, r) => {
    const runs = runsOf(cells, box, box.row + r, wanted);
    const next: Box[] = [];
    for (const run of runs) {
      const above = open.find((candidate) => candidate.column === run.column && candidate.columns === run.columns);
      next.push(above ? { ...above, rows: above.rows + 1 } : run);
    }
    done.push(...open.filter((box) => !next.some((grown) => grown.column === box.column && grown.row === box.row)));
    open = next;
  });
  return [...done, ...open].sort((a, b) => a.row - b.row || a.column - b.column);
}

function runsOf(cells: readonly BackendCell[], box: Box, row: number, wanted: CellTest): readonly Box[] {
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  cells.forEach((cell, c) => {
    const column = box.column + c;
    if (!wanted(cell, row, column)) return;
    const last = runs.at(-1);
    if (last && last.column + last.columns === column) last.columns += 1;
    else runs.push({ row, column, rows: 1, columns: 1 });
  });
  return runs;
}
