import assert from "node:assert/strict";
import { formatPoints } from "../../../src/points";
import { readSheet } from "../../../src/sheet/readSheet";
import type { SheetReading } from "../../../src/sheet/reading";
import { editionOf } from "../editionOf";
import { sheetOf } from "../sheetText";

const OPTIONS = { date1904: false, fileName: "" };

function read(text: string): SheetReading {
  const result = readSheet(sheetOf(text).grid, editionOf(), OPTIONS);
  assert.ok("readings" in result, JSON.stringify(result));
  const [reading] = result.readings;
  assert.ok(reading);
  return reading;
}

const entriesOf = (reading: SheetReading): string[] =>
  reading.subjects.flatMap(({ entries }) =>
    entries.map(({ cell, category, clause, amount, count }) =>
      [cell, category.id, clause?.id ?? "-", amount.kind === "amount" ? formatPoints(amount.points) : amount.kind, count ?? "-"].join(" "),
    ),
  );

const FORM = `
sheet: Sheet1
merges: A1:F1 A2:F2 A4:A5 F4:F5
---
测试考核评分表
2026年6月份    考核窗口名称：社保窗口
考核项目 | 分值 | 扣分标准 | 次数 | 扣分 | 考核得分
一\\n纪律 | 10 | late 的条文 | 2 | 4 | 6
 | | absent 的条文 | | |
二、服务(20分) | 20 | attitude 的条文 | '３次 | '扣１.５分 | 18.5
合计 | 30 | | | 5.5 | 94.5
考核组签名：    考核日期：2026年6月30日
`.trim();

describe("readSheet, forms", () => {
  it("[R3] reads entries with category, clause, amount and count at their addresses", () => {
    assert.deepEqual(entriesOf(read(FORM)), ["E4 discipline late 4 2", "E6 service attitude 1.5 3"]);
  });

  it("[R4] [R5] subject and month come from the title lines", () => {
    const reading = read(FORM);
    assert.equal(reading.subjects[0]?.name, "社保窗口");
    assert.equal(reading.month, "2026-06");
  });

  it("[R4] without a name in the title the sheet's own name is the subject, unless Excel gave it", () => {
    assert.equal(read(FORM.replace("考核窗口名称：社保窗口", "")).subjects[0]?.name, null);
    assert.equal(read(FORM.replace("考核窗口名称：社保窗口", "").replace("Sheet1", "医保窗口")).subjects[0]?.name, "医保窗口");
  });

  it("[R3] total, sum of deductions and awarded scores are read where they stand", () => {
    const [subject] = read(FORM).subjects;
    assert.equal(subject?.total?.cell, "F7");
    assert.equal(subject?.sumOfDeductions?.cell, "E7");
    assert.deepEqual(subject?.awarded.map(({ cell, category }) => `${cell} ${category.id}`), ["F4 discipline", "F6 service"]);
  });

  it("[R3] one amount beside several clauses stands for the category", () => {
    const merged = FORM.replace("A4:A5", "A4:A5 D4:D5 E4:E5");
    assert.deepEqual(entriesOf(read(merged))[0], "E4 discipline - 4 2");
  });

  it("[R1] a heading away from A1 is found", () => {
    const shifted = `---\n\n\n | 考核项目 | 扣分标准 | 扣分\n | 纪律 | late 的条文 | 2\n | 服务 | attitude 的条文 | 1`;
    assert.deepEqual(entriesOf(read(shifted)), ["D4 discipline late 2 -", "D5 service attitude 1 -"]);
  });

  it("[R11] all deductions below zero mean the same as all above", () => {
    assert.deepEqual(entriesOf(read("---\n考核项目 | 扣分标准 | 扣分\n纪律 | late 的条文 | -2\n服务 | attitude 的条文 | -1")), [
      "C2 discipline late 2 -", "C3 service attitude 1 -",
    ]);
  });

  it("[R11] one below zero among others above is left out and said", () => {
    const reading = read("---\n考核项目 | 扣分标准 | 扣分\n纪律 | late 的条文 | -2\n服务 | attitude 的条文 | 1");
    assert.deepEqual(entriesOf(reading), ["C3 service attitude 1 -"]);
    assert.deepEqual(reading.unread.map(({ cells, reason }) => `${cells.join()} ${reason}`), ["C2 negative-among-positive"]);
    assert.deepEqual(reading.subjects[0]?.uncounted, ["C2"]);
  });

  it("[R12] a figure without a known category, below the table, or with an unclear count is said, not dropped", () => {
    const reading = read("---\n考核项目 | 扣分标准 | 次数 | 扣分\n纪律 | late 的条文 | 若干 | 2\n卫生 | 地面不洁 | | 1\n合计 | | | 3\n补记 | | | 4");
    assert.deepEqual(reading.unread.map(({ cells, reason }) => `${cells.join()} ${reason}`), [
      "C2 unclear-count", "D3 no-category", "D5 below-table",
    ]);
  });

  it("[R13] a veto is read where somebody wrote that it applies", () => {
    const veto = (text: string) => read(`---\n考核项目 | 扣分标准 | 扣分\n纪律 | late 的条文 | 2\n取消资格 | bribe 的条文 | ${text}`);
    assert.deepEqual(entriesOf(veto("有")).at(-1), "C3 veto bribe blank -");
    assert.equal(entriesOf(veto("无")).length, 1);
    assert.equal(veto("待查").unread[0]?.reason, "unclear-veto");
  });

  it("[R3] a grade row and a total row without columns of their own are read from the cell to the right", () => {
    const [subject] = read("---\n考核项目 | 扣分标准 | 扣分\n纪律 | late 的条文 | 2\n总分 | 98\n考核等次 | 优秀").subjects;
    assert.deepEqual([subject?.total?.cell, subject?.grade?.cell, subject?.grade?.text], ["B3", "B4", "优秀"]);
  });
});

