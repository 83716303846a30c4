/** One subject's recorded deductions and bonuses → its assessment, with every step explained. */
import type { Edition, Subject } from "../catalogue/edition";
import type { Month } from "../month";
import { add, type Points, smaller, subtract, ZERO } from "../points";
import type { Assessment, CategoryResult, Entry, LimitResult, ScoringProblem, TraceStep } from "./assessment";
import { bonusOf, categoryResult, totalOf } from "./categories";
import { gradeOf, needsBlankBand } from "./grade";
import { Ledger } from "./ledger";
import { traceOf } from "./trace";

export type ScoreResult = { readonly assessment: Assessment } | { readonly problems: readonly ScoringProblem[] };

export interface ScoreOptions {
  readonly month: Month | null;
  /** Who is scored; the edition's own subject when left out. */
  readonly subject?: Subject;
}

/**
 * Scores one subject's month (design: Scoring 2–6, 10).
 * Recorded amounts are taken as they stand (whether a clause allows them is checked elsewhere); an entry without an
 * amount is charged by its clause. The order of entries never matters.
 * @param entries amounts in points ≥ 0, for deductions and bonuses alike; not to be changed afterwards, the trace reads them when asked for
 * @returns the assessment, or every entry that cannot be scored; never an assessment that leaves some out
 * @example scoreEntries(bianmin, [{ category: "5", points: points("12") }], { month: null }) // total 90: 12 recorded, 10 count
 */
export function scoreEntries(edition: Edition, entries: readonly Entry[], options: ScoreOptions): ScoreResult {
  const ledger = new Ledger(edition, entries, options.subject ?? edition.subject);
  const base = edition.base.points;
  if (base !== null && ledger.problems.length === 0) return { assessment: conclude(edition, base, ledger, options.month) };
  const blank: readonly ScoringProblem[] = base === null ? [{ code: "blank-base", entry: -1, category: null, clause: null }] : [];
  return { problems: [...blank, ...ledger.problems] };
}

/** The trace of so few entries costs less than putting it off. */
const FEW_ENTRIES = 32;

function conclude(edition: Edition, base: Points, ledger: Ledger, month: Month | null): Assessment {
  const limits = limitResults(ledger);
  const categories: CategoryResult[] = [];
  let slot = 0;
  for (const category of edition.categories) {
    const recorded = (ledger.recorded[slot++] ?? 0) as Points;
    if (category.kind === "veto") continue;
    let cut = ZERO;
    for (const limit of limits) if (limit.category === category.id) cut = add(cut, limit.excess);
    categories.push(categoryResult(category, recorded, cut));
  }
  const bonus = bonusOf(edition, categories);
  const { deducted, total } = totalOf(base, edition.floor, categories, bonus.counted);
  const result: Omit<Assessment, "trace"> = {
    edition: edition.id,
    month,
    base,
    categories,
    limits,
    bonus,
    vetoes: ledger.vetoes.size === 0 ? [] : [...ledger.vetoes].map(([clause, scope]) => ({ clause, scope })),
    deferred: ledger.deferred,
    total,
    grade: gradeOf(edition, total)?.grade ?? null,
    gradeProblem: needsBlankBand(edition, total) ? "blank-band" : null,
  };
  if (ledger.entries.length <= FEW_ENTRIES) return { ...result, trace: traceOf(ledger, result, deducted) };
  return withTrace(result, () => traceOf(ledger, result, deducted));
}

/** What clauses that share a limit cost together, and what of it counts. [C30] */
const limitResults = ({ index, limited }: Ledger): readonly LimitResult[] =>
  index.limits.map(({ name, category, points }, slot) => {
    const recorded = (limited[slot] ?? 0) as Points;
    const counted = smaller(recorded, points);
    return { name, category, points, recorded, counted, excess: subtract(recorded, counted) };
  });

/**
 * The trace is most of the work and often not looked at, so it is an own, enumerable property that is worked out on first
 * reading: JSON, copies and comparisons see plain data.
 */
function withTrace(result: Omit<Assessment, "trace">, build: () => readonly TraceStep[]): Assessment {
  let trace: readonly TraceStep[] | undefined;
  return Object.defineProperty(result, "trace", { enumerable: true, configurable: true, get: () => (trace ??= build()) }) as Assessment;
}
