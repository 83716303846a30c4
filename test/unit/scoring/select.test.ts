import assert from "node:assert/strict";
import type { Selection } from "../../../src/catalogue/edition";
import type { Month } from "../../../src/month";
import { points } from "../../../src/points";
import { type Candidate, select, type SelectOptions, type SelectOutcome } from "../../../src/scoring/select";
import { shutsOut, type VetoRecord, vetoRecords } from "../../../src/scoring/vetoes";
import { scoreEntries } from "../../../src/scoring/scoreEntries";
import { clause, editionOf, fixed } from "../editionOf";

const source = { document: "test", lines: "1" };
const five: Selection = { name: "优质服务窗口", most: 5, gates: [], vetoes: true, ties: "report", source };
const three: Selection = { name: "优秀奖励", most: 3, gates: ["服务态度", "服务效率"].map((name) => ({ name, min: points(80) })), vetoes: true, ties: "report", source };
const month = (text: string): Month => text as Month;

const candidates = (scores: Readonly<Record<string, number>>): Candidate[] => Object.entries(scores).map(([name, score]) => ({ name, points: points(score) }));

function outcome(selection: Selection, list: readonly Candidate[], options?: SelectOptions): SelectOutcome {
  const result = select(selection, list, options);
  assert.ok("outcome" in result, JSON.stringify(result));
  return result.outcome;
}

const standing = ({ rows }: SelectOutcome): string => rows.map(({ name, rank, outcome: of }) => `${name}${rank ?? "-"}${of}`).join(" ");
const problems = (selection: Selection, list: readonly Candidate[], options?: SelectOptions): string => {
  const result = select(selection, list, options);
  return "problems" in result ? result.problems.map(({ code, candidate, gate }) => [code, candidate, gate].filter((text) => text !== null).join(" ")).join(", ") : "";
};

