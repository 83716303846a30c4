import assert from "node:assert/strict";
import type { Charge, PartialUnit } from "../../../src/catalogue/edition";
import { type CarriedAmount, carryAmount } from "../../../src/impact/carriedAmount";
import { points as p, ZERO } from "../../../src/points";

const fixed = (points: number): Charge => ({ kind: "fixed", points: p(points) });
const once = (points: number): Charge => ({ kind: "once", points: p(points) });
const range = (min: number, max: number): Charge => ({ kind: "range", min: p(min), max: p(max) });
const perUnit = (points: number, factor = "天"): Charge => ({ kind: "perUnit", points: p(points), factors: [factor] });
const step = (points: number, partial: PartialUnit = "whole", below = 90): Charge => ({ kind: "step", points: p(points), below, per: 1, partial });
const linked = (points: number, grade = "不合格"): Charge => ({ kind: "linked", points: p(points), subject: "window", grade });
const tiers = (...each: readonly (readonly [string, number])[]): Charge => ({ kind: "tiers", tiers: each.map(([when, points]) => ({ when, points: p(points) })) });
const measured = (quantity: string, ...each: readonly (readonly [number, number])[]): Charge => ({ kind: "measured", quantity, steps: each.map(([from, points]) => ({ from, points: p(points) })) });
const OPEN: Charge = { kind: "open" };
const BLANK: Charge = { kind: "blank" };

const KEPT: CarriedAmount = { kind: "kept" };
const UNCLEAR: CarriedAmount = { kind: "unclear-events" };
const ASKED: CarriedAmount = { kind: "needs-amount", range: null };
const to = (points: number): CarriedAmount => ({ kind: "recharged", points: p(points) });
const asked = (min: number, max: number): CarriedAmount => ({ kind: "needs-amount", range: { min: p(min), max: p(max) } });

type Side = Charge | { readonly charge: Charge; readonly every: number };
const every = (count: number, charge: Charge): Side => ({ charge, every: count });
const clause = (side: Side) => ("charge" in side ? side : { charge: side, every: 1 });

