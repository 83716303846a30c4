/** 按量: points × the product of the named quantities (天, 人次×半天 …). */
import { formatPoints, parsePoints, type Points, points, times, toNumber } from "../../points";
import { ratioOf } from "../../scoring/ratio";
import { unitsOf } from "../../scoring/unitsOf";
import type { PartialUnit } from "../edition";
import { partialUnit } from "../reading/rounding";
import { amount, exactQuantity, list, object, oneOf, optional, positive, type Reader, required, text } from "../reading/reader";
import { PARTIAL, PER, present } from "../table/chargeDetails";
import { quote } from "../table/notation";
import { PARTIALS } from "../table/words";
import { multipleOf } from "./amounts";
import type { AllowsOf, CellsOf, EachOf, FieldsOf, FromCells, JsonOf, TellOf } from "./parts";

export interface PerUnitCharge {
  readonly kind: "perUnit";
  readonly points: Points;
  readonly factors: readonly string[];
  /** Free part of the first quantity: 3 for 不得超过3天; 0 when left out. */
  readonly allowance?: number;
  /** How much of the first quantity one charge covers: 0.5 for 每超半天 counted in days; 1 when left out. */
  readonly per?: number;
  /** What a part of `per` costs; "prorata" when left out. */
  readonly partial?: PartialUnit;
}

export const read: Reader<PerUnitCharge> = (value, path, problems) => {
  const read = object<PerUnitCharge>({
    kind: required(oneOf("perUnit")), points: required(amount), factors: required(list(text, 1)),
    allowance: optional(exactQuantity), per: optional(positive), partial: optional(partialUnit),
  })(value, path, problems);
  read?.factors.forEach((factor, index) => {
    const first = read.factors.indexOf(factor);
    if (first < index) problems.report(`${path}.factors[${index}]`, "duplicate", { value: factor, first: `${path}.factors[${first}]` });
  });
  return read;
};
export const json: JsonOf<PerUnitCharge> = (charge) => ({ ...charge, points: toNumber(charge.points) });

/** points × product of the quantities, the first less its allowance and in units of `per`. */
export const each: EachOf<PerUnitCharge> = ({ points: each, factors, allowance = 0, per = 1, partial = "prorata" }, { quantities }) => {
  if (quantities?.length !== factors.length) return "missing-quantity";
  let result: Points | undefined = each;
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index] ?? 0;
    if (quantity < 0) return "negative-count";
    if (index > 0 || (allowance === 0 && per === 1 && partial === "prorata")) result = times(result, quantity);
    else {
      const measure = parsePoints(quantity);
      if (measure === undefined) return "inexact-amount";
      result = unitsOf(result, { numerator: BigInt(Math.max(0, measure - points(allowance))), denominator: 1n }, ratioOf(points(per)), partial, null);
    }
    if (result === undefined) return "inexact-amount";
  }
  return result;
};

/** With an allowance or a unit of its own, the count beside the amount is not the number of charges. */
export const allows: AllowsOf<PerUnitCharge> = ({ points, factors, allowance = 0, per = 1, partial }, amount, count) => {
  if (allowance === 0 && per === 1) return multipleOf(points, amount, factors.length === 1 ? count : null);
  return partial === "whole" || partial === "up" ? multipleOf(points, amount, null) : { ok: true };
};

export const fields: FieldsOf<PerUnitCharge> = ({ factors }) => ({ quantities: factors.map((name) => ({ name, optional: false })) });

const ALLOWANCE = "免";

export const METHOD = "按量";
export const cells: CellsOf<PerUnitCharge> = ({ points, factors, allowance, per, partial }) => ({
  details: [
    factors.map(quote).join("；"),
    ...(allowance === undefined ? [] : [`${ALLOWANCE}=${allowance}`]),
    ...(per === undefined ? [] : [`${PER}=${per}`]),
    ...(partial === undefined ? [] : [`${PARTIAL}=${PARTIALS[partial]}`]),
  ],
  low: toNumber(points),
});
export const fromCells: FromCells = (cells) =>
  cells.oneAmount((points) => ({
    kind: "perUnit", points, factors: cells.names("量的名称"),
    ...present("allowance", cells.quantity(ALLOWANCE)), ...present("per", cells.quantity(PER)), ...present("partial", cells.code(PARTIAL, PARTIALS)),
  }));

export const tell: TellOf<PerUnitCharge> = ({ points, factors, allowance = 0, per = 1, partial }, { words, verb }) =>
  words.perUnit(verb, formatPoints(points), factors, { allowance, per, partial });
