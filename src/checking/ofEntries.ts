import type { EntryReading } from "../sheet/reading";
import type { AssessedSubject } from "./assessSubject";

/**
 * What somebody finds in a table's entries, subject by subject, in their order; null where there is nothing, as in nearly all of a
 * ledger's hundred thousand.
 */
export function ofEntries<Found>(subjects: readonly AssessedSubject[], look: (entry: EntryReading, subject: AssessedSubject) => Found | null): Found[] {
  const found: Found[] = [];
  for (const subject of subjects) {
    for (const entry of subject.reading.entries) {
      const one = look(entry, subject);
      if (one !== null) found.push(one);
    }
  }
  return found;
}
