/**
 * The pane's view of a workbook. Checking, marking and fixing are written once against this port; Excel through
 * office.js (`excel/`) is one implementation. Every method resolves or rejects with a `PortError`; none shows UI.
 */
import type { SheetGrid } from "../src/sheet/grid";

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
   */
  mark(marks: readonly CellMark[], onSheets?: readonly string[]): Promise<MarkResult>;
  /** Takes away our marks and nothing else. */
  clearMarks(): Promise<ClearResult>;
  goTo(sheet: string, cell: string): Promise<void>;
  /** Writes one cell after checking that it still holds `before`. */
  writeCell(sheet: string, cell: string, before: CellContent, after: CellContent): Promise<void>;
  /** Remembers a small JSON value with the workbook. */
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
  /** Calls back with sheet name and A1 address of every edit; returns a function that stops it. */
  onEdited(listener: (edit: { readonly sheet: string; readonly address: string }) => void): Promise<() => Promise<void>>;
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

/** A formula is its text with the leading "=". */
export type CellContent = string | number | boolean | null;

export interface CellMark {
  readonly sheet: string;
  /** A1 address of a cell or range. */
  readonly address: string;
  readonly severity: "error" | "warning" | "info";
}

export interface MarkResult {
  /** Cells that now carry a mark. */
  readonly marked: number;
  /** Sheets that could not be marked, and why: "protected" is never lifted. */
  readonly withheld: readonly { readonly sheet: string; readonly reason: "protected" | "missing" }[];
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

export type PortProblem =
  | "busy" | "protected" | "missing" | "changed" | "too-large" | "unsupported" | "failed" | "hidden" | "cancelled";
