/** Where ledgers stand in a workbook, and which row of one takes the next entry. */
import type { Edition } from "../catalogue/edition";
import type { Month } from "../month";
import { findTables } from "../sheet/findTables";
import type { Range, SheetGrid } from "../sheet/grid";
import type { Header } from "../sheet/header";
import type { Role } from "../sheet/headings";
import { labelOf } from "../sheet/labels";
import { layoutOf } from "../sheet/layout";
import { mappedHeader, mappingFor } from "../sheet/mapping";
import { MergedView } from "../sheet/mergedView";
import { monthOfPlace, type ReadSheetOptions, readTable } from "../sheet/readSheet";
import type { SheetReading } from "../sheet/reading";
import { TableCells } from "../sheet/tableCells";
import type { TablePlace } from "../sheet/tablePlace";
import type { ExcelTable } from "./ledgerEntry";

/** A ledger as it was found. */
export interface FoundLedger {
  readonly grid: SheetGrid;
  readonly view: MergedView;
  readonly place: TablePlace;
  readonly header: Header;
  /** null while it holds no entry. */
  readonly reading: SheetReading | null;
  readonly month: Month | null;
  /** Whether its entries follow the edition, as far as it has any. */
  readonly fits: boolean;
  /** How it was read. */
  readonly options: ReadSheetOptions;
}

/** So much of what a ledger cites must be the edition's. */
const LEAST_SHARE = 0.5;

/** Every ledger on the sheets, empty ones included, in the order of sheets and from top to bottom. */
export function findLedgers(sheets: readonly SheetGrid[], edition: Edition, options: ReadSheetOptions): readonly FoundLedger[] {
  return sheets.flatMap((grid) => {
    if (grid.rows === 0) return [];
    const view = new MergedView(grid);
    const places = findTables(view, [edition], options.mappings);
    return places.flatMap((place): FoundLedger[] => {
      const mapping = mappingFor(view, place.heading, options.mappings ?? []);
      const header = mappedHeader(view, edition, place.heading, mapping);
      if ((mapping?.layout ?? layoutOf(header)) !== "ledger") return [];
      const read = readTable(view, place, places, edition, options);
      const reading = "reading" in read ? read.reading : null;
      return [{ grid, view, place, header, reading, month: monthOfPlace(view, place, places, options), fits: reading === null || follows(reading), options }];
    });
  });
}

function follows({ subjects, unread }: SheetReading): boolean {
  const entries = subjects.reduce((count, subject) => count + subject.entries.length, 0);
  const known = subjects.reduce((count, subject) => count + subject.entries.filter(({ clause }) => clause !== null).length, 0);
  const strange = unread.filter(({ reason }) => reason === "no-category").length;
  return entries + strange === 0 || known / (entries + strange) >= LEAST_SHARE;
}

/** The ledger that an entry of a month belongs into: of that month, else one that names none; null when there is none. */
export const ledgerFor = (ledgers: readonly FoundLedger[], month: Month): FoundLedger | null =>
  ledgers.find((ledger) => ledger.fits && ledger.month === month) ?? ledgers.find((ledger) => ledger.fits && ledger.month === null) ?? null;

/** How the row comes to be. */
export type RowPlace =
  /** It is there and blank. */
  | { readonly how: "blank-row" }
  /** A whole row of the sheet is inserted before it. */
  | { readonly how: "insert-row" }
  /** Only these cells move down, because something else stands beside the ledger. */
  | { readonly how: "insert-cells"; readonly range: Range }
  /** A row is added to the Excel table; `index` counts its body rows from 0. */
  | { readonly how: "table-row"; readonly table: string; readonly index: number };

export interface NextRow {
  /** 1-based, after inserting. */
  readonly row: number;
  readonly place: RowPlace;
}

/** Roles of columns that an entry writes; a row with anything in one of them is taken. */
const WRITTEN: ReadonlySet<Role> = new Set<Role>(["subject", "department", "category", "clause", "count", "amount", "date", "reason", "evidence", "remark"]);

