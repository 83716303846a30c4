/** Totals of summary tables, which hold what each category was awarded (得分) instead of what was deducted. */
import type { Edition } from "../catalogue/edition";
import type { Month } from "../month";
import { type Points, subtract, ZERO } from "../points";
import type { Entry, ScoringProblem } from "./assessment";
import { scoreEntries, type ScoreResult } from "./scoreEntries";

export interface AwardedScore {
  /** Category id. */
  readonly category: string;
  /** Points awarded; for a bonus category the bonus. */
  readonly points: Points;
  readonly cells?: readonly string[];
}

/**
 * Total from awarded category scores. [C7]
 * What a category lost is its points − its awarded score; from there the rules are those of `scoreEntries`, so that a
 * score printed below 0 (the cap forgotten) costs no more than the category's points, and a lost category of the
 * document does not lower a printed base.
 * @returns the total and what stands in its way: a deduction category without a score, a score above the category's points
 */
export function scoreAwarded(
  edition: Edition,
  awarded: readonly AwardedScore[],
  options: { readonly month: Month | null } = { month: null },
): { readonly total: Points; readonly problems: readonly ScoringProblem[]; readonly result: ScoreResult } {
  const problems: ScoringProblem[] = [];
  const entries: Entry[] = [];
  awarded.forEach((score, index) => {
    const category = edition.categories.find(({ id }) => id === score.category);
    const problem = (code: ScoringProblem["code"]): void => {
      problems.push({ code, entry: index, category: score.category, clause: null });
    };
    if (!category) return problem("unknown-category");
    if (category.kind === "veto") return;
    const cells = score.cells ? { cells: score.cells } : {};
    if (category.kind === "bonus") {
      if (score.points < 0) return problem("negative-amount");
      entries.push({ category: category.id, points: score.points, ...cells });
      return;
    }
    if (category.points === null) return problem("missing-amount");
    const lost = subtract(category.points, score.points);
    if (lost < 0) return problem("score-over-points");
    if (lost > 0) entries.push({ category: category.id, points: lost, ...cells });
  });
  const named = new Set(awarded.map(({ category }) => category));
  for (const category of edition.categories) {
    if (category.kind === "deduct" && !named.has(category.id)) {
      problems.push({ code: "missing-category", entry: -1, category: category.id, clause: null });
    }
  }
  const result: ScoreResult = problems.length > 0 ? { problems } : scoreEntries(edition, entries, options);
  if ("assessment" in result) return { total: result.assessment.total, problems: [], result };
  return { total: ZERO, problems: result.problems, result };
}
