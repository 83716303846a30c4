import assert from "node:assert/strict";
import { compareMonths, findMonth, type Month, monthOf, monthOfSerial, parseMonth } from "../../src/month";

describe("month", () => {
  it("[M1] reads a month as people write it", () => {
    for (const text of [
      "2026-06", "2026-6", "2026/6", "2026.06", "202606", "2026年6月", "2026年06月份", " 2026 年 6 月 ", "２０２６年６月", "二〇二六年六月",
      "二零二六年六月", "二○二六年六月", "二0二六年六月", "2026—06", "2026－06",
    ]) {
      assert.equal(parseMonth(text), "2026-06", text);
    }
    assert.equal(parseMonth("二〇二六年十月"), "2026-10");
    assert.equal(parseMonth("二〇二六年十二月"), "2026-12");
    assert.equal(parseMonth("2030年10月"), "2030-10");
  });

  it("[M1] reads nothing into what is not one month", () => {
    for (const text of ["", "6月", "2026", "2026-13", "2026-00", "26-06", "2026年6月30日", "2026-06-30", "1899-12", "3000-01", "2026年1-6月", "June 2026", "20266"]) {
      assert.equal(parseMonth(text), undefined, text);
    }
    assert.equal(monthOf(2026, 6.5), undefined);
    assert.equal(monthOf(NaN, 6), undefined);
  });

  it("[M2] finds the month of a title, file name or date", () => {
    for (const text of [
      "便民服务中心2026年6月份评分表", "社保窗口_2026-06.xlsx", "考核_2026_06.xlsx", "评分表20260630.xlsx", "填表日期：2026年6月30日", "考核表202606终稿",
      "2026.6.15 检查", "（2026年 6 月）", "二〇二六年六月考核结果", "政文〔2014〕111号 2026年6月",
    ]) {
      assert.equal(findMonth(text), "2026-06", text);
    }
  });

  it("[M2] passes over what is not one month", () => {
    for (const text of ["", "6月评分表", "2026年1-6月汇总", "电话0575-85131234", "2026年度总评", "2026-2027年度", "编号20261399", "20261"]) {
      assert.equal(findMonth(text), undefined, text);
    }
  });

  it("[M3] gives the month of a date serial", () => {
    for (const [serial, month] of [
      [1, "1900-01"], [31, "1900-01"], [32, "1900-02"], [59, "1900-02"], [60, "1900-02"], [61, "1900-03"], [46173, "2026-05"], [46174, "2026-06"],
      [46203.99, "2026-06"], [46204, "2026-07"],
    ] as const) {
      assert.equal(monthOfSerial(serial), month, String(serial));
    }
    assert.equal(monthOfSerial(0, true), "1904-01");
    assert.equal(monthOfSerial(1, true), "1904-01");
    assert.equal(monthOfSerial(46174 - 1462, true), "2026-06");
    for (const serial of [0, -1, NaN, Infinity, 1e9]) assert.equal(monthOfSerial(serial), undefined, String(serial));
  });

  it("[M4] compares by time", () => {
    const [a, b] = ["2025-12", "2026-01"] as [Month, Month];
    assert.deepEqual([compareMonths(a, b), compareMonths(b, a), compareMonths(a, a)], [-1, 1, 0]);
  });
});
