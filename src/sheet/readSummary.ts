/** 汇总表: one row a subject, one column a category; several such tables may stand side by side. */
import { similarCategories } from "../catalogue/categoryName";
import { printedPoints } from "../catalogue/citation";
import type { Category, Edition } from "../catalogue/edition";
import { points, ZERO } from "../points";
import { parseRange } from "./grid";
import type { HeaderColumn } from "./header";
import { labelOf } from "./labels";
import { selectionOf, vetoOf } from "./marks";
import { type Amount, readAmount } from "./readAmount";
import { type AwardedReading, type EntryReading, pointsOf, type PrintedAmount, type PrintedText, type SubjectReading } from "./reading";
import { subjectColumn } from "./readLedger";
import { rankOf } from "./readRank";
import { nameOf } from "./subjectName";
import { contentsOf } from "./summaryContents";
import { TableCells } from "./tableCells";
import type { BodyRows } from "./tableReading";

export interface SummaryReading {
  readonly subjects: readonly SubjectReading[];
  readonly bottom: number;
  readonly body: BodyRows | null;
}

/** Columns of one panel. */
export interface Panel {
  readonly cells: TableCells;
  readonly name: number;
  readonly categories: readonly CategoryColumn[];
  /** Columns that look like categories and are none that is known. */
  readonly unknown: readonly HeaderColumn[];
  /** Columns among the categories whose heading says nothing: their figures may count. */
  readonly between: readonly HeaderColumn[];
  readonly total: number | undefined;
}

type CategoryColumn = HeaderColumn & { readonly category: Category };

/** One subject's cells, before it is known what they hold. */
export interface SummaryRow {
  readonly row: number;
  readonly panel: Panel;
  readonly text: string;
  readonly cell: string;
  /** No figure at all; such a row counts only among others that have some, or with signs for nothing. */
  readonly isEmpty: boolean;
  readonly scores: readonly AwardedReading[];
  readonly total: PrintedAmount | null;
  readonly grade: PrintedText | null;
  /** Figures under headings that are not known. */
  readonly uncounted: readonly string[];
}

/** Reads the rows below a summary's heading. [R6] */
export function readSummary(cells: TableCells, edition: Edition): SummaryReading {
  const panels = panelsOf(cells, edition);
  for (const panel of panels) noteHeadings(cells, panel, edition);
  const found: SummaryRow[] = [];
  for (let row = cells.first; row <= cells.last; row++) {
    if (cells.isRepeat(row)) continue;
    for (const panel of panels) {
      const read = readRow(cells, panel, row);
      if (!read) continue;
      if (read.text === "") {
        cells.note(read.scores.filter(({ amount }) => amount.kind !== "blank").map(({ cell }) => cell), "no-subject", "");
        continue;
      }
      found.push(read);
    }
  }
  const isFilledIn = found.some((row) => !row.isEmpty || row.scores.some(({ cell: place }) => hasText(cells, place)));
  const rows = found.filter((row) => !row.isEmpty || isFilledIn);
  const bottom = rows.at(-1)?.row ?? cells.header.bottom;
  const holds = contentsOf(panels, rows, edition);
  noteMissing(cells, rows, edition);
  const [first] = rows;
  return { subjects: rows.map((row) => subjectOf(cells, row, holds)), bottom, body: first ? { top: first.row, bottom } : null };
}

const hasText = ({ view }: TableCells, address: string): boolean => {
  const place = parseRange(address);
  return place !== undefined && typeof view.ownValue(place.top, place.left) === "string";
};

/** A new panel begins where the words of the first heading come again. */
function panelsOf(cells: TableCells, edition: Edition): Panel[] {
  const groups: HeaderColumn[][] = [];
  for (const column of cells.header.columns) {
    const first = groups.at(-1)?.[0];
    if (!first || (first.role !== null && first.role === column.role && first.parts.join() === column.parts.join())) groups.push([]);
    groups.at(-1)?.push(column);
  }
  return groups.flatMap((columns) => {
    const own = new TableCells(cells.view, cells.place, { ...cells.header, columns });
    const name = subjectColumn({ columns }, edition);
    const categories = columns.filter((column): column is CategoryColumn => column.category !== null);
    if (name === undefined || categories.length === 0) return [];
    const others = columns.filter(({ role, category, isIgnored }) => role === null && category === null && isIgnored !== true);
    const unknown = others.filter((column) => looksLikeCategory(column, categories, edition));
    const first = categories[0]?.column ?? 0;
    const last = categories.at(-1)?.column ?? 0;
    const between = others.filter((column) => !unknown.includes(column) && column.column > first && column.column < last);
    return [{ cells: own, name, categories, unknown, between, total: own.column("total") ?? own.column("awarded") }];
  });
}

/** Whether a heading prints points, stands with the categories under one heading, or resembles one of them. */
function looksLikeCategory({ parts }: HeaderColumn, categories: readonly HeaderColumn[], edition: Edition): boolean {
  if (parts.some((part) => printedPoints(part) !== undefined)) return true;
  if (parts.length > 1 && categories.some((category) => category.parts.length > 1 && category.parts[0] === parts[0])) return true;
  return similarCategories(edition, parts.at(-1) ?? "").length > 0;
}

