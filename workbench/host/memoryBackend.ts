/** A workbook held in memory: the grid behind the host in Node tests. */
import { boundingBox, cellBox, parseAddress } from "./boxes";
import type {
  BackendCell, BackendConditionalFormat, BackendEvent, BackendSheet, Box, CellWrite, GridBackend,
} from "./gridBackend";
import { displayText } from "./displayText";
import { MAX_COLUMNS } from "../../src/sheet/grid";
import { MemorySheet } from "./memorySheet";
import { shiftFormula } from "./shiftReferences";

/** What a test says about one sheet. */
export interface SheetParts {
  readonly name: string;
  /** Rows of cells, the first at A1. null, undefined and "" are empty; a text with "=" in front is a formula. */
  readonly rows?: readonly (readonly CellParts[])[];
  /** A1 addresses. */
  readonly merges?: readonly string[];
  /** Format properties by A1 address: { "B2": { NumberFormat: "0.00", "Format.Fill.Color": "#FF0000" } }. */
  readonly formats?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** 1-based, as in Excel. */
  readonly hiddenRows?: readonly number[];
  /** 1-based. */
  readonly hiddenColumns?: readonly number[];
  readonly visible?: boolean;
  readonly protected?: boolean;
}

/** A value, or a formula with the result it last had. */
export type CellParts =
  | string | number | boolean | null | undefined
  | { readonly formula: string; readonly value: string | number | boolean };

/**
 * Calculates one formula.
 * @param value reads a zero-based cell of a sheet named by id, calculating it first where needed
 */
export type Evaluate = (
  formula: string,
  at: { readonly sheet: string; readonly row: number; readonly column: number },
  value: (sheet: string, row: number, column: number) => string | number | boolean,
) => string | number | boolean;

/**
 * @param sheets at least one; the first visible one is active
 * @param evaluate calculates formulas; without it a formula written later shows #NAME?, because nothing knows its functions
 */
export class MemoryBackend implements GridBackend {
  readonly #sheets: MemorySheet[] = [];
  readonly #listeners = new Set<(event: BackendEvent) => void>();
  readonly #evaluate: Evaluate | undefined;
  /** Formulas whose value is out of date. */
  readonly #dirty = new Set<string>();
  readonly #formulas = new Set<string>();
  #nextId = 1;
  #active: string;
  #selection: { readonly sheet: string; readonly box: Box };

  constructor(sheets: readonly SheetParts[], evaluate?: Evaluate) {
    if (sheets.length === 0) throw new RangeError("a workbook has at least one sheet");
    this.#evaluate = evaluate;
    for (const parts of sheets) this.#sheets.push(this.#sheetOf(parts));
    const first = this.#sheets.find((sheet) => sheet.visible) ?? this.#sheets[0];
    this.#active = first?.id ?? "";
    this.#selection = { sheet: this.#active, box: cellBox(0, 0) };
  }

  #sheetOf(parts: SheetParts): MemorySheet {
    const sheet = new MemorySheet(`{${String(this.#nextId++).padStart(8, "0")}}`, parts.name);
    parts.rows?.forEach((row, r) => row.forEach((cell, c) => this.#place(sheet, r, c, cell)));
    sheet.merges = (parts.merges ?? []).map(boxOfAddress);
    for (const [address, formats] of Object.entries(parts.formats ?? {})) {
      for (const [path, value] of Object.entries(formats)) sheet.setFormat(boxOfAddress(address), path, value);
    }
    parts.hiddenRows?.forEach((row) => sheet.hiddenRows.add(row - 1));
    parts.hiddenColumns?.forEach((column) => sheet.hiddenColumns.add(column - 1));
    sheet.visible = parts.visible ?? true;
    sheet.protected = parts.protected ?? false;
    return sheet;
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
    const value = this.#value(sheet, row, column);
    const stored = sheet.cellFormat(row, column, "NumberFormat");
    const numberFormat = typeof stored === "string" ? stored : "General";
    return { value, formula: sheet.cell(row, column)?.formula ?? "", numberFormat, text: displayText(value, numberFormat) };
  }

  #value(sheet: MemorySheet, row: number, column: number): string | number | boolean {
    const cell = sheet.cell(row, column);
    if (!cell) return "";
    if (cell.formula === "" || !this.#dirty.delete(`${sheet.id}/${row}/${column}`)) return cell.value;
    // A formula that comes back to itself finds its own old value, so calculation always ends.
    if (this.#evaluate) {
      cell.value = this.#evaluate(cell.formula, { sheet: sheet.id, row, column }, (id, r, c) => this.#value(this.#sheet(id), r, c));
    } else cell.value = "#NAME?";
    return cell.value;
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
    if (this.#evaluate) for (const key of this.#formulas) this.#dirty.add(key);
    const box = boundingBox(cells.map(({ row, column }) => cellBox(row, column)));
    if (box) this.#tell({ type: "edited", sheet: id, box, by });
    if (this.#evaluate && this.#formulas.size > 0) this.#tell({ type: "calculated", sheet: id });
  }

  shiftCells(id: string, box: Box, direction: "down" | "up"): void {
    const moved = this.#sheet(id);
    moved.shift(box, direction);
    this.#formulas.clear();
    this.#dirty.clear();
    for (const sheet of this.#sheets) {
      for (const [key, cell] of sheet.cells) {
        if (cell.formula === "") continue;
        cell.formula = shiftFormula(cell.formula, moved.name, sheet.name, box, direction);
        const place = `${sheet.id}/${Math.floor(key / MAX_COLUMNS)}/${key % MAX_COLUMNS}`;
        this.#formulas.add(place);
        if (this.#evaluate) this.#dirty.add(place);
      }
    }
    this.#tell({ type: "edited", sheet: id, box, by: "add-in" });
  }

  #put(sheet: MemorySheet, { row, column, content, asText }: CellWrite): void {
    const key = `${sheet.id}/${row}/${column}`;
    const isFormula = typeof content === "string" && content.startsWith("=") && content.length > 1 && !asText;
    this.#formulas.delete(key);
    this.#dirty.delete(key);
    if (isFormula) {
      sheet.setCell(row, column, { value: 0, formula: content });
      this.#formulas.add(key);
      this.#dirty.add(key);
    } else sheet.setCell(row, column, content === "" ? undefined : { value: content, formula: "" });
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

function boxOfAddress(address: string): Box {
  const box = parseAddress(address)?.box;
  if (!box) throw new RangeError(`not an address: ${address}`);
  return box;
}

function setHidden(hiddenPlaces: Set<number>, first: number, count: number, hidden: boolean): void {
  for (let place = first; place < first + count; place++) {
    if (hidden) hiddenPlaces.add(place);
    else hiddenPlaces.delete(place);
  }
}
