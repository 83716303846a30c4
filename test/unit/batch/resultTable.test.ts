import assert from "node:assert/strict";
import { crossFileFindings } from "../../../src/batch/crossFileFindings";
import { assessmentsTable, findingsTable, resultTable } from "../../../src/batch/resultTable";
import { readWorkbook } from "../../../src/xlsx/readWorkbook";
import type { NewCell } from "../../../src/xlsx/writing/newSheet";
import { writeWorkbook } from "../../../src/xlsx/writing/newWorkbook";
import { fileOf, unreadable, windowForm } from "./files";

const reports = [
  fileOf("社保.xlsx", windowForm("社保窗口", { late: 1 })), fileOf("社保2.xlsx", windowForm("社保窗口", { late: 6, total: 88 })), fileOf("通知.xlsx", "sheet: 通知\n---\n各窗口请按时报送。"), unreadable("=坏.xlsx"),
];
const valueOf = (cell: NewCell | undefined): string | number | null => (cell !== null && typeof cell === "object" ? cell.value : (cell ?? null));

describe("result tables", () => {
  it("[Q13] one row a file: status, edition, month, counts, and what keeps it out of the summary", () => {
    const rows = resultTable(reports, "zh-CN").rows.map((row) => row.map(valueOf));
    assert.deepEqual(rows.slice(1).map((row) => row.slice(0, 7)), [
      ["社保.xlsx", "无误", "便民服务中心窗口服务考核评分表", "2026-06", 1, 1, 0], ["社保2.xlsx", "有错误", "便民服务中心窗口服务考核评分表", "2026-06", 1, 1, reports[1]!.report!.findings.filter(({ severity }) => severity === "error").length],
      ["通知.xlsx", "无可核验的表", "", "", 0, 0, 0], ["=坏.xlsx", "读不出", "", "", "", "", ""],
    ]);
    assert.match(String(rows[2]?.at(-1)), /请改正后再并/u);
    assert.match(String(rows[4]?.at(-1)), /打开密码/u);
  });

  it("[Q14] every finding with its file, those between files after them, and every score", () => {
    const across = crossFileFindings(reports, { language: "zh-CN" });
    const table = findingsTable(reports, across, "zh-CN");
    assert.equal(table.rows.length, 1 + reports.flatMap(({ report }) => report?.findings ?? []).length + across.length);
    assert.equal(valueOf(table.rows.at(-1)?.[0]), "社保.xlsx、社保2.xlsx");
    const scores = assessmentsTable(reports, "zh-CN").rows.map((row) => row.map(valueOf));
    assert.deepEqual(scores.slice(1).map((row) => [row[0], row[5], row[6], row[7], row[9], row[11]]), [["社保.xlsx", 100, 2, 2, 98, ""], ["社保2.xlsx", 100, 12, 10, 90, "工作纪律 2"]]);
  });

  it("[Q14] all of it can be written and read again, and no text becomes a formula", () => {
    for (const language of ["zh-CN", "en-US"] as const) {
      const across = crossFileFindings(reports, { language });
      const read = readWorkbook(writeWorkbook([resultTable(reports, language), findingsTable(reports, across, language), assessmentsTable(reports, language)]));
      assert.ok("workbook" in read);
      const [files] = read.workbook.sheets;
      assert.deepEqual([files?.cell(5, 1)?.value, files?.cell(5, 1)?.formula], ["=坏.xlsx", undefined]);
      assert.equal(read.workbook.sheets.length, 3);
    }
  });
});
