import assert from "node:assert/strict";
import { points } from "../../../src/points";
import { boundText, gradeOf, gradeOfRatio, needsBlankBand } from "../../../src/scoring/grade";
import { scoreEntries } from "../../../src/scoring/scoreEntries";
import { editionOf } from "../editionOf";

describe("gradeOf", () => {
  const cases: readonly (readonly [total: number, grade: string | null])[] = [
    [112, "优秀"], [90, "优秀"], [89.999999, "称职"], [75, "称职"], [74.5, "基本称职"], [60, "基本称职"], [59.9, "不称职"], [0, "不称职"],
  ];
  for (const [total, grade] of cases) {
    it(`[G1] ${total} is ${grade}`, () => assert.equal(gradeOf(editionOf(), points(total))?.grade ?? null, grade));
  }

  it("[G2] an exclusive lower bound leaves its own point to the band below", () => {
    const edition = editionOf({
      bands: [
        { grade: "优秀", min: points(90), minInclusive: false },
        { grade: "称职", min: points(75), minInclusive: true },
      ],
    });
    assert.equal(gradeOf(edition, points(90))?.grade, "称职");
    assert.equal(gradeOf(edition, points("90.000001"))?.grade, "优秀");
  });

  it("[G3] a total below every band has no grade, and neither has an edition without bands", () => {
    const bands = [{ grade: "合格", min: points(60), minInclusive: true }];
    assert.equal(gradeOf(editionOf({ bands }), points(59)), null);
    assert.equal(gradeOf(editionOf({ bands: [] }), points(100)), null);
  });

  it("[G5] a blank bound decides nothing; a bound above it that is reached does", () => {
    const edition = editionOf({
      bands: [{ grade: "优秀", min: points(90), minInclusive: true }, { grade: "称职", min: null, minInclusive: true }, { grade: "不称职", min: points(0), minInclusive: true }],
    });
    for (const [total, grade, blank] of [[95, "优秀", false], [90, "优秀", false], [89.9, null, true], [0, null, true]] as const) {
      assert.equal(gradeOf(edition, points(total))?.grade ?? null, grade);
      assert.equal(needsBlankBand(edition, points(total)), blank);
    }
    assert.equal(needsBlankBand(editionOf({ bands: [] }), points(1)), false);
    const result = scoreEntries(edition, [{ category: "service", points: points(15) }], { month: null });
    assert.ok("assessment" in result);
    assert.deepEqual([result.assessment.grade, result.assessment.gradeProblem], [null, "blank-band"]);
  });

  it("[D118] a band's own end leaves totals from it up to the next band in no grade; a blank end decides nothing", () => {
    const bands = (below: number | null) => ({
      bands: [{ grade: "合格", min: points(60), minInclusive: true }, { grade: "不合格", min: points(0), minInclusive: true, below: below === null ? null : points(below) }],
    });
    const grades = (below: number | null): readonly (string | null)[] => [61, 60, 59.999999, 50, 49.999999, 0, -1].map((total) => gradeOf(bands(below), points(total))?.grade ?? null);
    assert.deepEqual(grades(50), ["合格", "合格", null, null, "不合格", "不合格", null]);
    assert.deepEqual(grades(null), ["合格", "合格", null, null, null, null, null]);
    assert.deepEqual([60, 50, 0, -1].map((total) => needsBlankBand(bands(50), points(total))), [false, false, false, false]);
    assert.deepEqual([60, 50, 0, -1].map((total) => needsBlankBand(bands(null), points(total))), [false, true, true, false]);
    const mean = (thirds: bigint, below: number | null): string | null => gradeOfRatio(bands(below), { numerator: thirds, denominator: 3n })?.grade ?? null;
    assert.deepEqual([180_000_000n, 179_999_999n, 150_000_000n, 149_999_999n, 0n, -1n].map((thirds) => mean(thirds, 50)), ["合格", null, null, "不合格", "不合格", null]);
    assert.deepEqual([180_000_000n, 0n].map((thirds) => mean(thirds, null)), ["合格", null]);
  });

  it("[A5] a mean between two amounts is graded exactly", () => {
    const exclusive = editionOf({ bands: [{ grade: "优秀", min: points(90), minInclusive: false }, { grade: "称职", min: points(0), minInclusive: true }] });
    const just = (numerator: bigint): string | undefined => gradeOfRatio(exclusive, { numerator, denominator: 3n })?.grade;
    assert.deepEqual([just(270_000_000n), just(270_000_001n), just(269_999_999n)], ["称职", "优秀", "称职"]);
  });

  it("[G5] a blank bound is written as documents print it", () => {
    assert.deepEqual([null, points("89.5")].map((min) => boundText({ grade: "优秀", min, minInclusive: true })), ["____", "89.5"]);
  });
});
