/** Formulas that cover all entries of a ledger, and how they have to read once there is one more. */
import type { Corner, Reference } from "../formulas/formula";
import { mapReferences } from "../formulas/move";
import { parseFormula } from "../formulas/parse";
import { printFormula } from "../formulas/print";
import { cellAddress, type SheetGrid } from "../sheet/grid";

/** One formula to be written anew. */
export interface FormulaChange {
  readonly sheet: string;
  /** A1 address after the row was inserted. */
  readonly cell: string;
  /** What the cell holds then, with its leading "="; write only where it does. */
  readonly before: string;
  readonly after: string;
}

export interface GrownLedger {
  readonly sheet: string;
  /** Rows of its entries before the new one; null while it has none. */
  readonly body: { readonly top: number; readonly bottom: number } | null;
  readonly left: number;
  readonly right: number;
  /** The new row. */
  readonly row: number;
  /** Whether rows from there on move down by one: in all columns, in these, or not at all. */
  readonly moves: "all" | { readonly left: number; readonly right: number } | "none";
}

/**
 * Ranges from the first entry (or above it) to the last are drawn out to the new row; those of a part of the entries (a group's 小计) stay.
 * Formulas inside the entries' own rows are left alone: they are copied with the row.
 * @param sheets those whose formulas may refer to the ledger, its own included
 */
export function extendedSums(sheets: readonly SheetGrid[], ledger: GrownLedger): readonly FormulaChange[] {
  const { body } = ledger;
  if (body === null) return [];
  return sheets.flatMap((grid) => {
    const changes: FormulaChange[] = [];
    const isOwn = grid.name === ledger.sheet;
    for (let row = 1; row <= grid.rows; row++) {
      if (isOwn && row >= body.top && row <= body.bottom) continue;
      for (let column = 1; column <= grid.columns; column++) {
        const formula = grid.cell(row, column)?.formula;
        if (formula === undefined || !formula.includes(":")) continue;
        const change = changeOf(formula, grid.name, ledger, body);
        if (change) changes.push({ sheet: grid.name, cell: cellAddress(isOwn && moved(ledger, row, column) ? row + 1 : row, column), ...change });
      }
    }
    return changes;
  });
}

function changeOf(text: string, sheet: string, ledger: GrownLedger, body: { readonly top: number; readonly bottom: number }): { before: string; after: string } | null {
  const formula = parseFormula(text);
  if (formula === null) return null;
  let extended = false;
  const own = (reference: Reference): boolean => (reference.sheet ?? sheet) === ledger.sheet;
  const shift = (reference: Reference): Reference => (own(reference) ? shifted(reference, ledger) : reference);
  const after = mapReferences(formula, (reference) => {
    const drawn = own(reference) ? drawnOut(reference, ledger, body) : null;
    if (drawn === null) return shift(reference);
    extended = true;
    return drawn;
  });
  return extended ? { before: `=${printFormula(mapReferences(formula, shift))}`, after: `=${printFormula(after)}` } : null;
}

/** The reference reaching down to the new row; null when it does not cover all entries, or reaches there anyway. */
function drawnOut(reference: Reference, { left, right, row }: GrownLedger, body: { readonly top: number; readonly bottom: number }): Reference | null {
  const { from, to } = reference;
  if (to === null || from.row === 0 || to.row === 0) return null;
  const [top, bottom] = from.row <= to.row ? [from, to] : [to, from];
  const [first, last] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
  if (first < left || last > right || top.row > body.top || bottom.row < body.bottom || bottom.row >= row) return null;
  const grown: Corner = { ...bottom, row };
  return bottom === to ? { ...reference, to: grown } : { ...reference, from: grown };
}

function moved({ row: at, moves }: GrownLedger, row: number, column: number): boolean {
  if (moves === "none" || row < at) return false;
  return moves === "all" || (column >= moves.left && column <= moves.right);
}

/** As Excel itself rewrites a reference when cells move down. */
function shifted(reference: Reference, ledger: GrownLedger): Reference {
  const goes = (at: Corner): boolean => (at.column === 0 ? ledger.moves === "all" && at.row >= ledger.row : moved(ledger, at.row, at.column));
  const corner = (at: Corner): Corner => (at.row !== 0 && goes(at) ? { ...at, row: at.row + 1 } : at);
  return { ...reference, from: corner(reference.from), to: reference.to && corner(reference.to) };
}
