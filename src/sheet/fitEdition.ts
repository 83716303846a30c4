/** Which edition a sheet follows, judged by its categories and their points. */
import { findCategory, printedPoints } from "../catalogue/citation";
import type { Category, Edition } from "../catalogue/edition";
import type { Points } from "../points";
import { citedEvidence, citedRows, clauseShare } from "./citedEvidence";
import { findTables } from "./findTables";
import type { SheetGrid } from "./grid";
import { type Header, headerAt } from "./header";
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
/** … of a ledger's citations so much must be explained (all by their categories alone are enough) … */
const CITED_ENOUGH = 0.55;
/** … of a form's clauses this share must be its own, where its categories do not say enough … */
const CLAUSES_ENOUGH = 0.6;
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
 * Weighs every edition against one table. [R9] [R21] [R52]
 * @param place null where no heading was found: then the whole sheet is weighed, for the reasons why none fits
 * @param fileName names the document where no title does
 */
export function fitTable(view: MergedView, place: TablePlace | null, editions: readonly Edition[], fileName = ""): Fitting {
  const area = place ?? wholeSheet(view);
  const texts = shortTexts(view.grid, area);
  const own = place ? titleOf(view, place.titleTop, place.heading.top - 1) : "";
  const titles = [own, titleOf(view, 1, TITLE_ROWS), normalizeText(fileName)];
  const title = titles.find((words) => editions.some((edition) => wordsIn(edition, words).length > 0)) ?? own;
  const weighed = editions.map((edition) => fitOf(view, area, place ? headerAt(view, edition, place.heading) : null, edition, texts, title));
  const fits = [...(bestOf(weighed) === null && place ? weighed.map((fit) => withClauses(view, place, fit)) : weighed)].sort((a, b) => weight(b) - weight(a));
  return { best: bestOf(fits), fits };
}

/** The edition that fits and has no other near it. */
function bestOf(fits: readonly Fit[]): Edition | null {
  const [first, second] = fits.filter((fit) => fit.fits).sort((a, b) => weight(b) - weight(a));
  return first && (!second || weight(first) - weight(second) >= CLEAR_LEAD) ? first.edition : null;
}

const weight = (fit: Fit): number =>
  fit.score - 0.5 * (fit.otherPoints.length / Math.max(1, fit.found.length)) + (fit.titleWords.length > 0 ? TITLE_COUNTS : 0);

const TITLE_COUNTS = 0.3;

/** Where a form's categories leave a doubt (some documents have but one), the words of its clauses may not. */
function withClauses(view: MergedView, place: TablePlace, fit: Fit): Fit {
  const header = headerAt(view, fit.edition, place.heading);
  if (layoutOf(header) !== "form" || fit.otherPoints.length > 0) return fit;
  const share = clauseShare(fit.edition, citedRows(view, place, header));
  return share < CLAUSES_ENOUGH ? fit : { ...fit, score: Math.max(fit.score, share), fits: true };
}

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
  const named = namesDocument(edition, title);
  if (header && layoutOf(header) === "ledger") return ledgerFit(view, area, header, edition, titleWords, named);
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

/**
 * A ledger names only the categories that lost points: what counts is that all it cites is there. One that cites nothing (reasons in
 * free words) is the document's that its title names.
 */
function ledgerFit(view: MergedView, area: TablePlace, header: Header, edition: Edition, titleWords: readonly string[], isNamed: boolean): Fit {
  const rows = citedRows(view, area, header);
  const { categories, share } = citedEvidence(edition, rows, isNamed);
  return {
    edition,
    found: edition.categories.filter(({ id }) => categories.has(id)),
    missing: [],
    otherPoints: [],
    titleWords,
    score: share,
    fits: rows.length === 0 ? isNamed : share >= CITED_ENOUGH,
  };
}
