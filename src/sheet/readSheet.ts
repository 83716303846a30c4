/** A sheet's cells → subjects with entries, awarded scores, totals and grades, each with its address. */
import type { Edition } from "../catalogue/edition";
import type { Month } from "../month";
import { formatPoints, negate, ZERO } from "../points";
import type { SheetGrid } from "./grid";
import { findHeader, type Header } from "./header";
import { isDefaultSheetName, monthOfSheet } from "./labels";
import { type Layout, layoutOf } from "./layout";
import { MergedView } from "./mergedView";
import { readForm } from "./readForm";
import { readLedger } from "./readLedger";
import { readSummary } from "./readSummary";
import type { EntryReading, PrintedAmount, SheetReading, SubjectReading, UnreadPart } from "./reading";

export interface ReadSheetOptions {
  readonly date1904: boolean;
  readonly fileName: string;
}

/** Why a sheet holds no table that can be scored. */
export type NoTable = "empty" | "no-heading" | "no-subjects";

/**
 * Reads the tables of one sheet under an edition (design: Reading sheets).
 * @returns the tables from top to bottom, or why there is none; what could not be read is listed in `unread`, never skipped
 */
export function readSheet(
  grid: SheetGrid, edition: Edition, options: ReadSheetOptions,
): { readonly readings: readonly SheetReading[] } | { readonly none: NoTable } {
  if (grid.rows === 0) return { none: "empty" };
  const view = new MergedView(grid);
  const header = findHeader(view, edition);
  if (!header) return { none: "no-heading" };
  const month = monthOfSheet(grid, header.top, options.date1904, options.fileName);
  const layout = layoutOf(header);
  if (!layout) return { none: "no-heading" };
  const read = readTable(layout, view, header, edition, options.date1904);
  if (read.subjects.length === 0) return { none: "no-subjects" };
  const unread: UnreadPart[] = [...read.unread];
  const subjects = unsign(read.subjects, unread);
  return {
    readings: [{
      layout, columns: header.columns, range: extent(header, read.bottom), month, subjects, unread, sum: read.sum, body: null,
      allotments: [], unknownCategories: [], numbersAsText: [], mixedSigns: [], missingFields: [],
    }],
  };
}

interface TableReading {
  readonly subjects: readonly SubjectReading[];
  readonly unread: readonly UnreadPart[];
  readonly bottom: number;
  readonly sum: PrintedAmount | null;
}

function readTable(layout: Layout, view: MergedView, header: Header, edition: Edition, date1904: boolean): TableReading {
  switch (layout) {
    case "summary":
      return { ...readSummary(view, header, edition), sum: null };
    case "ledger":
      return readLedger(view, header, edition, date1904);
    case "form":
      return oneSubject(view, header, edition);
  }
}

function oneSubject(view: MergedView, header: Header, edition: Edition): TableReading {
  const { subject, unread, bottom } = readForm(view, header, edition);
  const sheetName = view.grid.name;
  const named = subject.name === null && !isDefaultSheetName(sheetName) ? { ...subject, name: sheetName } : subject;
  return { subjects: bottom > header.bottom ? [named] : [], unread, bottom, sum: null };
}

function extent(header: Header, bottom: number): SheetReading["range"] {
  const columns = header.columns.map(({ column }) => column);
  return { top: header.top, left: Math.min(...columns), bottom, right: Math.max(...columns) };
}

/**
 * Brings deductions to one sign. A sheet that writes all of them below 0 means the same as one that writes all above;
 * where both occur, the ones below 0 are left out and said, because each could be a slip or a correction. [R11]
 */
function unsign(subjects: readonly SubjectReading[], unread: UnreadPart[]): SubjectReading[] {
  const deductions = subjects.flatMap(({ entries }) => entries.filter(({ category }) => category.kind === "deduct"));
  const signs = deductions.map(({ amount }) => (amount.kind === "amount" ? Math.sign(amount.points) : 0));
  const mixed = signs.includes(1) && signs.includes(-1);
  const isNegative = ({ amount }: EntryReading): boolean => amount.kind === "amount" && amount.points < ZERO;
  return subjects.map((subject) => {
    const uncounted = [...subject.uncounted];
    const entries = subject.entries.flatMap((entry): EntryReading[] => {
      if (!isNegative(entry) || entry.amount.kind !== "amount") return [entry];
      if (mixed || entry.category.kind === "bonus") {
        unread.push({ cells: [entry.cell], reason: "negative-among-positive", text: formatPoints(entry.amount.points) });
        uncounted.push(entry.cell);
        return [];
      }
      return [{ ...entry, amount: { ...entry.amount, points: negate(entry.amount.points) } }];
    });
    return { ...subject, entries, uncounted };
  });
}

/** Month found on a sheet that has no table, for messages. */
export const monthOfUnreadSheet = (grid: SheetGrid, options: ReadSheetOptions): Month | null =>
  monthOfSheet(grid, Math.min(grid.rows, 10), options.date1904, options.fileName);
