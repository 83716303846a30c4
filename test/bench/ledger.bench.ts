/** A county's month: a ledger of 100,000 entries, 200 people, under S14, clause by clause. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../src/catalogue/builtIn";
import type { Clause } from "../../src/catalogue/edition";
import { formatPoints, ZERO } from "../../src/points";
import type { Entry } from "../../src/scoring/assessment";
import { chargeOf } from "../../src/scoring/charge";
import { scoreEntries, type ScoreResult } from "../../src/scoring/scoreEntries";
import { measure, print } from "./measure";
import { atLeast, report } from "./result";
import { numbers } from "./sheets";

const PEOPLE = 200;
const ENTRIES = 500;
const edition = builtInEditions().find(({ scheme }) => scheme === "S14");
assert.ok(edition);

const random = numbers();
const below = (most: number): number => random.next().value % most;

/** One line of the ledger, charged by its clause; every third one with a recorded amount. */
function lineOf({ id: clause, category, charge, every }: Clause, row: number): Entry {
  const cells = [`E${row}`];
  switch (charge.kind) {
    case "rate":
      return { category, clause, points: null, quantities: [44, below(6)], cells };
    case "measured":
      return { category, clause, points: null, quantities: [below(101)], cells };
    case "perUnit":
      return { category, clause, points: null, quantities: charge.factors.map(() => 1 + below(3)), cells };
    case "tiers":
      return { category, clause, points: null, tier: charge.tiers[0]?.when ?? "", cells };
    case "fixed":
      return below(3) === 0 ? { category, clause, points: charge.points, cells } : { category, clause, points: null, events: every * (1 + below(2)), cells };
    default:
      return { category, clause, points: ZERO, cells };
  }
}

const clauses = edition.clauses.filter(({ charge, period, polarity }) => charge.kind !== "blank" && period === "month" && polarity !== "veto");
const ledgers = Array.from({ length: PEOPLE }, () =>
  Array.from({ length: ENTRIES }, (_, row) => lineOf(clauses[below(clauses.length)] as Clause, row + 4)));

/** Recorded points of a ledger, added up the plain way. */
function recordedOf(ledger: readonly Entry[]): number {
  return ledger.reduce((so, entry) => {
    const clause = clauses.find(({ id }) => id === entry.clause);
    assert.ok(clause);
    const charge = entry.points === null ? chargeOf(clause.charge, entry, clause.every) : { amount: entry.points };
    assert.ok("amount" in charge);
    return so + charge.amount;
  }, 0);
}
const expected = ledgers.map(recordedOf);

const check = (results: readonly ScoreResult[]): void =>
  results.forEach((result, index) => {
    assert.ok("assessment" in result);
    assert.equal(result.assessment.categories.reduce((so, { recorded }) => so + recorded, 0), expected[index]);
    assert.equal(formatPoints(result.assessment.total), "5");
  });

const score = (): ScoreResult[] => ledgers.map((ledger) => scoreEntries(edition, ledger, { month: null }));
const scored = measure(`S14, ${PEOPLE} people × ${ENTRIES} entries`, 15, score, check);
const traced = measure("the same, each trace read", 9, () => score().map((result) => {
  if ("assessment" in result) assert.ok(result.assessment.trace.length > ENTRIES);
  return result;
}), check);
print([scored]);
report({ name: "S14, entries a second, each charged by its clause", value: (PEOPLE * ENTRIES) / scored.median / 1000, unit: "million/s", runs: scored.runs, target: atLeast(3) });
print([traced], scored);
