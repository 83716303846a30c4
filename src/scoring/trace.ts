/** The explanation of an assessment, line by line; built only when somebody asks. */
import type { Edition } from "../catalogue/edition";
import { type Points, ZERO } from "../points";
import type { Assessment, Entry, TraceStep } from "./assessment";
import { categoryStep } from "./categories";
import type { IndexedClause } from "./editionIndex";
import { amountOf, hasHappened, isVeto, type Ledger, reckoningOf, saysNothingHappened, yearAmount, yearReckoning } from "./ledger";
import { gradeStep, totalStep } from "./outcomeSteps";

/** Entries in their order, then categories that lost something, bonus, total and grade. [C11] */
export function traceOf(ledger: Ledger, assessment: Omit<Assessment, "trace">, deducted: Points): TraceStep[] {
  const steps = entrySteps(ledger);
  addResultSteps(steps, ledger.edition, assessment, deducted);
  return steps;
}

function entrySteps(ledger: Ledger): TraceStep[] {
  const { entries, index, replaced } = ledger;
  const vetoed = new Set<string>();
  const steps: TraceStep[] = [];
  entries.forEach((entry, at) => {
    const category = index.categories.get(entry.category)?.category;
    const clause = entry.clause === undefined ? null : (index.clauses.get(entry.clause) ?? null);
    if (!category) return;
    const { cells = [], exempt: reason } = entry;
    const cited = clause?.clause.id ?? null;
    const by = replaced.get(at);
    if (cited !== null && reason !== undefined) return void steps.push({ step: "exempt", rule: "C18", entry: at, clause: cited, reason, cells });
    if (cited !== null && by !== undefined) return void steps.push({ step: "replaced", rule: by === cited ? "C29" : "C14", entry: at, clause: cited, by, event: entry.event ?? "", cells });
    const vetoes = isVeto(category, clause);
    const amount = vetoes ? "veto" : amountOf(entry, clause);
    if (typeof amount !== "string") {
      const charged = reckoningOf(entry, clause);
      if (clause?.isYearly) steps.push({ step: "deferred", rule: "C9", entry: at, clause: clause.clause.id, amount, charged, cells });
      else steps.push({ step: "entry", rule: "C2", entry: at, category: category.id, clause: cited, amount, charged, cells });
    }
    const id = cited ?? category.id;
    const scope = ledger.vetoes.get(id);
    const happened = vetoes || typeof amount === "string" || clause === null ? !saysNothingHappened(entry) : hasHappened(entry, clause, amount);
    if (scope !== undefined && happened && !vetoed.has(id)) {
      vetoed.add(id);
      steps.push({ step: "veto", rule: "C8", clause: id, scope, cells });
    }
    if (clause && clause.yearPoints !== null) steps.push(...yearSteps(entry, at, clause, typeof amount === "string" ? ZERO : amount));
  });
  return steps;
}

/** What the entry charges the year beside the month. */
function yearSteps(entry: Entry, at: number, clause: IndexedClause, amount: Points): TraceStep[] {
  const year = yearReckoning(entry, clause, amount);
  if (year === null || typeof year === "string") return [];
  const charged = { ...year, quantities: [], tier: null };
  return [{ step: "deferred", rule: "C31", entry: at, clause: clause.clause.id, amount: yearAmount(year), charged, cells: entry.cells ?? [] }];
}

function addResultSteps(steps: TraceStep[], edition: Edition, { categories, limits, bonus, base, total }: Omit<Assessment, "trace">, deducted: Points): void {
  for (const category of categories) {
    for (const limit of limits) if (limit.category === category.id && limit.excess > 0) steps.push({ step: "limit", rule: "C30", ...limit });
    if (category.kind === "deduct" && category.recorded > 0) steps.push(categoryStep(category));
  }
  if (bonus.recorded > 0) steps.push({ step: "bonus", rule: "C5", recorded: bonus.recorded, cap: edition.bonusCap, counted: bonus.counted });
  steps.push(totalStep(edition, base, deducted, bonus.counted, total));
  if (edition.bands.length > 0) steps.push(gradeStep(edition, total));
}
