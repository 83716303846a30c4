import assert from "node:assert/strict";
import { add, floorPoints, formatPoints, larger, negate, parsePoints, points, smaller, subtract, sum, times, toNumber, ZERO } from "../../src/points";

describe("points", () => {
  it("[P1] reads exact amounts from numbers and texts", () => {
    for (const [literal, millionths] of [
      [0, 0], ["0", 0], [0.1, 100_000], ["0.1", 100_000], [2.5, 2_500_000], ["7.50", 7_500_000], ["+3", 3_000_000], ["-2", -2_000_000],
      [".5", 500_000], ["5.", 5_000_000], [" 12 ", 12_000_000], [0.000001, 1], ["0.000001", 1], ["0.10000000", 100_000], [100000, 1e11],
    ] as const) {
      assert.equal(parsePoints(literal), millionths, String(literal));
    }
  });

  it("[P1] refuses what is not an exact amount", () => {
    for (const literal of ["", " ", ".", "+", "1e3", "0x10", "2分", "1,000", "1.2.3", "--1", "0.1234567", "1234567890", NaN, Infinity, -Infinity, 1e300, 0.1234567, 1e-7]) {
      assert.equal(parsePoints(literal), undefined, String(literal));
    }
    for (const large of [1e9, -1e9, 8999999999.999999]) assert.equal(parsePoints(large), undefined, "as a text of ten digits is");
    assert.equal(parsePoints(999999999.999999), points("999999999.999999"));
    assert.throws(() => points("2分"), new RangeError("not an exact amount of points: 2分"));
  });

  it("[P2] takes off what binary arithmetic left in a calculated cell", () => {
    for (const [calculated, literal] of [
      [0.1 + 0.2, "0.3"], [100 - 99.9, "0.1"], [10 - 9.8, "0.2"], [0.1 + 0.2 - 0.3, "0"], [1.1 * 3, "3.3"], [100 - 0.2 - 0.2 - 0.2, "99.4"],
      [1e8 + 0.1 + 0.2, "100000000.3"], [785211261 + 0.1 + 0.2, "785211261.3"], [1e-10, "0"],
    ] as const) {
      assert.equal(parsePoints(calculated), points(literal), String(calculated));
    }
  });

  it("[P2] does not take a quotient for an amount", () => {
    for (const quotient of [1 / 3, 2 / 3, 20 * (41 / 44), 100 / 7, 90 - 1 / 300]) assert.equal(parsePoints(quotient), undefined, String(quotient));
  });

  it("[P3] adds exactly where doubles do not", () => {
    assert.equal(sum(Array.from({ length: 10_000 }, () => points("0.1"))), points("1000"));
    assert.equal(sum([]), ZERO);
    assert.equal(add(points("0.1"), points("0.2")), points("0.3"));
    assert.equal(subtract(points("10"), points("12")), points("-2"));
  });

  it("[P4] multiplies by events, half days and factors", () => {
    assert.equal(times(points("5"), 0.5), points("2.5"));
    assert.equal(times(points("0.2"), 3), points("0.6"));
    assert.equal(times(points("3"), 0), ZERO);
    assert.equal(times(points("-2"), 0), ZERO);
    assert.equal(times(points("1.5"), 1.5), points("2.25"));
    assert.equal(times(points("0.1"), 0.1 + 0.2), points("0.03"));
    assert.equal(times(points("0.000001"), 1e10), points("10000"), "a count beyond the largest amount");
  });

  it("[P4] refuses products that are not exact", () => {
    assert.equal(times(points("0.000001"), 0.5), undefined);
    assert.equal(times(points("1"), 1 / 3), undefined);
    for (const quantity of [NaN, Infinity, 1e300, 1e12]) assert.equal(times(points("100000"), quantity), undefined, String(quantity));
  });

  it("[P5] writes the shortest decimal, and never −0", () => {
    for (const text of ["0", "12", "0.5", "-2", "-0.000001", "99.4"]) assert.equal(formatPoints(points(text)), text);
    for (const zero of [parsePoints(-0), parsePoints("-0"), negate(ZERO), times(points("1"), -0), parsePoints(-1e-17)]) assert.ok(Object.is(zero, 0));
    assert.equal(toNumber(points("0.3")), 0.3);
  });

  it("[P6] rounds down what lies between two amounts", () => {
    assert.equal(floorPoints(89.9999999), points("89.999999"));
    assert.equal(floorPoints(90), points("90"));
    assert.equal(floorPoints(100 - 99.9), points("0.1"), "what binary arithmetic left in it aside");
    assert.equal(floorPoints(-1 / 3), points("-0.333334"));
    assert.equal(floorPoints(200 / 3), points("66.666666"));
    assert.equal(floorPoints(NaN), undefined);
    assert.equal(smaller(points("10"), points("12")), points("10"));
    assert.equal(larger(points("10"), points("12")), points("12"));
  });
});
