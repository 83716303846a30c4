import { citeClause } from "../catalogue/citation";
import type { Category } from "../catalogue/edition";
import { formatPoints, type Points, smaller, subtract, sum as total, toNumber, ZERO } from "../points";
import type { AssessedSubject, RecordedCategory } from "./assessSubject";
import type { Check, CheckContext, FindingParts } from "./context";
import type { PassedLimit } from "./sharedLimits";
import { limitOf } from "./standing";

/**
 * `over-cap`: recorded deductions (or bonuses) of a category exceed its points. [F1]
 * The cells are the entries from the one that crosses the points on: those are the ones that no longer count. Where the
 * office has chosen that a category does not stop at its points, nothing is over them. A limit that several clauses share is passed in the
 * same way, and what it takes off is no longer over the category's points. [F54]
 */
export const overCap: Check = {
  code: "over-cap",
  severity: "error",
  rule: "F1",
  run: (context) => {
    const parts: FindingParts[] = [];
    for (const subject of context.subjects) {
      for (const recorded of subject.recorded) {
        if (isScoreBelowZero(subject, recorded)) continue;
        for (const limit of recorded.limits) parts.push(ofLimit(context, subject, recorded, limit));
        const found = findingOf(context, subject, recorded);
        if (found) parts.push(found);
      }
    }
    return parts;
  },
};

function findingOf(context: CheckContext, subject: AssessedSubject, recorded: RecordedCategory): FindingParts | null {
  const { category, parts, sum, limits } = recorded;
  const limit = limitOf(context.edition, category);
  if (limit === null || subtract(sum, total(limits.map(({ excess }) => excess))) <= limit) return null;
  return exceeding(context, subject, category, { parts, sum, limit, counts: smaller(recorded.counted, limit), shared: null });
}

const ofLimit = (context: CheckContext, subject: AssessedSubject, { category }: RecordedCategory, { name, parts, sum, points }: PassedLimit): FindingParts =>
  exceeding(context, subject, category, { parts, sum, limit: points, counts: points, shared: name });

interface Exceeded {
  readonly parts: RecordedCategory["parts"];
  readonly sum: Points;
  readonly limit: Points;
  readonly counts: Points;
  /** Name of the limit that several clauses share; null for the category's own. */
  readonly shared: string | null;
}

function exceeding(context: CheckContext, subject: AssessedSubject, category: Category, { parts, sum, limit, counts, shared }: Exceeded): FindingParts {
  const excess = subtract(sum, counts);
  const crossing = partsFrom(parts, limit);
  const clause = crossing[0]?.clause ?? null;
  const amounts = parts.filter(({ points }) => points > ZERO).map(({ points }) => formatPoints(points));
  const numbers = { recorded: formatPoints(sum), points: formatPoints(limit), counted: formatPoints(counts), excess: formatPoints(excess) };
  return {
    subject,
    cells: crossing.map(({ cell }) => cell),
    category,
    clause,
    expected: toNumber(limit),
    actual: toNumber(sum),
    message: context.text.overCap({
      subject: subject.name,
      category,
      citation: clause ? citeClause(context.edition, clause) : null,
      firstCell: crossing[0]?.cell ?? "",
      entries: amounts.length,
      shared,
      ...numbers,
    }),
    arithmetic: context.text.overCapArithmetic({ amounts, ...numbers }),
  };
}

/** A score below 0 with no entry beside it is that cell's fault (`score-over-points`), not the entries'. */
const isScoreBelowZero = ({ reading }: AssessedSubject, { category }: RecordedCategory): boolean =>
  category.kind === "deduct" && !reading.entries.some((entry) => entry.category.id === category.id);

/** The entries from the one with which the sum passes the limit; empty ones are left out. */
function partsFrom(parts: RecordedCategory["parts"], limit: Points): RecordedCategory["parts"] {
  let sum = 0;
  const first = parts.findIndex(({ points }) => (sum += points) > limit);
  return parts.slice(first).filter(({ points }) => points > ZERO);
}
