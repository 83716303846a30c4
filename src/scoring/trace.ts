/** The explanation of an assessment, line by line; built only when somebody asks. */
import type { Edition } from "../catalogue/edition";
import { add, type Points, subtract } from "../points";
import type { Assessment, TraceStep } from "./assessment";
import { gradeOf } from "./grade";
import { amountOf, hasHappened, isVeto, type Ledger, reckoningOf } from "./ledger";

/** Entries in their order, then categories that lost something, bonus, total and grade. [C11] */
export function traceOf(ledger: Ledger, assessment: Omit<Assessment, "trace">, deducted: Points): TraceStep[] {
  return [...entrySteps(ledger), ...resultSteps(ledger.edition, assessment, deducted)];
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
    const amount = isVeto(category, clause) ? "veto" : amountOf(entry, clause);
    if (typeof amount !== "string") {
      const charged = reckoningOf(entry, clause);
      if (clause?.isYearly) steps.push({ step: "deferred", rule: "C9", entry: at, clause: clause.clause.id, amount, charged, cells });
      else steps.push({ step: "entry", rule: "C2", entry: at, category: category.id, clause: cited, amount, charged, cells });
    }
    const id = cited ?? category.id;
    const scope = ledger.vetoes.get(id);
    if (scope === undefined || vetoed.has(id) || entry.events === 0) return;
    if (clause?.vetoesToo && typeof amount !== "string" && !hasHappened(entry, clause, amount)) return;
    vetoed.add(id);
    steps.push({ step: "veto", rule: "C8", clause: id, scope, cells });
  });
  return steps;
}

function resultSteps(edition: Edition, { categories, bonus, base, total, grade }: Omit<Assessment, "trace">, deducted: Points): TraceStep[] {
  const steps: TraceStep[] = [];
  for (const { id, kind, recorded, points, counted, excess } of categories) {
    if (kind === "deduct" && recorded > 0) steps.push({ step: "category", rule: "C3", category: id, recorded, points, counted, excess });
  }
  if (bonus.recorded > 0) steps.push({ step: "bonus", rule: "C5", recorded: bonus.recorded, cap: edition.bonusCap, counted: bonus.counted });
  const raised = total > add(subtract(base, deducted), bonus.counted);
  steps.push({ step: "total", rule: "C6", base, deducted, bonus: bonus.counted, total, ...(raised ? { floor: edition.floor } : {}) });
  if (edition.bands.length > 0) {
    steps.push({ step: "grade", rule: "G1", total, grade, min: gradeOf(edition, total)?.min ?? null });
  }
  return steps;
}
