import assert from "node:assert/strict";
import { MergedView } from "../../../src/sheet/mergedView";
import { findPartialMonth, findYear } from "../../../src/sheet/partialMonth";
import { readSheet } from "../../../src/sheet/readSheet";
import { nameOf } from "../../../src/sheet/subjectName";
import { isDateFormat, subjectOfSheetName } from "../../../src/sheet/tableTitle";
import { editionOf } from "../editionOf";
import { sheetOf } from "../sheetText";

describe("months in pieces", () => {
  const cases: readonly (readonly [string, number | undefined])[] = [
    ["6月份考核", 6], ["六月", 6], ["十二月台账", 12], ["６月", 6], ["06月", 6], ["6月30日", undefined], ["1-6月", undefined], ["1月至6月", undefined], ["6月、7月", undefined],
    ["2026年6月", undefined], ["六月三十日", undefined], ["16月", undefined], ["工作要求", undefined],
  ];
  for (const [text, month] of cases) it(`[R25] ${text} names ${month ?? "no single month"}`, () => assert.equal(findPartialMonth(text), month));

  it("[R25] years are read from titles and file names", () => {
    assert.deepEqual(["2026年度", "考核2026.xlsx", "二〇二六年", "20260", "政办〔2025〕3号", "无"].map(findYear), [2026, 2026, 2026, undefined, 2025, undefined]);
  });

  const month = (title: string, sheet: string, fileName: string) => {
    const result = readSheet(sheetOf(`sheet: ${sheet}\n---\n${title}\n考核项目 | 次数 | 扣分\n纪律 | 1 | 2`).grid, editionOf(), { date1904: false, fileName });
    return "readings" in result ? result.readings[0]?.month : result.none;
  };
  const places: readonly (readonly [string, string, string, string | null])[] = [
    ["2026年6月", "7月", "2026-08.xlsx", "2026-06"], ["2026年", "7月", "", "2026-07"], ["考核表", "7月", "2026年度考核.xlsx", "2026-07"], ["考核表", "5月", "202606.xlsx", "2026-05"],
    ["6月份考核", "表", "2026年.xlsx", "2026-06"], ["考核表", "表", "202606.xlsx", "2026-06"], ["6月份考核", "表", "", null], ["2025年办法 6月份", "表", "2026.xlsx", "2025-06"],
    ["2025年办法 | 6月份", "表", "2026.xlsx", null], ["考核表", "表", "2026年6月.xlsx", "2026-06"],
  ];
  for (const [title, sheet, file, expected] of places) {
    it(`[R25] title ${title}, tab ${sheet}, file ${file || "-"}: ${expected ?? "none"}`, () => assert.equal(month(title, sheet, file), expected));
  }

  it("[R25] a date format is told from a text in a number format", () => {
    assert.deepEqual(["yyyy-mm-dd", "m月", "0.00", '0"月"', "[Red]0.0", undefined].map(isDateFormat), [true, true, false, true, false, false]);
  });
});

