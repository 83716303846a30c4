import { formatPoints, toNumber } from "../points";
import type { Check } from "./context";
import { disallowedEntries } from "./entryAmounts";

/** `out-of-range`: an amount outside the clause's range × count. [F3] */
export const outOfRange: Check = {
  code: "out-of-range",
  severity: "error",
  rule: "F3",
  run: (context) =>
    disallowedEntries(context).flatMap(({ subject, entry, clause, citation, amount, allowed }) => {
      if (allowed.kind !== "range" || clause.charge.kind !== "range") return [];
      const min = formatPoints(allowed.min);
      const max = formatPoints(allowed.max);
      return [{
        subject,
        cells: [entry.cell],
        category: entry.category,
        clause,
        expected: `${min}—${max}`,
        actual: toNumber(amount),
        message: context.text.outOfRange({
          cell: entry.cell, citation, clause, amount: formatPoints(amount), count: entry.count,
          eachMin: formatPoints(clause.charge.min), eachMax: formatPoints(clause.charge.max), min, max,
        }),
      }];
    }),
};
