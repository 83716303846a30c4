/** Tables written by hand, as reading would give them: checks of tables against each other are tried before any sheet. */
import type { Edition } from "../../../../src/catalogue/edition";
import { assessSubject } from "../../../../src/checking/assessSubject";
import { type BookCheck, type BookContext, type CheckContext, complete } from "../../../../src/checking/context";
import type { Finding } from "../../../../src/checking/finding";
import { type Month, parseMonth } from "../../../../src/month";
import { points } from "../../../../src/points";
import { MemoryGrid, parseRange, type SheetGrid } from "../../../../src/sheet/grid";
import type { HeaderColumn } from "../../../../src/sheet/header";
import type { Amount } from "../../../../src/sheet/readAmount";
import type { AwardedReading, EntryReading, PrintedAmount, PrintedText, SheetReading, SubjectReading } from "../../../../src/sheet/reading";
import { checkingText } from "../../../../src/text/checking";
import type { Language } from "../../../../src/text/language";
import { editionOf } from "../../editionOf";

export const JUNE = parseMonth("2026-06")!;
export const month = (text: string): Month => parseMonth(text)!;

export const amount = (value: number): Amount => ({ kind: "amount", points: points(value), typed: "number", direction: null });
export const printed = (cell: string, value: number, formula = false): PrintedAmount => ({ cell, amount: amount(value), formula });
export const words = (cell: string, text: string): PrintedText => ({ cell, text });

export const subject = (name: string | null, parts: Partial<SubjectReading> = {}): SubjectReading => ({
  name, cell: name === null ? null : "A1", entries: [], awarded: [], total: null, sumOfDeductions: null, grade: null, subtotals: [], self: [],
  rank: null, selected: null, vetoed: null, uncounted: [], ...parts,
});

interface TableParts {
  readonly sheet?: string;
  readonly title?: string;
  readonly edition?: Edition;
  readonly editions?: readonly Edition[];
  readonly month?: Month | null;
  readonly layout?: SheetReading["layout"];
  readonly columns?: readonly HeaderColumn[];
  /** Cells that stand on the sheet, by address. */
  readonly cells?: Readonly<Record<string, string | number>>;
  readonly subjects: readonly SubjectReading[];
}

/** A table; sums and scores are worked out from the readings. */
export function tableOf({ sheet = "表", title = "", edition = editionOf(), editions, month: ofTable = JUNE, layout = "form", columns = [], cells = {}, subjects }: TableParts): CheckContext {
  const grid = new MemoryGrid({ name: sheet });
  if (title !== "") grid.set(1, 1, { value: title });
  for (const [address, value] of Object.entries(cells)) {
    const place = parseRange(address)!;
    grid.set(place.top, place.left, typeof value === "string" && value.startsWith("=") ? { value: null, formula: value } : { value });
  }
  const reading: SheetReading = {
    layout, columns, range: { top: 3, left: 1, bottom: 40, right: 10 }, month: ofTable, subjects, unread: [], sum: null, body: null,
    allotments: [], unknownCategories: [], numbersAsText: [], mixedSigns: [], missingFields: [],
  };
  return {
    book: { sheets: [grid], date1904: false }, sheet: grid, edition, editions: editions ?? [edition], reading,
    subjects: subjects.map((each) => assessSubject(edition, ofTable, each)), month: ofTable, text: checkingText("zh-CN"), language: "zh-CN",
  };
}

/** An entry by category and, if wanted, clause id. */
export function entry(cell: string, edition: Edition, category: string, value: number | null, clause?: string, parts: Partial<EntryReading> = {}): EntryReading {
  return {
    cell, category: edition.categories.find(({ id }) => id === category)!, clause: edition.clauses.find(({ id }) => id === clause) ?? null, cited: null,
    amount: value === null ? { kind: "blank" } : amount(value), count: null, ...parts,
  };
}

export const awarded = (cell: string, edition: Edition, category: string, value: number): AwardedReading =>
  ({ cell, category: edition.categories.find(({ id }) => id === category)!, amount: amount(value) });

/** What a check of tables says of a workbook of these tables and, beside them, sheets without a table. */
export function run(check: BookCheck, tables: readonly CheckContext[], others: readonly SheetGrid[] = [], language: Language = "zh-CN"): Finding[] {
  const book = { sheets: [...tables.map(({ sheet }) => sheet), ...others], date1904: false };
  const context: BookContext = { book, tables, editions: tables[0]?.editions ?? [], text: checkingText(language), language };
  return check.run(context).map((parts) => complete({ ...check, severity: parts.severity ?? check.severity }, parts.table, parts));
}

/** "sheet cells fix" of findings, for comparing at a glance. */
export const brief = (findings: readonly Finding[]): string[] =>
  findings.map(({ sheet, cells, fix }) => `${sheet} ${cells.join(",")}${fix ? ` ${fix.cell}=${fix.value}` : ""}`);
