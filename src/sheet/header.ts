/** Finding the heading rows of a table. */
import type { Category, Edition } from "../catalogue/edition";
import { findCategory, printedPoints } from "../catalogue/citation";
import type { Points } from "../points";
import { type Role, roleOf } from "./headings";
import type { MergedView } from "./mergedView";

export interface HeaderColumn {
  readonly column: number;
  /** Headings from top to bottom, without repeats. */
  readonly parts: readonly string[];
  readonly role: Role | null;
  /** The category a summary's column stands for. */
  readonly category: Category | null;
  /** Category points printed in the heading: "办件管理(25)". */
  readonly points: Points | null;
}

/** Heading rows (1-based, inclusive) and what their columns mean. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

const MAX_HEADER_ROW = 60;
const MAX_HEADER_HEIGHT = 3;
const MAX_HEADER_COLUMNS = 120;
/** Longer texts are prose or clauses, never headings. */
const MAX_HEADING_LENGTH = 40;

/**
 * The heading rows of the sheet's table: the best of the first sixty rows. [R1]
 * @returns null when no row reads like headings of a score sheet
 */
export function findHeader(view: MergedView, edition: Edition): Header | null {
  let best: Header | null = null;
  let bestWeight = 0;
  for (let row = 1; row <= Math.min(view.grid.rows, MAX_HEADER_ROW); row++) {
    for (let height = 1; height <= MAX_HEADER_HEIGHT && row + height - 1 <= view.grid.rows; height++) {
      if (height > 1 && !spans(view, row, height)) break;
      const header = headerAt(view, edition, row, height);
      const weight = weigh(header) - (height - 1) * 0.1;
      if (weight > bestWeight) {
        best = header;
        bestWeight = weight;
      }
    }
  }
  return bestWeight >= 3 ? best : null;
}

/** Whether headings reach over `height` rows: some cell is merged downwards or the first row groups columns. */
function spans(view: MergedView, top: number, height: number): boolean {
  for (let column = 1; column <= Math.min(view.grid.columns, MAX_HEADER_COLUMNS); column++) {
    const merge = view.merge(top + height - 2, column);
    if (!merge || merge.top < top) continue;
    if (merge.bottom >= top + height - 1) return true;
    if (merge.right > merge.left && merge.right - merge.left + 1 < view.grid.columns) return true;
  }
  return false;
}

function headerAt(view: MergedView, edition: Edition, top: number, height: number): Header {
  const columns: HeaderColumn[] = [];
  for (let column = 1; column <= Math.min(view.grid.columns, MAX_HEADER_COLUMNS); column++) {
    const parts: string[] = [];
    for (let row = top; row < top + height; row++) {
      const value = view.value(row, column);
      const text = typeof value === "string" ? value.trim() : "";
      if (text && text.length <= MAX_HEADING_LENGTH && parts.at(-1) !== text) parts.push(text);
    }
    if (parts.length > 0) columns.push(readColumn(edition, column, parts));
  }
  return { top, bottom: top + height - 1, columns };
}

/** The lowest part that means something decides: "各大项扣分" over "办件管理(25)" is the category. */
function readColumn(edition: Edition, column: number, parts: readonly string[]): HeaderColumn {
  for (const part of [...parts].reverse()) {
    const role = roleOf(part);
    const category = role === null ? (findCategory(edition, part) ?? null) : null;
    if (category && category.kind !== "veto") {
      return { column, parts, role: null, category, points: printedPoints(part) ?? null };
    }
    if (role !== null) return { column, parts, role, category: null, points: null };
  }
  return { column, parts, role: null, category: null, points: null };
}

/** How much a row says that it is a heading: distinct meanings and categories count, repeats (a second panel) do not. */
function weigh(header: Header): number {
  const meanings = new Set<string>();
  for (const { role, category } of header.columns) {
    if (category) meanings.add(`category ${category.id}`);
    else if (role) meanings.add(role);
  }
  return meanings.size;
}
