/** A workbook held in memory behind the pane's port: what Excel would do, without Excel. */
import { MemoryGrid, parseRange, rangeAddress, type SheetGrid } from "../../../src/sheet/grid";
import type { NewSheet } from "../../../src/xlsx/writing/newSheet";
import { cellsIn, groupMarks } from "../../../taskpane/groupMarks";
import { freeSheetName, sameSheet } from "../../../taskpane/library/sheetNaming";
import {
  PortError, type AddedSheet, type CellContent, type CellMark, type CellWrite, type KeptValue, type PortProblem, type ReadOptions, type SheetInfo, type SheetPlan, type SheetSelection, type SheetTop, type WorkbookPort,
} from "../../../taskpane/workbookPort";

export interface MemorySheetState {
  readonly grid: MemoryGrid;
  readonly protected?: boolean;
}

export class MemoryPort implements WorkbookPort {
  active: string;
  readonly settings = new Map<string, unknown>();
  marks: CellMark[] = [];
  readonly visited: string[] = [];
  readonly written: { sheet: string; cell: string; after: CellContent }[] = [];
  readonly recalculated: string[] = [];
  /** The workbook's file, where it is handed out. */
  bytes: Uint8Array | null = null;
  /** Rejected with instead of reading. */
  readProblem: PortError | null = null;
  /** Waited for before each sheet. */
  beforeRead: () => Promise<void> = () => Promise.resolve();
  /** Selected cells of the sheet in front. */
  selected: readonly string[] = ["A1"];
  /** The workbook's structure is protected. */
  locked = false;
  /** Excel tables of added sheets: name and place. */
  readonly tables: string[] = [];
  readonly #sheets: MemorySheetState[];
  readonly #listeners = new Set<(edit: { sheet: string; address: string }) => void>();

  constructor(sheets: readonly MemorySheetState[], readonly name: string | null = null) {
    this.#sheets = [...sheets];
    this.active = sheets[0]?.grid.name ?? "";
  }

  bookName(): Promise<string | null> {
    return Promise.resolve(this.name);
  }

