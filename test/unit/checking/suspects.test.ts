/** What a wrong total was worked out on: which fault makes the difference exactly, and that no other figure is blamed. */
import assert from "node:assert/strict";
import type { Edition } from "../../../src/catalogue/edition";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import type { Finding } from "../../../src/checking/finding";
import { points } from "../../../src/points";
import { category, clause, editionOf, fixed, range } from "../editionOf";
import { sheetOf } from "../sheetText";

/** Base 100; 纪律 10, 服务 20, 环境 30, 加分 up to 5. */
const edition = editionOf({
  categories: [
    category("discipline", "纪律", 10, { no: "一" }), category("service", "服务", 20, { no: "二" }), category("place", "环境", 30, { no: "三" }),
    category("bonus", "附加分", 5, { kind: "bonus", no: "四" }),
  ],
  clauses: [
    clause("late", "discipline", fixed(2), { text: "上班迟到" }), clause("idle", "discipline", range(0.5, 2), { text: "串岗聊天" }),
    clause("attitude", "service", range(0.5, 2), { text: "态度生硬" }), clause("dress", "service", fixed(1), { text: "着装不整" }),
    clause("litter", "place", fixed(3), { text: "乱扔垃圾" }), clause("praise", "bonus", range(1, 3), { polarity: "bonus", text: "书面表扬" }),
    clause("gold", "bonus", fixed(3), { polarity: "bonus", text: "获得锦旗" }), clause("year", "bonus", fixed(10), { polarity: "bonus", period: "year", text: "年度先进" }),
  ],
});

const check = (text: string, under: Edition): readonly Finding[] =>
  checkWorkbook({ sheets: [sheetOf(text).grid], date1904: false }, { editions: [under], edition: under.id, language: "zh-CN" }).findings;
/** "right", "alone" for a fault of its own, else the cause, of what is said about one cell. */
function said(findings: readonly Finding[], code: Finding["code"], at: string): string {
  const found = findings.find((finding) => finding.code === code && finding.cells[0] === at);
  if (!found) return "right";
  return found.follows ? `${found.follows.code} ${found.follows.cell}` : "alone";
}

/** A form of one window, its first row in row 3; "TOTAL" in the last row is the total. */
const formOf = (...rows: readonly string[]): string =>
  ["sheet: 社保", "---", "2026年6月 窗口：社保", "考核项目 | 分值 | 扣分标准 | 日期 | 次数 | 扣分 | 得分", ...rows].join("\n");
/** What is said of each total that is printed under the rows. */
function totals(rows: readonly string[], expected: Readonly<Record<number, string>>, { under = edition, sum = "" } = {}): void {
  for (const [total, cause] of Object.entries(expected)) {
    const findings = check(formOf(...rows, `合计 | | | | | ${sum} | ${total}`), under);
    assert.equal(said(findings, "wrong-total", `G${rows.length + 3}`), cause, `${rows.join(" / ")}: total ${total}`);
  }
}
const LATE = "纪律 | 10 | 上班迟到 | | 1 | 2 |";
const DRESS = "服务 | 20 | 着装不整 | | 1 | 1 |";

/** A summary of scores, its first row in row 3. */
const summaryOf = (...rows: readonly string[]): string =>
  ["sheet: 汇总", "---", "月度考核得分汇总 2026年6月", "序号 | 窗口 | 纪律得分 | 服务得分 | 环境得分 | 附加分 | 总分", ...rows].join("\n");
const scores = (row: string, expected: Readonly<Record<number, string>>): void => {
  for (const [total, cause] of Object.entries(expected)) {
    assert.equal(said(check(summaryOf(`1 | 社保 | ${row} | ${total}`), edition), "wrong-total", "G3"), cause, `${row}: total ${total}`);
  }
};

