import assert from "node:assert/strict";
import { heatMap } from "../../../src/handover/heatMap";
import { monthsOfQuarter, periodSummary } from "../../../src/handover/periodSummary";
import { ranked } from "../../../src/handover/ranking";
import { formatPoints, points, toNumber } from "../../../src/points";
import { fileOf, staffSummary, windowForm, windowSummary } from "../batch/files";
import { bookOf, june, ledger, reportOf, summaryOf } from "./month";

const rowsOf = (summary: ReturnType<typeof summaryOf>): unknown[][] => summary.tables.flatMap(({ rows }) => rows.map(({ rank, name, total, tie }) => [rank, name, toNumber(total), tie]));

describe("the month's summary", () => {
  const book = bookOf(windowForm("社保窗口", { late: 2 }), windowForm("医保窗口"), windowForm("税务窗口", { late: 1 }), windowForm("公安窗口", { late: 1 }), windowForm("民政窗口", { late: 6 }));

  it("[Z1] [Z2] everybody best first, equal totals on one place said in words, the next places free", () => {
    const summary = summaryOf([reportOf(book)]);
    assert.deepEqual(rowsOf(summary), [[1, "医保窗口", 100, ""], [2, "税务窗口", 98, "并列第2名"], [2, "公安窗口", 98, "并列第2名"], [4, "社保窗口", 96, ""], [5, "民政窗口", 90, ""]]);
    const last = summary.tables[0]!.rows.at(-1)!;
    assert.equal(last.remark, "工作纪律记录扣分 12，超出 2 不再扣；表上还有 4 处错误未改，此处按规则计算".replace("4", String(last.errors)));
    assert.ok(last.errors > 0);
    assert.deepEqual([last.deducted, last.bonus].map(formatPoints), ["10", "0"]);
    assert.deepEqual(summary.apart, []);
  });

  it("[Z2] ranks for any order", () => {
    assert.deepEqual(ranked([90, 95, 80, 95, 90].map(points), (each) => each).map(({ item, rank, tiedWith }) => [toNumber(item), rank, tiedWith.length]), [[95, 1, 0], [95, 1, 0], [90, 3, 0], [90, 3, 0], [80, 5, 0]]);
  });

  it("[Z3] who has no total is apart with the reason, and not ranked", () => {
    const broken = windowForm("税务窗口", { late: 1 }).replace("1 | 2 | 8", "1 | 约2分 | 8");
    const summary = summaryOf([reportOf(bookOf(windowForm("社保窗口"), broken))]);
    assert.deepEqual(rowsOf(summary).map(([, name]) => name), ["社保窗口"]);
    const [apart, ...others] = summary.apart;
    assert.equal(others.length, 0);
    assert.deepEqual([apart?.name, apart?.sheet, apart?.because], ["税务窗口", "税务窗口", "no-total"]);
    assert.match(apart?.reason ?? "", /^算不出总分：.*约2分/u);
  });

  it("[Z4] two results that contradict each other: neither counts; two that agree are one", () => {
    const summary = summaryOf([fileOf("a.xlsx", windowForm("社保窗口", { late: 2 })), fileOf("b.xlsx", windowSummary([["社保窗口", 2], ["医保窗口", 0]])), fileOf("c.xlsx", windowForm("医保窗口"))]);
    assert.deepEqual(rowsOf(summary).map(([, name]) => name), ["医保窗口"]);
    assert.deepEqual(summary.tables[0]?.rows[0]?.files, ["c.xlsx", "b.xlsx"]);
    assert.equal(summary.apart[0]?.reason, "几处的分数不一致：“a.xlsx”的“社保窗口”表 96 分；“b.xlsx”的“汇总”表 98 分。请核实后只留一份，或改成一致。");
  });

  it("[Z5] other months are counted and kept out; a table without a month is apart", () => {
    const summary = summaryOf([fileOf("a.xlsx", windowForm("社保窗口")), fileOf("b.xlsx", windowForm("医保窗口", { month: "2026年5月份" }))]);
    assert.deepEqual(rowsOf(summary).map(([, name]) => name), ["社保窗口"]);
    assert.deepEqual(summary.otherMonths, [{ month: "2026-05", subjects: 1 }]);
  });

  it("[Z6] departments by the roster: the mean, rounded once; none while a member has no total", () => {
    const roster = [["社保窗口", "人社局", "张三"], ["医保窗口", "人社局", "张三"], ["税务窗口", "人社局", "张三"], ["公安窗口", "公安局", ""], ["出入境窗口", "公安局", ""]]
      .map(([name = "", department = "", leader = ""]) => ({ name, of: "window" as const, department, leader: leader === "" ? null : leader }));
    const summary = summaryOf([reportOf(book)], { roster });
    const [first, second] = summary.tables[0]!.departments;
    assert.deepEqual([first?.department, first?.leaders, first?.mean, first?.rank, first?.byDefault], ["人社局", ["张三"], points("98"), 1, true]);
    assert.deepEqual([second?.department, second?.mean, second?.rank, second?.missing], ["公安局", null, null, ["出入境窗口"]]);
    assert.deepEqual(summary.tables[0]?.rows.map(({ leader }) => leader), ["张三", "张三", null, "张三", null]);
    assert.equal(summary.apart[0]?.because, "nothing-received");
  });

  it("[Z7] a quarter is the mean of its months, and a month that is missing is named, never left out", () => {
    const month = (text: string, late: number, ...others: string[]) => summaryOf([fileOf(`${text}.xlsx`, windowForm("社保窗口", { late, month: text }), ...others)], { month: `2026-0${text.slice(5, 6)}` as typeof june });
    const months = [month("2026年4月份", 0), month("2026年5月份", 1, windowForm("医保窗口", { month: "2026年5月份" })), month("2026年6月份", 1)];
    const [edition] = months[0]!.tables.map((table) => table.edition);
    const quarter = periodSummary(months, edition!, monthsOfQuarter(2026, 2), { language: "zh-CN" });
    assert.deepEqual(quarter.rows.map(({ name, total, rank }) => [name, formatPoints(total), rank]), [["社保窗口", "98.67", 1]]);
    assert.deepEqual(quarter.apart, [{ name: "医保窗口", missing: ["2026-04", "2026-06"], reason: "缺 2026年4月、2026年6月 的总分，不能合成。" }]);
    assert.match(quarter.notes[0] ?? "", /没有规定几个月怎样合成/u);
    assert.deepEqual(periodSummary(months, edition!, monthsOfQuarter(2026, 3), { language: "en-US" }).missingMonths, ["2026-07", "2026-08", "2026-09"]);
  });

  it("[Z8] on the roster and in no table: said; full points only for a ledger that is said to be complete", () => {
    const roster = ["社保窗口", "医保窗口"].map((name) => ({ name, of: "window" as const }));
    const report = reportOf(bookOf(ledger([["社保窗口", "工作纪律", 2], ["税务窗口", "环境管理", 1], ["社保窗口", "办件管理", 1]])));
    assert.deepEqual(summaryOf([report], { roster }).apart.map(({ name, because }) => [name, because]), [["医保窗口", "nothing-received"]]);
    const complete = summaryOf([report], { roster, ledgerComplete: true });
    assert.deepEqual([complete.apart, rowsOf(complete)], [[], [[1, "医保窗口", 100, ""], [2, "税务窗口", 99, ""], [3, "社保窗口", 97, ""]]]);
    assert.match(complete.tables[0]?.rows[0]?.remark ?? "", /台账无记录/u);
  });

  it("[Z9] vetoes are in the row and remembered for later months", () => {
    const { tables: [table] } = summaryOf([fileOf("a.xlsx", windowForm("社保窗口", { veto: true }), windowForm("医保窗口"))]);
    const row = table?.rows.find(({ name }) => name === "社保窗口");
    assert.equal(row?.vetoes.length, 1);
    assert.deepEqual(table?.vetoes.map(({ subject, month }) => [subject, month]), [["社保窗口", june]]);
  });

  it("[Z20] heat map: points that count of the category's, printed; levels by quarters", () => {
    const [table] = summaryOf([reportOf(book)]).tables;
    const map = heatMap(table!);
    const at = map.categories.findIndex(({ name }) => name === "工作纪律");
    assert.deepEqual(map.rows.map(({ cells }) => [cells[at]?.label, cells[at]?.level]), [["0", 0], ["2/10", 1], ["2/10", 1], ["4/10", 2], ["10/10", 4]]);
  });

  it("[Z1] sheets named in `except` are left out: an earlier summary of ours", () => {
    const summary = summaryOf([fileOf("a.xlsx", windowForm("社保窗口", { late: 1 }), windowSummary([["社保窗口", 0]]))], { except: ["汇总"] });
    assert.deepEqual(rowsOf(summary), [[1, "社保窗口", 98, ""]]);
  });

  it("[Z1] staff apart from windows, in English too", () => {
    const summary = summaryOf([fileOf("a.xlsx", windowForm("社保窗口"), staffSummary([["张某", 0, 0], ["李某", 12, 0]]))], { language: "en-US" });
    assert.deepEqual(summary.tables.map(({ edition, rows }) => [edition.subject, rows.length]), [["window", 1], ["staff", 2]]);
  });
});