describe("select", () => {
  it("[A9] at most five, best first; fewer where there are fewer", () => {
    const { chosen, tie } = outcome(five, candidates({ 甲: 90, 乙: 95, 丙: 91, 丁: 94, 戊: 93, 己: 92, 庚: 89 }));
    assert.deepEqual([chosen, tie], [["乙", "丁", "戊", "己", "丙"], null]);
    assert.deepEqual(outcome(five, candidates({ 甲: 90, 乙: 95 })).chosen, ["乙", "甲"]);
    assert.deepEqual(outcome(five, []).chosen, []);
  });

  it("[A16] a tie across the last place is told, let in as a whole or left out as a whole, as the office says", () => {
    const list = candidates({ 甲: 95, 乙: 94, 丙: 93, 丁: 92, 戊: 91, 己: 91, 庚: 90 });
    const by = (ties: Selection["ties"]) => {
      const { chosen, tie, rows } = outcome({ ...five, ties }, list);
      return [chosen.length, tie?.names ?? null, rows.slice(4).map((row) => row.outcome).join(" ")];
    };
    assert.deepEqual(by("report"), [4, ["戊", "己"], "tied tied passed"]);
    assert.deepEqual(by("all"), [6, null, "chosen chosen passed"]);
    assert.deepEqual(by("none"), [4, null, "passed passed passed"]);
    for (const ties of ["report", "all", "none"] as const) {
      assert.equal(outcome({ ...five, ties }, candidates({ 甲: 95, 乙: 95, 丙: 95, 丁: 95, 戊: 95, 己: 94 })).chosen.length, 5);
    }
  });

  it("[A9] equal scores share a place and leave the next free", () => {
    const result = outcome(five, candidates({ 甲: 95, 乙: 94, 丙: 94, 丁: 93 }));
    assert.equal(standing(result), "甲1chosen 乙2chosen 丙2chosen 丁4chosen");
    assert.equal(result.tie, null);
  });

  it("[A10] a tie across the last place is told and never broken", () => {
    const result = outcome(five, candidates({ 甲: 99, 乙: 98, 丙: 97, 丁: 96, 戊: 95, 己: 95, 庚: 95, 辛: 94 }));
    assert.deepEqual(result.chosen, ["甲", "乙", "丙", "丁"]);
    assert.deepEqual(result.tie, { rank: 5, places: 1, points: points(95), names: ["戊", "己", "庚"] });
    assert.equal(standing(result), "甲1chosen 乙2chosen 丙3chosen 丁4chosen 戊5tied 己5tied 庚5tied 辛8passed");
    assert.deepEqual(outcome(three, []).tie, null);
  });

  it("[A10] equal scores that just fit are no tie", () => {
    assert.deepEqual(outcome({ ...five, most: 2 }, candidates({ 甲: 95, 乙: 95, 丙: 94 })), {
      ...outcome({ ...five, most: 2 }, candidates({ 甲: 95, 乙: 95, 丙: 94 })), chosen: ["甲", "乙"], tie: null,
    });
    assert.deepEqual(outcome({ ...five, most: 2 }, candidates({ 甲: 95, 乙: 95, 丙: 95 })).tie?.places, 2);
    assert.deepEqual(outcome({ ...five, most: null }, candidates({ 甲: 95, 乙: 95 })).chosen, ["甲", "乙"]);
  });

  it("[A7] gates before rank: 80 passes, 79.9 does not, however high the score", () => {
    const gated = (name: string, score: number, a: number, b: number): Candidate =>
      ({ name, points: points(score), gates: { 服务态度: points(a), 服务效率: points(b) } });
    const result = outcome(three, [gated("甲", 99, 79.9, 90), gated("乙", 80, 80, 80), gated("丙", 85, 90, 90)]);
    assert.deepEqual(result.chosen, ["丙", "乙"]);
    assert.deepEqual(result.rows[0]?.gate, { name: "服务态度", min: points(80), points: points("79.9") });
    assert.equal(problems(three, [{ name: "甲", points: points(90), gates: { 服务态度: points(90) } }]), "missing-gate 甲 服务效率");
  });

  it("[A6] a veto comes first: it needs neither score nor gates", () => {
    const result = outcome(three, [{ name: "甲", points: null, vetoed: "被通报" }, { name: "乙", points: points(99), vetoed: true }]);
    assert.equal(standing(result), "甲-vetoed 乙-vetoed");
    assert.equal(result.rows[0]?.vetoReason, "被通报");
    assert.deepEqual(result.chosen, []);
  });

  it("[A9] a missing score and a doubled name are problems, all of them named", () => {
    assert.equal(problems(five, [{ name: "甲", points: null }, { name: "乙", points: points(1) }, { name: " 乙", points: points(2) }]), "duplicate-candidate  乙");
    assert.equal(problems(five, [{ name: "甲", points: null }, { name: "丙", points: null }]), "missing-score 甲, missing-score 丙");
  });

  const veto = (subject: string, at: string, period: VetoRecord["period"], honour: string | null = null): VetoRecord => ({ subject, month: month(at), period, honour });

  it("[A8] how long each veto lasts", () => {
    const table = (["occasion", "month", "month-and-year", "year"] as const).map((period) =>
      [{ month: month("2026-02") }, { month: month("2026-03") }, { month: month("2026-09") }, { month: month("2027-03") }, { year: 2026 }, { year: 2027 }]
        .map((honour) => (shutsOut({ month: month("2026-03"), period }, honour) ? "x" : ".")).join(""));
    assert.deepEqual(table, [".x....", ".x....", ".x..x.", ".xx.x."]);
  });

  it("[A6] [A8] the year remembers a month's veto", () => {
    const list = candidates({ 甲: 99, 乙: 98 });
    const vetoes = [veto("甲", "2026-03", "month-and-year")];
    assert.deepEqual(outcome(five, list, { period: { month: month("2026-09") }, vetoes }).chosen, ["甲", "乙"]);
    const ofYear = outcome(five, list, { period: { year: 2026 }, vetoes });
    assert.deepEqual(ofYear.chosen, ["乙"]);
    assert.deepEqual(ofYear.rows[0]?.vetoes, vetoes);
    assert.equal(problems(five, list, { vetoes }), "missing-period");
  });

  it("[A6] a veto of another honour does not shut out, and is not hidden", () => {
    const vetoes = [veto("甲", "2026-03", "occasion", "流动红旗")];
    const { chosen, rows } = outcome(five, candidates({ 甲: 99 }), { period: { month: month("2026-03") }, vetoes });
    assert.deepEqual([chosen, rows[0]?.otherVetoes], [["甲"], vetoes]);
    assert.deepEqual(outcome({ ...five, name: "流动红旗" }, candidates({ 甲: 99 }), { period: { month: month("2026-03") }, vetoes }).chosen, []);
    assert.deepEqual(outcome({ ...five, vetoes: false }, candidates({ 甲: 99 }), { period: { month: month("2026-03") }, vetoes: [veto("甲", "2026-03", "year")] }).chosen, ["甲"]);
  });

  it("[A6] [A9] [A10] the steps are told in their order", () => {
    const list = [...candidates({ 甲: 99, 乙: 98, 丙: 98 }), { name: "丁", points: null, vetoed: true }];
    assert.deepEqual(outcome({ ...five, most: 2 }, list).trace, [
      { step: "vetoed", rule: "A6", names: ["丁"] },
      { step: "ranked", rule: "A9", places: [{ rank: 1, points: points(99), names: ["甲"] }, { rank: 2, points: points(98), names: ["乙", "丙"] }] },
      { step: "chosen", rule: "A9", most: 2, names: ["甲"] },
      { step: "tie", rule: "A10", rank: 2, places: 1, names: ["乙", "丙"] },
    ]);
  });
});

describe("vetoRecords", () => {
  const edition = editionOf({
    clauses: [
      clause("exposed", "service", fixed(15), { scope: "本年度各项评先选优资格", vetoPeriod: "year" }),
      clause("flag", "veto", { kind: "none" }, { polarity: "veto", scope: "当次流动红旗", vetoPeriod: "occasion", vetoFor: "流动红旗" }),
      clause("open", "veto", { kind: "none" }, { polarity: "veto", scope: "评先资格" }),
    ],
  });
  const assessed = (at: string | null, ...clauses: string[]) => {
    const entries = clauses.map((id) => ({ category: edition.clauses.find((each) => each.id === id)!.category, clause: id, points: null }));
    const result = scoreEntries(edition, entries, { month: at as Month | null });
    assert.ok("assessment" in result);
    return [{ subject: "社保", assessment: result.assessment }];
  };

  it("[A8] an assessment's vetoes become the year's memory", () => {
    assert.deepEqual(vetoRecords(edition, assessed("2026-03", "exposed", "flag")), {
      records: [
        { subject: "社保", month: "2026-03", period: "year", honour: null, clause: "exposed", scope: "本年度各项评先选优资格" },
        { subject: "社保", month: "2026-03", period: "occasion", honour: "流动红旗", clause: "flag", scope: "当次流动红旗" },
      ],
      problems: [],
    });
  });

  it("[A8] a veto that cannot be placed in time is a problem, not forgotten", () => {
    assert.deepEqual(vetoRecords(edition, assessed("2026-03", "open")).problems, [{ code: "veto-without-period", subject: "社保", clause: "open" }]);
    assert.deepEqual(vetoRecords(edition, assessed(null, "flag")).problems, [{ code: "veto-without-month", subject: "社保", clause: "flag" }]);
  });
});
