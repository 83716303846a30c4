/**
 * A person's correction of how a table's columns are understood, remembered by the table's headings.
 * It is stored as JSON, in workbook settings, in the browser or in a file.
 */
import type { Edition } from "../catalogue/edition";
import { type Header, type HeaderColumn, type HeadingPlace, headerAt, headingText, MAX_HEADER_COLUMNS } from "./header";
import { isRole, type Role } from "./headings";
import type { Layout } from "./layout";
import type { MergedView } from "./mergedView";
import { normalizeText } from "./normalizeText";

export interface ColumnMapping {
  /** Headings with their relative places, as `fingerprintOf` gives them. */
  readonly fingerprint: string;
  /** Heading rows, 1 to 3. */
  readonly headerRows: number;
  /** null: as the columns say. */
  readonly layout: Layout | null;
  /** Edition that the category ids belong to; null: as the sheet says. */
  readonly edition: string | null;
  /** Meaning by place, counted from 0 at the first column with a heading; columns that are not named keep what they were read as. */
  readonly columns: ReadonlyMap<number, ColumnMeaning>;
}

export type ColumnMeaning =
  | { readonly kind: "role"; readonly role: Role }
  | { readonly kind: "category"; readonly id: string }
  | { readonly kind: "ignore" };

/** One thing wrong with stored mappings: where, and what. */
export interface MappingProblem {
  /** "[2].columns.3"; "" for the whole. */
  readonly path: string;
  readonly code: "not-json" | "not-a-list" | "not-an-object" | "no-fingerprint" | "bad-header-rows" | "bad-layout" | "bad-edition" | "bad-columns" | "bad-column" | "bad-meaning" | "twice";
}

export const MAX_MAPPING_ROWS = 3;

/**
 * The headings of a place with their relative places: the same for a table that was moved down or to the right, another one as soon
 * as a heading is added, left out or renamed.
 * @example "0姓名|1扣分|3备注/1(分)" // two heading rows, the third column without a heading
 */
export function fingerprintOf(view: MergedView, place: HeadingPlace): string {
  const first = firstHeadingColumn(view, place);
  const rows: string[] = [];
  for (let row = place.top; row <= place.bottom; row++) {
    const parts: string[] = [];
    for (let column = first; column <= Math.min(place.right, view.grid.columns, MAX_HEADER_COLUMNS); column++) {
      const text = view.isOwn(row, column) ? normalizeText(headingText(view, row, column)) : "";
      if (text !== "") parts.push(`${column - first}${text}`);
    }
    rows.push(parts.join("|"));
  }
  return rows.join("/");
}

/** First column of a place that has a heading. */
export function firstHeadingColumn(view: MergedView, place: HeadingPlace): number {
  for (let column = place.left; column <= Math.min(place.right, view.grid.columns); column++) {
    for (let row = place.top; row <= place.bottom; row++) if (headingText(view, row, column) !== "") return column;
  }
  return place.left;
}

/** Height of the mapped heading that starts at a row; 0 when none does. */
export function mappedHeight(view: MergedView, row: number, mappings: readonly ColumnMapping[]): number {
  const right = Math.min(view.grid.columns, MAX_HEADER_COLUMNS);
  for (const { fingerprint, headerRows } of mappings) {
    const place = { top: row, bottom: row + headerRows - 1, left: 1, right };
    const first = firstHeadingColumn(view, { ...place, bottom: row });
    // Cheap first: most rows do not begin with the words of the heading.
    const words = normalizeText(headingText(view, row, first));
    if (words === "" || place.bottom > view.grid.rows || !fingerprint.includes(words)) continue;
    if (fingerprintOf(view, place) === fingerprint) return headerRows;
  }
  return 0;
}

/** The mapping for a place's headings; null when nobody corrected them. */
export function mappingFor(view: MergedView, place: HeadingPlace, mappings: readonly ColumnMapping[]): ColumnMapping | null {
  if (mappings.length === 0) return null;
  const fingerprint = fingerprintOf(view, place);
  return mappings.find((mapping) => mapping.fingerprint === fingerprint) ?? null;
}

/** Headings at a place as a person explained them. [R46] */
export function mappedHeader(view: MergedView, edition: Edition, place: HeadingPlace, mapping: ColumnMapping | null): Header {
  const header = headerAt(view, edition, place);
  if (!mapping) return header;
  const first = firstHeadingColumn(view, place);
  const read = new Map(header.columns.map((column) => [column.column, column]));
  for (const offset of mapping.columns.keys()) {
    const column = first + offset;
    if (column > place.right || read.has(column)) continue;
    read.set(column, { column, parts: [], role: null, category: null, points: null, cell: view.address(place.bottom, column) });
  }
  const columns = [...read.values()].map((column) => explained(column, mapping.columns.get(column.column - first), edition));
  return { ...header, columns: columns.sort((a, b) => a.column - b.column) };
}

