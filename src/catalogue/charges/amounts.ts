/** Amounts that several kinds of charge allow: multiples, sums, and no more than a most. */
import type { Allowed } from "../../checking/allowedAmounts";
import { type Points, times } from "../../points";

/** Most events tried where a sheet does not say how many there were. */
const MOST_EVENTS = 200;

/** A multiple of the unit: the one for the count, or any where there is none. */
export function multipleOf(unit: Points, amount: Points, count: number | null): Allowed {
  if (count !== null) {
    const expected = times(unit, count);
    return expected === undefined || expected === amount ? { ok: true } : { ok: false, kind: "points", expected };
  }
  return unit > 0 && amount > 0 && amount % unit === 0 ? { ok: true } : { ok: false, kind: "points", expected: null };
}

export const atMost = (most: Points | undefined, amount: Points): Allowed =>
  most === undefined || amount <= most ? { ok: true } : { ok: false, kind: "most", max: most };

/** The count beside a measured amount may be the measure itself (0.93); it never makes the clause cost less than once. */
export const atLeastOne = (count: number | null): number => Math.max(1, count ?? 1);

/** The points of `count` of the tiers together, one of them as often as it likes; of any number where it is null. */
export function sumOfSome(tiers: readonly { readonly points: Points }[], amount: Points, count: number | null): Allowed {
  const values = tiers.map(({ points }) => points);
  return isSumOf(values, amount, count) ? { ok: true } : { ok: false, kind: "points", expected: null };
}

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
