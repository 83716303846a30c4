/**
 * What recording an entry and inserting a function ask of the workbook, besides `WorkbookPort`. Only a workbook that is open in Excel can do it:
 * there is no such port for files. Every method rejects with a `PortError`; then nothing was changed.
 */
import type { ExcelTable, PlannedCell } from "../../src/register/ledgerEntry";
import type { RowPlace } from "../../src/register/ledgerPlace";
import type { CellContent, SheetPlan } from "../workbookPort";

export interface LedgerPort {
  /** Excel tables (Ctrl+T) of the whole workbook; none where this Excel has no tables. */
  tables(): Promise<readonly BookTable[]>;
  /** Contents of one cell; of the one in front when `place` is null. */
  cell(place: { readonly sheet: string; readonly cell: string } | null): Promise<SeenCell>;
  /** Writes a row in one request, so that Excel undoes it in one step, after checking that the sheet still is what the plan was made for. */
  addRow(change: RowChange): Promise<void>;
  /** Takes the row back as long as nobody changed what was written. */
  takeBackRow(change: RowChange): Promise<void>;
  /** Deletes a sheet that `WorkbookPort.addSheet` made, as long as it holds what was written. */
  takeBackSheet(plan: SheetPlan): Promise<void>;
}

export interface BookTable extends ExcelTable {
  readonly sheet: string;
}

export interface SeenCell {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** Formula, or value; null when empty. */
  readonly content: CellContent;
  /** As displayed. */
  readonly text: string;
}

/** A planned row, with everything it rests on. */
export interface RowChange {
  readonly sheet: string;
  /** 1-based, after inserting. */
  readonly row: number;
  readonly place: RowPlace;
  readonly cells: readonly PlannedCell[];
  /** Formulas drawn out to the new row. */
  readonly formulas: readonly WrittenFormula[];
  /** What cells hold before anything is inserted; where one holds something else by now, nothing is written. */
  readonly expects: readonly ExpectedCell[];
}

export interface WrittenFormula {
  readonly sheet: string;
  /** Address after inserting. */
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

export interface ExpectedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly content: CellContent;
}
