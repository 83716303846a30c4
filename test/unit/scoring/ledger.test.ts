import assert from "node:assert/strict";
import { formatPoints, points } from "../../../src/points";
import type { Assessment, Entry } from "../../../src/scoring/assessment";
import { scoreEntries, type ScoreOptions } from "../../../src/scoring/scoreEntries";
import { clause, editionOf, fixed } from "../editionOf";

const edition = editionOf({
  clauses: [
    clause("quarrel", "service", fixed(2)),
    clause("grave", "service", fixed(5), { replaces: "quarrel" }),
    clause("gravest", "service", fixed(9), { replaces: "grave" }),
    clause("notices", "discipline", fixed(2), { every: 3 }),
    clause("empty", "service", fixed(3), { exemptions: ["安排好顶岗人员不扣分"] }),
    clause("leader", "service", fixed(4), { subject: "leader" }),
    clause("staff", "service", fixed(1), { subject: "staff" }),
    clause("exposed", "service", fixed(15), { scope: "本年度各项评先选优资格", vetoPeriod: "year" }),
    clause("flag", "discipline", fixed(0), { scope: "当次流动红旗评选资格", vetoPeriod: "occasion" }),
    clause("thrice", "discipline", fixed(1), { every: 3, scope: "当月评先资格", vetoPeriod: "month" }),
    clause("blank", "service", { kind: "blank" }),
    clause("whole-day", "discipline", fixed(2), { period: "year" }),
    clause("monthly", "service", { kind: "once", points: points(5) }),
  ],
});

const on = (id: string, parts: Partial<Entry> = {}): Entry =>
  ({ category: edition.clauses.find((each) => each.id === id)!.category, clause: id, points: null, ...parts });

function assess(entries: readonly Entry[], options: ScoreOptions = { month: null }): Assessment {
  const result = scoreEntries(edition, entries, options);
  assert.ok("assessment" in result, JSON.stringify(result));
  return result.assessment;
}

const lost = (entries: readonly Entry[]): string => formatPoints(points(100 - Number(formatPoints(assess(entries).total))));

function codes(entries: readonly Entry[], of = edition, options: ScoreOptions = { month: null }): string {
  const result = scoreEntries(of, entries, options);
  return "problems" in result ? result.problems.map(({ code, entry }) => `${entry} ${code}`).join(", ") : "scored";
}

