/** Tables that stand side by side under one row of headings. */
import type { Edition } from "../catalogue/edition";
import { findMonth } from "../month";
import { type HeaderColumn, type HeadingPlace, headerAt } from "./header";
import { layoutOf } from "./layout";
import type { MergedView } from "./mergedView";
import { normalizeText } from "./normalizeText";

/** Columns of one table, 1-based and inclusive. */
export interface ColumnGroup {
  readonly left: number;
  readonly right: number;
}

/**
 * Splits a heading where a second table begins: where its first words come again, or after a column without a heading, provided
 * that either side is a table by itself. [R20]
 * Panels of one summary (the same words again, and no month of their own) stay together.
 */
export function groupsBeside(view: MergedView, editions: readonly Edition[], heading: HeadingPlace, titleTop: number): ColumnGroup[] {
  const [columns = []] = editions
    .map((edition) => headerAt(view, edition, heading).columns)
    .sort((a, b) => b.filter(isMeant).length - a.filter(isMeant).length);
  const groups: HeaderColumn[][] = [];
  let current: HeaderColumn[] = [];
  columns.forEach((column, index) => {
    if (beginsTable(current, column) && isTable(view, editions, heading, current) && isTable(view, editions, heading, columns.slice(index))) {
      groups.push(current);
      current = [];
    }
    current.push(column);
  });
  if (current.length > 0) groups.push(current);
  return joinPanels(view, groups, titleTop, heading.top).map((group) => ({ left: leftOf(group), right: group.at(-1)?.column ?? 0 }));
}

const isMeant = ({ role, category }: HeaderColumn): boolean => role !== null || category !== null;
const leftOf = (columns: readonly HeaderColumn[]): number => columns[0]?.column ?? 1;

function beginsTable(current: readonly HeaderColumn[], column: HeaderColumn): boolean {
  const [first] = current;
  const last = current.at(-1);
  if (!first || !last) return false;
  return column.column - last.column > 1 || wordsOf(first) === wordsOf(column);
}

function isTable(view: MergedView, editions: readonly Edition[], heading: HeadingPlace, columns: readonly HeaderColumn[]): boolean {
  const place = { ...heading, left: leftOf(columns), right: columns.at(-1)?.column ?? 0 };
  return editions.some((edition) => layoutOf(headerAt(view, edition, place)) !== null);
}

const wordsOf = ({ parts }: HeaderColumn): string => normalizeText(parts.join("\n"));

/** Panels repeat all headings; a title of their own with another month makes them tables. */
function joinPanels(view: MergedView, groups: readonly (readonly HeaderColumn[])[], titleTop: number, headingTop: number): HeaderColumn[][] {
  const joined: HeaderColumn[][] = [];
  for (const group of groups) {
    const before = joined.at(-1);
    const isPanel = before !== undefined && layoutOf({ columns: group }) === "summary" && group.length <= before.length &&
      group.every((column, index) => wordsOf(column) === wordsOf(before.at(index - group.length) ?? column)) &&
      !hasOwnMonths(view, before, group, titleTop, headingTop);
    if (before && isPanel) before.push(...group);
    else joined.push([...group]);
  }
  return joined;
}

function hasOwnMonths(view: MergedView, left: readonly HeaderColumn[], right: readonly HeaderColumn[], titleTop: number, headingTop: number): boolean {
  const months = (columns: readonly HeaderColumn[]): ReadonlySet<string> => {
    const found = new Set<string>();
    for (let row = titleTop; row < headingTop; row++) {
      for (let column = leftOf(columns); column <= (columns.at(-1)?.column ?? 0); column++) {
        const value = view.ownValue(row, column);
        const month = typeof value === "string" ? findMonth(value) : undefined;
        if (month) found.add(month);
      }
    }
    return found;
  };
  const [first] = months(left);
  const [second] = months(right);
  return first !== undefined && second !== undefined && first !== second;
}
