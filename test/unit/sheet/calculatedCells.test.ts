/** Formulas whose results the file does not hold, as in files that scripts write. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import { formatPoints } from "../../../src/points";
import { sheetOf } from "../sheetText";

const editions = builtInEditions();
const rows = (first: string, total: string): string => [
  "sheet: 六月", "---", "窗口工作人员月度考核汇总 2026年6月", "序号 | 姓名 | 德(20) | 能(20) | 勤(20) | 绩(25) | 廉(15) | 总分", `1 | 张某 | ${first} | 20 | 18 | 25 | 15 | ${total}`,
].join("\n");
const check = (text: string) => checkWorkbook({ sheets: [sheetOf(text).grid], date1904: false }, { editions, language: "zh-CN" });

describe("formulas without stored results", () => {
  it("[R43] what they give is read, in scores and in totals", () => {
    const report = check(rows("=20-2", "=SUM(C3:G3)"));
    assert.deepEqual(report.assessments.map(({ total }) => formatPoints(total)), ["96"]);
    assert.deepEqual(report.findings, []);
    assert.ok(check(rows("=20-2", "=SUM(C3:F3)")).findings.some(({ code }) => code === "wrong-total" || code === "short-range"));
  });

  it("[R43] one that cannot be calculated is unreadable, never nothing: no total is asserted", () => {
    const report = check(rows("=[1]外部!A1", "=SUM(C3:G3)"));
    assert.deepEqual(report.assessments, []);
    assert.ok(report.findings.some(({ cells }) => cells.includes("C3")));
  });
});
