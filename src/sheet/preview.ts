/** How the columns of a table were understood, on a small piece of it, so that a person can correct them. */
import { similarCategories } from "../catalogue/categoryName";
import type { Category, Edition } from "../catalogue/edition";
import { isCellError, type SheetGrid } from "./grid";
import { type HeaderColumn, type HeadingPlace, headingText, MAX_HEADER_COLUMNS } from "./header";
import { type Role, ROLES } from "./headings";
import { layoutOf } from "./layout";
import { type ColumnMapping, type ColumnMeaning, fingerprintOf, firstHeadingColumn, mappedHeader, MAX_MAPPING_ROWS } from "./mapping";
import { MergedView } from "./mergedView";
import type { SheetReading } from "./reading";

export interface TablePreview {
  /** Place of the first cell shown, 1-based. */
  readonly top: number;
  readonly left: number;
  /** Texts as they stand: the heading and the rows below it, at most 6 × 12. */
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly PreviewColumn[];
  /** What a correction is remembered by. */
  readonly fingerprint: string;
  readonly headerRows: number;
  /** Why a person should look; empty when the columns are understood. */
  readonly unsure: readonly Doubt[];
}

export interface PreviewColumn {
  readonly column: number;
  /** Its place in a `ColumnMapping`. */
  readonly offset: number;
  readonly heading: string;
  /** null when nothing was made of it. */
  readonly meaning: ColumnMeaning | null;
  /** The category's name, where it stands for one. */
  readonly category: Category | null;
  readonly certain: boolean;
  /** What it may be, the likely first. */
  readonly choices: readonly ColumnMeaning[];
}

export type Doubt =
  /** Figures, but no heading above them. */
  | "no-heading"
  /** Two columns that mean the same, of which only one can be read. */
  | "same-meaning-twice"
  /** Names or clauses, but neither amounts nor scores. */
  | "no-amounts"
  /** A heading with figures below it that only resembles a category. */
  | "similar-category";

const MOST_ROWS = 6;
const MOST_COLUMNS = 12;
const ROWS_LOOKED_AT = 60;
/** Roles of which a table can use one column. */
const SINGLE: ReadonlySet<Role> = new Set<Role>(["amount", "awarded", "total", "category", "clause", "points", "count", "grade"]);

/**
 * @param reading how the table was read; null where it was not
 * @param mapping the correction in force, if any
 * @param heading where the table's is, if it was found; else the likeliest heading is shown
 * @returns null for a sheet without any figure
 */
export function previewOf(
  grid: SheetGrid, edition: Edition, reading: SheetReading | null, mapping: ColumnMapping | null = null, heading: HeadingPlace | null = null,
): TablePreview | null {
  const view = new MergedView(grid);
  const place = reading?.heading ?? heading ?? likelyHeading(view);
  if (!place) return null;
  const header = mappedHeader(view, edition, place, mapping);
  const first = firstHeadingColumn(view, place);
  const columns = header.columns.slice(0, MOST_COLUMNS).map((column) => previewColumn(view, edition, header.columns, column, first, place));
  const right = Math.min(first + MOST_COLUMNS - 1, place.right, grid.columns);
  const rows = Array.from({ length: Math.min(MOST_ROWS, grid.rows - place.top + 1) }, (_, index) =>
    Array.from({ length: Math.max(0, right - first + 1) }, (__, offset) => shown(view, place.top + index, first + offset)));
  return {
    top: place.top, left: first, rows, columns, fingerprint: fingerprintOf(view, place), headerRows: place.bottom - place.top + 1,
    unsure: doubtsOf(columns, header.columns, reading !== null || (mapping?.layout ?? layoutOf(header)) !== null),
  };
}

function previewColumn(
  view: MergedView, edition: Edition, columns: readonly HeaderColumn[], column: HeaderColumn, first: number, place: HeadingPlace,
): PreviewColumn {
  const heading = column.parts.join(" / ");
  const meaning = meaningOf(column);
  const similar = meaning ? [] : similarCategories(edition, column.parts.at(-1) ?? "");
  const isTwice = column.role !== null && SINGLE.has(column.role) &&
    columns.some((other) => other !== column && other.role === column.role && other.parts.join() !== column.parts.join());
  const hasFigures = meaning === null && holdsFigures(view, column.column, place.bottom + 1);
  return {
    column: column.column, offset: column.column - first, heading, meaning, category: column.category,
    certain: !isTwice && !hasFigures,
    choices: [
      ...similar.map(({ id }): ColumnMeaning => ({ kind: "category", id })),
      ...ROLES.map((role): ColumnMeaning => ({ kind: "role", role })),
      ...edition.categories.filter(({ kind, id }) => kind !== "veto" && !similar.some((other) => other.id === id)).map(({ id }): ColumnMeaning => ({ kind: "category", id })),
      { kind: "ignore" },
    ],
  };
}

function meaningOf({ role, category, isIgnored }: HeaderColumn): ColumnMeaning | null {
  if (isIgnored) return { kind: "ignore" };
  if (category) return { kind: "category", id: category.id };
  return role === null ? null : { kind: "role", role };
}

function doubtsOf(columns: readonly PreviewColumn[], all: readonly HeaderColumn[], isTable: boolean): readonly Doubt[] {
  const has = (...roles: readonly Role[]): boolean => all.some(({ role }) => role !== null && roles.includes(role));
  const doubts: Doubt[] = [];
  if (!isTable) {
    const isNamed = has("subject", "department", "category", "clause");
    doubts.push(isNamed && !has("amount", "awarded") && !all.some(({ category }) => category) ? "no-amounts" : "no-heading");
  }
  if (columns.some(({ certain, meaning }) => !certain && meaning !== null)) doubts.push("same-meaning-twice");
  if (columns.some(({ certain, meaning, choices }) => !certain && meaning === null && choices[0]?.kind === "category")) doubts.push("similar-category");
  return doubts;
}

/** The row of short texts above the first row of figures. */
function likelyHeading(view: MergedView): HeadingPlace | null {
  const right = Math.min(view.grid.columns, MAX_HEADER_COLUMNS);
  let heading: number | null = null;
  let most = 1;
  for (let row = 1; row <= Math.min(view.grid.rows, ROWS_LOOKED_AT); row++) {
    let texts = 0;
    let figures = 0;
    for (let column = 1; column <= right; column++) {
      const value = view.ownValue(row, column);
      if (typeof value === "number") figures += 1;
      else if (headingText(view, row, column) !== "") texts += 1;
    }
    if (figures >= 1 && heading !== null) return { top: heading, bottom: heading, left: 1, right };
    if (figures === 0 && texts > most) {
      heading = row;
      most = texts;
    }
  }
  return null;
}

function holdsFigures(view: MergedView, column: number, from: number): boolean {
  for (let row = from; row <= Math.min(view.grid.rows, from + ROWS_LOOKED_AT); row++) if (typeof view.ownValue(row, column) === "number") return true;
  return false;
}

function shown(view: MergedView, row: number, column: number): string {
  const value = view.ownValue(row, column);
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value);
}

/** A mapping from what a person chose on a preview; columns left as they were are not named. */
export function mappingFrom(
  preview: TablePreview, chosen: ReadonlyMap<number, ColumnMeaning>, edition: Edition | null, layout: ColumnMapping["layout"] = null,
): ColumnMapping {
  return {
    fingerprint: preview.fingerprint, headerRows: Math.min(MAX_MAPPING_ROWS, preview.headerRows), layout, edition: edition?.id ?? null, columns: chosen,
  };
}