describe("scoreEntries, entry by entry", () => {
  it("[C29] a clause that charges once keeps its first entry, whatever the count; a recorded amount stands as it is", () => {
    assert.equal(lost([on("monthly", { events: 3 })]), "5");
    assert.equal(lost([on("monthly"), on("monthly", { events: 2 })]), "5");
    assert.equal(lost([on("monthly", { events: 0 }), on("monthly")]), "5");
    assert.equal(lost([on("monthly"), on("monthly", { points: points(5) })]), "10");
    const steps = assess([on("monthly"), on("monthly", { cells: ["E9"] })]).trace.map(({ step, rule }) => `${rule} ${step}`);
    assert.deepEqual(steps.slice(0, 2), ["C2 entry", "C29 replaced"]);
  });

  it("[C14] one happening, two clauses: the graver one stands alone, in either order", () => {
    const pair = [on("quarrel", { event: "6月3日" }), on("grave", { event: "6月3日" })];
    assert.equal(lost(pair), "5");
    assert.equal(lost([...pair].reverse()), "5");
    assert.equal(lost([...pair, on("quarrel", { event: "6月9日" })]), "7");
    assert.equal(lost([on("quarrel"), on("grave")]), "7");
    assert.equal(lost([on("quarrel", { event: "6月3日" }), on("grave")]), "7");
  });

  it("[C14] through a third clause, and by the gravest", () => {
    const event = "6月3日";
    assert.equal(lost([on("quarrel", { event }), on("gravest", { event })]), "9");
    const all = assess([on("grave", { event }), on("quarrel", { event, points: points(2), cells: ["E5"] }), on("gravest", { event })]);
    assert.equal(formatPoints(all.total), "91");
    assert.deepEqual(all.trace.filter(({ step }) => step === "replaced"), [
      { step: "replaced", rule: "C14", entry: 0, clause: "grave", by: "gravest", event, cells: [] },
      { step: "replaced", rule: "C14", entry: 1, clause: "quarrel", by: "gravest", event, cells: ["E5"] },
    ]);
  });

  it("[C14] what did not happen replaces nothing", () => {
    const event = "6月3日";
    assert.equal(lost([on("quarrel", { event }), on("grave", { event, events: 0 })]), "2");
    assert.equal(lost([on("quarrel", { event }), on("grave", { event, points: points(0) })]), "2");
  });

  it("[C15] five notices in a row are one event; the trace says so", () => {
    const { trace, total } = assess([on("notices", { events: 5 })]);
    assert.equal(formatPoints(total), "98");
    assert.deepEqual(trace[0], {
      step: "entry", rule: "C2", entry: 0, category: "discipline", clause: "notices", amount: points(2),
      charged: { events: 5, counted: 1, each: points(2), quantities: [], tier: null }, cells: [],
    });
    assert.equal(lost([on("notices", { events: 2 }), on("notices", { events: 2 })]), "0");
    assert.equal(codes([on("notices")]), "0 missing-quantity");
  });

  it("[C16] a clause for somebody else is refused", () => {
    assert.equal(codes([on("leader"), on("quarrel"), on("staff", { points: points(1) })]), "0 wrong-subject, 2 wrong-subject");
    assert.equal(codes([on("leader")], edition, { month: null, subject: "leader" }), "scored");
    assert.equal(codes([on("staff")], edition, { month: null, subject: "chief" }), "scored");
    assert.equal(codes([on("quarrel")], edition, { month: null, subject: "leader" }), "0 wrong-subject");
  });

  it("[C17] wrong counts are refused also beside a recorded amount; 0 events cost nothing", () => {
    assert.equal(codes([on("quarrel", { events: 1.5 }), on("quarrel", { events: -1, points: points(2) })]), "0 fraction-of-event, 1 negative-count");
    assert.equal(lost([on("quarrel", { events: 0 })]), "0");
  });

  it("[C18] an exemption needs a clause that prints one", () => {
    const { total, trace } = assess([on("empty", { exempt: "已安排顶岗", cells: ["F7"] })]);
    assert.equal(formatPoints(total), "100");
    assert.deepEqual(trace[0], { step: "exempt", rule: "C18", entry: 0, clause: "empty", reason: "已安排顶岗", cells: ["F7"] });
    assert.equal(codes([on("quarrel", { exempt: "特殊情况" })]), "0 no-exemption");
    assert.equal(codes([{ category: "service", points: points(1), exempt: "特殊情况" }]), "0 no-exemption");
  });

  it("[C20] a blank base is refused, with everything else that is wrong", () => {
    const blank = editionOf({ ...edition, base: { points: null, stated: true } });
    assert.equal(codes([], blank), "-1 blank-base");
    assert.equal(codes([on("quarrel"), on("blank")], blank), "-1 blank-base, 1 blank-clause");
  });

  it("[C21] one clause charges 15 and takes the year's honours", () => {
    const { vetoes, total, trace } = assess([on("exposed"), on("exposed", { points: points(15) })]);
    assert.deepEqual(vetoes, [{ clause: "exposed", scope: "本年度各项评先选优资格" }]);
    assert.equal(formatPoints(total), "80");
    assert.equal(trace.filter(({ step }) => step === "veto").length, 1);
    for (const parts of [{ events: 0 }, { points: points(0) }]) assert.deepEqual(assess([on("exposed", parts)]).vetoes, []);
    assert.deepEqual(assess([on("flag", { events: 2 })]).vetoes, [{ clause: "flag", scope: "当次流动红旗评选资格" }]);
    assert.deepEqual(assess([on("thrice", { events: 2 })]).vetoes, []);
    assert.equal(assess([on("thrice", { events: 2 }), on("thrice", { events: 3, cells: ["E8"] })]).trace.find(({ step }) => step === "veto")?.rule, "C8");
  });

  it("[C9] the year's charge is deferred, and traced with how it came about", () => {
    const { deferred, trace } = assess([on("whole-day", { events: 2 })]);
    assert.deepEqual(deferred, [{ clause: "whole-day", points: points(4) }]);
    const [step] = trace;
    assert.ok(step?.step === "deferred" && step.charged?.counted === 2);
  });

  it("[C22] the trace is plain data, and the same each time", () => {
    const assessment = assess([on("quarrel", { cells: ["E3"] })]);
    assert.equal(assessment.trace, assessment.trace);
    const parsed = JSON.parse(JSON.stringify(assessment)) as Assessment;
    assert.deepEqual(parsed, { ...assessment, trace: [...assessment.trace] });
    assert.deepEqual(parsed.trace.map(({ step }) => step), ["entry", "category", "total", "grade"]);
  });

  it("[C6] the trace says when the floor held the total", () => {
    const high = editionOf({ floor: points(95) });
    const result = scoreEntries(high, [{ category: "service", points: points(9) }], { month: null });
    assert.ok("assessment" in result);
    const total = result.assessment.trace.find(({ step }) => step === "total");
    assert.ok(total?.step === "total" && total.floor === points(95) && total.total === points(95));
    assert.ok(!assess([on("quarrel")]).trace.some((step) => "floor" in step));
  });
});
