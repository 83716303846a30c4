/** What a window's month costs its 首席代表: the figure printed beside the window's, not a computed half. */
import type { Happening } from "./charge";
import type { FactDocument } from "./facts";
import { isReplaced, occasions } from "./month";
import { isSame, plus, rational, times, ZERO, type Rational } from "./rational";

export type ChiefOutcome = { readonly points: Rational } | { readonly refused: readonly number[] };

/** @returns the points, or the lines from which they cannot be told */
export function chiefOfMonth(document: FactDocument, month: readonly Happening[]): ChiefOutcome {
  const refused: number[] = [];
  let points = ZERO;
  month.forEach((happening, line) => {
    const { charge } = happening.rule;
    if (charge.kind !== "each" || charge.chief === undefined) return;
    if (happening.excuse !== undefined || isReplaced(document, month, happening)) return;
    const nothing = happening.amount !== undefined && isSame(rational(happening.amount), ZERO);
    const often = nothing ? ZERO : occasions(happening, charge.points);
    if (often === null) refused.push(line);
    else points = plus(points, times(rational(charge.chief), often));
  });
  return refused.length > 0 ? { refused } : { points };
}
