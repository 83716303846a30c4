/** Formulas copied to another cell, and formulas that are copies of each other. */
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/grid";
import type { Corner, Formula, Reference } from "./formula";
import { printWith } from "./print";

/**
 * A formula as it reads after being copied so many rows down and columns to the right: relative parts of addresses go
 * along, fixed ones stay, and what leaves the sheet becomes #REF!.
 */
export function moveFormula(formula: Formula, rows: number, columns: number): Formula {
  return mapReferences(formula, (reference) => moveReference(reference, rows, columns) ?? { kind: "literal", value: { error: "#REF!" } });
}

/** The formula with each reference put in another's place. */
export function mapReferences(formula: Formula, map: (reference: Reference) => Formula): Formula {
  switch (formula.kind) {
    case "reference": return map(formula);
    case "group": return { ...formula, inner: mapReferences(formula.inner, map) };
    case "unary":
    case "percent": return { ...formula, operand: mapReferences(formula.operand, map) };
    case "binary": return { ...formula, left: mapReferences(formula.left, map), right: mapReferences(formula.right, map) };
    case "call": return { ...formula, arguments: formula.arguments.map((argument) => mapReferences(argument, map)) };
    default: return formula;
  }
}

function moveReference(reference: Reference, rows: number, columns: number): Reference | null {
  const from = moveCorner(reference.from, rows, columns);
  const to = reference.to && moveCorner(reference.to, rows, columns);
  return from === null || (reference.to !== null && to === null) ? null : { ...reference, from, to };
}

function moveCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row === 0 || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === 0 || corner.columnFixed ? corner.column : corner.column + columns;
  const fits = row <= MAX_ROWS && column <= MAX_COLUMNS && (corner.row === 0 || row >= 1) && (corner.column === 0 || column >= 1);
  return fits ? { ...corner, row, column } : null;
}

/**
 * What stays the same when a formula is copied: relative addresses are written as distances (R1C1). Two cells with
 * equal texts hold the same formula.
 * @param row, column the cell that holds the formula, 1-based
 * @example relativeText(parsed, 3, 9) // "100-SUM(R[0]C[-6]:R[0]C[-1])"
 */
export function relativeText(formula: Formula, row: number, column: number): string {
  const corner = (at: Corner): string =>
    (at.row === 0 ? "" : at.rowFixed ? `R${at.row}` : `R[${at.row - row}]`) +
    (at.column === 0 ? "" : at.columnFixed ? `C${at.column}` : `C[${at.column - column}]`);
  return printWith(formula, ({ sheet, from, to }) => `${sheet === null ? "" : `${sheet}!`}${corner(from)}${to ? `:${corner(to)}` : ""}`);
}
