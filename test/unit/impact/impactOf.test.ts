import assert from "node:assert/strict";
import type { Edition } from "../../../src/catalogue/edition";
import { describeCause, describeFlag, describeMonth, describeResults } from "../../../src/impact/describeImpact";
import type { Impact } from "../../../src/impact/impact";
import { impactOf, impactSteps } from "../../../src/impact/impactOf";
import { points } from "../../../src/points";
import { bookOf } from "../bookText";
import { bandAt, baseOf, categoryPoints, clauseWith, derive, type Edit, editionWith, fixedAt, from, rangeOf, renumbered, without } from "../derivedEdition";
import { bookOfForms, FIRST, form, subjectsOf } from "./regulation";

const later = (...edits: readonly Edit[]): Edition => derive(FIRST, "test.2", from("2026-07"), ...edits);
const JULY = bookOfForms(
  form("社保", { late: "2 | 4", attitude: "1 | 2", total: "94", grade: "优秀" }), form("医保", { refusal: "1 | 5" }), form("税务"), form("公安", { late: "1 | 2" }),
);
const impact = (to: Edition, book = JULY): Impact => impactOf({ subjects: subjectsOf(book), from: FIRST, to });
const told = ({ subjects }: Impact): string[] => subjects.map((each) => [
  each.subject.name, describeResults(each, "zh-CN"), ...each.because.map((cause) => describeCause(cause, "zh-CN")), ...each.flags.map((flag) => describeFlag(flag, "zh-CN")),
].join("｜"));

