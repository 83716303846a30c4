/** What a subject's cells record, category by category, and why there is sometimes no total. */
import assert from "node:assert/strict";
import type { Clause, Edition } from "../../../src/catalogue/edition";
import { type AssessedSubject, assessSubject } from "../../../src/checking/assessSubject";
import { formatPoints, type Points, points } from "../../../src/points";
import type { EntryReading, SubjectReading } from "../../../src/sheet/reading";
import { category, clause, editionOf, fixed, range } from "../editionOf";
import { awarded, entry, JUNE, subject } from "./book/tables";

const edition = editionOf();
const assessed = (parts: Partial<SubjectReading>, from: Edition = edition): AssessedSubject => assessSubject(from, JUNE, subject("社保", parts));
const shown = (amount: Points | null | undefined): string | null => (amount === null || amount === undefined ? null : formatPoints(amount));
const total = ({ assessment }: AssessedSubject): string | null => shown(assessment?.total);
/** "discipline 7→5 C4,C5" of every category in which something stands. */
const recorded = (of: AssessedSubject): readonly string[] =>
  of.recorded.map(({ category: { id }, sum, counted, parts }) => `${id} ${formatPoints(sum)}→${formatPoints(counted)} ${parts.map(({ cell }) => cell).join(",")}`);

describe("what the entries of a subject record", () => {
  it("[C9] a charge of the year stands in no category of the month", () => {
    const window = assessed({ entries: [entry("C4", edition, "bonus", 10, "year"), entry("C5", edition, "bonus", 1, "thanks")] });
    assert.deepEqual(recorded(window), ["bonus 1→1 C5"]);
    assert.equal(total(window), "101");
    assert.deepEqual(window.assessment?.deferred, [{ clause: "year", points: points(10) }]);
  });

  it("[C8] a veto costs no points, by its clause or by its category alone, whatever stands in its cell", () => {
    const veto = (cell: string, id?: string) => ({ ...entry(cell, edition, "veto", 1, id), amount: { kind: "unreadable", text: "有" } as const });
    const window = assessed({ entries: [veto("C4", "bribe"), entry("C5", edition, "veto", 3), entry("C6", edition, "discipline", 2, "late")] });
    assert.deepEqual(window.blockedBy, []);
    assert.deepEqual(window.assessment?.vetoes, [{ clause: "bribe", scope: "当月和年度评先资格" }, { clause: "veto", scope: "取消资格" }]);
    assert.deepEqual(recorded(window), ["discipline 2→2 C6"]);
    assert.equal(total(window), "98");
  });

  it("[C11] every step of the trace names the cell that it comes from, a veto's too", () => {
    const window = assessed({ entries: [entry("C4", edition, "discipline", 2, "late"), entry("C5", edition, "veto", 1, "bribe")] });
    const steps = window.assessment?.trace.flatMap((step) => (step.step === "entry" || step.step === "veto" ? [[step.step, ...(step.cells ?? [])].join(" ")] : []));
    assert.ok(steps?.some((step) => step.endsWith(" C4")), `${steps}`);
    assert.ok(steps?.some((step) => step.endsWith(" C5")), `${steps}`);
    assert.equal(window.assessment?.month, JUNE);
  });

  it("[F54] what a shared limit takes off does not count in its category", () => {
    const limited = editionOf({ limits: [{ name: "纪律第1项", clauses: ["late"], points: points(5), source: { document: "test", lines: "1" } }] });
    const at = (amount: number) => assessed({ entries: [entry("C4", limited, "discipline", amount, "late"), entry("C5", limited, "discipline", 1)] }, limited);
    assert.deepEqual(recorded(at(8)), ["discipline 9→6 C4,C5"]);
    assert.deepEqual(recorded(at(4)), ["discipline 5→5 C4,C5"]);
    assert.deepEqual([at(8), at(4)].map(total), ["94", "95"]);
  });
});

