/** 分档: exclusive alternatives; `when` names them (区级 3 … 国家级 12). */
import { formatPoints, type Points, toNumber } from "../../points";
import { amount, list, object, oneOf, type Reader, reportDuplicates, required, text } from "../reading/reader";
import { quote, unquote } from "../table/notation";
import { sumOfSome } from "./amounts";
import type { AllowsOf, CellsOf, EachOf, FieldsOf, FromCells, JsonOf, TellOf } from "./parts";

export interface TiersCharge {
  readonly kind: "tiers";
  readonly tiers: readonly { readonly when: string; readonly points: Points }[];
}

export const read: Reader<TiersCharge> = (value, path, problems) => {
  const tier = object<TiersCharge["tiers"][number]>({ when: required(text), points: required(amount) });
  const read = object<TiersCharge>({ kind: required(oneOf("tiers")), tiers: required(list(tier, 1)) })(value, path, problems);
  if (read) reportDuplicates(read.tiers, "when", problems);
  return read;
};
export const json: JsonOf<TiersCharge> = ({ tiers }) => ({ kind: "tiers", tiers: tiers.map(({ when, points }) => ({ when, points: toNumber(points) })) });

export const each: EachOf<TiersCharge> = ({ tiers }, { tier }) => tiers.find(({ when }) => when === tier)?.points ?? "missing-amount";
export const allows: AllowsOf<TiersCharge> = ({ tiers }, amount, count) => sumOfSome(tiers, amount, count);
export const fields: FieldsOf<TiersCharge> = ({ tiers }) => ({ tiers: tiers.map(({ when }) => when) });

export const METHOD = "分档";
export const cells: CellsOf<TiersCharge> = ({ tiers }) => ({ details: tiers.map(({ when, points }) => `${quote(when)}=${formatPoints(points)}`) });
export const fromCells: FromCells = (cells) => ({
  kind: "tiers", tiers: cells.rest().map(({ before, after }) => ({ when: unquote(before), points: cells.number(after) })),
});

export const tell: TellOf<TiersCharge> = ({ tiers }, { words, verb }) => words.tiers(verb, tiers.map(({ when, points }) => ({ when, points: formatPoints(points) })));
