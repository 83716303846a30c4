/** Which amounts a clause allows for a number of events. */
import type { Charge, PerUnitCharge, StepCharge } from "../catalogue/edition";
import { floorPoints, type Points, times, toNumber } from "../points";

/** Most events tried where a sheet does not say how many there were. */
const MOST_EVENTS = 200;

export type Allowed =
  | { readonly ok: true }
  /** Not what the clause charges; `expected` when there is one right amount. */
  | { readonly ok: false; readonly kind: "points"; readonly expected: Points | null }
  /** Outside the clause's range for that many events. */
  | { readonly ok: false; readonly kind: "range"; readonly min: Points; readonly max: Points }
  /** More than a measured clause can cost at all. */
  | { readonly ok: false; readonly kind: "most"; readonly max: Points };

/**
 * Whether a clause allows an amount. [F2, F3, C34]
 * A fixed amount without a count may be any whole number of events; a range without a count is that of one event, because
 * the assessor names the amount event by event.
 * @param count number of events; null when the sheet does not say
 */
export function allowedAmount(charge: Charge, amount: Points, count: number | null): Allowed {
  switch (charge.kind) {
    case "fixed":
    case "linked":
      return multipleOf(charge.points, amount, count);
    case "perUnit":
      return perUnitAmount(charge, amount, count);
    case "once":
      return amount === charge.points ? { ok: true } : { ok: false, kind: "points", expected: charge.points };
    case "range": {
      const events = count ?? 1;
      const min = times(charge.min, events);
      const max = times(charge.max, events);
      if (min === undefined || max === undefined) return { ok: true };
      return amount >= min && amount <= max ? { ok: true } : { ok: false, kind: "range", min, max };
    }
    case "tiers":
    case "measured": {
      const values = (charge.kind === "tiers" ? charge.tiers : charge.steps).map(({ points }) => points);
      return isSumOf(values, amount, count) ? { ok: true } : { ok: false, kind: "points", expected: null };
    }
    case "step":
      return stepAmount(charge, amount, count);
    case "rate":
      return atMost(times(charge.points, eventsOf(count)), amount);
    case "open":
    case "blank":
    case "none":
      return { ok: true };
  }
}

/**
 * What was measured is not on the sheet, but a percentage cannot fall below 0: so many steps and no more. [C34]
 * Pro rata any amount up to there is possible; how many decimals an office keeps is its own affair.
 */
function stepAmount({ points, below, per, partial }: StepCharge, amount: Points, count: number | null): Allowed {
  if (partial === "prorata") return atMost(floorPoints(((toNumber(points) * below) / per) * eventsOf(count)), amount);
  const steps = (partial === "up" ? Math.ceil(below / per) : Math.floor(below / per)) * eventsOf(count);
  const most = times(points, steps);
  const multiple = multipleOf(points, amount, null);
  return multiple.ok ? atMost(most, amount) : multiple;
}

const atMost = (most: Points | undefined, amount: Points): Allowed =>
  most === undefined || amount <= most ? { ok: true } : { ok: false, kind: "most", max: most };

/** The count beside a measured amount may be the measure itself (0.93); it never makes the clause cost less than once. */
const eventsOf = (count: number | null): number => Math.max(1, count ?? 1);

/** With an allowance or a unit of its own, the count beside the amount is not the number of charges. */
function perUnitAmount(charge: PerUnitCharge, amount: Points, count: number | null): Allowed {
  const { points, factors, allowance = 0, per = 1, partial } = charge;
  if (allowance === 0 && per === 1) return multipleOf(points, amount, factors.length === 1 ? count : null);
  return partial === "whole" || partial === "up" ? multipleOf(points, amount, null) : { ok: true };
}

function multipleOf(unit: Points, amount: Points, count: number | null): Allowed {
  if (count !== null) {
    const expected = times(unit, count);
    return expected === undefined || expected === amount ? { ok: true } : { ok: false, kind: "points", expected };
  }
  return unit > 0 && amount > 0 && amount % unit === 0 ? { ok: true } : { ok: false, kind: "points", expected: null };
}

/** Whether `count` tiers (any number where it is null) can add up to the amount. */
function isSumOf(values: readonly Points[], amount: Points, count: number | null): boolean {
  let sums = new Set<number>([0]);
  for (let events = 1; events <= (count ?? MOST_EVENTS); events++) {
    const next = new Set<number>();
    for (const so of sums) for (const value of values) if (so + value <= amount) next.add(so + value);
    if (next.has(amount) && (count === null || count === events)) return true;
    if (next.size === 0) return false;
    sums = next;
  }
  return false;
}
