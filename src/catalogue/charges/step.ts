/** 低于: points for each `per` that the quantity lies below `below`: 90 (%), 1 (percentage point), 0.5. The quantity, or [part, whole] of a percentage. */
import { floorPoints, formatPoints, type Points, points, times, toNumber, ZERO } from "../../points";
import { measured } from "../../scoring/measure";
import { compareToPoints, type Ratio, ratioOf, toRatio } from "../../scoring/ratio";
import { unitsOf } from "../../scoring/unitsOf";
import type { PartialUnit, Rounding } from "../edition";
import { partialUnit, rounding } from "../reading/rounding";
import { amount, decimals, object, oneOf, optional, positive, type Reader, required } from "../reading/reader";
import { PARTIAL, PER, PLACES, present, ROUNDING, roundingDetails } from "../table/chargeDetails";
import { PARTIALS, ROUNDINGS } from "../table/words";
import { atLeastOne, atMost, multipleOf } from "./amounts";
import type { AllowsOf, CellsOf, EachOf, FieldsOf, FromCells, JsonOf, TellOf } from "./parts";

export interface StepCharge {
  readonly kind: "step";
  readonly points: Points;
  readonly below: number;
  readonly per: number;
  /** What a part of `per` costs. */
  readonly partial: PartialUnit;
  /** Decimals of the charge and how it is rounded, for "prorata" of a percentage that does not end; without them such a charge is refused. */
  readonly places?: number;
  readonly rounding?: Rounding;
}

export const read: Reader<StepCharge> = (value, path, problems) => {
  const read = object<StepCharge>({
    kind: required(oneOf("step")), points: required(amount), below: required(positive), per: required(positive), partial: required(partialUnit),
    places: optional(decimals), rounding: optional(rounding),
  })(value, path, problems);
  if (read && (read.places === undefined) !== (read.rounding === undefined)) return problems.report(path, "places-and-rounding");
  return read;
};
export const json: JsonOf<StepCharge> = (charge) => ({ ...charge, points: toNumber(charge.points) });

/** 0.5 for each percentage point below 90. */
export const each: EachOf<StepCharge> = ({ points: each, below, per, partial, places, rounding }, { quantities }) => {
  const value = measured(quantities, true);
  if (typeof value === "string") return value;
  const bound = points(below);
  if (compareToPoints(value, bound) >= 0) return ZERO;
  const { numerator, denominator } = toRatio(value);
  const gap: Ratio = { numerator: BigInt(bound) * denominator - numerator, denominator };
  const round = places === undefined || rounding === undefined ? null : { places, rounding };
  return unitsOf(each, gap, ratioOf(points(per)), partial, round) ?? "inexact-amount";
};

/**
 * What was measured is not on the sheet, but a percentage cannot fall below 0: so many steps and no more. [C34]
 * Pro rata any amount up to there is possible; how many decimals an office keeps is its own affair.
 */
export const allows: AllowsOf<StepCharge> = ({ points, below, per, partial }, amount, count) => {
  if (partial === "prorata") return atMost(floorPoints(((toNumber(points) * below) / per) * atLeastOne(count)), amount);
  const steps = (partial === "up" ? Math.ceil(below / per) : Math.floor(below / per)) * atLeastOne(count);
  const most = times(points, steps);
  const multiple = multipleOf(points, amount, null);
  return multiple.ok ? atMost(most, amount) : multiple;
};

export const fields: FieldsOf<StepCharge> = () => ({ quantities: [{ name: { meaning: "percentage" }, optional: false }, { name: { meaning: "whole" }, optional: true }] });

export const METHOD = "低于";
export const cells: CellsOf<StepCharge> = (charge) => ({
  details: [String(charge.below), `${PER}=${charge.per}`, `${PARTIAL}=${PARTIALS[charge.partial]}`, ...roundingDetails(charge)], low: toNumber(charge.points),
});
export const fromCells: FromCells = (cells) =>
  cells.oneAmount((points) => ({
    kind: "step", points, below: cells.number(cells.first("界限")), per: cells.quantity(PER) ?? cells.missing(PER),
    partial: cells.code(PARTIAL, PARTIALS) ?? cells.missing(PARTIAL),
    ...present("places", cells.quantity(PLACES)), ...present("rounding", cells.code(ROUNDING, ROUNDINGS)),
  }));

export const tell: TellOf<StepCharge> = ({ points, below, per }, { words, verb }) => words.step(verb, formatPoints(points), below, per);
