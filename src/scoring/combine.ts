/** Several totals → one: quarter 30/30/40, department mean, year 80/20 with the year's own charges. */
import type { Aggregation, Clause, Edition } from "../catalogue/edition";
import { negate, type Points } from "../points";
import { normalizeText } from "../sheet/normalizeText";
import { type CombineProblem, type CombineStep, type Combination } from "./combination";
import { indexOf } from "./editionIndex";
import { gradeOf, gradeOfRatio, needsBlankBand } from "./grade";
import { addRatios, compareRatios, type Ratio, ratioOf, roundRatio, scaleRatio } from "./ratio";

/** Points; null for a score that is not there; a list for the mean of its members, which is not rounded on the way. */
export type PartValue = Points | null | readonly PartValue[];

export interface CombinePart {
  /** The part's name in the aggregation; for a mean any name, or "" for none. */
  readonly name: string;
  readonly value: PartValue;
  readonly cells?: readonly string[];
}

/** A charge of period "year", as `Assessment.deferred` holds it: points ≥ 0. */
export interface CrossPeriodCharge {
  readonly clause: string;
  readonly points: Points;
}

export type CombineResult = { readonly combination: Combination } | { readonly problems: readonly CombineProblem[] };

/** The aggregation of that id or name; white space and width do not matter. */
export const findAggregation = (edition: Edition, name: string): Aggregation | undefined =>
  edition.aggregations.find((each) => each.id === name) ??
  edition.aggregations.find((each) => normalizeText(each.name) === normalizeText(name));

/**
 * Combines totals as an aggregation says: sums are exact fractions, rounded once, at the very end. [A1–A4]
 * @param parts one for each weighted part; any number for a mean, and for the last in the order of time
 * @param crossPeriod charges of the year (−2, +10), where the aggregation takes them: added after weighing, or to one part before it
 * @returns the combined total, or everything that is missing: a part left out is never 0 and never left out of the mean
 * @example combine(deshan, year, [{ name: "窗口", value: [points(92), points(93)] }, { name: "带队领导", value: points(88) }]) // 91.6
 */
export function combine(
  edition: Edition, aggregation: Aggregation, parts: readonly CombinePart[], crossPeriod: readonly CrossPeriodCharge[] = [],
): CombineResult {
  const problems: CombineProblem[] = [];
  const ordered = aggregation.kind === "weighted" ? weightedParts(aggregation, parts, problems) : partsThatCount(aggregation, parts, problems);
  const charges = crossPeriodCharges(edition, aggregation, crossPeriod, problems);
  const { crossPeriodPart } = aggregation;
  const valued = ordered.flatMap(({ part, weight }) => {
    const value = meanOf(part.value);
    if (value === null) problems.push({ code: "missing-part", part: part.name, clause: null });
    return value === null ? [] : [{ part, weight, value }];
  });
  if (problems.length > 0) return { problems };
  const trace: CombineStep[] = [];
  let total: Ratio = ratioOf(0 as Points);
  for (const { part, weight, value } of valued) {
    trace.push({ step: "part", rule: "A1", name: part.name, weight, count: countOf(part.value), ...shown(value), cells: part.cells ?? [] });
    const takes = crossPeriodPart !== null && normalizeText(part.name) === normalizeText(crossPeriodPart);
    const charged = takes ? withCharges(value, charges, crossPeriodPart, trace) : value;
    total = addRatios(total, weight === null ? scaleRatio(charged, 1n, BigInt(valued.length)) : scaleRatio(charged, millionths(weight), 100_000_000n));
  }
  trace.push({ step: "combined", rule: RULES[aggregation.kind], kind: aggregation.kind, ...shown(total) });
  if (crossPeriodPart === null) total = withCharges(total, charges, null, trace);
  const floor = ratioOf(edition.floor);
  if (compareRatios(total, floor) < 0) {
    trace.push({ step: "floor", rule: "A4", floor: edition.floor });
    total = floor;
  }
  return concluded(edition, aggregation, total, trace);
}

const RULES: Readonly<Record<Aggregation["kind"], string>> = { weighted: "A1", mean: "A2", last: "A15" };

interface SignedCharge {
  readonly clause: Clause;
  /** Deductions below 0, bonuses above. */
  readonly amount: Points;
}

function withCharges(value: Ratio, charges: readonly SignedCharge[], part: string | null, trace: CombineStep[]): Ratio {
  let total = value;
  for (const { clause, amount } of charges) {
    trace.push({ step: "cross-period", rule: part === null ? "A4" : "A14", clause: clause.id, amount, part });
    total = addRatios(total, ratioOf(amount));
  }
  return total;
}

