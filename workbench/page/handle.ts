/** `window.workbench`: how tests and curious people drive the page. */
import { parseRange } from "../../src/sheet/grid";
import type { BackendCell, BackendConditionalFormat, Box } from "../host/gridBackend";
import type { Calculation } from "./calculation";
import type { Grid } from "./createUniver";
import type { Faults } from "../host/faults";
import type { OpenBook } from "./openBook";
import type { ListedChart } from "../host/chartList";
import { workbookBytes } from "./saveFile";

/** Sheets are named by their names, cells by A1 addresses without a sheet. Unknown ones throw a RangeError. */
export interface WorkbenchHandle {
  /** Resolves when the first workbook is shown and calculated. */
  readonly ready: Promise<void>;
  /** Resolves when nothing is left to calculate, the add-in's functions included. */
  settled(): Promise<void>;
  sheets(): readonly string[];
  activeSheet(): string;
  /** Address of the selection: "E12" or "A1:B2". */
  selection(): Box;
  read(sheet: string, address: string): BackendCell[][];
  /** Types into one cell as the visitor would; "=…" is a formula. */
  type(sheet: string, address: string, content: string | number | boolean): void;
  select(sheet: string, address: string): void;
  /** Conditional formats of a sheet, the visitor's own included. */
  marks(sheet: string): readonly BackendConditionalFormat[];
  /** Sentence of the function error in a cell. */
  messageAt(sheet: string, address: string): string | undefined;
  /** Charts that add-ins made on a sheet. */
  charts(sheet: string): readonly ListedChart[];
  undo(): void;
  /** Makes the workbook behave as Excel does on bad days, until `clear`. */
  faults(): Faults;
  /** Protects a sheet, or no longer. */
  protect(sheet: string, on: boolean): void;
  /** Runs a ribbon command by the name the manifest gives it. @returns whether the add-in reported its end */
  command(name: string): Promise<boolean>;
  /** The workbook as it now is, as the bytes of an .xlsx file. */
  save(): Promise<Uint8Array>;
}

declare global {
  interface Window {
    workbench?: WorkbenchHandle;
  }
}

interface HandleParts {
  readonly ready: Promise<void>;
  readonly grid: Grid;
  readonly calculation: Calculation;
  readonly current: () => OpenBook | undefined;
}

export function makeHandle({ ready, grid, calculation, current }: HandleParts): WorkbenchHandle {
  const open = (): OpenBook => {
    const book = current();
    if (!book) throw new RangeError("no workbook is open yet");
    return book;
  };
  const idOf = (name: string): string => {
    const sheet = open().backend.sheets().find((candidate) => candidate.name === name);
    if (!sheet) throw new RangeError(`no sheet ${name}`);
    return sheet.id;
  };
  return {
    ready,
    settled: () => calculation.settle(),
    sheets: () => open().backend.sheets().map(({ name }) => name),
    activeSheet: () => {
      const { backend } = open();
      return backend.sheets().find(({ id }) => id === backend.activeSheet())?.name ?? "";
    },
    selection: () => open().backend.selection().box,
    read: (sheet, address) => open().backend.read(idOf(sheet), boxAt(address)),
    type: (sheet, address, content) => {
      const { row, column } = boxAt(address);
      const range = open().book.getSheetBySheetId(idOf(sheet))?.getRange(row, column);
      const formula = typeof content === "string" && content.startsWith("=");
      range?.setValue(formula ? { f: content, v: null } : { f: null, v: content });
    },
    select: (sheet, address) => open().backend.select(idOf(sheet), boxAt(address)),
    marks: (sheet) => open().backend.conditionalFormats(idOf(sheet)),
    messageAt: (sheet, address) => {
      const { row, column } = boxAt(address);
      return open().functions.messageAt(idOf(sheet), row, column)?.message;
    },
    charts: (sheet) => open().addIn.charts(idOf(sheet)),
    faults: () => open().addIn.faults,
    protect: (sheet, on) => open().backend.setProtected(idOf(sheet), on),
    undo: () => void open().book.undo(),
    command: (name) => open().addIn.runCommand(name, name),
    save: () => workbookBytes(grid, open().book),
  };
}

function boxAt(address: string): Box {
  const range = parseRange(address);
  if (!range) throw new RangeError(`not an address: ${address}`);
  return { row: range.top - 1, column: range.left - 1, rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 };
}
