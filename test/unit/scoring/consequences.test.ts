import assert from "node:assert/strict";
import type { Edition } from "../../../src/catalogue/edition";
import { formatPoints, points } from "../../../src/points";
import type { Assessment, Entry } from "../../../src/scoring/assessment";
import { describeScoringProblem } from "../../../src/scoring/problems";
import { scoreEntries } from "../../../src/scoring/scoreEntries";
import { clause, editionOf, fixed } from "../editionOf";

const source = { document: "test", lines: "1" };
const edition = editionOf({
  clauses: [
    clause("half-day", "service", fixed(5)),
    clause("whole-day", "service", fixed(0), { yearPoints: points(2), replaces: "half-day", scope: "当次流动红旗评选资格", vetoPeriod: "occasion" }),
    clause("charged", "service", fixed(5), { yearPoints: points(2) }),
    clause("thrice", "service", fixed(1), { yearPoints: points(0.5), every: 3 }),
    clause("late", "discipline", fixed(2)),
    clause("absent", "discipline", { kind: "perUnit", points: points(5), factors: ["半天"] }),
    clause("rate", "discipline", { kind: "rate", points: points(20), places: 2, rounding: "half-up" }),
    clause("bribe", "veto", { kind: "none" }, { polarity: "veto", scope: "当月和年度评先资格", yearPoints: points(3) }),
  ],
  limits: [{ name: "纪律第1、2项", clauses: ["late", "absent"], points: points(6), source }],
});

const on = (id: string, parts: Partial<Entry> = {}, of: Edition = edition): Entry =>
  ({ category: of.clauses.find((each) => each.id === id)!.category, clause: id, points: null, ...parts });

function assess(entries: readonly Entry[], of: Edition = edition): Assessment {
  const result = scoreEntries(of, entries, { month: null });
  assert.ok("assessment" in result, JSON.stringify(result));
  return result.assessment;
}

const codes = (entries: readonly Entry[]): string => {
  const result = scoreEntries(edition, entries, { month: null });
  return "problems" in result ? result.problems.map(({ code, entry }) => `${entry} ${code}`).join(", ") : "scored";
};

const year = (entries: readonly Entry[]): string => assess(entries).deferred.map(({ clause: id, points: of }) => `${id} ${formatPoints(of)}`).join(", ");

describe("limits that several clauses share", () => {
  const of = (entries: readonly Entry[]): unknown => {
    const { limits, categories, total } = assess(entries);
    const [discipline] = categories;
    return [limits.map(({ recorded, counted, excess }) => [recorded, counted, excess].map(formatPoints).join(" ")).join(),
      [discipline!.recorded, discipline!.counted, discipline!.excess, total].map(formatPoints).join(" ")];
  };

  it("[C30] cut the sum of their clauses first, the category's points come after", () => {
    assert.deepEqual(of([on("late"), on("absent", { quantities: [1] })]), ["7 6 1", "7 6 1 94"]);
    assert.deepEqual(of([on("late", { events: 3 })]), ["6 6 0", "6 6 0 94"]);
    assert.deepEqual(of([on("absent", { quantities: [2] }), on("rate", { quantities: [20, 6] })]), ["10 6 4", "16 10 6 90"]);
  });

  it("[C30] hold what cites one of the clauses, with its own amount too, and nothing else", () => {
    assert.deepEqual(of([on("late", { points: points(9) }), { category: "discipline", points: points(3) }]), ["9 6 3", "12 9 3 91"]);
    assert.deepEqual(of([{ category: "discipline", points: points(9) }]), ["0 0 0", "9 9 0 91"]);
  });

  it("[C30] cut nothing while the office has set none, and are told in the trace where they cut", () => {
    const open = { ...edition, limits: edition.limits.map((limit) => ({ ...limit, points: null })) };
    const entries = [on("late"), on("absent", { quantities: [1] })];
    assert.deepEqual([assess(entries, open).limits, formatPoints(assess(entries, open).total)], [[], "93"]);
    const step = assess(entries).trace.find((each) => each.step === "limit");
    assert.deepEqual(step, {
      step: "limit", rule: "C30", name: "纪律第1、2项", category: "discipline", recorded: points(7), points: points(6), counted: points(6), excess: points(1),
    });
    assert.equal(assess([on("late")]).trace.some((each) => each.step === "limit"), false);
  });

  it("[C30] do not depend on the order of entries", () => {
    const entries = [on("late"), on("absent", { quantities: [1] }), on("rate", { quantities: [20, 6] }), on("late", { events: 2 })];
    assert.deepEqual(of(entries), of([...entries].reverse()));
  });
});

