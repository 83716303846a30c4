/** Quarters, years, departments and selections, from the facts. */
import type { FactAggregation, FactSelection } from "./facts";
import { fraction, greater, isLess, isSame, over, plus, rational, roundHalfUp, sum, times, ZERO, type Rational } from "./rational";

/** A score, or the mean of what is in the list: windows of a department, months of a year. */
export type Part = Rational | readonly Part[];

function meanOf(part: Part): Rational {
  if (!Array.isArray(part)) return part as Rational;
  const members = (part as readonly Part[]).map(meanOf);
  return over(sum(members), fraction(BigInt(members.length), 1n));
}

export interface Reading {
  readonly last?: boolean;
  /** Name of the part. */
  readonly before?: string;
}

export interface Combined {
  /** Not rounded: it decides the grade. */
  readonly exact: Rational;
  /** Rounded half up, once, at the end. */
  readonly published: Rational;
}

/**
 * @param parts by the part's name (weighted) or any number of scores under any names (mean)
 * @param afterwards points off (−) or onto (+) the combined score
 * @param places decimals of the published figure: no document says
 * @param reading what the text leaves open: the last part alone, a part that takes the year's points before it is weighed
 * @returns never less than 0
 */
export function combined(
  aggregation: FactAggregation, parts: ReadonlyMap<string, Part>, afterwards: readonly Rational[], places: number, { last, before }: Reading = {},
): Combined {
  const values = [...parts.values()];
  const valueOf = (name: string): Rational => plus(meanOf(parts.get(name) ?? ZERO), name === before ? sum(afterwards) : ZERO);
  const raw = aggregation.parts === undefined
    ? meanOf(last === true ? values.slice(-1) : values)
    : sum(Object.entries(aggregation.parts).map(([name, percent]) => over(times(rational(percent), valueOf(name)), rational("100"))));
  const exact = greater(before === undefined ? plus(raw, sum(afterwards)) : raw, ZERO);
  return { exact, published: roundHalfUp(exact, places) };
}

export interface Candidate {
  readonly name: string;
  readonly score: Rational;
  readonly vetoed: boolean;
  /** Score by gate. */
  readonly gates: ReadonlyMap<string, Rational>;
}

export interface Chosen {
  /** Surely in, best first. */
  readonly chosen: readonly string[];
  /** Equal across the last place: the office has to decide. */
  readonly tied: readonly string[];
}

function isEligible({ gates }: FactSelection, candidate: Candidate): boolean {
  if (candidate.vetoed) return false;
  return Object.entries(gates).every(([gate, least]) => {
    const score = candidate.gates.get(gate);
    return score !== undefined && !isLess(score, rational(least));
  });
}

/** Veto first, then gates, then rank; a tie across the last place is told, never broken, unless the office lets all or none of it in. */
export function select(selection: FactSelection, candidates: readonly Candidate[], ties: "report" | "all" | "none" = "report"): Chosen {
  const eligible = candidates.filter((candidate) => isEligible(selection, candidate));
  const isBetter = (a: Candidate, b: Candidate): boolean => isLess(b.score, a.score);
  const betterThan = (candidate: Candidate): number => eligible.filter((other) => isBetter(other, candidate)).length;
  const equalTo = (candidate: Candidate): number => eligible.filter((other) => isSame(other.score, candidate.score)).length;
  const chosen: Candidate[] = [];
  const tied: Candidate[] = [];
  for (const candidate of eligible) {
    const above = betterThan(candidate);
    if (above >= selection.most) continue;
    if (ties === "all" || above + equalTo(candidate) <= selection.most) chosen.push(candidate);
    else if (ties === "report") tied.push(candidate);
  }
  chosen.sort((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0));
  return { chosen: chosen.map(({ name }) => name), tied: tied.map(({ name }) => name) };
}
