/** What is read beside entries and totals, and what is said of it. */
import assert from "node:assert/strict";
import { formatPoints } from "../../../src/points";
import { readSheet } from "../../../src/sheet/readSheet";
import { pointsOf, type PrintedAmount, type SheetReading } from "../../../src/sheet/reading";
import { editionOf } from "../editionOf";
import { sheetOf } from "../sheetText";

function read(text: string): SheetReading {
  const result = readSheet(sheetOf(text).grid, editionOf(), { date1904: false, fileName: "" });
  assert.ok("readings" in result, JSON.stringify(result));
  const [reading, ...others] = result.readings;
  assert.ok(reading && others.length === 0);
  return reading;
}

const at = (printed: PrintedAmount | null | undefined): string | null => {
  const points = printed ? pointsOf(printed.amount) : undefined;
  return printed ? `${printed.cell} ${points === undefined ? printed.amount.kind : formatPoints(points)}` : null;
};
const unread = ({ unread: parts }: SheetReading): string[] => parts.map(({ cells, reason }) => `${cells.join()} ${reason}`);
const missing = ({ missingFields }: SheetReading): string[] => missingFields.map(({ field, cell, subject }) => `${field} ${cell} ${subject ?? "-"}`);

describe("category points, unknown categories, numbers as text", () => {
  it("[R27] points are read from a 分值 column, from the category's own words, and from a summary's headings or a row below them", () => {
    const allotments = (text: string) => read(text).allotments.map(({ cell, category, points }) => `${cell} ${category.id} ${formatPoints(points)}`);
    assert.deepEqual(allotments("merges: A2:A3 B2:B3\n---\n考核项目 | 分值 | 扣分\n纪律 | 12 | 2\n | | 1\n服务（20分） | 18 |"), ["A4 service 20", "B2 discipline 12", "B4 service 18"]);
    assert.deepEqual(allotments("---\n姓名 | 纪律(10) | 服务（25分） | 总分\n满分 | 10 | 20 | 100\n张某 | 9 | 20 | 99"), ["B1 discipline 10", "C1 service 25", "B2 discipline 10", "C2 service 20"]);
    // Points of single clauses are not the category's.
    assert.deepEqual(allotments("---\n考核项目 | 分值 | 扣分标准 | 扣分\n纪律 | 2 | late 的条文 | 2\n | 5 | absent 的条文 |"), []);
  });

  it("[R27] a row of points is no subject", () => {
    assert.deepEqual(read("---\n姓名 | 纪律(10) | 服务（25分） | 总分\n满分 | 10 | 20 | 100\n张某 | 9 | 20 | 99").subjects.map(({ name }) => name), ["张某"]);
  });

  it("[R29] a category that the edition does not have is named beside figures, with those it resembles; their total is then not known", () => {
    const form = read("---\n考核项目 | 扣分 | 次数\n服务态度 | 2\n纪律 | 1\n卫生 |");
    assert.deepEqual(form.unknownCategories.map(({ cell, text, candidates }) => [cell, text, candidates.map(({ id }) => id).join()]), [["A2", "服务态度", "service"]]);
    assert.deepEqual(form.subjects[0]?.uncounted, ["B2"]);
    assert.equal(form.unread[0]?.because, "A2");
    const summary = read("---\n姓名 | 纪律(10) | 卫生(5) | 服务(20) | 总分\n张某 | 10 | 4 | 20 | 99\n李某 | 10 | | 20 | 100");
    assert.deepEqual(summary.unknownCategories.map(({ cell }) => cell), ["C1"]);
    assert.deepEqual(summary.subjects.map(({ uncounted }) => uncounted.join()), ["C2", ""]);
    const ledger = read("---\n窗口 | 考核项目 | 扣分事由 | 扣分\n社保 | 卫生 | 地面不洁 | 1\n社保 | 纪律 | | 2");
    assert.deepEqual(ledger.unknownCategories.map(({ cell }) => cell), ["B2"]);
  });

  it("[R32] numbers typed as text are listed once each, with the value they were read as; signs for nothing are not", () => {
    const texts = (text: string) => read(text).numbersAsText.map(({ cell, text: written, value }) => `${cell} ${written} ${value}`);
    assert.deepEqual(texts("---\n考核项目 | 扣分标准 | 次数 | 扣分 | 考核得分\n纪律 | late 的条文 | '2次 | '扣４分 | '6分\n服务 | attitude 的条文 | 1 | '— | 20\n总分 | | | | '96. 0"), [
      "D2 扣４分 4", "C2 2次 2", "E2 6分 6", "E4 96. 0 96",
    ]);
    assert.deepEqual(texts("---\n姓名 | 纪律 | 服务 | 总分\n张某 | '10 | 无 | '98.50"), ["B2 10 10", "D2 98.50 98.5"]);
  });
});