function explained(column: HeaderColumn, meaning: ColumnMeaning | undefined, edition: Edition): HeaderColumn {
  if (!meaning) return column;
  const none = { ...column, role: null, category: null, points: null };
  if (meaning.kind === "ignore") return { ...none, isIgnored: true };
  if (meaning.kind === "role") return { ...none, role: meaning.role };
  const category = edition.categories.find(({ id }) => id === meaning.id) ?? null;
  return category ? { ...none, category, points: column.points } : column;
}

/**
 * Reads stored mappings.
 * @param stored JSON text, or what was parsed from it: a list of mappings
 * @returns the whole ones, and what is wrong with the others; never an exception
 */
export function parseMappings(stored: unknown): { readonly mappings: readonly ColumnMapping[]; readonly problems: readonly MappingProblem[] } {
  const problems: MappingProblem[] = [];
  const list = typeof stored === "string" ? parsed(stored, problems) : stored;
  if (problems.length > 0) return { mappings: [], problems };
  if (!Array.isArray(list)) return { mappings: [], problems: [{ path: "", code: "not-a-list" }] };
  const mappings = new Map<string, ColumnMapping>();
  list.forEach((item: unknown, index) => {
    const mapping = readMapping(item, `[${index}]`, problems);
    if (!mapping) return;
    if (mappings.has(mapping.fingerprint)) problems.push({ path: `[${index}]`, code: "twice" });
    mappings.set(mapping.fingerprint, mapping);
  });
  return { mappings: [...mappings.values()], problems };
}

function parsed(text: string, problems: MappingProblem[]): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    problems.push({ path: "", code: "not-json" });
    return null;
  }
}

function readMapping(item: unknown, path: string, problems: MappingProblem[]): ColumnMapping | null {
  const before = problems.length;
  const refuse = (at: string, code: MappingProblem["code"]): void => void problems.push({ path: at, code });
  if (!isRecord(item)) {
    refuse(path, "not-an-object");
    return null;
  }
  const { fingerprint, headerRows, layout = null, edition = null, columns } = item;
  if (typeof fingerprint !== "string" || fingerprint === "") refuse(`${path}.fingerprint`, "no-fingerprint");
  if (typeof headerRows !== "number" || !Number.isInteger(headerRows) || headerRows < 1 || headerRows > MAX_MAPPING_ROWS) refuse(`${path}.headerRows`, "bad-header-rows");
  if (layout !== null && layout !== "form" && layout !== "ledger" && layout !== "summary") refuse(`${path}.layout`, "bad-layout");
  if (edition !== null && typeof edition !== "string") refuse(`${path}.edition`, "bad-edition");
  const meanings = readColumns(columns, `${path}.columns`, refuse);
  if (problems.length > before) return null;
  return { fingerprint: String(fingerprint), headerRows: Number(headerRows), layout: layout as Layout | null, edition: edition as string | null, columns: meanings };
}

function readColumns(columns: unknown, path: string, refuse: (at: string, code: MappingProblem["code"]) => void): Map<number, ColumnMeaning> {
  const meanings = new Map<number, ColumnMeaning>();
  if (!isRecord(columns)) {
    refuse(path, "bad-columns");
    return meanings;
  }
  for (const [offset, written] of Object.entries(columns)) {
    if (!/^\d{1,3}$/.test(offset) || Number(offset) >= MAX_HEADER_COLUMNS) {
      refuse(`${path}.${offset}`, "bad-column");
      continue;
    }
    const meaning = typeof written === "string" ? parseMeaning(written) : null;
    if (meaning) meanings.set(Number(offset), meaning);
    else refuse(`${path}.${offset}`, "bad-meaning");
  }
  return meanings;
}

/** "amount", "category:5" or "ignore". */
function parseMeaning(written: string): ColumnMeaning | null {
  if (written === "ignore") return { kind: "ignore" };
  if (written.startsWith("category:") && written.length > "category:".length) return { kind: "category", id: written.slice("category:".length) };
  return isRole(written) ? { kind: "role", role: written } : null;
}

export const writeMeaning = (meaning: ColumnMeaning): string =>
  meaning.kind === "ignore" ? "ignore" : meaning.kind === "role" ? meaning.role : `category:${meaning.id}`;

/** Plain data for JSON; `parseMappings` of a list of it gives the mappings again. */
export const storedMapping = ({ fingerprint, headerRows, layout, edition, columns }: ColumnMapping): Readonly<Record<string, unknown>> => ({
  fingerprint, headerRows,
  ...(layout === null ? {} : { layout }),
  ...(edition === null ? {} : { edition }),
  columns: Object.fromEntries([...columns].map(([offset, meaning]) => [String(offset), writeMeaning(meaning)])),
});

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
