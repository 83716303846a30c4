import assert from "node:assert/strict";
import type { Charge } from "../../../src/catalogue/edition";
import { formatPoints, points } from "../../../src/points";
import { chargeOf, type ChargeInput } from "../../../src/scoring/charge";
import { fixed, range } from "../editionOf";

/** The amount, or the problem's code. */
function cost(charge: Charge, input: ChargeInput, every = 1): string {
  const result = chargeOf(charge, input, every);
  return "problem" in result ? result.problem : formatPoints(result.amount);
}

const of = (charge: Charge) => (...quantities: number[]): string => cost(charge, { quantities });

describe("chargeOf", () => {
  it("[C2] fixed × events, tiers × events, a product of quantities", () => {
    const absent: Charge = { kind: "perUnit", points: points(5), factors: ["人次", "半天"] };
    const levels: Charge = { kind: "tiers", tiers: [3, 6, 9, 12].map((amount, index) => ({ when: "区市省国"[index]!, points: points(amount) })) };
    assert.equal(cost(fixed(2), { events: 3 }), "6");
    assert.equal(cost(absent, { quantities: [2, 2] }), "20");
    assert.equal(cost(absent, { quantities: [2, 1], events: 2 }), "20");
    assert.equal(cost(levels, { tier: "国", events: 2 }), "24");
    assert.equal(cost(levels, { tier: "县" }), "missing-amount");
    assert.equal(cost(fixed(0.2), { events: 3 }), "0.6");
  });

  it("[C10] a range and an open amount are the assessor's, a blank is nobody's", () => {
    for (const kind of [range(1, 3), { kind: "open" }, { kind: "none" }] as const) assert.equal(cost(kind, { events: 1 }), "missing-amount");
    assert.equal(cost({ kind: "blank" }, {}), "blank-clause");
    assert.equal(cost({ kind: "perUnit", points: points(1), factors: ["件", "天"] }, { quantities: [1] }), "missing-quantity");
    assert.equal(cost({ kind: "perUnit", points: points(1), factors: ["天"] }, {}), "missing-quantity");
  });

  it("[C15] only complete runs count", () => {
    for (const [events, amount] of [[0, "0"], [2, "0"], [3, "2"], [5, "2"], [6, "4"]] as const) assert.equal(cost(fixed(2), { events }, 3), amount);
    assert.equal(cost(fixed(2), {}, 3), "missing-quantity");
    assert.deepEqual(chargeOf(fixed(2), { events: 7 }, 3), { amount: points(4), each: points(2), counted: 2 });
  });

  it("[C17] counts are whole and not negative; 0 costs nothing", () => {
    assert.equal(cost(fixed(2), { events: 0 }), "0");
    assert.equal(cost(fixed(2), { events: 0.5 }), "fraction-of-event");
    assert.equal(cost(fixed(2), { events: -1 }), "negative-count");
    assert.equal(cost(fixed(2), { events: -0.5 }), "negative-count");
    assert.equal(cost(fixed(2), { events: Number.NaN }), "inexact-amount");
    assert.equal(of({ kind: "perUnit", points: points(5), factors: ["天"] })(-1), "negative-count");
    assert.equal(of({ kind: "perUnit", points: points(5), factors: ["天"] })(0), "0");
    assert.equal(of({ kind: "measured", quantity: "分钟", steps: [{ from: 15, points: points(1) }] })(-20), "negative-count");
  });

  describe("per unit with an allowance: 病假私假不得超过3天,每超半天扣1分", () => {
    const leave = (partial: "whole" | "prorata" | "up") =>
      of({ kind: "perUnit", points: points(1), factors: ["天"], allowance: 3, per: 0.5, partial });
    it("[C24] up to 3 days are free, each half day over costs 1", () => {
      for (const days of [0, 2.5, 3]) assert.equal(leave("whole")(days), "0");
      assert.equal(leave("whole")(3.5), "1");
      assert.equal(leave("whole")(5), "4");
    });

    it("[C24] a part of a half day: free, by its share, whole", () => {
      assert.deepEqual([leave("whole")(3.75), leave("prorata")(3.75), leave("up")(3.75)], ["1", "1.5", "2"]);
      assert.deepEqual([leave("whole")(3.2), leave("prorata")(3.2), leave("up")(3.2)], ["0", "0.4", "1"]);
    });

    it("[C24] only the first quantity has the allowance", () => {
      const late: Charge = { kind: "perUnit", points: points(2), factors: ["天", "人"], allowance: 1, partial: "whole" };
      assert.equal(of(late)(3.5, 2), "8");
      assert.equal(of(late)(1, 5), "0");
      assert.equal(of({ kind: "perUnit", points: points(1), factors: ["天"], per: 3 })(1), "inexact-amount");
      assert.equal(of({ kind: "perUnit", points: points(1), factors: ["天"], allowance: 3 })(1 / 3), "inexact-amount");
    });
  });

  describe("measured: 评价率低于100%扣1分,低于80%扣2分,低于60%扣3分", () => {
    const coverage = of({
      kind: "measured", quantity: "评价率（%）", whole: "业务办理总数量",
      steps: [{ below: 60, points: points(3) }, { below: 80, points: points(2) }, { below: 100, points: points(1) }],
    });
    it("[C25] exclusive steps, each boundary as printed", () => {
      for (const [percent, amount] of [[100, "0"], [99.9, "1"], [80, "1"], [79.999999, "2"], [60, "2"], [59.9, "3"], [0, "3"]] as const) {
        assert.equal(coverage(percent), amount, String(percent));
      }
    });

    it("[C25] part of a whole is compared exactly, a calculated percentage too", () => {
      assert.equal(coverage(4, 5), "1");
      assert.equal(coverage(799, 1000), "2");
      assert.equal(coverage(2, 3), "2");
      assert.equal(coverage(799_999_999, 1_000_000_000), "2");
      assert.equal(coverage(7, 7), "0");
      assert.equal(coverage(239 / 3), "2");
      assert.equal(coverage(0, 0), "zero-due");
      assert.equal(coverage(8, 7), "part-over-whole");
      assert.equal(coverage(), "missing-quantity");
    });

    it("[C25] 延时: 15–30 minutes 0.5, over 30 minutes 1, under 15 nothing; minutes are no percentage", () => {
      const late = of({ kind: "measured", quantity: "延时分钟", steps: [{ from: 15, upTo: 30, points: points(0.5) }, { over: 30, points: points(1) }] });
      assert.deepEqual([14.9, 15, 30, 30.000001, 60].map((minutes) => late(minutes)), ["0", "0.5", "0.5", "1", "1"]);
      assert.equal(late(20, 60), "missing-quantity");
    });
  });

  describe("step: 出勤率低于90%的,每少一个百分点扣0.5分", () => {
    const rate = (partial: "whole" | "prorata" | "up", rounding?: "half-up") =>
      of({ kind: "step", points: points(0.5), below: 90, per: 1, partial, ...(rounding ? { places: 2, rounding } : {}) });
    it("[C26] 90 % costs nothing, 88 % 1 point", () => {
      for (const partial of ["whole", "prorata", "up"] as const) {
        assert.deepEqual([rate(partial)(100), rate(partial)(90), rate(partial)(88)], ["0", "0", "1"]);
      }
    });

    it("[C26] 89.4 %: 0, 0.3 or 0.5", () => {
      assert.deepEqual([rate("whole")(89.4), rate("prorata")(89.4), rate("up")(89.4)], ["0", "0.3", "0.5"]);
    });

    it("[C26] the exact ratio decides: 89.96 % is below 90 %, 44 of 49 is no 89.8 %", () => {
      assert.equal(rate("up")(2249, 2500), "0.5");
      assert.equal(rate("up")(9, 10), "0");
      assert.equal(rate("whole")(44, 49), "0");
      assert.equal(rate("prorata")(44, 49), "inexact-amount");
      assert.equal(rate("prorata", "half-up")(44, 49), "0.1");
      assert.equal(rate("prorata", "half-up")(0, 3), "45");
      assert.equal(rate("whole")(0, 0), "zero-due");
    });
  });

  describe("rate: 20 × (应签到 − 异常) ÷ 应签到", () => {
    const attendance = (places: number, rounding: "half-up" | "down" | "up" = "half-up") => of({ kind: "rate", points: points(20), places, rounding });
    it("[C27] 41 of 44 awards 18.64 and costs 1.36", () => {
      assert.equal(attendance(2)(44, 3), "1.36");
      assert.equal(attendance(2, "down")(44, 3), "1.37");
      assert.equal(attendance(0, "up")(44, 3), "1");
      assert.equal(attendance(6)(44, 3), "1.363636");
      assert.deepEqual([attendance(2)(44, 0), attendance(2)(44, 44)], ["0", "20"]);
    });

    it("[C27] nothing due, more abnormal than due, fractions and missing numbers are refused", () => {
      assert.equal(attendance(2)(0, 0), "zero-due");
      assert.equal(attendance(2)(3, 4), "part-over-whole");
      assert.equal(attendance(2)(44, 0.5), "fraction-of-event");
      assert.equal(attendance(2)(44, -1), "negative-count");
      assert.equal(attendance(2)(44), "missing-quantity");
    });
  });

  it("[C28] linked: by yes or no, or by the grade itself", () => {
    const charge: Charge = { kind: "linked", subject: "window", grade: "不合格", points: points(2) };
    assert.deepEqual([cost(charge, { quantities: [1] }), cost(charge, { quantities: [0] })], ["2", "0"]);
    assert.deepEqual([cost(charge, { tier: "不合格" }), cost(charge, { tier: "合格" })], ["2", "0"]);
    assert.deepEqual([cost(charge, {}), cost(charge, { quantities: [2] }), cost(charge, { quantities: [-1] })], ["missing-quantity", "not-yes-or-no", "negative-count"]);
  });
});
