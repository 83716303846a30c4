import assert from "node:assert/strict";
import { summaryMismatch } from "../../../../src/checking/summaryMismatch";
import { editionOf } from "../../editionOf";
import { awarded, brief, entry, month, printed, run, subject, tableOf, words } from "./tables";

const edition = editionOf();
const formOf = (sheet: string, ...parts: Parameters<typeof subject>) => tableOf({ sheet, subjects: [subject(...parts)] });
/** Two lates: 纪律 4, total 96. */
const form = (total = 96) => formOf("社保", "社保窗口", { cell: "A2", entries: [entry("D4", edition, "discipline", 4, "late")], total: printed("F9", total) });
const row = (discipline: number, service: number, total: number) => subject("社保", {
  cell: "B4", awarded: [awarded("C4", edition, "discipline", discipline), awarded("D4", edition, "service", service)], total: printed("E4", total),
});
const summary = (...subjects: ReturnType<typeof subject>[]) => tableOf({ sheet: "汇总", layout: "summary", subjects });

describe("summary-mismatch", () => {
  it("[F31] says nothing where summary and form agree, before or after the cap", () => {
    assert.deepEqual(run(summaryMismatch, [form(), summary(row(6, 20, 96))]), []);
    const over = formOf("社保", "社保窗口", { entries: [entry("D4", edition, "discipline", 8, "late"), entry("D5", edition, "discipline", 4, "late")] });
    const asDeductions = (value: number) => subject("社保", { cell: "B4", entries: [entry("C4", edition, "discipline", value)] });
    assert.deepEqual(run(summaryMismatch, [over, summary(asDeductions(12))]), []);
    assert.deepEqual(run(summaryMismatch, [over, summary(asDeductions(10))]), []);
    assert.equal(run(summaryMismatch, [over, summary(asDeductions(11))]).length, 1);
  });

  it("[F31] a form that proves itself gives the summary's one right value", () => {
    const [finding, ...others] = run(summaryMismatch, [form(), summary(row(8, 20, 98))]);
    assert.equal(others.length, 0);
    assert.deepEqual([finding?.sheet, finding?.cells, finding?.expected, finding?.actual, finding?.fix, finding?.follows], ["汇总", ["C4"], 6, 8, { cell: "C4", value: 6 }, null]);
    assert.match(finding!.message, /“社保”表 D4 记录扣 4 分.*应以它为准：C4 得分应为 6/u);
  });

  it("[F31] a form whose printed total is wrong proves nothing: no fix, and the summary that repeats it follows", () => {
    const [finding] = run(summaryMismatch, [form(98), summary(row(8, 20, 98))]);
    assert.equal(finding?.fix, null);
    assert.deepEqual(finding?.follows, { code: "wrong-total", sheet: "社保", cell: "F9" });
  });

  it("[F31] a form's wrong total explains no difference of another size", () => {
    for (const [printedTotal, discipline] of [[98, 7], [97, 8], [94, 8]] as const) {
      const [finding, ...others] = run(summaryMismatch, [form(printedTotal), summary(row(discipline, 20, 90 + discipline))]);
      assert.deepEqual([finding?.cells, finding?.fix, finding?.follows ?? null, others.length], [["C4"], null, null, 0]);
    }
  });

  it("[F31] an entry that its clause does not allow is the cause of the difference it makes", () => {
    const wrong = formOf("社保", "社保窗口", { entries: [entry("D4", edition, "discipline", 3, "late")], total: printed("F9", 97) });
    const [finding] = run(summaryMismatch, [wrong, summary(row(8, 20, 98))]);
    assert.deepEqual(finding?.follows, { code: "wrong-points", sheet: "社保", cell: "D4" });
    assert.equal(finding?.fix, null);
  });

  it("[F31] the fix keeps the sign of the cell and never writes over a formula", () => {
    const negative = tableOf({ sheet: "汇总", layout: "summary", cells: { C4: -2 }, subjects: [subject("社保", { entries: [entry("C4", edition, "discipline", 2)] })] });
    assert.deepEqual(run(summaryMismatch, [form(), negative])[0]?.fix, { cell: "C4", value: -4 });
    const formula = tableOf({ sheet: "汇总", layout: "summary", cells: { C4: "=社保!D4" }, subjects: [subject("社保", { entries: [entry("C4", edition, "discipline", 2)] })] });
    const [finding] = run(summaryMismatch, [form(), formula]);
    assert.equal(finding?.fix, null);
    assert.match(finding!.message, /检查该格公式/u);
  });

  it("[F31] the total is compared only where the categories agree, the grade only where no bounds decide", () => {
    const onlyTotal = subject("社保", { cell: "B4", total: printed("E4", 95) });
    assert.deepEqual(brief(run(summaryMismatch, [form(), summary(onlyTotal)])), []);
    const ungraded = editionOf({ bands: [], bandPolicy: null });
    const graded = (name: string, grade: string) => subject(name, { entries: [entry("D4", ungraded, "discipline", 4, "late")], total: printed("F9", 96), grade: words("F10", grade) });
    const tables = [tableOf({ sheet: "社保", edition: ungraded, subjects: [graded("社保", "合格")] }), tableOf({ sheet: "汇总", layout: "summary", edition: ungraded, subjects: [graded("社保", "优秀")] })];
    assert.deepEqual(run(summaryMismatch, tables).map(({ cells, actual, expected }) => [cells, actual, expected]), [[["F10"], "优秀", "合格"]]);
  });

  it("[F31] a total of a row without categories is held against the form's", () => {
    const incomplete = subject("社保", { cell: "B4", awarded: [awarded("C4", edition, "discipline", 6)], total: printed("E4", 95) });
    assert.deepEqual(brief(run(summaryMismatch, [form(), summary(incomplete)])), ["汇总 E4 E4=96"]);
  });

  it("[F31] other months, other rounds, other subjects and forms nobody filled in are not compared", () => {
    const may = tableOf({ sheet: "社保", month: month("2026-05"), subjects: form().reading.subjects });
    const self = tableOf({ sheet: "社保自评", subjects: form().reading.subjects });
    const blank = formOf("社保", "社保窗口");
    const another = formOf("医保", "医保窗口", { entries: [entry("D4", edition, "discipline", 4, "late")] });
    for (const table of [may, self, blank, another]) assert.deepEqual(run(summaryMismatch, [table, summary(row(8, 20, 98))]), []);
  });

  it("[F31] of two forms of one subject the one that fits is meant", () => {
    const other = formOf("社保2", "社保窗口", { entries: [entry("D4", edition, "discipline", 2, "late")] });
    assert.deepEqual(run(summaryMismatch, [other, form(), summary(row(6, 20, 96))]), []);
  });

  const ledgerRow = (name: string, ...entries: ReturnType<typeof entry>[]) => subject(name, { cell: `B${entries[0]!.cell.slice(1)}`, entries });
  const late = (cell: string, value: number) => entry(cell, edition, "discipline", value, "late");
  const deducted = (name: string, at: number, discipline: number) => subject(name, { cell: `B${at}`, entries: [entry(`C${at}`, edition, "discipline", discipline)] });

  it("[F32] a deduction of the ledger that the summary lacks is said", () => {
    const ledger = tableOf({ sheet: "台账", layout: "ledger", subjects: [ledgerRow("社保", late("E4", 2), late("E5", 2))] });
    const [finding] = run(summaryMismatch, [ledger, summary(deducted("社保窗口", 4, 2))]);
    assert.deepEqual([finding?.cells, finding?.expected, finding?.actual, finding?.fix], [["C4"], 4, 2, null]);
    assert.match(finding!.message, /台账/u);
  });

  it("[F32] a summary that deducts more than a ledger is a fault only where the ledger explains most of it", () => {
    const subjects = ["甲", "乙", "丙"].map((name, index) => ledgerRow(name, late(`E${index + 4}`, 2)));
    const ledger = tableOf({ sheet: "台账", layout: "ledger", subjects });
    assert.deepEqual(brief(run(summaryMismatch, [ledger, summary(deducted("甲", 4, 2), deducted("乙", 5, 2), deducted("丙", 6, 4))])), ["汇总 C6"]);
    assert.deepEqual(brief(run(summaryMismatch, [ledger, summary(deducted("甲", 4, 2), deducted("乙", 5, 4), deducted("丙", 6, 4))])), []);
  });
});
