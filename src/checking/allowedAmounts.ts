/** Which amounts a clause allows for a number of events. */
import { ALLOWS, type Charge, partOf } from "../catalogue/charges/kinds";
import type { Points } from "../points";

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
export const allowedAmount = (charge: Charge, amount: Points, count: number | null): Allowed => partOf(ALLOWS, charge)(charge, amount, count);