/** Points that the headings print, and headings that are no category. */
function noteHeadings(cells: TableCells, { categories, unknown }: Panel, edition: Edition): void {
  for (const { category, points: printed, cell } of categories) {
    if (printed !== null && !cells.allotments.some((known) => known.cell === cell)) cells.allot(category, printed, cell);
  }
  for (const { cell, parts } of unknown) {
    const text = parts.at(-1) ?? "";
    cells.unknownCategories.push({ cell, text, candidates: similarCategories(edition, text) });
  }
}

function readRow(cells: TableCells, panel: Panel, row: number): SummaryRow | null {
  const { view } = cells;
  const text = view.text(row, panel.name).trim();
  const label = labelOf(text) ?? labelOf(view.text(row, panel.categories[0] ? firstColumn(panel) : cells.place.left));
  if (label === "points") readPoints(cells, panel, row);
  if (label !== null) return null;
  const acrossName = view.merge(row, panel.name);
  if (acrossName && acrossName.right >= (panel.categories[0]?.column ?? 0)) return null;
  const scores = panel.categories.map(({ column, category }): AwardedReading => ({
    cell: cells.address(row, column), category, amount: view.isOwn(row, column) ? cells.amount(row, column) : BLANK,
  }));
  const isEmpty = scores.every(({ amount }) => amount.kind === "blank" || (text === "" && amount.kind === "unreadable"));
  const total = cells.printed(row, panel.total);
  if (isEmpty && (text === "" || (total === null && !isListed(cells, panel, row)))) return null;
  return {
    row, panel, text, isEmpty: isEmpty && total === null, cell: cells.address(row, panel.name), scores, total,
    grade: textAt(cells, row, panel.cells.column("grade")),
    uncounted: panel.unknown.length + panel.between.length === 0 ? NO_CELLS : uncountedCells(cells, panel, row),
  };
}

const NO_CELLS: readonly string[] = [];

const uncountedCells = (cells: TableCells, { unknown, between }: Panel, row: number): readonly string[] =>
  [...unknown, ...between].filter(({ column }) => mayBeScore(readAmount(cells.view.value(row, column)))).map(({ column }) => cells.address(row, column));

/** Whether a row without figures is nevertheless one of the list: it has a number of its own, or signs for nothing. */
function isListed({ view }: TableCells, panel: Panel, row: number): boolean {
  const index = panel.cells.column("index");
  if (index !== undefined && typeof view.ownValue(row, index) === "number") return true;
  return panel.categories.some(({ column }) => typeof view.ownValue(row, column) === "string");
}

const BLANK: Amount = { kind: "blank" };
/** No category has more points than this; larger figures are numbers of staff and the like. */
const MOST_POINTS = points("100");
const mayBeScore = (amount: Amount): boolean => amount.kind === "amount" && amount.points !== ZERO && amount.points <= MOST_POINTS;
const firstColumn = ({ cells, name }: Panel): number => cells.header.columns[0]?.column ?? name;

/** A row that prints the categories' points: 满分 25 10 … */
function readPoints(cells: TableCells, { categories }: Panel, row: number): void {
  for (const { column, category } of categories) {
    const printed = pointsOf(readAmount(cells.view.ownValue(row, column)));
    if (printed !== undefined) cells.allot(category, printed, cells.address(row, column));
  }
}

function textAt(cells: TableCells, row: number, column: number | undefined): PrintedText | null {
  const text = column === undefined ? "" : cells.view.text(row, column).trim();
  return column === undefined || text === "" ? null : { cell: cells.address(row, column), text };
}

/** Places for totals and grades that are empty: each, or the column's first where none is filled in. */
function noteMissing(cells: TableCells, rows: readonly SummaryRow[], edition: Edition): void {
  const fields = [
    { field: "total" as const, columnOf: (panel: Panel) => panel.total, has: ({ total }: SummaryRow) => total !== null },
    ...(edition.bands.length > 0
      ? [{ field: "grade" as const, columnOf: (panel: Panel) => panel.cells.column("grade"), has: ({ grade }: SummaryRow) => grade !== null }]
      : []),
  ];
  for (const { field, columnOf, has } of fields) {
    const places = rows.filter(({ panel }) => columnOf(panel) !== undefined);
    const empty = places.filter((row) => !has(row) && !isFormula(cells, row.row, columnOf(row.panel)));
    const isUnused = empty.length === places.length;
    for (const { row, panel, text } of isUnused ? empty.slice(0, 1) : empty) {
      cells.missingFields.push({ field, cell: cells.address(row, columnOf(panel) ?? panel.name), subject: isUnused ? null : nameOf(text).name });
    }
  }
}

const isFormula = (cells: TableCells, row: number, column: number | undefined): boolean =>
  column !== undefined && cells.view.cell(row, column)?.formula !== undefined;

function subjectOf(cells: TableCells, { row, panel, text, cell, scores, total, grade, uncounted }: SummaryRow, holds: "deductions" | "awarded"): SubjectReading {
  const written = scores.filter(({ amount }) => amount.kind !== "blank");
  const entries = holds === "awarded" ? [] : written.map(({ cell: at, category, amount }): EntryReading => ({ cell: at, category, amount, clause: null, cited: null, count: null }));
  const { name, note } = nameOf(text);
  const subject: SubjectReading = {
    name, cell, entries, awarded: holds === "awarded" ? written : [], total, sumOfDeductions: cells.printed(row, panel.cells.column("subtotal")), grade,
    subtotals: [], self: [], rank: rankOf(panel.cells, row), selected: selectionOf(panel.cells, row), vetoed: vetoOf(panel.cells, row), uncounted,
  };
  return note === null ? subject : { ...subject, note };
}
