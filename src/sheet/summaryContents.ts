/** Whether the category columns of a summary hold deductions or awarded scores. */
import type { Edition } from "../catalogue/edition";
import { add, type Points, subtract, ZERO } from "../points";
import { magnitude } from "./readAmount";
import { type AwardedReading, pointsOf } from "./reading";
import type { Panel, SummaryRow } from "./readSummary";

/**
 * Deductions or awarded scores? The heading above the columns says so; else the printed totals do; else the size of the
 * figures: awarded scores lie near the category's points, deductions near 0. [R7]
 */
export function contentsOf(panels: readonly Panel[], rows: readonly SummaryRow[], edition: Edition): "deductions" | "awarded" {
  const words = panels.flatMap(({ categories }) => categories.flatMap(({ parts }) => parts)).join("");
  if (/扣分|减分/u.test(words)) return "deductions";
  if (/得分/u.test(words)) return "awarded";
  let votes = 0;
  let nearPoints = 0;
  for (const { scores, total } of rows) {
    const sums = sumsOf(scores);
    const printedTotal = total ? pointsOf(total.amount) : undefined;
    if (printedTotal !== undefined && edition.base.points !== null) {
      const asDeductions = subtract(add(edition.base.points, sums.bonus), sums.written);
      const asAwarded = subtract(add(edition.base.points, sums.bonus), sums.lost);
      votes += Math.sign(magnitude(subtract(asDeductions, printedTotal)) - magnitude(subtract(asAwarded, printedTotal)));
    }
    nearPoints += sums.near;
  }
  return (votes === 0 ? nearPoints : votes) > 0 ? "awarded" : "deductions";
}

/** Sums of a row's category cells, under both readings. */
interface RowSums {
  /** As deductions: what is written. */
  readonly written: Points;
  /** As awarded scores: what the categories lost. */
  readonly lost: Points;
  readonly bonus: Points;
  /** Cells above half of their category's points, minus those below. */
  readonly near: number;
}

function sumsOf(scores: readonly AwardedReading[]): RowSums {
  let written = ZERO;
  let lost = ZERO;
  let bonus = ZERO;
  let near = 0;
  for (const { category, amount } of scores) {
    const points = pointsOf(amount);
    if (points === undefined) continue;
    if (category.kind === "bonus") {
      bonus = add(bonus, points);
    } else if (category.points !== null) {
      written = add(written, magnitude(points));
      lost = add(lost, subtract(category.points, points));
      near += points * 2 > category.points ? 1 : -1;
    }
  }
  return { written, lost, bonus, near };
}
