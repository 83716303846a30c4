/** Which edition a sheet follows, judged by its categories and their points. */
import { findCategory, findClause, printedPoints } from "../catalogue/citation";
import type { Category, Edition } from "../catalogue/edition";
import type { Points } from "../points";
import { findTables } from "./findTables";
import type { SheetGrid } from "./grid";
import { type Header, headerAt } from "./header";
import { labelOf } from "./labels";
import { layoutOf } from "./layout";
import { MergedView } from "./mergedView";
import { normalizeText } from "./normalizeText";
import { readAmount } from "./readAmount";
import { type TablePlace, wholeSheet } from "./tablePlace";

/** How one edition fits a sheet. */
export interface Fit {
  readonly edition: Edition;
  /** Categories of the edition that the sheet names, in the edition's order. */
  readonly found: readonly Category[];
  readonly missing: readonly Category[];
  /** Categories whose points the sheet prints, and prints otherwise. */
  readonly otherPoints: readonly { readonly category: Category; readonly printed: Points }[];
  /** Words of the edition's title that the sheet's title uses. */
  readonly titleWords: readonly string[];
  /** Share of the deduction categories found, 0 … 1. */
  readonly score: number;
  readonly fits: boolean;
}

const MAX_ROWS = 400;
const MAX_COLUMNS = 60;
const MAX_LENGTH = 40;
/** At least this share of the categories must be named … */
const ENOUGH = 0.6;
/** … of a ledger's citations this share must be known … */
const CITED_ENOUGH = 0.75;
/** … and the next edition must lie this far behind, unless the title decides. */
const CLEAR_LEAD = 0.25;

export interface Fitting {
  /** Only when one edition fits and no other comes near it. */
  readonly best: Edition | null;
  /** Every edition weighed, best first. */
  readonly fits: readonly Fit[];
}

/** Weighs every edition against a sheet's first table. [R9] */
export function fitEditions(grid: SheetGrid, editions: readonly Edition[]): Fitting {
  const view = new MergedView(grid);
  const places = findTables(view, editions);
  return fitTable(view, places[0] ?? null, editions);
}

/**
 * Weighs every edition against one table. [R9] [R21]
 * @param place null where no heading was found: then the whole sheet is weighed, for the reasons why none fits
 */
export function fitTable(view: MergedView, place: TablePlace | null, editions: readonly Edition[]): Fitting {
  const area = place ?? wholeSheet(view);
  const texts = shortTexts(view.grid, area);
  const own = place ? titleOf(view, place.titleTop, place.heading.top - 1) : "";
  const isNamed = editions.some((edition) => wordsIn(edition, own).length > 0);
  const title = isNamed ? own : titleOf(view, 1, TITLE_ROWS);
  const fits = editions
    .map((edition) => fitOf(view, area, place ? headerAt(view, edition, place.heading) : null, edition, texts, title))
    .sort((a, b) => weight(b) - weight(a));
  const [first, second] = fits.filter((fit) => fit.fits);
  const clear = first !== undefined && (second === undefined || weight(first) - weight(second) >= CLEAR_LEAD);
  return { best: clear ? first.edition : null, fits };
}

const weight = (fit: Fit): number =>
  fit.score - 0.5 * (fit.otherPoints.length / Math.max(1, fit.found.length)) + (fit.titleWords.length > 0 ? 0.3 : 0);

interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function shortTexts(grid: SheetGrid, area: TablePlace): PlacedText[] {
  const texts: PlacedText[] = [];
  const seen = new Set<string>();
  for (let row = area.titleTop; row <= Math.min(area.end, area.titleTop + MAX_ROWS - 1); row++) {
    for (let column = area.left; column <= Math.min(area.right, area.left + MAX_COLUMNS - 1); column++) {
      const value = grid.cell(row, column)?.value;
      if (typeof value !== "string" || value.length > MAX_LENGTH || seen.has(value)) continue;
      seen.add(value);
      texts.push({ row, column, text: value });
    }
  }
  return texts;
}

