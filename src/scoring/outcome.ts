/** What recorded points come to: categories, limits, bonus, total and grade. Many subjects of an edition record the same, and share it. */
import type { Edition } from "../catalogue/edition";
import { add, type Points, smaller, subtract, ZERO } from "../points";
import type { Assessment, CategoryResult, LimitResult, TraceStep } from "./assessment";
import { bonusOf, categoryResult, categoryStep, totalOf } from "./categories";
import type { LimitInForce } from "./editionIndex";
import { gradeOf, needsBlankBand } from "./grade";
import type { Ledger } from "./ledger";

export interface Outcome extends Pick<Assessment, "categories" | "limits" | "bonus" | "total" | "grade" | "gradeProblem"> {
  /** The trace's last lines: limits and categories that lost something, bonus, total and grade. */
  readonly steps: readonly TraceStep[];
}

/** More different ones an edition seldom has. */
const MOST_KEPT = 1024;
const kept = new WeakMap<Edition, Map<string, Outcome>>();

/** @param base the edition's, known */
export function outcomeOf(edition: Edition, base: Points, ledger: Pick<Ledger, "index" | "recorded" | "limited">): Outcome {
  let outcomes = kept.get(edition);
  if (!outcomes) kept.set(edition, (outcomes = new Map()));
  const key = ledger.limited.length === 0 ? ledger.recorded.join() : `${ledger.recorded.join()}/${ledger.limited.join()}`;
  let outcome = outcomes.get(key);
  if (!outcome) {
    outcome = workOut(edition, base, ledger);
    if (outcomes.size < MOST_KEPT) outcomes.set(key, outcome);
  }
  return outcome;
}

function workOut(edition: Edition, base: Points, { index, recorded, limited }: Pick<Ledger, "index" | "recorded" | "limited">): Outcome {
  const limits = index.limits.map((limit, slot) => limitResult(limit, (limited[slot] ?? 0) as Points));
  const categories: CategoryResult[] = [];
  edition.categories.forEach((category, slot) => {
    if (category.kind === "veto") return;
    let cut = ZERO;
    for (const limit of limits) if (limit.category === category.id) cut = add(cut, limit.excess);
    categories.push(categoryResult(category, (recorded[slot] ?? 0) as Points, cut));
  });
  const bonus = bonusOf(edition, categories);
  const { deducted, total } = totalOf(base, edition.floor, categories, bonus.counted);
  const band = gradeOf(edition, total);
  const grade = band?.grade ?? null;
  const steps: TraceStep[] = [];
  for (const category of categories) {
    for (const limit of limits) if (limit.category === category.id && limit.excess > 0) steps.push({ step: "limit", rule: "C30", ...limit });
    if (category.kind === "deduct" && category.recorded > 0) steps.push(categoryStep(category));
  }
  if (bonus.recorded > 0) steps.push({ step: "bonus", rule: "C5", recorded: bonus.recorded, cap: edition.bonusCap, counted: bonus.counted });
  const isRaised = total > add(subtract(base, deducted), bonus.counted);
  steps.push({ step: "total", rule: "C6", base, deducted, bonus: bonus.counted, total, ...(isRaised ? { floor: edition.floor } : {}) });
  if (edition.bands.length > 0) steps.push({ step: "grade", rule: "G1", total, grade, min: band?.min ?? null });
  return { categories, limits, bonus, total, grade, gradeProblem: needsBlankBand(edition, total) ? "blank-band" : null, steps };
}

/** What clauses that share a limit cost together, and what of it counts. [C30] */
function limitResult({ name, category, points }: LimitInForce, recorded: Points): LimitResult {
  const counted = smaller(recorded, points);
  return { name, category, points, recorded, counted, excess: subtract(recorded, counted) };
}
