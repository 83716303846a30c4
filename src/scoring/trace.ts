/** The explanation of an assessment, line by line; built only when somebody asks. */
import { type Points, ZERO } from "../points";
import type { Entry, TraceStep } from "./assessment";
import type { IndexedClause } from "./editionIndex";
import { amountOf, hasHappened, isVeto, type Ledger, reckoningOf, saysNothingHappened, yearAmount, yearReckoning } from "./ledger";
import type { Outcome } from "./outcome";

/** Entries in their order, then what they came to. [C11] */
export function traceOf(ledger: Ledger, { steps: last }: Outcome): TraceStep[] {
  const steps = entrySteps(ledger);
  for (const step of last) steps.push(step);
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
