/** A figure that cannot be, and a total that was worked out on one that can: the sheet was mistyped in that cell. */
import assert from "node:assert/strict";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import type { Finding } from "../../../src/checking/finding";
import { category, clause, editionOf, fixed, range } from "../editionOf";
import { sheetOf } from "../sheetText";

/** Base 100; 纪律 10, 服务 20, 加分 up to 5. */
const edition = editionOf({
  categories: [category("discipline", "纪律", 10, { no: "一" }), category("service", "服务", 20, { no: "二" }), category("bonus", "附加分", 5, { kind: "bonus", no: "三" })],
  clauses: [
    clause("late", "discipline", fixed(2), { text: "上班迟到" }), clause("idle", "discipline", range(0.5, 2), { text: "串岗聊天" }),
    clause("attitude", "service", range(0.5, 2), { text: "态度生硬" }), clause("praise", "bonus", range(1, 3), { polarity: "bonus", text: "书面表扬" }),
  ],
});

const check = (...lines: readonly string[]): readonly Finding[] =>
  checkWorkbook({ sheets: [sheetOf(lines.join("\n")).grid], date1904: false }, { editions: [edition], edition: edition.id, language: "zh-CN" }).findings;
/** "right", "alone" for a fault of its own, else the cause, of what is said about one cell. */
function said(findings: readonly Finding[], code: Finding["code"], at: string): string {
  const found = findings.find((finding) => finding.code === code && finding.cells[0] === at);
  if (!found) return "right";
  return found.follows ? `${found.follows.code} ${found.follows.cell}` : "alone";
}

const form = (...rows: readonly string[]): readonly Finding[] => check("sheet: 社保", "---", "2026年6月 窗口：社保", "考核项目 | 分值 | 扣分标准 | 次数 | 扣分 | 得分", ...rows);
function totals(rows: readonly string[], expected: Readonly<Record<number, string>>): void {
  for (const [total, cause] of Object.entries(expected)) {
    assert.equal(said(form(...rows, `合计 | | | | | ${total}`), "wrong-total", `F${rows.length + 3}`), cause, `${rows.join(" / ")}: total ${total}`);
  }
}
const score = (row: string, total: number): string =>
  said(check("sheet: 汇总", "---", "月度考核得分汇总 2026年6月", "序号 | 窗口 | 纪律得分 | 服务得分 | 附加分 | 总分", `1 | 社保 | ${row} | ${total}`), "wrong-total", "F3");
const scores = (row: string, expected: Readonly<Record<number, string>>): void =>
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((total) => [total, score(row, Number(total))])), expected, row);

describe("an amount that the clause does not allow", () => {
  it("[F24] explains a total that an amount from the least to the most of its range gives", () => {
    totals(["服务 | 20 | 态度生硬 | | 5 |"], { 95: "right", 98: "out-of-range E3", 99.5: "out-of-range E3", 97.9: "alone", 99.6: "alone", 100: "alone", 101: "alone", 94: "alone" });
    totals(["附加分 | 5 | 书面表扬 | | 4 |"], { 104: "right", 101: "out-of-range E3", 103: "out-of-range E3", 100.9: "alone", 103.1: "alone", 100: "alone", 106: "alone" });
  });

  it("[F24] explains a total that some whole number of events gives, where no count is written", () => {
    totals(["纪律 | 10 | 上班迟到 | | 3 |"], { 97: "right", 98: "wrong-points E3", 96: "wrong-points E3", 97.5: "alone", 100: "alone" });
    totals(["纪律 | 10 | 上班迟到 | 2 | 3 |"], { 97: "right", 98: "alone", 96: "wrong-points E3", 94: "alone" });
  });

  it("[F24] explains nothing where its category is used up whatever the amount", () => {
    totals(["纪律 | 10 | 上班迟到 | 6 | 12 |", " | | 串岗聊天 | | 5 |"], { 90: "right", 93.5: "alone", 83: "over-cap E3" });
  });

  it("[F24] explains the sum of its own category only", () => {
    const sum = (printed: number): string => said(form("服务 | 20 | 态度生硬 | | 5 |", `小计 | | | | ${printed} |`), "wrong-subtotal", "E4");
    assert.deepEqual([sum(5), sum(2), sum(0.5), sum(3), sum(0.4)], ["right", "out-of-range E3", "out-of-range E3", "alone", "alone"]);
    const other = (printed: number): string => said(form("纪律 | 10 | 上班迟到 | 3 | 6 |", `小计 | | | | ${printed} |`, "服务 | 20 | 态度生硬 | | 5 |"), "wrong-subtotal", "E4");
    assert.deepEqual([other(6), other(2)], ["right", "alone"], "with 1 for 态度生硬 it would be 4 less");
  });
});

describe("a score that no entries could give", () => {
  it("[F24] below 0 explains the total of the figures as they stand, and of any score from 0 to the category's points", () => {
    scores("-3 | 20 | 0", { 90: "right", 87: "score-over-points C3", 89: "alone", 90.5: "score-over-points C3", 100: "score-over-points C3", 100.5: "alone" });
    scores("10 | -3 | 0", { 80: "right", 77: "score-over-points D3", 98: "score-over-points D3", 100: "score-over-points D3", 101: "alone", 79: "alone" });
  });

  it("[F24] beside entries is what they leave, and can be no other", () => {
    totals(["纪律 | 10 | 上班迟到 | 6 | 12 | -2"], { 90: "right", 88: "over-cap E3", 95: "alone" });
    totals(["纪律 | 10 | 上班迟到 | 1 | 2 |", "小计 | | | | 2 | -3"], { 98: "right", 87: "score-over-points F4", 95: "alone" });
  });

  it("[F24] without entries may be any, whatever entries other categories have", () => {
    totals(["纪律 | 10 | 上班迟到 | 1 | 2 | 8", "服务 | 20 | | | | -3"], { 78: "right", 93: "score-over-points F4", 98: "score-over-points F4", 98.5: "alone" });
  });

  it("[F24] in one category does not explain the score of another", () => {
    const findings = (of: number) => form(`纪律 | 10 | 上班迟到 | 1 | 2 | ${of}`, "服务 | 20 | | | | -3", "合计 | | | | | ");
    assert.deepEqual([8, 9].map((of) => said(findings(of), "wrong-subtotal", "F3")), ["right", "alone"]);
    assert.equal(said(findings(9), "score-over-points", "F4"), "alone");
  });
});
