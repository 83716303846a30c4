/** ASSESS formulas of the workbook: how many, which are broken, what the functions say their version is. Pure. */
import { assessCells } from "../../src/impact/apply/assessFormulas";
import { repairPlan, type Repair } from "../../src/impact/apply/freezePlan";
import { isCellError, type WorkbookGrid } from "../../src/sheet/grid";

export interface FormulaCare {
  readonly count: number;
  readonly repairs: readonly Repair[];
  /** A cell that holds =ASSESS.VERSION(), and the version its text names; null without such a cell, or while it shows an error. */
  readonly functions: { readonly version: string; readonly place: string } | null;
}

const ASKS_VERSION = /ASSESS[._]VERSION\s*\(/iu;
const VERSION = /\d+\.\d+\.\d+/u;

export function formulaCareOf(book: WorkbookGrid): FormulaCare {
  const cells = [...assessCells(book)];
  const functions = cells.flatMap(({ sheet, cell, formula, at }) => {
    const version = ASKS_VERSION.test(formula) && at.value !== null && !isCellError(at.value) ? VERSION.exec(String(at.value))?.[0] : undefined;
    return version === undefined ? [] : [{ version, place: `${sheet.name}!${cell}` }];
  });
  return { count: cells.length, repairs: repairPlan(book), functions: functions[0] ?? null };
}