describe("a total that was worked out on the printed sum of deductions", () => {
  it("[F24] follows from that sum when it is wrong by as much, whichever sign the sheet writes", () => {
    totals([LATE, DRESS], { 97: "right", 96: "wrong-total F5", 98: "alone", 95: "alone" }, { sum: "4" });
    totals(["纪律 | 10 | 上班迟到 | | 1 | -2 |", "服务 | 20 | 着装不整 | | 1 | -1 |"], { 97: "right", 96: "wrong-total F5", 98: "alone", 90: "alone" }, { sum: "-4" });
    totals([LATE, DRESS], { 97: "right", 96: "alone" }, { sum: "3" });
  });

  it("[F24] follows from its formula, the root of both, and not from the wrong sum", () => {
    totals([LATE, DRESS], { 97: "right", 96: "stale-value F5", 98: "alone" }, { sum: "=SUM(F3:F4) => 4" });
    totals(["纪律 | 10 | 上班迟到 | | 1 | -2 |", "服务 | 20 | 着装不整 | | 1 | -1 |"], { 97: "right", 96: "stale-value F5", 98: "alone" }, { sum: "=SUM(F3:F4) => -4" });
    totals([LATE, DRESS, "环境 | 30 | 乱扔垃圾 | | 1 | 3 |"], { 94: "right", 97: "short-range F6", 91: "alone" }, { sum: "=SUM(F3:F4) => 3" });
  });

  it("[F98] the right sum has the sign in which the sum stands, on a form and under a ledger", () => {
    const figures = (text: string, at: string) => check(text, edition).filter(({ code, cells }) => code === "wrong-total" && cells[0] === at).map(({ expected, actual, fix }) => [expected, actual, fix?.value]);
    const form = (late: number, dress: number, sum: number) => formOf(`纪律 | 10 | 上班迟到 | | 1 | ${late} |`, `服务 | 20 | 着装不整 | | 1 | ${dress} |`, `合计 | | | | | ${sum} | 97`);
    assert.deepEqual([figures(form(-2, -1, -4), "F5"), figures(form(-2, -1, -3), "F5"), figures(form(2, 1, 4), "F5")], [[[-3, -4, -3]], [], [[3, 4, 3]]]);
    const ledger = (late: string, dress: string, sum: number) => ["sheet: 台账", "---", "2026年6月扣分台账", "窗口 | 日期 | 考核项目 | 条款 | 次数 | 扣分", `社保 | 6月1日 | 纪律 | 上班迟到 | 1 | ${late}`, `医保 | 6月2日 | 服务 | 着装不整 | 1 | ${dress}`, `合计 | | | | | ${sum}`].join("\n");
    assert.deepEqual([figures(ledger("-2", "-1", -4), "F5"), figures(ledger("-2", "-1", -3), "F5"), figures(ledger("2", "1", 4), "F5")], [[[-3, -4, -3]], [], [[3, 4, 3]]]);
    const cause = (late: string, dress: string, sum: number) => said(check(ledger(late, dress, sum), edition), "wrong-total", "F5");
    assert.deepEqual([cause("-2", "'-1分", -2), cause("-2", "'-1分", -3), cause("-2", "'-1分", -4)], ["not-a-number F4", "right", "alone"]);
  });
});

describe("a correction on a sheet that writes deductions below 0", () => {
  const fixes = (...rows: readonly string[]) => check(formOf(...rows, "合计 | | | | | |"), edition).flatMap(({ code, fix }) => (fix ? [`${code} ${fix.cell}=${fix.value}`] : []));

  it("[F99] is below 0 too, or it would be the one of another sign", () => {
    assert.deepEqual(fixes("纪律 | 10 | 上班迟到 | | 2 | -3 |", "服务 | 20 | 着装不整 | | 1 | -1 |"), ["wrong-points F3=-4"]);
    assert.deepEqual(fixes("纪律 | 10 | 上班迟到 | | 2 | |", "服务 | 20 | 着装不整 | | 1 | -1 |"), ["missing-amount F3=-4"]);
    assert.deepEqual(fixes("纪律 | 10 | 上班迟到 | | 2 | 3 |", " | | 上班迟到 | | 1 | |", "服务 | 20 | 着装不整 | | 1 | 1 |"), ["wrong-points F3=4", "missing-amount F4=2"]);
    assert.deepEqual(fixes("附加分 | 5 | 获得锦旗 | | 1 | |", "服务 | 20 | 着装不整 | | 1 | -1 |"), ["missing-amount F3=3"], "a bonus stands above 0");
  });
});