/** @returns null where merged cells or something beside the ledger leave no place */
export function nextRow(ledger: FoundLedger, tables: readonly ExcelTable[]): NextRow | null {
  const { header, reading, grid } = ledger;
  const own = tables.find(({ range }) => holdsHeading(range, header)) ?? null;
  const row = rowAfterBody(ledger, reading?.body?.bottom ?? header.bottom);
  const lastOfTable = own === null ? null : own.range.bottom - (own.hasTotals ? 1 : 0);
  if (isBlankRow(ledger, row) && (lastOfTable === null || row <= lastOfTable)) return { row, place: { how: "blank-row" } };
  if (own) return { row: (lastOfTable ?? row) + 1, place: { how: "table-row", table: own.name, index: (lastOfTable ?? row) - own.range.top } };
  if (isBlankRow(ledger, row)) return { row, place: { how: "blank-row" } };
  if (row > grid.rows) return { row, place: { how: "blank-row" } };
  const { left, right } = extentOf(ledger);
  if (!standsBeside(ledger)) return cutsMerge(grid, row, 1, grid.columns) ? null : { row, place: { how: "insert-row" } };
  if (cutsMerge(grid, row, left, right) || leavesMerge(grid, row, left, right) || tables.some(({ range }) => range.bottom >= row && range.left <= right && range.right >= left)) return null;
  return { row, place: { how: "insert-cells", range: { top: row, bottom: row, left, right } } };
}

const holdsHeading = (range: Range, { bottom, columns }: Header): boolean =>
  range.top === bottom && columns.some(({ column }) => column >= range.left && column <= range.right);

/** Columns of the heading. */
export function extentOf({ header }: Pick<FoundLedger, "header">): { readonly left: number; readonly right: number } {
  const columns = header.columns.map(({ column }) => column);
  return { left: Math.min(...columns), right: Math.max(...columns) };
}

/** The row after the last entry, its merges and the 小计 that belongs to it. */
function rowAfterBody({ view, place, header, grid }: FoundLedger, bottom: number): number {
  const { left, right } = extentOf({ header });
  const cells = new TableCells(view, place, header);
  let row = bottom + 1;
  for (const merge of grid.merges) {
    if (merge.top <= bottom && merge.bottom >= row && merge.left <= right && merge.right >= left && merge.top > header.bottom) row = merge.bottom + 1;
  }
  while (row <= place.end && labelOf(cells.label(row)?.text ?? "") === "subtotal") row += 1;
  return row;
}

/** A row in which an entry finds nothing but perhaps its number and formulas that wait for it. */
function isBlankRow({ grid, view, header }: FoundLedger, row: number): boolean {
  const { left, right } = extentOf({ header });
  for (let column = left; column <= right; column++) {
    if (view.merge(row, column)) return false;
    const cell = grid.cell(row, column);
    if (cell === undefined || (cell.value === null && cell.formula === undefined) || (typeof cell.value === "string" && cell.formula === undefined && cell.value.trim() === "")) continue;
    const role = header.columns.find((each) => each.column === column)?.role ?? null;
    const waits = (role === "index" && typeof cell.value !== "string") || (cell.formula !== undefined && (role === null || !WRITTEN.has(role)));
    if (!waits) return false;
  }
  return true;
}

/** Whether anything stands left or right of the ledger from its heading down, which a whole new row would tear apart. */
function standsBeside({ grid, header, view, place }: FoundLedger): boolean {
  if (place.hasNeighbour) return true;
  const { left, right } = extentOf({ header });
  for (let row = header.top; row <= grid.rows; row++) {
    for (let column = 1; column <= grid.columns; column++) {
      if (column >= left && column <= right) continue;
      const value = view.isOwn(row, column) ? grid.cell(row, column)?.value ?? null : null;
      if (value !== null && value !== "") return true;
    }
  }
  return false;
}

/** Whether a merge reaches over the line above the row: inserting would stretch it. */
const cutsMerge = (grid: SheetGrid, row: number, left: number, right: number): boolean =>
  grid.merges.some((merge) => merge.top < row && merge.bottom >= row && merge.left <= right && merge.right >= left);

/** Whether a merge further down lies partly inside the columns: Excel refuses to move half of it. */
const leavesMerge = (grid: SheetGrid, row: number, left: number, right: number): boolean =>
  grid.merges.some((merge) => merge.bottom >= row && merge.left <= right && merge.right >= left && (merge.left < left || merge.right > right));
