/** Printed ranks and marks of selection of a table, which hang together: what becomes of them when totals change. */
import { isSelected, saysNotSelected } from "../../checking/selectionMarks";
import type { Points } from "../../points";
import { cellAddress, parseRange } from "../../sheet/grid";
import type { Impact, PrintedStanding, SelectionImpact } from "../impact";

/** What a cell would hold, or that somebody has to look at it; `cell` null where the table has no cell that was read. */
export type PrintedChange = { readonly of: PrintedStanding; readonly cell: string | null; readonly reason: "rank" | "selected" } &
  ({ readonly kind: "moves"; readonly after: number | string | null } | { readonly kind: "look" });

/** What a cell of a subject's sheet says; "" for an empty one and for none. */
export type TextAt = (of: PrintedStanding, cell: string | null) => string;

/**
 * Ranks and marks sheet by sheet. [Y80] [Y81]
 * Ranks move only where the whole column prints what the earlier totals give (1, 2, 2, 4) and every new total is known; marks only where exactly those
 * are marked who would have been selected, all in one way and all others in another, and nobody is tied. Anything else that the change reaches is to be looked at.
 */
export function printedChanges({ printed, months }: Pick<Impact, "printed" | "months">, textAt: TextAt): readonly PrintedChange[] {
  const tables = new Map<string, PrintedStanding[]>();
  for (const each of printed) {
    if (each.subject.file !== null) continue;
    const key = `${each.subject.month ?? ""} ${each.subject.sheet}`;
    tables.set(key, [...(tables.get(key) ?? []), each]);
  }
  return [...tables.values()].flatMap((table) => {
    const month = table[0]?.subject.month ?? null;
    const selection = months.find((one) => one.month === month)?.selection ?? null;
    return [...rankChanges(table.filter(({ subject }) => subject.reading.rank !== null)), ...markChanges(table, selection, textAt)];
  });
}

function rankChanges(table: readonly PrintedStanding[]): readonly PrintedChange[] {
  if (table.every(({ before, after }) => before === after && before !== null)) return [];
  const [was, is] = [ranksOf(table.map(({ before }) => before)), ranksOf(table.map(({ after }) => after))];
  const stand = table.map(({ subject }) => (subject.reading.rank?.amount.kind === "amount" ? subject.reading.rank.amount.points / A_POINT : null));
  const isRight = was !== null && was.every((rank, at) => rank === stand[at]);
  return table.flatMap((of, at): PrintedChange[] => {
    const cell = of.subject.reading.rank?.cell ?? null;
    if (!isRight || is === null) return [{ kind: "look", of, cell, reason: "rank" }];
    return was[at] === is[at] ? [] : [{ kind: "moves", of, cell, reason: "rank", after: is[at] ?? 0 }];
  });
}

/** A rank is read as an amount, in millionths. */
const A_POINT = 1_000_000;

/** 1, 2, 2, 4; null where some total is not known. */
function ranksOf(totals: readonly (Points | null)[]): readonly number[] | null {
  if (totals.includes(null)) return null;
  return totals.map((total) => 1 + totals.filter((other) => (other ?? 0) > (total ?? 0)).length);
}

function markChanges(table: readonly PrintedStanding[], selection: SelectionImpact | null, textAt: TextAt): readonly PrintedChange[] {
  const marks = table.filter(({ subject }) => subject.reading.selected !== null);
  if (marks.length === 0 || selection === null) return [];
  const { before, after, left, joined } = selection;
  const column = onlyOne(marks.map(({ subject }) => parseRange(subject.reading.selected?.cell ?? "")?.left));
  const look = (of: PrintedStanding): PrintedChange => ({ kind: "look", of, cell: markCell(of, column), reason: "selected" });
  if (before === null || after === null) return table.some((each) => each.before !== each.after) ? marks.map(look) : [];
  const touched = table.filter(({ subject }) => left.includes(subject.name) || joined.includes(subject.name));
  if (touched.length === 0) return [];
  const names = table.map(({ subject }) => subject.name);
  const selected = table.filter(({ subject }) => isSelected(subject)).map(({ subject }) => subject.name);
  const told = before.tie === null && after.tie === null && sameNames(selected, before.chosen) && new Set(names).size === names.length;
  const texts = (which: boolean): readonly string[] => table.filter(({ subject }) => isSelected(subject) === which).map((of) => textAt(of, markCell(of, column)));
  const [yes, no] = [onlyOne(texts(true)), onlyOne(texts(false))];
  const othersSayNo = no !== undefined && saysNotSelected(no);
  return touched.map((of): PrintedChange => {
    const cell = markCell(of, column);
    const content = joined.includes(of.subject.name) ? yes : no;
    return !told || cell === null || !othersSayNo || content === undefined ? look(of) : { kind: "moves", of, cell, reason: "selected", after: content === "" ? null : content };
  });
}

/** Where a subject's mark stands, or would: in the column of the marks, beside the name. */
function markCell({ subject: { reading: { selected, cell } } }: PrintedStanding, column: number | undefined): string | null {
  if (selected !== null) return selected.cell;
  const row = parseRange(cell ?? "")?.top;
  return column === undefined || row === undefined ? null : cellAddress(row, column);
}

/** undefined where there are none or several. */
function onlyOne<T>(all: readonly T[]): T | undefined {
  const different = new Set(all);
  return different.size === 1 ? all[0] : undefined;
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((name) => b.includes(name));
