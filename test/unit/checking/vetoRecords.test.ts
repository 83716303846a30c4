import assert from "node:assert/strict";
import type { Clause } from "../../../src/catalogue/edition";
import type { BookTable } from "../../../src/checking/bookTables";
import type { Period } from "../../../src/checking/period";
import { reaches, vetoesOf } from "../../../src/checking/vetoRecords";
import type { EntryReading, SubjectReading } from "../../../src/sheet/reading";
import { category, clause, editionOf, fixed } from "../editionOf";
import { amount, entry, month, subject, tableOf } from "./book/tables";

const veto = (id: string, owner: string, parts: Partial<Clause> = {}): Clause =>
  clause(id, owner, owner === "service" ? fixed(2) : { kind: "none" }, { polarity: owner === "service" ? "deduct" : "veto", vetoPeriod: "month", scope: `${id}的资格`, ...parts });

const base = editionOf();
const edition = editionOf({
  categories: [...base.categories, category("mixed", "一票否决", null, { kind: "veto" }), category("empty", "取消", null, { kind: "veto" })],
  clauses: [
    ...base.clauses.filter(({ category: owner }) => owner !== "veto"),
    veto("受贿", "veto"), veto("泄密", "veto"), veto("投诉", "service", { vetoFor: "流动红旗" }),
    veto("月", "mixed"), veto("年", "mixed", { vetoPeriod: "year" }),
  ],
});
const june: Period = { month: month("2026-06"), span: "", round: "" };

const table = (subjects: readonly SubjectReading[], period: Period = june, title = "", under = edition): BookTable => ({ context: tableOf({ edition: under, subjects, month: period.month }), period, title });
const told = (...entries: readonly EntryReading[]) => vetoesOf([table([subject("社保窗口", { entries })])]).map(({ cell, clause: own, scope, period, honour }) => [cell, own?.id ?? null, scope, period, honour]);

describe("vetoes of a workbook", () => {
  it("[F37] are those entered under a clause that is one", () => {
    assert.deepEqual(told(entry("D4", edition, "veto", null, "受贿"), entry("D5", edition, "discipline", 2, "late")), [["D4", "受贿", "受贿的资格", "month", null]]);
  });

  it("[F37] are entries of the category whose clause is not told, where all of its clauses shut out alike", () => {
    assert.deepEqual(told(entry("D4", edition, "veto", null)), [["D4", null, "受贿的资格", "month", null]]);
    assert.deepEqual(told(entry("D4", edition, "mixed", null)), [], "for a month or for a year?");
    assert.deepEqual(told(entry("D4", edition, "empty", null)), [], "it has no clause");
    assert.deepEqual(told(entry("D4", edition, "service", 2)), [], "a charge without a clause is no veto");
    const honours = editionOf({ clauses: [veto("甲", "veto", { vetoFor: "流动红旗" }), veto("乙", "veto")] });
    assert.deepEqual(vetoesOf([table([subject("社保窗口", { entries: [entry("D4", honours, "veto", null)] })], june, "", honours)]), [], "of one honour or of every one?");
  });

  it("[F37] happened where the sheet says so", () => {
    const happens = (owner: string, id: string, value: number | null, count: number | null): boolean => told(entry("D4", edition, owner, value, id, { count })).length === 1;
    assert.deepEqual([null, 1, 0].map((count) => happens("veto", "受贿", null, count)), [true, true, false]);
    assert.deepEqual([null, 1, 0].map((count) => happens("service", "投诉", null, count)), [false, true, false]);
    assert.deepEqual([null, 1, 0].map((count) => happens("service", "投诉", 0, count)), [false, true, false]);
    assert.deepEqual([null, 0].map((count) => happens("service", "投诉", 2, count)), [true, true]);
    assert.equal(told(entry("D4", edition, "service", null, "投诉", { amount: { kind: "unreadable", text: "约2分" } })).length, 0);
    assert.equal(told(entry("D4", edition, "service", null, "lost", { amount: amount(2) })).length, 0, "a clause that shuts nobody out");
  });

  it("[F37] may be marked by hand, and a mark that says no is none", () => {
    const marked = (text: string) => vetoesOf([table([subject("社保窗口", { vetoed: { cell: "K4", text }, entries: [entry("D9", edition, "discipline", 2)] })])]).map(({ cell, scope, period, honour }) => [cell, scope, period, honour]);
    assert.deepEqual(marked(" 一票否决 "), [["K4", "一票否决", null, null]]);
    assert.deepEqual(marked("取消流动红旗"), [["K4", "取消流动红旗", null, "流动红旗"]]);
    for (const none of ["", " ", "无", "否", "没有", "0", "-", "/", "×", "X"]) assert.deepEqual(marked(none), [], none);
  });
});

describe("whom a veto reaches", () => {
  const recorded = (id: string, owner: string, period = june) => vetoesOf([table([subject("社保窗口", { entries: [entry("D4", edition, owner, null, id)] })], period)])[0]!;
  const byHand = (period: Period) => vetoesOf([table([subject("社保窗口", { vetoed: { cell: "K4", text: "一票否决" }, entries: [entry("D9", edition, "discipline", 2)] })], period)])[0]!;
  const other = (period: Partial<Period>, title = "") => table([], { ...june, ...period }, title);

  it("[F37] honours of its own time, however it was written", () => {
    assert.ok(reaches(recorded("受贿", "veto"), other({})));
    assert.ok(reaches(byHand(june), other({})));
    assert.ok(reaches(byHand({ month: null, span: "", round: "" }), other({ month: null })));
  });

  it("[F37] a month's nothing of another month, a year's every later month of its year", () => {
    assert.equal(reaches(recorded("受贿", "veto"), other({ month: month("2026-07") })), false);
    const months = ["2026-05", "2026-07", "2026-12", "2027-01"].map((each) => reaches(recorded("年", "mixed"), other({ month: month(each) })));
    assert.deepEqual(months, [false, true, true, false]);
    assert.equal(reaches(recorded("年", "mixed"), other({ month: month("2026-07"), span: "上旬" })), false, "a part of a month");
  });

  it("[F37] a mark by hand says no more than its own table's time", () => {
    assert.equal(reaches(byHand(june), other({ month: month("2026-07") })), false);
    assert.equal(reaches(recorded("年", "mixed", { month: null, span: "", round: "" }), other({ month: month("2026-07") })), false, "in a table without a month");
  });

  it("[F37] a year's table, where its title names the year", () => {
    const annual = (span: string, title: string) => reaches(recorded("年", "mixed"), other({ month: null, span }, title));
    assert.deepEqual([annual("年度", "2026年度考核"), annual("全年", "2026年全年"), annual("年终", "2026年年终考核")], [true, true, true]);
    assert.deepEqual([annual("年度", "2025年度考核"), annual("年度", "年度考核"), annual("上半年", "2026年上半年"), annual("年度", "文号12026年度")], [false, false, false, false]);
    assert.equal(reaches(recorded("受贿", "veto"), other({ month: null, span: "年度" }, "2026年度考核")), false, "a month's veto");
  });
});
