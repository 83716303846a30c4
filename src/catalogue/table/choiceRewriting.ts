/** Which cells of a catalogue table another option of an open question changes, written as text and carried out. */
import type { Edition } from "../edition";
import { readWithoutExamples } from "../readDocument";
import { pieces, quote, splitAt, unquote } from "./notation";
import { type CellAddress, cellAddresses } from "./cellAddress";
import type { Rows } from "./blocks";

export type TableCell = string | number | null;
export type TableRow = readonly TableCell[];

/** 改写 of the option in use: the table is written with it. */
export const AS_WRITTEN = "（现值）";
/** 改写 of an option on which no points depend. */
export const NO_CHANGE = "（不改动）";

/**
 * For every option that is not in use, the cells it changes.
 * @param write the table of an edition
 * @returns by "choice\noption": "1.1、1.2 分值上限=2；基础分=90"; no entry where an option needs rows that are not there
 */
export function rewritings(
  edition: Edition, document: unknown, write: (edition: Edition) => readonly TableRow[],
): ReadonlyMap<string, string> {
  const now = write(edition);
  const selected = Object.fromEntries(edition.choices.map(({ id, selected: option }) => [id, option]));
  const found = new Map<string, string>();
  for (const choice of edition.choices) {
    for (const option of choice.options) {
      if (option.id === choice.selected) continue;
      const read = readWithoutExamples(document, { ...selected, [choice.id]: option.id });
      const changes = "edition" in read ? changesBetween(now, write(read.edition)) : undefined;
      if (changes !== undefined) found.set(`${choice.id}\n${option.id}`, changesText(changes));
    }
  }
  return found;
}

/** A cell that changes, by the name of its row and its column. */
interface Change {
  /** "" for what is said of the whole edition: then the column is the fact's name. */
  readonly row: string;
  readonly column: string;
  /** undefined: the row goes. */
  readonly value: TableCell | undefined;
}

/** @returns undefined when an option needs rows that are not there */
function changesBetween(before: readonly TableRow[], after: readonly TableRow[]): Change[] | undefined {
  const others = new Map(cellAddresses(after).map((address) => [nameOf(address), address.at]));
  const changes: Change[] = [];
  const gone = new Set<string>();
  for (const { row, column, at } of cellAddresses(before)) {
    const other = others.get(nameOf({ row, column }));
    others.delete(nameOf({ row, column }));
    const value = other && (after[other.row]?.[other.column] ?? null);
    if (value === undefined && !gone.has(row)) changes.push({ row, column: DELETED, value });
    if (value === undefined) gone.add(row);
    else if (value !== (before[at.row]?.[at.column] ?? null)) changes.push({ row, column, value });
  }
  return others.size > 0 ? undefined : changes;
}

/** Stands where a column's name would, for a row that goes. */
const DELETED = "删去";

/** Rows that change alike are named together. */
function changesText(changes: readonly Change[]): string {
  const groups = new Map<string, string[]>();
  for (const { row, column, value } of changes) {
    const change = value === undefined ? DELETED : `${column}=${value === null ? "" : typeof value === "number" ? value : quote(value)}`;
    groups.set(change, [...(groups.get(change) ?? []), row]);
  }
  return [...groups].map(([change, rows]) => (rows[0] === "" ? change : `${rows.map(quoteName).join("、")} ${change}`)).join("；");
}

const quoteName = (name: string): string => quote(name).replace(/、/gu, "\\、");

export type RewrittenTable = { readonly rows: Rows } | { readonly unknown: string };

/**
 * The table with an option's changes made.
 * @param text as in the column 改写
 * @returns `unknown`: the first piece that names no cell of the table
 */
export function rewrite(rows: Rows, text: string): RewrittenTable {
  const addresses = cellAddresses(rows);
  const byName = new Map(addresses.map((address) => [nameOf(address), address.at]));
  const changed = rows.map((row) => [...row]);
  for (const piece of pieces(text)) {
    const { before, after } = splitAt(piece) ?? { before: piece, after: undefined };
    const { names, column } = rowsAndColumn(before);
    for (const row of names) {
      const cells = after !== undefined
        ? [byName.get(nameOf({ row, column }))].filter((at) => at !== undefined)
        : addresses.filter((address) => column === DELETED && address.row === row).map(({ at }) => at);
      if (cells.length === 0) return { unknown: unquote(piece) };
      for (const at of cells) (changed[at.row] ?? [])[at.column] = after === undefined ? null : valueOf(after);
    }
  }
  return { rows: changed };
}

const nameOf = ({ row, column }: Pick<CellAddress, "row" | "column">): string => `${row}\n${column}`;

function rowsAndColumn(text: string): { readonly names: readonly string[]; readonly column: string } {
  const space = text.lastIndexOf(" ");
  if (space < 0) return { names: [""], column: unquote(text) };
  return { names: pieces(text.slice(0, space), "、").map(unquote), column: text.slice(space + 1) };
}

function valueOf(text: string): TableCell {
  if (text === "") return null;
  return /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : unquote(text);
}
