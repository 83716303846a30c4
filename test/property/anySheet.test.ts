import assert from "node:assert/strict";
import fc from "fast-check";
import { builtInEditions } from "../../src/catalogue/builtIn";
import { checkWorkbook } from "../../src/checking/checkWorkbook";
import { type CellValue, MemoryGrid } from "../../src/sheet/grid";
import { seedOr } from "../seed";

const SEED = seedOr(20261122);
const editions = builtInEditions();

/** Words that sheets are made of, so that random ones come near to real ones. */
const WORDS = [
  "考核项目", "分值", "加分扣分标准", "扣分", "考核得分", "次数", "姓名", "窗口", "日期", "总分", "等次", "合计", "考核等次", "条款", "事由", "2026年6月",
  ...editions.flatMap(({ categories }) => categories.map(({ no, name }) => `${no}${name}`)),
  ...editions.flatMap(({ clauses }) => clauses.slice(0, 4).map(({ no, text }) => no + text)),
];
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.double({ min: -20, max: 120, noNaN: true }) },
  { weight: 3, arbitrary: fc.integer({ min: -5, max: 100 }) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>({ error: "#REF!" }, true, "约2分", "扣2分", "—", "\u202e", "__proto__") },
  { weight: 1, arbitrary: fc.string() },
  { weight: 6, arbitrary: fc.constant(null) },
);
const HEADINGS: readonly (readonly string[])[] = [
  ["考核项目", "分值", "加分扣分标准", "次数", "扣分", "考核得分"],
  ["序号", "日期", "窗口", "考核项目", "条款", "扣分事由", "次数", "扣分"],
  ...editions.map(({ categories }) => ["姓名", ...categories.map(({ name }) => name), "总分", "等次"]),
];
/** Often a real heading, anything at all below it. */
const rows = fc
  .tuple(fc.option(fc.constantFrom(...HEADINGS), { freq: 6 }), fc.array(fc.array(value, { maxLength: 12 }), { maxLength: 25 }))
  .map(([heading, body]): readonly (readonly CellValue[])[] => (heading ? [heading, ...body] : body));
const side = fc.integer({ min: 1, max: 30 });
const merge = fc.tuple(side, side, side, side).map(([a, b, c, d]) => ({
  top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d),
}));

describe("checking, for any sheet at all", () => {
  let read = 0;

  after(() => assert.ok(read > 50, `only ${read} of the random sheets held a table that could be read`));

  it("[F15] gives a report and never an exception, whatever stands in the cells and however they are merged, overlaps included", () => {
    fc.assert(
      fc.property(rows, fc.array(merge, { maxLength: 4 }), fc.option(fc.constantFrom(...editions.map(({ id }) => id)), { freq: 4 }), (cells, merges, edition) => {
        const grid = MemoryGrid.of({ name: "表", merges }, cells);
        const report = checkWorkbook({ sheets: [grid], date1904: false }, { editions, language: "zh-CN", ...(edition ? { edition } : {}) });
        assert.ok(report.sheets.length >= 1);
        if (report.sheets.some(({ layout }) => layout !== "none")) read += 1;
        for (const { message } of report.findings) assert.doesNotMatch(message, /undefined|NaN|\[object/u);
      }),
      { seed: SEED, numRuns: 400 },
    );
  }).timeout(120_000);
});
