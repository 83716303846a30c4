/** What office.js gives for a block of cells → cells of the core. Pure. */
import type { Cell, CellValue, MemoryGrid } from "../../src/sheet/grid";

/** A rectangle of cells as office.js loads it; `row` and `column` are zero-based. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

/** Puts every cell of the block that holds something at its own place in the grid. */
export function addBlock(grid: MemoryGrid, block: CellBlock): void {
  block.values.forEach((row, r) =>
    row.forEach((value, c) => {
      const cell = cellOf(value, block.formulas[r]?.[c], block.numberFormat[r]?.[c], block.valueTypes[r]?.[c] ?? "");
      if (cell !== undefined) grid.set(block.row + r + 1, block.column + c + 1, cell);
    }),
  );
}

/** @returns undefined for a cell that holds nothing */
export function cellOf(value: unknown, formula: unknown, format: unknown, valueType: string): Cell | undefined {
  const written = isFormula(formula, value, valueType) ? formula : undefined;
  const result = valueOf(value, valueType);
  if (written === undefined && (result === null || result === "")) return undefined;
  return {
    value: result,
    ...(written === undefined ? {} : { formula: written }),
    ...(typeof format === "string" && format !== "" && format !== "General" ? { format } : {}),
  };
}

/** A typed text may begin with "=" too: then Excel gives the same text as value and as formula. */
const isFormula = (formula: unknown, value: unknown, valueType: string): formula is string =>
  typeof formula === "string" && formula.startsWith("=") && !(valueType === "String" && formula === value);

function valueOf(value: unknown, valueType: string): CellValue {
  if (valueType === "Error") return { error: String(value) };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}
