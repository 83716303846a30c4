/** The tables of a sheet: where each has its heading, its titles and its rows, whichever edition it follows. */
import type { Edition } from "../catalogue/edition";
import { foreignHeadingAt } from "./foreignHeading";
import { type HeadingPlace, headerAt, headingText, MAX_HEADER_COLUMNS, weightOf } from "./header";
import { HeadingBudget } from "./headingBudget";
import { roleOf } from "./headings";
import { labelOf } from "./labels";
import { layoutOf } from "./layout";
import { type ColumnMapping, mappedHeight } from "./mapping";
import type { MergedView } from "./mergedView";
import { normalizeText } from "./normalizeText";
import { groupsBeside } from "./sideBySide";
import { type TablePlace, titleTopOf } from "./tablePlace";

const MAX_HEADER_HEIGHT = 3;
/** So many distinct meanings make a row a heading. */
const LEAST_WEIGHT = 3;
/** A taller heading must say more than a lower one. */
const COST_OF_A_ROW = 0.1;
/** A heading may hold a year or a month as a number, not more. */
const MOST_FIGURES = 2;
/** Roles of which every table has one. */
const KEY_ROLES: ReadonlySet<string> = new Set(["subject", "department", "category", "clause", "amount", "awarded"]);

/**
 * Finds the tables of a sheet from top to bottom and from left to right. [R1] [R19]
 * A heading is recognised by the words that columns of score sheets have, and by the categories of any of the editions; which edition
 * a table follows is decided afterwards, table by table. A row that only repeats the heading (as printed pages do) starts no table; a
 * summary's heading without any edition's categories is a foreign table's.
 * @param mappings headings that a person explained; they are tables whatever their words
 * @param budget that of the workbook; where the sheet needs more than is left it is spent, and no table is given. [X104]
 */
export function findTables(
  view: MergedView, editions: readonly Edition[], mappings: readonly ColumnMapping[] = [], budget: HeadingBudget = new HeadingBudget(),
): TablePlace[] {
  const bands: { heading: HeadingPlace; isForeign: boolean; repeats: Set<number>; titleTop: number }[] = [];
  for (const { heading, isForeign } of headingsOf(view, editions, mappings, budget)) {
    const above = bands.at(-1);
    const titleTop = above ? titleTopOf(view, heading.top, above.heading.bottom) : 1;
    if (above && titleTop === heading.top && repeats(view, above.heading, heading)) {
      for (let row = heading.top; row <= heading.bottom; row++) above.repeats.add(row);
    } else {
      bands.push({ heading, isForeign, repeats: new Set(), titleTop });
      budget.useTable(1);
    }
    if (budget.isSpent) return [];
  }
  const places = bands.flatMap(({ heading, isForeign, repeats, titleTop }, index) => {
    const end = (bands[index + 1]?.titleTop ?? view.grid.rows + 1) - 1;
    const groups = budget.isSpent ? [] : groupsBeside(view, editions, heading, titleTop);
    budget.useTable(groups.length - 1);
    return groups.map((group, at): TablePlace => {
      const left = at === 0 ? 1 : group.left;
      const right = (groups[at + 1]?.left ?? Math.max(view.grid.columns, heading.right) + 1) - 1;
      return {
        heading: { ...heading, left, right }, titleTop, left, right, end, repeats, hasNeighbour: groups.length > 1,
        ...(isForeign ? { isForeign } : {}),
      };
    });
  });
  return budget.isSpent ? [] : places;
}

/** From top to bottom, each when asked for, as long as the budget holds. */
function* headingsOf(
  view: MergedView, editions: readonly Edition[], mappings: readonly ColumnMapping[], budget: HeadingBudget,
): Generator<{ readonly heading: HeadingPlace; readonly isForeign: boolean }> {
  const right = Math.min(view.grid.columns, MAX_HEADER_COLUMNS);
  const roles = new Map<string, string | null>();
  for (let row = 1; row <= view.grid.rows && !budget.isSpent; row++) {
    const height = mappings.length === 0 ? 0 : mappedHeight(view, row, mappings);
    if (height === 0 && !mayHead(view, row, right, roles)) continue;
    const known = height > 0 ? { top: row, bottom: row + height - 1, left: 1, right } : bestHeading(view, editions, row, right, budget);
    const heading = known ?? foreignHeadingAt(view, row, right);
    if (!heading) continue;
    yield { heading, isForeign: known === null };
    row = heading.bottom;
  }
}

