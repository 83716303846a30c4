/** A subject's entries and recorded amounts by the cells they stand in: consequences look up a hundred thousand of them. */
import { type Points, sum } from "../points";
import { type EntryReading, pointsOf, type SubjectReading } from "../sheet/reading";
import type { AssessedSubject, RecordedCategory, RecordedPart } from "./assessSubject";

const entries = new WeakMap<SubjectReading, ReadonlyMap<string, readonly EntryReading[]>>();

/** Entries whose amount or date stands in the cell, in the sheet's order. */
export function entriesAt(reading: SubjectReading, cell: string): readonly EntryReading[] {
  const known = entries.get(reading) ?? byCell(reading);
  entries.set(reading, known);
  return known.get(cell) ?? [];
}

function byCell(reading: SubjectReading): ReadonlyMap<string, readonly EntryReading[]> {
  const index = new Map<string, EntryReading[]>();
  const enter = (cell: string, entry: EntryReading): void => {
    const there = index.get(cell);
    if (there) there.push(entry);
    else index.set(cell, [entry]);
  };
  for (const entry of reading.entries) {
    enter(entry.cell, entry);
    if (entry.date && entry.date.cell !== entry.cell) enter(entry.date.cell, entry);
  }
  return index;
}

/** Whether an entry's amount (not its date) stands in the cell. */
export const hasAmountAt = (reading: SubjectReading, cell: string): boolean => entriesAt(reading, cell).some((entry) => entry.cell === cell);

/** Points of the entries at some cells together, each once. */
export function pointsAt(reading: SubjectReading, cells: readonly string[]): Points {
  const found = new Set(cells.flatMap((cell) => entriesAt(reading, cell)));
  return sum([...found].flatMap(({ amount }) => pointsOf(amount) ?? []));
}

type Recorded = RecordedPart & Pick<RecordedCategory, "category">;
const recordedParts = new WeakMap<AssessedSubject, ReadonlyMap<string, Recorded>>();

/** What is recorded in a cell and in which category; the first where a cell holds several rules. */
export function recordedAt(subject: AssessedSubject, cell: string): Recorded | null {
  let known = recordedParts.get(subject);
  if (!known) {
    const index = new Map<string, Recorded>();
    for (const { category, parts } of subject.recorded) for (const part of parts) if (!index.has(part.cell)) index.set(part.cell, { ...part, category });
    recordedParts.set(subject, (known = index));
  }
  return known.get(cell) ?? null;
}
