/** A sheet's cells → tables with subjects, entries, awarded scores, totals and grades, each with its address. */
import type { Edition } from "../catalogue/edition";
import type { Month } from "../month";
import { findTables } from "./findTables";
import type { SheetGrid } from "./grid";
import type { Header } from "./header";
import { HeadingBudget } from "./headingBudget";
import { type Layout, layoutOf } from "./layout";
import { type ColumnMapping, mappedHeader, mappingFor } from "./mapping";
import { MergedView } from "./mergedView";
import { noteUnknownColumns } from "./notTaken";
import { readForm } from "./readForm";
import { readLedger } from "./readLedger";
import { readSummary } from "./readSummary";
import type { PrintedAmount, SheetReading, SubjectReading } from "./reading";
import { unsign } from "./signs";
import { nameOf } from "./subjectName";
import { TableCells } from "./tableCells";
import { type TablePlace, wholeSheet } from "./tablePlace";
import type { BodyRows } from "./tableReading";
import { emptyMonth, monthOfTable, subjectOfForm, subjectOfSheetName, titleTexts } from "./tableTitle";

export interface ReadSheetOptions {
  readonly date1904: boolean;
  readonly fileName: string;
  /** Headings that a person explained; they go before what is read from the words. */
  readonly mappings?: readonly ColumnMapping[];
}

/** Why a sheet holds no table that can be scored. */
export type NoTable = "empty" | "no-heading" | "no-subjects" | "too-many-tables";

/**
 * Reads the tables of one sheet under one edition (design: Reading sheets).
 * @returns the tables from top to bottom and from left to right, or why there is none; what could not be read is listed in `unread`,
 *   never skipped
 */
export function readSheet(
  grid: SheetGrid, edition: Edition, options: ReadSheetOptions,
): { readonly readings: readonly SheetReading[] } | { readonly none: NoTable } {
  if (grid.rows === 0) return { none: "empty" };
  const view = new MergedView(grid);
  const budget = new HeadingBudget();
  const places = findTables(view, [edition], options.mappings, budget);
  if (budget.isSpent) return { none: "too-many-tables" };
  const read = places.map((place) => readTable(view, place, places, edition, options));
  const readings = read.flatMap((result) => ("reading" in result ? result.reading : []));
  if (readings.length > 0) return { readings };
  return { none: read.some((result) => "none" in result && result.none === "no-subjects") ? "no-subjects" : "no-heading" };
}

/**
 * Reads one table of a sheet under the edition it follows.
 * @param places all tables of the sheet: the first one's titles stand for tables without their own
 */
export function readTable(
  view: MergedView, place: TablePlace, places: readonly TablePlace[], edition: Edition, options: ReadSheetOptions,
): { readonly reading: SheetReading } | { readonly none: NoTable } {
  const mapping = mappingFor(view, place.heading, options.mappings ?? []);
  const header = mappedHeader(view, edition, place.heading, mapping);
  const layout = mapping?.layout ?? layoutOf(header);
  if (!layout) return { none: "no-heading" };
  const cells = new TableCells(view, place, header);
  const month = monthOfPlace(view, place, places, options);
  const read = readLayout(layout, cells, edition, options.date1904, places.filter(({ isForeign }) => !isForeign).length);
  if (read.subjects.length === 0) return { none: "no-subjects" };
  const unsigned = unsign(read.subjects);
  noteUnknownColumns(cells, read.body);
  const noMonth = month === null ? emptyMonth(view, place) : null;
  return {
    reading: {
      layout, columns: header.columns, range: extent(header, read.bottom), heading: place.heading, month, subjects: unsigned.subjects,
      unread: [...cells.unread, ...unsigned.unread], sum: read.sum, body: read.body, allotments: cells.allotments,
      unknownCategories: cells.unknownCategories, numbersAsText: cells.numbersAsText, mixedSigns: unsigned.mixedSigns,
      missingFields: [...(noMonth ? [noMonth] : []), ...cells.missingFields],
    },
  };
}

/** The month of a table, or of a sheet without one, for messages and for finding its edition. */
export function monthOfPlace(view: MergedView, place: TablePlace, places: readonly TablePlace[], options: ReadSheetOptions): Month | null {
  const [first] = places;
  const sheetTitles = first && first !== place ? titleTexts(view, first) : [];
  return monthOfTable(view, place, { date1904: options.date1904, fileName: options.fileName, sheetTitles });
}

/** The month that the first lines, the sheet's name or the file's tell, where no table was found. */
export function monthOfUnreadSheet(grid: SheetGrid, options: ReadSheetOptions): Month | null {
  const view = new MergedView(grid);
  const sheet = wholeSheet(view);
  const top = Math.min(grid.rows, LINES_LOOKED_AT) + 1;
  return monthOfPlace(view, { ...sheet, heading: { ...sheet.heading, top } }, [], options);
}

const LINES_LOOKED_AT = 10;

interface LayoutReading {
  readonly subjects: readonly SubjectReading[];
  readonly bottom: number;
  readonly body: BodyRows | null;
  readonly sum: PrintedAmount | null;
}

function readLayout(layout: Layout, cells: TableCells, edition: Edition, date1904: boolean, tables: number): LayoutReading {
  switch (layout) {
    case "summary":
      return { ...readSummary(cells, edition), sum: null };
    case "ledger":
      return readLedger(cells, edition, date1904);
    case "form":
      return oneSubject(cells, edition, date1904, tables);
  }
}

/** A form without a name in its titles is the sheet's, where it is the only table. */
function oneSubject(cells: TableCells, edition: Edition, date1904: boolean, tables: number): LayoutReading {
  const { subject, bottom, body } = readForm(cells, edition, date1904);
  const { name: printed, empty } = subjectOfForm(cells.view, cells.place, edition);
  const { name, note } = printed ? nameOf(printed.text) : { name: tables === 1 ? subjectOfSheetName(cells.view.grid.name) : null, note: null };
  if (name === null && empty) cells.missingFields.unshift(empty);
  const named: SubjectReading = { ...subject, name, ...(note === null ? {} : { note }), cell: printed?.cell ?? null };
  return { subjects: bottom > cells.header.bottom ? [named] : [], bottom, body, sum: null };
}

function extent(header: Header, bottom: number): SheetReading["range"] {
  const columns = header.columns.map(({ column }) => column);
  return { top: header.top, left: Math.min(...columns), bottom, right: Math.max(...columns) };
}
