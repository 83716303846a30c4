import assert from "node:assert/strict";
import fc from "fast-check";
import type { Aggregation, Rounding, Selection } from "../../src/catalogue/edition";
import { points, type Points, subtract } from "../../src/points";
import type { Assessment, Entry } from "../../src/scoring/assessment";
import { chargeOf } from "../../src/scoring/charge";
import { combine, type PartValue } from "../../src/scoring/combine";
import { gradeOf } from "../../src/scoring/grade";
import { scoreEntries } from "../../src/scoring/scoreEntries";
import { select } from "../../src/scoring/select";
import { editionOf } from "../unit/editionOf";
import { seedOr } from "../seed";

const SEED = seedOr(20261122);
const edition = editionOf();

const amount = fc.integer({ min: 0, max: 3000 }).map((hundredths) => points((hundredths / 100).toFixed(2)));
const deduction = fc.record({ category: fc.constantFrom("discipline", "service"), points: amount });
const entry: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 4, arbitrary: deduction },
  { weight: 1, arbitrary: fc.record({ category: fc.constant("bonus"), points: amount }) },
  { weight: 1, arbitrary: fc.constant<Entry>({ category: "veto", clause: "bribe", points: null }) },
);
const entries = fc.array(entry, { maxLength: 40 });

function assess(list: readonly Entry[]): Assessment {
  const result = scoreEntries(edition, list, { month: null });
  assert.ok("assessment" in result);
  return result.assessment;
}

/** Everything but the trace, which follows the order of the entries. */
const outcome = ({ trace: _trace, ...rest }: Assessment) => rest;

describe("scoring, for any entries", () => {
  it("[C3] counted never exceeds points, and recorded = counted + excess", () => {
    fc.assert(
      fc.property(entries, (list) => {
        for (const { points: most, recorded, counted, excess } of assess(list).categories) {
          assert.ok(most === null || counted <= most);
          assert.equal(subtract(recorded, counted), excess);
          assert.ok(excess >= 0);
        }
      }),
      { seed: SEED },
    );
  });

  it("[C12] the order of entries never matters", () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (list, keys) => {
        const shuffled = list.map((item) => ({ item, key: keys.next().value as number })).sort((a, b) => a.key - b.key).map(({ item }) => item);
        assert.deepEqual(outcome(assess(shuffled)), outcome(assess(list)));
      }),
      { seed: SEED },
    );
  });

  it("[C13] one more deduction never raises a total, one more bonus never lowers it", () => {
    fc.assert(
      fc.property(entries, deduction, amount, (list, more, bonus) => {
        const before = assess(list).total;
        assert.ok(assess([...list, more]).total <= before);
        assert.ok(assess([...list, { category: "bonus", points: bonus }]).total >= before);
      }),
      { seed: SEED },
    );
  });

  it("[G4] a higher total never has a lower grade", () => {
    const rank = (total: Points): number => edition.bands.findIndex((band) => band === gradeOf(edition, total));
    fc.assert(fc.property(amount, amount, (a, b) => (a <= b ? rank(b) <= rank(a) : rank(a) <= rank(b))), { seed: SEED });
  });

  it("[C6] the total lies between the floor and base + the bonus limit", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const { total } = assess(list);
        assert.ok(total >= 0 && total <= points(105));
      }),
      { seed: SEED },
    );
  });
});

/** Exact fractions written the other way: everything over one common denominator. */
const over = (numerators: readonly number[], weights: readonly number[]): bigint =>
  numerators.reduce((so, value, index) => so + BigInt(value) * BigInt(weights[index] ?? 0), 0n);

const source = { document: "test", lines: "1" };
const score = fc.integer({ min: 0, max: 110_000_000 }).map((millionths) => millionths as Points);