/** What is recorded (points, count or null), the clause before and after, and what becomes of it. */
const CASES: readonly (readonly [string, number, number | null, Side, Side, CarriedAmount])[] = [
  ["the same charge", 3, null, fixed(2), fixed(2), KEPT],
  ["a free amount of the new clause keeps what stands there", 3, null, fixed(2), OPEN, KEPT],
  ["a clause whose figure is left blank charges nobody", 2, 1, fixed(2), BLANK, { kind: "blank-clause" }],
  ["a whole number of events, told by the amount", 6, null, fixed(2), fixed(3), to(9)],
  ["the same, told by the count too", 6, 3, fixed(2), fixed(3), to(9)],
  ["count and amount contradict each other", 6, 2, fixed(2), fixed(3), UNCLEAR],
  ["an amount of no whole number of events", 5, null, fixed(2), fixed(3), UNCLEAR],
  ["nothing recorded", 0, null, fixed(2), fixed(3), KEPT],
  ["nothing recorded of no events", 0, 0, fixed(2), fixed(3), KEPT],
  ["nothing recorded beside events: they contradict", 0, 2, fixed(2), fixed(3), UNCLEAR],
  ["a clause that cost nothing: events that were counted cost now", 0, 2, fixed(0), fixed(3), to(6)],
  ["a clause that cost nothing and has an amount", 2, 1, fixed(0), fixed(3), UNCLEAR],
  ["one for every two events, counted", 2, 4, every(2, fixed(1)), fixed(1), to(4)],
  ["one for every two events, an odd one of them free", 2, 5, every(2, fixed(1)), fixed(1), to(5)],
  ["one for every two events, not counted", 2, null, every(2, fixed(1)), fixed(1), UNCLEAR],
  ["from each to one for every three", 4, null, fixed(1), every(3, fixed(1)), to(1)],
  ["from each to once, whatever their number", 6, 3, fixed(2), once(4), to(4)],
  ["from once to each, counted", 4, 3, once(4), fixed(2), to(6)],
  ["from once to each, not counted", 4, null, once(4), fixed(2), UNCLEAR],
  ["once with another amount than the clause's", 3, 1, once(4), fixed(2), UNCLEAR],
  ["once with another figure, not counted", 4, null, once(4), once(5), UNCLEAR],
  ["once with another figure, counted", 4, 2, once(4), once(5), to(5)],
  ["a range that is within the new one", 3, null, range(1, 4), range(2, 5), KEPT],
  ["a range that is not", 1, null, range(1, 4), range(2, 5), asked(2, 5)],
  ["a range of two events", 3, 2, range(1, 4), range(2, 5), asked(4, 10)],
  ["from a range to one figure: so many events as counted", 3, 2, range(1, 4), fixed(2), to(4)],
  ["from a range to one figure: one event where none is counted", 3, null, range(1, 4), fixed(2), to(2)],
  ["from a range to one figure that is the amount", 2, null, range(1, 4), fixed(2), KEPT],
  ["nothing of a range", 0, null, range(1, 4), fixed(2), KEPT],
  ["from one figure to a range that allows it", 4, 2, fixed(2), range(1, 3), KEPT],
  ["from one figure to a range that does not", 4, null, fixed(2), range(3, 5), asked(6, 10)],
  ["from a free amount to a figure: a multiple may be chance", 4, null, OPEN, fixed(2), UNCLEAR],
  ["from a free amount to a figure, counted", 4, 3, OPEN, fixed(2), to(6)],
  ["from a free amount to a range", 4, null, OPEN, range(1, 3), asked(1, 3)],
  ["from a measure to a figure", 4, null, perUnit(2), fixed(2), UNCLEAR],
  ["from a figure to a measure", 4, null, fixed(2), perUnit(2), ASKED],
  ["a unit's figure changes", 6, null, perUnit(2), perUnit(3), to(9)],
  ["a unit's figure changes, nothing recorded", 0, null, perUnit(2), perUnit(3), KEPT],
  ["a unit that cost nothing tells no measure", 6, null, perUnit(0), perUnit(3), UNCLEAR],
  ["a unit's figure that leads to no sum of hundredths", 1, null, perUnit(3), perUnit(1), UNCLEAR],
  ["another unit", 6, null, perUnit(2), perUnit(3, "件"), ASKED],
  ["a step's figure changes", 4, null, step(1), step(2), to(8)],
  ["a share of a step was rounded", 4, null, step(1, "prorata"), step(2, "prorata"), ASKED],
  ["a step from another bound", 4, null, step(1), step(2, "whole", 95), ASKED],
  ["a linked figure changes", 4, null, linked(4), linked(6), to(6)],
  ["linked to another grade", 4, null, linked(4), linked(6, "合格"), ASKED],
  ["the one tier of that amount", 2, null, tiers(["一般", 1], ["较重", 2]), tiers(["一般", 1], ["较重", 3]), to(3)],
  ["a tier that stays", 1, 1, tiers(["一般", 1], ["较重", 2]), tiers(["一般", 1], ["较重", 3]), KEPT],
  ["a tier that is gone", 2, null, tiers(["一般", 1], ["较重", 2]), tiers(["一般", 1]), ASKED],
  ["an amount of no tier", 5, null, tiers(["一般", 1], ["较重", 2]), tiers(["一般", 1], ["较重", 3]), ASKED],
  ["tiers of several events", 2, 2, tiers(["一般", 1], ["较重", 2]), tiers(["一般", 1], ["较重", 3]), ASKED],
  ["nothing of tiers", 0, null, tiers(["一般", 1], ["较重", 2]), tiers(["一般", 1], ["较重", 3]), KEPT],
  ["two tiers of one amount that stay of one", 1, null, tiers(["甲", 1], ["乙", 1]), tiers(["甲", 2], ["乙", 2]), to(2)],
  ["two tiers of one amount that part", 1, null, tiers(["甲", 1], ["乙", 1]), tiers(["甲", 2], ["乙", 3]), ASKED],
  ["from tiers to a figure: one event where none is counted", 2, null, tiers(["一般", 1], ["较重", 2]), fixed(3), to(3)],
  ["from tiers to a figure, counted", 2, 2, tiers(["一般", 1], ["较重", 2]), fixed(3), to(6)],
  ["a measured step with another figure", 2, null, measured("分钟", [10, 1], [30, 2]), measured("分钟", [10, 1], [30, 4]), to(4)],
  ["a measured step with another bound", 2, null, measured("分钟", [10, 1], [30, 2]), measured("分钟", [10, 1], [40, 4]), ASKED],
  ["of another measure", 2, null, measured("分钟", [10, 1], [30, 2]), measured("小时", [10, 1], [30, 4]), ASKED],
];

describe("carryAmount", () => {
  for (const [name, recorded, count, before, after, carried] of CASES) {
    it(`[Y17] ${name}`, () => {
      const points = recorded === 0 ? ZERO : p(recorded);
      assert.deepEqual(carryAmount({ points, count }, clause(before), clause(after)), carried);
    });
  }
});
