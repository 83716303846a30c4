/** What a typed amount means under another edition of its clause: the same events, charged anew. Never a guess. */
import { sameContent } from "../catalogue/diff/sameContent";
import type { Charge, Clause } from "../catalogue/edition";
import { allowedAmount } from "../checking/allowedAmounts";
import { type Points, times, ZERO } from "../points";
import { chargeOf } from "../scoring/charge";
import { exactPoints } from "../scoring/ratio";

/** An amount as it is recorded, in points ≥ 0, and the number of events beside it; null where the sheet does not say. */
export interface RecordedAmount {
  readonly points: Points;
  readonly count: number | null;
}

export type CarriedAmount =
  /** The amount stands under the new clause as well. */
  | { readonly kind: "kept" }
  | { readonly kind: "recharged"; readonly points: Points }
  | { readonly kind: "needs-amount"; readonly range: { readonly min: Points; readonly max: Points } | null }
  | { readonly kind: "unclear-events" }
  | { readonly kind: "blank-clause" };

const KEPT: CarriedAmount = { kind: "kept" };
const UNCLEAR: CarriedAmount = { kind: "unclear-events" };

/** What of a clause decides what an event costs. */
export type ChargedClause = Pick<Clause, "charge" | "every">;

export const chargesAlike = (before: ChargedClause, after: ChargedClause): boolean => before.every === after.every && sameContent(before.charge, after.charge);

/**
 * Carries an amount from a clause to its successor. [Y17]
 * A fixed amount is that of so many events, each of which the new clause charges; an amount that the assessor named is kept while the new
 * clause allows it. A free amount of a new clause keeps what stands there.
 * @example carryAmount({ points: points("6"), count: 3 }, fixed(2), fixed(3)) // recharged 9
 */
export function carryAmount(recorded: RecordedAmount, before: ChargedClause, after: ChargedClause): CarriedAmount {
  if (chargesAlike(before, after)) return KEPT;
  if (after.charge.kind === "blank") return { kind: "blank-clause" };
  if (after.charge.kind === "open") return KEPT;
  const alike = chargedAlike(recorded, before.charge, after.charge);
  if (alike) return alike;
  const events = eventsOf(recorded, before);
  if (recorded.points === ZERO && (events === null || events === 0)) return KEPT;
  if (events === "unclear") return UNCLEAR;
  return chargedFor(recorded, events, after);
}

/** The same way of charging with other figures: what was measured is told by the amount. null for any other two charges. */
function chargedAlike({ points, count }: RecordedAmount, before: Charge, after: Charge): CarriedAmount | null {
  if (before.kind === "perUnit" && after.kind === "perUnit" && sameContent({ ...before, points: ZERO }, { ...after, points: ZERO })) {
    return inProportion(points, before.points, after.points);
  }
  if (before.kind === "step" && after.kind === "step" && sameContent({ ...before, points: ZERO }, { ...after, points: ZERO })) {
    // A share of a step was rounded, so that the measure behind it is not known exactly.
    return before.partial === "prorata" ? null : inProportion(points, before.points, after.points);
  }
  if (before.kind === "linked" && after.kind === "linked" && before.grade === after.grade) return inProportion(points, before.points, after.points);
  if (before.kind === "tiers" && after.kind === "tiers") {
    return byTier(points, count, before.tiers, ({ when }) => after.tiers.find((tier) => tier.when === when)?.points);
  }
  if (before.kind === "measured" && after.kind === "measured" && before.quantity === after.quantity) {
    return byTier(points, count, before.steps, (step) => after.steps.find((other) => sameContent({ ...step, points: ZERO }, { ...other, points: ZERO }))?.points);
  }
  return null;
}

function inProportion(amount: Points, before: Points, after: Points): CarriedAmount {
  if (amount === ZERO) return KEPT;
  if (before === ZERO) return UNCLEAR;
  const points = exactPoints({ numerator: BigInt(amount) * BigInt(after), denominator: BigInt(before) });
  return points === undefined ? UNCLEAR : { kind: "recharged", points };
}

/** The one tier that charges the amount; several tiers of one amount do where they stay of one amount. */
function byTier<T extends { readonly points: Points }>(amount: Points, count: number | null, tiers: readonly T[], successor: (tier: T) => Points | undefined): CarriedAmount {
  if (amount === ZERO) return KEPT;
  const possible = new Set(tiers.filter(({ points }) => points === amount).map(successor));
  const [points] = possible;
  if ((count !== null && count !== 1) || possible.size !== 1 || points === undefined) return { kind: "needs-amount", range: null };
  return points === amount ? KEPT : { kind: "recharged", points };
}

/**
 * How many events an amount is that of. An amount in a range without a count is that of one event, as everywhere.
 * @returns null where the sheet does not tell and nothing hangs on it yet; "unclear" where amount and clause contradict each other
 */
function eventsOf({ points, count }: RecordedAmount, { charge, every }: ChargedClause): number | null | "unclear" {
  switch (charge.kind) {
    case "fixed": {
      if (charge.points === ZERO) return points === ZERO ? count : "unclear";
      if (count !== null) return times(charge.points, Math.floor(count / every)) === points ? count : "unclear";
      if (points === ZERO) return 0;
      return points % charge.points === 0 && every === 1 ? points / charge.points : "unclear";
    }
    case "once":
      return points === charge.points || points === ZERO ? count : "unclear";
    case "range":
      return points === ZERO ? 0 : (count ?? 1);
    case "tiers":
      return count ?? 1;
    default:
      return count;
  }
}

/** The new clause's charge for the events; where it leaves the amount to somebody, the amount that stands there if it is allowed. */
function chargedFor({ points }: RecordedAmount, events: number | null, { charge, every }: ChargedClause): CarriedAmount {
  if ((charge.kind === "fixed" || charge.kind === "once") && events !== null) {
    const charged = chargeOf(charge, { events }, every);
    if ("problem" in charged) return UNCLEAR;
    return charged.amount === points ? KEPT : { kind: "recharged", points: charged.amount };
  }
  if (charge.kind === "once") return UNCLEAR;
  const allowed = allowedAmount(charge, points, events);
  if (charge.kind === "range") {
    if (allowed.ok) return KEPT;
    return { kind: "needs-amount", range: allowed.kind === "range" ? { min: allowed.min, max: allowed.max } : null };
  }
  // A free amount, or one of a measure, that is a multiple of the new figure may be right by chance only.
  return charge.kind === "fixed" ? UNCLEAR : { kind: "needs-amount", range: null };
}
