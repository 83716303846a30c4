import { citeClause } from "../catalogue/citation";
import type { EntryReading } from "../sheet/reading";
import type { Check } from "./context";
import { ofEntries } from "./ofEntries";

/** `duplicate-entry`: the same subject charged twice on one day under one clause with one amount. [F14] */
export const duplicateEntry: Check = {
  code: "duplicate-entry",
  severity: "warning",
  rule: "F14",
  run: ({ edition, subjects, text }) =>
    subjects.flatMap((subject) => {
      const first = new Map<string, EntryReading>();
      return ofEntries([subject], (entry) => {
        const { cell, clause, date, amount, category } = entry;
        if (!date || !clause || amount.kind !== "amount") return null;
        const key = `${clause.id}\n${amount.points}\n${date.day}`;
        const before = first.get(key);
        if (!before) {
          first.set(key, entry);
          return null;
        }
        return {
          subject, cells: [cell, before.cell], category, clause,
          message: text.duplicateEntry({ cell, before: before.cell, subject: subject.name, citation: citeClause(edition, clause) }),
        };
      });
    }),
};
