/**
 * Sheets → grids. Needs ExcelApi 1.7 (getRangeByIndexes). Merged areas need 1.13 and single hidden rows 1.9; without
 * them the sheet is read all the same, with no merges or hidden rows known.
 *
 * Excel on the web answers at most 5 MB at once, so a sheet is asked for in runs of rows; a run that is still too large
 * for its answer (long texts) is halved until it fits.
 */
import { MemoryGrid, type Range, type SheetGrid } from "../../src/sheet/grid";
import { PortError, type ReadOptions } from "../workbookPort";
import { addBlock } from "./cells";
import { runExcel, supports, toPortError } from "./errors";

/** At some 120 bytes a cell for value, formula, format and type this is about a quarter of the limit. */
const CELLS_AT_ONCE = 10_000;

/** Zero-based place and size of what a sheet holds; null for an empty sheet. */
interface Extent {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface SheetOutline {
  readonly name: string;
  readonly visible: boolean;
  readonly extent: Extent | null;
}

/** Reads the named sheets in the order given. A sheet that is gone rejects with "missing". */
export function readSheets(names: readonly string[], options: ReadOptions = {}): Promise<readonly SheetGrid[]> {
  return runExcel(async (context) => {
    const outlines = await readOutlines(context, names);
    const grids: SheetGrid[] = [];
    for (const outline of outlines) {
      stopWhenCancelled(options.signal);
      grids.push(await readSheet(context, outline, options.signal));
      options.onProgress?.(grids.length, outlines.length);
    }
    return grids;
  }, options.signal);
}

function stopWhenCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new PortError("cancelled", "reading was cancelled");
}

/** One request for all sheets: where each one's values begin and end. */
async function readOutlines(context: Excel.RequestContext, names: readonly string[]): Promise<readonly SheetOutline[]> {
  const asked = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load("name,visibility");
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, used };
  });
  await context.sync();
  return asked.map(({ sheet, used }) => ({
    name: sheet.name,
    visible: sheet.visibility === "Visible",
    extent: used.isNullObject
      ? null
      : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
  }));
}

async function readSheet(context: Excel.RequestContext, outline: SheetOutline, signal?: AbortSignal): Promise<SheetGrid> {
  const { name, visible, extent } = outline;
  if (extent === null) return new MemoryGrid({ name, visible });
  const first = rowsThatFit(extent);
  const { shape, block } = await readFirstRows(context, name, extent, first);
  const grid = new MemoryGrid({ name, visible, ...shape });
  if (block !== null) addBlock(grid, block);
  await readRows(context, name, { ...extent, ...rest(extent, block === null ? 0 : first) }, grid, signal);
  return grid;
}

const rowsThatFit = (extent: Extent): number =>
  Math.min(extent.rows, Math.max(1, Math.floor(CELLS_AT_ONCE / extent.columns)));

const rest = (extent: Extent, done: number): Pick<Extent, "row" | "rows"> => ({ row: extent.row + done, rows: extent.rows - done });

