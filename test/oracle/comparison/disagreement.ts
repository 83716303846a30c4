/** Where the two scorers part, in words. */
import type { Edition } from "../../../src/catalogue/edition";
import { formatPoints, negate, type Points, toNumber } from "../../../src/points";
import type { Assessment } from "../../../src/scoring/assessment";
import type { ScoreResult } from "../../../src/scoring/scoreEntries";
import type { Happening } from "../charge";
import type { MonthOutcome, MonthResult } from "../month";
import { type Rational, written } from "../rational";
import type { Line } from "./entries";
import type { Matching } from "./matching";

type Told = Readonly<Record<string, string>>;

function sorted(words: readonly string[]): string {
  return [...words].sort().join(" ");
}

/** What the oracle says, as plain words by topic. */
function toldByOracle({ categories, bonus, vetoes, year, total, grade }: MonthResult): Told {
  return {
    ...Object.fromEntries(categories.map(({ name, recorded, counted, excess }) =>
      [name, `recorded ${written(recorded)}, counted ${written(counted)}, excess ${written(excess)}`])),
    bonus: `recorded ${written(bonus.recorded)}, counted ${written(bonus.counted)}`,
    vetoes: sorted(vetoes),
    year: sorted(year.filter(({ points }) => points.numerator !== 0n).map(({ key, points }) => `${key}=${written(points)}`)),
    total: written(total),
    grade: grade ?? "none",
  };
}

/** What the engine says, in the same words; categories and clauses under the names of the facts. */
function toldByEngine(assessment: Assessment, edition: Edition, matching: Matching, result: MonthResult): Told {
  const keyOf = (clause: string): string =>
    [...matching.byKey.values()].find((match) => [match.clause, ...match.beside].some(({ id }) => id === clause))?.rule.key
      ?? `clause ${clause}`;
  const names = new Map(result.categories.map(({ name }) => [name.replace(/\s/g, ""), name]));
  const deductions = assessment.categories.filter(({ kind }) => kind === "deduct");
  const signed = (clause: string, amount: Points): string => {
    const bonus = edition.clauses.find(({ id }) => id === clause)?.polarity === "bonus";
    return formatPoints(bonus ? amount : negate(amount));
  };
  return {
    ...Object.fromEntries(deductions.map(({ name, recorded, counted, excess }) =>
      [names.get(name.replace(/\s/g, "")) ?? `category ${name}`,
        `recorded ${formatPoints(recorded)}, counted ${formatPoints(counted)}, excess ${formatPoints(excess)}`])),
    bonus: `recorded ${formatPoints(assessment.bonus.recorded)}, counted ${formatPoints(assessment.bonus.counted)}`,
    vetoes: sorted(assessment.vetoes.map(({ clause }) => keyOf(clause))),
    year: sorted(assessment.deferred.filter(({ points }) => points !== 0).map(({ clause, points }) => `${keyOf(clause)}=${signed(clause, points)}`)),
    total: formatPoints(assessment.total),
    grade: assessment.grade ?? "none",
  };
}

/** Exact for amounts of this size: two of them with six decimals never share a double. */
function isAmount({ numerator, denominator }: Rational, amount: Points): boolean {
  return Number(numerator) / Number(denominator) === toNumber(amount);
}

/** The common case, told without a word; whatever is not plainly equal is left to the words. */
function agreePlainly(oracle: MonthResult, engine: Assessment): boolean {
  if (oracle.vetoes.length + oracle.year.length + engine.vetoes.length + engine.deferred.length > 0) return false;
  const deductions = engine.categories.filter(({ kind }) => kind === "deduct");
  return oracle.grade === engine.grade && isAmount(oracle.total, engine.total)
    && isAmount(oracle.bonus.recorded, engine.bonus.recorded) && isAmount(oracle.bonus.counted, engine.bonus.counted)
    && oracle.categories.length === deductions.length && oracle.categories.every(({ name, recorded, counted, excess }, at) => {
      const other = deductions[at];
      return other !== undefined && other.name === name
        && isAmount(recorded, other.recorded) && isAmount(counted, other.counted) && isAmount(excess, other.excess);
    });
}

function differences(oracle: Told, engine: Told): string[] {
  return [...new Set([...Object.keys(oracle), ...Object.keys(engine)])]
    .filter((topic) => oracle[topic] !== engine[topic])
    .map((topic) => `${topic}: oracle ${oracle[topic] ?? "nothing"} | engine ${engine[topic] ?? "nothing"}`);
}

function refusedLines(result: ScoreResult, lines: readonly Line[]): readonly number[] | null {
  if ("assessment" in result) return null;
  const numbers = result.problems.map(({ entry }) => (entry < 0 ? -1 : lines[entry]?.line ?? -2));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/**
 * @returns every point on which the two do not agree; empty when they do
 */
export function disagreements(
  oracle: MonthOutcome, engine: ScoreResult,
  { edition, lines, matching }: { readonly edition: Edition; readonly lines: readonly Line[]; readonly matching: Matching },
): readonly string[] {
  const refusedByEngine = refusedLines(engine, lines);
  if ("refused" in oracle) {
    const refused = [...new Set(oracle.refused.map(({ line }) => line))].sort((a, b) => a - b);
    if (refusedByEngine === null) return [`lines refused: oracle ${refused.join(" ")} | engine none`];
    return refused.join() === refusedByEngine.join() ? []
      : [`lines refused: oracle ${refused.join(" ")} | engine ${refusedByEngine.join(" ")}`];
  }
  if ("problems" in engine) return [`lines refused: oracle none | engine ${engine.problems.map(({ code, entry }) => `${entry} ${code}`).join(", ")}`];
  if (agreePlainly(oracle.result, engine.assessment)) return [];
  return differences(toldByOracle(oracle.result), toldByEngine(engine.assessment, edition, matching, oracle.result));
}

/** The month, line by line with the printed rule, for the message of a failing test. */
export function printed(month: readonly Happening[], lines: readonly Line[]): string {
  return month.map((happening, line) => {
    const { rule, ...facts } = happening;
    const entries = lines.filter((candidate) => candidate.line === line).map(({ entry }) => entry);
    return `  ${line}. ${rule.key} “${rule.text}” ${JSON.stringify(rule.charge)}\n     happened ${JSON.stringify(facts)}\n     entered ${JSON.stringify(entries)}`;
  }).join("\n");
}
