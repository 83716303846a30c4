import assert from "node:assert/strict";
import fc from "fast-check";
import { builtInEditions } from "../../src/catalogue/builtIn";
import type { Clause, Edition } from "../../src/catalogue/edition";
import { carryAmount } from "../../src/impact/carriedAmount";
import type { Impact, ImpactSubject, SubjectImpact } from "../../src/impact/impact";
import { impactOf } from "../../src/impact/impactOf";
import type { Month } from "../../src/month";
import { type Points, points, toNumber } from "../../src/points";
import { scoreEntries } from "../../src/scoring/scoreEntries";
import type { EntryReading } from "../../src/sheet/reading";
import { bandAt, baseOf, categoryPoints, derive, type Edit, fixedAt } from "../unit/derivedEdition";
import { seedOr } from "../seed";

const editions = builtInEditions().filter(({ base, clauses }) => base.points !== null && clauses.some(isPlain));

function isPlain({ charge, polarity, period, every, replaces, yearPoints, vetoPeriod, chief, subject }: Clause): boolean {
  return charge.kind === "fixed" && charge.points > 0 && polarity !== "veto" && period === "month" && every === 1 && replaces === null && yearPoints === null &&
    vetoPeriod === null && chief === null && subject === null;
}

const plain = (edition: Edition): readonly Clause[] => edition.clauses.filter(isPlain);
const nothing = { awarded: [], total: null, sumOfDeductions: null, grade: null, subtotals: [], self: [], rank: null, selected: null, vetoed: null, uncounted: [] };

/** People and what they were charged: places among the plain clauses, and how often. */
const months = fc.array(fc.array(fc.tuple(fc.nat(60), fc.nat(4)), { maxLength: 8 }), { minLength: 1, maxLength: 6 });

const subjectsOf = (edition: Edition, people: readonly (readonly (readonly [number, number])[])[]): ImpactSubject[] => people.map((records, at) => ({
  file: null, sheet: `表${at}`, layout: "form", month: "2026-07" as Month, name: `窗口${at}`, holdsScores: false, isChief: false,
  reading: { name: `窗口${at}`, cell: "A1", ...nothing, entries: records.map(([place, count], row): EntryReading => {
    const clauses = plain(edition);
    const clause = clauses[place % clauses.length]!;
    const each = clause.charge.kind === "fixed" ? clause.charge.points : 0;
    return {
      cell: `E${row + 4}`, category: edition.categories.find(({ id }) => id === clause.category)!, clause, cited: null, count,
      amount: { kind: "amount", points: (each * count) as Points, typed: "number", direction: null },
    };
  }) },
}));

const someEdits = fc.array(fc.tuple(fc.nat(3), fc.nat(60), fc.integer({ min: 1, max: 24 })), { minLength: 1, maxLength: 4 });

function edited(edition: Edition, list: readonly (readonly [number, number, number])[]): Edition {
  return derive(edition, `${edition.id}x`, ...list.map(([kind, place, amount]): Edit => {
    const clauses = plain(edition);
    const category = edition.categories.filter((each) => each.kind === "deduct" && each.points !== null)[place % 3];
    if (kind === 0 && category) return categoryPoints(category.id, amount);
    if (kind === 1) return baseOf(80 + amount);
    const top = edition.bands[0];
    if (kind === 2 && top?.min) return bandAt(top.grade, toNumber(top.min) + (amount % 5));
    return fixedAt(clauses[place % clauses.length]!.id, amount / 4);
  }));
}

const inputs = fc.tuple(fc.nat(editions.length - 1), months, someEdits);

describe("impact, for any month and any change of fixed amounts, points, base and bounds", () => {
  it("[Y19] an edition has no impact on itself, nor has its copy", () => {
    fc.assert(fc.property(inputs, ([at, people]) => {
      const edition = editions[at]!;
      const result = impactOf({ subjects: subjectsOf(edition, people), from: edition, to: structuredClone(edition) });
      assert.deepEqual([result.subjects, result.unscored, result.unchanged], [[], [], people.length]);
      for (const { grades, ranks } of result.months) {
        assert.deepEqual(ranks, []);
        assert.ok(grades.every(({ before, after }) => before === after));
      }
    }), { seed: seedOr(20261122), numRuns: 60 });
  });

  it("[Y19] both totals are those of the scorer, and a total or grade that changes has a cause", () => {
    fc.assert(fc.property(inputs, ([at, people, list]) => {
      const from = editions[at]!;
      const to = edited(from, list);
      const subjects = subjectsOf(from, people);
      const result = impactOf({ subjects, from, to });
      for (const subject of subjects) {
        const impact = result.subjects.find((each) => each.subject === subject);
        const [was, is] = [from, to].map((edition) => {
          const scored = scoreEntries(edition, subject.reading.entries.map(({ category, clause, count }) => ({
            category: category.id, clause: clause!.id, points: null, events: count ?? 1,
          })), { month: subject.month });
          assert.ok("assessment" in scored);
          return scored.assessment;
        });
        if (!impact) assert.deepEqual([was!.total, was!.grade], [is!.total, is!.grade]);
        else {
          assert.deepEqual([impact.before, impact.after], [was, is].map((each) => ({ total: each!.total, grade: each!.grade })));
          assert.ok(impact.because.length > 0);
        }
      }
      assert.equal(result.subjects.length + result.unchanged, people.length);
    }), { seed: seedOr(20261122), numRuns: 80 });
  });

  it("[Y20] there and back again: the impact of going back is the mirror image", () => {
    fc.assert(fc.property(inputs, ([at, people, list]) => {
      const from = editions[at]!;
      const to = edited(from, list);
      const onward = impactOf({ subjects: subjectsOf(from, people), from, to });
      const carried = onward.subjects.map(({ subject, assessed }) => ({ ...subject, reading: assessed.after!.reading }));
      const back = impactOf({ subjects: carried, from: to, to: from });
      const sides = ({ subjects }: Impact, before: "before" | "after", after: "before" | "after"): unknown =>
        subjects.map((each: SubjectImpact) => [each.subject.name, each[before], each[after], each.moves.map((move) => [move.cell, move[before], move[after]])])
          .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
      assert.deepEqual(sides(back, "after", "before"), sides(onward, "before", "after"));
    }), { seed: seedOr(20261122), numRuns: 80 });
  });

  it("[Y17] a carried amount is what the new clause charges for the events, or a question; never anything else", () => {
    const amounts = fc.integer({ min: 1, max: 40 }).map((quarter) => points(quarter / 4));
    fc.assert(fc.property(amounts, amounts, fc.integer({ min: 0, max: 5 }), fc.option(fc.integer({ min: 0, max: 5 })), (before, after, events, count) => {
      const recorded = { points: (before * events) as Points, count };
      const carried = carryAmount(recorded, { charge: { kind: "fixed", points: before }, every: 1 }, { charge: { kind: "fixed", points: after }, every: 1 });
      const told = count === null || count === events;
      if (!told) assert.equal(carried.kind, before === after ? "kept" : "unclear-events");
      else if (carried.kind === "recharged") assert.equal(carried.points, after * events);
      else assert.deepEqual([carried.kind, before === after || events === 0], ["kept", true]);
    }), { seed: seedOr(20261122) });
  });
});
