/**
 * The kinds of charge (扣分、加分的方式): every kind by its name. A new kind is a file beside this one, a line in each list here and its
 * sentence in both languages; the type checker names the list that lacks it.
 *
 * A list a part, not an object a kind: what a bundle never asks for (a form's fields in the cell functions) stays out of it.
 */
import type { Points } from "../../points";
import type { ScoringProblemCode } from "../../scoring/assessment";
import type { ChargeInput } from "../../scoring/charge";
import type { Reader } from "../reading/reader";
import * as blank from "./blank";
import * as fixed from "./fixed";
import * as linked from "./linked";
import * as measured from "./measured";
import * as none from "./none";
import * as once from "./once";
import * as open from "./open";
import type { AllowsOf, CellsOf, FieldsOf, FromCells, JsonOf, TellOf } from "./parts";
import * as perUnit from "./perUnit";
import * as range from "./range";
import * as rate from "./rate";
import * as step from "./step";
import * as tiers from "./tiers";

/** How a clause turns events and quantities into points. What one event costs is multiplied by the events. */
export type Charge =
  | fixed.FixedCharge
  | once.OnceCharge
  | perUnit.PerUnitCharge
  | range.RangeCharge
  | tiers.TiersCharge
  | measured.MeasuredCharge
  | step.StepCharge
  | rate.RateCharge
  | linked.LinkedCharge
  | open.OpenCharge
  | blank.BlankCharge
  | none.NoCharge;

export type ChargeKind = Charge["kind"];
type OfKind<K extends ChargeKind> = Extract<Charge, { readonly kind: K }>;

export const READ: { readonly [K in ChargeKind]: Reader<OfKind<K>> } = {
  fixed: fixed.read, once: once.read, perUnit: perUnit.read, range: range.read, tiers: tiers.read, measured: measured.read,
  step: step.read, rate: rate.read, linked: linked.read, open: open.read, blank: blank.read, none: none.read,
};

export const JSON_OF: { readonly [K in ChargeKind]: JsonOf<OfKind<K>> } = {
  fixed: fixed.json, once: once.json, perUnit: perUnit.json, range: range.json, tiers: tiers.json, measured: measured.json,
  step: step.json, rate: rate.json, linked: linked.json, open: open.json, blank: blank.json, none: none.json,
};

/** What one event costs. By name, not by a list: this is the inner loop of scoring, and a call through a list costs it a third. */
export function eachOf(charge: Charge, entry: ChargeInput): Points | ScoringProblemCode {
  switch (charge.kind) {
    case "fixed": return fixed.each(charge, entry);
    case "once": return once.each(charge, entry);
    case "perUnit": return perUnit.each(charge, entry);
    case "range": return range.each(charge, entry);
    case "tiers": return tiers.each(charge, entry);
    case "measured": return measured.each(charge, entry);
    case "step": return step.each(charge, entry);
    case "rate": return rate.each(charge, entry);
    case "linked": return linked.each(charge, entry);
    case "open": return open.each(charge, entry);
    case "blank": return blank.each(charge, entry);
    case "none": return none.each(charge, entry);
  }
}

/** How many times that is charged for so many events. */
export const countedOf = ({ kind }: Charge, happened: number): number => (kind === "once" ? once.counted(happened) : happened);

export const ALLOWS: { readonly [K in ChargeKind]: AllowsOf<OfKind<K>> } = {
  fixed: fixed.allows, once: once.allows, perUnit: perUnit.allows, range: range.allows, tiers: tiers.allows, measured: measured.allows,
  step: step.allows, rate: rate.allows, linked: linked.allows, open: open.allows, blank: blank.allows, none: none.allows,
};

export const FIELDS: { readonly [K in ChargeKind]: FieldsOf<OfKind<K>> } = {
  fixed: fixed.fields, once: once.fields, perUnit: perUnit.fields, range: range.fields, tiers: tiers.fields, measured: measured.fields,
  step: step.fields, rate: rate.fields, linked: linked.fields, open: open.fields, blank: blank.fields, none: none.fields,
};

/** The words that 方式 may start with. */
export const METHODS: { readonly [K in ChargeKind]: string } = {
  fixed: fixed.METHOD, once: once.METHOD, perUnit: perUnit.METHOD, range: range.METHOD, tiers: tiers.METHOD, measured: measured.METHOD,
  step: step.METHOD, rate: rate.METHOD, linked: linked.METHOD, open: open.METHOD, blank: blank.METHOD, none: none.METHOD,
};

export const CELLS: { readonly [K in ChargeKind]: CellsOf<OfKind<K>> } = {
  fixed: fixed.cells, once: once.cells, perUnit: perUnit.cells, range: range.cells, tiers: tiers.cells, measured: measured.cells,
  step: step.cells, rate: rate.cells, linked: linked.cells, open: open.cells, blank: blank.cells, none: none.cells,
};

export const FROM_CELLS: { readonly [K in ChargeKind]: FromCells } = {
  fixed: fixed.fromCells, once: once.fromCells, perUnit: perUnit.fromCells, range: range.fromCells, tiers: tiers.fromCells, measured: measured.fromCells,
  step: step.fromCells, rate: rate.fromCells, linked: linked.fromCells, open: open.fromCells, blank: blank.fromCells, none: none.fromCells,
};

export const TELL: { readonly [K in ChargeKind]: TellOf<OfKind<K>> } = {
  fixed: fixed.tell, once: once.tell, perUnit: perUnit.tell, range: range.tell, tiers: tiers.tell, measured: measured.tell,
  step: step.tell, rate: rate.tell, linked: linked.tell, open: open.tell, blank: blank.tell, none: none.tell,
};

/** The part of a charge's own kind: `partOf(TELL, charge)(charge, say)`. */
export function partOf<Rest extends readonly unknown[], Result>(
  parts: { readonly [K in ChargeKind]: (charge: OfKind<K>, ...rest: Rest) => Result }, charge: Charge,
): (charge: Charge, ...rest: Rest) => Result {
  // The part of a kind takes the charges of that kind: true of every list here, and more than the type checker can follow.
  return parts[charge.kind] as (charge: Charge, ...rest: Rest) => Result;
}
