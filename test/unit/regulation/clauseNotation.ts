/** A draft in short lines, for tests that list phrases with their readings. */
import type { DraftClause, RegulationDraft } from "../../../src/regulation/draft";
import { readingOf } from "./expectedReading";

/**
 * "-5 人次×半天": sign, points (a range 1..3, ? for blank), /chief, unit (- for none, @10 for every ten of it); then, where there are
 * any: `≤10` limit, `replaces`, `year`, `×2` multiple, `{when points|…}` tiers, `[month-and-year]` period of a veto, `+n` items.
 */
export function notation(clause: DraftClause): string {
  const { unit, per, limit, replaces, period, multiple, tiers, vetoPeriod, items, polarity } = clause;
  return [
    readingOf(clause), polarity === "veto" ? "" : `${unit ?? "-"}${per === 1 ? "" : `@${per}`}`, limit === null ? "" : `≤${limit}`, replaces === null ? "" : "replaces",
    period === "year" ? "year" : "", multiple === null ? "" : `×${multiple}`, tiers ? `{${tiers.map(({ when, points }) => `${when} ${points}`).join("|")}}` : "",
    vetoPeriod === null ? "" : `[${vetoPeriod}]`, items.length > 0 ? `+${items.length}` : "",
  ].filter((part) => part !== "").join(" ");
}

/** Doubts that a phrase by itself always raises. */
const OF_A_PHRASE = new Set(["no-category", "base-not-printed", "cap-not-printed", "not-a-regulation", "norms-only", "points-not-summed", "no-unit"]);

export const readings = ({ clauses, categories, bands, aggregations, issues }: RegulationDraft): string[] => [
  ...clauses.map(notation),
  ...categories.map(({ name, points, capped, bonus }) => `category ${bonus ? "+" : ""}${name} ${points ?? "-"}${capped === true ? " capped" : capped === false ? " uncapped" : ""}`),
  ...bands.map(({ grade, min, minInclusive, max, maxInclusive }) => `band ${grade} ${minInclusive ? "≥" : ">"}${min}${max === null ? "" : ` ${maxInclusive ? "≤" : "<"}${max}`}`),
  ...aggregations.map(({ name, parts }) => `weights ${name} ${parts.map((part) => `${part.name} ${part.weight}`).join(" + ")}`),
  ...[...new Set(issues.map(({ code }) => code))].filter((code) => !OF_A_PHRASE.has(code)).map((code) => `issue ${code}`),
];
