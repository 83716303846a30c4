/** Which edition a sheet follows, judged by its categories and their points. */
import { findCategory, findClause, printedPoints } from "../catalogue/citation";
import type { Category, Edition } from "../catalogue/edition";
import type { Points } from "../points";
import type { SheetGrid } from "./grid";
import { findHeader, type Header } from "./header";
import { labelOf } from "./labels";
import { layoutOf } from "./layout";
import { MergedView } from "./mergedView";
import { normalizeText } from "./normalizeText";
import { readAmount } from "./readAmount";

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

/**
 * Weighs every edition against a sheet, best first. [R9]
 * @returns `best` only when one edition fits and no other comes near it
 */
export function fitEditions(grid: SheetGrid, editions: readonly Edition[]): { readonly best: Edition | null; readonly fits: readonly Fit[] } {
  const texts = shortTexts(grid);
  const title = normalizeText(titleOf(grid));
  const view = new MergedView(grid);
  const fits = editions
    .map((edition) => fitOf(grid, view, edition, texts, title))
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

function shortTexts(grid: SheetGrid): PlacedText[] {
  const texts: PlacedText[] = [];
  const seen = new Set<string>();
  for (let row = 1; row <= Math.min(grid.rows, MAX_ROWS); row++) {
    for (let column = 1; column <= Math.min(grid.columns, MAX_COLUMNS); column++) {
      const value = grid.cell(row, column)?.value;
      if (typeof value !== "string" || value.length > MAX_LENGTH || seen.has(value)) continue;
      seen.add(value);
      texts.push({ row, column, text: value });
    }
  }
  return texts;
}

function titleOf(grid: SheetGrid): string {
  let title = grid.name;
  for (let row = 1; row <= Math.min(grid.rows, 3); row++) {
    for (let column = 1; column <= Math.min(grid.columns, 20); column++) {
      const value = grid.cell(row, column)?.value;
      if (typeof value === "string") title += ` ${value}`;
    }
  }
  return title;
}

function fitOf(grid: SheetGrid, view: MergedView, edition: Edition, texts: readonly PlacedText[], title: string): Fit {
  const header = findHeader(view, edition);
  const titleWords = [edition.title, ...edition.aliases, ...edition.titleWords].filter((word) => title.includes(normalizeText(word)));
  if (header && layoutOf(header) === "ledger") return ledgerFit(view, header, edition, titleWords);
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
  return {
    edition,
    found: deductions.filter(isFound),
    missing: deductions.filter((category) => !isFound(category)),
    otherPoints,
    titleWords,
    score,
    fits: score >= ENOUGH && deductions.filter(isFound).length >= 2 && otherPoints.length * 2 <= found.size,
  };
}

/** A form's 分值 column. */
function pointsAt(grid: SheetGrid, row: number, column: number): Points | null {
  const amount = readAmount(grid.cell(row, column)?.value ?? null);
  return amount.kind === "amount" ? amount.points : null;
}

/** A ledger names only the categories that lost points: what counts is that all it cites is there. */
function ledgerFit(view: MergedView, header: Header, edition: Edition, titleWords: readonly string[]): Fit {
  const columns = header.columns.filter(({ role }) => role === "category" || role === "clause").map(({ column }) => column);
  const cited = new Set<string>();
  for (let row = header.bottom + 1; row <= Math.min(view.grid.rows, MAX_ROWS); row++) {
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
