/** 读法: the tables of checked sheets, as their columns were understood, in plain data that can be posted and shown. Pure. */
import type { Edition } from "../../src/catalogue/edition";
import type { WorkbookReport } from "../../src/checking/report";
import { findTables } from "../../src/sheet/findTables";
import { columnName, parseRange, type SheetGrid } from "../../src/sheet/grid";
import type { HeadingPlace } from "../../src/sheet/header";
import { type ColumnMapping, mappingFor, writeMeaning } from "../../src/sheet/mapping";
import { MergedView } from "../../src/sheet/mergedView";
import { previewOf, type PreviewColumn as ReadColumn, type TablePreview as ReadPreview } from "../../src/sheet/preview";
import { readTable } from "../../src/sheet/readSheet";
import type { TablePlace } from "../../src/sheet/tablePlace";

export interface TablePreview {
  readonly sheet: string;
  /** Edition the table was read by; the most alike where none was found. */
  readonly edition: string;
  /** Whether the table was read by that edition. */
  readonly read: boolean;
  readonly fingerprint: string;
  readonly headerRows: number;
  readonly columns: readonly PreviewColumn[];
  /** Heading rows and the first rows below. */
  readonly rows: readonly PreviewRow[];
  /** A person corrected it before. */
  readonly corrected: boolean;
  /** The reader is in doubt about it, so that a person should look. */
  readonly unsure: boolean;
}

export interface PreviewColumn {
  /** Counted from 0 at the first heading: the key of a correction. */
  readonly offset: number;
  /** "C". */
  readonly name: string;
  /** The headings from top to bottom in one line; "" where there are none. */
  readonly heading: string;
  /** As a correction writes it: "amount", "category:5", "ignore"; "" where nothing was made of it. */
  readonly meaning: string;
  readonly certain: boolean;
  /** Meanings that the heading resembles, most alike first. */
  readonly likely: readonly string[];
}

export interface PreviewRow {
  /** 1-based number in the sheet. */
  readonly row: number;
  readonly heading: boolean;
  readonly cells: readonly string[];
}

/** Headings stand at the top, and a ledger may be long. */
const ROWS_LOOKED_AT = 200;

export function previewTables(
  grids: readonly SheetGrid[], report: WorkbookReport, editions: readonly Edition[], mappings: readonly ColumnMapping[],
): readonly TablePreview[] {
  const found = grids.filter(({ rows }) => rows > 0).flatMap((grid) => previewsOfSheet(topOf(grid), report, editions, mappings));
  const nothingRead = found.every(({ table: { read } }) => !read);
  return found.map(({ table, doubts }) => ({
    ...table,
    // A sheet of other figures beside a table that was read is nothing to ask about.
    unsure: doubts.some((doubt) => doubt !== "no-heading" || nothingRead) || (nothingRead && !table.read),
  }));
}

/** The grid's first rows, without copying a cell. */
const topOf = (grid: SheetGrid): SheetGrid => ({
  name: grid.name, visible: grid.visible, columns: grid.columns, rows: Math.min(grid.rows, ROWS_LOOKED_AT),
  cell: (row, column) => grid.cell(row, column),
  merges: grid.merges.filter(({ top }) => top <= ROWS_LOOKED_AT), hiddenRows: grid.hiddenRows, hiddenColumns: grid.hiddenColumns,
});

interface FoundTable {
  readonly table: TablePreview;
  readonly doubts: ReadPreview["unsure"];
}

function previewsOfSheet(
  grid: SheetGrid, report: WorkbookReport, editions: readonly Edition[], mappings: readonly ColumnMapping[],
): readonly FoundTable[] {
  const view = new MergedView(grid);
  const places = findTables(view, editions, mappings);
  const shown: readonly (TablePlace | null)[] = places.length > 0 ? places : [null];
  return shown.flatMap((place): readonly FoundTable[] => {
    const used = place === null ? null : editionAt(report, grid.name, place.heading);
    const mapping = place === null ? null : mappingFor(view, place.heading, mappings);
    const likely = used ?? mapping?.edition ?? mostAlike(report, grid.name);
    const edition = editions.find(({ id }) => id === likely) ?? editions[0];
    if (edition === undefined) return [];
    const result = place === null ? null : readTable(view, place, places, edition, { date1904: false, fileName: "", mappings });
    const reading = result !== null && "reading" in result ? result.reading : null;
    const preview = previewOf(grid, edition, reading, mapping, place?.heading);
    return preview === null ? [] : [{ table: plainPreview(preview, grid.name, edition.id, used !== null && reading !== null, mapping !== null), doubts: preview.unsure }];
  });
}

const plainPreview = (preview: ReadPreview, sheet: string, edition: string, read: boolean, corrected: boolean): TablePreview => ({
  sheet, edition, read, corrected, unsure: false, fingerprint: preview.fingerprint, headerRows: preview.headerRows,
  columns: Array.from({ length: preview.rows[0]?.length ?? 0 }, (_, offset) => plainColumn(offset, preview)),
  rows: preview.rows.map((cells, index) => ({ row: preview.top + index, heading: index < preview.headerRows, cells })),
});

/** Columns without a heading are shown too: they may be what was missed. */
function plainColumn(offset: number, { columns, left }: ReadPreview): PreviewColumn {
  const column = columns.find((one) => one.offset === offset);
  return {
    offset, name: columnName(left + offset), heading: column?.heading ?? "", meaning: column?.meaning ? writeMeaning(column.meaning) : "",
    certain: column?.certain ?? true, likely: column === undefined ? [] : likelyMeanings(column),
  };
}

/** The reader puts categories before the roles only where the heading resembles them. */
function likelyMeanings({ choices }: ReadColumn): readonly string[] {
  const firstRole = choices.findIndex(({ kind }) => kind === "role");
  return choices.slice(0, Math.max(0, firstRole)).map(writeMeaning);
}

/** The edition of the sheet's report whose range holds the heading; of the only one where the ranges say nothing. */
function editionAt(report: WorkbookReport, sheet: string, { top, left, right }: HeadingPlace): string | null {
  const reports = report.sheets.filter(({ name }) => name === sheet);
  const here = reports.find(({ range }) => {
    const area = parseRange(range);
    return area !== undefined && area.top <= top && top <= area.bottom && area.left <= right && left <= area.right;
  });
  return (here ?? (reports.length === 1 ? reports[0] : undefined))?.edition?.id ?? null;
}

function mostAlike(report: WorkbookReport, sheet: string): string | null {
  const tried = report.sheets.filter(({ name }) => name === sheet).flatMap((one) => one.tried);
  return [...tried].sort((a, b) => b.score - a.score)[0]?.edition ?? null;
}
