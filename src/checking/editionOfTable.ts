/** The edition that a table follows, and the reasons for it or against all. */
import type { Edition } from "../catalogue/edition";
import { describeEditionLookupProblem, editionsInForce, findEdition } from "../catalogue/findEdition";
import { editionsOfMonth } from "../catalogue/time/closedMonth";
import type { Month } from "../month";
import { formatPoints } from "../points";
import { type Fit, fitTable } from "../sheet/fitEdition";
import { headerAt, weightOf } from "../sheet/header";
import { mappingFor } from "../sheet/mapping";
import type { MergedView } from "../sheet/mergedView";
import { resembles } from "../sheet/resembles";
import type { TablePlace } from "../sheet/tablePlace";
import type { CheckingText } from "../text/checking";
import type { CheckOptions } from "./checkWorkbook";
import type { EditionFit } from "./report";

export interface EditionOfTable {
  readonly edition: Edition | null;
  readonly tried: readonly EditionFit[];
  /** Why there is none. */
  readonly reason: string;
}

/** The edition given, the one a person named for these headings, or the one that the table's categories fit. [R9] [R21] [R53] */
export function editionOfTable(view: MergedView, place: TablePlace | null, month: Month | null, options: CheckOptions, text: CheckingText): EditionOfTable {
  const mapping = place ? mappingFor(view, place.heading, options.mappings ?? []) : null;
  const given = options.edition ?? mapping?.edition ?? undefined;
  // Somebody who names an edition by its id means that one, in a closed month too.
  const named = options.editions.some(({ id }) => id === given);
  const editions = named ? options.editions : editionsOfMonth(options.editions, month, options.closed);
  if (given !== undefined) {
    const found = findEdition(editions, given, month);
    if (!("edition" in found)) return { edition: null, tried: [], reason: describeEditionLookupProblem(found.problem, options.language) };
    // Headings that a person explained are taken at that person's word.
    const resemblance = place && !mapping ? resembles(view, place, found.edition) : { ok: true as const };
    if (resemblance.ok) return { edition: found.edition, tried: [], reason: "" };
    return { edition: null, tried: [], reason: text.otherDocument({ edition: found.edition.title, shared: resemblance.shared }) };
  }
  const candidates = month === null ? editions : editionsInForce(editions, month);
  const { best, fits } = fitTable(view, place, candidates, options.fileName ?? "");
  const tried = fits.map((fit) => describeFit(fit, text));
  if (best) return { edition: best, tried, reason: "" };
  return { edition: null, tried, reason: outOfTime(view, place, month, fits, candidates, options) ?? whyNone(view, place, candidates, fits, text) };
}

/**
 * Where one catalogue alone fits and it is the month that keeps an edition from being found, that: no month, one before the first edition or
 * in a gap, or one under two editions at once. [Y4]
 */
function outOfTime(view: MergedView, place: TablePlace | null, month: Month | null, fits: readonly Fit[], candidates: readonly Edition[], { editions, fileName = "", language }: CheckOptions): string | null {
  const fitting = fits.filter((fit) => fit.fits);
  const inSomeMonth = fitting.length > 0 || candidates.length === editions.length ? fitting : fitTable(view, place, editions, fileName).fits.filter((fit) => fit.fits);
  const [catalogue, ...others] = new Set(inSomeMonth.map(({ edition }) => edition.catalogue));
  if (catalogue === undefined || others.length > 0) return null;
  const found = findEdition(editions, catalogue, month);
  return "edition" in found ? null : describeEditionLookupProblem(found.problem, language);
}

function whyNone(view: MergedView, place: TablePlace | null, candidates: readonly Edition[], fits: readonly Fit[], text: CheckingText): string {
  const fitting = fits.filter((fit) => fit.fits);
  if (fitting.length > 1) return text.severalEditions(fitting.map(({ edition }) => edition.title));
  const hasHeading = place !== null || looksLikeHeadings(view, candidates);
  return text.noTable[hasHeading || fits.some(({ found }) => found.length > 0) ? "no-edition" : "no-heading"];
}

const HEADING_ROWS_LOOKED_AT = 60;
const LEAST_MEANINGS = 3;

/** Whether some row has the words of headings, though they make no table. */
function looksLikeHeadings(view: MergedView, editions: readonly Edition[]): boolean {
  for (let row = 1; row <= Math.min(view.grid.rows, HEADING_ROWS_LOOKED_AT); row++) {
    const place = { top: row, bottom: row, left: 1, right: view.grid.columns };
    if (editions.some((edition) => weightOf(headerAt(view, edition, place)) >= LEAST_MEANINGS)) return true;
  }
  return false;
}

function describeFit(fit: Fit, text: CheckingText): EditionFit {
  return {
    edition: fit.edition.id,
    title: fit.edition.title,
    fits: fit.fits,
    score: fit.score,
    reason: text.fit({
      found: fit.found.map(({ name }) => name),
      missing: fit.missing.map(({ name }) => name),
      otherPoints: fit.otherPoints.map(({ category, printed }) =>
        text.otherPoints({
          category: category.name,
          printed: formatPoints(printed),
          points: category.points === null ? "—" : formatPoints(category.points),
        }),
      ),
      titleWords: fit.titleWords,
    }),
  };
}

/**
 * For a table that fits several editions, the one that its neighbours follow: those of its own sheet first, then those of the workbook.
 * [R21] [R54]
 * @param decided editions of neighbours that leave no doubt, the nearest group first
 * @returns null where none of a group, or more than one, is among those that fit
 */
export function editionOfNeighbours({ tried }: Pick<EditionOfTable, "tried">, decided: readonly (readonly Edition[])[]): Edition | null {
  for (const group of decided) {
    const fitting = [...new Set(group)].filter(({ id }) => tried.some((fit) => fit.edition === id && fit.fits));
    if (fitting.length > 1) return null;
    if (fitting[0]) return fitting[0];
  }
  return null;
}