const SUMMARY = `
sheet: 汇总
---
2026年6月汇总
序号 | 姓名 | 纪律(10) | 服务(20) | 附加分 | 总分 | 等次
1 | 张某 | 8 | 20 | 1 | 99 | 优秀
2 | 李某 | 10 | 15 | | 95 | 优秀
合计 | | 18 | 35 | 1 | 194 |
`.trim();

describe("readSheet, summaries", () => {
  it("[R6] one subject a row, a category a column, the sum row left out", () => {
    const reading = read(SUMMARY);
    assert.equal(reading.layout, "summary");
    assert.deepEqual(reading.subjects.map(({ name, total, grade }) => [name, total?.cell, grade?.text]), [["张某", "F3", "优秀"], ["李某", "F4", "优秀"]]);
  });

  it("[R7] printed totals tell awarded scores from deductions", () => {
    assert.equal(read(SUMMARY).subjects[0]?.awarded.length, 3);
    const deductions = SUMMARY.replace("8 | 20 | 1 | 99", "2 | 0 | 1 | 99").replace("10 | 15 | | 95", "0 | 5 | | 95");
    assert.deepEqual(entriesOf(read(deductions)), ["C3 discipline - 2 -", "D3 service - 0 -", "E3 bonus - 1 -", "C4 discipline - 0 -", "D4 service - 5 -"]);
  });

  it("[R7] a heading that says 扣分 decides", () => {
    const text = `merges: B1:C1\n---\n姓名 | 各项扣分 | | 总分\n | 纪律 | 服务 |\n张某 | 9 | 18 |`;
    assert.deepEqual(entriesOf(read(text)), ["B3 discipline - 9 -", "C3 service - 18 -"]);
  });

  it("[R6] two tables side by side are two panels", () => {
    const text = "---\n姓名 | 纪律 | 服务 | 总分 | 姓名 | 纪律 | 服务 | 总分\n张某 | 10 | 20 | 100 | 李某 | 8 | 20 | 98";
    assert.deepEqual(read(text).subjects.map(({ name, total }) => [name, total?.cell]), [["张某", "D2"], ["李某", "H2"]]);
  });
});

describe("readSheet, ledgers", () => {
  const LEDGER = [
    "sheet: 台账", "---", "2026年6月台账", "序号 | 日期 | 窗口 | 姓名 | 考核项目 | 条款 | 扣分事由 | 次数 | 扣分",
    "1 | '2026-06-02 | 社保窗口 | 张某 | 纪律 | late 的条文 | | 2 | 4", "2 | '2026-06-03 | 医保窗口 | 李某 | 服务 | | attitude 的条文 | | 1.5",
    "3 | '2026-06-04 | 社保窗口 | 王某 | | absent 的条文 | | | 5", "4 | '2026-06-05 | | 赵某 | 纪律 | | | | 2", "5 | '2026-06-05 | 税务窗口 | 孙某 | 卫生 | | 地面不洁 | | 1",
    "合计 | | | | | | | | 13.5",
  ].join("\n");

  it("[R17] [R18] rows are gathered by window; clauses come from the citation or from the reason", () => {
    const reading = read(LEDGER);
    assert.equal(reading.layout, "ledger");
    assert.deepEqual(reading.subjects.map(({ name, cell }) => [name, cell]), [["社保窗口", "C3"], ["医保窗口", "C4"], ["税务窗口", "C7"]]);
    assert.deepEqual(entriesOf(reading), ["I3 discipline late 4 2", "I5 discipline absent 5 -", "I4 service attitude 1.5 -"]);
    assert.deepEqual(reading.subjects[0]?.entries.map(({ date }) => date?.day), ["2026-06-02", "2026-06-04"]);
    assert.equal(reading.sum?.cell, "I8");
  });

  it("[R18] a row without a subject or a known category is said, and its subject has no total", () => {
    const reading = read(LEDGER);
    assert.deepEqual(reading.unread.map(({ cells, reason }) => `${cells.join()} ${reason}`), ["I6 no-subject", "I7 no-category"]);
    assert.deepEqual(reading.subjects[2]?.uncounted, ["I7"]);
  });

  it("[R17] an edition that scores staff gathers the same rows by person", () => {
    const result = readSheet(sheetOf(LEDGER).grid, editionOf({ subject: "staff" }), OPTIONS);
    assert.deepEqual("readings" in result && result.readings[0]?.subjects.map(({ name }) => name), ["张某", "李某", "王某", "赵某", "孙某"]);
  });
});

describe("readSheet, sheets without a table", () => {
  const none = (text: string) => {
    const result = readSheet(sheetOf(text).grid, editionOf(), OPTIONS);
    return "none" in result ? result.none : "read";
  };
  it("[R14] empty, only text, headings without rows: each has its reason", () => {
    assert.equal(none("---"), "empty");
    assert.equal(none("---\n关于召开会议的通知\n各窗口：\n请按时参加。"), "no-heading");
    assert.equal(none("---\n考核项目 | 扣分标准 | 扣分"), "no-subjects");
  });
});
