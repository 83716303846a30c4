import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import type { Edition } from "../../../src/catalogue/edition";
import { findEdition } from "../../../src/catalogue/findEdition";
import { combineEditions } from "../../../src/catalogue/ownEditions";
import type { Month } from "../../../src/month";

const builtIn = builtInEditions();
const S12 = builtInEditions().find(({ scheme }) => scheme === "S12")!;
const own = (parts: Partial<Edition>): Edition => ({ ...S12, id: "ours.1", ...parts });
const month = (text: string): Month => text as Month;
const inMonth = (editions: readonly Edition[], text: string): string | undefined => {
  const found = findEdition(editions, S12.catalogue, month(text));
  return "edition" in found ? found.edition.id : found.problem.code;
};

describe("own editions beside the built-in ones", () => {
  it("[T143] the own one wins where both have one id, whatever else they say", () => {
    const mine = own({ id: S12.id, catalogue: "other", effectiveFrom: month("2026-07") });
    const { editions, overruled } = combineEditions(builtIn, [mine]);
    assert.deepEqual(editions.filter(({ id }) => id === S12.id), [mine]);
    assert.equal(editions.length, builtIn.length);
    assert.deepEqual(overruled, [{ edition: S12, by: mine, left: null }]);
  });

  it("[T143] of one document without months, the own one takes the place of the built-in one; others stay", () => {
    const { editions, overruled } = combineEditions(builtIn, [own({})]);
    assert.deepEqual(editions.map(({ id }) => id).filter((id) => id === S12.id || id === "ours.1"), ["ours.1"]);
    assert.equal(overruled[0]?.left, null);
    assert.equal(editions.length, builtIn.length);
  });

  it("[T143] an own edition from July leaves the built-in one the months before", () => {
    const { editions, overruled } = combineEditions(builtIn, [own({ effectiveFrom: month("2026-07") })]);
    assert.equal(overruled[0]?.left?.effectiveTo, "2026-06");
    assert.deepEqual(["2026-06", "2026-07", "2027-01"].map((text) => inMonth(editions, text)), [S12.id, "ours.1", "ours.1"]);
  });

  it("[T143] an own edition until June leaves the built-in one the months after", () => {
    const { editions, overruled } = combineEditions(builtIn, [own({ effectiveTo: month("2025-12") })]);
    assert.equal(overruled[0]?.left?.effectiveFrom, "2026-01");
    assert.deepEqual(["2025-12", "2026-01"].map((text) => inMonth(editions, text)), ["ours.1", S12.id]);
  });

  it("[T143] editions that share no month are left alone", () => {
    const dated = { ...S12, effectiveFrom: month("2026-01"), effectiveTo: null };
    const { editions, overruled } = combineEditions([dated], [own({ effectiveFrom: month("2024-01"), effectiveTo: month("2025-12") })]);
    assert.deepEqual([overruled, editions[1]], [[], dated]);
  });

  it("[T143] of two own editions with one id the first counts and the second is named", () => {
    const [first, second] = [own({ title: "甲" }), own({ title: "乙" })];
    const { editions, repeated } = combineEditions(builtIn, [first, second]);
    assert.deepEqual([editions.filter(({ id }) => id === "ours.1"), repeated], [[first], [second]]);
  });

  it("[T143] nothing of the office's own changes nothing", () => {
    assert.deepEqual(combineEditions(builtIn, []), { editions: builtIn, overruled: [], repeated: [] });
  });
});