  dates1904(): Promise<boolean> {
    return Promise.resolve(false);
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(this.#sheets.map(({ grid, protected: locked }) => ({
      name: grid.name, visible: grid.visible, protected: locked === true, active: grid.name === this.active,
    })));
  }

  async read(names: readonly string[], options: ReadOptions = {}): Promise<readonly SheetGrid[]> {
    if (this.readProblem !== null) throw this.readProblem;
    const grids: SheetGrid[] = [];
    for (const name of names) {
      await this.beforeRead();
      if (options.signal?.aborted) throw new PortError("cancelled", name);
      grids.push(this.#sheet(name).grid);
      options.onProgress?.(grids.length, names.length);
    }
    return grids;
  }

  mark(marks: readonly CellMark[], onSheets: readonly string[] = marks.map((mark) => mark.sheet)) {
    this.marks = this.marks.filter((mark) => !onSheets.includes(mark.sheet));
    const open = marks.filter((mark) => this.#sheet(mark.sheet).protected !== true);
    const grouped = [...new Set(open.map((mark) => mark.sheet))].flatMap((sheet) => groupMarks(open.filter((mark) => mark.sheet === sheet)));
    this.marks.push(...grouped);
    const locked = [...new Set(marks.filter((mark) => !open.includes(mark)).map((mark) => mark.sheet))];
    return Promise.resolve({
      marked: grouped.reduce((sum, mark) => sum + cellsIn(mark.address), 0),
      withheld: locked.map((sheet) => ({ sheet, reason: "protected" as const })),
      beyondLimit: 0,
    });
  }

  clearMarks() {
    const cleared = this.marks.reduce((sum, mark) => sum + cellsIn(mark.address), 0);
    this.marks = [];
    return Promise.resolve({ cleared, withheld: [] });
  }

  goTo(sheet: string, cell: string): Promise<void> {
    if (!this.#sheet(sheet).grid.visible) return Promise.reject(new PortError("hidden", sheet));
    this.visited.push(`${sheet}!${cell}`);
    this.active = sheet;
    return Promise.resolve();
  }

  selection(): Promise<SheetSelection> {
    return Promise.resolve({ sheet: this.active, areas: this.selected });
  }

  writeCell(sheet: string, cell: string, before: CellContent, after: CellContent): Promise<void> {
    const { grid } = this.#sheet(sheet);
    const place = parseRange(cell);
    if (place === undefined) return Promise.reject(new PortError("missing", cell));
    const held = grid.cell(place.top, place.left);
    const now = held?.formula ?? (typeof held?.value === "object" ? null : (held?.value ?? null));
    if (now !== before) return Promise.reject(new PortError("changed", `${cell} holds ${String(now)}`));
    grid.set(place.top, place.left, { value: after });
    this.written.push({ sheet, cell, after });
    return Promise.resolve();
  }

  async writeCells(writes: readonly CellWrite[]): Promise<readonly (PortProblem | null)[]> {
    const outcomes: (PortProblem | null)[] = [];
    for (const { sheet, cell, before, after } of writes) {
      outcomes.push(await this.writeCell(sheet, cell, before, after).then(() => null, (thrown: unknown) => (thrown instanceof PortError ? thrown.kind : "failed")));
    }
    return outcomes;
  }

  recalculate(sheets: readonly string[]): Promise<void> {
    this.recalculated.push(...sheets);
    return Promise.resolve();
  }

  bookBytes(): Promise<Uint8Array> {
    return this.bytes === null ? Promise.reject(new PortError("unsupported", "no file")) : Promise.resolve(this.bytes);
  }

  tops(rows: number, columns: number): Promise<readonly SheetTop[]> {
    if (this.readProblem !== null) return Promise.reject(this.readProblem);
    return Promise.resolve(this.#sheets.map(({ grid }) => ({
      name: grid.name,
      rows: Array.from({ length: Math.min(rows, grid.rows) }, (_, r) => Array.from({ length: Math.min(columns, grid.columns) }, (_cell, c) => grid.cell(r + 1, c + 1)?.value ?? null)),
    })));
  }

  addSheet(plan: SheetPlan): Promise<AddedSheet> {
    if (this.locked) return Promise.reject(new PortError("structure", plan.name));
    const names = this.#sheets.map(({ grid }) => grid.name);
    if (names.some((name) => sameSheet(name, plan.name))) return Promise.reject(new PortError("exists", freeSheetName(plan.name, names)));
    const grid = new MemoryGrid({ name: plan.name });
    plan.rows.forEach((row, r) => row.forEach((value, c) => value !== null && value !== "" && grid.set(r + 1, c + 1, { value })));
    this.#sheets.push({ grid });
    this.tables.push(...plan.tables.map(({ name, range }) => `${name} ${rangeAddress(range)}`));
    this.active = plan.name;
    return Promise.resolve({ name: plan.name, as: "sheet", tables: true });
  }

  addNewSheet(sheet: NewSheet, replaces?: string, remember?: KeptValue): Promise<AddedSheet> {
    if (this.locked) return Promise.reject(new PortError("structure", sheet.name));
    const at = this.#sheets.findIndex(({ grid }) => replaces !== undefined && sameSheet(grid.name, replaces));
    if (at >= 0) this.#sheets.splice(at, 1);
    const names = this.#sheets.map(({ grid }) => grid.name);
    if (names.some((name) => sameSheet(name, sheet.name))) return Promise.reject(new PortError("exists", freeSheetName(sheet.name, names)));
    const grid = new MemoryGrid({ name: sheet.name, merges: sheet.merges ?? [] });
    sheet.rows.forEach((row, r) => row.forEach((cell, c) => {
      const { value, formula } = typeof cell === "object" && cell !== null ? cell : { value: cell, formula: undefined };
      if (value !== null && value !== "") grid.set(r + 1, c + 1, { value, ...(formula === undefined ? {} : { formula }) });
    }));
    this.#sheets.push({ grid });
    if (remember) this.settings.set(remember.key, remember.value);
    if (sheet.table) this.tables.push(`${sheet.table.name} ${rangeAddress(sheet.table.range)}`);
    this.active = sheet.name;
    return Promise.resolve({ name: sheet.name, as: "sheet", tables: sheet.table !== undefined, ...(sheet.charts ? { charts: sheet.charts.length } : {}) });
  }

  readSetting(key: string): Promise<unknown> {
    return Promise.resolve(this.settings.get(key));
  }

  writeSetting(key: string, value: unknown): Promise<void> {
    this.settings.set(key, structuredClone(value));
    return Promise.resolve();
  }

  async writeSettings(values: readonly KeptValue[]): Promise<void> {
    for (const { key, value } of values) await this.writeSetting(key, value);
  }

  onEdited(listener: (edit: { sheet: string; address: string }) => void): Promise<() => Promise<void>> {
    this.#listeners.add(listener);
    return Promise.resolve(() => {
      this.#listeners.delete(listener);
      return Promise.resolve();
    });
  }

  /** A person types into a cell. */
  edit(sheet: string, address: string): void {
    for (const listener of this.#listeners) listener({ sheet, address });
  }

  #sheet(name: string): MemorySheetState {
    const sheet = this.#sheets.find(({ grid }) => grid.name === name);
    if (sheet === undefined) throw new PortError("missing", name);
    return sheet;
  }
}
