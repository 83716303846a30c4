/** What the headings of a table mean. */
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
  /** A1 address of the lowest heading cell. */
  readonly cell: string;
  /** A person said that the column does not concern the table. */
  readonly isIgnored?: true;
}

/** Heading rows (1-based, inclusive) and what their columns mean. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

/** Rows and columns in which a heading stands, 1-based and inclusive. */
export interface HeadingPlace {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Headings further to the right than this many columns are not looked at. */
export const MAX_HEADER_COLUMNS = 120;
/** Longer texts are prose or clauses, never headings. */
const MAX_HEADING_LENGTH = 40;

/** Reads the headings at a place under an edition. */
export function headerAt(view: MergedView, edition: Edition, place: HeadingPlace): Header {
  const columns: HeaderColumn[] = [];
  for (let column = place.left; column <= Math.min(place.right, view.grid.columns, MAX_HEADER_COLUMNS); column++) {
    const parts: string[] = [];
    let cell = "";
    for (let row = place.top; row <= place.bottom; row++) {
      const text = headingText(view, row, column);
      if (text === "" || parts.at(-1) === text) continue;
      parts.push(text);
      cell = view.address(row, column);
    }
    if (parts.length > 0) columns.push({ column, parts, cell, ...meaningOf(edition, parts) });
  }
  return { top: place.top, bottom: place.bottom, columns };
}

/** A text short enough to be a heading; "" for anything else. */
export function headingText(view: MergedView, row: number, column: number): string {
  const value = view.value(row, column);
  const text = typeof value === "string" ? value.trim() : "";
  return text.length <= MAX_HEADING_LENGTH ? text : "";
}

type Meaning = Pick<HeaderColumn, "role" | "category" | "points">;

/** Roles that the heading above gives to a column of plain figures: 自评 over 得分. */
const GROUPS: ReadonlySet<Role> = new Set<Role>(["self", "chief"]);

/** All parts together, else the lowest one that means something: "各大项扣分" over "办件管理(25)" is the category. */
function meaningOf(edition: Edition, parts: readonly string[]): Meaning {
  const only = (role: Role | null): Meaning => ({ role, category: null, points: null });
  const group = parts.length > 1 ? parts.slice(0, -1).map(roleOf).find((role) => role !== null && GROUPS.has(role)) : undefined;
  if (group) return only(group);
  const joined = parts.length > 1 ? roleOf(parts.join("")) : null;
  if (joined !== null) return only(joined);
  for (const part of [...parts].reverse()) {
    const role = roleOf(part);
    if (role !== null) return only(role);
    const category = findCategory(edition, part) ?? null;
    if (category?.kind === "veto") return only("veto");
    if (category) return { role: null, category, points: printedPoints(part) ?? null };
  }
  return only(null);
}

/** How much a heading says that it is one: distinct meanings and categories count, repeats (a second panel) do not. */
export function weightOf(header: Header): number {
  const meanings = new Set<string>();
  for (const { role, category } of header.columns) {
    if (category) meanings.add(`category ${category.id}`);
    else if (role) meanings.add(role);
  }
  return meanings.size;
}
