/** Which sheets of a workbook are catalogue tables, and the edition that one describes. */
import { type CellValue, cellAddress, type Range, type SheetGrid } from "../../sheet/grid";
import type { Language } from "../../text/language";
import { libraryText } from "../../text/library";
import type { Edition } from "../edition";
import { type Block, findBlocks, type Rows } from "./blocks";
import { editionOfTable } from "./editionOfTable";
import { FACTS } from "./words";

/** Rows from the top in which a catalogue table has its facts or its main heading. */
export const CATALOGUE_TOP_ROWS = 60;
/** Columns in which it stands; an office's own ones are among them. */
export const CATALOGUE_TOP_COLUMNS = 40;
/** Rows that are read at all: some ten times the longest regulation known. */
const MOST_ROWS = 5_000;

/** What only rules have: no ledger or form is headed 分值下限. */
const TELLING = ["方向(扣/加/否决)", "方式", "分值下限", "分值上限", "扣完为止"];
const LEAST_TELLING = 2;

/**
 * Whether rows are (the beginning of) a catalogue table, be it faulty. [T140]
 * @param rows from the sheet's first row on; `CATALOGUE_TOP_ROWS` of them are enough
 */
export function isCatalogueTable(rows: Rows): boolean {
  const { facts, blocks } = findBlocks(rows.slice(0, CATALOGUE_TOP_ROWS));
  if (blocks.some((block) => block.kind === "main" && TELLING.filter((name) => block.columns.has(name)).length >= LEAST_TELLING)) return true;
  const named = new Set(facts.map(({ name }) => name));
  return named.has(FACTS.id) && (named.has(FACTS.title) || named.has(FACTS.catalogue));
}

/** Whether a sheet holds a catalogue table. */
export const isCatalogueSheet = (grid: SheetGrid): boolean => isCatalogueTable(rowsOf(grid, CATALOGUE_TOP_ROWS, CATALOGUE_TOP_COLUMNS));

/** One thing wrong with a catalogue sheet. */
export interface CatalogueSheetProblem {
  /** A1 address; null when it concerns the whole sheet. */
  readonly cell: string | null;
  /** The sentence, place included. */
  readonly message: string;
}

export type CatalogueSheetReading = { readonly edition: Edition } | { readonly problems: readonly CatalogueSheetProblem[] };

/** The edition of a catalogue sheet, or everything wrong with it. Formulas count by their results. */
export function editionOfSheet(grid: SheetGrid, language: Language = "zh-CN"): CatalogueSheetReading {
  if (grid.rows > MOST_ROWS) return { problems: [{ cell: null, message: libraryText(language).sheets.tooLong(grid.rows, MOST_ROWS) }] };
  const result = editionOfTable(rowsOf(grid, grid.rows, grid.columns), language);
  if ("edition" in result) return result;
  return { problems: result.problems.map(({ row, column, message }) => ({ cell: row === 0 ? null : cellAddress(row, Math.max(1, column)), message })) };
}

function rowsOf(grid: SheetGrid, mostRows: number, mostColumns: number): CellValue[][] {
  const columns = Math.min(grid.columns, mostColumns);
  return Array.from({ length: Math.min(grid.rows, mostRows) }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => grid.cell(row + 1, column + 1)?.value ?? null));
}

/** Where the main table and the grades of a catalogue table stand, headings included. */
export interface CatalogueTableRanges {
  readonly main: Range | null;
  readonly bands: Range | null;
}

/** @param rows as `tableOf` writes them */
export function catalogueTableRanges(rows: Rows): CatalogueTableRanges {
  const { blocks } = findBlocks(rows);
  const rangeOf = (kind: Block["kind"]): Range | null => {
    const block = blocks.find((each) => each.kind === kind);
    const last = block?.rows.at(-1);
    if (block === undefined || last === undefined) return null;
    const columns = [...block.columns.values()];
    return { top: block.heading + 1, left: Math.min(...columns) + 1, bottom: last + 1, right: Math.max(...columns) + 1 };
  };
  return { main: rangeOf("main"), bands: rangeOf("bands") };
}
