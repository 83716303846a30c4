/** The host's grid, driving Univer: what the add-in reads and writes is what the visitor sees. */
import { Dimension, ICommandService, type IUnitRange, type Worksheet } from "@univerjs/core";
import { FormulaDataModel, SetRangeValuesCommand, SetSelectionsOperation } from "@univerjs/preset-sheets-core";
import type {
  BackendCell, BackendConditionalFormat, BackendEvent, BackendSheet, Box, CellWrite, GridBackend,
} from "../host/gridBackend";
import { MAX_COLUMNS } from "../../src/sheet/grid";
import type { Calculation } from "./calculation";
import type { Grid } from "./createUniver";
import { boxOf, rangeOf } from "./ranges";
import { workbookBytes } from "./saveFile";
import { formatOf, formatParts, setSize, styleAt, withoutFormats, type CellMatrix } from "./univerCellFormats";
import { UniverConditionalFormats } from "./univerConditionalFormats";
import { listenToUniver } from "./univerEvents";
import { cellOf, displayed, hasContent, hasFormat, valueOf } from "./univerCells";

type Book = NonNullable<ReturnType<Grid["api"]["getActiveWorkbook"]>>;
type Sheet = NonNullable<ReturnType<Book["getSheetBySheetId"]>>;

export class UniverBackend implements GridBackend {
  readonly #commands: ICommandService;
  readonly #formulas: FormulaDataModel;
  readonly #conditional: UniverConditionalFormats;
  readonly #unit: string;
  readonly #listeners = new Set<(event: BackendEvent) => void>();
  /** While we write, Univer's own events are held back: the listeners are told once, by us. */
  #writing = false;
  readonly #stop: () => void;

  constructor(private readonly grid: Grid, private readonly book: Book, private readonly calculation: Calculation) {
    const injector = grid.univer.__getInjector();
    this.#unit = book.getId();
    this.#commands = injector.get(ICommandService);
    this.#formulas = injector.get(FormulaDataModel);
    this.#conditional = new UniverConditionalFormats(grid, this.#unit);
    this.#stop = listenToUniver(grid, this.#unit, (event) => {
      if (!(this.#writing && event.type === "edited")) this.#tell(event);
    });
  }

  /** Stops listening to Univer. */
  dispose(): void {
    this.#stop();
    this.#listeners.clear();
  }

  sheets(): readonly BackendSheet[] {
    return this.book.getSheets().map(describeSheet);
  }

  addSheet(name: string): BackendSheet {
    const active = this.activeSheet();
    const sheet = this.book.insertSheet(name);
    this.activate(active);
    return describeSheet(sheet);
  }

  deleteSheet(id: string): void {
    this.book.deleteSheet(this.#sheet(id));
  }

  renameSheet(id: string, name: string): void {
    this.#sheet(id).setName(name);
  }

  moveSheet(id: string, index: number): void {
    const active = this.activeSheet();
    this.book.moveSheet(this.#sheet(id), index);
    if (active !== this.activeSheet()) this.activate(active);
  }

  setSheetVisible(id: string, visible: boolean): void {
    const sheet = this.#sheet(id);
    if (visible) sheet.showSheet();
    else sheet.hideSheet();
  }

  activeSheet(): string {
    return this.book.getActiveSheet().getSheetId();
  }

  activate(id: string): void {
    if (id !== this.activeSheet()) this.book.setActiveSheet(this.#sheet(id));
  }

  usedBox(sheet: string, valuesOnly: boolean): Box | undefined {
    const worksheet = this.#worksheet(sheet);
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const include = (row: number, column: number): void => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell && (hasContent(cell) || (!valuesOnly && hasFormat(cell)))) include(row, column);
    });
    const spilled = this.#formulas.getArrayFormulaCellData()[this.#unit]?.[sheet] ?? {};
    for (const [row, cells] of Object.entries(spilled)) {
      for (const [column, cell] of Object.entries(cells)) if (cell && hasContent(cell)) include(Number(row), Number(column));
    }
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  read(sheet: string, box: Box): BackendCell[][] {
    const worksheet = this.#worksheet(sheet);
    return Array.from({ length: box.rows }, (_row, r) =>
      Array.from({ length: box.columns }, (_column, c) => this.#readCell(worksheet, box.row + r, box.column + c)),
    );
  }

  #readCell(worksheet: Worksheet, row: number, column: number): BackendCell {
    const raw = worksheet.getCellRaw(row, column);
    const sheet = worksheet.getSheetId();
    const spilled = this.#formulas.getArrayFormulaCellData()[this.#unit]?.[sheet]?.[row]?.[column];
    const cell = spilled && (!raw || raw.f || !hasContent(raw)) ? spilled : raw;
    const formula = raw?.f ?? (raw?.si ? this.#formulas.getFormulaStringByCell(row, column, sheet, this.#unit) : undefined);
    const pattern = styleAt(worksheet, row, column).n?.pattern;
    const value = valueOf(cell);
    return {
      value,
      formula: formula ?? "",
      numberFormat: pattern ?? "General",
      text: pattern && value !== "" ? String(worksheet.getCell(row, column)?.v ?? value) : displayed(value),
    };
  }

  write(sheet: string, cells: readonly CellWrite[]): void {
    if (cells.length === 0) return;
    const matrix: CellMatrix = {};
    for (const { row, column, content, asText } of cells) (matrix[row] ??= {})[column] = cellOf(content, asText);
    this.#setCells(sheet, matrix);
    const rows = cells.map((cell) => cell.row);
    const columns = cells.map((cell) => cell.column);
    const box = boxOf({ startRow: least(rows), startColumn: least(columns), endRow: most(rows), endColumn: most(columns) });
    this.#tell({ type: "edited", sheet, box, by: "add-in" });
  }

  shiftCells(sheet: string, box: Box, direction: "down" | "up"): void {
    const worksheet = this.#sheet(sheet);
    const whole = box.columns === MAX_COLUMNS;
    this.#silently(() => {
      if (whole && direction === "down") worksheet.insertRowsBefore(box.row, box.rows);
      else if (whole) worksheet.deleteRows(box.row, box.rows);
      else if (direction === "down") this.#range(sheet, box).insertCells(Dimension.ROWS);
      else this.#range(sheet, box).deleteCells(Dimension.ROWS);
    });
    this.#tell({ type: "edited", sheet, box, by: "add-in" });
  }

