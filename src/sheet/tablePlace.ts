/** Where one table stands on its sheet. All rows and columns are 1-based and inclusive. */
import { isCellError } from "./grid";
import type { HeadingPlace } from "./header";
import { labelOf } from "./labels";
import type { MergedView } from "./mergedView";
import { findMonth } from "../month";
import { normalizeText } from "./normalizeText";

export interface TablePlace {
  readonly heading: HeadingPlace;
  /** First row of the lines above the heading that belong to this table; `heading.top` when there are none. */
  readonly titleTop: number;
  /** Columns the table may reach over; they end where the next table begins. */
  readonly left: number;
  readonly right: number;
  /** Last row the table may reach. */
  readonly end: number;
  /** Rows inside the table that only repeat its heading, as printed pages do. */
  readonly repeats: ReadonlySet<number>;
  /** Whether another table stands beside it: then a title across both names neither. */
  readonly hasNeighbour: boolean;
  /** A summary of a document that none of the editions knows: it ends the table above and is not read. */
  readonly isForeign?: true;
}

/** The whole sheet as one place without a heading, for sheets on which none was found. */
export const wholeSheet = (view: MergedView): TablePlace => ({
  heading: { top: 1, bottom: 0, left: 1, right: view.grid.columns },
  titleTop: 1, left: 1, right: view.grid.columns, end: view.grid.rows, repeats: new Set(), hasNeighbour: false,
});

/** More texts than this in one row are an entry, unless one of them is a label. */
const MOST_TITLES_IN_A_ROW = 2;
const LABEL = /^(?:(?:考核|被考核)?(?:窗口|单位|部门|人员?)(?:名称)?|姓名|所在窗口|月份|考核月份|考核时间|年月|日期)[:：]?/u;

/**
 * First row of the title lines directly above a heading.
 * @param after the table above ends here at the earliest; its rows are never taken
 */
export function titleTopOf(view: MergedView, headingTop: number, after: number): number {
  let top = headingTop;
  let blank = 0;
  for (let row = headingTop - 1; row > after; row--) {
    const kind = lineOf(view, row);
    if (kind === "other") break;
    if (kind === "title") top = row;
    else if (top < headingTop || ++blank > 1) break;
  }
  return top;
}

/** Whether a row follows a title, a blank row or nothing, so that a table can begin there. */
export const isApart = (view: MergedView, row: number): boolean => row === 1 || lineOf(view, row - 1) !== "other";

/** What a row above a heading is: a title line, nothing, or part of something else. */
function lineOf(view: MergedView, row: number): "title" | "blank" | "other" {
  let texts = 0;
  let isLabelled = false;
  for (let column = 1; column <= view.grid.columns; column++) {
    const value = view.ownValue(row, column);
    if (value === null || (typeof value === "string" && value.trim() === "")) {
      // A row inside a merge from above belongs to what is merged there.
      const merge = view.merge(row, column);
      if (merge && merge.top < row && view.value(row, column) !== null) return "other";
      continue;
    }
    if (isCellError(value) || typeof value === "boolean") return "other";
    if (typeof value === "number") {
      if (!isLabelled) return "other";
      continue;
    }
    if (texts === 0 && labelOf(value) !== null) return "other";
    texts += 1;
    isLabelled ||= LABEL.test(normalizeText(value)) || findMonth(value) !== undefined;
  }
  if (texts === 0) return "blank";
  return texts <= MOST_TITLES_IN_A_ROW || isLabelled ? "title" : "other";
}
