import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import type { Finding } from "../../../src/checking/finding";
import { type CellValue, MemoryGrid, type WorkbookGrid } from "../../../src/sheet/grid";
import { sheetOf } from "../sheetText";

const CODES = ["short-range", "hard-coded", "stale-value"];

const found = (text: string): readonly Finding[] => foundIn({ sheets: [sheetOf(text).grid], date1904: false });

const foundIn = (book: WorkbookGrid): readonly Finding[] =>
  checkWorkbook(book, { editions: builtInEditions(), edition: "S12", language: "zh-CN" }).findings.filter(({ code }) => CODES.includes(code));

const brief = ({ code, cells, fix }: Finding): string => `${code} ${cells.join(",")}${fix ? ` ${fix.value}` : ""}`;

/** A form of four deductions and a bonus, D4 to D8, with its sums in row 9. */
const form = (sum: string, total: string, more: Partial<Record<"d4" | "d5" | "d6" | "d7" | "d8", string>> = {}): string => `sheet: 社保窗口
merges: A1:E1 A2:E2 A4:A7
---
便民服务中心窗口服务考核评分表
2026年6月份    考核窗口名称：社保窗口
考核项目 | 分值 | 加分扣分标准 | 扣分加分分值 | 考核得分
五\\n工作纪律 | 10 | ⑴上班迟到早退、中途擅自离岗的 | ${more.d4 ?? 2} |
 | | (2)“中心”组织的各类会议和活动,有迟到或无故缺席的 | ${more.d5 ?? 1} |
 | | (3)工作人员未履行请假制度的 | ${more.d6 ?? 2} |
 | | (6)工作时间无故不接听电话的 | ${more.d7 ?? 0.5} |
十\\n附加分 | 5 | ⑺有突击性任务并及时完成的 | ${more.d8 ?? 1} |
合计 | 100 | | ${sum} | ${total}`;

const HEAD = ["窗口", "办件管理", "收费管理", "办事效率", "网络管理", "工作纪律", "规范服务", "环境管理", "资料管理", "服务对象评议", "附加分", "总分"];

/** A summary from row 3 on, columns B to J the deductions, K the bonus, L the total; `below` are rows under it. */
function summary(totals: readonly (string | number | null)[], below: readonly (readonly CellValue[])[] = [], values: ReadonlyMap<string, CellValue> = new Map()): WorkbookGrid {
  const grid = new MemoryGrid({ name: "汇总", merges: [{ top: 1, left: 1, bottom: 1, right: 12 }] });
  const rows: CellValue[][] = [["便民服务中心窗口服务考核扣分汇总表（2026年6月）"], HEAD];
  const names = ["社保窗口", "医保窗口", "税务窗口", "公安窗口", "住建窗口", "交通窗口"];
  totals.forEach((total, index) => rows.push([names[index]!, index, 0, 0, 0, 1, 0, 0, 0, 0.5, 1, total]));
  [...rows, ...below].forEach((row, r) => row.forEach((value, c) => {
    if (value === null) return;
    const formula = typeof value === "string" && value.startsWith("=") ? value.replaceAll("ROW", String(r + 1)) : undefined;
    const stored = r >= 2 && r < 2 + totals.length ? 100 - (r - 2) - 0.5 : 0;
    grid.set(r + 1, c + 1, formula === undefined ? { value } : { formula, value: values.get(`${r + 1},${c + 1}`) ?? stored });
  }));
  return { sheets: [grid], date1904: false };
}

const TOTAL = "=100-SUM(BROW:JROW)+KROW";

