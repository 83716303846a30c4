/** What the workbook records of a subject in a month already. Pure. */
import type { Edition } from "../../src/catalogue/edition";
import { recordedEntries } from "../../src/checking/assessSubject";
import { sameSubject } from "../../src/checking/subjectName";
import { type Month, findMonth, monthOfSerial } from "../../src/month";
import type { FoundLedger } from "../../src/register/ledgerPlace";
import type { Entry } from "../../src/scoring/assessment";
import type { SheetGrid } from "../../src/sheet/grid";
import { readSheet, type ReadSheetOptions } from "../../src/sheet/readSheet";
import type { EntryReading, SubjectReading } from "../../src/sheet/reading";

export interface SoFar {
  readonly entries: readonly Entry[];
  /** Sheets they were read from; empty when nothing is recorded. */
  readonly sheets: readonly string[];
  /** Cells that hold something and could not be read: "6月台账!H5". */
  readonly unreadable: readonly string[];
}

export const NOTHING_SO_FAR: SoFar = { entries: [], sheets: [], unreadable: [] };

/** The ledgers say it; where none names the subject, its form or row in a summary does. The same thing is never counted from both. */
export function recordedSoFar(
  grids: readonly SheetGrid[], ledgers: readonly FoundLedger[], edition: Edition, subject: string, month: Month, options: ReadSheetOptions,
): SoFar {
  const fromLedgers = ledgers.flatMap(({ fits, month: own, reading, grid }) =>
    fits && reading !== null && (own === null || own === month)
      ? ofSubject(reading.subjects, subject).map((found) => ({ sheet: grid.name, found: own === null ? inMonth(found, month, options.date1904) : found })) : []);
  const named = fromLedgers.filter(({ found }) => found.entries.length > 0);
  return summed(edition, named.length > 0 ? named : formsOf(grids, edition, subject, month, options));
}

const ofSubject = (subjects: readonly SubjectReading[], subject: string): readonly SubjectReading[] =>
  subjects.filter(({ name }) => name !== null && sameSubject(name, subject));

/** A ledger without a month of its own holds several. */
const inMonth = (subject: SubjectReading, month: Month, date1904: boolean): SubjectReading =>
  ({ ...subject, entries: subject.entries.filter((entry) => (monthOfEntry(entry, date1904) ?? month) === month) });

function monthOfEntry({ date }: EntryReading, date1904: boolean): Month | undefined {
  if (date === undefined) return undefined;
  return /^\d{1,5}$/u.test(date.day) ? monthOfSerial(Number(date.day), date1904) : findMonth(date.day);
}

function formsOf(grids: readonly SheetGrid[], edition: Edition, subject: string, month: Month, options: ReadSheetOptions) {
  for (const grid of grids) {
    const read = readSheet(grid, edition, options);
    const found = "readings" in read
      ? read.readings.filter((reading) => reading.layout !== "ledger" && (reading.month === null || reading.month === month)).flatMap(({ subjects }) => ofSubject(subjects, subject))
      : [];
    const [first] = found.filter(({ entries, awarded }) => entries.length + awarded.length > 0);
    if (first !== undefined) return [{ sheet: grid.name, found: first }];
  }
  return [];
}

function summed(edition: Edition, found: readonly { readonly sheet: string; readonly found: SubjectReading }[]): SoFar {
  const read = found.map(({ sheet, found: subject }) => ({ sheet, ...recordedEntries(edition, subject) }));
  return {
    entries: read.flatMap(({ entries }) => entries),
    sheets: [...new Set(read.filter(({ entries, blockedBy }) => entries.length + blockedBy.length > 0).map(({ sheet }) => sheet))],
    unreadable: read.flatMap(({ sheet, blockedBy }) => blockedBy.map((cell) => `${sheet}!${cell}`)),
  };
}
