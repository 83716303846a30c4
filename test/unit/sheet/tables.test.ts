import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { formatPoints } from "../../../src/points";
import { findTables } from "../../../src/sheet/findTables";
import type { SheetGrid } from "../../../src/sheet/grid";
import { HeadingBudget, MOST_TABLES } from "../../../src/sheet/headingBudget";
import { MergedView } from "../../../src/sheet/mergedView";
import { readSheet } from "../../../src/sheet/readSheet";
import type { SheetReading } from "../../../src/sheet/reading";
import { editionOf } from "../editionOf";
import { sheetOf } from "../sheetText";

function read(text: string): readonly SheetReading[] {
  const result = readSheet(sheetOf(text).grid, editionOf(), { date1904: false, fileName: "" });
  assert.ok("readings" in result, JSON.stringify(result));
  return result.readings;
}

const about = ({ subjects, month, body, layout }: SheetReading): string =>
  [layout, month, `${body?.top}-${body?.bottom}`, ...subjects.map(({ name, entries, total }) => `${name}:${entries.map(({ cell }) => cell).join("+")}:${total?.cell ?? "-"}`)].join(" ");

const FORM = (name: string, month: string, amount: number): string =>
  [`考核窗口名称：${name}    ${month}`, "考核项目 | 分值 | 扣分 | 考核得分", `纪律 | 10 | ${amount} | ${10 - amount}`, "服务 | 20 | | 20", `总分 | | | ${100 - amount}`].join("\n");

