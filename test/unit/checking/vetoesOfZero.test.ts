import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { assessSubject } from "../../../src/checking/assessSubject";
import type { Month } from "../../../src/month";
import { points } from "../../../src/points";
import type { EntryReading, SubjectReading } from "../../../src/sheet/reading";

const s9 = builtInEditions().find(({ scheme }) => scheme === "S9")!;
const clause = s9.clauses.find(({ id }) => id === "2.1.1f")!;
const category = s9.categories[0]!;

function outcome(parts: Partial<EntryReading>, amount = 0): unknown {
  const entry: EntryReading = {
    cell: "E5", category, clause, cited: null, amount: { kind: "amount", points: points(amount), typed: "number", direction: null }, count: null, ...parts,
  };
  const reading: SubjectReading = {
    name: "社保", cell: "B5", entries: [entry], awarded: [], total: null, sumOfDeductions: null, grade: null, subtotals: [], self: [], rank: null,
    selected: null, vetoed: null, uncounted: [],
  };
  const { assessment } = assessSubject(s9, null, reading);
  return assessment && [assessment.vetoes.map(({ clause: id }) => id), assessment.deferred.map(({ points: of }) => of / 1e6), assessment.total / 1e6];
}

describe("a vetoing clause that costs 0 in the month, on a sheet", () => {
  it("[C32] happened where a count or a date says so, and not where a form merely prints 0", () => {
    assert.deepEqual(outcome({ count: 1 }), [["2.1.1f"], [2], 100]);
    assert.deepEqual(outcome({ count: 2 }), [["2.1.1f"], [4], 100]);
    assert.deepEqual(outcome({ date: { cell: "C5", month: "2026-06" as Month, day: "6月3日" } }), [["2.1.1f"], [2], 100]);
    assert.deepEqual(outcome({ amount: { kind: "blank" }, count: 1 }), [["2.1.1f"], [2], 100]);
    assert.deepEqual(outcome({}), [[], [], 100]);
    assert.deepEqual(outcome({ count: 0 }), [[], [], 100]);
    assert.deepEqual(outcome({ count: 0 }, 5), [["2.1.1f"], [2], 95]);
  });
});
