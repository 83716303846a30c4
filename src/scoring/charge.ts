/** What one event or quantity costs under a clause. */
import type { Charge } from "../catalogue/edition";
import { type Points, times } from "../points";
import type { Entry, ScoringProblem } from "./assessment";

export type ChargeResult = { readonly amount: Points } | { readonly problem: ScoringProblem["code"] };

/**
 * Points of an entry whose amount is not recorded, from the clause's own charge.
 * @param charge how the clause charges
 * @param entry supplies events, quantities and tier
 * @returns points ≥ 0, or why there is no such amount: a range is the assessor's to fill in and never read as its minimum
 * @example chargeOf({ kind: "fixed", points: points("2") }, { category: "勤", points: null, events: 3 }) // 6
 */
export function chargeOf(charge: Charge, entry: Pick<Entry, "events" | "quantities" | "tier">): ChargeResult {
  switch (charge.kind) {
    case "fixed":
      return product(charge.points, [entry.events ?? 1]);
    case "perUnit":
      if (entry.quantities?.length !== charge.factors.length) return { problem: "missing-quantity" };
      return product(charge.points, entry.quantities);
    case "tiers": {
      const tier = charge.tiers.find(({ when }) => when === entry.tier);
      return tier ? product(tier.points, [entry.events ?? 1]) : { problem: "missing-amount" };
    }
    case "range":
    case "open":
      return { problem: "missing-amount" };
    case "blank":
      return { problem: "blank-clause" };
    case "none":
      return { problem: "missing-amount" };
  }
}

function product(amount: Points, factors: readonly number[]): ChargeResult {
  let result: Points | undefined = amount;
  for (const factor of factors) {
    if (!(factor >= 0)) return { problem: "negative-amount" };
    result = times(result, factor);
    if (result === undefined) return { problem: "inexact-amount" };
  }
  return { amount: result };
}
