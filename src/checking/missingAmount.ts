import { citeClause } from "../catalogue/citation";
import { formatPoints, toNumber } from "../points";
import { chargeOf } from "../scoring/charge";
import type { EntryReading } from "../sheet/reading";
import type { AssessedSubject } from "./assessSubject";
import type { Check, CheckContext, FindingParts } from "./context";
import { proposedFix } from "./proposedFix";

/**
 * `missing-amount`: an entry without a readable amount: a clause cited with a count but no figure, or a figure such as
 * "约2分" that says no exact amount. The minimum of a range is never assumed. [F4]
 */
export const missingAmount: Check = {
  code: "missing-amount",
  severity: "error",
  rule: "F4",
  run: (context) =>
    context.subjects.flatMap((subject) => [
      ...subject.reading.entries.flatMap((entry) => ofEntry(context, subject, entry)),
      ...subject.reading.awarded.flatMap(({ cell, category, amount }) =>
        amount.kind === "unreadable"
          ? [{ subject, cells: [cell], category, actual: amount.text, message: context.text.unreadableAmount({ cell, text: amount.text }) }]
          : [],
      ),
    ]),
};

function ofEntry(context: CheckContext, subject: AssessedSubject, { cell, category, clause, amount, count }: EntryReading): FindingParts[] {
  if (category.kind === "veto") return [];
  if (amount.kind === "unreadable") {
    return [{ subject, cells: [cell], category, clause, actual: amount.text, message: context.text.unreadableAmount({ cell, text: amount.text }) }];
  }
  if (amount.kind !== "blank") return [];
  const charge = clause ? chargeOf(clause.charge, count === null ? {} : { events: count }) : null;
  const expected = charge && "amount" in charge ? charge.amount : null;
  return [{
    subject,
    cells: [cell],
    category,
    clause,
    expected: expected === null ? null : toNumber(expected),
    fix: expected === null ? null : proposedFix(context.sheet, cell, toNumber(expected)),
    message: context.text.missingAmount({
      cell, category, citation: clause ? citeClause(context.edition, clause) : null, clause, count,
      expected: expected === null ? null : formatPoints(expected),
    }),
  }];
}