interface SheetShape {
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/**
 * The sheet's merges and hidden rows together with its first rows, so that an ordinary sheet is one request.
 * @returns `block` null when the rows were too large for one answer; they are then read in smaller runs
 */
async function readFirstRows(context: Excel.RequestContext, name: string, extent: Extent, rows: number) {
  const sheet = context.workbook.worksheets.getItem(name);
  const asked = loadBlock(sheet, { ...extent, rows });
  const shape = loadShape(sheet, extent);
  try {
    await context.sync();
  } catch (thrown) {
    if (!isTooLarge(thrown)) throw thrown;
    const again = loadShape(sheet, extent);
    await context.sync();
    return { shape: await finishShape(context, sheet, extent, again), block: null };
  }
  return { shape: await finishShape(context, sheet, extent, shape), block: blockOf(asked, extent) };
}

async function readRows(
  context: Excel.RequestContext, name: string, extent: Extent, grid: MemoryGrid, signal?: AbortSignal,
): Promise<void> {
  const run = rowsThatFit(extent);
  for (let done = 0; done < extent.rows; done += run) {
    stopWhenCancelled(signal);
    const rows = Math.min(run, extent.rows - done);
    await readRun(context, name, { ...extent, row: extent.row + done, rows }, grid);
  }
}

async function readRun(context: Excel.RequestContext, name: string, extent: Extent, grid: MemoryGrid): Promise<void> {
  if (extent.rows <= 0) return;
  const asked = loadBlock(context.workbook.worksheets.getItem(name), extent);
  try {
    await context.sync();
  } catch (thrown) {
    if (!isTooLarge(thrown) || extent.rows === 1) throw thrown;
    const half = Math.floor(extent.rows / 2);
    await readRun(context, name, { ...extent, rows: half }, grid);
    await readRun(context, name, { ...extent, ...rest(extent, half) }, grid);
    return;
  }
  addBlock(grid, blockOf(asked, extent));
}

const isTooLarge = (thrown: unknown): boolean => toPortError(thrown).kind === "too-large";

function loadBlock(sheet: Excel.Worksheet, extent: Extent): Excel.Range {
  const range = sheet.getRangeByIndexes(extent.row, extent.column, extent.rows, extent.columns);
  range.load("values,formulas,numberFormat,valueTypes");
  return range;
}

const blockOf = (range: Excel.Range, extent: Extent) => ({
  row: extent.row,
  column: extent.column,
  values: range.values as unknown[][],
  formulas: range.formulas as unknown[][],
  numberFormat: range.numberFormat as unknown[][],
  valueTypes: range.valueTypes as string[][],
});

interface AskedShape {
  readonly whole: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
}

function loadShape(sheet: Excel.Worksheet, extent: Extent): AskedShape {
  const whole = sheet.getRangeByIndexes(extent.row, extent.column, extent.rows, extent.columns);
  whole.load("rowHidden,columnHidden");
  if (!supports("1.13")) return { whole, merged: null };
  const merged = whole.getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return { whole, merged };
}

/** Asks once more only when some, but not all, rows or columns are hidden. */
async function finishShape(
  context: Excel.RequestContext, sheet: Excel.Worksheet, extent: Extent, asked: AskedShape,
): Promise<SheetShape> {
  const areas = asked.merged === null || asked.merged.isNullObject ? [] : asked.merged.areas.items;
  const merges = areas.map((area) => ({
    top: area.rowIndex + 1, left: area.columnIndex + 1,
    bottom: area.rowIndex + area.rowCount, right: area.columnIndex + area.columnCount,
  }));
  const range = sheet.getRangeByIndexes(extent.row, extent.column, extent.rows, extent.columns);
  const mixed = supports("1.9");
  // null means "some are": office.js types do not say so.
  const rowHidden = asked.whole.rowHidden as boolean | null;
  const columnHidden = asked.whole.columnHidden as boolean | null;
  const rows = mixed && rowHidden === null ? range.getRowProperties({ rowHidden: true, rowIndex: true }) : null;
  const columns = mixed && columnHidden === null ? range.getColumnProperties({ columnHidden: true, columnIndex: true }) : null;
  if (rows !== null || columns !== null) await context.sync();
  return {
    merges,
    hiddenRows: placesHidden(rowHidden, extent.row, extent.rows, rows?.value.map((row) => row.rowHidden === true)),
    hiddenColumns: placesHidden(columnHidden, extent.column, extent.columns, columns?.value.map((column) => column.columnHidden === true)),
  };
}

/** 1-based numbers of the hidden rows (or columns) of a run that starts at zero-based `first`. */
function placesHidden(all: boolean | null, first: number, count: number, each: readonly boolean[] | undefined): number[] {
  const hidden = (index: number): boolean => (each === undefined ? all === true : each[index] === true);
  return Array.from({ length: count }, (_, index) => index).filter(hidden).map((index) => first + index + 1);
}