describe("signs", () => {
  it("[R22] in a column of both signs the fewer ones are left out and named", () => {
    const reading = read("---\n窗口 | 考核项目 | 扣分事由 | 扣分\n社保 | 纪律 | | -2\n社保 | 服务 | | -1\n医保 | 纪律 | | 2\n税务 | 服务 | | -3");
    assert.deepEqual(reading.mixedSigns, ["D4"]);
    assert.deepEqual(unread(reading), ["D4 negative-among-positive"]);
    assert.deepEqual(reading.subjects.map(({ entries, uncounted }) => [entries.map((entry) => at({ ...entry, formula: false })).join(), uncounted.join()]), [
      ["D2 2,D3 1", ""], ["", "D4"], ["D5 3", ""],
    ]);
  });

  it("[R22] bonuses above zero beside deductions below are a signed column; “扣2分” says its own direction", () => {
    const signed = read("---\n考核项目 | 扣分标准 | 加扣分\n纪律 | late 的条文 | -2\n附加分 | thanks 的条文 | 1\n服务 | attitude 的条文 | '扣1分");
    assert.deepEqual([signed.mixedSigns, signed.unread, signed.subjects[0]?.entries.map((entry) => at({ ...entry, formula: false }))], [[], [], ["C2 2", "C3 1", "C4 1"]]);
  });
});

