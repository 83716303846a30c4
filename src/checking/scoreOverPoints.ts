import type { Category, Edition } from "../catalogue/edition";
import { add, formatPoints, type Points, toNumber, ZERO } from "../points";
import type { Amount } from "../sheet/readAmount";
import { pointsOf } from "../sheet/reading";
import type { AssessedSubject } from "./assessSubject";
import { bonusPrintedUnder } from "./bonusPrintedUnder";
import type { Check, CheckContext, FindingParts } from "./context";
import { figureFix } from "./proposedFix";
import { limitOf, standingOf } from "./standing";

/** A category's printed score that no entries could give. */
export interface ImpossibleScore {
  readonly cell: string;
  readonly category: Category;
  readonly printed: Points;
  /** Points it can be at most. */
  readonly most: Points;
  /** What it should be; null when there is nothing to tell it from. */
  readonly right: Points | null;
}

/**
 * `score-over-points`: a category's awarded score is above its points, or below 0. [F19]
 * A score that holds a bonus printed among its deductions (另行加分) may be above them by as much.
 * A bonus that stands by itself is recorded, not awarded: where it passes its limit, `over-cap` says what of it counts.
 */
export const scoreOverPoints: Check = {
  code: "score-over-points",
  severity: "error",
  rule: "F19",
  run: (context) => context.subjects.flatMap((subject) => impossibleScores(context, subject).map((score) => findingOf(context, subject, score))),
};

export function impossibleScores({ edition }: Pick<CheckContext, "edition">, subject: AssessedSubject): readonly ImpossibleScore[] {
  const { awarded, subtotals } = subject.reading;
  const isPossible = (score: { readonly category: Category; readonly amount: Amount }): boolean => {
    const printed = pointsOf(score.amount);
    const most = mostOf(edition, score.category);
    return printed === undefined || most === null || (printed >= ZERO && printed <= most);
  };
  if (awarded.every(isPossible) && subtotals.every(isPossible)) return [];
  const seen = new Set<string>();
  return [...awarded, ...subtotals.filter(({ of }) => of === "awarded")].flatMap(({ cell, category, amount }) => {
    const printed = pointsOf(amount);
    const most = mostOf(edition, category);
    if (seen.has(cell) || printed === undefined || most === null) return [];
    seen.add(cell);
    if (printed >= ZERO && printed <= most) return [];
    const standing = standingOf(subject, category);
    const below = printed < ZERO && (category.kind === "bonus" || category.cap === "stop");
    const above = printed > add(most, bonusPrintedUnder(edition, subject, category)) && (category.kind !== "bonus" || standing !== null);
    return below || above ? [{ cell, category, printed, most, right: standing?.left ?? (below ? ZERO : null) }] : [];
  });
}

const mostOf = (edition: Edition, category: Category): Points | null => (category.kind === "bonus" ? limitOf(edition, category) : category.points);

function findingOf({ text, sheet }: CheckContext, subject: AssessedSubject, { cell, category, printed, most, right }: ImpossibleScore): FindingParts {
  return {
    subject,
    cells: [cell],
    category,
    expected: right === null ? `0—${formatPoints(most)}` : toNumber(right),
    actual: toNumber(printed),
    fix: right === null ? null : figureFix(sheet, cell, printed, right),
    message: text.scoreOverPoints({
      cell, subject: subject.name, category, printed: formatPoints(printed), most: formatPoints(most), below: printed < ZERO,
      right: right === null ? null : formatPoints(right),
    }),
  };
}
