import { formatPoints, toNumber } from "../points";
import type { Check } from "./context";
import { disallowedEntries, productLine } from "./entryAmounts";

/** `wrong-points`: an amount is not what the clause charges (fixed × count, a tier). [F2] */
export const wrongPoints: Check = {
  code: "wrong-points",
  severity: "error",
  rule: "F2",
  run: (context) =>
    disallowedEntries(context).flatMap(({ subject, entry, clause, citation, amount, allowed }) => {
      if (allowed.kind !== "points") return [];
      const { expected } = allowed;
      const { charge } = clause;
      const unit = charge.kind === "fixed" || charge.kind === "perUnit" ? charge.points : null;
      return [{
        subject,
        cells: [entry.cell],
        category: entry.category,
        clause,
        expected: expected === null ? null : toNumber(expected),
        actual: toNumber(amount),
        fix: expected === null ? null : { cell: entry.cell, value: toNumber(expected) },
        message: context.text.wrongPoints({
          cell: entry.cell, citation, clause, amount: formatPoints(amount), count: entry.count,
          unit: unit === null ? null : formatPoints(unit), expected: expected === null ? null : formatPoints(expected),
        }),
        ...(unit !== null && expected !== null && entry.count !== null ? { arithmetic: productLine(unit, entry.count, expected) } : {}),
      }];
    }),
};
