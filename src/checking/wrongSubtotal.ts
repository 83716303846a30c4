import type { Category, Edition } from "../catalogue/edition";
import { add, formatPoints, negate, type Points, subtract, sum, toNumber, ZERO } from "../points";
import { pointsOf } from "../sheet/reading";
import type { AssessedSubject } from "./assessSubject";
import { bonusPrintedUnder } from "./bonusPrintedUnder";
import type { Check, CheckContext, FindingParts } from "./context";
import { figureFix } from "./proposedFix";
import { impossibleScores } from "./scoreOverPoints";
import { awardedOf, leftLine, type Standing, standingOf, sumLine } from "./standing";

/** A printed sum or score of one category that its entries do not give. */
export interface WrongSubtotal {
  readonly cell: string;
  readonly of: "deductions" | "awarded";
  readonly standing: Standing;
  readonly printed: Points;
  /** What should stand there, with the sheet's sign. */
  readonly right: Points;
}

/**
 * `wrong-subtotal`: a category's printed sum, or the score beside its entries, is not what the entries give. [F18]
 * A sum may be meant before or after the cap: both are right. A score below 0 or above the category's points is
 * `score-over-points`.
 */
export const wrongSubtotal: Check = {
  code: "wrong-subtotal",
  severity: "error",
  rule: "F18",
  run: (context) => context.subjects.flatMap((subject) => wrongSubtotals(context, subject).map((wrong) => findingOf(context, subject, wrong))),
};

function wrongSubtotals(context: Pick<CheckContext, "edition">, subject: AssessedSubject): readonly WrongSubtotal[] {
  // A score beside no entry says what was deducted; nothing is there to hold it against.
  if (subject.reading.entries.length === 0 || (subject.reading.subtotals.length === 0 && subject.reading.awarded.length === 0)) return [];
  const impossible = new Set(impossibleScores(context, subject).map(({ cell }) => cell));
  const seen = new Set<string>();
  return context.edition.categories.flatMap((category) => {
    const standing = standingOf(subject, category);
    if (!standing) return [];
    const awarded = awardedOf(subject, category);
    const subtotals = subject.reading.subtotals.filter((subtotal) => subtotal.category.id === category.id);
    return [...(awarded ? [{ ...awarded, of: "awarded" as const }] : []), ...subtotals].flatMap(({ cell, amount, of }) => {
      const printed = pointsOf(amount);
      if (printed === undefined || seen.has(cell) || impossible.has(cell)) return [];
      seen.add(cell);
      const right = rightValue(context.edition, subject, standing, of, printed);
      return right === null || right === printed ? [] : [{ cell, of, standing, printed, right }];
    });
  });
}

/** The right value; the printed one where it is right in some sense of the sheet; null where it cannot be told. */
function rightValue(edition: Edition, subject: AssessedSubject, standing: Standing, of: "deductions" | "awarded", printed: Points): Points | null {
  const { recorded, counted, left } = standing;
  const bonus = bonusPrintedUnder(edition, subject, standing.category);
  if (of === "awarded") return left === null || printed === add(left, bonus) ? null : left;
  const stands = Math.abs(printed);
  const meant = [recorded, counted, add(recorded, yearly(subject, standing.category)), subtract(recorded, bonus), subtract(counted, bonus)];
  if (meant.some((value) => Math.abs(value) === stands)) return null;
  return printed < ZERO ? negate(counted) : counted;
}

/** Charges of the year stand among the month's entries. */
const yearly = ({ reading }: AssessedSubject, category: Category): Points =>
  sum(reading.entries.flatMap(({ clause, amount, category: { id } }) => {
    const points = pointsOf(amount);
    return id === category.id && clause?.period === "year" && points !== undefined ? [points] : [];
  }));

function findingOf({ text, sheet }: CheckContext, subject: AssessedSubject, { cell, of, standing, printed, right }: WrongSubtotal): FindingParts {
  const { category, recorded, counted } = standing;
  const arithmetic = of === "awarded" ? leftLine(standing) : sumLine(standing);
  return {
    subject,
    cells: [cell],
    category,
    expected: toNumber(right),
    actual: toNumber(printed),
    fix: figureFix(sheet, cell, printed, right),
    message: text.wrongSubtotal({
      cell, subject: subject.name, category, of, printed: formatPoints(printed), right: formatPoints(right), recorded: formatPoints(recorded),
      counted: formatPoints(counted),
    }),
    ...(arithmetic === "" ? {} : { arithmetic }),
  };
}
