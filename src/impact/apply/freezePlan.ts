/** 固定: ASSESS formulas become values on a copy, so that a workbook can be sent to offices without the add-in; and broken ones are entered again. */
import { cellAddress, isCellError, parseRange, type Range, type WorkbookGrid } from "../../sheet/grid";
import { assessCells } from "./assessFormulas";
import type { CellContent } from "./plan";

export interface CellChange {
  readonly sheet: string;
  readonly cell: string;
  readonly before: CellContent;
  readonly after: CellContent;
}

export interface FreezePlan {
  /** Formulas that become values, and the cells that they spilled into. */
  readonly writes: readonly CellChange[];
  /** Formulas that stay: "no-value" not calculated yet, "error" an error stands there, "spill-unknown" how far it spills is not known. */
  readonly kept: readonly { readonly sheet: string; readonly cell: string; readonly formula: string; readonly reason: "no-value" | "error" | "spill-unknown" }[];
}

/** Functions that fill several cells; GRADE and COMBINE do for ranges. */
const SPILLS = /ASSESS[._](?:OVERCAP|SUMMARY|SELECT|CHECK)\b/iu;

/**
 * What freezing writes. [Y25]
 * @param spills "sheet!A1" of a formula → the range (A1 address) it fills, as Excel tells; a formula that fills several cells and is not among
 *   them stays a formula, because its other cells would be lost
 */
export function freezePlan(book: WorkbookGrid, spills: ReadonlyMap<string, string> = new Map()): FreezePlan {
  const writes: CellChange[] = [];
  const kept: { sheet: string; cell: string; formula: string; reason: "no-value" | "error" | "spill-unknown" }[] = [];
  for (const { sheet, cell, formula, at } of assessCells(book)) {
    const spilled = spills.get(`${sheet.name}!${cell}`);
    const range = spilled === undefined ? undefined : parseRange(spilled);
    const keep = (reason: "no-value" | "error" | "spill-unknown"): void => void kept.push({ sheet: sheet.name, cell, formula, reason });
    if (at.value === null) keep("no-value");
    else if (isCellError(at.value)) keep("error");
    else if (!range && SPILLS.test(formula)) keep("spill-unknown");
    else {
      writes.push({ sheet: sheet.name, cell, before: { formula }, after: { value: at.value } });
      if (range) writes.push(...spilledCells(sheet, range, cell));
    }
  }
  return { writes, kept };
}

/** The other cells of a spilled range, whose values go when the formula does. */
function spilledCells(sheet: WorkbookGrid["sheets"][number], range: Range, anchor: string): CellChange[] {
  const changes: CellChange[] = [];
  const first = parseRange(anchor);
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      if (row === first?.top && column === first.left) continue;
      const value = sheet.cell(row, column)?.value ?? null;
      if (value !== null && !isCellError(value)) changes.push({ sheet: sheet.name, cell: cellAddress(row, column), before: { value: null }, after: { value } });
    }
  }
  return changes;
}

export interface Repair {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
  /** Formula to be entered. */
  readonly formula: string;
}

/** A text in quotes, or the stored name of one of our functions. */
const STORED_NAME = /"(?:[^"]|"")*"|(?:_xl(?:fn|ws|udf)\.)*(?:_xldudf_)?ASSESS[._]([A-Z]+)(?=\s*\()/giu;

/** ASSESS formulas that Excel does not know for the moment (`#NAME?`, `_xldudf_…`), with the formula to enter again. [Y26] */
export function repairPlan(book: WorkbookGrid): readonly Repair[] {
  const repairs: Repair[] = [];
  for (const { sheet, cell, formula, at } of assessCells(book)) {
    const entered = formula.replace(STORED_NAME, (found: string, name: string | undefined) => (name === undefined ? found : `ASSESS.${name.toUpperCase()}`));
    const isUnknown = at.value !== null && isCellError(at.value) && at.value.error === "#NAME?";
    if (isUnknown || entered !== formula) repairs.push({ sheet: sheet.name, cell, before: formula, formula: entered });
  }
  return repairs;
}
