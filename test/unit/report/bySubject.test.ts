import assert from "node:assert/strict";
import type { Finding } from "../../../src/checking/finding";
import type { WorkbookReport } from "../../../src/checking/report";
import { annotationOf } from "../../../src/report/annotationOf";
import { bySubject } from "../../../src/report/bySubject";
import { resultSheet } from "../../../src/report/resultSheet";
import { reportText } from "../../../src/text/report";

const finding = (more: Partial<Finding>): Finding => ({
  code: "out-of-range", severity: "error", sheet: "台账", cells: ["E12"], subject: "甲", category: null, clause: null, message: "", expected: null, actual: null, fix: null,
  clauseText: null, arithmetic: null, rule: "F1", follows: null, ...more,
});

const findings = [
  finding({}), finding({ subject: "乙", cells: ["E13"], severity: "warning" }),
  finding({ cells: ["H2"], code: "wrong-total", sheet: "汇总", follows: { code: "out-of-range", sheet: "台账", cell: "E12" } }), finding({ cells: ["E20"] }),
];

describe("the result sheet, window by window", () => {
  it("[Z30] findings of a subject stand together, each consequence behind its cause on whatever sheet", () => {
    assert.deepEqual(bySubject(findings).map(({ subject, findings: own }) => [subject, own.map(({ finding: { cells }, depth }) => `${cells[0]} ${depth}`)]), [["甲", ["E12 0", "H2 1", "E20 0"]], ["乙", ["E13 0"]]]);
  });

  it("[Z31] [Z32] a line for each subject with its counts and cells; at the end the signatures", () => {
    const report: WorkbookReport = { sheets: [], findings, assessments: [], edition: null, month: null, tried: [] };
    for (const language of ["zh-CN", "en-US"] as const) {
      const text = reportText(language);
      const { rows, landscape, headingRows } = resultSheet(report, "a.xlsx", text);
      const values = rows.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? cell.value : cell)));
      const at = values.findIndex(([first]) => first === text.bySubject);
      assert.deepEqual(values.slice(at + 2, at + 4), [[1, 3, "台账", 0, "甲", "", "", text.cells(["E12", "H2", "E20"], 3)], [2, 0, "台账", 1, "乙", "", "", "E13"]]);
      assert.deepEqual(values.at(-1)?.filter((value) => value !== null), text.signatures);
      assert.equal(landscape, true);
      assert.equal(values[(headingRows ?? 0) - 1]?.[0], text.columns[0]);
    }
  });

  it("[Z33] what the office let stand is not counted and not marked, but listed with reason and day", () => {
    const report: WorkbookReport = { sheets: [], findings, assessments: [], edition: null, month: null, tried: [] };
    const [first] = findings;
    assert.ok(first);
    const settled = [{ finding: first, because: { reason: "已由考核办核定", on: "2026-07-01" } }];
    const text = reportText("zh-CN");
    const rows = resultSheet(report, "a.xlsx", text, settled).rows.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? cell.value : cell)));
    assert.ok(rows.some(([line]) => line === text.counts({ sheets: 0, tables: 0, errors: 2, warnings: 1, infos: 0 })));
    const at = rows.findIndex(([title]) => title === text.settled);
    assert.deepEqual(rows[at + 2]?.filter((value) => value !== ""), [1, text.severities.error, "台账", "E12", "甲", "2026-07-01", "已由考核办核定"]);
    assert.deepEqual(annotationOf(report, "a.xlsx", "zh-CN", settled).marks.map(({ cells }) => cells[0]), ["E13", "H2", "E20"]);
  });
});
