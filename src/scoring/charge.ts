/** What an event or a quantity costs under a clause. */
import { type Charge, countedOf, eachOf } from "../catalogue/charges/kinds";
import { type Points, times } from "../points";
import type { Entry, ScoringProblemCode } from "./assessment";
import { wrongCount } from "./wrongCount";

export type ChargeInput = Pick<Entry, "events" | "quantities" | "tier">;

/** `amount` = `each` × `counted`: what one event costs, and how many of them count. */
export type ChargeResult =
  | { readonly amount: Points; readonly each: Points; readonly counted: number }
  | { readonly problem: ScoringProblemCode };

/**
 * Points of an entry whose amount is not recorded, from the clause's own charge. [C2]
 * @param charge how the clause charges
 * @param entry supplies events, quantities and tier
 * @param every consecutive events that make one (连续3次: 3); of 5 one complete run counts [C15]
 * @returns points ≥ 0, or why there is no such amount: a range is the assessor's to fill in and never read as its minimum
 * @example chargeOf({ kind: "fixed", points: points("2") }, { events: 3 }) // amount 6, each 2, counted 3
 */
export function chargeOf(charge: Charge, entry: ChargeInput, every = 1): ChargeResult {
  const { events } = entry;
  // Whether one 通报 is meant or a complete run cannot be told.
  if (events === undefined && every > 1) return { problem: "missing-quantity" };
  const wrong = wrongCount(events ?? 1);
  if (wrong) return { problem: wrong };
  const happened = Math.floor((events ?? 1) / every);
  const counted = countedOf(charge, happened);
  const each = eachOf(charge, entry);
  if (typeof each === "string") return { problem: each };
  const amount = times(each, counted);
  return amount === undefined ? { problem: "inexact-amount" } : { amount, each, counted };
}
