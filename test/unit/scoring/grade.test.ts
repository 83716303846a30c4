import assert from "node:assert/strict";
import { points } from "../../../src/points";
import { gradeOf } from "../../../src/scoring/grade";
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
});
