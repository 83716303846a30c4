import assert from "node:assert/strict";
import type { Edition } from "../../../src/catalogue/edition";
import { formatPoints, points } from "../../../src/points";
import type { Entry } from "../../../src/scoring/assessment";
import { type KnownGrade, linkGrades, type LinkedScores, type LinkedSubject } from "../../../src/scoring/linkGrades";
import { clause, editionOf } from "../editionOf";

const linked = (id: string, grade: string, amount: number, bonus: boolean, period: "month" | "year" = "month") =>
  clause(id, bonus ? "bonus" : "service", { kind: "linked", subject: "window", grade, points: points(amount) }, { polarity: bonus ? "bonus" : "deduct", period });

const windows = editionOf({ id: "window.1" });
const staff = editionOf({
  id: "staff.1", subject: "staff",
  clauses: [linked("failed", "不称职", 2, false), linked("excellent", "优秀", 2, true), linked("year", "优秀", 10, true, "year")],
});

const recorded = (...amounts: number[]): Entry[] => amounts.map((amount) => ({ category: "service", points: points(amount) }));
const subject = (name: string, edition: Edition, window: string | null, entries: readonly Entry[] = []): LinkedSubject => ({ name, edition, window, entries });

const run = (subjects: readonly LinkedSubject[], known: readonly KnownGrade[] = []): LinkedScores => linkGrades(subjects, { month: null, known });

function total({ results }: LinkedScores, name: string): string | undefined {
  const result = results.get(name);
  return result && ("assessment" in result ? formatPoints(result.assessment.total) : "refused");
}

describe("linkGrades", () => {
  it("[A11] a window's grade reaches its staff, whatever the order of the sheets", () => {
    const sheets = [
      subject("张三", staff, "社保", recorded(1)), subject("李四", staff, "医保"),
      subject("社保", windows, null, recorded(1)), subject("医保", editionOf({ categories: windows.categories.map((c) => ({ ...c, cap: "none" as const })) }), null, recorded(50)),
    ];
    for (const order of [sheets, [...sheets].reverse()]) {
      const scores = run(order);
      assert.deepEqual(scores.problems, []);
      assert.deepEqual(["社保", "张三", "医保", "李四"].map((name) => total(scores, name)), ["99", "101", "50", "98"]);
      assert.deepEqual([...scores.links].sort((a, b) => (a.clause < b.clause ? -1 : 1)), [
        { subject: "张三", window: "社保", clause: "excellent", grade: "优秀" }, { subject: "李四", window: "医保", clause: "failed", grade: "不称职" },
      ]);
    }
  });

  it("[A11] a grade known from elsewhere serves as well; the year's lands in the year", () => {
    const scores = run([subject("张三", staff, "社保")], [{ name: "社保", grade: "称职", yearGrade: "优秀" }]);
    const result = scores.results.get("张三");
    assert.ok(result && "assessment" in result);
    assert.equal(formatPoints(result.assessment.total), "100");
    assert.deepEqual(result.assessment.deferred, [{ clause: "year", points: points(10) }]);
  });

  it("[A11] what the sheet records already is not charged twice, and a contradiction is told", () => {
    const known = [{ name: "社保", grade: "优秀" }];
    const own = (id: string): Entry[] => [{ category: id === "excellent" ? "bonus" : "service", clause: id, points: points(2) }];
    assert.equal(total(run([subject("张三", staff, "社保", own("excellent"))], known), "张三"), "102");
    assert.deepEqual(run([subject("张三", staff, "社保", own("failed"))], known).problems, [
      { code: "link-contradicted", subject: "张三", window: "社保", clause: "failed", grade: "优秀" },
    ]);
    const no: Entry[] = [{ category: "service", clause: "failed", points: null, quantities: [0] }];
    assert.deepEqual(run([subject("张三", staff, "社保", no)], known).problems, []);
  });

  it("[A12] a circle is named once, in its order, and nobody on it is scored", () => {
    const scores = run([subject("甲", staff, "乙"), subject("乙", staff, "丙"), subject("丙", staff, "甲"), subject("丁", staff, "甲"), subject("戊", windows, "甲")]);
    assert.deepEqual(scores.problems, [
      { code: "circular-link", names: ["甲", "乙", "丙"] }, { code: "window-not-scored", subject: "丁", window: "甲" },
    ]);
    assert.deepEqual([...scores.results.keys()], ["戊"]);
    assert.deepEqual(run([subject("甲", staff, "甲")]).problems, [{ code: "circular-link", names: ["甲"] }]);
    assert.deepEqual(run([subject("丁", staff, "甲"), subject("甲", staff, "乙"), subject("乙", staff, "甲")]).problems, [
      { code: "circular-link", names: ["甲", "乙"] }, { code: "window-not-scored", subject: "丁", window: "甲" },
    ]);
  });

  it("[A12] an open grade is told: no window, unknown, unscored, without grade, there twice", () => {
    const blank = editionOf({ bands: [] });
    const scores = run([
      subject("张三", staff, null), subject("李四", staff, "无此窗口"), subject("王五", staff, "坏"), subject("赵六", staff, "无等次"),
      subject("坏", windows, null, [{ category: "service", points: null }]), subject("无等次", blank, null), subject("张三", staff, "社保"),
    ]);
    assert.deepEqual([...scores.problems].map((problem) => `${problem.code} ${"subject" in problem ? problem.subject : ""}`).sort(), [
      "duplicate-subject 张三", "missing-window 张三", "unknown-window 李四", "window-not-scored 王五", "window-without-grade 赵六",
    ]);
    assert.deepEqual([...scores.results.keys()].sort(), ["坏", "无等次"].sort());
  });

  it("[A11] a long chain is no trouble", () => {
    const many = Array.from({ length: 5000 }, (_, index) => subject(`第${index}`, staff, `第${index + 1}`));
    assert.equal(run([...many, subject("第5000", windows, null)]).results.size, 5001);
  });
});
