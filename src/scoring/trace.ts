/** The explanation of an assessment, line by line; built only when somebody asks. */
import type { Edition } from "../catalogue/edition";
import { add, type Points, subtract } from "../points";
import type { Assessment, TraceStep } from "./assessment";
import { gradeOf } from "./grade";
import { amountOf, isVeto, type Ledger, reckoningOf } from "./ledger";

/** Entries in their order, then categories that lost something, bonus, total and grade. [C11] */
export function traceOf(ledger: Ledger, assessment: Omit<Assessment, "trace">, deducted: Points): TraceStep[] {
  return [...entrySteps(ledger), ...resultSteps(ledger.edition, assessment, deducted)];
}

function entrySteps(ledger: Ledger): TraceStep[] {
  const { entries, index, replaced } = ledger;
  const vetoed = new Set<string>();
  return entries.flatMap((entry, at): TraceStep[] => {
    const category = index.categories.get(entry.category)?.category;
    const clause = entry.clause === undefined ? null : (index.clauses.get(entry.clause) ?? null);
    if (!category) return [];
    const cells = entry.cells ?? [];
    if (clause && entry.exempt !== undefined) return [{ step: "exempt", rule: "C18", entry: at, clause: clause.id, reason: entry.exempt, cells }];
    const by = replaced.get(at);
    if (clause && by !== undefined) return [{ step: "replaced", rule: "C14", entry: at, clause: clause.id, by, event: entry.event ?? "", cells }];
    const steps: TraceStep[] = [];
    const amount = isVeto(category, clause) ? "veto" : amountOf(entry, clause);
    const id = clause?.id ?? category.id;
    const scope = ledger.vetoes.get(id);
    if (typeof amount !== "string") {
      const charged = reckoningOf(entry, clause);
      if (clause?.period === "year") steps.push({ step: "deferred", rule: "C9", entry: at, clause: clause.id, amount, charged, cells });
      else steps.push({ step: "entry", rule: "C2", entry: at, category: category.id, clause: clause?.id ?? null, amount, charged, cells });
    }
    if (scope !== undefined && !vetoed.has(id) && entry.events !== 0 && amount !== 0) {
      vetoed.add(id);
      steps.push({ step: "veto", rule: "C8", clause: id, scope, cells });
    }
    return steps;
  });
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