describe("a total that was worked out on what an entry should not be", () => {
  it("[F24] follows from an entry only when the amount it should have makes the difference", () => {
    totals(["纪律 | 10 | 上班迟到 | | 2 | 3 |"], { 97: "right", 96: "wrong-points F3", 98: "alone", 95: "alone" });
    totals(["纪律 | 10 | 上班迟到 | | 2 | |"], { 96: "right", 100: "missing-amount F3", 98: "alone" });
    totals(["纪律 | 10 | 上班迟到 | '2026-06-03 | 1 | 2 |", " | | 上班迟到 | '2026-06-03 | 1 | 2 |"], { 96: "right", 98: "duplicate-entry F4", 97: "alone", 100: "alone" });
    totals(["纪律 | 10 | 上班迟到 | '2026-07-03 | | 2 |"], { 98: "right", 100: "outside-period D3", 96: "alone", 99: "alone" });
    totals(["服务 | 20 | 态度生硬 | | | =0.5+1 => 1 |"], { 99: "right", 98.5: "stale-value F3", 99.5: "alone" });
  });

  it("[F24] the other entries of its category, and those alone, stay as they are", () => {
    totals(["纪律 | 10 | 上班迟到 | | 3 | 6 |", "服务 | 20 | 着装不整 | | 3 | 2 |"], { 92: "right", 91: "wrong-points F4", 87: "alone" });
    totals(["纪律 | 10 | 上班迟到 | | 4 | 8 |", " | | 上班迟到 | | 2 | 3 |"], { 90: "right", 89: "over-cap F4", 91: "alone" });
  });

  it("[F24] a bonus raises the total, as far as the edition's limit on all of them goes", () => {
    totals(["附加分 | 5 | 获得锦旗 | | 2 | 6 |"], { 105: "right", 106: "over-cap F3", 104: "alone" });
    const open = category("bonus", "附加分", null, { kind: "bonus", cap: "none", no: "四" });
    const without = (most: number | null): Edition => ({ ...edition, categories: [...edition.categories.slice(0, 3), open], bonusCap: most === null ? null : points(most) });
    totals(["附加分 | | 获得锦旗 | | 2 | 4 |"], { 104: "right", 105: "wrong-points F3", 106: "alone" }, { under: without(5) });
    totals(["附加分 | | 获得锦旗 | | 2 | 4 |"], { 104: "right", 105: "alone", 106: "wrong-points F3" }, { under: without(null) });
  });
});

describe("a total that was worked out without the numbers that are text", () => {
  it("[F24] follows from all of them together, in one category or in several", () => {
    totals(["纪律 | 10 | 上班迟到 | | 1 | '2分 |", DRESS], { 97: "right", 99: "not-a-number F3", 98: "alone" });
    totals(["纪律 | 10 | 上班迟到 | | 1 | '2分 |", "服务 | 20 | 着装不整 | | 1 | '1分 |"], { 97: "right", 100: "not-a-number F3", 99: "alone", 98: "alone" });
    totals(["纪律 | 10 | 上班迟到 | | 1 | '2分 |", " | | 上班迟到 | | 1 | '2分 |", " | | 上班迟到 | | 1 | 2 |"], { 94: "right", 98: "not-a-number F3", 96: "alone" });
    totals(["附加分 | 5 | 年度先进 | | 1 | '10分 |"], { 100: "right", 110: "alone", 90: "alone" });
  });

  it("[F24] the sum of deductions follows from the texts of all its categories", () => {
    const sum = (printed: number): string => said(check(formOf("纪律 | 10 | 上班迟到 | | 1 | '2分 |", "服务 | 20 | 着装不整 | | 1 | '1分 |", `合计 | | | | | ${printed} | 97`), edition), "wrong-total", "F5");
    assert.deepEqual([sum(3), sum(0), sum(1), sum(4)], ["right", "not-a-number F3", "alone", "alone"]);
  });

  it("[F24] the sum of a category follows from the texts in it", () => {
    const sum = (printed: number, other: string): string => said(check(formOf("纪律 | 10 | 上班迟到 | | 1 | '2分 |", " | | 上班迟到 | | 1 | 2 |", `小计 | | | | | ${printed} |`, `服务 | 20 | 着装不整 | | 1 | ${other} |`), edition), "wrong-subtotal", "F5");
    assert.deepEqual([sum(4, "1"), sum(2, "1"), sum(3, "1"), sum(1, "'1分")], ["right", "not-a-number F3", "alone", "alone"]);
  });

  it("[F24] a score that is text is missing from the total of its own row", () => {
    scores("'8分 | 20 | 30 | 0", { 98: "right", 90: "not-a-number C3", 91: "alone", 78: "alone" });
    const both = (one: number, other: number): string[] => {
      const findings = check(summaryOf(`1 | 社保 | '8分 | 20 | 30 | 0 | ${one}`, `2 | 医保 | '9分 | 20 | 30 | 0 | ${other}`), edition);
      return ["G3", "G4"].map((cell) => said(findings, "wrong-total", cell));
    };
    assert.deepEqual([both(90, 90), both(89, 91)], [["not-a-number C3", "not-a-number C3"], ["alone", "alone"]]);
  });
});

