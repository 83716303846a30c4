/** What an event or a quantity costs under a clause. */
import type { Charge, LinkedCharge, MeasuredCharge, MeasuredStep, PerUnitCharge, RateCharge, StepCharge } from "../catalogue/edition";
import { larger, parsePoints, type Points, points, subtract, times, ZERO } from "../points";
import type { Entry, ScoringProblemCode } from "./assessment";
import { measured } from "./measure";
import {
  compareToPoints, exactPoints, type Quotient, type Ratio, ratioOf, roundQuotient, roundRatio, safePoints, scaleRatio, toRatio, wholeTimes,
} from "./ratio";

export type ChargeInput = Pick<Entry, "events" | "quantities" | "tier">;

/** `amount` = `each` × `counted`: what one event costs, and how many of them count. */
export type ChargeResult =
  | { readonly amount: Points; readonly each: Points; readonly counted: number }
  | { readonly problem: ScoringProblemCode };

type Each = Points | ScoringProblemCode;

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
  const counted = charge.kind === "once" ? Math.min(happened, 1) : happened;
  const each = eachOf(charge, entry);
  if (typeof each === "string") return { problem: each };
  const amount = times(each, counted);
  return amount === undefined ? { problem: "inexact-amount" } : { amount, each, counted };
}

/** Why a number of events is none. [C17] */
export function wrongCount(events: number): ScoringProblemCode | undefined {
  if (Number.isSafeInteger(events)) return events < 0 ? "negative-count" : undefined;
  if (events < 0) return "negative-count";
  return Number.isFinite(events) ? "fraction-of-event" : "inexact-amount";
}

/** What one event costs. */
function eachOf(charge: Charge, entry: ChargeInput): Each {
  switch (charge.kind) {
    case "fixed":
    case "once":
      return charge.points;
    case "perUnit":
      return perUnit(charge, entry.quantities);
    case "tiers":
      return charge.tiers.find(({ when }) => when === entry.tier)?.points ?? "missing-amount";
    case "measured":
      return exclusiveTier(charge, entry.quantities);
    case "step":
      return stepsBelow(charge, entry.quantities);
    case "rate":
      return lostRate(charge, entry.quantities);
    case "linked":
      return linked(charge, entry);
    case "blank":
      return "blank-clause";
    case "range":
    case "open":
    case "none":
      return "missing-amount";
  }
}

/** points × product of the quantities, the first less its allowance and in units of `per`. */
function perUnit({ points: each, factors, allowance = 0, per = 1, partial = "prorata" }: PerUnitCharge, quantities: readonly number[] | undefined): Each {
  if (quantities?.length !== factors.length) return "missing-quantity";
  let result: Points | undefined = each;
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index] ?? 0;
    if (quantity < 0) return "negative-count";
    if (index > 0 || (allowance === 0 && per === 1 && partial === "prorata")) result = times(result, quantity);
    else {
      const measure = parsePoints(quantity);
      if (measure === undefined) return "inexact-amount";
      result = unitsOf(result, { numerator: BigInt(Math.max(0, measure - points(allowance))), denominator: 1n }, ratioOf(points(per)), partial, null);
    }
    if (result === undefined) return "inexact-amount";
  }
  return result;
}

/** points × (quantity ÷ per), a part of `per` charged as `partial` says. */
function unitsOf(
  each: Points, quantity: Ratio, per: Ratio, partial: PerUnitCharge["partial"], round: Pick<RateCharge, "places" | "rounding"> | null,
): Points | undefined {
  if (partial === "prorata") {
    const exact = scaleRatio(quantity, BigInt(each) * per.denominator, per.numerator);
    return exactPoints(exact) ?? (round ? roundRatio(exact, round.places, round.rounding) : undefined);
  }
  const { times: whole, rest } = wholeTimes(quantity, per);
  return safePoints(BigInt(each) * (whole + (rest && partial === "up" ? 1n : 0n)));
}

/** The first step whose bounds hold; none costs nothing. */
function exclusiveTier({ steps, whole }: MeasuredCharge, quantities: readonly number[] | undefined): Each {
  const value = measured(quantities, whole !== undefined);
  if (typeof value === "string") return value;
  for (const step of steps) if (holds(step, value)) return step.points;
  return ZERO;
}

function holds({ from, over, below, upTo }: MeasuredStep, value: Quotient | Ratio): boolean {
  return (
    (from === undefined || against(value, from) >= 0) &&
    (over === undefined || against(value, over) > 0) &&
    (below === undefined || against(value, below) < 0) &&
    (upTo === undefined || against(value, upTo) <= 0)
  );
}

const against = (value: Quotient | Ratio, bound: number): number => compareToPoints(value, points(bound));

/** 0.5 for each percentage point below 90. */
function stepsBelow({ points: each, below, per, partial, places, rounding }: StepCharge, quantities: readonly number[] | undefined): Each {
  const value = measured(quantities, true);
  if (typeof value === "string") return value;
  const bound = points(below);
  if (compareToPoints(value, bound) >= 0) return ZERO;
  const { numerator, denominator } = toRatio(value);
  const gap: Ratio = { numerator: BigInt(bound) * denominator - numerator, denominator };
  const round = places === undefined || rounding === undefined ? null : { places, rounding };
  return unitsOf(each, gap, ratioOf(points(per)), partial, round) ?? "inexact-amount";
}

/** points − the awarded share (due − abnormal) / due of them. */
function lostRate({ points: most, places, rounding }: RateCharge, quantities: readonly number[] | undefined): Each {
  const due = quantities?.[0];
  const abnormal = quantities?.[1];
  if (due === undefined || abnormal === undefined || quantities?.length !== 2) return "missing-quantity";
  const wrong = wrongCount(due) ?? wrongCount(abnormal);
  if (wrong) return wrong;
  if (due === 0) return "zero-due";
  if (abnormal > due) return "part-over-whole";
  const share = most * (due - abnormal);
  const awarded = Number.isSafeInteger(share)
    ? roundQuotient({ numerator: share, denominator: due }, places, rounding)
    : roundRatio({ numerator: BigInt(most) * BigInt(due - abnormal), denominator: BigInt(due) }, places, rounding);
  return awarded === undefined ? "inexact-amount" : larger(subtract(most, awarded), ZERO);
}

function linked({ points, grade }: LinkedCharge, { quantities, tier }: ChargeInput): Each {
  if (quantities === undefined && tier !== undefined) return tier === grade ? points : ZERO;
  const [has] = quantities ?? [];
  if (has === undefined || quantities?.length !== 1) return "missing-quantity";
  if (has !== 0 && has !== 1) return has < 0 ? "negative-count" : "not-yes-or-no";
  return has === 1 ? points : ZERO;
}
