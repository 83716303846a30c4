import assert from "node:assert/strict";
import type { Edition } from "../../../src/catalogue/edition";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { MOST_LISTED } from "../../../src/checking/listedFindings";
import { formatPoints, points } from "../../../src/points";
import { MemoryGrid } from "../../../src/sheet/grid";
import { clause, editionOf, fixed } from "../editionOf";
import { sheetOf } from "../sheetText";

const item = (id: string, amount: number) => clause(id, "discipline", fixed(amount), { no: "1", text: `${id}的情形` });
const edition = editionOf({ clauses: [item("迟到", 2), item("脱岗", 3), item("离岗", 4), clause("着装", "discipline", fixed(1), { no: "2" }), clause("态度", "service", fixed(2), { no: "1" })] });

const check = (text: string, under: Edition = edition) =>
  checkWorkbook({ sheets: [sheetOf(text).grid], date1904: false }, { editions: [under], edition: under.id, language: "zh-CN" });
const ledger = (...rows: readonly string[]): string => `---\n窗口 | 日期 | 考核项目 | 条款 | 次数 | 扣分\n${rows.join("\n")}`;

describe("an item of several clauses", () => {
  const found = (count: string, amount: number) =>
    check(ledger(`社保 | 6月1日 | 纪律 | 纪律1 | ${count} | ${amount}`)).findings.map(({ code, severity, message }) => `${severity} ${code} ${message}`);

  it("[F53] cited by its number, is the clause that the amount leaves; nothing is said", () => {
    assert.deepEqual(found("1", 3), []);
    const [subject] = check(ledger("社保 | 6月1日 | 纪律 | 纪律1 | 1 | 3")).assessments;
    assert.ok(subject?.trace.some((step) => step.step === "entry" && step.clause === "脱岗"));
  });

  it("[R31] beside a reason is the clause that the reason resembles", () => {
    const text = `---\n窗口 | 考核项目 | 条款 | 扣分事由 | 次数 | 扣分\n社保 | 纪律 | 纪律1 | 离岗的情形 | | 12`;
    const [subject] = check(text).assessments;
    assert.ok(subject?.trace.some((step) => step.step === "entry" && step.clause === "离岗"));
  });

  it("[F53] whose clauses all charge the amount needs no other", () => {
    assert.deepEqual(found("", 12).filter((each) => each.includes("unknown-clause")), []);
  });

  it("[F53] names for information those that are possible, and warns where none is", () => {
    const [some, ...others] = found("", 4);
    assert.deepEqual(others, []);
    assert.match(some ?? "", /^info unknown-clause D2 引用的“纪律1”有 3 条，按 F2 的 4 分，可能是纪律1①.*纪律1③/);
    const [none, ...more] = found("1", 5);
    assert.deepEqual(more, []);
    assert.match(none ?? "", /^warning unknown-clause .*F2 的 5 分哪一条都不合。请核对/);
  });
});

describe("a limit that several clauses share", () => {
  const limited = { ...edition, limits: [{ name: "纪律第1项", clauses: ["迟到", "脱岗", "离岗"], points: points(5), source: { document: "test", lines: "1" } }] };

  it("[F54] is over-cap beyond it, and no sum or total is wrong for it", () => {
    const text = (total: number) => `---\n考核项目 | 分值 | 扣分标准 | 扣分 | 得分\n纪律 | 10 | 迟到的情形 | 2 | 5\n | | 脱岗的情形 | 6 |\n服务 | 20 | | | 20\n合计 | | | | ${total}`;
    const report = check(text(95), limited);
    assert.deepEqual(report.findings.map(({ code, cells, expected, actual }) => [code, cells, expected, actual]), [["over-cap", ["D3"], 5, 8]]);
    assert.match(report.findings[0]?.message ?? "", /“纪律第1项”合计记录扣分 8 分，合计以 5 分为限，计入 5 分，超出 3 分/);
    assert.equal(formatPoints(report.assessments[0]!.total), "95");
    const wrong = check(text(92), limited).findings.find(({ code }) => code === "wrong-total");
    assert.deepEqual([wrong?.expected, wrong?.follows?.code], [95, "over-cap"]);
  });

  it("[F54] takes off before the category's own points, which are then not passed as well", () => {
    const rows = ["社保 | 6月1日 | 纪律 | 脱岗的情形 | 3 | 9", "社保 | 6月2日 | 纪律 | 着装 的条文 | 4 | 4"];
    const report = check(ledger(...rows), limited);
    assert.deepEqual(report.findings.map(({ code, expected, actual }) => [code, expected, actual]), [["over-cap", 5, 9]]);
    assert.equal(formatPoints(report.assessments[0]!.total), "91");
    assert.deepEqual(check(ledger(...rows)).findings.map(({ code, expected, actual }) => [code, expected, actual]), [["over-cap", 10, 13]]);
  });
});

describe("very many findings", () => {
  const book = (rows: number) => ({
    sheets: [MemoryGrid.of({ name: "台账" }, [
      ["2026年6月"], ["窗口", "日期", "考核项目", "条款", "次数", "扣分"],
      ...Array.from({ length: rows }, () => ["社保", "2026年6月3日", "纪律", "着装 的条文", 1, 1]), ["合计", null, null, null, null, 7],
    ])], date1904: false,
  });

  it("[F55] are listed up to 500 a code, and one more says how many there are besides", () => {
    const rows = 3 * MOST_LISTED;
    const { findings } = checkWorkbook(book(rows), { editions: [edition], edition: edition.id, language: "zh-CN" });
    const duplicates = findings.filter(({ code }) => code === "duplicate-entry");
    assert.equal(duplicates.length, MOST_LISTED + 1);
    const further = duplicates.filter(({ rule }) => rule === "F55");
    assert.deepEqual(further.map(({ severity, cells }) => [severity, cells]), [["warning", [`F${3 + 1 + MOST_LISTED}`]]]);
    assert.match(further[0]?.message ?? "", new RegExp(`另有 ${rows - 1 - MOST_LISTED} 处`));
    for (const { follows } of findings) {
      if (follows) assert.ok(findings.some(({ code, sheet, cells }) => code === follows.code && sheet === follows.sheet && cells[0] === follows.cell));
    }
  });

  it("[F55] 40,000 of one kind end at all: work that grows with their square would outlast the test's patience", () => {
    const { findings } = checkWorkbook(book(40_000), { editions: [edition], edition: edition.id, language: "zh-CN" });
    assert.equal(findings.filter(({ code }) => code === "duplicate-entry").length, MOST_LISTED + 1);
  }).timeout(60_000);
});
