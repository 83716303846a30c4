import assert from "node:assert/strict";
import type { Month } from "../../../src/month";
import type { Edition } from "../../../src/catalogue/edition";
import { applyPlan } from "../../../src/impact/apply/applyPlan";
import type { ApplyOptions, ApplyPlan } from "../../../src/impact/apply/plan";
import { logRows } from "../../../src/impact/apply/undoPlan";
import { impactOf } from "../../../src/impact/impactOf";
import { MemoryGrid, type WorkbookGrid } from "../../../src/sheet/grid";
import { bookOf } from "../bookText";
import { categoryPoints, clauseWith, derive, editionWith, fixedAt, from } from "../derivedEdition";
import { FIRST, subjectsOf } from "./regulation";

const picking = (most: number): Edition["selection"] => ({ name: "优质服务窗口", most, gates: [], ties: "report", vetoes: false, source: { document: "test", lines: "1" } });
const OLD = derive(FIRST, "test.1", editionWith({ selection: picking(1) }));
/** 工作纪律 caps at 10 instead of 20: who lost 12 there gains 2. */
const NEW = derive(OLD, "test.2", from("2026-07"), categoryPoints("discipline", 10));

const summary = (...rows: readonly string[]): WorkbookGrid =>
  bookOf(`x: y\n====\nsheet: 汇总\n---\n测试办法评分表汇总\n2026年7月份\n窗口 | 工作纪律 | 服务质量 | 总分 | 名次 | 评选\n${rows.join("\n")}\n`).book;
const planFor = (book: WorkbookGrid, edition: Edition = NEW, options: Partial<ApplyOptions> = {}): ApplyPlan =>
  applyPlan(impactOf({ subjects: subjectsOf(book, OLD), from: OLD, to: edition }), book, { closed: [], ...options });
const written = ({ writes }: ApplyPlan, ...reasons: readonly string[]): string[] =>
  writes.filter(({ reason }) => reasons.includes(reason)).map(({ cell, before, after }) => `${cell} ${"value" in before ? String(before.value) : ""} → ${"value" in after ? String(after.value) : ""}`);
const looked = ({ leftOut }: ApplyPlan): string[] => leftOut.filter(({ reason }) => reason.startsWith("look-")).map(({ cell, subject, reason }) => `${cell ?? subject} ${reason}`);

describe("ranks, marks and chiefs' amounts that follow a changed rule", () => {
  it("[Y80] printed ranks that the totals gave are offered with the totals, those of others in the table too", () => {
    const plan = planFor(summary("社保 | 8 | 80 | 88 | 2 | ", "医保 | 20 | 69 | 89 | 1 | ", "公安 | 18 | 65 | 83 | 3 | "));
    assert.deepEqual(written(plan, "total"), ["D4 88 → 90"]);
    assert.deepEqual(written(plan, "rank"), ["E4 2 → 1", "E5 1 → 2"]);
    assert.deepEqual(looked(plan), []);
  });

  it("[Y80] ranks of another order, of totals that are not known, and ranks of a closed month are named and not written", () => {
    const other = planFor(summary("社保 | 8 | 80 | 88 | 1 | ", "医保 | 20 | 69 | 89 | 2 | "));
    assert.deepEqual([written(other, "rank"), looked(other)], [[], ["E4 look-rank", "E5 look-rank"]]);
    const unknown = planFor(summary("社保 | 8 | 80 | 88 | 2 | ", "医保 | 20 | 69 | 89 | 1 | ", "公安 | 约18 | 65 | 83 | 3 | "));
    assert.deepEqual([written(unknown, "rank"), looked(unknown)], [[], ["E4 look-rank", "E5 look-rank", "E6 look-rank"]]);
    const closed = planFor(summary("社保 | 8 | 80 | 88 | 2 | ", "医保 | 20 | 69 | 89 | 1 | "), NEW, { closed: [{ month: "2026-07" as Month, edition: "test.1" }] });
    assert.deepEqual([closed.writes, closed.leftOut.map(({ reason }) => reason)], [[], ["closed", "closed", "closed"]]);
  });

  it("[Y80] a rank whose total moves without passing another stays, and so does a calculated one", () => {
    const plan = planFor(summary("社保 | 8 | 80 | 88 | 1 | ", "医保 | 20 | 60 | 80 | 2 | "));
    assert.deepEqual([written(plan, "total", "rank"), looked(plan)], [["D4 88 → 90"], []]);
    const formula = planFor(summary("社保 | 8 | 80 | 88 | =RANK(D4,D4:D5) => 2 | ", "医保 | 20 | 69 | 89 | =RANK(D5,D4:D5) => 1 | "));
    assert.deepEqual([written(formula, "rank"), formula.leftOut.map(({ cell, reason }) => `${cell ?? ""} ${reason}`)], [[], ["E4 formula", "E5 formula"]]);
  });

  it("[Y81] a mark of selection moves from who is not selected any more to who is, in the table's own words", () => {
    const empty = planFor(summary("社保 | 8 | 80 | 88 | 2 | ", "医保 | 20 | 69 | 89 | 1 | √"));
    assert.deepEqual([written(empty, "selected"), looked(empty)], [["F4 null → √", "F5 √ → null"], []]);
    const words = planFor(summary("社保 | 8 | 80 | 88 | 2 | 否", "医保 | 20 | 69 | 89 | 1 | 是", "公安 | 18 | 65 | 83 | 3 | 否"));
    assert.deepEqual([written(words, "selected"), looked(words)], [["F4 否 → 是", "F5 是 → 否"], []]);
  });

  it("[Y81] marks that the totals did not give, and a tie, are named and not written", () => {
    const other = planFor(summary("社保 | 8 | 80 | 88 | 2 | √", "医保 | 20 | 69 | 89 | 1 | "));
    assert.deepEqual([written(other, "selected"), looked(other)], [[], ["F4 look-selected", "F5 look-selected"]]);
    const tie = planFor(summary("社保 | 8 | 80 | 88 | 2 | ", "医保 | 20 | 70 | 90 | 1 | √"));
    assert.deepEqual([written(tie, "selected"), looked(tie)], [[], ["F5 look-selected"]]);
  });

  const ledger = (...rows: readonly string[]): WorkbookGrid =>
    bookOf(`x: y\n====\nsheet: 台账\n---\n测试办法评分表台账\n2026年7月份\n窗口 | 考核条款 | 次数 | 扣分 | 首席代表扣分\n${rows.join("\n")}\n`).book;
  const PAIRED = derive(OLD, "test.1", clauseWith("late", { chief: 1_000_000 as Edition["clauses"][number]["chief"] }));
  const chiefPlan = (book: WorkbookGrid, to: Edition): ApplyPlan =>
    applyPlan(impactOf({ subjects: subjectsOf(book, PAIRED), from: PAIRED, to }), book, { closed: [], anyMonth: true });

  it("[Y79] the chief's amount beside a changed entry is offered where it was what the clause charges; others are named", () => {
    const to = derive(PAIRED, "test.2", fixedAt("late", 5), clauseWith("late", { chief: 2_500_000 as Edition["clauses"][number]["chief"] }));
    const plan = chiefPlan(ledger("社保 | 一、1 | 2 | 4 | 2", "医保 | 一、1 | 1 | 2 | 3", "公安 | 一、1 | 1 | 2 | ", "税务 | 二、2 | 1 | 5 | "), to);
    assert.deepEqual([written(plan, "amount"), written(plan, "chief")], [["D4 4 → 10", "D5 2 → 5", "D6 2 → 5"], ["E4 2 → 5"]]);
    assert.deepEqual(looked(plan), ["E5 look-chief", "E6 look-chief"]);
  });

  it("[Y79] a clause that charges the chief nothing any more leaves the amount to be looked at", () => {
    const plan = chiefPlan(ledger("社保 | 一、1 | 2 | 4 | 2"), derive(PAIRED, "test.2", fixedAt("late", 5), clauseWith("late", { chief: null })));
    assert.deepEqual([written(plan, "amount", "chief"), looked(plan)], [["D4 4 → 10"], ["E4 look-chief"]]);
  });
});

