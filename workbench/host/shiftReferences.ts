/** What formulas say after cells moved down or up, as Excel rewrites them. Pure. */
import type { Corner, Formula, Reference } from "../../src/formulas/formula";
import { mapReferences } from "../../src/formulas/move";
import { parseFormula } from "../../src/formulas/parse";
import { printFormula } from "../../src/formulas/print";
import type { Box } from "./gridBackend";

/** Zero-based place in a column of cells after so many rows were put in at `box`, or taken out there; null when it was taken out. */
export function shiftedRow(row: number, box: Pick<Box, "row" | "rows">, direction: "down" | "up"): number | null {
  if (row < box.row) return row;
  if (direction === "down") return row + box.rows;
  return row < box.row + box.rows ? null : row - box.rows;
}

/**
 * @param sheet name of the sheet on which cells moved
 * @param own name of the formula's sheet
 * @returns the same text where nothing in it moved, or where the formula is none that can be read
 */
export function shiftFormula(text: string, sheet: string, own: string, box: Box, direction: "down" | "up"): string {
  const formula = parseFormula(text);
  if (formula === null) return text;
  let changed = false;
  const moved = mapReferences(formula, (reference) => {
    if ((reference.sheet ?? own) !== sheet || !isInside(reference, box)) return reference;
    const next = shiftReference(reference, box, direction);
    if (next !== reference) changed = true;
    return next;
  });
  return changed ? `=${printFormula(moved)}` : text;
}

/** Whole columns stay what they are; a reference that only half moves stays too, as in Excel. */
function isInside({ from, to }: Reference, box: Box): boolean {
  const last = to ?? from;
  if (from.row === 0) return false;
  if (from.column === 0) return box.column === 0 && box.columns >= 16_384;
  return Math.min(from.column, last.column) > box.column && Math.max(from.column, last.column) <= box.column + box.columns;
}

const LOST: Formula = { kind: "literal", value: { error: "#REF!" } };

function shiftReference(reference: Reference, box: Box, direction: "down" | "up"): Formula {
  const place = (corner: Corner): number | null => shiftedRow(corner.row - 1, box, direction);
  const first = place(reference.from);
  const last = reference.to === null ? first : place(reference.to);
  if (reference.to === null) return first === null ? LOST : first === reference.from.row - 1 ? reference : { ...reference, from: { ...reference.from, row: first + 1 } };
  if (first === null && last === null) return LOST;
  // What is left of a range that lost its beginning or its end.
  const [from, to] = [first ?? box.row, last ?? box.row - 1];
  if (from === reference.from.row - 1 && to === reference.to.row - 1) return reference;
  return { ...reference, from: { ...reference.from, row: from + 1 }, to: { ...reference.to, row: to + 1 } };
}
