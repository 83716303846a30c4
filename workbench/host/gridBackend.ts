/**
 * What the workbench host needs of a grid, and no more: one implementation holds everything in memory (Node tests),
 * the other drives Univer (the page). `test/host/conformance.ts` runs the same suite on both.
 *
 * Addresses are zero-based boxes; sheets are named by a stable id. All calls are synchronous: both grids are in-process.
 */
export interface GridBackend {
  sheets(): readonly BackendSheet[];
  addSheet(name: string): BackendSheet;
  deleteSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  activeSheet(): string;
  activate(id: string): void;

  /** Smallest box that holds every value or formula (and formats, unless `valuesOnly`); undefined when there is none. */
  usedBox(sheet: string, valuesOnly: boolean): Box | undefined;
  read(sheet: string, box: Box): BackendCell[][];
  /** Writes value or formula of the given cells, as one step of the user's undo. */
  write(sheet: string, cells: readonly CellWrite[]): void;

  merges(sheet: string): readonly Box[];
  merge(sheet: string, box: Box): void;
  unmerge(sheet: string, box: Box): void;

  /** Format property of every cell in a box, by wire path such as "Format.Fill.Color"; null when they differ, undefined when unset. */
  getFormat(sheet: string, box: Box, path: string): unknown;
  setFormat(sheet: string, box: Box, path: string, value: unknown): void;

  conditionalFormats(sheet: string): readonly BackendConditionalFormat[];
  /** Adds or replaces by id. */
  putConditionalFormat(sheet: string, format: BackendConditionalFormat): void;
  deleteConditionalFormat(sheet: string, id: string): void;

  rowHidden(sheet: string, row: number): boolean;
  columnHidden(sheet: string, column: number): boolean;
  isProtected(sheet: string): boolean;

  selection(): { readonly sheet: string; readonly box: Box };
  select(sheet: string, box: Box): void;

  /** Told of every edit and selection, whoever made it; returns a function that stops it. */
  listen(listener: (event: BackendEvent) => void): () => void;
}

export interface BackendSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/** Zero-based top left corner, and size. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface BackendCell {
  /** Errors are their text, "#REF!"; empty is "". */
  readonly value: string | number | boolean;
  /** With leading "="; "" for a typed value. */
  readonly formula: string;
  readonly numberFormat: string;
  /** As displayed. */
  readonly text: string;
}

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** A string that starts with "=" is a formula; "" empties the cell. */
  readonly content: string | number | boolean;
}

export interface BackendConditionalFormat {
  readonly id: string;
  readonly box: Box;
  readonly type: string;
  /** Properties by wire path: "Custom.Rule.Formula", "Custom.Format.Fill.Color" … */
  readonly properties: Readonly<Record<string, unknown>>;
}

export type BackendEvent =
  | { readonly type: "edited"; readonly sheet: string; readonly box: Box; readonly by: "user" | "add-in" }
  | { readonly type: "selected"; readonly sheet: string; readonly box: Box }
  | { readonly type: "activated"; readonly sheet: string }
  | { readonly type: "calculated"; readonly sheet: string };
