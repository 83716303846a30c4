/** 无分: vetoes carry no points. */
import { object, oneOf, required } from "../reading/reader";
import type { AllowsOf, CellsOf, EachOf, FieldsOf, FromCells, JsonOf, TellOf } from "./parts";

export interface NoCharge {
  readonly kind: "none";
}

export const read = object<NoCharge>({ kind: required(oneOf("none")) });
export const json: JsonOf<NoCharge> = () => ({ kind: "none" });

export const each: EachOf<NoCharge> = () => "missing-amount";
export const allows: AllowsOf<NoCharge> = () => ({ ok: true });
export const fields: FieldsOf<NoCharge> = () => ({ count: "none" });

export const METHOD = "无分";
export const cells: CellsOf<NoCharge> = () => ({});
export const fromCells: FromCells = () => ({ kind: "none" });

export const tell: TellOf<NoCharge> = (_charge, { words }) => words.none;
