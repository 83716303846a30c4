/** 待补: no figure: refused until the office fills it in. Never scored as 0. */
import { list, object, oneOf, optional, required, text } from "../reading/reader";
import { quote } from "../table/notation";
import type { AllowsOf, CellsOf, EachOf, FieldsOf, FromCells, JsonOf, TellOf } from "./parts";

export interface BlankCharge {
  readonly kind: "blank";
  /** What the figure will be multiplied by once it is filled in (半天); by the events when left out. */
  readonly factors?: readonly string[];
}

export const read = object<BlankCharge>({ kind: required(oneOf("blank")), factors: optional(list(text, 1)) });
export const json: JsonOf<BlankCharge> = (charge) => ({ ...charge });

export const each: EachOf<BlankCharge> = () => "blank-clause";
export const allows: AllowsOf<BlankCharge> = () => ({ ok: true });
export const fields: FieldsOf<BlankCharge> = () => ({});

export const METHOD = "待补";
export const cells: CellsOf<BlankCharge> = ({ factors = [] }) => ({ details: factors.map(quote) });

/** A blank whose figure is filled in is charged by it: for each event, or for each unit of what stands behind the word. */
export const fromCells: FromCells = (cells) => {
  const factors = cells.namesIfAny();
  const points = cells.low ?? cells.high;
  if (points === null) return { kind: "blank", ...(factors.length > 0 ? { factors } : {}) };
  return factors.length > 0 ? { kind: "perUnit", points, factors } : { kind: "fixed", points };
};

export const tell: TellOf<BlankCharge> = (_charge, { words }) => words.blank;
