/** An edition → the JSON document that `readEdition` takes: for editions that were edited in a sheet and never had one. */
import { type Points, toNumber } from "../points";
import { pointsOfDeductions } from "./table/base";
import { JSON_OF, partOf } from "./charges/kinds";
import type { Band, Category, Clause, Edition } from "./edition";

type Json = Readonly<Record<string, unknown>>;

/**
 * The document of an edition as it stands: points as numbers, open questions settled as they are picked.
 * `readEdition(documentOf(edition)).edition` is the edition without its choices. [T148]
 */
export function documentOf(edition: Edition): Json {
  const { base, bonusCap, floor, categories, clauses, limits, bands, selection, choices: _settled, ...rest } = edition;
  // A base that is neither printed nor the categories' sum is somebody's decision: only an open question may differ from the sum.
  const decided = !base.stated && base.points !== null && base.points !== pointsOfDeductions(categories);
  return {
    ...rest,
    base: { points: decided ? { $choice: BASE } : number(base.points), stated: base.stated },
    bonusCap: number(bonusCap), floor: toNumber(floor),
    categories: categories.map((category: Category): Json => ({ ...category, points: number(category.points) })),
    clauses: clauses.map(clauseDocument),
    limits: limits.map((limit): Json => ({ ...limit, points: number(limit.points) })),
    bands: bands.map((band: Band): Json => ({ ...band, min: number(band.min), ...(band.below === undefined ? {} : { below: number(band.below) }) })),
    selection: selection && { ...selection, gates: selection.gates.map(({ name, min }): Json => ({ name, min: toNumber(min) })) },
    choices: decided ? [baseChoice(number(base.points))] : [],
  };
}

const BASE = "base";

const baseChoice = (points: number | null): Json => ({
  id: BASE, question: "原文没有印基础分", reason: "由考核办定", default: "decided",
  options: [{ id: "decided", label: String(points), value: points }, { id: "none", label: "—", value: null }],
});

const number = (points: Points | null): number | null => (points === null ? null : toNumber(points));

const clauseDocument = ({ charge, yearPoints, chief, ...rest }: Clause): Json => ({
  ...rest, charge: partOf(JSON_OF, charge)(charge), yearPoints: number(yearPoints), chief: number(chief),
});
