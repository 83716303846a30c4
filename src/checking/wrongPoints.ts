import { formatPoints, toNumber } from "../points";
import type { Check } from "./context";
import { disallowedEntries, productLine } from "./entryAmounts";
import { amountFix } from "./proposedFix";

/** `wrong-points`: an amount is not what the clause charges (fixed × count, a tier). [F2] */
export const wrongPoints: Check = {
  code: "wrong-points",
  severity: "error",
  rule: "F2",
  run: (context) =>
    disallowedEntries(context).flatMap(({ subject, entry, clause, citation, amount, allowed }) => {
      if (allowed.kind === "range") return [];
      const expected = allowed.kind === "points" ? allowed.expected : null;
      const { charge } = clause;
      const unit = charge.kind === "fixed" || charge.kind === "perUnit" || charge.kind === "step" ? charge.points : null;
      return [{
        subject,
        cells: [entry.cell],
        category: entry.category,
        clause,
        expected: expected === null ? null : toNumber(expected),
        actual: toNumber(amount),
        fix: expected === null ? null : amountFix(context.sheet, entry.cell, expected),
        message: context.text.wrongPoints({
          cell: entry.cell, citation, clause, amount: formatPoints(amount), count: entry.count,
          unit: unit === null ? null : formatPoints(unit), expected: expected === null ? null : formatPoints(expected),
          most: allowed.kind === "most" ? formatPoints(allowed.max) : null,
        }),
        ...(unit !== null && expected !== null && entry.count !== null ? { arithmetic: productLine(unit, entry.count, expected) } : {}),
      }];
    }),
};
