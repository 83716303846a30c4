/**
 * The pane's view of a workbook. Checking, marking and fixing are written once against this port; Excel through
 * office.js (`excel/`) is one implementation. Every method resolves or rejects with a `PortError`; none shows UI.
 */
import type { CellValue, Range, SheetGrid } from "../src/sheet/grid";
import type { NewSheet } from "../src/xlsx/writing/newSheet";

export interface WorkbookPort {
  /** File name of the workbook, which may carry a month; null when the host does not tell. */
  bookName(): Promise<string | null>;
  /** Whether dates count from 1904; false where the host does not tell. */
  dates1904(): Promise<boolean>;
  /** Visible and hidden sheets in tab order. */
  sheets(): Promise<readonly SheetInfo[]>;
  /** Values, formulas, merges and hidden rows of the named sheets, in one round trip a sheet (more for large ones). */
  read(sheetNames: readonly string[], options?: ReadOptions): Promise<readonly SheetGrid[]>;
  /**
   * Marks cells with conditional formats of our own. Replaces our earlier marks on `onSheets`
   * (those named in `marks` when left out), so that an empty list takes the marks of a mended sheet away.
   * @param held what the cells held when they were read: a sheet where one holds something else by now keeps the marks it has, and is named
   */
  mark(marks: readonly CellMark[], onSheets?: readonly string[], held?: readonly HeldOnSheet[]): Promise<MarkResult>;
  /** Takes away our marks and nothing else. */
  clearMarks(): Promise<ClearResult>;
  goTo(sheet: string, cell: string): Promise<void>;
  /** The selected cells of the sheet in front. */
  selection(): Promise<SheetSelection>;
  /** Writes one cell after checking that it still holds `before`. */
  writeCell(sheet: string, cell: string, before: CellContent, after: CellContent, options?: WriteOptions): Promise<void>;
  /**
   * Writes many cells in as few round trips as there can be, after checking each as `writeCell` does; one that is refused never stops the others.
   * @returns for each, in order, why it was not written; null when it was
   */
  writeCells(writes: readonly CellWrite[], options?: WriteOptions): Promise<readonly (PortProblem | null)[]>;
  /** Calculates sheets anew, formulas whose change the program does not see included. */
  recalculate(sheets: readonly string[]): Promise<void>;
  /** The workbook's file as it now is. Rejects with "unsupported" where the program does not hand it out. */
  bookBytes(): Promise<Uint8Array>;
  /** Values in the top left corner of every sheet, `rows` × `columns` at most, in two round trips for the whole workbook. */
  tops(rows: number, columns: number): Promise<readonly SheetTop[]>;
  /**
   * Adds a sheet behind the others, in a few round trips; texts stay texts, never formulas. Rejects with "exists" when there is a sheet of
   * that name (`detail` is a free one) and with "structure" when the workbook's structure is protected; then nothing was changed.
   */
  addSheet(plan: SheetPlan): Promise<AddedSheet>;
  /**
   * Adds a sheet with formulas, looks, links, page layout, an Excel table and charts. Rejects as `addSheet` does.
   * @param replaces a sheet that goes once the new one stands in full; formulas that refer to it break
   * @param remember what is kept with the workbook in the same step
   */
  addNewSheet(sheet: NewSheet, replaces?: string, remember?: KeptValue): Promise<AddedSheet>;
  /** Remembers a small JSON value with the workbook. */
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
  /** Remembers several values, all of them or none. */
  writeSettings(values: readonly KeptValue[]): Promise<void>;
  /** Calls back with every edit; returns a function that stops it. */
  onEdited(listener: (edit: SheetEdit) => void): Promise<() => Promise<void>>;
}

/** A small JSON value under a key. */
export interface KeptValue {
  readonly key: string;
  readonly value: unknown;
}

export interface SheetEdit {
  readonly sheet: string;
  /** A1 address. */
  readonly address: string;
  /** True for what this add-in wrote itself; left out where the program does not tell. */
  readonly own?: boolean;
}

export interface SheetSelection {
  readonly sheet: string;
  /** A1 addresses without sheet name; whole rows and columns as "3:5" and "B:D". */
  readonly areas: readonly string[];
}

/** One cell to be written where it still holds `before`. */
export interface CellWrite {
  readonly sheet: string;
  readonly cell: string;
  readonly before: CellContent;
  readonly after: CellContent;
  /** Cells of the same sheet that tell whether it still is the same row: where one holds something else, the write is refused as "changed". */
  readonly beside?: readonly HeldCell[];
}

/** What a cell held when it was read. */
export interface HeldCell {
  /** A1 address. */
  readonly cell: string;
  readonly content: CellContent;
}

export interface WriteOptions {
  /** A text stays that text, where Excel would make a number or a date of what is typed. */
  readonly exactly?: boolean;
  /** See `CellWrite.beside`. */
  readonly beside?: readonly HeldCell[];
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told after each sheet: how many of how many are read. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly active: boolean;
}

/** The beginning of a sheet. */
export interface SheetTop {
  readonly name: string;
  /** From A1 on; shorter where the sheet ends. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** A sheet to be added. */
export interface SheetPlan {
  readonly name: string;
  /** From A1 on, of equal length. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Column widths from A on, in characters (a Chinese character takes two). */
  readonly widths: readonly number[];
  /** Excel tables, headings included; a name that is taken gets a number. */
  readonly tables: readonly { readonly name: string; readonly range: Range }[];
  /** Headings besides those of the tables, and whatever else is to stand out. */
  readonly bold: readonly Range[];
  /** Number formats, where General will not do. */
  readonly formats?: readonly { readonly range: Range; readonly format: string }[];
}

export interface AddedSheet {
  /** The sheet's name; the file's where the sheet was given away as a workbook of its own. */
  readonly name: string;
  readonly as: "sheet" | "file";
  /** Whether the ranges became Excel tables; some programs have none. */
  readonly tables: boolean;
  /** Charts drawn; left out where none were asked for. */
  readonly charts?: number;
}

/** A formula is its text with the leading "=". */
export type CellContent = string | number | boolean | null;

export interface CellMark {
  readonly sheet: string;
  /** A1 address of a cell or range. */
  readonly address: string;
  readonly severity: "error" | "warning" | "info";
}

export interface HeldOnSheet extends HeldCell {
  readonly sheet: string;
}

export interface MarkResult {
  /** Cells that now carry a mark. */
  readonly marked: number;
  /** Sheets that could not be marked, and why: "protected" is never lifted, "changed" since they were read. */
  readonly withheld: readonly { readonly sheet: string; readonly reason: "protected" | "missing" | "changed" }[];
  /** Cells left without a mark because a sheet already carries as many marks as we allow ourselves. */
  readonly beyondLimit: number;
}

export interface ClearResult {
  /** Cells that carried a mark of ours. */
  readonly cleared: number;
  /** Protected sheets whose marks had to stay. */
  readonly withheld: readonly string[];
}

/** What went wrong at the workbook's edge; `kind` picks the sentence, `detail` is for the log line. */
export class PortError extends Error {
  constructor(
    readonly kind: PortProblem,
    readonly detail: string,
  ) {
    super(`${kind}: ${detail}`);
    this.name = "PortError";
  }
}

/** Known by its name: scripts that are loaded later may bring a class of their own. */
export const isPortError = (thrown: unknown): thrown is PortError => thrown instanceof Error && thrown.name === "PortError";

export type PortProblem =
  | "busy" | "silent" | "protected" | "read-only" | "structure" | "half-made" | "exists" | "missing" | "changed" | "too-large" | "unsupported" | "failed" | "hidden" | "cancelled";