describe("sums", () => {
  it("[R38] 小计 rows and a column of sums belong to their category, self scores beside the checked ones", () => {
    const [rows] = read("---\n考核项目 | 扣分 | 自评得分 | 考核得分\n纪律 | 2 | 9 | 8\n小计 | 2 | | 8\n服务 | 1 | 20 | 19\n小计 | 1 | | 19\n总分 | | | 97").subjects;
    assert.deepEqual(rows?.subtotals.map((sum) => `${sum.category.id} ${sum.of} ${at(sum)}`), [
      "discipline deductions B3 2", "discipline awarded D3 8", "service deductions B5 1", "service awarded D5 19",
    ]);
    assert.deepEqual(rows?.self.map(({ cell, category }) => `${category.id} ${cell}`), ["discipline C2", "service C4"]);
    const [beside] = read("merges: A2:A3 C2:C3\n---\n考核项目 | 扣分 | 本项扣分\n纪律 | 2 | 3\n | 1 |\n服务 | 1 | 1").subjects;
    assert.deepEqual(beside?.subtotals.map((sum) => `${sum.category.id} ${at(sum)}`), ["discipline C2 3", "service C4 1"]);
  });

  it("[R40] a sum in the middle of a form closes nothing: of all deductions where only bonuses follow, else said", () => {
    const bonus = read("---\n考核项目 | 扣分 | 考核得分\n纪律 | 2 | 8\n服务 | 1 | 19\n合计 | 3 | 27\n附加分 | 1 | 1\n总分 | | 98");
    assert.deepEqual([at(bonus.subjects[0]?.sumOfDeductions), at(bonus.subjects[0]?.total), bonus.subjects[0]?.entries.length], ["B4 3", "C6 98", 3]);
    assert.deepEqual(unread(bonus), ["C4 unclear-sum"]);
    const between = read("---\n考核项目 | 扣分 | 次数\n纪律 | 2\n合计 | 2\n服务 | 1\n合计 | 3");
    assert.deepEqual([at(between.subjects[0]?.sumOfDeductions), unread(between)], ["B5 3", ["B3 unclear-sum"]]);
  });

  it("[R23] the last 合计 of a ledger is the whole's; one over a subject's only rows is the subject's; the same word over groups is nobody's whole", () => {
    const rows = (...lines: string[]) => read(["---", "序号 | 窗口 | 考核项目 | 条款 | 扣分", ...lines].join("\n"));
    const grouped = rows("1 | 社保 | 纪律 | late 的条文 | 2", "小计 | | | | 2", "2 | 医保 | 纪律 | late 的条文 | 4", "小计 | | | | 4", "合计 | | | | 6");
    assert.deepEqual([at(grouped.sum), grouped.subjects.map(({ sumOfDeductions }) => at(sumOfDeductions)), unread(grouped)], ["E6 6", ["E3 2", "E5 4"], []]);
    const groups = rows("1 | 社保 | 纪律 | late 的条文 | 2", "合计 | | | | 2", "2 | 医保 | 纪律 | late 的条文 | 4", "合计 | | | | 4");
    assert.deepEqual([at(groups.sum), groups.subjects.map(({ sumOfDeductions }) => at(sumOfDeductions))], [null, ["E3 2", "E5 4"]]);
    const mixed = rows("1 | 社保 | 纪律 | late 的条文 | 2", "2 | 医保 | 纪律 | late 的条文 | 4", "小计 | | | | 6", "3 | 社保 | 纪律 | late 的条文 | 2", "合计 | | | | 8");
    assert.deepEqual([at(mixed.sum), unread(mixed)], ["E6 8", ["E4 unclear-sum"]]);
    const followed = rows("1 | 社保 | 纪律 | late 的条文 | 2", "合计 | | | | 2", "2 | 医保 | 纪律 | late 的条文 | 4");
    assert.deepEqual([at(followed.sum), followed.subjects.map(({ entries }) => entries.length)], [null, [1, 1]]);
  });

  it("[R41] scores given clause by clause are added up where their points are the category's, else left out and said", () => {
    const scores = (first: string, second: string) => read(`merges: A2:A3\n---\n考核项目 | 分值 | 扣分标准 | 考核得分\n纪律 | 4 | late 的条文 | ${first}\n | 6 | absent 的条文 | ${second}\n服务 | 20 | attitude 的条文 | 20`);
    assert.deepEqual(scores("3", "6").subjects[0]?.awarded.map((score) => at({ ...score, formula: false })), ["D2 9", "D4 20"]);
    const odd = read("merges: A2:A3\n---\n考核项目 | 扣分标准 | 考核得分\n纪律 | late 的条文 | 3\n | absent 的条文 | 6\n服务 | attitude 的条文 | 20");
    assert.deepEqual([odd.subjects[0]?.awarded.map(({ cell }) => cell), odd.subjects[0]?.uncounted, unread(odd)], [["C4"], ["C2", "C3"], ["C2,C3 several-scores"]]);
  });
});

