import { citeClause } from "../catalogue/citation";
import { formatPoints, negate, toNumber } from "../points";
import { chargeOf } from "../scoring/charge";
import type { EntryReading } from "../sheet/reading";
import type { AssessedSubject } from "./assessSubject";
import type { Check, CheckContext, FindingParts } from "./context";
import { ofEntries } from "./ofEntries";
import { isBelowZero, proposedFix } from "./proposedFix";

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
      ...withoutAmount(context, subject),
      ...subject.reading.awarded.flatMap(({ cell, category, amount }) =>
        amount.kind === "unreadable"
          ? [{ subject, cells: [cell], category, actual: amount.text, message: context.text.unreadableAmount({ cell, text: amount.text }) }]
          : [],
      ),
    ]),
};

function withoutAmount(context: CheckContext, subject: AssessedSubject): FindingParts[] {
  const { entries } = subject.reading;
  let known: boolean | undefined;
  const areBelowZero = (): boolean => (known ??= entries.some(({ cell, category }) => category.kind === "deduct" && isBelowZero(context.sheet, cell)));
  return ofEntries([subject], (entry) => ofEntry(context, subject, entry, areBelowZero));
}

/** @param areBelowZero whether the subject's deductions are written below 0 */
function ofEntry(context: CheckContext, subject: AssessedSubject, { cell, category, clause, amount, count }: EntryReading, areBelowZero: () => boolean): FindingParts | null {
  if (category.kind === "veto") return null;
  if (amount.kind === "unreadable") {
    return { subject, cells: [cell], category, clause, actual: amount.text, message: context.text.unreadableAmount({ cell, text: amount.text }) };
  }
  if (amount.kind !== "blank") return null;
  const charge = clause ? chargeOf(clause.charge, count === null ? {} : { events: count }) : null;
  const expected = charge && "amount" in charge ? charge.amount : null;
  return {
    subject,
    cells: [cell],
    category,
    clause,
    expected: expected === null ? null : toNumber(expected),
    fix: expected === null ? null : proposedFix(context.sheet, cell, toNumber(category.kind === "deduct" && areBelowZero() ? negate(expected) : expected)),
    message: context.text.missingAmount({
      cell, category, citation: clause ? citeClause(context.edition, clause) : null, clause, count,
      expected: expected === null ? null : formatPoints(expected),
    }),
  };
}
