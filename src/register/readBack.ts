/** Asking the reader what it makes of a planned row. */
import { sameSubject } from "../checking/subjectName";
import { parseDate } from "../norms/eligibility/calendarDate";
import { parseRange, type SheetGrid } from "../sheet/grid";
import { readSheet } from "../sheet/readSheet";
import type { EntryReading, SheetReading } from "../sheet/reading";
import { nameOf } from "../sheet/subjectName";
import type { LedgerEntry } from "./ledgerEntry";
import type { FoundLedger } from "./ledgerPlace";

/**
 * Whether the changed sheet says the entry in the planned row, and whatever it said before: as many other entries, none of them left out.
 * @param ledger as it was; null for a new one
 */
export function readsBack(ledger: FoundLedger | null, changed: SheetGrid, entry: LedgerEntry, row: number, date1904: boolean): boolean {
  const read = readSheet(changed, entry.edition, { ...(ledger?.options ?? { fileName: "" }), date1904 });
  if (!("readings" in read)) return false;
  const top = ledger?.header.top ?? null;
  const reading = read.readings.find((each) => each.layout === "ledger" && (top === null || (each.range.top === top && overlaps(each, ledger))));
  if (!reading) return false;
  const before = ledger?.reading ?? null;
  if (entriesOf(reading).length !== entriesOf(before).length + 1 || uncounted(reading) !== uncounted(before)) return false;
  const own = reading.subjects.flatMap(({ name, entries }) => entries.filter(({ cell }) => parseRange(cell)?.top === row).map((each) => ({ name, each })));
  const [only, ...others] = own;
  return only !== undefined && others.length === 0 && only.name !== null && sameSubject(only.name, nameOf(entry.subject).name) && says(only.each, entry, date1904);
}

const overlaps = ({ range }: SheetReading, ledger: FoundLedger | null): boolean =>
  ledger === null || ledger.header.columns.some(({ column }) => column >= range.left && column <= range.right);

const entriesOf = (reading: SheetReading | null): readonly EntryReading[] => reading?.subjects.flatMap(({ entries }) => entries) ?? [];
const uncounted = (reading: SheetReading | null): number => reading?.subjects.reduce((count, subject) => count + subject.uncounted.length, 0) ?? 0;

function says({ clause, category, amount, count, date }: EntryReading, entry: LedgerEntry, date1904: boolean): boolean {
  if (clause !== entry.clause || category.id !== entry.clause.category) return false;
  if (entry.clause.polarity === "veto" ? amount.kind !== "blank" : amount.kind !== "amount" || amount.points !== entry.amount) return false;
  if (count !== null && count !== entry.count) return false;
  return date === undefined || dayOf(date.day, date1904) === entry.date;
}

const DAYS_TO_1904 = 1462;

/** The day that the reader keeps as a serial number, or as the words of the cell. */
export const dayOf = (day: string, date1904: boolean): string | undefined => parseDate(/^\d{1,5}$/u.test(day) ? Number(day) + (date1904 ? DAYS_TO_1904 : 0) : day);