describe("an entry without an amount", () => {
  const blank = (id: string | undefined, count: number | null): AssessedSubject => assessed({ entries: [entry("C4", edition, "discipline", null, id, { count })] });

  it("[C2] is charged by its clause for the count beside it", () => {
    assert.deepEqual(recorded(blank("late", 3)), ["discipline 6→6 C4"]);
    assert.equal(total(blank("late", 3)), "94");
  });

  it("[F4] is never taken for one event, nor for nothing: without a count, or without a clause, there is no total", () => {
    for (const window of [blank("late", null), blank(undefined, 3), blank(undefined, null)]) {
      assert.deepEqual([window.blockedBy, recorded(window), window.assessment], [["C4"], [], null]);
    }
    const words = assessed({ entries: [{ ...entry("C4", edition, "discipline", 2, "late", { count: 1 }), amount: { kind: "unreadable", text: "约2分" } }] });
    assert.deepEqual([words.blockedBy, words.assessment], [["C4"], null], "a figure that says no exact amount is none");
  });
});

describe("why the rules refuse a total", () => {
  const refused = (of: AssessedSubject) => of.refused.map(({ problem: { code }, cell }) => [code, cell]);

  it("[C10] every refused entry is named with its own cell", () => {
    const window = assessed({ entries: [entry("C4", edition, "discipline", 2, "late"), entry("C5", edition, "service", 2, "lost"), entry("C6", edition, "discipline", -1)] });
    assert.deepEqual(refused(window), [["blank-clause", "C5"], ["negative-amount", "C6"]]);
    assert.deepEqual([window.assessment, window.blockedBy], [null, []]);
    assert.deepEqual(refused(assessed({ entries: [entry("C4", edition, "discipline", 2, "late")] })), []);
  });

  it("[C20] a blank base is nobody's entry", () => {
    const blank = editionOf({ base: { points: null, stated: true } });
    assert.deepEqual(refused(assessed({ entries: [entry("C4", blank, "discipline", 2, "late")] }, blank)), [["blank-base", null]]);
  });
});

describe("awarded scores without entries", () => {
  it("[C7] a category lost its points less its score; a full score records nothing", () => {
    const window = assessed({ awarded: [awarded("D4", edition, "discipline", 8), awarded("D5", edition, "service", 20)] });
    assert.deepEqual(recorded(window), ["discipline 2→2 D4"]);
    assert.equal(total(window), "98");
  });

  it("[C7] one score for every category of deductions, and not two for one of them", () => {
    const two = assessed({ awarded: [awarded("D4", edition, "discipline", 8), awarded("D5", edition, "bonus", 1)] });
    assert.deepEqual([two.assessment, two.blockedBy], [null, []], "service has none");
    assert.equal(total(assessed({ awarded: [awarded("D4", edition, "discipline", 8), awarded("D5", edition, "service", 20), awarded("D6", edition, "bonus", 1)] })), "99");
    const single = editionOf({ categories: [category("discipline", "纪律", 10), category("bonus", "附加分", 5, { kind: "bonus" })], clauses: [] });
    assert.equal(total(assessed({ awarded: [awarded("D4", single, "discipline", 7)] }, single)), "97");
  });

  it("[C7] a score above the points, and a bonus below 0, leave no total", () => {
    const scores = (discipline: number, bonus: number) =>
      assessed({ awarded: [awarded("D4", edition, "discipline", discipline), awarded("D5", edition, "service", 20), awarded("D6", edition, "bonus", bonus)] });
    assert.deepEqual([scores(11, 1), scores(10, -1), scores(10, 0)].map((each) => [each.blockedBy, total(each)]), [[["D4"], null], [["D6"], null], [[], "100"]]);
  });

  it("[D117] a score of a category without points says nothing of what was lost", () => {
    const open = editionOf({ categories: [category("discipline", "纪律", null, { cap: "none" }), category("service", "服务", 20)], clauses: [] });
    for (const score of [0, 9, -2]) {
      const window = assessed({ awarded: [awarded("D4", open, "discipline", score), awarded("D5", open, "service", 20)] }, open);
      assert.deepEqual([window.blockedBy, recorded(window), window.assessment], [["D4"], [], null], `${score}`);
    }
  });
});

