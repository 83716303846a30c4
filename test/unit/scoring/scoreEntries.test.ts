import assert from "node:assert/strict";
import { formatPoints, points } from "../../../src/points";
import type { Assessment, Entry } from "../../../src/scoring/assessment";
import { scoreEntries } from "../../../src/scoring/scoreEntries";
import { category, editionOf } from "../editionOf";

const edition = editionOf();

function assess(entries: readonly Entry[], of = edition): Assessment {
  const result = scoreEntries(of, entries, { month: null });
  assert.ok("assessment" in result, JSON.stringify(result));
  return result.assessment;
}

function problems(entries: readonly Entry[]): readonly string[] {
  const result = scoreEntries(edition, entries, { month: null });
  assert.ok("problems" in result);
  return result.problems.map(({ code, entry }) => `${entry} ${code}`);
}

const recorded = (owner: string, amount: number, clause?: string): Entry => ({
  category: owner, points: points(amount), ...(clause ? { clause } : {}),
});

const row = (assessment: Assessment, id: string): string => {
  const { recorded: sum, points: most, counted, excess } = assessment.categories.find((result) => result.id === id)!;
  return [sum, most ?? points(0), counted, excess].map(formatPoints).join(" ");
};

describe("scoreEntries", () => {
  it("[C1] no entries give the base", () => {
    assert.equal(formatPoints(assess([]).total), "100");
  });

  it("[C3] deductions stop at the category's points: recorded 12, points 10, counted 10, excess 2", () => {
    const assessment = assess([recorded("discipline", 6), recorded("discipline", 6)]);
    assert.equal(row(assessment, "discipline"), "12 10 10 2");
    assert.equal(formatPoints(assessment.total), "90");
  });

  it("[C3] what one category has in excess is not carried to another", () => {
    const assessment = assess([recorded("discipline", 30), recorded("service", 1.5)]);
    assert.equal(row(assessment, "service"), "1.5 20 1.5 0");
    assert.equal(formatPoints(assessment.total), "88.5");
  });

  it("[C4] under policy none everything recorded counts", () => {
    const open = editionOf({ categories: edition.categories.map((c) => (c.id === "discipline" ? { ...c, cap: "none" as const } : c)) });
    assert.equal(row(assess([recorded("discipline", 12)], open), "discipline"), "12 10 12 0");
  });

  it("[C5] bonuses together stop at the edition's limit", () => {
    const assessment = assess([recorded("bonus", 3), recorded("bonus", 4)]);
    assert.deepEqual([assessment.bonus.recorded, assessment.bonus.counted].map(formatPoints), ["7", "5"]);
    assert.equal(formatPoints(assessment.total), "105");
  });

  it("[C6] a total is never below the floor, and above 100 stays above 100", () => {
    const harsh = editionOf({ categories: [category("a", "甲", 80, { cap: "none" })] });
    assert.equal(formatPoints(assess([recorded("a", 130)], harsh).total), "0");
    assert.equal(formatPoints(assess([recorded("bonus", 2)]).total), "102");
  });

  it("[C2] an entry without amount is charged by its clause: fixed × events, product of quantities, tier", () => {
    assert.equal(row(assess([{ category: "discipline", clause: "late", points: null, events: 3 }]), "discipline"), "6 10 6 0");
    assert.equal(row(assess([{ category: "discipline", clause: "absent", points: null, quantities: [2, 0.5] }]), "discipline"), "5 10 5 0");
    assert.equal(row(assess([{ category: "bonus", clause: "praise", points: null, tier: "区级" }]), "bonus"), "3 5 3 0");
  });

  it("[C10] a range without amount, a blank clause, missing quantities, unknown words are refused, all at once, never scored as 0", () => {
    assert.deepEqual(
      problems([
        { category: "service", clause: "attitude", points: null },
        { category: "service", clause: "lost", points: points(2) },
        { category: "discipline", clause: "absent", points: null, quantities: [2] },
        { category: "nowhere", points: points(1) },
        { category: "service", clause: "nothing", points: points(1) },
        { category: "service", points: points(-1) },
        { category: "bonus", clause: "praise", points: null, tier: "镇级" },
      ]),
      [
        "0 missing-amount", "1 blank-clause", "2 missing-quantity", "3 unknown-category", "4 unknown-clause", "5 negative-amount",
        "6 missing-amount",
      ],
    );
  });

  it("[C8] a veto costs no points and is collected once with its scope", () => {
    const veto: Entry = { category: "veto", clause: "bribe", points: null };
    const assessment = assess([veto, veto]);
    assert.deepEqual(assessment.vetoes, [{ clause: "bribe", scope: "当月和年度评先资格" }]);
    assert.equal(formatPoints(assessment.total), "100");
  });

  it("[C9] a yearly bonus is deferred: recorded, not in the month's total", () => {
    const assessment = assess([{ category: "bonus", clause: "year", points: null }]);
    assert.deepEqual(assessment.deferred, [{ clause: "year", points: points(10) }]);
    assert.equal(formatPoints(assessment.total), "100");
  });

  it("[C11] the trace leads from each entry through its category to total and grade", () => {
    const { trace } = assess([{ category: "discipline", points: points(12), cells: ["E33"] }]);
    assert.deepEqual(
      trace.map((step) => `${step.rule} ${step.step}`),
      ["C2 entry", "C3 category", "C6 total", "G1 grade"],
    );
    const [entry, owner, total, grade] = trace;
    assert.deepEqual(entry?.step === "entry" && entry.cells, ["E33"]);
    assert.equal(owner?.step === "category" && formatPoints(owner.excess), "2");
    assert.equal(total?.step === "total" && formatPoints(total.deducted), "10");
    assert.equal(grade?.step === "grade" && grade.grade, "优秀");
  });

  it("[P1] tenths add up exactly", () => {
    const assessment = assess(Array.from({ length: 10 }, () => recorded("service", 0.1)));
    assert.equal(row(assessment, "service"), "1 20 1 0");
  });
});
