/** A rule changes: 12 months × 200 people × 40 entries scored under both editions. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { diffEditions } from "../../src/catalogue/diff/diffEditions";
import type { Clause } from "../../src/catalogue/edition";
import type { Impact, ImpactSubject } from "../../src/impact/impact";
import { impactOf } from "../../src/impact/impactOf";
import type { Month } from "../../src/month";
import { type Points, times } from "../../src/points";
import type { EntryReading } from "../../src/sheet/reading";
import { bandAt, derive, fixedAt } from "../unit/derivedEdition";
import { measure, print } from "./measure";
import { numbers } from "./sheets";

const PEOPLE = 200;
const MONTHS = 12;
const ENTRIES = 40;
const from = builtInEditions().find(({ id }) => id === "qu-staff.1");
assert.ok(from);
const fixed = from.clauses.filter(({ charge, polarity, period, every }) => charge.kind === "fixed" && polarity === "deduct" && period === "month" && every === 1);
const [changed] = fixed;
assert.ok(changed?.charge.kind === "fixed");
const to = derive(from, "qu-staff.2", fixedAt(changed.id, changed.charge.points / 1_000_000 + 0.5), bandAt("优秀", 92));

const random = numbers();
const below = (most: number): number => random.next().value % most;
const unitOf = ({ charge }: Clause): Points => (charge.kind === "fixed" ? charge.points : assert.fail());

function entryOf(row: number): EntryReading {
  const clause = fixed[below(fixed.length)] as Clause;
  const category = from?.categories.find(({ id }) => id === clause.category);
  assert.ok(category);
  const count = below(8) === 0 ? 1 : 0;
  return { cell: `E${row}`, category, clause, cited: null, amount: { kind: "amount", points: times(unitOf(clause), count) as Points, typed: "number", direction: null }, count };
}

const nothing = { awarded: [], total: null, sumOfDeductions: null, grade: null, subtotals: [], self: [], rank: null, selected: null, vetoed: null, uncounted: [] };
const subjects: ImpactSubject[] = Array.from({ length: MONTHS * PEOPLE }, (_, index) => {
  const name = `工作人员${(index % PEOPLE) + 1}`;
  const entries = Array.from({ length: ENTRIES }, (__, row) => entryOf(row + 4));
  return {
    file: null, sheet: name, layout: "form", month: `2026-${String(Math.floor(index / PEOPLE) + 1).padStart(2, "0")}` as Month, name,
    holdsScores: false, isChief: false, reading: { name, cell: "B2", entries, ...nothing },
  };
});

/** Whom the one clause touches, counted the plain way. */
const touched = subjects.filter(({ reading }) => reading.entries.some(({ clause, count }) => clause?.id === changed.id && count === 1)).length;
const check = (impact: Impact): void => {
  assert.equal(impact.unscored.length, 0);
  assert.equal(impact.months.length, MONTHS);
  assert.equal(impact.subjects.filter(({ because }) => because.some(({ kind }) => kind === "clause")).length, touched);
  for (const { moves } of impact.subjects) for (const { before, after } of moves) assert.equal((after ?? 0) - before, 500_000);
};

print([measure("diffEditions, one clause and one grade changed", 15, () => diffEditions(from, to), ({ changes }) => assert.equal(changes.length, 2))]);
const impact = measure(`impact: ${MONTHS} months × ${PEOPLE} people × ${ENTRIES} entries`, 9, () => impactOf({ subjects, from, to }), check);
print([impact]);
