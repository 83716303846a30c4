/** 不限: printed as a free amount whose limits are lost: the assessor's amount counts, only its sign is checked. */
import { object, oneOf, required } from "../reading/reader";
import type { AllowsOf, CellsOf, EachOf, FieldsOf, FromCells, JsonOf, TellOf } from "./parts";

export interface OpenCharge {
  readonly kind: "open";
}

export const read = object<OpenCharge>({ kind: required(oneOf("open")) });
export const json: JsonOf<OpenCharge> = () => ({ kind: "open" });

export const each: EachOf<OpenCharge> = () => "missing-amount";
export const allows: AllowsOf<OpenCharge> = () => ({ ok: true });
export const fields: FieldsOf<OpenCharge> = () => ({ amount: { min: null, max: null } });

export const METHOD = "不限";
export const cells: CellsOf<OpenCharge> = () => ({});
export const fromCells: FromCells = () => ({ kind: "open" });

export const tell: TellOf<OpenCharge> = (_charge, { words, verb }) => words.open(verb);
