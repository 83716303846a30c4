/** A workbook held in memory: the grid behind the host in Node tests. */
import { boundingBox, cellBox } from "./boxes";
import type {
  BackendCell, BackendConditionalFormat, BackendEvent, BackendSheet, Box, CellWrite, GridBackend,
} from "./gridBackend";
import { displayText } from "./displayText";
import { MAX_COLUMNS } from "../../src/sheet/grid";
import { MemoryCalculation, type Calculator, type Evaluate } from "./memoryCalculation";
import { memoryFile } from "./memoryFile";
import type { MemorySheet } from "./memorySheet";
import { boxOfAddress, sheetFromParts, type CellParts, type SheetParts } from "./sheetParts";
import { shiftFormula } from "./shiftReferences";

export type { Calculator, Evaluate } from "./memoryCalculation";
export type { CellParts, SheetParts } from "./sheetParts";

/**
 * @param sheets at least one; the first visible one is active
 * @param calculator calculates formulas; without it a formula written later shows #NAME?, because nothing knows its functions
 */
export class MemoryBackend implements GridBackend {
  readonly #sheets: MemorySheet[] = [];
  readonly #listeners = new Set<(event: BackendEvent) => void>();
  readonly #calculation: MemoryCalculation;
  /** There when answers are waited for. */
  readonly settle?: () => Promise<void>;
  #nextId = 1;
  #active: string;
  #selection: { readonly sheet: string; readonly box: Box };

