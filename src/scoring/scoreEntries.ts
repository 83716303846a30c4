/** One subject's recorded deductions and bonuses → its assessment, with every step explained. */
import type { Edition, Subject } from "../catalogue/edition";
import type { Month } from "../month";
import type { Points } from "../points";
import type { Assessment, Entry, ScoringProblem, TraceStep } from "./assessment";
import { Ledger } from "./ledger";
import { outcomeOf } from "./outcome";
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
  const outcome = outcomeOf(edition, base, ledger);
  const { categories, limits, bonus, total, grade, gradeProblem } = outcome;
  const isShort = ledger.entries.length <= FEW_ENTRIES;
  const assessment: Assessment = {
    edition: edition.id,
    month,
    base,
    categories,
    limits,
    bonus,
    vetoes: ledger.vetoes.size === 0 ? [] : [...ledger.vetoes].map(([clause, scope]) => ({ clause, scope })),
    deferred: ledger.deferred,
    total,
    grade,
    gradeProblem,
    trace: isShort ? traceOf(ledger, outcome) : [],
  };
  return isShort ? assessment : withTrace(assessment, () => traceOf(ledger, outcome));
}

/**
 * The trace is most of the work and often not looked at, so it is an own, enumerable property that is worked out on first
 * reading: JSON, copies and comparisons see plain data.
 */
function withTrace(assessment: Assessment, build: () => readonly TraceStep[]): Assessment {
  let trace: readonly TraceStep[] | undefined;
  return Object.defineProperty(assessment, "trace", { enumerable: true, configurable: true, get: () => (trace ??= build()) });
}
