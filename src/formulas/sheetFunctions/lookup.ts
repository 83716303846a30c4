/** LOOKUP, VLOOKUP, INDEX and their like. */
import type { CellError } from "../../sheet/grid";
import { same } from "../compare";
import type { Formula } from "../formula";
import type { Frame, SheetFunction } from "../frame";
import { error, heightOf, isArea, isError, isMatrix, type Scalar, type Value, widthOf } from "../value";
import { fitsWildcards, hasWildcards } from "../wildcards";
import { numberGiven, scalarGiven, truthGiven } from "./given";

/** Place in a list, from 0; "none" where nothing fits. */
type Found = number | "none" | "ambiguous";

type Table = readonly (readonly Scalar[])[];

/** The first member that equals what is wanted; text may hold wildcards. */
function exactly(keys: readonly Scalar[], wanted: Scalar): Found {
  const sought = wanted ?? 0;
  const isPattern = typeof sought === "string" && hasWildcards(sought);
  for (const [index, key] of keys.entries()) {
    const answer = isPattern ? typeof key === "string" && fitsWildcards(key, sought) : same(key, sought);
    if (answer === "ambiguous") return "ambiguous";
    if (answer) return index;
  }
  return "none";
}

/**
 * The last member that is not above what is wanted. Excel halves the list again and again, which gives this in a rising
 * list, and the last number where none is above; in any other list the outcome is an accident of the method.
 */
function atMost(keys: readonly Scalar[], wanted: Scalar): Found {
  const sought = wanted ?? 0;
  if (typeof sought !== "number") return "ambiguous";
  let found: Found = "none";
  let before = -Infinity;
  let rising = true;
  let above = false;
  for (const [index, key] of keys.entries()) {
    if (typeof key !== "number") continue;
    const equal = same(key, sought);
    if (equal === "ambiguous") return "ambiguous";
    if (key < before) rising = false;
    before = key;
    if (key <= sought) found = index;
    else above = true;
  }
  return rising || !above ? found : "ambiguous";
}

/** The last member that is not below what is wanted, in a falling list. */
function atLeast(keys: readonly Scalar[], wanted: Scalar): Found {
  const sought = wanted ?? 0;
  if (typeof sought !== "number" || keys.some((key) => typeof key !== "number")) return "ambiguous";
  const falling = keys.every((key, index) => index === 0 || Number(key) < Number(keys[index - 1]));
  if (!falling || keys.some((key) => same(key, sought) === "ambiguous")) return "ambiguous";
  const count = keys.filter((key) => Number(key) >= sought).length;
  return count === 0 ? "none" : count - 1;
}

function pick(found: Found, values: readonly Scalar[], frame: Frame): Scalar {
  if (found === "ambiguous") return frame.giveUp("ambiguous");
  if (found === "none") return error("#N/A");
  const value = values[found];
  return value === undefined ? (found < values.length ? null : frame.giveUp("not-read")) : value;
}

function tableGiven(formula: Formula | undefined, frame: Frame, arrays: boolean): Table | CellError {
  const value = formula === undefined ? error("#VALUE!") : frame.evaluate(formula, arrays);
  if (isError(value)) return value;
  // Beyond the rows in use there are only blanks, which no lookup finds.
  return frame.rows(value, true) ?? error("#VALUE!");
}

const isTable = (table: Table | CellError): table is Table => Array.isArray(table);

const column = (table: Table, index: number): readonly Scalar[] => table.map((row) => row[index] ?? null);

/** The only row or column of a table; null when it has several of both. */
function line(table: Table): readonly Scalar[] | null {
  if (table.length === 1) return table[0] ?? [];
  return table.every((row) => row.length === 1) ? column(table, 0) : null;
}

function lookup(given: readonly Formula[], frame: Frame): Value {
  const wanted = scalarGiven(given, 0, frame);
  if (isError(wanted)) return wanted;
  const table = tableGiven(given[1], frame, true);
  if (!isTable(table)) return table;
  const width = table[0]?.length ?? 0;
  const isWide = width > table.length;
  const keys = isWide ? (table[0] ?? []) : column(table, 0);
  if (given.length < 3) return pick(atMost(keys, wanted), isWide ? (table.at(-1) ?? []) : column(table, width - 1), frame);
  const results = tableGiven(given[2], frame, true);
  if (!isTable(results)) return results;
  const values = line(results);
  return values && line(table) ? pick(atMost(keys, wanted), values, frame) : frame.giveUp("not-read", "LOOKUP");
}

