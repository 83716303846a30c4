/** A planned ledger row → what the port is asked to do, with the contents that the plan was made for. Pure. */
import type { ExcelTable } from "../../src/register/ledgerEntry";
import type { PlannedRow } from "../../src/register/ledgerPlan";
import { cellAddress, isCellError, parseRange, type SheetGrid } from "../../src/sheet/grid";
import type { CellContent } from "../workbookPort";
import type { ExpectedCell, RowChange } from "./ledgerPort";

/**
 * @param grids the sheets as they were read for the plan
 * @param tables Excel tables of the ledger's sheet
 */
export function rowChangeOf(plan: PlannedRow, grids: readonly SheetGrid[], tables: readonly ExcelTable[]): RowChange {
  const { sheet, row, place, cells, formulas } = plan;
  const grid = grids.find(({ name }) => name === sheet);
  const columns = cells.map(({ column }) => column);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const around: ExpectedCell[] = [];
  for (const line of [row - 1, row]) {
    for (let column = left; line >= 1 && column <= right; column++) around.push({ sheet, cell: cellAddress(line, column), content: contentAt(grid, line, column) });
  }
  const sums = formulas.map((formula): ExpectedCell => {
    const cell = formula.sheet === sheet ? addressBefore(formula.cell, plan, tables) : formula.cell;
    const at = parseRange(cell);
    return { sheet: formula.sheet, cell, content: at === undefined ? null : contentAt(grids.find(({ name }) => name === formula.sheet), at.top, at.left) };
  });
  return { sheet, row, place, cells, formulas, expects: [...around, ...sums] };
}

/** Where a cell stood before the row was inserted. */
function addressBefore(cell: string, { place, row }: PlannedRow, tables: readonly ExcelTable[]): string {
  const at = parseRange(cell);
  if (at === undefined || at.top <= row || place.how === "blank-row") return cell;
  const moved = place.how === "insert-cells" ? place.range : place.how === "table-row" ? tables.find(({ name }) => name === place.table)?.range : undefined;
  return moved !== undefined && (at.left < moved.left || at.left > moved.right) ? cell : cellAddress(at.top - 1, at.left);
}

function contentAt(grid: SheetGrid | undefined, row: number, column: number): CellContent {
  const cell = grid?.cell(row, column);
  if (cell === undefined) return null;
  if (cell.formula !== undefined) return cell.formula;
  return isCellError(cell.value) ? cell.value.error : cell.value;
}
