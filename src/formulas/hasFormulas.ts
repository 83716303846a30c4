import type { SheetGrid } from "../sheet/grid";

const known = new WeakMap<SheetGrid, boolean>();

/** Whether any cell of a sheet that does not change any more has a formula: most sheets have none, and then nothing has to be asked cell by cell. */
export function hasFormulas(sheet: SheetGrid): boolean {
  const before = known.get(sheet);
  if (before !== undefined) return before;
  const found = findFormula(sheet);
  known.set(sheet, found);
  return found;
}

function findFormula(sheet: SheetGrid): boolean {
  for (let row = 1; row <= sheet.rows; row++) {
    for (let column = 1; column <= sheet.columns; column++) if (sheet.cell(row, column)?.formula !== undefined) return true;
  }
  return false;
}
