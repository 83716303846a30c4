/** The parts that a kind of charge is made of: each kind's file exports them under these names, `kinds.ts` puts them together. */
import type { Allowed } from "../../checking/allowedAmounts";
import type { Points } from "../../points";
import type { ChargeFields } from "../../register/chargeFields";
import type { ScoringProblemCode } from "../../scoring/assessment";
import type { ChargeInput } from "../../scoring/charge";
import type { EditionChangesText } from "../../text/editionChanges";
import type { ChargeDetails, ChargeDocument, ChargeFault } from "../table/chargeDetails";

/** `each`: what one event costs, in points, or why that is not known. */
export type EachOf<C> = (charge: C, entry: ChargeInput) => Points | ScoringProblemCode;

/** `counted`: how many times `each` is charged for so many events; a kind without it charges every one. */
export type CountedOf = (happened: number) => number;

/** `allows`: whether a sheet may print the amount for so many events; null where it does not say how many. */
export type AllowsOf<C> = (charge: C, amount: Points, count: number | null) => Allowed;

/** `fields`: what a form for one charge asks beside the events. */
export type FieldsOf<C> = (charge: C) => Partial<ChargeFields>;

/** `json`: the charge as an edition's JSON, amounts as numbers. */
export type JsonOf<C> = (charge: C) => ChargeDocument;

/** `cells`: what a catalogue table writes of it. */
export type CellsOf<C> = (charge: C) => {
  /** Behind 方式 and ：, in the table's notation. */
  readonly details?: readonly string[];
  /** 分值下限 and 分值上限, in points. */
  readonly low?: number;
  readonly high?: number;
};

/** `fromCells`: what `cells` wrote, and what an office writes by hand, as JSON. */
export type FromCells = (cells: ChargeDetails) => ChargeDocument | ChargeFault;

/** `tell`: the charge in words: "每起扣 1—4 分". */
export type TellOf<C> = (charge: C, say: Say) => string;

export interface Say {
  readonly words: EditionChangesText["charge"];
  /** 每起. */
  readonly per: string;
  /** 扣 or 加. */
  readonly verb: string;
}