  constructor(sheets: readonly SheetParts[], calculator?: Calculator | Evaluate) {
    if (sheets.length === 0) throw new RangeError("a workbook has at least one sheet");
    this.#calculation = new MemoryCalculation((id) => this.#sheet(id), calculator, (changed) => {
      for (const sheet of changed) this.#tell({ type: "calculated", sheet });
    });
    if (typeof calculator === "object") this.settle = () => this.#calculation.settle();
    for (const parts of sheets) this.#sheets.push(this.#sheetOf(parts));
    const first = this.#sheets.find((sheet) => sheet.visible) ?? this.#sheets[0];
    this.#active = first?.id ?? "";
    this.#selection = { sheet: this.#active, box: cellBox(0, 0) };
  }

  #sheetOf(parts: SheetParts): MemorySheet {
    return sheetFromParts(`{${String(this.#nextId++).padStart(8, "0")}}`, parts, (sheet, row, column, cell) => this.#place(sheet, row, column, cell));
  }

  #place(sheet: MemorySheet, row: number, column: number, cell: CellParts): void {
    if (typeof cell === "object" && cell !== null) sheet.setCell(row, column, { value: cell.value, formula: cell.formula });
    else this.#put(sheet, { row, column, content: cell ?? "" });
  }

  sheets(): readonly BackendSheet[] {
    return this.#sheets.map(({ id, name, visible }) => ({ id, name, visible }));
  }

  addSheet(name: string): BackendSheet {
    const sheet = this.#sheetOf({ name });
    this.#sheets.push(sheet);
    this.#tell({ type: "sheet-added", sheet: sheet.id });
    return { id: sheet.id, name, visible: true };
  }

  deleteSheet(id: string): void {
    const index = this.#sheets.indexOf(this.#sheet(id));
    this.#sheets.splice(index, 1);
    this.#tell({ type: "sheet-deleted", sheet: id });
    const neighbour = this.#sheets[Math.min(index, this.#sheets.length - 1)];
    if (this.#active === id && neighbour) this.activate(neighbour.id);
  }

  renameSheet(id: string, name: string): void {
    this.#sheet(id).name = name;
    this.#tell({ type: "sheet-renamed", sheet: id });
  }

  moveSheet(id: string, index: number): void {
    const [sheet] = this.#sheets.splice(this.#sheets.indexOf(this.#sheet(id)), 1);
    if (sheet) this.#sheets.splice(index, 0, sheet);
  }

  setSheetVisible(id: string, visible: boolean): void {
    this.#sheet(id).visible = visible;
  }

  activeSheet(): string {
    return this.#active;
  }

  activate(id: string): void {
    const sheet = this.#sheet(id).id;
    if (this.#active === sheet) return;
    this.#active = sheet;
    this.#selection = { sheet, box: cellBox(0, 0) };
    this.#tell({ type: "activated", sheet });
  }

  usedBox(sheet: string, valuesOnly: boolean): Box | undefined {
    return this.#sheet(sheet).usedBox(valuesOnly);
  }

  read(sheet: string, box: Box): BackendCell[][] {
    const from = this.#sheet(sheet);
    return Array.from({ length: box.rows }, (_, r) =>
      Array.from({ length: box.columns }, (_, c) => this.#readCell(from, box.row + r, box.column + c)),
    );
  }

  #readCell(sheet: MemorySheet, row: number, column: number): BackendCell {
    const value = this.#calculation.value(sheet, row, column);
    const stored = sheet.cellFormat(row, column, "NumberFormat");
    const numberFormat = typeof stored === "string" ? stored : "General";
    return { value, formula: sheet.cell(row, column)?.formula ?? "", numberFormat, text: displayText(value, numberFormat) };
  }

  write(sheet: string, cells: readonly CellWrite[]): void {
    this.#change(sheet, cells, "add-in");
  }

  /** An edit by the person at the grid. */
  userEdit(sheet: string, address: string, content: string | number | boolean): void {
    const { row, column } = boxOfAddress(address);
    this.#change(sheet, [{ row, column, content }], "user");
  }

  #change(id: string, cells: readonly CellWrite[], by: "user" | "add-in"): void {
    const sheet = this.#sheet(id);
    for (const cell of cells) this.#put(sheet, cell);
    const calculates = this.#calculation.changed();
    const box = boundingBox(cells.map(({ row, column }) => cellBox(row, column)));
    if (box) this.#tell({ type: "edited", sheet: id, box, by });
    if (calculates) this.#tell({ type: "calculated", sheet: id });
  }

  shiftCells(id: string, box: Box, direction: "down" | "up"): void {
    const moved = this.#sheet(id);
    moved.shift(box, direction);
    this.#calculation.clear();
    for (const sheet of this.#sheets) {
      for (const [key, cell] of sheet.cells) {
        if (cell.formula === "") continue;
        cell.formula = shiftFormula(cell.formula, moved.name, sheet.name, box, direction);
        this.#calculation.moved(sheet.id, Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
      }
    }
    this.#tell({ type: "edited", sheet: id, box, by: "add-in" });
  }

  #put(sheet: MemorySheet, { row, column, content, asText }: CellWrite): void {
    const isFormula = typeof content === "string" && content.startsWith("=") && content.length > 1 && !asText;
    if (isFormula) {
      sheet.setCell(row, column, { value: 0, formula: content });
      this.#calculation.entered(sheet.id, row, column);
      return;
    }
    this.#calculation.gone(sheet.id, row, column);
    sheet.setCell(row, column, content === "" ? undefined : { value: content, formula: "" });
  }

  calculate(sheet: string, anew: boolean): void {
    if (this.#calculation.calculate(this.#sheet(sheet), anew)) this.#tell({ type: "calculated", sheet });
  }

  async save(): Promise<Uint8Array> {
    await this.#calculation.settle();
    for (const { id } of this.#sheets) {
      const used = this.usedBox(id, true);
      if (used) this.read(id, used);
    }
    return memoryFile(this.#sheets);
  }

  merges(sheet: string): readonly Box[] {
    return [...this.#sheet(sheet).merges];
  }

  merge(sheet: string, box: Box): void {
    this.#sheet(sheet).merge(box);
  }

  unmerge(sheet: string, box: Box): void {
    this.#sheet(sheet).unmerge(box);
  }

  getFormat(sheet: string, box: Box, path: string): unknown {
    return this.#sheet(sheet).format(box, path);
  }

  setFormat(sheet: string, box: Box, path: string, value: unknown): void {
    this.#sheet(sheet).setFormat(box, path, path === "NumberFormat" && value === "General" ? undefined : value);
  }

  clearFormats(sheet: string, box: Box): void {
    this.#sheet(sheet).clearFormats(box);
  }

  conditionalFormats(sheet: string): readonly BackendConditionalFormat[] {
    return [...this.#sheet(sheet).conditionalFormats];
  }

  putConditionalFormat(sheet: string, format: BackendConditionalFormat): void {
    const formats = this.#sheet(sheet).conditionalFormats;
    const index = formats.findIndex(({ id }) => id === format.id);
    if (index < 0) formats.unshift(format);
    else formats[index] = format;
  }

  deleteConditionalFormat(sheet: string, id: string): void {
    const from = this.#sheet(sheet);
    from.conditionalFormats = from.conditionalFormats.filter((format) => format.id !== id);
  }

  rowHidden(sheet: string, row: number): boolean {
    return this.#sheet(sheet).hiddenRows.has(row);
  }

  columnHidden(sheet: string, column: number): boolean {
    return this.#sheet(sheet).hiddenColumns.has(column);
  }

  setRowsHidden(sheet: string, first: number, count: number, hidden: boolean): void {
    setHidden(this.#sheet(sheet).hiddenRows, first, count, hidden);
  }

  setColumnsHidden(sheet: string, first: number, count: number, hidden: boolean): void {
    setHidden(this.#sheet(sheet).hiddenColumns, first, count, hidden);
  }

  isProtected(sheet: string): boolean {
    return this.#sheet(sheet).protected;
  }

  setProtected(sheet: string, on: boolean): void {
    this.#sheet(sheet).protected = on;
  }

  selection(): { readonly sheet: string; readonly box: Box } {
    return this.#selection;
  }

  select(sheet: string, box: Box): void {
    this.activate(sheet);
    this.#selection = { sheet, box };
    this.#tell({ type: "selected", sheet, box });
  }

  listen(listener: (event: BackendEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #tell(event: BackendEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  #sheet(id: string): MemorySheet {
    const sheet = this.#sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new RangeError(`no sheet with id ${id}`);
    return sheet;
  }
}

function setHidden(hiddenPlaces: Set<number>, first: number, count: number, hidden: boolean): void {
  for (let place = first; place < first + count; place++) {
    if (hidden) hiddenPlaces.add(place);
    else hiddenPlaces.delete(place);
  }
}