describe("checks of formulas", () => {
  const SHORT: readonly (readonly [string, string, string, string])[] = [
    ["rows below the range", "=SUM(D4:D6) => 5", "=100-D9+D8 => 96", "short-range D9,D7 =SUM(D4:D7)"],
    ["a range that begins late", "=SUM(D5:D7) => 3.5", "=100-D9+D8 => 97.5", "short-range D9,D4 =SUM(D4:D7)"],
    ["both ends", "=SUM($D$5:D6) => 3", "=100-D9+D8 => 98", "short-range D9,D4,D7 =SUM($D$4:D7)"],
    ["a gap between two ranges", "=SUM(D4:D5,D7:D7) => 3.5", "=100-D9+D8 => 97.5", "short-range D9,D6"],
    ["a sheet's own name", "=SUM(社保窗口!D4:D6) => 5", "=100-D9+D8 => 96", "short-range D9,D7 =SUM(社保窗口!D4:D7)"],
    ["a range in the total", "=SUM(D4:D7) => 5.5", "=100-SUM(D4:D6)+D8 => 96", "short-range E9,D7 =100-SUM(D4:D7)+D8"],
    ["a conditional sum", '=SUMIF(D4:D6,">0",D4:D6) => 5', "=100-D9+D8 => 96", 'short-range D9,D7 =SUMIF(D4:D7,">0",D4:D7)'],
    ["products", "=SUMPRODUCT(D4:D6,B4:B6) => 20", "=100-5.5+D8 => 95.5", "short-range D9,D7 =SUMPRODUCT(D4:D7,B4:B7)"],
  ];
  for (const [name, sum, total, expected] of SHORT) {
    it(`[F46] ${name}`, () => assert.deepEqual(found(form(sum, total)).filter(({ code }) => code === "short-range").map(brief), [expected]));
  }

  it("[F46] says what is left out, how many points, the corrected formula and its result", () => {
    const [finding] = found(form("=SUM(D4:D6) => 5", "=100-D9+D8 => 96"));
    assert.deepEqual([finding?.severity, finding?.expected, finding?.actual], ["error", 5.5, 5]);
    assert.match(finding?.message ?? "", /D9 的公式 =SUM\(D4:D6\) 只算了 D4:D6，漏了 D7（合 0\.5 分）。请改为 =SUM\(D4:D7\)，结果应为 5\.5。/);
  });

  const COMPLETE: readonly (readonly [string, string, string])[] = [
    ["the bonus summed apart", "=SUM(D4:D7) => 5.5", "=100-SUM(D4:D7)+SUM(D8:D8) => 95.5"],
    ["header and blank rows in the range", "=SUM(D3:D7) => 5.5", "=100-SUM(D1:D7)+D8 => 95.5"],
    ["a whole column elsewhere", "=SUM(D4:D7) => 5.5", "=100-SUM(D4:D5)-SUM(D6:D7)+D8 => 95.5"],
    ["cells one by one", "=D4+D5+D6 => 5", "=100-D9 => 95"],
    ["reached through another formula", "=SUM(D4:D5)+F6 => 5.5", "=100-D9+D8 => 95.5"],
    ["caps by category", "=SUM(D4:D7) => 5.5", "=100-MIN(10,SUM(D4:D7))+MIN(5,SUM(D8:D8)) => 95.5"],
    ["only one cell", "=SUM(D4) => 2", "=100-5.5+D8 => 95.5"],
  ];
  for (const [name, sum, total] of COMPLETE) {
    it(`[F47] nothing is short: ${name}`, () => {
      const { grid } = sheetOf(form(sum, total));
      grid.set(6, 6, { value: 2.5, formula: "=SUM(D6:D7)" });
      assert.deepEqual(foundIn({ sheets: [grid], date1904: false }).filter(({ code }) => code === "short-range").map(brief), []);
    });
  }

  it("[F47] blank rows beyond the range are not left out", () => {
    assert.deepEqual(found(form("=SUM(D4:D6) => 5", "=100-D9+D8 => 96", { d7: "" })).map(brief), []);
    assert.deepEqual(found(form("=SUM(D4:D6) => 5", "=100-D9+D8 => 96", { d7: "—" })).map(brief), []);
  });

  it("[F46] a category column missing in a summary's total", () => {
    const book = summary([TOTAL, TOTAL, "=100-SUM(BROW:IROW)+KROW", TOTAL, TOTAL], [], new Map([["5,12", 98]]));
    assert.deepEqual(foundIn(book).map(brief), ["short-range L5,J5 =100-SUM(B5:J5)+K5"]);
  });

  it("[F46] a mean below a summary that ends before its last rows", () => {
    const rows = [TOTAL, TOTAL, TOTAL, TOTAL, TOTAL, TOTAL];
    const below = (formula: string): WorkbookGrid => summary(rows, [["平均分", null, null, null, null, null, null, null, null, null, null, formula]]);
    assert.deepEqual(foundIn(below("=AVERAGE(L3:L7)")).map(brief), ["short-range L9,L8 =AVERAGE(L3:L8)"]);
    assert.deepEqual(foundIn(below("=AVERAGE(L3:L8)")).map(brief), []);
    assert.deepEqual(foundIn(below("=AVERAGE(L3:L4)")).map(brief), [], "a mean of the first two may be meant");
  });

  it("[F48] a typed total among formulas", () => {
    assert.deepEqual(foundIn(summary([TOTAL, TOTAL, 90, TOTAL, TOTAL])).map(brief), ["hard-coded L5 =100-SUM(B5:J5)+K5"]);
  });

  it("[F48] no majority, no neighbours, no number", () => {
    assert.deepEqual(foundIn(summary([TOTAL, TOTAL, 97.5, 96.5, 95.5])).map(brief), []);
    assert.deepEqual(foundIn(summary([TOTAL, TOTAL, 97.5])).map(brief), []);
    assert.deepEqual(foundIn(summary([TOTAL, TOTAL, "不参评", TOTAL, TOTAL])).map(brief), []);
    assert.deepEqual(foundIn(summary([99.5, 98.5, 97.5, 96.5, 95.5])).map(brief), []);
    assert.deepEqual(foundIn(summary([TOTAL, TOTAL, "=97.5", TOTAL, TOTAL])).map(brief), []);
  });

  it("[F48] scores worked out row by row: a typed one is out of place, a typed bonus is not", () => {
    const head = "sheet: 社保窗口\n---\n便民服务中心窗口服务考核评分表（2026年6月）\n考核项目 | 分值 | 扣分 | 考核得分\n";
    const names = ["办件管理 | 25", "收费管理 | 10", "办事效率 | 15", "网络管理 | 10", "工作纪律 | 10"];
    const rows = (typed: number): string => names.map((name, index) => `${name} | 1 | ${index === typed ? "14" : `=B${index + 3}-C${index + 3} => ${[24, 9, 14, 9, 9][index]}`}`).join("\n");
    assert.deepEqual(found(`${head}${rows(-1)}\n附加分 | 5 | | 2`).map(brief), []);
    assert.deepEqual(found(`${head}${rows(2)}\n附加分 | 5 | | 2`).map(brief), ["hard-coded D5 =B5-C5"]);
  });

  it("[F48] a typed rank among calculated ones", () => {
    const { grid } = sheetOf(readFileSync(new URL("../../sheets/hard-coded/good.sheet", import.meta.url), "utf8"));
    grid.set(5, 13, { value: 5 });
    assert.deepEqual(foundIn({ sheets: [grid], date1904: false }).map((finding) => [brief(finding), finding.expected]), [["hard-coded M5 =RANK(L5,$L$3:$L$8)", 6]]);
  });

  it("[F49] a number that is right today", () => {
    const [finding] = foundIn(summary([TOTAL, TOTAL, 97.5, TOTAL, TOTAL]));
    assert.deepEqual([finding?.severity, finding?.expected, finding?.actual], ["warning", 97.5, 97.5]);
    assert.match(finding?.message ?? "", /目前数值正确/);
  });

  it("[F48] where the formula cannot be calculated, it is offered all the same", () => {
    const score = '=ASSESS.SCORE(BROW:KROW,$B$2:$K$2,"县便民评分表")';
    const [finding, ...others] = foundIn(summary([score, score, 90, score, score]));
    assert.deepEqual([others.length, finding?.expected, finding?.fix?.value], [0, null, '=ASSESS.SCORE(B5:K5,$B$2:$K$2,"县便民评分表")']);
  });

  it("[F50] a stored result that the formula does not give", () => {
    const [finding, ...others] = foundIn(summary([TOTAL, TOTAL, TOTAL], [], new Map([["4,12", 90]])));
    assert.deepEqual([others.length, finding && brief(finding), finding?.expected, finding?.actual, finding?.follows], [0, "stale-value L4", 98.5, 90, null]);
  });

  it("[F50] a grade as text", () => {
    const grade = '=IF(E9>=90,"优秀","合格")';
    const text = `${form("=SUM(D4:D7) => 5.5", "=100-D9+D8 => 95.5")}\n考核等次 | ${grade} => 合格`;
    const findings = found(text).filter(({ code }) => code === "stale-value");
    assert.deepEqual(findings.map(({ cells, expected, actual }) => [cells, expected, actual]), [[["B10"], "优秀", "合格"]]);
  });

  it("[F51] what is old because another cell is, names it and follows its finding", () => {
    const [sum, total] = found(form("=SUM(D4:D7) => 4.5", "=100-D9+D8 => 96.5"));
    assert.deepEqual([sum && brief(sum), sum?.follows], ["stale-value D9", null]);
    assert.deepEqual([total && brief(total), total?.follows], ["stale-value E9", { code: "stale-value", sheet: "社保窗口", cell: "D9" }]);
    assert.match(total?.message ?? "", /它引用的 D9 没有重算/);
  });

  it("[F51] a cause on another sheet is named with its sheet", () => {
    const { grid } = sheetOf(form("=SUM(D4:D7)+基础!A1 => 5.5", "=100-D9+D8 => 95.5"));
    const other = MemoryGrid.of({ name: "基础" }, []);
    other.set(1, 1, { value: 0, formula: "=B1*2" });
    other.set(1, 2, { value: 1 });
    const findings = foundIn({ sheets: [grid, other], date1904: false }).filter(({ code }) => code === "stale-value");
    assert.deepEqual(findings.map(({ cells, follows }) => [cells[0], follows?.cell ?? null]), [["D9", null], ["E9", null]]);
    assert.match(findings[0]?.message ?? "", /它引用的 基础!A1 没有重算/);
  });

  const FRESH: readonly (readonly [string, string])[] = [
    ["an unknown function", "=ASSESS.SCORE(D4:D8) => 12"], ["another workbook", "=[1]表!A1 => 12"], ["a name", "=总分 => 12"], ["today's date", "=YEAR(TODAY()) => 12"], ["no stored result", "=100-D9+D8"],
    ["an error", "=100-D9+D8 => #REF!"], ["an error that the formula gives", "=100-D9+1/0 => 95.5"], ["a circle", "=E9+1 => 12"], ["binary digits", "=0.1+0.2+95.2 => 95.5"],
    ["several cells where one is wanted", "=D4:D8 => 12"],
  ];
  for (const [name, total] of FRESH) {
    it(`[F52] never stale: ${name}`, () => assert.deepEqual(found(form("=SUM(D4:D7) => 5.5", total)).filter(({ code }) => code === "stale-value"), []));
  }

  it("[F52] a result rounded to the digits shown may be what Excel calculates with", () => {
    const { grid } = sheetOf(form("=SUM(D4:D7) => 5.5", "=100-D9+D8 => 95.5"));
    grid.set(9, 5, { formula: "=(100-D9+D8)/1.01", value: 94.55, format: "0.00" });
    assert.deepEqual(foundIn({ sheets: [grid], date1904: false }), []);
    grid.set(9, 5, { formula: "=(100-D9+D8)/1.01", value: 94.5, format: "0.00" });
    assert.deepEqual(foundIn({ sheets: [grid], date1904: false }).map(brief), ["stale-value E9"]);
  });

  it("[F52] a precedent that cannot be calculated is taken as it stands", () => {
    const { grid } = sheetOf(form("=ASSESS.CATEGORY(D4:D7) => 5.5", "=100-D9+D8 => 95.5"));
    assert.deepEqual(foundIn({ sheets: [grid], date1904: false }), []);
    grid.set(9, 5, { formula: "=100-D9+D8", value: 90 });
    assert.deepEqual(foundIn({ sheets: [grid], date1904: false }).map(brief), ["stale-value E9"]);
  });
});