/** The sheet's name and the texts of some rows, in one spelling. */
function titleOf({ grid }: MergedView, from: number, to: number): string {
  let title = grid.name;
  for (let row = from; row <= Math.min(to, grid.rows); row++) {
    for (let column = 1; column <= Math.min(grid.columns, MAX_TITLE_COLUMNS); column++) {
      const value = grid.cell(row, column)?.value;
      if (typeof value === "string") title += ` ${value}`;
    }
  }
  return normalizeText(title);
}

/** Names and words of an edition that a title uses. */
const wordsIn = (edition: Edition, title: string): readonly string[] =>
  [edition.title, ...edition.aliases, ...edition.titleWords].filter((word) => title.includes(normalizeText(word)));

/** Where a table's own titles name no document, the sheet's first lines may. */
const TITLE_ROWS = 3;
const MAX_TITLE_COLUMNS = 20;

function fitOf(
  view: MergedView, area: TablePlace, header: Header | null, edition: Edition, texts: readonly PlacedText[], title: string,
): Fit {
  const { grid } = view;
  const titleWords = wordsIn(edition, title);
  if (header && layoutOf(header) === "ledger") return ledgerFit(view, area, header, edition, titleWords);
  const pointsColumn = header?.columns.find(({ role }) => role === "points")?.column;
  const found = new Map<string, Points | null>();
  for (const { row, column, text } of texts) {
    const category = findCategory(edition, text);
    if (!category || category.kind === "veto") continue;
    const printed = printedPoints(text) ?? (pointsColumn !== undefined && column < pointsColumn ? pointsAt(grid, row, pointsColumn) : null);
    if (!found.has(category.id) || (found.get(category.id) === null && printed !== null)) found.set(category.id, printed);
  }
  const deductions = edition.categories.filter(({ kind }) => kind === "deduct");
  const isFound = (category: Category): boolean => found.has(category.id);
  const otherPoints = deductions.flatMap((category) => {
    const printed = found.get(category.id) ?? null;
    return printed !== null && category.points !== null && printed !== category.points ? [{ category, printed }] : [];
  });
  const score = deductions.length === 0 ? 0 : deductions.filter(isFound).length / deductions.length;
  const named = namesDocument(edition, title);
  const count = deductions.filter(isFound).length;
  return {
    edition,
    found: deductions.filter(isFound),
    missing: deductions.filter((category) => !isFound(category)),
    otherPoints,
    titleWords,
    score,
    fits: (named ? count >= 1 : score >= ENOUGH && count >= 2) && otherPoints.length * 2 <= found.size,
  };
}

/** Whether the title names the document itself: then a table may hold a part of its categories. */
const namesDocument = ({ title, aliases }: Edition, words: string): boolean =>
  [title, ...aliases].some((name) => name.length >= LEAST_NAME && words.includes(normalizeText(name)));

/** Shorter names may stand in any title. */
const LEAST_NAME = 6;

/** A form's 分值 column. */
function pointsAt(grid: SheetGrid, row: number, column: number): Points | null {
  const amount = readAmount(grid.cell(row, column)?.value ?? null);
  return amount.kind === "amount" ? amount.points : null;
}

/** A ledger names only the categories that lost points: what counts is that all it cites is there. */
function ledgerFit(view: MergedView, area: TablePlace, header: Header, edition: Edition, titleWords: readonly string[]): Fit {
  const columns = header.columns.filter(({ role }) => role === "category" || role === "clause").map(({ column }) => column);
  const cited = new Set<string>();
  for (let row = header.bottom + 1; row <= Math.min(area.end, header.bottom + MAX_ROWS); row++) {
    if (area.repeats.has(row)) continue;
    for (const column of columns) {
      const text = view.text(row, column).trim();
      if (text !== "" && labelOf(text) === null) cited.add(text);
    }
  }
  const known = new Set<string>();
  let resolved = 0;
  for (const text of cited) {
    const categories = new Set(findCategory(edition, text) ? [findCategory(edition, text)?.id ?? ""] : findClause(edition, text).map(({ category }) => category));
    if (categories.size !== 1) continue;
    resolved += 1;
    for (const id of categories) known.add(id);
  }
  const score = cited.size === 0 ? 0 : resolved / cited.size;
  return {
    edition,
    found: edition.categories.filter(({ id }) => known.has(id)),
    missing: [],
    otherPoints: [],
    titleWords,
    score,
    fits: score >= CITED_ENOUGH,
  };
}
