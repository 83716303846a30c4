import assert from "node:assert/strict";
import { ALLOWS, type Charge, type ChargeKind, JSON_OF, partOf } from "../../../src/catalogue/charges/kinds";
import { charge as reader } from "../../../src/catalogue/reading/charge";
import { Problems } from "../../../src/catalogue/reading/reader";
import { chargeCells, readChargeCells } from "../../../src/catalogue/table/chargeCells";
import { type Points, points, ZERO } from "../../../src/points";
import { type ChargeInput, chargeOf } from "../../../src/scoring/charge";

/** A charge of every kind with all it may hold, and two events of which it makes `amount`; null where nobody but the assessor knows. */
const SAMPLES: { readonly [K in ChargeKind]: { readonly charge: Extract<Charge, { readonly kind: K }>; readonly of: ChargeInput; readonly amount: Points | null } } = {
  fixed: { charge: { kind: "fixed", points: points("0.5") }, of: {}, amount: points(1) },
  once: { charge: { kind: "once", points: points("0.5") }, of: {}, amount: points("0.5") },
  perUnit: {
    charge: { kind: "perUnit", points: points(2), factors: ["天", "人；次"], allowance: 3, per: 0.5, partial: "up" }, of: { quantities: [4.25, 1] }, amount: points(12),
  },
  range: { charge: { kind: "range", min: points("0.5"), max: points(2) }, of: {}, amount: null },
  tiers: { charge: { kind: "tiers", tiers: [{ when: "区级=甲", points: points(3) }, { when: "市级", points: points("6.5") }] }, of: { tier: "市级" }, amount: points(13) },
  measured: {
    charge: { kind: "measured", quantity: "评价率（%）", whole: "办件", steps: [{ from: 60, below: 80, points: points(1) }, { over: 10, upTo: 50.5, points: points("2.5") }] },
    of: { quantities: [20, 40] }, amount: points(5),
  },
  step: {
    charge: { kind: "step", points: points("0.5"), below: 90, per: 1, partial: "prorata", places: 2, rounding: "half-up" }, of: { quantities: [2, 3] }, amount: points("23.34"),
  },
  rate: { charge: { kind: "rate", points: points(10), places: 1, rounding: "down" }, of: { quantities: [3, 1] }, amount: points("6.8") },
  linked: { charge: { kind: "linked", subject: "window", grade: "不合格=否", points: points(2) }, of: { tier: "不合格=否" }, amount: points(4) },
  open: { charge: { kind: "open" }, of: {}, amount: null },
  blank: { charge: { kind: "blank", factors: ["半天"] }, of: {}, amount: null },
  none: { charge: { kind: "none" }, of: {}, amount: null },
};

function read(json: unknown): Charge | undefined {
  const problems = new Problems("zh-CN");
  const charge = reader(json, "charge", problems);
  assert.deepEqual(problems.found, []);
  return charge;
}

describe("kinds of charge", () => {
  for (const { charge, of, amount } of Object.values(SAMPLES)) {
    it(`[E40] ${charge.kind} is the same after JSON, and after the cells of a catalogue table`, () => {
      assert.deepEqual(read(JSON.parse(JSON.stringify(partOf(JSON_OF, charge)(charge)))), charge);
      const cells = readChargeCells(chargeCells(charge));
      assert.ok("charge" in cells, JSON.stringify(cells));
      assert.deepEqual(read(cells.charge), charge);
    });

    it(`[E41] ${charge.kind} allows on a sheet what it charges for two events, or leaves the amount to somebody`, () => {
      const charged = chargeOf(charge, { events: 2, ...of });
      assert.equal("amount" in charged ? charged.amount : null, amount);
      if (amount !== null) assert.ok(partOf(ALLOWS, charge)(charge, amount, charge.kind === "perUnit" ? null : 2).ok);
      else assert.ok("problem" in charged && charged.problem === (charge.kind === "blank" ? "blank-clause" : "missing-amount"));
      assert.notEqual(amount, ZERO);
    });
  }
});
