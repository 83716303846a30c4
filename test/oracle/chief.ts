/** What a window's month costs its 首席代表: the figure printed beside the window's, not a computed half. */
import type { Happening } from "./charge";
import type { FactDocument } from "./facts";
import { isReplaced } from "./month";
import { floor, fraction, isSame, over, plus, rational, times, ZERO, type Rational } from "./rational";

export type ChiefOutcome = { readonly points: Rational } | { readonly refused: readonly number[] };

/** How often it happened: as counted, else the whole number of times that the window's figure goes into the recorded amount. */
function occasions({ times: count, amount }: Happening, figure: string): Rational | null {
  if (amount !== undefined && isSame(rational(amount), ZERO)) return ZERO;
  if (count !== undefined) return Number.isInteger(count) && count >= 0 ? fraction(BigInt(count), 1n) : null;
  if (amount === undefined) return fraction(1n, 1n);
  const into = over(rational(amount), rational(figure));
  return isSame(into, floor(into)) ? into : null;
}

/** @returns the points, or the lines from which they cannot be told */
export function chiefOfMonth(document: FactDocument, month: readonly Happening[]): ChiefOutcome {
  const refused: number[] = [];
  let points = ZERO;
  month.forEach((happening, line) => {
    const { charge } = happening.rule;
    if (charge.kind !== "each" || charge.chief === undefined) return;
    if (happening.excuse !== undefined || isReplaced(document, month, happening)) return;
    const often = occasions(happening, charge.points);
    if (often === null) refused.push(line);
    else points = plus(points, times(rational(charge.chief), often));
  });
  return refused.length > 0 ? { refused } : { points };
}
