import type { EntryDate, EntryReading, PrintedAmount } from "./reading";

/** An entry with what the sheet has a place for; written out, because a ledger has a hundred thousand of them and joining objects takes most of the time. */
export function entryOf(entry: EntryReading, date: EntryDate | null, chief: PrintedAmount | null): EntryReading {
  const { cell, category, clause, cited, amount, count } = entry;
  if (date && chief) return { cell, category, clause, cited, amount, count, date, chief };
  if (date) return { cell, category, clause, cited, amount, count, date };
  return chief ? { cell, category, clause, cited, amount, count, chief } : entry;
}
