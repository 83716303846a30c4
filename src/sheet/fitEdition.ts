/** Which edition a sheet follows, judged by its categories and their points. */
import { findCategory, printedPoints } from "../catalogue/citation";
import type { Category, Edition } from "../catalogue/edition";
import { parsePoints, type Points } from "../points";
import type { SheetGrid } from "./grid";
import { normalizeText } from "./normalizeText";

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
/** … and the next edition must lie this far behind, unless the title decides. */
const CLEAR_LEAD = 0.25;

/**
 * Weighs every edition against a sheet, best first. [R9]
 * @returns `best` only when one edition fits and no other comes near it
 */
export function fitEditions(grid: SheetGrid, editions: readonly Edition[]): { readonly best: Edition | null; readonly fits: readonly Fit[] } {
  const texts = shortTexts(grid);
  const title = normalizeText(titleOf(grid));
  const fits = editions
    .map((edition) => fitOf(grid, edition, texts, title))
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

function fitOf(grid: SheetGrid, edition: Edition, texts: readonly PlacedText[], title: string): Fit {
  const found = new Map<string, Points | null>();
  for (const { row, column, text } of texts) {
    const category = findCategory(edition, text);
    if (!category || category.kind === "veto") continue;
    const printed = printedPoints(text) ?? pointsBeside(grid, row, column);
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
    titleWords: [edition.title, ...edition.aliases, ...edition.titleWords].filter((word) => title.includes(normalizeText(word))),
    score,
    fits: score >= ENOUGH && deductions.filter(isFound).length >= 2 && otherPoints.length * 2 <= found.size,
  };
}

/** Points in one of the next three cells, where a form keeps its 分值 column. */
function pointsBeside(grid: SheetGrid, row: number, column: number): Points | null {
  for (let next = column + 1; next <= column + 3; next++) {
    const value = grid.cell(row, next)?.value;
    if (typeof value === "number") return parsePoints(value) ?? null;
    if (typeof value === "string" && /^\s*\d{1,3}\s*分?\s*$/u.test(value)) return parsePoints(value.replace(/[分\s]/gu, "")) ?? null;
  }
  return null;
}
