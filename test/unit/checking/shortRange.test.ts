/** Which cells a formula leaves out, and the range drawn out over them: where that is not the only thing to do, nothing is proposed. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { sheetOf } from "../sheetText";

const editions = builtInEditions();

/** Cells left out, and what is proposed: "D7 → =SUM(D4:D7)". */
const leftOut = (edition: string, text: string): readonly string[] =>
  checkWorkbook({ sheets: [sheetOf(text).grid], date1904: false }, { editions, edition, language: "zh-CN" }).findings
    .filter(({ code }) => code === "short-range").map(({ cells: [sum, ...left], fix }) => `${sum ?? ""}: ${left.join(",")} → ${fix?.value ?? "none"}`);

const FORM = (sum: string, rows = ENTRIES): string => [
  "sheet: 社保窗口", "merges: A1:E1 A2:E2 A4:A7", "---", "便民服务中心窗口服务考核评分表", "2026年6月份    考核窗口名称：社保窗口",
  "考核项目 | 分值 | 加分扣分标准 | 扣分加分分值 | 考核得分", ...rows, "十\\n附加分 | 5 | ⑺有突击性任务并及时完成的 | 1 |", `合计 | 100 | | ${sum} |`,
].join("\n");
const ENTRIES = [
  "五\\n工作纪律 | 10 | ⑴上班迟到早退、中途擅自离岗的 | 2 |", " | | (2)“中心”组织的各类会议和活动,有迟到或无故缺席的 | 1 |",
  " | | (3)工作人员未履行请假制度的 | 2 |", " | | (6)工作时间无故不接听电话的 | 0.5 |",
];
const inForm = (formula: string, rows?: readonly string[]): string => leftOut("S12", FORM(`${formula} => 1`, rows as string[])).join("; ");

const SUMMARY = (rows: readonly string[]): string => [
  "sheet: 汇总", "---", "窗口工作人员月度考核汇总 2026年6月", "序号 | 姓名 | 德(20) | 能(20) | 勤(20) | 绩(25) | 廉(15) | 加分 | 总分 | 等次", ...rows,
].join("\n");
const PERSON = (index: number, total = `=SUM(C${index + 2}:H${index + 2}) => 98`): string => `${index} | 张${"甲乙丙丁戊己"[index - 1] ?? ""} | 20 | 20 | 18 | 25 | 15 | 0 | ${total} | 优秀`;
const below = (...rows: string[]): readonly string[] => leftOut("S5", SUMMARY([1, 2, 3, 4, 5].map((index) => PERSON(index)).concat(rows)));

describe("short-range: what a formula leaves out", () => {
  it("[F46] a range is drawn out over the entries of its line, in the direction and with the signs it was written in", () => {
    const cases: Readonly<Record<string, string>> = {
      "=SUM(D4:D7)": "",
      "=SUM(D4:D5)": "D9: D6,D7 → =SUM(D4:D7)",
      "=SUM(D7:D5)": "D9: D4 → =SUM(D7:D4)",
      "=SUM(D$5:$D6)": "D9: D4,D7 → =SUM(D$4:$D7)",
      "=SUM(D4:D5)+D7": "D9: D6 → =SUM(D4:D6)+D7",
      "=SUM(社保窗口!D4:D6)": "D9: D7 → =SUM(社保窗口!D4:D7)",
      '=SUMIF(D4:D6,">0")': 'D9: D7 → =SUMIF(D4:D7,">0")',
    };
    for (const [formula, said] of Object.entries(cases)) assert.equal(inForm(formula), said, formula);
  });

  it("[F46] ranges of one call that go together row by row are drawn out together", () => {
    assert.equal(inForm('=SUMIF(D4:D6,">0",D4:D6)'), 'D9: D7 → =SUMIF(D4:D7,">0",D4:D7)');
    assert.equal(inForm("=SUMPRODUCT(D4:D6,E4:E6)"), "D9: D7 → =SUMPRODUCT(D4:D7,E4:E7)");
    assert.equal(inForm("=SUMPRODUCT(D4:D6,D4:D5)"), "D9: D7 → none", "they do not go together to begin with");
  });

  it("[F46] nothing is proposed where several ranges could be meant, or where something else would come in", () => {
    assert.equal(inForm("=SUM(D4:D5)+SUM(D7:D7)"), "D9: D6 → none");
    assert.equal(inForm("=SUM(D5:D6)+MAX(D4:D6)"), "D9: D7 → none");
    assert.equal(inForm("=SUM(D4:D5)+D6"), "D9: D7 → none", "D6 would count twice");
  });

  it("[F46] a word between entries does not stand in the way", () => {
    assert.equal(inForm("=SUM(D4:D5)", [...ENTRIES.slice(0, 2), " | | (5)窗口工作未履行A、B岗制度的 | 无 |", ...ENTRIES.slice(2)]), "D10: D7,D8 → =SUM(D4:D8)");
  });

  it("[F47] ranges across lines, or of another column, are not judged", () => {
    for (const formula of ["=SUM(D4:E5)", "=SUM(C4:C5)", "=SUM(表二!D4:D6)", "=ABS(D4:D6)", "=SUM(D4)"]) assert.equal(inForm(formula), "", formula);
  });

  it("[F46] in a summary the categories stand beside one another", () => {
    const said = (formula: string): string => leftOut("S5", SUMMARY([PERSON(1, `${formula} => 98`)])).join("; ");
    assert.equal(said("=SUM(C3:G3)"), "");
    assert.equal(said("=SUM(C3:F3)"), "I3: G3 → =SUM(C3:G3)");
    assert.equal(said("=SUM(F3:C3)"), "I3: G3 → =SUM(G3:C3)");
    assert.equal(said("=SUM($D3:$H3)"), "I3: C3 → =SUM($C3:$H3)");
    assert.equal(said("=SUM(D3:H3)-SUM(C3:C3)"), "");
  });

  it("[F46] totals and means below a summary take in every row of their column; a few rows alone are meant", () => {
    assert.deepEqual(below("合计 | | =SUM(C3:C6) => 1 | =SUM(D3:D7) => 1 | =SUM(E5:E7) => 1 | =SUM(F3:F4) => 1 | | | =SUM(I3:I6) => 1"), [
      "C8: C7 → =SUM(C3:C7)", "E8: E3,E4 → =SUM(E3:E7)", "I8: I7 → =SUM(I3:I7)",
    ]);
    assert.deepEqual(below("平均 | | =AVERAGE(C3:C6) => 1"), ["C8: C7 → =AVERAGE(C3:C7)"]);
    assert.deepEqual(below("", "", "平均 | | =AVERAGE(C3:C6) => 1"), ["C10: C7 → =AVERAGE(C3:C7)"]);
    assert.deepEqual(below("", "", "", "平均 | | =AVERAGE(C3:C6) => 1"), [], "too far below to be theirs");
    assert.deepEqual(below("备注 | | =SUM(C3:C6) => 1"), []);
  });
});
