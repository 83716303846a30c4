/** Recorded, counted and excess points of a category. */
import type { Category, Edition } from "../catalogue/edition";
import { add, larger, type Points, smaller, subtract, ZERO } from "../points";
import type { CategoryResult, TraceStep } from "./assessment";

/**
 * Deduction (or bonus) that counts once the category's points are used up (扣完为止). [C3]
 * @param recorded sum of the category's charges, points ≥ 0
 * @param category supplies `points` and its cap policy
 * @returns points, never more than `category.points` under policy "stop"
 * @example counted(points("12"), { points: points("10"), cap: "stop" }) // 10
 */
export function counted(recorded: Points, category: Pick<Category, "points" | "cap">): Points {
  return category.cap === "stop" && category.points !== null ? smaller(recorded, category.points) : recorded;
}

/** More different amounts than these a category seldom has. */
const MOST_KEPT = 256;
const kept = new WeakMap<Category, Map<Points, CategoryResult>>();
const keptSteps = new WeakMap<CategoryResult, TraceStep>();

/**
 * What a category comes to. Many lose the same in it, and share one result.
 * @param cut what shared limits took off the recorded points before the category's own cap [C30]
 */
export function categoryResult(category: Category, recorded: Points, cut: Points = ZERO): CategoryResult {
  if (cut !== ZERO) return resultOf(category, recorded, cut);
  let results = kept.get(category);
  if (!results) kept.set(category, (results = new Map()));
  let result = results.get(recorded);
  if (!result) {
    result = resultOf(category, recorded, cut);
    if (results.size < MOST_KEPT) {
      results.set(recorded, result);
      keptSteps.set(result, newStep(result));
    }
  }
  return result;
}

function resultOf(category: Category, recorded: Points, cut: Points): CategoryResult {
  const counts = counted(subtract(recorded, cut), category);
  return {
    id: category.id,
    name: category.name,
    kind: category.kind === "bonus" ? "bonus" : "deduct",
    points: category.points,
    recorded,
    counted: counts,
    excess: subtract(recorded, counts),
  };
}

/** A category's line of the trace; one result's is always the same. [C3] */
export const categoryStep = (result: CategoryResult): TraceStep => keptSteps.get(result) ?? newStep(result);

const newStep = ({ id, recorded, points, counted: counts, excess }: CategoryResult): TraceStep =>
  ({ step: "category", rule: "C3", category: id, recorded, points, counted: counts, excess });

/** Bonus points, before and after the edition's limit on all bonuses together. [C5] */
export function bonusOf(edition: Edition, categories: readonly CategoryResult[]): { recorded: Points; counted: Points } {
  let recorded = ZERO;
  let uncapped = ZERO;
  for (const category of categories) {
    if (category.kind !== "bonus") continue;
    recorded = add(recorded, category.recorded);
    uncapped = add(uncapped, category.counted);
  }
  return { recorded, counted: edition.bonusCap === null ? uncapped : smaller(uncapped, edition.bonusCap) };
}

/** Base − counted deductions + counted bonus, never below the edition's floor. [C6] */
export function totalOf(base: Points, floor: Points, categories: readonly CategoryResult[], bonus: Points): { deducted: Points; total: Points } {
  let deducted = ZERO;
  for (const category of categories) if (category.kind === "deduct") deducted = add(deducted, category.counted);
  return { deducted, total: larger(add(subtract(base, deducted), bonus), floor) };
}