describe("how often a clause happened that costs more than points of the month", () => {
  const dated = { date: { cell: "B4", month: JUNE, day: "6月3日" } };
  const of = (parts: Partial<Clause>, charge = fixed(0)): Edition => editionOf({ clauses: [clause("empty", "discipline", charge, { scope: "当月资格", ...parts })] });
  const yearly = of({ yearPoints: points(2) });
  const vetoing = of({ vetoPeriod: "month" });
  const both = of({ yearPoints: points(2), vetoPeriod: "month" });
  const outcome = (under: Edition, amount: number | null, parts: Partial<EntryReading> = {}) => {
    const window = assessed({ entries: [entry("C4", under, "discipline", amount, "empty", parts)] }, under);
    if (window.assessment === null) return window.refused.map(({ problem: { code }, cell }) => `${code} ${cell}`).join(";");
    const { deferred, vetoes } = window.assessment;
    return [deferred.map(({ points: year }) => formatPoints(year)).join("+"), vetoes.length, total(window)].join(" ");
  };

  it("[C31] the year's points are charged for each event that a count or a date tells", () => {
    assert.deepEqual([outcome(yearly, 0, { count: 3 }), outcome(yearly, 0, { count: 1 }), outcome(yearly, 0, dated), outcome(yearly, 0)], ["6 0 100", "2 0 100", "2 0 100", " 0 100"]);
    assert.deepEqual([outcome(both, 0, { count: 3 }), outcome(both, 0, dated), outcome(both, 0)], ["6 1 100", "2 1 100", " 0 100"]);
  });

  it("[C32] a count of 0 says that nothing happened, a date beside it or not", () => {
    assert.deepEqual([outcome(yearly, 0, { count: 0, ...dated }), outcome(vetoing, 0, { count: 0, ...dated }), outcome(vetoing, 0, dated)], [" 0 100", " 0 100", " 1 100"]);
  });

  it("[C32] a dated row of 0 points is an event only under a clause that costs nothing in the month", () => {
    for (const charge of [fixed(2), range(1, 3)]) {
      assert.equal(outcome(of({ vetoPeriod: "month" }, charge), 0, dated), " 0 100", charge.kind);
      assert.equal(outcome(of({ vetoPeriod: "month" }, charge), 2, dated), " 1 98", charge.kind);
    }
  });

  it("[C31] a recorded amount tells the events where no count does, with a date or without", () => {
    const costly = of({ yearPoints: points(1) }, fixed(2));
    assert.deepEqual([outcome(costly, 6), outcome(costly, 6, dated), outcome(costly, 6, { count: 3 }), outcome(costly, 3)], ["3 0 94", "3 0 94", "3 0 94", "unclear-events C4"]);
    const named = of({ yearPoints: points(1) }, range(1, 3));
    assert.deepEqual([outcome(named, 4, { count: 2 }), outcome(named, 4)], ["2 0 96", "1 0 96"], "an amount that the assessor names tells no number of events");
  });

  it("[C32] an amount beside a count of 0 counts as it stands; the contradiction is a finding, no refusal", () => {
    assert.equal(outcome(of({ vetoPeriod: "month" }, fixed(2)), 2, { count: 0 }), " 1 98");
  });

  it("[C17] a count that is no whole number of events, or below 0, tells nothing", () => {
    assert.deepEqual([outcome(of({ vetoPeriod: "month" }, fixed(2)), 2, { count: 1.5 }), outcome(of({ vetoPeriod: "month" }, fixed(2)), 2, { count: -1 })], [" 1 98", " 1 98"]);
  });

  it("[C2] the count beside a recorded amount of any other clause changes nothing", () => {
    const plain = of({});
    assert.deepEqual([outcome(plain, 0, { count: 3 }), outcome(plain, 4, { count: 0 }), outcome(of({}, fixed(2)), 4, { count: 2 })], [" 0 100", " 0 96", " 0 96"]);
    const bare = assessed({ entries: [entry("C4", edition, "discipline", 0, undefined, { count: 3, ...dated })] });
    assert.deepEqual([total(bare), bare.refused], ["100", []], "no clause at all");
  });
});
