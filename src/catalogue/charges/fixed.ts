/** 固定: points × events. */
import { formatPoints, type Points, toNumber } from "../../points";
import { amount, object, oneOf, required } from "../reading/reader";
import { multipleOf } from "./amounts";
import type { AllowsOf, CellsOf, EachOf, FieldsOf, FromCells, JsonOf, TellOf } from "./parts";

export interface FixedCharge {
  readonly kind: "fixed";
  readonly points: Points;
}

export const read = object<FixedCharge>({ kind: required(oneOf("fixed")), points: required(amount) });
export const json: JsonOf<FixedCharge> = ({ points }) => ({ kind: "fixed", points: toNumber(points) });

export const each: EachOf<FixedCharge> = ({ points }) => points;
export const allows: AllowsOf<FixedCharge> = ({ points }, amount, count) => multipleOf(points, amount, count);
export const fields: FieldsOf<FixedCharge> = () => ({});

export const METHOD = "固定";
export const cells: CellsOf<FixedCharge> = ({ points }) => ({ low: toNumber(points) });
export const fromCells: FromCells = (cells) => cells.oneAmount((points) => ({ kind: "fixed", points }));

export const tell: TellOf<FixedCharge> = ({ points }, { words, per, verb }) => words.fixed(per, verb, formatPoints(points));
