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