function concluded(edition: Edition, aggregation: Aggregation, exact: Ratio, trace: CombineStep[]): CombineResult {
  const { places, rounding, graded } = aggregation;
  const total = roundRatio(exact, places, rounding);
  if (total === undefined) return { problems: [{ code: "too-large", part: null, clause: null }] };
  trace.push({ step: "rounded", rule: "A3", ...shown(exact), places, rounding, total });
  const blank = graded && needsBlankBand(edition, total);
  // Rounding is for the published figure; it lifts nobody over a bound.
  const band = blank || !graded ? null : gradeOfRatio(edition, exact);
  const roundedGrade = graded ? (gradeOf(edition, total)?.grade ?? null) : null;
  const grade = band?.grade ?? null;
  if (graded && edition.bands.length > 0) trace.push({ step: "grade", rule: "A5", total, grade, min: band?.min ?? null, roundedGrade });
  return {
    combination: { edition: edition.id, aggregation: aggregation.id, total, grade, roundedGrade, gradeProblem: blank ? "blank-band" : null, trace },
  };
}

interface OrderedPart {
  readonly part: CombinePart;
  /** Percent; null in a mean. */
  readonly weight: number | null;
}

function weightedParts(aggregation: Aggregation, parts: readonly CombinePart[], problems: CombineProblem[]): OrderedPart[] {
  const given = new Map<string, CombinePart>();
  const known = new Set(aggregation.parts.map(({ name }) => normalizeText(name)));
  for (const part of parts) {
    const name = normalizeText(part.name);
    if (!known.has(name)) problems.push({ code: "unknown-part", part: part.name, clause: null });
    else if (given.has(name)) problems.push({ code: "duplicate-part", part: part.name, clause: null });
    else given.set(name, part);
  }
  return aggregation.parts.map(({ name, weight }) => ({ part: given.get(normalizeText(name)) ?? { name, value: null }, weight }));
}

/** Every part of a mean; of the last only the last, because the others decide nothing. */
function partsThatCount({ kind }: Aggregation, parts: readonly CombinePart[], problems: CombineProblem[]): OrderedPart[] {
  if (parts.length === 0) problems.push({ code: "no-parts", part: null, clause: null });
  const seen = new Set<string>();
  for (const { name } of parts) {
    const plain = normalizeText(name);
    if (plain !== "" && seen.has(plain)) problems.push({ code: "duplicate-part", part: name, clause: null });
    seen.add(plain);
  }
  return (kind === "last" ? parts.slice(-1) : parts).map((part) => ({ part, weight: null }));
}

/** The charges with their signs. */
function crossPeriodCharges(
  edition: Edition, { crossPeriod }: Aggregation, charges: readonly CrossPeriodCharge[], problems: CombineProblem[],
): SignedCharge[] {
  return charges.flatMap(({ clause: id, points }) => {
    const clause = indexOf(edition).clauses.get(id)?.clause;
    const problem = (code: CombineProblem["code"]): [] => {
      problems.push({ code, part: null, clause: id });
      return [];
    };
    if (!clause) return problem("unknown-clause");
    if (!crossPeriod) return problem("no-cross-period");
    if (clause.period !== "year" && clause.yearPoints === null) return problem("not-cross-period");
    if (points < 0) return problem("negative-amount");
    return [{ clause, amount: clause.polarity === "bonus" ? points : negate(points) }];
  });
}

/** The exact mean; null while any member is missing, or there is none. */
function meanOf(value: PartValue): Ratio | null {
  if (value === null) return null;
  if (typeof value === "number") return ratioOf(value);
  let sum: Ratio | null = value.length === 0 ? null : ratioOf(0 as Points);
  for (const member of value) {
    const mean = meanOf(member);
    if (mean === null) return null;
    sum = sum && addRatios(sum, mean);
  }
  return sum && scaleRatio(sum, 1n, BigInt(value.length));
}

const countOf = (value: PartValue): number => (value === null || typeof value === "number" ? 1 : value.length);

const millionths = (weight: number): bigint => BigInt(Math.round(weight * 1e6));

/** For the eye: six decimals, and whether that is all. */
function shown(value: Ratio): { readonly value: Points; readonly exact: boolean } {
  return { value: roundRatio(value, 6, "half-up") ?? (0 as Points), exact: value.numerator % value.denominator === 0n };
}
