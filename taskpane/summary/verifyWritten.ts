/** Whether written formulas give what the check found. */
import { cellAddress, isCellError, type CellValue, type SheetGrid } from "../../src/sheet/grid";
import type { NewSheet } from "../../src/xlsx/writing/newSheet";
import type { WorkbookPort } from "../workbookPort";

export interface Verified {
  /** Cells with formulas. */
  readonly formulas: number;
  /** Cells that give something else, by address. */
  readonly unlike: readonly string[];
  /** Cells without a result yet. */
  readonly pending: readonly string[];
}

/** What Excel shows while a function is at work. */
const AT_WORK = /^#(?:BUSY|GETTING_DATA|CALC)!?$/u;

/** Points have six decimals at most. */
const NEAR = 5e-7;

export function holdAgainst(plan: NewSheet, grid: Pick<SheetGrid, "cell"> | undefined): Verified {
  const [unlike, pending]: [string[], string[]] = [[], []];
  let formulas = 0;
  plan.rows.forEach((row, r) => row.forEach((cell, c) => {
    if (typeof cell !== "object" || cell?.formula === undefined) return;
    formulas++;
    const is = grid?.cell(r + 1, c + 1)?.value ?? null;
    const address = cellAddress(r + 1, c + 1);
    if (isAtWork(is, cell.value)) pending.push(address);
    else if (!isSame(is, cell.value)) unlike.push(address);
  }));
  return { formulas, unlike, pending };
}

const isAtWork = (is: CellValue, wanted: string | number | null): boolean =>
  (isCellError(is) && AT_WORK.test(is.error)) || (is === null && wanted !== null && wanted !== "") || (typeof is === "string" && AT_WORK.test(is));

const isSame = (is: CellValue, wanted: string | number | null): boolean =>
  typeof wanted === "number" ? typeof is === "number" && Math.abs(is - wanted) < NEAR : (is ?? "") === (wanted ?? "");

/** Looks after which a difference without anything left to calculate is one. */
const STEADY = 6;

/** Reads until everything is calculated and agrees, differs steadily, or `times` is over. */
export async function verifyWritten(port: WorkbookPort, sheet: string, plan: NewSheet, wait: () => Promise<void>, times: number): Promise<Verified> {
  let result = holdAgainst(plan, (await port.read([sheet]))[0]);
  let steady = 0;
  for (let count = 1; count < times && steady < STEADY && (result.pending.length > 0 || result.unlike.length > 0); count++) {
    // What differs may only be the value of a moment: formulas that rest on others are calculated after them.
    await wait();
    const next = holdAgainst(plan, (await port.read([sheet]))[0]);
    steady = next.pending.length === 0 && next.unlike.join() === result.unlike.join() ? steady + 1 : 0;
    result = next;
  }
  return result;
}
