/** 计一次: points for the whole period, however often it happened: one reading of a clause that prints no 每次. */
import { formatPoints, type Points, toNumber } from "../../points";
import { amount, object, oneOf, required } from "../reading/reader";
import type { AllowsOf, CellsOf, CountedOf, EachOf, FieldsOf, FromCells, JsonOf, TellOf } from "./parts";

export interface OnceCharge {
  readonly kind: "once";
  readonly points: Points;
}

export const read = object<OnceCharge>({ kind: required(oneOf("once")), points: required(amount) });
export const json: JsonOf<OnceCharge> = ({ points }) => ({ kind: "once", points: toNumber(points) });

export const each: EachOf<OnceCharge> = ({ points }) => points;
export const counted: CountedOf = (happened) => Math.min(happened, 1);
export const allows: AllowsOf<OnceCharge> = ({ points }, amount) => (amount === points ? { ok: true } : { ok: false, kind: "points", expected: points });
export const fields: FieldsOf<OnceCharge> = () => ({});

export const METHOD = "计一次";
export const cells: CellsOf<OnceCharge> = ({ points }) => ({ low: toNumber(points) });
export const fromCells: FromCells = (cells) => cells.oneAmount((points) => ({ kind: "once", points }));

export const tell: TellOf<OnceCharge> = ({ points }, { words, verb }) => words.once(verb, formatPoints(points));
