import type { PartialUnit, Rounding } from "../catalogue/edition";
import type { Points } from "../points";
import { exactPoints, type Ratio, roundRatio, safePoints, scaleRatio, wholeTimes } from "./ratio";

/**
 * points × (quantity ÷ per), a part of `per` charged as `partial` says.
 * @param round for a share that does not end; null where such a share is refused
 * @returns undefined when the amount is not exact
 */
export function unitsOf(
  each: Points, quantity: Ratio, per: Ratio, partial: PartialUnit, round: { readonly places: number; readonly rounding: Rounding } | null,
): Points | undefined {
  if (partial === "prorata") {
    const exact = scaleRatio(quantity, BigInt(each) * per.denominator, per.numerator);
    return exactPoints(exact) ?? (round ? roundRatio(exact, round.places, round.rounding) : undefined);
  }
  const { times: whole, rest } = wholeTimes(quantity, per);
  return safePoints(BigInt(each) * (whole + (rest && partial === "up" ? 1n : 0n)));
}