describe("combining, for any scores", () => {
  const weights = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 }).map((cuts) => {
    const bounds = [0, ...[...cuts].sort((a, b) => a - b), 100];
    return bounds.slice(1).map((bound, index) => bound - (bounds[index] ?? 0));
  });
  const weighted = fc.tuple(weights, fc.array(score, { minLength: 5, maxLength: 5 }), fc.constantFrom<Rounding>("half-up", "down", "up"), fc.nat(6));

  it("[A1] [A3] a weighted total differs from the exact one by less than a unit of the last place, half a unit when rounded half up", () => {
    fc.assert(
      fc.property(weighted, ([parts, scores, rounding, places]) => {
        const aggregation: Aggregation = {
          id: "a", name: "年度", kind: "weighted", parts: parts.map((weight, index) => ({ name: `部分${index}`, weight })), crossPeriod: false, crossPeriodPart: null, graded: true, places, rounding, source,
        };
        const result = combine(edition, aggregation, parts.map((_, index) => ({ name: `部分${index}`, value: scores[index]! })));
        assert.ok("combination" in result);
        const unit = 10n ** BigInt(6 - places);
        const off = BigInt(result.combination.total) * 100n - over(scores, parts);
        assert.equal(BigInt(result.combination.total) % unit, 0n);
        if (rounding === "half-up") assert.ok(2n * off <= 100n * unit && 2n * off > -100n * unit);
        if (rounding === "down") assert.ok(off <= 0n && off > -100n * unit);
        if (rounding === "up") assert.ok(off >= 0n && off < 100n * unit);
      }),
      { seed: SEED },
    );
  });

  it("[A2] [A13] a mean lies between its members, does not depend on their order, and is that of its members' means when they are as many", () => {
    const mean: Aggregation = { id: "d", name: "部门", kind: "mean", parts: [], crossPeriod: false, crossPeriodPart: null, graded: true, places: 6, rounding: "half-up", source };
    const total = (value: PartValue[]): Points => {
      const result = combine(edition, mean, value.map((each) => ({ name: "", value: each })));
      assert.ok("combination" in result);
      return result.combination.total;
    };
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 12 }), (scores) => {
        const even = scores.length % 2 === 0 ? scores : [...scores, scores[0]!];
        const result = total(even);
        assert.ok(result >= Math.min(...even) && result <= Math.max(...even));
        assert.equal(total([...even].reverse()), result);
        assert.equal(total([even.slice(0, even.length / 2), even.slice(even.length / 2)]), result);
      }),
      { seed: SEED },
    );
  });
});

describe("selecting, for any scores", () => {
  const list = fc.array(fc.record({ points: fc.integer({ min: 80, max: 90 }), vetoed: fc.boolean(), gate: fc.integer({ min: 78, max: 82 }) }), { maxLength: 15 });

  it("[A6] [A7] [A9] [A10] [A13] nobody shut out is chosen, nobody left out is better, never too many, and the order does not matter", () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 6 }), (drawn, most) => {
        const selection: Selection = { name: "评优", most, gates: [{ name: "态度", min: points(80) }], vetoes: true, ties: "report", source };
        const candidates = drawn.map((each, index) => ({
          name: `第${index}`, points: points(each.points), vetoed: each.vetoed, gates: { 态度: points(each.gate) },
        }));
        const result = select(selection, candidates);
        const backwards = select(selection, [...candidates].reverse());
        assert.ok("outcome" in result && "outcome" in backwards);
        const { chosen, tie, rows } = result.outcome;
        const tied = tie?.names ?? [];
        assert.deepEqual([...backwards.outcome.chosen].sort(), [...chosen].sort());
        assert.deepEqual([...(backwards.outcome.tie?.names ?? [])].sort(), [...tied].sort());
        const fit = drawn.flatMap((each, index) => (!each.vetoed && each.gate >= 80 ? [{ name: `第${index}`, points: each.points }] : []));
        assert.ok(chosen.length <= most);
        assert.equal(chosen.length + (tie?.places ?? 0), Math.min(most, fit.length));
        assert.equal(tie === null || tied.length > tie.places, true);
        const worstIn = Math.min(...fit.filter(({ name }) => chosen.includes(name)).map((each) => each.points));
        for (const { name, points: of } of fit) if (!chosen.includes(name)) assert.ok(of < worstIn);
        for (const { name } of rows.filter(({ outcome: of }) => of === "vetoed" || of === "gate")) assert.ok(![...chosen, ...tied].includes(name));
      }),
      { seed: SEED },
    );
  });
});

describe("measuring, for any numbers", () => {
  it("[C26] more attendance never costs more, and whole ≤ by share ≤ up", () => {
    const cost = (partial: "whole" | "prorata" | "up", part: number, whole: number): Points => {
      const result = chargeOf({ kind: "step", points: points("0.5"), below: 90, per: 1, partial, places: 6, rounding: "half-up" }, { quantities: [part, whole] });
      assert.ok("amount" in result);
      return result.amount;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(499), (whole, less) => {
        const part = Math.max(0, whole - less);
        const [floor, share, ceiling] = (["whole", "prorata", "up"] as const).map((partial) => cost(partial, part, whole));
        assert.ok(floor! <= share! && share! <= ceiling!);
        if (part > 0) assert.ok(cost("up", part - 1, whole) >= ceiling!);
        assert.equal(ceiling === points(0), 10 * part >= 9 * whole);
      }),
      { seed: SEED },
    );
  });

  it("[C27] a rate charges between nothing and all of its points, and half a unit off the exact amount at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(4), (due, abnormal, places) => {
        fc.pre(abnormal <= due);
        const result = chargeOf({ kind: "rate", points: points(20), places, rounding: "half-up" }, { quantities: [due, abnormal] });
        assert.ok("amount" in result && result.amount >= 0 && result.amount <= points(20));
        assert.ok(Math.abs(result.amount * due - 20_000_000 * abnormal) * 2 <= due * 10 ** (6 - places));
      }),
      { seed: SEED },
    );
  });
});