describe("several tables on one sheet", () => {
  it("[R19] tables one under the other are read apart, each with the title, month and totals of its own", () => {
    const readings = read(`---\n${FORM("社保窗口", "2026年6月", 2)}\n\n${FORM("医保窗口", "2026年7月", 4)}`);
    assert.deepEqual(readings.map(about), ["form 2026-06 3-4 社保窗口:C3:D5", "form 2026-07 9-10 医保窗口:C9:D11"]);
  });

  it("[R19] without a blank row between, the lines above a heading are its titles and what stands between is notes", () => {
    const readings = read(`---\n${FORM("社保窗口", "2026年6月", 2)}\n注：以上为社保窗口。\n${FORM("医保窗口", "2026年7月", 4)}\n备注：完`);
    assert.deepEqual(readings.map(about), ["form 2026-06 3-4 社保窗口:C3:D5", "form 2026-07 9-10 医保窗口:C9:D11"]);
    assert.deepEqual(readings.flatMap(({ unread }) => unread), []);
  });

  it("[R19] a table without a month of its own has the sheet's; a form without a name of its own has none", () => {
    const readings = read("sheet: 社保窗口\n---\n2026年6月\n考核项目 | 分值 | 扣分\n纪律 | 10 | 2\n合计 | | 2\n\n考核项目 | 分值 | 扣分\n服务 | 20 | 1\n合计 | | 1");
    assert.deepEqual(readings.map(about), ["form 2026-06 3-3 null:C3:-", "form 2026-06 7-7 null:C7:-"]);
  });

  it("[R19] a summary above a ledger: sums stay with their own table", () => {
    const readings = read([
      "---", "2026年6月", "序号 | 窗口 | 纪律(10) | 服务(20) | 总分", "1 | 社保窗口 | 8 | 20 | 98", "合计 | | 8 | 20 | 98", "", "扣分台账",
      "序号 | 窗口 | 考核项目 | 条款 | 扣分", "1 | 社保窗口 | 纪律 | late 的条文 | 2", "合计 | | | | 2",
    ].join("\n"));
    assert.deepEqual(readings.map(about), ["summary 2026-06 3-3 社保窗口::E3", "ledger 2026-06 8-8 社保窗口:E8:-"]);
    assert.deepEqual(readings.map(({ sum }) => sum?.cell ?? null), [null, "E9"]);
  });

  it("[R20] two forms side by side have each their own subject and sums", () => {
    const readings = read([
      "merges: A1:G1", "---", "2026年6月考核", "姓名：张某 | | | | 姓名：李某 | |", "考核项目 | 分值 | 扣分 | | 考核项目 | 分值 | 扣分",
      "纪律 | 10 | 2 | | 纪律 | 10 |", "服务 | 20 | | | 服务 | 20 | 4", "合计 | | 2 | | 合计 | | 4",
    ].join("\n"));
    assert.deepEqual(readings.map(about), ["form 2026-06 4-5 张某:C4:-", "form 2026-06 4-5 李某:G5:-"]);
    assert.deepEqual(readings.map(({ subjects }) => subjects[0]?.sumOfDeductions?.cell), ["C6", "G6"]);
  });

  it("[R20] panels of one summary stay one table, with their own months they are two", () => {
    const panels = (left: string, right: string) => read(`---\n${left} | | | | ${right}\n姓名 | 纪律 | 服务 | 总分 | 姓名 | 纪律 | 服务 | 总分\n张某 | 10 | 20 | 100 | 李某 | 8 | 20 | 98`);
    assert.equal(panels("2026年6月", "公示").length, 1);
    assert.deepEqual(panels("2026年6月", "2026年7月").map(({ month, subjects }) => [month, subjects.map(({ name }) => name).join()]), [["2026-06", "张某"], ["2026-07", "李某"]]);
  });

  it("[R36] a heading repeated on the next printed page starts no table", () => {
    const [reading, ...others] = read([
      "---", "序号 | 窗口 | 考核项目 | 条款 | 扣分", "1 | 社保窗口 | 纪律 | late 的条文 | 2", "序号 | 窗口 | 考核项目 | 条款 | 扣分",
      "2 | 医保窗口 | 纪律 | late 的条文 | 2", "合计 | | | | 4",
    ].join("\n"));
    assert.equal(others.length, 0);
    assert.deepEqual(reading?.subjects.map(({ name }) => name), ["社保窗口", "医保窗口"]);
    assert.equal(reading?.sum?.cell, "E5");
  });

  it("[R21] each table follows the edition that its own categories fit; one that fits none is said with its place", () => {
    const text = [
      "sheet: 六月", "---", "2026年6月", "序号 | 姓名 | 德(20) | 能(20) | 勤(20) | 绩(25) | 廉(15) | 总分", "1 | 张某 | 20 | 20 | 18 | 25 | 15 | 98", "",
      "序号 | 姓名 | 业务规范(20) | 行为规范(35) | 好差评(5) | 考勤管理(35) | 总分", "1 | 敖某 | 18 | 35 | 5 | 35 | 93", "",
      "序号 | 姓名 | 安全(50) | 质量(50) | 总分 | 考核项目 | 扣分", "1 | 周某 | 50 | 49 | 99 | 无 | 0",
    ].join("\n");
    const report = checkWorkbook({ sheets: [sheetOf(text).grid], date1904: false }, { editions: builtInEditions(), language: "zh-CN" });
    assert.deepEqual(report.sheets.map(({ layout, edition }) => `${layout} ${edition?.catalogue ?? "none"}`), ["summary qu-staff", "summary ejin-horo-staff", "none none"]);
    assert.deepEqual(report.assessments.map(({ subject, total }) => `${subject} ${formatPoints(total)}`), ["张某 98", "敖某 93"]);
    assert.deepEqual(report.findings.map(({ code, cells }) => `${code} ${cells.join()}`), ["unread A8:H9"]);
  });

  it("[X104] more tables or rows like headings than a workbook may have: the sheet and those after it are not read, and say so", () => {
    const editions = [editionOf()];
    const stacked = (tables: number): SheetGrid => sheetOf(`---\n${"考核窗口名称：社保窗口\n考核项目 | 分值 | 扣分\n纪律 | 10 | 2\n".repeat(tables)}`).grid;
    const placesWithin = (grid: SheetGrid, budget: HeadingBudget): number | "spent" => {
      const { length } = findTables(new MergedView(grid), editions, [], budget);
      return budget.isSpent ? "spent" : length;
    };
    assert.equal(placesWithin(stacked(4), new HeadingBudget({ tables: 4 })), 4);
    assert.equal(placesWithin(stacked(5), new HeadingBudget({ tables: 4 })), "spent");
    const beside = sheetOf("---\n姓名：张某 | | | | 姓名：李某 | |\n考核项目 | 分值 | 扣分 | | 考核项目 | 分值 | 扣分\n纪律 | 10 | 2 | | 纪律 | 10 |").grid;
    assert.equal(placesWithin(beside, new HeadingBudget({ tables: 2 })), 2);
    assert.equal(placesWithin(beside, new HeadingBudget({ tables: 1 })), "spent");
    const almost = sheetOf(`---\n${"扣分 | 甲 | 乙\n".repeat(20)}`).grid;
    assert.equal(placesWithin(almost, new HeadingBudget({ rows: 20 })), 0);
    assert.equal(placesWithin(almost, new HeadingBudget({ rows: 19 })), "spent");
    const after = sheetOf("sheet: 后一张\n---\n考核项目 | 分值 | 扣分\n纪律 | 10 | 2").grid;
    const report = checkWorkbook({ sheets: [stacked(MOST_TABLES + 1), after], date1904: false }, { editions, language: "zh-CN" });
    assert.deepEqual(report.sheets.map(({ layout }) => layout), ["none", "none"]);
    assert.deepEqual(report.findings.map(({ code, message }) => [code, /5,000 张/u.test(message)]), [["unread", true], ["unread", true]]);
    assert.deepEqual(readSheet(stacked(MOST_TABLES + 1), editionOf(), { date1904: false, fileName: "" }), { none: "too-many-tables" });
  });
});
