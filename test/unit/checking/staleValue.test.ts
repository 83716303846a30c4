/** Stored results against what their formulas give: what counts as the same, and which cell is to blame. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { columnNumber, type CellValue } from "../../../src/sheet/grid";
import { sheetOf } from "../sheetText";

const editions = builtInEditions();
const SUMMARY = [
  "sheet: 汇总", "---", "窗口工作人员月度考核汇总 2026年6月", "序号 | 姓名 | 德(20) | 能(20) | 勤(20) | 绩(25) | 廉(15) | 加分 | 总分 | 等次", "1 | 张某 | 20 | 20 | 18 | 25 | 15 | 0 | 98 | 优秀",
].join("\n");

interface Changed {
  readonly formula: string;
  readonly value: CellValue;
  readonly format?: string;
}

/** What is said when cells of the summary hold formulas; a further sheet has a cell A1. */
function said(cells: Readonly<Record<string, Changed>>, elsewhere?: Changed): readonly string[] {
  const { grid } = sheetOf(SUMMARY);
  for (const [address, cell] of Object.entries(cells)) grid.set(Number(address.slice(1)), columnNumber(address.slice(0, 1)), cell);
  const other = sheetOf("sheet: 说明\n---\n说明").grid;
  if (elsewhere) other.set(1, 1, elsewhere);
  return checkWorkbook({ sheets: [grid, other], date1904: false }, { editions, edition: "S5", language: "zh-CN" }).findings.filter(({ code }) => code === "stale-value")
    .map(({ cells: [cell], expected, actual, follows, message }) => `${cell ?? ""} ${String(actual)}→${String(expected)}${follows ? ` ↳ ${follows.cell}` : ""}${(/它引用的 (\S+) 没有重算/u.exec(message)?.[1] ?? "").replace(/^(?=.)/u, " ← ")}`);
}
const total = (formula: string, value: CellValue, format?: string): readonly string[] => said({ I3: { formula, value, ...(format === undefined ? {} : { format }) } });

describe("stale-value", () => {
  it("[F50] a stored result is right where it is what the formula gives, to the fifteen digits that are stored", () => {
    assert.deepEqual(total("=SUM(C3:H3)", 98), []);
    assert.deepEqual(total("=SUM(C3:H3)", 98.00000001), []);
    assert.deepEqual(total("=SUM(C3:H3)", 98.000001), ["I3 98.000001→98"]);
    assert.deepEqual(total("=SUM(C3:H3)", 97), ["I3 97→98"]);
  });

  it("[F50] Excel may calculate with the digits it shows: a result rounded to its format is right, rounded otherwise it is not", () => {
    const third = "=SUM(C3:H3)+1/3";
    for (const [value, format, right] of [
      [98.33, "0.00", true], [98.3, "0.0", true], [98, "0", true], [98.33, "#,##0.00", true], [98.33, "0.00_ ", true], [98.3, '0.0"分"', true], [98.33, "0.00;[Red]-0.00", true], [98.3333, "0.00%", true],
      [98.3, "0.00", false], [98.33, "0.0", false], [98.34, "0.00", false], [98.33, "General", false], [98.33, "yyyy-mm-dd", false], [98.33, undefined, false],
    ] as const) assert.deepEqual(total(third, value, format), right ? [] : [`I3 ${value}→98.3333333333333`], `${value} ${format ?? "no format"}`);
  });

  it("[F50] a grade is compared as text; nothing and 0 are shown alike", () => {
    const grade = (formula: string, value: CellValue): readonly string[] => said({ J3: { formula, value } });
    assert.deepEqual(grade('=IF(I3>=90,"优秀","称职")', "优秀"), []);
    assert.deepEqual(grade('=IF(I3>=90,"优秀","称职")', "称职"), ["J3 称职→优秀"]);
    const bonus = (formula: string, value: CellValue): readonly string[] => said({ H3: { formula, value } });
    assert.deepEqual([bonus('=IF(C3>0,"",1)', 0), bonus("=C3-20", ""), bonus("=C3-20", 0), bonus("=C3-19", 0)], [[], [], [], ["H3 0→1"]]);
  });

  it("[F50] nothing is said without a stored result, of errors, and of what cannot be worked out", () => {
    for (const [formula, value] of [["=SUM(C3:H3)", null], ["=SUM(C3:H3)", { error: "#REF!" }], ["=NOSUCH(C3)", 5], ["=1/0", 5], ["=RAND()", 5]] as const) assert.deepEqual(total(formula, value), [], formula);
  });

  it("[F51] a result that fits what stands in the cells it reads is old because of one of them, which is named", () => {
    assert.deepEqual(said({ H3: { formula: "=C3-18", value: 1 }, I3: { formula: "=SUM(C3:H3)", value: 99 } }), ["H3 1→2", "I3 99→100 ↳ H3 ← H3"]);
    assert.deepEqual(said({ H3: { formula: "=C3-18", value: 1 }, I3: { formula: "=SUM(C3:H3)", value: 98 } }), ["H3 1→2", "I3 98→100"], "old by itself too");
    assert.deepEqual(said({ I3: { formula: "=SUM(C3:H3)+说明!A1", value: 99 } }, { formula: "=1+1", value: 1 }), ["I3 99→100 ← 说明!A1"]);
    assert.deepEqual(said({ I3: { formula: "=SUM(C3:H3)+L3", value: 99 }, L3: { formula: "=K3", value: 1 }, K3: { formula: "=1+1", value: 1 } }), ["I3 99→100 ← K3"]);
  });
});
