/**
 * A workbook that came as a file, behind the same port as the one open in Excel, so that checking is written once.
 * Marks are kept as an annotation for a copy; the file itself is never changed, so nothing can be written into a cell.
 */
import { type CellValue, parseRange, type SheetGrid, type WorkbookGrid } from "../../src/sheet/grid";
import { cellsIn, groupMarks } from "../groupMarks";
import { PortError, type CellMark, type KeptValue, type MarkResult, type ReadOptions, type WorkbookPort } from "../workbookPort";
import type { SettingsStore } from "./settingsStore";

export interface FilesPort extends WorkbookPort {
  /** What `mark` was given last for each sheet, as rectangles that do not overlap. */
  annotation(): readonly CellMark[];
}

/** Gives the person a file. */
export type GiveFile = (name: string, bytes: Uint8Array) => void;

/**
 * @param name of the file, in which a month may stand
 * @param give takes sheets that are to be added, each as a workbook of its own; without it there is no adding
 */
export function createFilesPort(name: string | null, workbook: WorkbookGrid, settings: SettingsStore, give?: GiveFile): FilesPort {
  const { sheets } = workbook;
  const active = sheets.find((sheet) => sheet.visible) ?? sheets[0];
  let marks: readonly CellMark[] = [];
  return {
    annotation: () => marks,
    bookName: async () => name,
    dates1904: async () => workbook.date1904,
    sheets: async () => sheets.map((sheet) => ({ name: sheet.name, visible: sheet.visible, protected: false, active: sheet === active })),
    read: async (names, options) => readGrids(sheets, names, options ?? {}),
    async mark(wanted, onSheets = wanted.map((mark) => mark.sheet)) {
      const drawn = areasOf(wanted.filter(({ sheet }) => sheets.some((one) => one.name === sheet)));
      marks = [...marks.filter((mark) => !onSheets.includes(mark.sheet)), ...drawn];
      return markResult(wanted, drawn, sheets);
    },
    async clearMarks() {
      const cleared = cellCount(marks);
      marks = [];
      return { cleared, withheld: [] };
    },
    async goTo(sheet, cell) {
      gridNamed(sheets, sheet);
      if (parseRange(cell) === undefined) throw new PortError("missing", cell);
      throw new PortError("unsupported", "a file shows no sheet");
    },
    async selection() {
      throw new PortError("unsupported", "a file has no selection");
    },
    async writeCell() {
      throw new PortError("unsupported", "files are opened read-only");
    },
    writeCells: async (writes) => writes.map(() => "unsupported"),
    async recalculate() {
      throw new PortError("unsupported", "files are opened read-only");
    },
    async bookBytes() {
      throw new PortError("unsupported", "there is no workbook");
    },
    tops: async (rows, columns) => sheets.map((sheet) => ({ name: sheet.name, rows: topOf(sheet, rows, columns) })),
    async addSheet(plan) {
      if (give === undefined) throw new PortError("unsupported", "files are opened read-only");
      // Writing workbooks is a script of its own, so that the pane shows before it is there.
      const [{ newSheetOf }, { writeWorkbook }] = await Promise.all([import("../library/sheetPlan"), import("../../src/xlsx/writing/newWorkbook")]);
      const file = `${plan.name}.xlsx`;
      give(file, writeWorkbook([newSheetOf(plan)]));
      return { name: file, as: "file", tables: false };
    },
    async addNewSheet(sheet) {
      if (give === undefined) throw new PortError("unsupported", "files are opened read-only");
      const { writeWorkbook } = await import("../../src/xlsx/writing/newWorkbook");
      const file = `${sheet.name}.xlsx`;
      give(file, writeWorkbook([sheet]));
      return { name: file, as: "file", tables: sheet.table !== undefined, charts: sheet.charts?.length ?? 0 };
    },
    readSetting: async (key) => settings.read(key),
    async writeSetting(key, value) {
      settings.write(key, value);
    },
    async writeSettings(values) {
      writeAll(settings, values);
    },
    // A file in memory is edited by nobody.
    onEdited: async () => async () => undefined,
  };
}

/** A full storage refuses one value after others were kept: those go back. */
function writeAll(settings: SettingsStore, values: readonly KeptValue[]): void {
  const before = values.map(({ key }) => ({ key, value: settings.read(key) ?? null }));
  try {
    for (const { key, value } of values) settings.write(key, value);
  } catch (thrown) {
    for (const { key, value } of before) settings.write(key, value);
    throw thrown;
  }
}

function readGrids(sheets: readonly SheetGrid[], names: readonly string[], { signal, onProgress }: ReadOptions): readonly SheetGrid[] {
  return names.map((name, index) => {
    if (signal?.aborted) throw new PortError("cancelled", "reading was cancelled");
    const grid = gridNamed(sheets, name);
    onProgress?.(index + 1, names.length);
    return grid;
  });
}

function gridNamed(sheets: readonly SheetGrid[], name: string): SheetGrid {
  const grid = sheets.find((sheet) => sheet.name === name);
  if (grid === undefined) throw new PortError("missing", name);
  return grid;
}

const topOf = (sheet: SheetGrid, rows: number, columns: number): CellValue[][] =>
  Array.from({ length: Math.min(rows, sheet.rows) }, (_, row) =>
    Array.from({ length: Math.min(columns, sheet.columns) }, (_cell, column) => sheet.cell(row + 1, column + 1)?.value ?? null));

const areasOf = (marks: readonly CellMark[]): readonly CellMark[] =>
  [...new Set(marks.map(({ sheet }) => sheet))].flatMap((sheet) => groupMarks(marks.filter((mark) => mark.sheet === sheet)));

const cellCount = (areas: readonly CellMark[]): number => areas.reduce((sum, { address }) => sum + cellsIn(address), 0);

function markResult(wanted: readonly CellMark[], drawn: readonly CellMark[], sheets: readonly SheetGrid[]): MarkResult {
  const missing = [...new Set(wanted.map(({ sheet }) => sheet))].filter((name) => !sheets.some((sheet) => sheet.name === name));
  return { marked: cellCount(drawn), withheld: missing.map((sheet) => ({ sheet, reason: "missing" as const })), beyondLimit: 0 };
}
