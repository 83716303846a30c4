/** A workbook held in memory behind the pane's port: what Excel would do, without Excel. */
import { MemoryGrid, parseRange, type SheetGrid } from "../../../src/sheet/grid";
import { cellsIn, groupMarks } from "../../../taskpane/groupMarks";
import {
  PortError, type CellContent, type CellMark, type ReadOptions, type SheetInfo, type WorkbookPort,
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
  /** Rejected with instead of reading. */
  readProblem: PortError | null = null;
  /** Waited for before each sheet. */
  beforeRead: () => Promise<void> = () => Promise.resolve();
  readonly #sheets: readonly MemorySheetState[];
  readonly #listeners = new Set<(edit: { sheet: string; address: string }) => void>();

  constructor(sheets: readonly MemorySheetState[], readonly name: string | null = null) {
    this.#sheets = sheets;
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

  readSetting(key: string): Promise<unknown> {
    return Promise.resolve(this.settings.get(key));
  }

  writeSetting(key: string, value: unknown): Promise<void> {
    this.settings.set(key, structuredClone(value));
    return Promise.resolve();
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
