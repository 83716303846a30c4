/** Quarters, years, departments and selections: random ones, both ways. */
import type { Edition } from "../../../src/catalogue/edition";
import { formatPoints, points } from "../../../src/points";
import { combine, findAggregation, type CrossPeriodCharge, type PartValue } from "../../../src/scoring/combine";
import { select as selectByEngine } from "../../../src/scoring/select";
import { combined, select, type Part } from "../combine";
import type { FactAggregation, FactSelection } from "../facts";
import { gradeOf } from "../month";
import { minus, rational, written, ZERO, type Rational } from "../rational";
import { Randomness } from "../randomness";
import type { Comparison } from "./compare";

/** The same score in both languages. */
interface Score {
  readonly part: Part;
  readonly value: PartValue;
}

function score(decimal: string): Score {
  return { part: rational(decimal), value: points(decimal) };
}

/** A published figure, or the months or windows that it is the mean of. */
function randomScore(random: Randomness): Score {
  if (!random.once(3)) return score(random.once(10) ? random.of(["0", "59.5", "79.5", "94.5", "100"]) : random.hundredths(0, 11_000));
  const members = Array.from({ length: random.whole(1, 12) }, () => score(random.hundredths(0, 11_000)));
  return { part: members.map(({ part }) => part), value: members.map(({ value }) => value) };
}

/** −2 of the year for each day a window was unmanned. */
function yearCharges(edition: Edition, taken: boolean, random: Randomness): { readonly charges: readonly CrossPeriodCharge[]; readonly afterwards: readonly Rational[] } {
  const clause = edition.clauses.find(({ period, polarity, yearPoints }) => (period === "year" || yearPoints !== null) && polarity === "deduct");
  const often = taken && clause !== undefined ? random.whole(0, 3) : 0;
  return {
    charges: clause === undefined ? [] : Array.from({ length: often }, () => ({ clause: clause.id, points: points("2") })),
    afterwards: Array.from({ length: often }, () => minus(ZERO, rational("2"))),
  };
}

/** @returns null where both agree on the published figure and on the grade of the exact one */
export function combinationDifference(printed: FactAggregation, { document, edition, policies }: Comparison, seed: number): string | null {
  const random = new Randomness(seed);
  const aggregation = findAggregation(edition, printed.name);
  if (aggregation === undefined) return `${printed.scheme} has no ${printed.name}`;
  const names = printed.parts === undefined ? Array.from({ length: random.whole(1, 6) }, (_, at) => `窗口${at + 1}`) : Object.keys(printed.parts);
  const scores = names.map((name) => ({ name, ...randomScore(random) }));
  const { charges, afterwards } = yearCharges(edition, aggregation.crossPeriod, random);
  const reading = {
    last: printed.openLast === true && aggregation.kind === "last",
    ...(printed.openBefore !== undefined && aggregation.crossPeriodPart === printed.openBefore ? { before: printed.openBefore } : {}),
  };
  const graded = printed.openGrade !== true || aggregation.graded;
  const oracle = combined(printed, new Map(scores.map(({ name, part }) => [name, part])), afterwards, aggregation.places, reading);
  const engine = combine(edition, aggregation, scores.map(({ name, value }) => ({ name, value })), charges);
  if ("problems" in engine) return `${printed.scheme} ${printed.name} ${seed}: refused ${JSON.stringify(engine.problems)}`;
  const expected = `${written(oracle.published)} ${(graded ? gradeOf(document, oracle.exact, policies) : null) ?? "none"}`;
  const actual = `${formatPoints(engine.combination.total)} ${engine.combination.grade ?? "none"}`;
  return expected === actual ? null
    : `${printed.scheme} ${printed.name} ${seed}: oracle ${expected} (exactly ${written(oracle.exact)}) | engine ${actual}`;
}

/** @returns null where both choose the same and leave the same tie open */
export function selectionDifference(printed: FactSelection, { selection }: Edition, seed: number): string | null {
  const random = new Randomness(seed);
  if (selection === null) return `${printed.scheme} selects nobody`;
  const candidates = Array.from({ length: random.whole(0, 28) }, (_, at) => ({
    name: `窗口${at + 1}`,
    // Few different scores, so that ties across the last place come up.
    score: random.once(2) ? `${random.whole(80, 90)}` : random.hundredths(8_000, 9_000),
    vetoed: random.once(6),
    gates: Object.keys(printed.gates).map((gate) => [gate, random.once(8) ? random.of(["79.99", "80", "0"]) : String(random.whole(80, 100))] as const),
  }));
  const ties = printed.openTies?.find((open) => open === selection.ties) ?? "report";
  const oracle = select(printed, candidates.map(({ name, score: decimal, vetoed, gates }) =>
    ({ name, score: rational(decimal), vetoed, gates: new Map(gates.map(([gate, least]) => [gate, rational(least)])) })), ties);
  const engine = selectByEngine(selection, candidates.map(({ name, score: decimal, vetoed, gates }) =>
    ({ name, points: points(decimal), vetoed, gates: Object.fromEntries(gates.map(([gate, least]) => [gate, points(least)])) })));
  if ("problems" in engine) return `${printed.scheme} selection ${seed}: refused ${JSON.stringify(engine.problems)}`;
  const expected = `${oracle.chosen.join(" ")} | tied ${[...oracle.tied].sort().join(" ")}`;
  const actual = `${engine.outcome.chosen.join(" ")} | tied ${[...(engine.outcome.tie?.names ?? [])].sort().join(" ")}`;
  return expected === actual ? null : `${printed.scheme} selection ${seed}: oracle ${expected}; engine ${actual}`;
}
