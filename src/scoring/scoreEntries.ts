/** One subject's recorded deductions and bonuses → its assessment, with every step explained. */
import type { Category, Clause, Edition } from "../catalogue/edition";
import type { Month } from "../month";
import { add, type Points, ZERO } from "../points";
import type { Assessment, CategoryResult, Entry, ScoringProblem, TraceStep } from "./assessment";
import { bonusOf, categoryResult, totalOf } from "./categories";
import { chargeOf } from "./charge";
import { gradeOf } from "./grade";

export type ScoreResult = { readonly assessment: Assessment } | { readonly problems: readonly ScoringProblem[] };

/**
 * Scores one subject's month (design: Scoring 2–6, 10).
 * Recorded amounts are taken as they stand (whether a clause allows them is checked elsewhere); an entry without an
 * amount is charged by its clause. The order of entries never matters.
 * @param entries amounts in points ≥ 0, for deductions and bonuses alike
 * @returns the assessment, or every entry that cannot be scored; never an assessment that leaves some out
 * @example scoreEntries(bianmin, [{ category: "5", points: points("12") }], { month: null }) // total 90: 12 recorded, 10 count
 */
export function scoreEntries(edition: Edition, entries: readonly Entry[], options: { readonly month: Month | null }): ScoreResult {
  const ledger = new Ledger(edition);
  entries.forEach((entry, index) => ledger.record(entry, index));
  if (ledger.problems.length > 0) return { problems: ledger.problems };
  return { assessment: conclude(edition, ledger, options.month) };
}

/** Index of an edition, made once. */
interface EditionIndex {
  readonly categories: ReadonlyMap<string, Category>;
  readonly clauses: ReadonlyMap<string, Clause>;
}

const indexes = new WeakMap<Edition, EditionIndex>();

function indexOf(edition: Edition): EditionIndex {
  let index = indexes.get(edition);
  if (!index) {
    index = {
      categories: new Map(edition.categories.map((category) => [category.id, category])),
      clauses: new Map(edition.clauses.map((clause) => [clause.id, clause])),
    };
    indexes.set(edition, index);
  }
  return index;
}

/** Recorded sums so far. */
class Ledger {
  readonly recorded = new Map<string, Points>();
  readonly vetoes = new Map<string, string>();
  readonly deferred: { clause: string; points: Points }[] = [];
  readonly steps: TraceStep[] = [];
  readonly problems: ScoringProblem[] = [];
  readonly #index: EditionIndex;

  constructor(edition: Edition) {
    this.#index = indexOf(edition);
  }

  record(entry: Entry, index: number): void {
    const refuse = (code: ScoringProblem["code"]): void => {
      this.problems.push({ code, entry: index, category: entry.category, clause: entry.clause ?? null });
    };
    const category = this.#index.categories.get(entry.category);
    if (!category) return refuse("unknown-category");
    const clause = entry.clause === undefined ? null : this.#index.clauses.get(entry.clause);
    if (clause === undefined) return refuse("unknown-clause");
    if (clause?.polarity === "veto" || (clause === null && category.kind === "veto")) return this.#veto(category, clause);

    const amount = amountOf(entry, clause);
    if (typeof amount === "string") return refuse(amount);
    if (clause?.period === "year") return this.#defer(clause, amount);
    this.recorded.set(category.id, add(this.recorded.get(category.id) ?? ZERO, amount));
    this.steps.push({
      step: "entry", rule: "C2", category: category.id, clause: clause?.id ?? null, amount, cells: entry.cells ?? [],
    });
  }

  #veto(category: Category, clause: Clause | null): void {
    const id = clause?.id ?? category.id;
    const scope = clause?.scope ?? category.name;
    if (this.vetoes.has(id)) return;
    this.vetoes.set(id, scope);
    this.steps.push({ step: "veto", rule: "C8", clause: id, scope });
  }

  #defer(clause: Clause, amount: Points): void {
    this.deferred.push({ clause: clause.id, points: amount });
    this.steps.push({ step: "deferred", rule: "C9", clause: clause.id, amount });
  }
}

/** The amount an entry counts with, or why it has none. */
function amountOf(entry: Entry, clause: Clause | null): Points | ScoringProblem["code"] {
  if (clause?.charge.kind === "blank") return "blank-clause";
  if (entry.points !== null) return entry.points < 0 ? "negative-amount" : entry.points;
  if (clause === null) return "missing-amount";
  const charge = chargeOf(clause.charge, entry);
  return "amount" in charge ? charge.amount : charge.problem;
}

function conclude(edition: Edition, ledger: Ledger, month: Month | null): Assessment {
  const categories: CategoryResult[] = edition.categories
    .filter(({ kind }) => kind !== "veto")
    .map((category) => categoryResult(category, ledger.recorded.get(category.id) ?? ZERO));
  const bonus = bonusOf(edition, categories);
  const { deducted, total } = totalOf(edition, categories, bonus.counted);
  const band = gradeOf(edition, total);
  const trace: TraceStep[] = [...ledger.steps];
  for (const { id, kind, recorded, points, counted, excess } of categories) {
    if (kind === "deduct" && recorded > 0) trace.push({ step: "category", rule: "C3", category: id, recorded, points, counted, excess });
  }
  if (bonus.recorded > 0) trace.push({ step: "bonus", rule: "C5", recorded: bonus.recorded, cap: edition.bonusCap, counted: bonus.counted });
  trace.push({ step: "total", rule: "C6", base: edition.base.points, deducted, bonus: bonus.counted, total });
  if (edition.bands.length > 0) {
    trace.push({ step: "grade", rule: "G1", total, grade: band?.grade ?? null, min: band?.min ?? null });
  }
  return {
    edition: edition.id,
    month,
    base: edition.base.points,
    categories,
    bonus,
    vetoes: [...ledger.vetoes].map(([clause, scope]) => ({ clause, scope })),
    deferred: ledger.deferred,
    total,
    grade: band?.grade ?? null,
    trace,
  };
}
