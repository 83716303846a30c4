import assert from "node:assert/strict";
import type { Charge } from "../../../src/catalogue/edition";
import { allowedAmount } from "../../../src/checking/allowedAmounts";
import { points } from "../../../src/points";

const allows = (charge: Charge, amount: number, count: number | null = null): string => {
  const allowed = allowedAmount(charge, points(amount), count);
  return allowed.ok ? "ok" : allowed.kind === "points" ? "points" : `0—${allowed.max / 1e6}`;
};

describe("amounts of measured clauses", () => {
  const step = (partial: "whole" | "prorata" | "up"): Charge => ({ kind: "step", points: points(0.5), below: 90, per: 1, partial, places: 2, rounding: "half-up" });

  it("[C34] a clause of steps allows whole steps, as many as there can be", () => {
    assert.deepEqual([0.5, 1, 45, 45.5, 0.3].map((amount) => allows(step("whole"), amount)), ["ok", "ok", "ok", "0—45", "points"]);
    assert.deepEqual([0.5, 45, 45.5].map((amount) => allows(step("up"), amount)), ["ok", "ok", "0—45"]);
    const halves: Charge = { kind: "step", points: points(1), below: 2.2, per: 0.5, partial: "up" };
    assert.deepEqual([5, 6].map((amount) => allows(halves, amount)), ["ok", "0—5"]);
    assert.deepEqual([4, 5].map((amount) => allows({ ...halves, partial: "whole" }, amount)), ["ok", "0—4"]);
  });

  it("[C34] pro rata and of a rate any amount up to all of it is allowed, whatever its decimals", () => {
    assert.deepEqual([0.02, 0.016667, 45, 45.01].map((amount) => allows(step("prorata"), amount)), ["ok", "ok", "ok", "0—45"]);
    const rate: Charge = { kind: "rate", points: points(20), places: 2, rounding: "half-up" };
    assert.deepEqual([1.36, 1.363636, 20, 20.01].map((amount) => allows(rate, amount)), ["ok", "ok", "ok", "0—20"]);
    assert.deepEqual([40, 40.5].map((amount) => allows(rate, amount, 2)), ["ok", "0—40"]);
    // A count that is the rate itself, or 0, takes nothing away.
    assert.deepEqual([0.05, 0].map((count) => allows(rate, 19, count)), ["ok", "ok"]);
  });
});

describe("amounts that clauses allow", () => {
  const half = points(0.5);
  const fixed: Charge = { kind: "fixed", points: half };
  const range: Charge = { kind: "range", min: half, max: points(2) };
  const perUnit: Charge = { kind: "perUnit", points: half, factors: ["events"] };
  const tiers: Charge = { kind: "tiers", tiers: [{ when: "一般", points: points(1) }, { when: "严重", points: points(3) }] };
  const none = { ok: false, kind: "points", expected: null };
  const expected = (amount: number): object => ({ ok: false, kind: "points", expected: points(amount) });
  const ok = { ok: true };

  const cases: readonly (readonly [rule: string, name: string, charge: Charge, amount: number, count: number | null, answer: object])[] = [
    ["F2", "a fixed amount, once", fixed, 0.5, null, ok],
    ["F2", "a fixed amount, three times", fixed, 1.5, null, ok],
    ["F2", "no whole number of times", fixed, 0.7, null, none],
    ["F2", "nothing is no whole number of times", fixed, 0, null, none],
    ["F2", "less than nothing", fixed, -0.5, null, none],
    ["F2", "a clause of 0 points", { ...fixed, points: points(0) }, 1, null, none],
    ["F2", "as often as was counted", fixed, 1.5, 3, ok],
    ["F2", "less often than was counted", fixed, 1, 3, expected(1.5)],
    ["F2", "a count that gives no exact amount says nothing", fixed, 1, 1 / 3, ok],
    ["F2", "one unit each", perUnit, 1, 2, ok],
    ["F2", "fewer than the units", perUnit, 0.5, 2, expected(1)],
    ["F2", "two factors: the count is one of them", { ...perUnit, factors: ["events", "days"] }, 3, 2, ok],
    ["F2", "two factors, no whole number of units", { ...perUnit, factors: ["events", "days"] }, 0.7, 2, none],
    ["F2", "an allowance: the count says no more", { ...perUnit, allowance: 2, partial: "whole" }, 1, 4, ok],
    ["F2", "an allowance, whole units only", { ...perUnit, allowance: 2, partial: "whole" }, 0.7, 4, none],
    ["F2", "a unit of its own", { ...perUnit, per: 10, partial: "up" }, 1, 15, ok],
    ["F2", "a unit of its own, whole units only", { ...perUnit, per: 10, partial: "up" }, 0.7, 15, none],
    ["F2", "a unit of its own, pro rata", { ...perUnit, per: 10, partial: "prorata" }, 0.7, 15, ok],
    ["F2", "once, however often", { kind: "once", points: half }, 0.5, 3, ok],
    ["F2", "once is no multiple", { kind: "once", points: half }, 1.5, 3, expected(0.5)],
    ["F3", "the least of a range", range, 0.5, null, ok],
    ["F3", "the most of a range", range, 2, null, ok],
    ["F3", "below a range", range, 0.4, null, { ok: false, kind: "range", min: half, max: points(2) }],
    ["F3", "above a range", range, 2.1, null, { ok: false, kind: "range", min: half, max: points(2) }],
    ["F3", "a range of two", range, 4, 2, ok],
    ["F3", "too little for two", range, 0.9, 2, { ok: false, kind: "range", min: points(1), max: points(4) }],
    ["F3", "a range of a count that gives no exact amount", range, 9, 1 / 3, ok],
    ["F3", "its least amount alone is no exact one", { ...range, min: points("0.000001") }, 9, 0.5, ok],
    ["F3", "its most alone is no exact one", { ...range, max: points("2.000001") }, 9, 0.5, ok],
    ["F2", "one tier", tiers, 3, null, ok],
    ["F2", "two tiers together", tiers, 4, null, ok],
    ["F2", "between two tiers", tiers, 1.5, null, none],
    ["F2", "as many tiers as were counted", tiers, 4, 2, ok],
    ["F2", "too many tiers for the count", tiers, 4, 3, none],
    ["F2", "too few tiers for the count", tiers, 3, 2, none],
    ["F2", "no tiers at all", { kind: "tiers", tiers: [] }, 1, null, none],
    ["F2", "many of the smallest tier", tiers, 200, 200, ok],
    ["F2", "an open clause leaves the amount to the assessor", { kind: "open" }, 7, null, ok],
  ];
  for (const [rule, name, charge, amount, count, answer] of cases) {
    it(`[${rule}] ${name}`, () => assert.deepEqual(allowedAmount(charge, points(amount), count), answer));
  }

  it("[C34] several months or offices may stand in one amount of steps", () => {
    const steps: Charge = { kind: "step", points: half, below: 90, per: 10, partial: "whole", places: 2, rounding: "half-up" };
    assert.deepEqual([9, 9.5].map((amount) => allowedAmount(steps, points(amount), 2)), [ok, { ok: false, kind: "most", max: points(9) }]);
    const prorata: Charge = { ...steps, partial: "prorata" };
    assert.deepEqual([9, 9.01].map((amount) => allowedAmount(prorata, points(amount), 2)), [ok, { ok: false, kind: "most", max: points(9) }]);
  });
});