describe("a total that was worked out on printed sums, scores and points of categories", () => {
  it("[F24] follows from a category's sum, the way that its kind and its sign say", () => {
    totals(["附加分 | 5 | 书面表扬 | | | 2 |", "小计 | | | | | 3 |"], { 102: "right", 103: "wrong-subtotal F4", 101: "alone" });
    for (const sign of ["", "-"]) {
      totals([`纪律 | 10 | 上班迟到 | | 1 | ${sign}2 |`, ` | | 上班迟到 | | 1 | ${sign}2 |`, `小计 | | | | | ${sign}5 |`], { 96: "right", 95: "wrong-subtotal F5", 97: "alone", 87: "alone" });
    }
    totals([LATE, "小计 | | | | | 2 |", "附加分 | 5 | 书面表扬 | | | 2 |", "小计 | | | | | 3 |"], { 100: "right", 101: "wrong-subtotal F6", 99: "alone" });
  });

  it("[F24] does not follow from a rank, nor from a formula of its own that gives another wrong total", () => {
    const ranked = (total: number) => said(check(summaryOf(`1 | 社保 | 8 | 20 | 30 | 0 | ${total} | =1+1 => 1`).replace("| 总分", "| 总分 | 名次"), edition), "wrong-total", "G3");
    assert.deepEqual([98, 99, 97].map(ranked), ["right", "alone", "alone"]);
    const calculated = (fresh: number) => said(check(summaryOf(`1 | 社保 | 8 | 20 | 30 | 0 | =${fresh}+0 => 99`), edition), "wrong-total", "G3");
    assert.deepEqual([98, 100, 97].map(calculated), ["stale-value G3", "alone", "alone"]);
  });

  it("[F24] follows from a category's score, as it stands, and from two of them together", () => {
    totals([LATE, " | | 上班迟到 | | 1 | 2 |", "小计 | | | | | 4 | 7"], { 96: "right", 97: "wrong-subtotal G5", 95: "alone" });
    totals(["纪律 | 10 | 上班迟到 | | 1 | 2 | 9", "服务 | 20 | 着装不整 | | 1 | 1 | 21"], { 97: "right", 98: "wrong-subtotal G3", 99: "score-over-points G4", 100: "score-over-points G4", 96: "alone" });
  });

  it("[F24] follows from a typed score that the formula of its column would give otherwise", () => {
    const findings = (total: number) => check(summaryOf(...[1, 2, 3].map((row) => `${row} | 窗口${row} | =11-A${row + 2} => ${11 - row} | 20 | 30 | 0 | ${101 - row}`), `4 | 窗口4 | 9 | 20 | 30 | 0 | ${total}`), edition);
    assert.deepEqual([99, 101, 97, 98].map((total) => said(findings(total), "wrong-total", "G6")), ["right", "hard-coded C6", "alone", "alone"]);
  });

  it("[F24] follows from a category's printed points, each by itself, or all where one finding is about them all", () => {
    const form = (discipline: number, service: number, place: number, bonus: number): string[] =>
      [`纪律 | ${discipline} | 上班迟到 | | 1 | 2 |`, `服务 | ${service} | 着装不整 | | 1 | 1 |`, `环境 | ${place} | 乱扔垃圾 | | | |`, `附加分 | ${bonus} | 书面表扬 | | | 2 |`];
    totals(form(12, 20, 30, 5), { 99: "right", 101: "wrong-allotment B3", 100: "alone", 97: "alone" });
    totals(form(12, 25, 30, 5), { 99: "right", 101: "wrong-allotment B3", 104: "wrong-allotment B4", 106: "wrong-allotment B3", 105: "alone" });
    totals(form(12, 25, 33, 5), { 99: "right", 109: "wrong-allotment B3", 101: "alone", 104: "alone", 106: "alone" });
    totals(form(10, 20, 30, 8), { 99: "right", 102: "alone" });
    totals(form(12, 25, 30, 8), { 99: "right", 106: "wrong-allotment B3", 109: "alone", 101: "alone" });
  });
});
