import { cellAddress, parseRange } from "../sheet/grid";
import { normalizeText } from "../sheet/normalizeText";
import type { SheetReading, UnknownCategory, UnreadPart } from "../sheet/reading";
import type { Check, CheckContext } from "./context";

const MOST_CANDIDATES = 3;

/**
 * `unknown-category`: a category that the edition does not have; the likeliest ones are named. [F16]
 * The figures of its rows or column, which are counted nowhere, are named with it.
 */
export const unknownCategory: Check = {
  code: "unknown-category",
  severity: "warning",
  rule: "F16",
  run: (context) =>
    unknownCategories(context).map(({ unknown, cells, uncounted }) => ({
      cells: [...new Set([...cells, ...uncounted])],
      actual: unknown.text,
      expected: unknown.candidates[0]?.name ?? null,
      message: context.text.unknownCategory({
        cell: unknown.cell, text: unknown.text, edition: context.edition.title, uncounted,
        candidates: unknown.candidates.map(({ no, name }) => `${no}${no ? " " : ""}${name}`),
      }),
    })),
};

interface Uncounted {
  readonly unknown: UnknownCategory;
  /** Every cell with the same words. */
  readonly cells: readonly string[];
  /** Cells whose figures count nowhere. */
  readonly uncounted: readonly string[];
  readonly parts: readonly UnreadPart[];
}

export function unknownCategories({ reading, edition }: Pick<CheckContext, "reading" | "edition">): readonly Uncounted[] {
  const sameWords = groupedBy(reading.unknownCategories, ({ text }) => normalizeText(text));
  const explained = groupedBy(reading.unread.filter(({ because }) => because !== undefined), ({ because }) => because ?? "");
  const rows = [...sameWords.values()].flatMap((same): Uncounted[] => {
    const [unknown] = same;
    const parts = same.flatMap(({ cell }) => explained.get(cell) ?? []);
    return unknown ? [{ unknown, cells: same.map(({ cell }) => cell), uncounted: parts.flatMap(({ cells }) => cells), parts }] : [];
  });
  return [...rows, ...unknownColumns(reading, edition.categories)];
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/**
 * Columns of a summary that stand among its categories and hold figures, while a category of the edition has no column. An
 * unknown column elsewhere may be anything.
 */
function unknownColumns(reading: SheetReading, categories: CheckContext["edition"]["categories"]): readonly Uncounted[] {
  if (reading.layout !== "summary") return [];
  const known = reading.columns.flatMap(({ column, category }) => (category ? [{ column, category }] : []));
  const missing = categories.filter(({ kind, id }) => kind === "deduct" && !known.some(({ category }) => category.id === id));
  if (missing.length === 0) return [];
  const from = Math.min(...known.map(({ column }) => column)) - 1;
  const to = Math.max(...known.map(({ column }) => column)) + 1;
  return reading.unread.flatMap((part) => {
    const [cell = ""] = part.cells;
    const column = parseRange(cell)?.left ?? 0;
    const heading = reading.columns.find((each) => each.column === column);
    if (part.reason !== "unknown-column" || !heading || column < from || column > to) return [];
    const unknown = { cell: heading.cell, text: part.text, candidates: missing.slice(0, MOST_CANDIDATES) };
    return [{ unknown, cells: [heading.cell], uncounted: part.cells, parts: [part] }];
  });
}

/** Subjects know of the figures that stand in such columns and may count; while there are any, no total of theirs is known. */
export function withUncountedColumns(reading: SheetReading, edition: CheckContext["edition"]): SheetReading {
  const cells = unknownColumns(reading, edition.categories).flatMap(({ uncounted }) => uncounted);
  if (cells.length === 0) return reading;
  const byRow = new Map<number, string[]>();
  for (const { top, bottom, left } of cells.flatMap((address) => parseRange(address) ?? [])) {
    for (let row = top; row <= Math.min(bottom, reading.range.bottom); row++) byRow.set(row, [...(byRow.get(row) ?? []), cellAddress(row, left)]);
  }
  const subjects = reading.subjects.map((subject) => {
    const own = byRow.get(parseRange(subject.cell ?? "")?.top ?? 0) ?? [];
    return own.length === 0 ? subject : { ...subject, uncounted: [...subject.uncounted, ...own] };
  });
  return { ...reading, subjects };
}

/** Places that other checks name with their cause, so that `unread` is not their second voice. */
export function partsSaidElsewhere(context: Pick<CheckContext, "reading" | "edition">): ReadonlySet<UnreadPart> {
  const { unread, mixedSigns } = context.reading;
  const mixed = new Set(mixedSigns);
  const bySign = unread.filter(({ reason, cells }) => reason === "negative-among-positive" && cells.every((cell) => mixed.has(cell)));
  return new Set([...unknownCategories(context).flatMap(({ parts }) => parts), ...bySign]);
}
