/** A whole month of one subject, from the facts. */
import { chargedFor, type Happening, type Refusal } from "./charge";
import type { FactDocument, FactLimit } from "./facts";
import type { Policies } from "./policies";
import { floor, fraction, greater, isLess, isSame, lesser, minus, over, plus, rational, sum, times, ZERO, type Rational } from "./rational";

export interface MonthCategory {
  readonly name: string;
  readonly recorded: Rational;
  readonly counted: Rational;
  readonly excess: Rational;
}

export interface MonthResult {
  readonly categories: readonly MonthCategory[];
  readonly bonus: { readonly recorded: Rational; readonly counted: Rational };
  /** Keys of the rules that cost an honour, each once, sorted. */
  readonly vetoes: readonly string[];
  /** Points off (−) or onto (+) the year, by rule key, in the order of the month. */
  readonly year: readonly { readonly key: string; readonly points: Rational }[];
  readonly total: Rational;
  readonly grade: string | null;
}

export type MonthOutcome =
  | { readonly refused: readonly { readonly line: number; readonly why: Refusal | "no base" | "no bands" }[] }
  | { readonly result: MonthResult };

interface Line {
  readonly happening: Happening;
  readonly points: Rational;
}

function ofTheYear({ rule }: Happening): boolean {
  return rule.charge.kind === "linked" && rule.charge.period === "year";
}

export function gradeOf({ bands }: FactDocument, total: Rational, { aboveOnly }: Policies): string | null {
  const reached = bands.find(({ grade, from }) =>
    from === null || (aboveOnly.has(grade) ? isLess(rational(from), total) : !isLess(total, rational(from))));
  if (reached?.upTo !== undefined && !isLess(total, rational(reached.upTo))) return null;
  return reached?.grade ?? null;
}

/** How far the rules of a limit go beyond it. */
function overLimit(limit: FactLimit, lines: readonly Line[]): Rational {
  const together = sum(lines.filter(({ happening }) => limit.rules.includes(happening.rule.key)).map(({ points }) => points));
  return greater(minus(together, rational(limit.points)), ZERO);
}

function settle(document: FactDocument, lines: readonly Line[], policies: Policies, base: Rational): MonthResult {
  const monthly = lines.filter(({ happening }) => !ofTheYear(happening));
  const deductions = monthly.filter(({ happening }) => happening.rule.polarity === "deduct");
  const categories = document.categories.filter(({ bonus }) => !bonus).map(({ name, points }): MonthCategory => {
    const recorded = sum(deductions.filter(({ happening }) => happening.rule.category === name).map((line) => line.points));
    const within = minus(recorded, sum((document.limits ?? []).map((limit) => overLimit(limit, deductions.filter(({ happening }) => happening.rule.category === name)))));
    const counted = points === null || policies.cap === "none" ? within : lesser(within, rational(points));
    return { name, recorded, counted, excess: minus(recorded, counted) };
  });
  const given = sum(monthly.filter(({ happening }) => happening.rule.polarity === "bonus").map((line) => line.points));
  const bonus = document.bonusLimit === null ? given : lesser(given, rational(document.bonusLimit));
  const total = greater(plus(minus(base, sum(categories.map(({ counted }) => counted))), bonus), rational(document.floor));
  return {
    categories,
    bonus: { recorded: given, counted: bonus },
    vetoes: [...new Set(lines.filter(({ happening }) => happening.rule.loses !== undefined && hasHappened(happening)).map(({ happening }) => happening.rule.key))].sort(),
    year: lines.flatMap(({ happening, points }) => yearCharge(happening, points)),
    total,
    grade: gradeOf(document, total, policies),
  };
}

/** The rule is left out where a graver one was cited for the same happening, be it graver by one step or by two. */
export function isReplaced(document: FactDocument, month: readonly Happening[], { rule, same }: Happening): boolean {
  if (same === undefined) return false;
  const cited = month.filter((other) => other.same === same && hasHappened(other));
  return cited.some((other) => {
    for (let lighter = other.rule.insteadOf; lighter !== undefined;) {
      if (lighter === rule.key) return true;
      const key: string = lighter;
      lighter = document.rules.find((candidate) => candidate.key === key)?.insteadOf;
    }
    return false;
  });
}

/**
 * An excused line, and one that records 0 points or 0 times, says that nothing happened: 0 is no deduction. But what costs an honour or
 * points of the year besides did happen when it is counted, whatever it costs in the month.
 */
function hasHappened({ rule, times: count, amount, excuse }: Happening): boolean {
  if (count === 0 || excuse !== undefined) return false;
  const nothing = amount !== undefined && isSame(rational(amount), ZERO);
  return !nothing || (count !== undefined && (rule.loses !== undefined || rule.year !== undefined));
}

/** How often it happened: as counted, else the whole number of times that the figure goes into the recorded amount; null when it does not. */
export function occasions({ times: count, amount }: Happening, figure: string): Rational | null {
  if (count !== undefined) return Number.isInteger(count) && count >= 0 ? fraction(BigInt(count), 1n) : null;
  if (amount === undefined || isSame(rational(figure), ZERO)) return fraction(1n, 1n);
  const into = over(rational(amount), rational(figure));
  return isSame(into, floor(into)) ? into : null;
}

/** A rule charged in the month at most once: only its first line keeps points. */
function onceEach(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    const { rule, amount } = line.happening;
    if (rule.charge.kind !== "once" || amount !== undefined) return line;
    if (seen.has(rule.key)) return { ...line, points: ZERO };
    seen.add(rule.key);
    return line;
  });
}

const yearlyOccasions = (happening: Happening): Rational | null =>
  occasions(happening, happening.rule.charge.kind === "each" ? happening.rule.charge.points : "0");

function yearCharge(happening: Happening, points: Rational): { readonly key: string; readonly points: Rational }[] {
  const { key, polarity, year } = happening.rule;
  if (!hasHappened(happening)) return [];
  if (year !== undefined) return [{ key, points: minus(ZERO, times(rational(year), yearlyOccasions(happening) ?? ZERO)) }];
  if (!ofTheYear(happening)) return [];
  return [{ key, points: polarity === "bonus" ? points : minus(ZERO, points) }];
}

/**
 * @param document facts; blanks must have been filled by the office
 * @param month everything that happened to the subject
 * @returns the result, or every line that cannot be scored
 */
export function scoreMonth(document: FactDocument, month: readonly Happening[], policies: Policies): MonthOutcome {
  const refused: { line: number; why: Refusal | "no base" | "no bands" }[] = [];
  const lines: Line[] = [];
  month.forEach((happening, line) => {
    const charged = chargedFor(happening, policies);
    // What cannot have happened like this is refused even where another rule is charged; a missing figure is then not asked for.
    const impossible = "refused" in charged && (charged.refused === "no count" || charged.refused === "no excuse");
    if (!impossible && isReplaced(document, month, happening)) return;
    const unclear = happening.rule.year !== undefined && hasHappened(happening) && yearlyOccasions(happening) === null;
    if ("refused" in charged) refused.push({ line, why: charged.refused });
    else if (unclear) refused.push({ line, why: "no count" });
    else lines.push({ happening, ...charged });
  });
  if (document.base === null) return { refused: [...refused, { line: -1, why: "no base" }] };
  if (document.bands.some(({ from }) => from === "blank")) refused.push({ line: -1, why: "no bands" });
  if (refused.length > 0) return { refused };
  return { result: settle(document, onceEach(lines), policies, rational(document.base)) };
}