describe("one record that costs month and year", () => {
  it("[C31] charges the year for each event, beside the month's points and the veto", () => {
    const { deferred, vetoes, total, trace } = assess([on("whole-day", { events: 2, cells: ["E7"] })]);
    assert.deepEqual([deferred, vetoes.map(({ clause: id }) => id), formatPoints(total)], [[{ clause: "whole-day", points: points(4) }], ["whole-day"], "100"]);
    assert.deepEqual(trace.filter(({ step }) => step !== "total" && step !== "grade").map(({ step, rule }) => `${rule} ${step}`), ["C2 entry", "C8 veto", "C31 deferred"]);
    assert.equal(year([on("charged"), on("charged", { events: 3 })]), "charged 2, charged 6");
    assert.equal(year([on("thrice", { events: 7 })]), "thrice 1");
    assert.equal(year([on("bribe", { events: 2 })]), "bribe 6");
  });

  it("[C31] tells the events of a recorded amount by the clause's figure, and refuses where it cannot", () => {
    assert.equal(year([on("charged", { points: points(10) })]), "charged 4");
    assert.equal(codes([on("charged", { points: points(7) })]), "0 unclear-events");
    assert.equal(year([on("charged", { points: points(7), events: 1 })]), "charged 2");
    assert.equal(year([on("whole-day", { points: points(5) })]), "whole-day 2");
  });

  it("[C32] 0 points are an event where a count says so, and none where nothing does", () => {
    const told = (parts: Partial<Entry>): unknown[] => ["whole-day", "bribe"].map((id) => {
      const { vetoes, deferred } = assess([on(id, parts)]);
      return [vetoes.length, deferred.length];
    });
    assert.deepEqual(told({ points: points(0), events: 1 }), [[1, 1], [1, 1]]);
    assert.deepEqual(told({ events: 1 }), [[1, 1], [1, 1]]);
    assert.deepEqual(told({}), [[1, 1], [1, 1]]);
    for (const nothing of [{ points: points(0) }, { events: 0 }, { points: points(0), events: 0 }]) assert.deepEqual(told(nothing), [[0, 0], [0, 0]]);
  });

  it("[C32] an event of 0 points stands in for the lighter clause of the same happening; 0 points alone do not", () => {
    const both = (parts: Partial<Entry>) => formatPoints(assess([on("half-day", { event: "6月3日" }), on("whole-day", { event: "6月3日", ...parts })]).total);
    assert.deepEqual([both({ points: points(0), events: 1 }), both({}), both({ points: points(0) }), both({ events: 0 })], ["100", "100", "95", "95"]);
  });

  it("[C33] an amount for an event that happened 0 times is refused with a sentence", () => {
    assert.equal(codes([on("late", { points: points(2), events: 0 }), on("late", { events: 0 }), on("late", { points: points(0), events: 0 })]), "0 zero-count");
    const problem = { code: "zero-count" as const, entry: 0, category: "discipline", clause: "late" };
    assert.equal(describeScoringProblem(edition, problem, "zh-CN", "E12"), "E12记了“纪律第1项”的分值，次数却是 0。没有发生请删去分值，发生了请写明次数。");
  });
});
