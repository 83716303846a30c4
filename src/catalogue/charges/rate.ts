/** 比率: of `points`, the share (due − abnormal) / due is awarded and the rest charged. Quantities [due, abnormal]; due = 0 is an error. */
import { formatPoints, larger, type Points, subtract, times, toNumber, ZERO } from "../../points";
import { roundQuotient, roundRatio } from "../../scoring/ratio";
import { wrongCount } from "../../scoring/wrongCount";
import type { Rounding } from "../edition";
import { rounding } from "../reading/rounding";
import { amount, decimals, object, oneOf, required } from "../reading/reader";
import { PLACES, ROUNDING, roundingDetails } from "../table/chargeDetails";
import { ROUNDINGS } from "../table/words";
import { atLeastOne, atMost } from "./amounts";
import type { AllowsOf, CellsOf, EachOf, FieldsOf, FromCells, JsonOf, TellOf } from "./parts";

export interface RateCharge {
  readonly kind: "rate";
  readonly points: Points;
  /** Decimals of the awarded points, and how they are rounded. */
  readonly places: number;
  readonly rounding: Rounding;
}

export const read = object<RateCharge>({ kind: required(oneOf("rate")), points: required(amount), places: required(decimals), rounding: required(rounding) });
export const json: JsonOf<RateCharge> = (charge) => ({ ...charge, points: toNumber(charge.points) });

/** points − the awarded share (due − abnormal) / due of them. */
export const each: EachOf<RateCharge> = ({ points: most, places, rounding }, { quantities }) => {
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
};

export const allows: AllowsOf<RateCharge> = ({ points }, amount, count) => atMost(times(points, atLeastOne(count)), amount);
export const fields: FieldsOf<RateCharge> = () => ({ quantities: [{ name: { meaning: "due" }, optional: false }, { name: { meaning: "abnormal" }, optional: false }] });

export const METHOD = "比率";
export const cells: CellsOf<RateCharge> = (charge) => ({ details: roundingDetails(charge), low: toNumber(charge.points) });
export const fromCells: FromCells = (cells) =>
  cells.oneAmount((points) => ({
    kind: "rate", points, places: cells.quantity(PLACES) ?? cells.missing(PLACES), rounding: cells.code(ROUNDING, ROUNDINGS) ?? cells.missing(ROUNDING),
  }));

export const tell: TellOf<RateCharge> = ({ points }, { words, verb }) => words.rate(verb, formatPoints(points));