describe("impact of a changed rule", () => {
  it("[Y16] a fixed amount is that of so many events, charged anew; changed grades stand first", () => {
    const result = impact(later(fixedAt("late", 5)));
    assert.deepEqual(told(result), [
      "社保｜94 优秀 → 88 称职｜一、1 记 4 分，新版本下 10 分（E4）",
      "公安｜98 优秀 → 95 优秀｜一、1 记 2 分，新版本下 5 分（E4）",
    ]);
    assert.deepEqual([result.unchanged, result.unscored], [1, []], "a form nobody filled in is not a full score");
    assert.deepEqual(result.months.flatMap((month) => describeMonth(month, "zh-CN")), ["各等次人数：优秀 3 → 2，称职 0 → 1，不称职 0", "名次变化：医保 2 → 1"]);
  });

  it("[Y16] ranks of the month move with the totals", () => {
    const { months, subjects } = impact(later(fixedAt("refusal", 1)));
    assert.deepEqual(months[0]?.ranks, [{ name: "医保", before: 2, after: 1 }, { name: "公安", before: 1, after: 2 }]);
    assert.deepEqual(subjects[0]?.rank, { before: 2, after: 1 });
  });

  it("[Y17] an amount the assessor named is kept while the new range allows it, else asked for; never the least of the range", () => {
    assert.deepEqual(told(impact(later(rangeOf("attitude", 2, 4)))), []);
    const asked = impact(later(rangeOf("attitude", 2.5, 4)));
    assert.deepEqual(told(asked), ["社保｜94 优秀 → 待定｜二、1 记 2 分，新版本下待定（E6）｜E6 的 2 分：二、1 的分值办法变了，新的幅度是 2.5—4 分，要由考核人重新定分。"]);
    assert.equal(asked.months[0]?.ranks, null, "a rank beside an unknown total would be a guess");
  });

  it("[Y17] of a range the events are the count, or one", () => {
    const book = bookOfForms(form("社保", { attitude: "2 | 4" }), form("医保", { attitude: " | 3" }));
    assert.deepEqual(told(impact(later(fixedAt("attitude", 5)), book)), [
      "社保｜96 优秀 → 90 优秀｜二、1 记 4 分，新版本下 10 分（E6）", "医保｜97 优秀 → 95 优秀｜二、1 记 3 分，新版本下 5 分（E6）",
    ]);
  });

  it("[Y17] an amount that the old clause does not charge tells no number of events", () => {
    const book = bookOfForms(form("社保", { late: "2 | 3" }), form("医保", { late: " | 3" }), form("税务", { late: " | 6" }));
    assert.deepEqual(impact(later(fixedAt("late", 4)), book).subjects.map(({ subject, after, flags }) => [subject.name, after?.total, flags.map(({ code }) => code)]), [
      ["税务", points(88), []], ["社保", undefined, ["unclear-events"]], ["医保", undefined, ["unclear-events"]],
    ]);
  });

  it("[Y17] a dropped clause is asked about where it was charged, and nowhere else", () => {
    assert.deepEqual(told(impact(later(without("refusal")))), [
      "医保｜95 优秀 → 待定｜二、2 记 5 分，新版本下待定（E7）｜E7 的 5 分：新版本没有 二、2 这一条，怎样处理要由单位定。请核对后改写或删去。",
    ]);
  });

  it("[Y16] a renumbered clause is the same clause", () => {
    assert.deepEqual(told(impact(later(renumbered("late", "z", "9")))), []);
  });

  it("[Y16] base, points, cap and bounds move totals and grades with no entry moved", () => {
    assert.deepEqual(told(impact(later(bandAt("优秀", 95)))), ["社保｜94 优秀 → 94 称职｜分数线变了：原来的总分按旧线为“优秀”，按新线为“称职”"]);
    assert.deepEqual(told(impact(later(baseOf(101)), bookOfForms(form("医保", { refusal: "1 | 5" })))), ["医保｜95 优秀 → 96 优秀｜基础分由 100 变为 101"]);
    const over = bookOfForms(form("社保", { late: "12 | 24" }));
    assert.deepEqual(told(impact(later(categoryPoints("discipline", 22)), over)), ["社保｜80 称职 → 78 称职｜“工作纪律”计入由 20 分变为 22 分（E4）"]);
    assert.deepEqual(told(impact(later(categoryPoints("discipline", null, "none")), over)), ["社保｜80 称职 → 76 称职｜“工作纪律”计入由 20 分变为 24 分（E4）"]);
  });

  it("[Y17] what is cut off counts anew only by single entries: a figure swallowed by the cap moves no total", () => {
    const over = bookOfForms(form("社保", { late: "12 | 24" }));
    assert.deepEqual(told(impact(later(fixedAt("late", 3)), over)), ["社保｜80 称职 → 80 称职｜一、1 记 24 分，新版本下 36 分（E4）｜“工作纪律”计入仍为 20 分（E4）"]);
  });

  it("[Y17] a charge that became a veto leaves no points, and the reverse is charged once", () => {
    const veto = later(editionWith({ categories: [...FIRST.categories, { ...FIRST.categories[0]!, id: "veto", no: "四", name: "一票否决", kind: "veto", points: null, cap: "none" }] }),
      clauseWith("refusal", { category: "veto", polarity: "veto", charge: { kind: "none" }, scope: "当月评优", vetoPeriod: "month" }));
    const [subject] = impact(veto).subjects;
    assert.deepEqual([subject?.subject.name, subject?.before?.total, subject?.after?.total], ["医保", points(95), points(100)]);
    assert.deepEqual(subject?.because.map((cause) => describeCause(cause, "zh-CN")).at(-1), "二、2 在新版本里是一票否决（E7）".replace("二、2", "四、2"));
    const back = impactOf({ subjects: [{ ...subject!.subject, reading: subject!.assessed.after!.reading }], from: veto, to: FIRST });
    assert.deepEqual(back.subjects.map(({ before, after }) => [before?.total, after?.total]), [[points(100), points(95)]]);
  });

  it("[Y17] an awarded score of a whole category stays while nothing in it is charged otherwise; else single entries are asked for", () => {
    const summary = bookOf(`x: y
====
sheet: 汇总
---
测试办法评分表汇总
2026年7月份
序号 | 窗口名称 | 工作纪律(20) | 服务质量(80) | 附加分 | 总分 | 等次
1 | 社保 | 16 | 80 | 0 | 96 | 优秀
2 | 医保 | 20 | 72 | 2 | 94 | 优秀
3 | 税务 | 20 | 80 | 0 | 100 | 优秀
`).book;
    const untouched = impact(later(bandAt("优秀", 95)), summary);
    assert.deepEqual(told(untouched).map((line) => line.split("｜")[1]), ["94 优秀 → 94 称职"]);
    const changed = impact(later(fixedAt("late", 3)), summary);
    assert.deepEqual(changed.subjects.map(({ subject, flags }) => [subject.name, flags.map(({ code, cell }) => `${code} ${cell}`)]), [["社保", ["needs-entries C4"]]]);
    assert.equal(changed.unchanged, 2, "who lost nothing there is not touched");
    assert.deepEqual(told(impact(later(categoryPoints("discipline", 30), baseOf(110)), summary)).map((line) => line.split("｜")[1]),
      ["96 优秀 → 106 优秀", "94 优秀 → 104 优秀", "100 优秀 → 110 优秀"]);
  });

  it("[Y15] who has no total under the old edition is named with the cells, not compared", () => {
    const book = bookOfForms(form("社保", { late: "2 | 约4分" }), form("医保", { late: "1 | 2" }));
    const result = impact(later(fixedAt("late", 5)), book);
    assert.deepEqual(result.unscored.map(({ subject, cells }) => [subject.name, cells]), [["社保", ["E4"]]]);
    assert.deepEqual(told(result).length, 1);
  });

  it("[Y15] the edition is tried on every month, and says where it is not in force", () => {
    const book = bookOfForms(form("社保", { late: "1 | 2" }), form("医保", { late: "1 | 2", month: "2026年6月份" }));
    assert.deepEqual(impact(later(fixedAt("late", 5)), book).subjects.map(({ subject, inForce }) => [subject.month, inForce]), [["2026-07", true], ["2026-06", false]]);
  });

  it("[Y16] runs in slices that tell how far they are and can be left off", () => {
    const subjects = Array.from({ length: 120 }, () => subjectsOf(JULY)[0]!);
    const steps = impactSteps({ subjects, from: FIRST, to: later(fixedAt("late", 5)) });
    assert.deepEqual(steps.next().value, { done: 0, count: 120 });
    assert.deepEqual(steps.next().value, { done: 50, count: 120 });
    assert.equal(steps.return(null as never).done, true);
  });

  it("[Y16] selections change with the totals; a summary beside the forms counts nobody twice", () => {
    const selection = { name: "优秀窗口", most: 1, gates: [], ties: "report" as const, vetoes: true, source: FIRST.source };
    const selecting = { ...FIRST, selection };
    const book = bookOfForms(form("社保", { refusal: "1 | 5" }), form("医保", { late: "2 | 4" }));
    const result = impactOf({ subjects: subjectsOf(book, selecting), from: selecting, to: derive(selecting, "test.2", fixedAt("late", 4)) });
    assert.deepEqual([result.months[0]?.selection?.left, result.months[0]?.selection?.joined], [["医保"], ["社保"]]);
    assert.match(describeMonth(result.months[0]!, "zh-CN").at(-1) ?? "", /新评上 社保；不再评上 医保/u);
  });
});
