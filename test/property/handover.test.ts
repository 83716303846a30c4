import assert from "node:assert/strict";
import fc from "fast-check";
import { formulaSources } from "../../src/handover/formulaSource";
import { summarySheetPlan } from "../../src/handover/summarySheet";
import { points, toNumber } from "../../src/points";
import { scoreEntries } from "../../src/scoring/scoreEntries";
import { editions } from "../unit/batch/files";
import { unlike } from "../unit/handover/evaluatePlan";
import { bookOf, june, ledger, reportOf, summaryOf } from "../unit/handover/month";
import { seedOr } from "../seed";

const SEED = seedOr(20261123);
const edition = editions.find(({ id }) => id === "bianmin-window.1")!;
const NAMES = ["社保窗口", "医保窗口", "税务窗口", "公安窗口"];
const CATEGORIES = ["办件管理", "工作纪律", "环境管理", "资料管理", "附加分"];

/** Whole points below each category's own, so that sharing a place is common. */
const rows = fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...CATEGORIES), fc.integer({ min: 1, max: 6 })), { minLength: 3, maxLength: 20 });

describe("the month's summary, for any ledger", () => {
  it("[Z1] totals are the scorer's, [Z2] ranks count who is better, [Z11] formulas give the values", () => {
    fc.assert(fc.property(rows, (recorded) => {
      const book = bookOf(ledger(recorded));
      const summary = summaryOf([reportOf(book)]);
      const [table] = summary.tables;
      const names = new Set(recorded.map(([name]) => name));
      // A category recorded above its bonus limit may have no total; everybody is somewhere.
      assert.equal((table?.rows.length ?? 0) + summary.apart.length, names.size);
      for (const { name, total, rank, tiedWith } of table?.rows ?? []) {
        const own = recorded.filter(([who]) => who === name).map(([, category, amount]) => ({ category: edition.categories.find((each) => each.name === category)!.id, points: points(amount) }));
        const scored = scoreEntries(edition, own, { month: june });
        assert.ok("assessment" in scored);
        assert.equal(total, scored.assessment.total);
        assert.equal(rank, 1 + table!.rows.filter((other) => other.total > total).length);
        assert.equal(tiedWith.length, table!.rows.filter((other) => other.total === total).length - 1);
      }
      if (!table) return;
      const { sheet, notLive } = summarySheetPlan(summary, table, "formulas", { language: "zh-CN", source: formulaSources(book, table, { language: "zh-CN", fileName: "六月.xlsx" }) });
      assert.deepEqual(notLive, []);
      assert.deepEqual(unlike(book, sheet), []);
      assert.ok(table.rows.every(({ total }) => toNumber(total) >= 0));
    }), { seed: SEED, numRuns: 40 });
  });
});
