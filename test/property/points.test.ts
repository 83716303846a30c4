import assert from "node:assert/strict";
import fc from "fast-check";
import { floorPoints, formatPoints, parsePoints, type Points, sum, times, toNumber } from "../../src/points";
import { seedOr } from "../seed";

const SEED = { seed: seedOr(20260601) };
const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map((millionths) => millionths as Points);

describe("points, for any amounts", () => {
  it("[P5] text and number read back as the same amount", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        assert.equal(parsePoints(formatPoints(amount)), amount);
        assert.equal(parsePoints(toNumber(amount)), amount);
      }),
      SEED,
    );
  });

  it("[P2] the sum of cells, as a spreadsheet adds doubles, reads as the exact sum", () => {
    const cents = fc.array(fc.integer({ min: -10_000, max: 10_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(cents, (values) => {
        const calculated = values.reduce((so, value) => so + value / 100, 0);
        assert.equal(parsePoints(calculated), values.reduce((so, value) => so + value, 0) * 10_000);
      }),
      SEED,
    );
  });

  it("[P3] the order of a sum does not matter", () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 50 }), fc.infiniteStream(fc.nat()), (values, keys) => {
        const shuffled = values.map((value) => ({ value, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        assert.equal(sum(shuffled.map(({ value }) => value)), sum(values));
      }),
      SEED,
    );
  });

  it("[P4] n times an amount is the amount added n times, and two halves are the whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 100 }), (halves, events) => {
        const amount = (halves * 2) as Points;
        assert.equal(times(amount, events), sum(Array.from({ length: events }, () => amount)));
        assert.equal(times(amount, 0.5), halves === 0 ? 0 : halves);
      }),
      SEED,
    );
  });

  it("[P6] rounding down never changes the comparison with a bound", () => {
    const quotients = fc.tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 999 }));
    fc.assert(
      fc.property(quotients, fc.integer({ min: 0, max: 10_000 }), ([numerator, denominator], bound) => {
        const floored = floorPoints(numerator / denominator);
        assert.ok(floored !== undefined);
        // Both sides in whole numbers, so that the reference is exact: numerator / denominator ≥ bound / 100.
        assert.equal(floored >= bound * 10_000, numerator * 100 >= bound * denominator);
      }),
      SEED,
    );
  });

  it("[P1] whatever the text, the answer is an exact amount or none", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^[-+]?\d{0,12}\.?\d{0,9}$/)), (value) => {
        const amount = parsePoints(value);
        assert.ok(amount === undefined || Number.isSafeInteger(amount));
      }),
      SEED,
    );
  });
});
