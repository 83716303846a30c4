import assert from "node:assert/strict";
import { periodOf, samePeriod } from "../../../../src/checking/period";
import { JUNE, month, subject, tableOf } from "./tables";

const of = (parts: Partial<Parameters<typeof tableOf>[0]>) => tableOf({ subjects: [subject("社保")], ...parts });
const period = (parts: Partial<Parameters<typeof tableOf>[0]>, others: Partial<Parameters<typeof tableOf>[0]>[] = []) => periodOf(of(parts), [of(parts), ...others.map(of)]);

describe("the time a table is about", () => {
  it("[F45] its month; without one, that of the other tables where they agree", () => {
    assert.deepEqual(period({}), { month: JUNE, span: "", round: "" });
    assert.equal(period({ month: null }, [{}, {}]).month, JUNE);
    assert.equal(period({ month: null }, [{}, { month: month("2026-05") }]).month, null);
  });

  it("[F45] a sheet called 5月 in a file of June is not of June; one called 六月 is", () => {
    assert.deepEqual(period({ sheet: "5月" }), { month: null, span: "5月", round: "" });
    assert.equal(period({ sheet: "六月" }).month, JUNE);
    assert.equal(period({ sheet: "十二月" }).month, null);
  });

  it("[F45] a quarter, a year, ten days and a self-assessment are other times; 2026年度6月 is a month", () => {
    for (const title of ["2026年第二季度汇总", "2026年度考核汇总"]) assert.equal(samePeriod(period({ month: null, title }, [{}]), period({})), false, title);
    assert.equal(samePeriod(period({ title: "2026年6月上旬" }), period({})), false);
    assert.equal(samePeriod(period({ sheet: "自评" }), period({})), false);
    assert.equal(samePeriod(period({ title: "2026年度窗口考核 2026年6月" }), period({})), true);
  });
});
