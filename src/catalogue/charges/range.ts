/** 区间: the assessor names an amount in [min, max] for each event. */
import { formatPoints, type Points, times, toNumber } from "../../points";
import { amount, object, oneOf, type Reader, required } from "../reading/reader";
import type { AllowsOf, CellsOf, EachOf, FieldsOf, FromCells, JsonOf, TellOf } from "./parts";

export interface RangeCharge {
  readonly kind: "range";
  readonly min: Points;
  readonly max: Points;
}

export const read: Reader<RangeCharge> = (value, path, problems) => {
  const read = object<RangeCharge>({ kind: required(oneOf("range")), min: required(amount), max: required(amount) })(value, path, problems);
  if (read && read.min > read.max) {
    return problems.report(path, "min-above-max", { min: formatPoints(read.min), max: formatPoints(read.max) });
  }
  return read;
};
export const json: JsonOf<RangeCharge> = ({ min, max }) => ({ kind: "range", min: toNumber(min), max: toNumber(max) });

export const each: EachOf<RangeCharge> = () => "missing-amount";

/** Without a count the range is that of one event, because the assessor names the amount event by event. */
export const allows: AllowsOf<RangeCharge> = (charge, amount, count) => {
  const events = count ?? 1;
  const min = times(charge.min, events);
  const max = times(charge.max, events);
  if (min === undefined || max === undefined) return { ok: true };
  return amount >= min && amount <= max ? { ok: true } : { ok: false, kind: "range", min, max };
};

export const fields: FieldsOf<RangeCharge> = ({ min, max }) => ({ amount: { min, max } });

export const METHOD = "区间";
export const cells: CellsOf<RangeCharge> = ({ min, max }) => ({ low: toNumber(min), high: toNumber(max) });
export const fromCells: FromCells = ({ low, high }) =>
  low === null ? { code: "missing-low" } : high === null ? { code: "missing-high" } : { kind: "range", min: low, max: high };

export const tell: TellOf<RangeCharge> = ({ min, max }, { words, per, verb }) => words.range(per, verb, formatPoints(min), formatPoints(max));
