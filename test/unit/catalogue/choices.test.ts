import assert from "node:assert/strict";
import { builtInDocuments, builtInEditions } from "../../../src/catalogue/builtIn";
import type { ChoiceSelection, Edition } from "../../../src/catalogue/edition";
import { readEdition } from "../../../src/catalogue/readEdition";
import { points } from "../../../src/points";
import { combine } from "../../../src/scoring/combine";
import { scoreEntries } from "../../../src/scoring/scoreEntries";
import { filledInTable, outcomesOf } from "./probes";

function read(document: unknown, selection: ChoiceSelection = {}): Edition {
  const result = readEdition(document, selection);
  if ("problems" in result) assert.fail(JSON.stringify(result.problems));
  return result.edition;
}

const edition = (scheme: string, choices: ChoiceSelection = {}): Edition => {
  const { id } = builtInEditions().find((each) => each.scheme === scheme)!;
  return builtInEditions({ [id]: choices }).find((each) => each.id === id)!;
};

describe("open questions", () => {
  for (const document of builtInDocuments) {
    const byDefault = read(document);
    it(`[E34] ${byDefault.scheme}: every option changes what some month, aggregate or selection comes to; only a declared one changes nothing`, () => {
      const usual = JSON.stringify(outcomesOf(byDefault));
      for (const { id, options, default: standard, informational, reason } of byDefault.choices) {
        const changing = options.filter((option) => option.id !== standard && JSON.stringify(outcomesOf(read(document, { [id]: option.id }))) !== usual);
        const silent = options.filter((option) => option.id !== standard && !changing.includes(option)).map((option) => `${id}=${option.id}`);
        if (informational) {
          assert.deepEqual(changing, [], `${id} is declared informational`);
          assert.match(reason, /不影响计算/u, id);
        } else assert.deepEqual(silent, []);
      }
    }).timeout(60_000);
  }

  it("[E34] eleven of them only tell the clerk how to count, and say why nothing is computed from them", () => {
    const told = builtInEditions().flatMap(({ scheme, choices }) => choices.filter(({ informational }) => informational).map(({ id }) => `${scheme} ${id}`));
    assert.deepEqual(told, [
      "S5 media-levels", "S5 overdue-days", "S1 chief-veto", "S3 department-score", "S9 attendance-mean", "S9 overdue-days", "S13 leave-scope", "S13 chief-days",
      "S13 late-report", "S14 other-media", "S14 late-overlap",
    ]);
  });

  it("[E35] S14: items 1 and 2 of 考勤 cost at most 15 together where the office says so", () => {
    const months = (choice: string) => [3, 4].map((halfDays) => {
      const result = scoreEntries(edition("S14", { "attendance-15": choice }), [
        { category: "4", clause: "4.1c", points: null, quantities: [halfDays] }, { category: "4", clause: "4.1a", points: null },
        { category: "4", clause: "4.3", points: null, quantities: [10, 10] }, { category: "4", points: points(1) },
      ], { month: null });
      assert.ok("assessment" in result);
      const [attendance] = result.assessment.categories.filter(({ id }) => id === "4");
      return [attendance?.recorded, attendance?.counted, attendance?.excess, result.assessment.limits.map(({ recorded, counted }) => [recorded, counted])];
    });
    const p = points;
    // 15 + 2, or 20 + 2; 20 more for attendance; 1 that cites nothing and so shares no limit. The category's own 35 come after.
    assert.deepEqual(months("no"), [[p(38), p(35), p(3), []], [p(43), p(35), p(8), []]]);
    assert.deepEqual(months("yes"), [[p(38), p(35), p(3), [[p(17), p(15)]]], [p(43), p(35), p(8), [[p(22), p(15)]]]]);
    const alone = scoreEntries(edition("S14", { "attendance-15": "yes" }), [{ category: "4", clause: "4.1c", points: null, quantities: [5] }], { month: null });
    assert.ok("assessment" in alone);
    assert.deepEqual([alone.assessment.total, alone.assessment.categories[3]?.excess], [p(80), p(10)]);
  });

  it("[E36] S3: the quarter takes the mean of its months or the last one, with a grade or without", () => {
    const quarter = (choices: ChoiceSelection, id: string, scores: readonly number[]) => {
      const of = edition("S3", choices);
      const aggregation = of.aggregations.find((each) => each.id === id)!;
      const result = combine(of, aggregation, scores.map((score, index) => ({ name: aggregation.parts[index]?.name ?? "", value: points(score) })));
      assert.ok("combination" in result);
      return [result.combination.total, result.combination.grade];
    };
    assert.deepEqual([quarter({}, "quarter-months", [95, 90, 96])[0], quarter({ months: "last" }, "quarter-months", [95, 90, 96])[0]], [points(93.67), points(96)]);
    assert.deepEqual(quarter({}, "quarter", [96, 94, 94.5]), [points(94.8), "B"]);
    assert.deepEqual(quarter({ "quarter-grade": "none" }, "quarter", [96, 94, 94.5]), [points(94.8), null]);
  });

  it("[E37] S3: the year is the mean of its quarters, half months and half quarters, or not computed", () => {
    const names = (year: string): unknown => edition("S3", { year }).aggregations.filter(({ id }) => id === "year").map(({ kind, parts }) => [kind, parts.map(({ weight }) => weight)]);
    assert.deepEqual([names("quarters"), names("halves"), names("given")], [[["mean", []]], [["weighted", [50, 50]]], []]);
  });

  it("[E38] S26: a blank filled in its table is charged for each event, or for each half day where the office says so", () => {
    const charge = (absence: string): unknown => filledInTable(edition("S26", { absence })).clauses.find(({ id }) => id === "1.5b")?.charge;
    assert.deepEqual(charge("once"), { kind: "fixed", points: points(3) });
    assert.deepEqual(charge("half-day"), { kind: "perUnit", points: points(3), factors: ["半天"] });
    const months = edition("S26", { absence: "half-day" });
    const refused = scoreEntries(months, [{ category: "1", clause: "1.5b", points: null, quantities: [3] }], { month: null });
    assert.deepEqual("problems" in refused && refused.problems.map(({ code }) => code), ["blank-base", "blank-clause"]);
  });

  it("[E39] S26: with a number of its own for 不称职, totals between it and the next grade are in none", () => {
    const grades = (unqualified: string): unknown[] => {
      const filled = filledInTable(edition("S26", { unqualified }));
      return [31, 39.5, 40, 45, 50, 50.5].map((lost) => {
        const result = scoreEntries(filled, [{ category: "1", points: points(lost) }], { month: null });
        assert.ok("assessment" in result);
        return result.assessment.grade;
      });
    };
    assert.deepEqual(grades("same"), ["基本称职", "基本称职", "基本称职", "不称职", "不称职", "不称职"]);
    assert.deepEqual(grades("own"), ["基本称职", "基本称职", "基本称职", null, null, "不称职"]);
    // Blank as printed, the own number decides nothing yet.
    const blank = { ...edition("S26", { unqualified: "own" }), base: { points: points(100), stated: true } };
    const low = { ...blank, bands: blank.bands.slice(-1) };
    const result = scoreEntries(low, [], { month: null });
    assert.ok("assessment" in result);
    assert.deepEqual([result.assessment.grade, result.assessment.gradeProblem], [null, "blank-band"]);
  });
});
