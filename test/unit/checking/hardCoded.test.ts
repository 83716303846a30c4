/** A typed number among formulas: how many neighbours it takes, and which formula is proposed. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { sheetOf } from "../sheetText";

const editions = builtInEditions();

/** Totals of people below one another, from row 3 on: "=" for the formula of the row, else what is typed. */
function said(...totals: readonly string[]): readonly string[] {
  const rows = totals.map((total, index) => {
    const row = index + 3;
    return `${index + 1} | 职工${"甲乙丙丁戊己庚辛壬癸"[index] ?? ""} | 20 | 20 | 18 | 25 | 15 | 0 | ${total.replace(/^=$/u, `=SUM(C${row}:H${row}) => 98`).replaceAll("ROW", String(row))} | 优秀`;
  });
  const text = ["sheet: 汇总", "---", "窗口工作人员月度考核汇总 2026年6月", "序号 | 姓名 | 德(20) | 能(20) | 勤(20) | 绩(25) | 廉(15) | 加分 | 总分 | 等次", ...rows].join("\n");
  return checkWorkbook({ sheets: [sheetOf(text).grid], date1904: false }, { editions, edition: "S5", language: "zh-CN" }).findings.filter(({ code }) => code === "hard-coded")
    .map(({ cells, expected, actual, fix }) => `${cells.join(",")} ${String(actual)}→${String(expected)} ${String(fix?.value ?? "")}`.trim());
}
const SUM = "=SUM(CROW:HROW) => 98";
const OTHER = "=100-CROW+18 => 98";

describe("hard-coded", () => {
  it("[F48] it takes three neighbours with one formula, and two thirds of those filled", () => {
    assert.deepEqual(said("=", "=", "97"), []);
    assert.deepEqual(said("=", "=", "=", "97"), ["I6 97→98 =SUM(C6:H6)"]);
    assert.deepEqual(said("=", "=", "=", "=", "97", "96"), ["I7 97→98 =SUM(C7:H7)", "I8 96→98 =SUM(C8:H8)"], "two thirds");
    assert.deepEqual(said("=", "=", "=", "97", "96"), [], "three of five");
    assert.deepEqual(said("=", "=", "=", "97", ""), ["I6 97→98 =SUM(C6:H6)"], "an empty cell counts for nothing");
  });

  it("[F48] the neighbours have to agree; cells that refer to nothing calculate nothing", () => {
    assert.deepEqual(said("=", "=", "=", OTHER, OTHER, "97"), []);
    assert.deepEqual(said("=", "=", "=", "=", OTHER, "97"), ["I8 97→98 =SUM(C8:H8)"]);
    assert.deepEqual(said("=98 => 98", "=98 => 98", "=98 => 98", "97"), []);
    assert.deepEqual(said("97", "98", "96", "95"), []);
  });

  it("[F48] the formula comes from the nearest neighbour, with what is fixed in it kept", () => {
    const fixed = "=SUM($C$3:HROW)-SUM($C$2:$C$2) => 98";
    assert.deepEqual(said(fixed, "97", fixed, fixed), ["I4 97→196 =SUM($C$3:H4)-SUM($C$2:$C$2)"]);
    assert.deepEqual(said("97", SUM, SUM, SUM), ["I3 97→98 =SUM(C3:H3)"]);
  });

  it("[F48] a text is no typed number", () => {
    assert.deepEqual(said("=", "=", "=", "'97"), []);
  });
});
