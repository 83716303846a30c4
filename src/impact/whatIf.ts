/** 试算: an edition with a figure changed in place, to see what it would do. Nothing is stored. */
import type { Charge, Edition } from "../catalogue/edition";
import { type Points, sum, ZERO } from "../points";

export type WhatIfProblem =
  | { readonly code: "unknown-clause" | "unknown-category" | "unknown-grade"; readonly id: string }
  /** A range takes two figures. */
  | { readonly code: "needs-range" | "no-amount" | "min-above-max" | "negative" | "bands-out-of-order"; readonly id: string };

export type WhatIf = { readonly edition: Edition } | { readonly problem: WhatIfProblem };

/**
 * The edition with another amount for a clause: what an event, a unit or a step costs. [Y18]
 * @returns the edition under its own id; a problem for a range, tiers and measured clauses, whose figures are several (`withCharge`)
 */
export function withAmount(edition: Edition, clauseId: string, amount: Points): WhatIf {
  const charge = edition.clauses.find(({ id }) => id === clauseId)?.charge;
  if (!charge) return problem("unknown-clause", clauseId);
  switch (charge.kind) {
    case "fixed":
    case "once":
    case "perUnit":
    case "step":
    case "rate":
    case "linked":
      return withCharge(edition, clauseId, { ...charge, points: amount });
    case "blank":
    case "open":
      return withCharge(edition, clauseId, { kind: "fixed", points: amount });
    case "range":
      return problem("needs-range", clauseId);
    default:
      return problem("no-amount", clauseId);
  }
}

/** The edition with a clause that charges within [min, max]. */
export const withRange = (edition: Edition, clauseId: string, min: Points, max: Points): WhatIf => withCharge(edition, clauseId, { kind: "range", min, max });

/** The edition with another charge for a clause. */
function withCharge(edition: Edition, clauseId: string, charge: Charge): WhatIf {
  const clause = edition.clauses.find(({ id }) => id === clauseId);
  if (!clause) return problem("unknown-clause", clauseId);
  if (clause.polarity === "veto") return problem("no-amount", clauseId);
  if (amountsOf(charge).some((amount) => amount < ZERO)) return problem("negative", clauseId);
  if (charge.kind === "range" && charge.min > charge.max) return problem("min-above-max", clauseId);
  return { edition: { ...edition, clauses: edition.clauses.map((each) => (each.id === clauseId ? { ...each, charge } : each)) } };
}

function amountsOf(charge: Charge): readonly Points[] {
  if (charge.kind === "range") return [charge.min, charge.max];
  if (charge.kind === "tiers") return charge.tiers.map(({ points }) => points);
  if (charge.kind === "measured") return charge.steps.map(({ points }) => points);
  return "points" in charge ? [charge.points] : [];
}

/** The edition with other points for a category. A base that is not printed is the sum of the points and follows. */
export function withCategoryPoints(edition: Edition, categoryId: string, points: Points): WhatIf {
  const category = edition.categories.find(({ id }) => id === categoryId);
  if (!category) return problem("unknown-category", categoryId);
  if (category.kind === "veto") return problem("no-amount", categoryId);
  if (points < ZERO) return problem("negative", categoryId);
  const categories = edition.categories.map((each) => (each.id === categoryId ? { ...each, points } : each));
  const follows = !edition.base.stated && edition.base.points !== null && edition.base.points === deductible(edition.categories);
  return { edition: { ...edition, categories, base: follows ? { ...edition.base, points: deductible(categories) } : edition.base } };
}

const deductible = (categories: Edition["categories"]): Points =>
  sum(categories.flatMap(({ kind, points }) => (kind === "deduct" && points !== null ? [points] : [])));

/** The edition with another lower bound for a grade. */
export function withBound(edition: Edition, grade: string, min: Points): WhatIf {
  if (!edition.bands.some((band) => band.grade === grade)) return problem("unknown-grade", grade);
  const bands = edition.bands.map((band) => (band.grade === grade ? { ...band, min } : band));
  const bounds = bands.flatMap((band) => band.min ?? []);
  if (bounds.some((bound, index) => index > 0 && bound >= (bounds[index - 1] ?? bound))) return problem("bands-out-of-order", grade);
  return { edition: { ...edition, bands } };
}

const problem = (code: WhatIfProblem["code"], id: string): WhatIf => ({ problem: { code, id } });
