import assert from "node:assert/strict";
import type { Aggregation } from "../../../src/catalogue/edition";
import { formatPoints, points } from "../../../src/points";
import { combine, type CombinePart, type CrossPeriodCharge, findAggregation } from "../../../src/scoring/combine";
import { clause, editionOf, fixed } from "../editionOf";

const source = { document: "test", lines: "1" };
const weighted = (id: string, name: string, weights: readonly (readonly [string, number])[], parts: Partial<Aggregation> = {}): Aggregation => ({
  id, name, kind: "weighted", parts: weights.map(([part, weight]) => ({ name: part, weight })), crossPeriod: false, crossPeriodPart: null, graded: true, places: 2, rounding: "half-up", source, ...parts,
});
const quarter = weighted("quarter", "季度", [["员工互评", 30], ["群众满意度测评", 30], ["部门月度考核分值", 40]]);
const year = weighted("year", "年度", [["窗口", 80], ["带队领导", 20]], { crossPeriod: true });
const department: Aggregation = { ...weighted("department", "部门", []), kind: "mean" };
const edition = editionOf({
  aggregations: [quarter, year, department],
  clauses: [
    clause("unmanned", "discipline", fixed(2), { period: "year" }),
    clause("excellent", "bonus", fixed(10), { period: "year", polarity: "bonus" }),
    clause("late", "discipline", fixed(2)),
  ],
});

const part = (name: string, value: number | null): CombinePart => ({ name, value: value === null ? null : points(value) });
const given = (of: Aggregation, ...values: (number | null)[]): CombinePart[] => values.map((value, index) => part(of.parts[index]?.name ?? "", value));

function total(of: Aggregation, parts: readonly CombinePart[], charges: readonly CrossPeriodCharge[] = []): string {
  const result = combine(edition, of, parts, charges);
  return "problems" in result ? result.problems.map(({ code, part: name, clause: id }) => `${code} ${name ?? id ?? ""}`.trim()).join(", ") : formatPoints(result.combination.total);
}