  calculate(sheet: string, anew: boolean): void {
    // What is out of date is calculated without being asked.
    if (anew) this.calculation.calculateAnew(this.#formulaCells(sheet));
  }

  #formulaCells(sheetId: string): readonly IUnitRange[] {
    const ranges: IUnitRange[] = [];
    this.#worksheet(sheetId).getCellMatrix().forValue((row, column, cell) => {
      if (cell?.f || cell?.si) ranges.push({ unitId: this.#unit, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } });
    });
    return ranges;
  }

  settle(): Promise<void> {
    return this.calculation.settle();
  }

  async save(): Promise<Uint8Array> {
    await this.settle();
    return workbookBytes(this.grid, this.book);
  }

  merges(sheet: string): readonly Box[] {
    return this.#worksheet(sheet).getMergeData().map(boxOf);
  }

  merge(sheet: string, box: Box): void {
    this.unmerge(sheet, box);
    this.#silently(() => this.#range(sheet, box).merge());
  }

  unmerge(sheet: string, box: Box): void {
    const range = rangeOf(box);
    const touched = this.#worksheet(sheet).getMergedCellRange(range.startRow, range.startColumn, range.endRow, range.endColumn);
    this.#silently(() => touched.forEach((merge) => this.#sheet(sheet).getRange(merge).breakApart()));
  }

  getFormat(sheet: string, box: Box, path: string): unknown {
    return formatOf(this.#worksheet(sheet), box, path);
  }

  setFormat(sheet: string, box: Box, path: string, value: unknown): void {
    if (!setSize(this.#sheet(sheet), box, path, value)) this.#setCells(sheet, formatParts(this.#worksheet(sheet), box, path, value));
  }

  clearFormats(sheet: string, box: Box): void {
    this.#setCells(sheet, withoutFormats(this.#worksheet(sheet), box));
  }

  conditionalFormats(sheet: string): readonly BackendConditionalFormat[] {
    this.#sheet(sheet);
    return this.#conditional.list(sheet);
  }

  putConditionalFormat(sheet: string, format: BackendConditionalFormat): void {
    this.#sheet(sheet);
    this.#conditional.put(sheet, format);
  }

  deleteConditionalFormat(sheet: string, id: string): void {
    this.#conditional.delete(sheet, id);
  }

  rowHidden(sheet: string, row: number): boolean {
    return !this.#worksheet(sheet).getRowRawVisible(row);
  }

  columnHidden(sheet: string, column: number): boolean {
    return !this.#worksheet(sheet).getColVisible(column);
  }

  setRowsHidden(sheet: string, first: number, count: number, hidden: boolean): void {
    if (hidden) this.#sheet(sheet).hideRows(first, count);
    else this.#sheet(sheet).showRows(first, count);
  }

  setColumnsHidden(sheet: string, first: number, count: number, hidden: boolean): void {
    if (hidden) this.#sheet(sheet).hideColumns(first, count);
    else this.#sheet(sheet).showColumns(first, count);
  }

  isProtected(sheet: string): boolean {
    return this.#worksheet(sheet).getCustomMetadata()?.["protected"] === true;
  }

  setProtected(sheet: string, on: boolean): void {
    const worksheet = this.#worksheet(sheet);
    worksheet.setCustomMetadata({ ...worksheet.getCustomMetadata(), protected: on });
  }

  selection(): { readonly sheet: string; readonly box: Box } {
    const range = this.book.getActiveRange()?.getRange();
    return { sheet: this.activeSheet(), box: range ? boxOf(range) : { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  select(sheet: string, box: Box): void {
    this.activate(sheet);
    const range = rangeOf(box);
    const cell = this.#worksheet(sheet).getCellInfoInMergeData(box.row, box.column);
    this.#commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: this.#unit, subUnitId: sheet, reveal: true, selections: [{ range, primary: cell, style: null }],
    });
  }

  listen(listener: (event: BackendEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(event: BackendEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  #sheet(id: string): Sheet {
    const sheet = this.book.getSheetBySheetId(id);
    if (!sheet) throw new RangeError(`no sheet ${id}`);
    return sheet;
  }

  #worksheet(id: string): Worksheet {
    return this.#sheet(id).getSheet();
  }

  #range(sheet: string, box: Box) {
    return this.#sheet(sheet).getRange(box.row, box.column, box.rows, box.columns);
  }

  #setCells(sheet: string, value: CellMatrix): void {
    this.#sheet(sheet);
    this.#silently(() => this.#commands.syncExecuteCommand(SetRangeValuesCommand.id, { unitId: this.#unit, subUnitId: sheet, value }));
  }

  #silently(work: () => unknown): void {
    this.#writing = true;
    try {
      work();
    } finally {
      this.#writing = false;
    }
  }
}

const describeSheet = (sheet: Sheet): BackendSheet => ({
  id: sheet.getSheetId(),
  name: sheet.getSheetName(),
  visible: !sheet.isSheetHidden(),
});

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
