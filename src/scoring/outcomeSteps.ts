/** The last lines of a trace, total and grade: many subjects come to the same ones, and share them. */
import type { Edition } from "../catalogue/edition";
import { add, type Points, subtract, ZERO } from "../points";
import type { TraceStep } from "./assessment";
import { gradeOf } from "./grade";

/** More different totals than these an edition seldom gives. */
const MOST_KEPT = 1024;

interface Kept {
  /** Of totals without bonus, which base and deductions alone give. */
  readonly totals: Map<Points, TraceStep>;
  readonly grades: Map<Points, TraceStep>;
}

const keptOf = new WeakMap<Edition, Kept>();

function kept(edition: Edition): Kept {
  let known = keptOf.get(edition);
  if (!known) keptOf.set(edition, (known = { totals: new Map(), grades: new Map() }));
  return known;
}

/** Base − counted deductions + counted bonus, and the floor where it raised them. [C6] */
export function totalStep(edition: Edition, base: Points, deducted: Points, bonus: Points, total: Points): TraceStep {
  const raised = total > add(subtract(base, deducted), bonus);
  if (raised || bonus !== ZERO || base !== edition.base.points) {
    return { step: "total", rule: "C6", base, deducted, bonus, total, ...(raised ? { floor: edition.floor } : {}) };
  }
  return shared(kept(edition).totals, deducted, () => ({ step: "total", rule: "C6", base, deducted, bonus, total }));
}

/** The grade of a total and the bound it reaches. [G1] */
export const gradeStep = (edition: Edition, total: Points): TraceStep =>
  shared(kept(edition).grades, total, () => {
    const band = gradeOf(edition, total);
    return { step: "grade", rule: "G1", total, grade: band?.grade ?? null, min: band?.min ?? null };
  });

function shared(steps: Map<Points, TraceStep>, key: Points, build: () => TraceStep): TraceStep {
  const known = steps.get(key);
  if (known) return known;
  const step = build();
  if (steps.size < MOST_KEPT) steps.set(key, step);
  return step;
}
