/**
 * What the workbench host needs of a grid, and no more: one implementation holds everything in memory (Node tests),
 * the other drives Univer (the page). `test/host/conformance.ts` runs the same suite on both.
 *
 * Addresses are zero-based boxes; sheets are named by a stable id. Calls are synchronous, because both grids are
 * in-process; only calculation may take longer, and `settle` waits for it. An unknown sheet id throws a RangeError:
 * the host looks ids up first. Nothing here refuses a write to a protected sheet: that is the host's to do, as Excel
 * itself lets the user's own calculation through.
 */
export interface GridBackend {
  /** In tab order. */
  sheets(): readonly BackendSheet[];
  /** Appends an empty sheet; does not activate it. The host has checked that the name is free. */
  addSheet(name: string): BackendSheet;
  /** When it was the active one, a neighbour becomes active. The host never deletes the last visible sheet. */
  deleteSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  /** @param index zero-based place in tab order after the move */
  moveSheet(id: string, index: number): void;
  setSheetVisible(id: string, visible: boolean): void;
  activeSheet(): string;
  activate(id: string): void;

  /** Smallest box that holds every value or formula (and formats, unless `valuesOnly`); undefined when there is none. */
  usedBox(sheet: string, valuesOnly: boolean): Box | undefined;
  /** Rows of cells, `box.rows` × `box.columns`, empty ones included. */
  read(sheet: string, box: Box): BackendCell[][];
  /**
   * Writes value or formula of the given cells, as one step of the user's undo, and tells listeners once, with the
   * smallest box around them and `by: "add-in"`. Formats stay.
   */
  write(sheet: string, cells: readonly CellWrite[]): void;
  /**
   * Puts empty cells in at the box, or takes the box's cells out; the cells below it in its columns move down or up, with their formats and
   * merges, and formulas anywhere go on naming them. A box of all columns is whole rows. The host has checked that no merge is cut.
   */
  shiftCells(sheet: string, box: Box, direction: "down" | "up"): void;
  /**
   * Calculates the formulas of a sheet, and what depends on them.
   * @param anew all of them, and functions of add-ins are asked again whatever they answered before; false for those out of date only
   */
  calculate(sheet: string, anew: boolean): void;
  /** Resolves when no calculation is under way; absent when writing calculates at once. */
  settle?(): Promise<void>;
  /** The workbook as it is calculated now, as the bytes of an .xlsx file. */
  save(): Promise<Uint8Array>;

  /** Merged boxes, each of more than one cell, in no order. */
  merges(sheet: string): readonly Box[];
  /** Merges one box; merges it overlaps are taken apart first. Values other than the top left one are lost. */
  merge(sheet: string, box: Box): void;
  /** Takes apart every merge that overlaps the box. */
  unmerge(sheet: string, box: Box): void;

  /**
   * Format property of every cell in a box, by wire path; null when they differ, undefined when unset in all.
   *
   * Paths and values: "NumberFormat" (format code, "General" counts as unset), "Format.Fill.Color" ("#RRGGBB" in
   * capitals), "Format.Font.Color", "Format.Font.Bold" and ".Italic" (boolean), "Format.Font.Size" (points),
   * "Format.Font.Name", "Format.HorizontalAlignment", "Format.VerticalAlignment", "Format.WrapText",
   * "Format.ColumnWidth", "Format.RowHeight" (points), "Format.Borders.EdgeTop.Style" and the like. A path the grid
   * cannot show is still kept and given back.
   */
  getFormat(sheet: string, box: Box, path: string): unknown;
  /** Sets the property on every cell of the box; undefined unsets it. */
  setFormat(sheet: string, box: Box, path: string, value: unknown): void;
  /** Unsets every format property of every cell in the box, number formats included. */
  clearFormats(sheet: string, box: Box): void;

  /** Lowest priority number first: the first one wins. */
  conditionalFormats(sheet: string): readonly BackendConditionalFormat[];
  /** Adds in front (Excel gives a new format the highest priority), or replaces the one with this id in its place. */
  putConditionalFormat(sheet: string, format: BackendConditionalFormat): void;
  /** Unknown ids are ignored. */
  deleteConditionalFormat(sheet: string, id: string): void;

  rowHidden(sheet: string, row: number): boolean;
  columnHidden(sheet: string, column: number): boolean;
  setRowsHidden(sheet: string, first: number, count: number, hidden: boolean): void;
  setColumnsHidden(sheet: string, first: number, count: number, hidden: boolean): void;

  isProtected(sheet: string): boolean;
  setProtected(sheet: string, on: boolean): void;

  selection(): { readonly sheet: string; readonly box: Box };
  /** Selects a box; activates its sheet first when another one is active. */
  select(sheet: string, box: Box): void;

  /** Told of every edit and selection, whoever made it; returns a function that stops it. */
  listen(listener: (event: BackendEvent) => void): () => void;
}

export interface BackendSheet {
  /** Never changes, and is never given to another sheet. */
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
  /** A string that starts with "=" is a formula; "" empties the cell; any other string stays text, "12" included. */
  readonly content: string | number | boolean;
  /** True for a text that is no formula although it starts with "=" (Excel's leading apostrophe). */
  readonly asText?: boolean;
}

export interface BackendConditionalFormat {
  readonly id: string;
  /** Every box it applies to; at least one. */
  readonly boxes: readonly Box[];
  /** Excel.ConditionalFormatType: "Custom", "CellValue" … */
  readonly type: string;
  /**
   * Properties by wire path: "Custom.Rule.Formula" ("=TRUE"), "Custom.Format.Fill.Color" ("#RRGGBB"),
   * "Custom.Format.Font.Color", "Custom.Format.Font.Bold", "Custom.Format.Borders.EdgeTop.Style" ("Continuous") and
   * ".Color" with EdgeTop, EdgeBottom, EdgeLeft, EdgeRight; "CellValue.Rule" ({ formula1, formula2?, operator }),
   * "CellValue.Format.…"; "StopIfTrue". What the grid cannot show is still kept and given back.
   */
  readonly properties: Readonly<Record<string, unknown>>;
}

export type BackendEvent =
  | { readonly type: "edited"; readonly sheet: string; readonly box: Box; readonly by: "user" | "add-in" }
  | { readonly type: "selected"; readonly sheet: string; readonly box: Box }
  | { readonly type: "activated"; readonly sheet: string }
  | { readonly type: "calculated"; readonly sheet: string }
  | { readonly type: "sheet-added" | "sheet-deleted" | "sheet-renamed"; readonly sheet: string };
