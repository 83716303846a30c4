import assert from "node:assert/strict";
import { type WhatIf, withAmount, withBound, withCategoryPoints, withRange } from "../../../src/impact/whatIf";
import { points } from "../../../src/points";
import { category } from "../editionOf";
import { FIRST } from "./regulation";

const codeOf = (result: WhatIf): string => ("problem" in result ? result.problem.code : result.edition.id);

describe("what if", () => {
  it("[Y18] changes one figure of an edition and nothing else, and leaves the edition as it was", () => {
    const changed = withAmount(FIRST, "late", points("4"));
    assert.ok("edition" in changed);
    assert.deepEqual(changed.edition, { ...FIRST, clauses: FIRST.clauses.map((clause) => (clause.id === "late" ? { ...clause, charge: { kind: "fixed", points: points("4") } } : clause)) });
    assert.deepEqual(FIRST.clauses[0]?.charge, { kind: "fixed", points: points("2") });
  });

  it("[Y18] says what it cannot do", () => {
    assert.deepEqual([
      withAmount(FIRST, "none", points("1")), withAmount(FIRST, "attitude", points("1")), withAmount(FIRST, "late", points("-1")), withRange(FIRST, "attitude", points("3"), points("1")),
      withBound(FIRST, "很好", points("1")), withBound(FIRST, "称职", points("95")), withCategoryPoints(FIRST, "x", points("1")), withBound(FIRST, "优秀", points("95")),
    ].map(codeOf), ["unknown-clause", "needs-range", "negative", "min-above-max", "unknown-grade", "bands-out-of-order", "unknown-category", "test.1"]);
  });

  it("[Y18] a base that is the sum of the points follows them; a printed one stays", () => {
    const summed = { ...FIRST, base: { points: points("100"), stated: false } };
    const baseOf = (result: WhatIf): unknown => ("edition" in result ? result.edition.base.points : null);
    assert.equal(baseOf(withCategoryPoints(summed, "discipline", points("30"))), points("110"));
    assert.equal(baseOf(withCategoryPoints(FIRST, "discipline", points("30"))), points("100"));
    assert.equal(codeOf(withCategoryPoints({ ...FIRST, categories: [category("v", "否决", null, { kind: "veto" })] }, "v", points("1"))), "no-amount");
  });
});