/** VLOOKUP, and HLOOKUP with rows and columns exchanged. */
const inTable = (across: boolean): SheetFunction => ({
  least: 3, most: 4,
  run: (given, frame) => {
    const wanted = scalarGiven(given, 0, frame);
    const place = numberGiven(given, 2, frame);
    const near = truthGiven(given, 3, frame, true);
    if (isError(wanted)) return wanted;
    if (isError(place)) return place;
    if (isError(near)) return near;
    const read = tableGiven(given[1], frame, false);
    if (!isTable(read)) return read;
    const table = across ? read[0]?.map((_, index) => column(read, index)) ?? [] : read;
    const index = Math.trunc(place);
    if (index < 1) return error("#VALUE!");
    if (index > (table[0]?.length ?? 0)) return frame.giveUp("ambiguous", across ? "HLOOKUP" : "VLOOKUP");
    const keys = column(table, 0);
    return pick(near ? atMost(keys, wanted) : exactly(keys, wanted), column(table, index - 1), frame);
  },
});

function match(given: readonly Formula[], frame: Frame): Value {
  const wanted = scalarGiven(given, 0, frame);
  const type = numberGiven(given, 2, frame, 1);
  if (isError(wanted)) return wanted;
  if (isError(type)) return type;
  const table = tableGiven(given[1], frame, false);
  if (!isTable(table)) return table;
  const keys = line(table);
  if (keys === null) return error("#N/A");
  const found = type === 0 ? exactly(keys, wanted) : type > 0 ? atMost(keys, wanted) : atLeast(keys, wanted);
  return found === "ambiguous" ? frame.giveUp("ambiguous") : found === "none" ? error("#N/A") : found + 1;
}

/** A cell, row or column of a table; of cells it stays a reference, so that SUM and the like can go on with it. */
function index(given: readonly Formula[], frame: Frame): Value {
  const table = given[0] === undefined ? error("#VALUE!") : frame.evaluate(given[0]);
  if (isError(table)) return table;
  const first = numberGiven(given, 1, frame, 0);
  const second = numberGiven(given, 2, frame, 0);
  if (isError(first)) return first;
  if (isError(second)) return second;
  if (!isArea(table) && !isMatrix(table)) return frame.giveUp("not-read", "INDEX");
  const height = isArea(table) ? heightOf(table.range) : table.rows.length;
  const width = isArea(table) ? widthOf(table.range) : (table.rows[0]?.length ?? 0);
  const alone = given.length === 2 && height === 1;
  const row = Math.trunc(alone ? 1 : first);
  const place = Math.trunc(alone ? first : given.length === 2 && width === 1 ? 1 : second);
  if (row < 0 || place < 0) return error("#VALUE!");
  if (row > height || place > width) return error("#REF!");
  if (isMatrix(table)) {
    if (row > 0 && place > 0) return table.rows[row - 1]?.[place - 1] ?? null;
    const rows = (row === 0 ? table.rows : table.rows.slice(row - 1, row)).map((values) => (place === 0 ? values : values.slice(place - 1, place)));
    return { kind: "matrix", rows };
  }
  const { range } = table;
  return {
    ...table,
    range: {
      top: row === 0 ? range.top : range.top + row - 1,
      bottom: row === 0 ? range.bottom : range.top + row - 1,
      left: place === 0 ? range.left : range.left + place - 1,
      right: place === 0 ? range.right : range.left + place - 1,
    },
  };
}

export const LOOKUPS: Readonly<Record<string, SheetFunction>> = {
  LOOKUP: { least: 2, most: 3, run: lookup },
  VLOOKUP: inTable(false),
  HLOOKUP: inTable(true),
  MATCH: { least: 2, most: 3, run: match },
  INDEX: { least: 2, most: 3, run: index },
};
