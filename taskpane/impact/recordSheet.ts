/** The 核验记录 sheet: made when there is none, else written on below its last row. */
import { logCells, logHeadings, logRows } from "../../src/impact/apply/undoPlan";
import type { PlannedWrite } from "../../src/impact/apply/plan";
import type { Edition } from "../../src/catalogue/edition";
import { cellAddress, type SheetGrid } from "../../src/sheet/grid";
import { impactPaneText } from "../../src/text/impactPane";
import { LANGUAGES, type Language } from "../../src/text/language";
import { undoOf, writeChanges, type CellChange } from "../findings/writeFixes";
import { freeSheetName } from "../library/sheetNaming";
import { PortError, type WorkbookPort } from "../workbookPort";

export interface RecordedWrites {
  readonly writes: readonly PlannedWrite[];
  /** The same cells taken back. */
  readonly undone: boolean;
  readonly edition: Edition;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly language: Language;
}

/** Date, sheet, cell, subject, what, before, after, edition; in characters. */
const WIDTHS = [12, 16, 8, 16, 26, 14, 14, 22];

/** @returns the sheet's name. @throws PortError when it could not be made, or not all rows could be written */
export async function record(port: WorkbookPort, recorded: RecordedWrites): Promise<string> {
  const rows = rowsOf(recorded);
  const { sheet: wanted } = impactPaneText(recorded.language).log;
  const infos = await port.sheets();
  const standing = infos.find(({ name }) => name === wanted);
  const [grid] = standing === undefined ? [] : await port.read([wanted]);
  if (grid !== undefined && (grid.rows === 0 || isRecord(grid))) return append(port, grid, rows, recorded.language);
  const name = freeSheetName(wanted, infos.map((info) => info.name));
  const headings = [...logHeadings(recorded.language)];
  const added = await port.addSheet({
    name, rows: [headings, ...rows], widths: WIDTHS, tables: [], bold: [{ top: 1, left: 1, bottom: 1, right: headings.length }],
  });
  return added.name;
}

function rowsOf({ writes, undone, edition, date, language }: RecordedWrites): readonly (readonly string[])[] {
  const { log } = impactPaneText(language);
  return logRows(writes, { date, edition, language }).map((row) => [...logCells(undone ? { ...row, what: log.undone(row.what) } : row)]);
}

/** Written by us, in either language; a sheet that an office keeps under this name for itself is left alone. */
function isRecord(grid: SheetGrid): boolean {
  const top = Array.from({ length: WIDTHS.length }, (_, column) => grid.cell(1, column + 1)?.value ?? null);
  return LANGUAGES.some((language) => logHeadings(language).every((heading, column) => top[column] === heading));
}

const CELLS_AT_ONCE = 400;

/** All rows or none, so that what could not be recorded can be recorded again. */
async function append(port: WorkbookPort, grid: SheetGrid, rows: readonly (readonly string[])[], language: Language): Promise<string> {
  const all = grid.rows === 0 ? [logHeadings(language), ...rows] : rows;
  const changes = all.flatMap((row, index): CellChange[] => row.map((after, column) => ({ sheet: grid.name, cell: cellAddress(grid.rows + index + 1, column + 1), before: null, after })));
  const options = { signal: new AbortController().signal, onProgress: () => undefined, exactly: true, atOnce: CELLS_AT_ONCE };
  const { written, failed } = await writeChanges(port, changes, options);
  const [first] = failed;
  if (first === undefined) return grid.name;
  await writeChanges(port, undoOf(written), options);
  throw new PortError(first.problem, `${first.sheet}!${first.cell}`);
}

