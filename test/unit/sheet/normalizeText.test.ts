import assert from "node:assert/strict";
import fc from "fast-check";
import { normalizeText } from "../../../src/sheet/normalizeText";
import { seedOr } from "../../seed";

describe("normalizeText", () => {
  it("[E23] gives one spelling to the many ways of typing", () => {
    for (const [typed, spelling] of [
      ["五、 工作纪律（１０分）", "五、工作纪律(10分)"], ["⑴“中心”０.２—２", '(1)"中心"0.2-2'], ["一\n办件管理", "一办件管理"], ["0. 5", "0.5"],
      ["a\u00a0b\u200bc\ufeff", "abc"], ["【德】〔2026〕［１］", "(德)(2026)(1)"], ["‘优’、「良」", '"优"、"良"'], ["95﹪", "95%"], ["1－3——4−5", "1-3-4-5"],
      ["《办法》", "《办法》"], ["", ""],
    ] as const) {
      assert.equal(normalizeText(typed), spelling);
    }
  });

  it("[E23] is settled after one pass", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = normalizeText(text);
        assert.equal(normalizeText(once), once);
        assert.doesNotMatch(once, /[\s“”‘’（）]/u);
      }),
      { seed: seedOr(20260601) },
    );
  });
});