/** A cheap look at a row: rows of figures are no headings, and a heading has a word of its own. */
function mayHead(view: MergedView, row: number, right: number, roles: Map<string, string | null>): boolean {
  let figures = 0;
  for (let column = 1; column <= right; column++) {
    if (typeof view.value(row, column) === "number" && ++figures > MOST_FIGURES) return false;
  }
  let meant = 0;
  let key = false;
  for (let column = 1; column <= right; column++) {
    const value = view.value(row, column);
    if (typeof value !== "string" || value.length > 24) continue;
    let role = roles.get(value);
    if (role === undefined) {
      role = roleOf(value);
      if (roles.size < 5000) roles.set(value, role);
    }
    if (role === null) continue;
    meant += 1;
    key ||= KEY_ROLES.has(role);
  }
  return figures === 0 ? key : key && meant >= LEAST_WEIGHT;
}

interface WeighedHeading {
  readonly place: HeadingPlace;
  readonly weight: number;
}

/** The best heading that starts at a row or, where it begins inside that one, a little below it. */
function bestHeading(view: MergedView, editions: readonly Edition[], row: number, right: number, budget: HeadingBudget): HeadingPlace | null {
  budget.useRow();
  const first = headingFrom(view, editions, row, right);
  if (!first) return null;
  let best = first;
  for (let top = row + 1; top <= first.place.bottom; top++) {
    const other = headingFrom(view, editions, top, right);
    if (other && other.weight > best.weight + 0.5) best = other;
  }
  return best.place;
}

function headingFrom(view: MergedView, editions: readonly Edition[], top: number, right: number): WeighedHeading | null {
  if (cutsMerge(view, top, right)) return null;
  let best: WeighedHeading | null = null;
  for (let height = 1; height <= MAX_HEADER_HEIGHT && top + height - 1 <= view.grid.rows; height++) {
    if (height > 1 && !reachesDown(view, top, top + height - 1, right)) break;
    const place = { top, bottom: top + height - 1, left: 1, right };
    if (height < MAX_HEADER_HEIGHT && isMergedBelow(view, place)) continue;
    for (const edition of editions) {
      const header = headerAt(view, edition, place);
      const weight = weightOf(header) - (height - 1) * COST_OF_A_ROW;
      if (weight >= LEAST_WEIGHT - (height - 1) * COST_OF_A_ROW && layoutOf(header) !== null && weight > (best?.weight ?? 0)) best = { place, weight };
    }
  }
  return best;
}

/** Whether a heading that starts here would begin inside a merge from above that also has words. */
function cutsMerge(view: MergedView, top: number, right: number): boolean {
  for (let column = 1; column <= right; column++) {
    const merge = view.merge(top, column);
    if (merge && merge.top < top && headingText(view, top, column) !== "") return true;
  }
  return false;
}

/** Whether a heading cell is merged down beyond the rows: then they are not all of the heading. */
function isMergedBelow(view: MergedView, { top, bottom, right }: HeadingPlace): boolean {
  for (let column = 1; column <= right; column++) {
    const merge = view.merge(bottom, column);
    if (merge && merge.top >= top && merge.bottom > bottom && merge.bottom < top + MAX_HEADER_HEIGHT && headingText(view, bottom, column) !== "") return true;
  }
  return false;
}

/**
 * Whether headings that start at `top` reach down to `bottom`: a cell is merged down to it, or the row above groups columns (merged, or
 * with blanks beside its words) under which this row of words stands.
 */
function reachesDown(view: MergedView, top: number, bottom: number, right: number): boolean {
  let isGrouped = false;
  for (let column = 1; column <= right; column++) {
    if (typeof view.ownValue(bottom, column) === "number") return false;
    const merge = view.merge(bottom - 1, column);
    if (merge && merge.top >= top && merge.bottom >= bottom) return true;
    if (merge && merge.top >= top && merge.right > merge.left && merge.right - merge.left + 1 < view.grid.columns) isGrouped = true;
    if (view.value(bottom - 1, column) === null && headingText(view, bottom, column) !== "") isGrouped = true;
  }
  return isGrouped;
}

/** Whether a heading has the words of the one above and stands among its rows, as on the next printed page. */
function repeats(view: MergedView, above: HeadingPlace, heading: HeadingPlace): boolean {
  if (heading.bottom - heading.top !== above.bottom - above.top) return false;
  for (let row = 0; row <= heading.bottom - heading.top; row++) {
    for (let column = heading.left; column <= heading.right; column++) {
      if (normalizeText(headingText(view, heading.top + row, column)) !== normalizeText(headingText(view, above.top + row, column))) return false;
    }
  }
  const last = firstText(view, heading.top - 1, heading.right);
  return last !== null && heading.top - 1 > above.bottom && labelOf(last) === null;
}

/** First text of a row, or any sign that it holds something; null for a blank row. */
function firstText(view: MergedView, row: number, right: number): string | null {
  let isBlank = true;
  for (let column = 1; column <= right; column++) {
    const value = view.value(row, column);
    if (typeof value === "string" && value.trim() !== "") return value;
    if (value !== null) isBlank = false;
  }
  return isBlank ? null : "";
}
