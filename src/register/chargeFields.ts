/** What has to be entered so that a clause's charge can be worked out. */
import { FIELDS, partOf } from "../catalogue/charges/kinds";
import type { Clause } from "../catalogue/edition";
import type { Points } from "../points";

/** The fields that a form for one clause shows. */
export interface ChargeFields {
  /** Whether events are counted; "required" where one event is not the rule (连续3次). */
  readonly count: "optional" | "required" | "none";
  /** What each quantity is, in order; empty when none is asked for. */
  readonly quantities: readonly QuantityField[];
  /** Tiers or grades to choose from; empty when there are none. */
  readonly tiers: readonly string[];
  /** Whether the assessor names the amount, and its limits for one event; null when the clause itself says it. */
  readonly amount: AmountLimits | null;
}

export interface QuantityField {
  /** As the clause names it: "人次", "半天", "评价率（%）"; a meaning that the wording room names where the clause prints none. */
  readonly name: string | { readonly meaning: "due" | "abnormal" | "percentage" | "whole" };
  /** May be left out: the whole of a percentage that is given as such. */
  readonly optional: boolean;
}

/** Points for one event; both null where the document's limits are lost. */
export interface AmountLimits {
  readonly min: Points | null;
  readonly max: Points | null;
}

/** @example chargeFields(clause) // range 0.5—2: { count: "optional", quantities: [], tiers: [], amount: { min: 0.5, max: 2 } } */
export const chargeFields = ({ charge, every }: Clause): ChargeFields => ({
  count: every > 1 ? "required" : "optional", quantities: [], tiers: [], amount: null, ...partOf(FIELDS, charge)(charge),
});