describe("names", () => {
  const cases: readonly (readonly [string, string, string | null])[] = [
    ["社保窗口（6月新增）", "社保窗口", "6月新增"], ["李某（病假）", "李某", "病假"], ["张  三", "张三", null], ["社保\n窗口", "社保窗口", null], ["王某3月15日离职", "王某", "3月15日离职"],
    ["社保窗口（一）", "社保窗口（一）", null], ["税务局（国税）窗口", "税务局（国税）窗口", null], ["医保窗口(1-3)", "医保窗口(1-3)", null], ["1号窗口", "1号窗口", null], ["Li Lei", "Li Lei", null],
    ["__proto__", "__proto__", null],
  ];
  for (const [text, name, note] of cases) it(`[R26] ${JSON.stringify(text)} is ${name}, note ${note ?? "none"}`, () => assert.deepEqual(nameOf(text), { name, note }));

  it("[R26] the same name with and without a note or blanks is one subject", () => {
    const result = readSheet(sheetOf("---\n序号 | 窗口 | 考核项目 | 条款 | 扣分\n1 | 社保窗口（6月新增） | 纪律 | late 的条文 | 2\n2 | 社保 窗口 | 纪律 | late 的条文 | 2").grid, editionOf(), { date1904: false, fileName: "" });
    assert.ok("readings" in result);
    assert.deepEqual(result.readings[0]?.subjects.map(({ name, note, entries }) => [name, note, entries.length]), [["社保窗口", "6月新增", 2]]);
  });

  it("[R28] a name given once counts for the rows below only where these have no number or date of their own", () => {
    const names = (text: string) => {
      const result = readSheet(sheetOf(text).grid, editionOf(), { date1904: false, fileName: "" });
      assert.ok("readings" in result);
      const [reading] = result.readings;
      return [reading?.subjects.map(({ name, entries }) => `${name} ${entries.length}`).join(), reading?.unread.map(({ reason }) => reason).join()];
    };
    const rows = (...lines: string[]) => ["---", "序号 | 窗口 | 考核项目 | 条款 | 扣分", ...lines].join("\n");
    assert.deepEqual(names(rows("1 | 社保 | 纪律 | late 的条文 | 2", " | | 纪律 | absent 的条文 | 5", "2 | 医保 | 服务 | | 1")), ["社保 2,医保 1", ""]);
    assert.deepEqual(names(rows("1 | 社保 | 纪律 | late 的条文 | 2", "2 | | 纪律 | absent 的条文 | 5")), ["社保 1", "no-subject"]);
    const plain = (...lines: string[]) => ["---", "窗口 | 考核项目 | 条款 | 扣分", ...lines].join("\n");
    const blank = " | 纪律 | absent 的条文 | 5";
    assert.deepEqual(names(plain("社保 | 纪律 | late 的条文 | 2", blank, blank, blank, "医保 | 服务 | | 1")), ["社保 4,医保 1", ""]);
    assert.deepEqual(names(plain("社保 | 纪律 | late 的条文 | 2", blank, "医保 | 服务 | | 1")), ["社保 1,医保 1", "no-subject"]);
  });

  it("[R4] a sheet's name that tells only a month is nobody's name", () => {
    assert.deepEqual(["6月", "2026年6月", "Sheet1", "社保窗口", "社保窗口（6月新增）"].map(subjectOfSheetName), [null, null, null, "社保窗口", "社保窗口"]);
  });

  it("[R4] a label right behind the month is one", () => {
    for (const title of ["2026年6月份考核窗口名称：医保窗口", "二〇二六年六月窗口：医保窗口", "2026年6月30日窗口名称：医保窗口"]) {
      const result = readSheet(sheetOf(`sheet: 6月\n---\n${title}\n考核项目 | 次数 | 扣分\n纪律 | 1 | 2`).grid, editionOf(), { date1904: false, fileName: "" });
      assert.ok("readings" in result);
      assert.equal(result.readings[0]?.subjects[0]?.name, "医保窗口", title);
    }
  });

  it("[R4] a name spread out in a title is read whole", () => {
    const name = (title: string) => {
      const result = readSheet(sheetOf(`---\n${title}\n考核项目 | 次数 | 扣分\n纪律 | 1 | 2`).grid, editionOf({ subject: "staff" }), { date1904: false, fileName: "" });
      return "readings" in result ? result.readings[0]?.subjects[0]?.name : null;
    };
    assert.deepEqual(["姓名：张  三    所在窗口：社保窗口", "姓名：张三  所在窗口：社保", "姓名：张  三", "姓名 | 张 三"].map(name), ["张三", "张三", "张三", "张三"]);
  });
});

describe("MergedView", () => {
  it("[R15] what a merge merely covers holds nothing of its own", () => {
    const view = new MergedView(sheetOf("merges: A1:B1\n---\n甲 | 乙").grid);
    assert.deepEqual([view.ownValue(1, 1), view.ownValue(1, 2)], ["甲", null]);
  });
});