describe("ranks, marks, chiefs, missing fields, figures that nothing was made of", () => {
  it("[R38] ranks with ties, and marks of having been chosen or shut out, in columns and remarks", () => {
    const { subjects } = read([
      "---", "姓名 | 纪律 | 服务 | 总分 | 名次 | 评选 | 备注", "张某 | 10 | 20 | 100 | 1 | 优秀窗口 |", "李某 | 10 | 20 | 100 | '并列第1 | 否 | 取消评优资格", "王某 | 9 | 20 | 99 | 3 | - | 未取消评优资格",
      "赵某 | 9 | 20 | 99 | '第3名 | | 拟评为优秀窗口", "孙某 | 9 | 20 | 99 | 3 | | 当月流动红旗",
    ].join("\n"));
    assert.deepEqual(subjects.map(({ rank, selected, vetoed }) => [at(rank), selected?.cell ?? null, vetoed?.cell ?? null]), [
      ["E2 1", "F2", null], ["E3 1", null, "G3"], ["E4 3", null, null], ["E5 3", null, null], ["E6 3", "G6", null],
    ]);
  });

  it("[R39] what the chief is charged is read from its own column; a column of names is none", () => {
    const chiefs = (heading: string, value: string) => read(`---\n窗口 | 考核项目 | 条款 | 扣分 | ${heading}\n社保 | 纪律 | late 的条文 | 2 | ${value}\n医保 | 纪律 | late 的条文 | 2 |`)
      .subjects.map(({ entries }) => at(entries[0]?.chief));
    assert.deepEqual(chiefs("首席代表扣分", "1"), ["E2 1", "E3 blank"]);
    assert.deepEqual(chiefs("首席代表", "0.5"), ["E2 0.5", "E3 blank"]);
    assert.deepEqual(chiefs("首席代表", "周某"), [null, null]);
  });

  it("[R37] places that were left empty are named: name, month, total, grade, score, date", () => {
    assert.deepEqual(missing(read("---\n____年__月  考核窗口名称：______\n考核项目 | 扣分 | 考核得分\n纪律 | 2 | 8\n服务 | |\n总分 | |\n考核等次 | |")), [
      "month A1 -", "subject A1 -", "awarded C4 -", "total C5 -", "grade B6 -",
    ]);
    assert.deepEqual(missing(read("---\n2026年6月\n姓名 | 纪律 | 服务 | 总分 | 等次\n张某 | 10 | 20 | 100 | 优秀\n李某 | 10 | 20 | |")), ["total D4 李某", "grade E4 李某"]);
    // A column that nobody filled in is said once.
    assert.deepEqual(missing(read("---\n2026年6月\n姓名 | 纪律 | 服务 | 总分\n张某 | 10 | 20 |\n李某 | 10 | 20 |")), ["total D3 -"]);
    const dates = (...written: string[]) => missing(read(["---", "日期 | 窗口 | 考核项目 | 条款 | 扣分", ...written.map((date) => `${date} | 社保 | 纪律 | late 的条文 | 2`)].join("\n")));
    assert.deepEqual(dates("'2026-06-01", "'2026-06-02", "'2026-06-03", "'2026-06-04", "'2026-06-05", ""), ["date A7 社保"]);
    assert.deepEqual(dates("'2026-06-01", "", "", ""), []);
  });

  it("[R33] columns of figures under an unknown heading or none are said once each, with their range", () => {
    const reading = read(["---", "窗口 | 考核项目 | 条款 | 扣分 | 工号 |", ...[1, 2, 3, 4].map((row) => `社保 | 纪律 | late 的条文 | 2 | 700${row} | ${row === 2 ? 5 : ""}`)].join("\n"));
    assert.deepEqual(unread(reading), ["E2:E5 unknown-column", "F3 unknown-column"]);
    assert.deepEqual(reading.unread.map(({ text }) => text), ["工号", ""]);
  });

  it("[R33] figures among a summary's categories keep its totals open unless they are too large for points", () => {
    const uncounted = (value: number) => read(`---\n姓名 | 纪律 | 出勤 | 服务 | 总分\n张某 | 10 | ${value} | 20 | 100`).subjects[0]?.uncounted;
    assert.deepEqual([uncounted(21), uncounted(7001)], [["C2"], []]);
  });

  it("[R12] the rows that hold entries or subjects are told apart from sums and footers", () => {
    assert.deepEqual(read("---\n2026年6月\n考核项目 | 扣分 | 次数\n纪律 | 2\n服务 | 1\n合计 | 3\n注：完").body, { top: 3, bottom: 4 });
  });

  it("[R18] a subject whose name begins like a footer is a subject", () => {
    assert.deepEqual(read("---\n窗口 | 纪律 | 服务 | 总分\n注册登记窗口 | 10 | 20 | 100\n审核窗口 | 9 | 20 | 99\n审核：周某 | | |\n注：完 | | |").subjects.map(({ name }) => name), ["注册登记窗口", "审核窗口"]);
  });
});