describe("formulas that name an edition of the office's own", () => {
  const table = "'新规则'!$A$1:$N$40";
  const always = derive(OLD, "test.2", fixedAt("late", 5));
  const sheet = (...formulas: readonly string[]): WorkbookGrid => ({ sheets: [MemoryGrid.of({ name: "计算" }, formulas.map((formula) => [formula]))], date1904: false });
  const plan = (book: WorkbookGrid, options: Partial<ApplyOptions> = { table }, to: Edition = always): ApplyPlan =>
    applyPlan(impactOf({ subjects: [], from: OLD, to }), book, { closed: [], ...options });
  const formulas = ({ writes }: ApplyPlan): unknown[] => writes.map(({ cell, after, reason }) => [cell, "formula" in after ? after.formula : null, reason]);

  it("[Y82] are pointed at its table, each as one write that can be undone and recorded", () => {
    const pointed = plan(sheet('=ASSESS.CHARGE("一1","test.1",2)', '=IF(A1>0,ASSESS.GRADE(90,"测试办法评分表"),"test.1 没有")', "=ASSESS.GRADE(90,规则!A1:N9)", "=SUM(A1)"));
    assert.deepEqual(formulas(pointed), [
      ["A1", `=ASSESS.CHARGE("一1",${table},2)`, "catalogue"], ["A2", `=IF(A1>0,ASSESS.GRADE(90,${table}),"test.1 没有")`, "catalogue"],
    ]);
    const [row] = logRows(pointed.writes, { date: "2026-08-03", edition: always, language: "zh-CN" });
    assert.deepEqual([row?.before, row?.what], ['公式 ASSESS.CHARGE("一1","test.1",2)', "公式改为引用规则表"]);
  });

  it("[Y82] are left and named where the text also stands for something else, or the edition is nowhere that a formula can ask", () => {
    const doubtful = plan(sheet('=IF(B1="test.1",ASSESS.GRADE(90,"test.1"),0)', "=ASSESS.GRADE(90,B1)"));
    assert.deepEqual([formulas(doubtful), looked(doubtful)], [[], ["A1 look-formula", "A2 look-formula"]]);
    const nowhere = plan(sheet('=ASSESS.GRADE(90,"test.1")'), { unknownToFunctions: true });
    assert.deepEqual([formulas(nowhere), looked(nowhere)], [[], ["A1 look-formula"]]);
    assert.deepEqual(formulas(plan(sheet('=ASSESS.GRADE(90,"test.1")'), {})), [], "an edition that the functions have is calculated anew");
  });

  it("[Y82] without a month wait for the user's word where the edition is not always in force", () => {
    const july = derive(always, "test.2", from("2026-07"));
    const book = sheet('=ASSESS.GRADE(90,"test.1")');
    assert.deepEqual([formulas(plan(book, { table }, july)), plan(book, { table }, july).leftOut.map(({ reason }) => reason)], [[], ["no-month"]]);
    assert.equal(formulas(plan(book, { table, anyMonth: true }, july)).length, 1);
  });
});