describe("combine", () => {
  it("[A1] quarter 30/30/40: 96, 94, 94.5 give 94.8", () => {
    assert.equal(total(quarter, given(quarter, 96, 94, 94.5)), "94.8");
    assert.equal(total(quarter, given(quarter, 96, 94, 94.5).reverse()), "94.8");
  });

  it("[A1] a part that is missing, unknown or doubled is a problem; all are named", () => {
    assert.equal(total(quarter, [part("员工互评", 90), part("互评", 80), part("员工互评", 70)]),
      "unknown-part 互评, duplicate-part 员工互评, missing-part 群众满意度测评, missing-part 部门月度考核分值");
    assert.equal(total(quarter, given(quarter, 96, null, 94.5)), "missing-part 群众满意度测评");
  });

  it("[A2] department: the mean of its windows", () => {
    assert.equal(total(department, given(department, 92, 93, 93)), "92.67");
    assert.equal(total(department, []), "no-parts");
    assert.equal(total(department, [part("甲", 92), part("乙", null)]), "missing-part 乙");
    assert.equal(total(department, [part("甲", 92), part("甲", 92)]), "duplicate-part 甲");
    assert.equal(total(department, [{ name: "甲", value: [] }]), "missing-part 甲");
    assert.equal(total(department, [{ name: "甲", value: [points(90), null] }]), "missing-part 甲");
  });

  it("[A2] [A3] the year's means are not rounded on the way", () => {
    // 80 % of 92.3333… and 20 % of 88.6666… are 91.6 exactly; means rounded to 92.33 and 88.67 would give 91.598.
    const months = (...scores: number[]) => scores.map((score) => points(score));
    const parts: CombinePart[] = [{ name: "窗口", value: months(92, 92, 93) }, { name: "带队领导", value: months(88, 89, 89) }];
    assert.equal(total({ ...year, places: 6 }, parts), "91.6");
    const nested: CombinePart[] = [{ name: "窗口", value: [months(90, 91), months(92, 93, 93)] }, { name: "带队领导", value: points(88) }];
    assert.equal(total({ ...year, places: 6 }, nested), "90.866667");
  });

  it("[A3] rounded once, as named", () => {
    const third = given(department, 92, 93, 93);
    const rounded = (rounding: Aggregation["rounding"], places: number): string => total({ ...department, rounding, places }, third);
    assert.deepEqual([rounded("half-up", 2), rounded("down", 2), rounded("up", 1), rounded("half-up", 0)], ["92.67", "92.66", "92.7", "93"]);
    assert.equal(total(department, given(department, 92.005, 92.005)), "92.01");
    assert.equal(total({ ...department, rounding: "up" }, given(department, 92, 93)), "92.5");
  });

  it("[A4] −2 and +10 land in the year, after the 80 %", () => {
    const parts = given(year, 92.345, 88);
    assert.equal(total({ ...year, places: 3 }, parts), "91.476");
    assert.equal(total({ ...year, places: 3 }, parts, [{ clause: "unmanned", points: points(2) }]), "89.476");
    assert.equal(total({ ...year, places: 3 }, parts, [{ clause: "unmanned", points: points(4) }, { clause: "excellent", points: points(10) }]), "97.476");
    assert.equal(total(year, given(year, 1, 1), [{ clause: "unmanned", points: points(2) }]), "0");
  });

  it("[A4] nowhere else, and nothing but the year's", () => {
    assert.equal(total(quarter, given(quarter, 1, 1, 1), [{ clause: "unmanned", points: points(2) }]), "no-cross-period unmanned");
    assert.equal(total(year, given(year, 1, 1), [{ clause: "late", points: points(2) }, { clause: "nothing", points: points(1) }, { clause: "excellent", points: points(-1) }]),
      "not-cross-period late, unknown-clause nothing, negative-amount excellent");
  });

  it("[A5] the exact total is graded; crossing a bound by rounding is told", () => {
    const result = combine(edition, { ...department, places: 1 }, [{ name: "", value: [points(90), points(89.96), points(89.98)] }]);
    assert.ok("combination" in result);
    const { total: rounded, grade, roundedGrade } = result.combination;
    assert.deepEqual([formatPoints(rounded), grade, roundedGrade], ["90", "称职", "优秀"]);
  });

  it("[G5] a blank bound leaves the year without a grade", () => {
    const blank = editionOf({ bands: [{ grade: "优秀", min: null, minInclusive: true }] });
    const result = combine(blank, department, [part("甲", 90)]);
    assert.ok("combination" in result);
    assert.deepEqual([result.combination.grade, result.combination.gradeProblem], [null, "blank-band"]);
  });

  it("[A1] [C11] every step is told, with its rule", () => {
    const result = combine(edition, year, [{ name: "窗口", value: [points(92), points(93), points(93)], cells: ["B2", "B3", "B4"] }, part("带队领导", 88)], [
      { clause: "unmanned", points: points(2) },
    ]);
    assert.ok("combination" in result);
    assert.deepEqual(JSON.parse(JSON.stringify(result.combination.trace)), [
      { step: "part", rule: "A1", name: "窗口", weight: 80, count: 3, value: points("92.666667"), exact: false, cells: ["B2", "B3", "B4"] },
      { step: "part", rule: "A1", name: "带队领导", weight: 20, count: 1, value: points(88), exact: true, cells: [] },
      { step: "combined", rule: "A1", kind: "weighted", value: points("91.733333"), exact: false },
      { step: "cross-period", rule: "A4", clause: "unmanned", amount: points(-2), part: null },
      { step: "rounded", rule: "A3", value: points("89.733333"), exact: false, places: 2, rounding: "half-up", total: points("89.73") },
      { step: "grade", rule: "A5", total: points("89.73"), grade: "称职", min: points(75), roundedGrade: "称职" },
    ]);
  });

  it("[A14] the year's charges come off one part before it is weighed, where the office reads it so", () => {
    const before: Aggregation = { ...year, crossPeriodPart: "窗口" };
    const charges = [{ clause: "unmanned", points: points(2) }];
    assert.deepEqual([total(year, given(year, 92, 88), charges), total(before, given(year, 92, 88), charges)], ["89.2", "89.6"]);
    assert.equal(total(before, [{ name: "窗口", value: [points(92), points(93), points(93)] }, part("带队领导", 88)], charges), "90.13");
    const result = combine(edition, before, given(year, 92, 88), charges);
    assert.ok("combination" in result);
    assert.deepEqual(result.combination.trace.map((step) => `${step.rule} ${step.step}`), ["A1 part", "A14 cross-period", "A1 part", "A1 combined", "A3 rounded", "A5 grade"]);
    assert.equal(total(before, given(year, 1, 0), charges), "0");
  });

  it("[A14] a clause of the month with points of the year is taken, one without is not", () => {
    const both = editionOf({ clauses: [clause("whole-day", "discipline", fixed(0), { yearPoints: points(2) })] });
    const result = combine(both, year, given(year, 92, 88), [{ clause: "whole-day", points: points(2) }]);
    assert.equal("combination" in result && formatPoints(result.combination.total), "89.2");
  });

  it("[A15] of the last, the last part alone counts; without it there is none", () => {
    const last: Aggregation = { ...department, kind: "last" };
    assert.equal(total(last, [part("4月", 95), part("5月", null), part("6月", 96)]), "96");
    assert.equal(total(last, [part("4月", 95), part("5月", 90), part("6月", null)]), "missing-part 6月");
    assert.equal(total(last, []), "no-parts");
  });

  it("[A17] an aggregation may give no grade, and then no blank bound stands in its way", () => {
    for (const bands of [edition.bands, [{ grade: "优秀", min: null, minInclusive: true }]]) {
      const result = combine({ ...edition, bands }, { ...quarter, graded: false }, given(quarter, 96, 94, 94.5));
      assert.ok("combination" in result);
      const { grade, roundedGrade, gradeProblem, trace } = result.combination;
      assert.deepEqual([grade, roundedGrade, gradeProblem, trace.some(({ step }) => step === "grade")], [null, null, null, false]);
    }
  });

  it("[A1] an aggregation is found by id or name", () => {
    assert.equal(findAggregation(edition, "year"), year);
    assert.equal(findAggregation(edition, " 季 度 "), quarter);
    assert.equal(findAggregation(edition, "月度"), undefined);
  });
});
