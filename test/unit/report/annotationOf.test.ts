import { strict as assert } from "node:assert";
import type { Finding } from "../../../src/checking/finding";
import type { SheetReport, SubjectAssessment, WorkbookReport } from "../../../src/checking/report";
import { parseMonth } from "../../../src/month";
import { points } from "../../../src/points";
import { annotationOf } from "../../../src/report/annotationOf";
import { causeOrder } from "../../../src/report/causeOrder";
import type { NewCell } from "../../../src/xlsx/writing/newSheet";

const finding = (more: Partial<Finding>): Finding => ({
  code: "out-of-range", severity: "error", sheet: "社保窗口", cells: ["E12"], subject: null, category: null, clause: null, message: "E12 填了 3 分。",
  expected: null, actual: null, fix: null, clauseText: null, arithmetic: null, rule: "F1", follows: null, ...more,
});

const month = parseMonth("2026-06") ?? null;
const edition = { id: "bianmin.1", catalogue: "bianmin", title: "县便民评分表" };
const table: SheetReport = { name: "社保窗口", layout: "form", range: "A1:H40", subjects: 1, reason: "", edition, month, tried: [] };
const unread: SheetReport = { ...table, name: "说明", layout: "none", range: "", subjects: 0, reason: "没有找到评分表的表头。", edition: null, month: null };

const report = (more: Partial<WorkbookReport> = {}): WorkbookReport => ({ sheets: [table], findings: [], assessments: [], edition, month, tried: [], ...more });

const valueOf = (cell: NewCell | undefined): string | number | null | undefined => (typeof cell === "object" && cell !== null ? cell.value : cell);
const rowsOf = (of: WorkbookReport, language: "zh-CN" | "en-US" = "zh-CN"): (string | number | null | undefined)[][] =>
  annotationOf(of, "社保.xlsx", language).sheets[0]!.rows.map((row) => row.map(valueOf));

const SIGNATURES = ["制表：", "复核：", "负责人：", "日期：　　　年　　月　　日"];

describe("annotation of a report", () => {
  it("[X40] every finding with cells becomes a mark with its sentence; what could not be read is listed only", () => {
    const { marks } = annotationOf(report({ findings: [
      finding({ cells: ["E12", "E14"], arithmetic: "3 + 3 = 6", fix: { cell: "E12", value: 2 }, clause: "五⑴", clauseText: "上班迟到" }),
      finding({ code: "unread", severity: "info", cells: ["A1:H40"] }), finding({ code: "missing-field", severity: "warning", cells: [] }),
    ] }), "社保.xlsx", "zh-CN");
    assert.deepEqual(marks, [{
      sheet: "社保窗口", cells: ["E12", "E14"], severity: "error", note: "错误：E12 填了 3 分。\n计算：3 + 3 = 6\n建议：E12 改为 2\n条款：五⑴ 上班迟到",
    }]);
  });

  it("[X41] the sheet says file, rules, month and counts, then each finding with a link to its cell", () => {
    const of = report({ sheets: [table, unread], findings: [
      finding({ cells: ["E12", "E13", "E14", "E15", "E16"], subject: "社保窗口", category: "工作纪律", clause: "五⑴", expected: "0.5—2", actual: 3, fix: { cell: "E12", value: 2 }, clauseText: "上班迟到" }),
      finding({ severity: "warning", cells: [] }),
    ] });
    const rows = rowsOf(of);
    assert.equal(rows[0]?.[0], "社保.xlsx　核验结果");
    assert.equal(rows[1]?.[0], "规则：《县便民评分表》　　考核月份：2026-06");
    assert.equal(rows[2]?.[0], "共 2 张工作表，读到 1 张评分表：错误 1 处，提醒 1 处，说明 0 条。");
    assert.deepEqual(rows[4], ["序号", "严重程度", "工作表", "单元格", "对象", "大项", "条款", "说明", "应为", "现为", "建议改为", "条款原文"]);
    assert.deepEqual(rows[5], [1, "错误", "社保窗口", "E12、E13、E14、E15 等 5 格", "社保窗口", "工作纪律", "五⑴", "E12 填了 3 分。", "0.5—2", 3, "E12 改为 2", "上班迟到"]);
    assert.deepEqual(rows[6]?.slice(0, 4), [2, "提醒", "社保窗口", ""]);
    const sheet = annotationOf(of, "社保.xlsx", "zh-CN").sheets[0]!;
    assert.deepEqual((sheet.rows[5]?.[3] as { link: unknown }).link, { sheet: "社保窗口", cell: "E12" });
    assert.deepEqual([sheet.name, sheet.headingRows, sheet.filter, sheet.landscape], ["核验结果", 5, true, true]);
  });

  it("[X42] what follows from a finding stands after it, indented", () => {
    const total = finding({ code: "wrong-total", cells: ["H40"], message: "总分有误。", follows: { code: "over-cap", sheet: "社保窗口", cell: "E20" } });
    const grade = finding({ code: "wrong-grade", cells: ["I40"], message: "等次有误。", follows: { code: "wrong-total", sheet: "社保窗口", cell: "H40" } });
    const cap = finding({ code: "over-cap", cells: ["E20"], message: "超出分值。" });
    const other = finding({ message: "另一处。" });
    assert.deepEqual(rowsOf(report({ findings: [total, grade, other, cap] })).slice(5, 9).map((row) => row[7]), ["另一处。", "超出分值。", "↳ 总分有误。", "　↳ 等次有误。"]);
  });

  it("[X42] findings that follow from each other, or from one that is not there, are listed all the same", () => {
    const a = finding({ code: "wrong-total", follows: { code: "wrong-grade", sheet: "社保窗口", cell: "E12" } });
    const b = finding({ code: "wrong-grade", follows: { code: "wrong-total", sheet: "社保窗口", cell: "E12" } });
    const self = finding({ code: "over-cap", follows: { code: "over-cap", sheet: "社保窗口", cell: "E12" } });
    const lost = finding({ code: "stale-value", follows: { code: "short-range", sheet: "社保窗口", cell: "A1" } });
    assert.deepEqual(causeOrder([a, b, self, lost]).map(({ finding: { code }, depth }) => `${code} ${depth}`), ["over-cap 0", "stale-value 0", "wrong-total 0", "wrong-grade 1"]);
  });

  it("[X43] scores by subject follow, with what counts of each category, then the sheets not checked and why", () => {
    const assessment = {
      sheet: "社保窗口", subject: "社保窗口", total: points(88), grade: "良好", bonus: { recorded: points(2), counted: points(2) },
      categories: [
        { id: "5", name: "工作纪律", kind: "deduct", points: points(10), recorded: points(12), counted: points(10), excess: points(2) },
        { id: "6", name: "资料管理", kind: "deduct", points: points(5), recorded: points(0), counted: points(0), excess: points(0) },
      ],
    } as unknown as SubjectAssessment;
    const rows = rowsOf(report({ sheets: [table, unread], assessments: [assessment] }));
    assert.deepEqual(rows.slice(4).map((row) => row.filter((value) => value !== "" && value !== null)), [
      ["没有发现问题。"], [], ["得分"], ["序号", "总分", "工作表", "等次", "对象", "计入扣分", "加分", "各大项：计入（记录）／分值"],
      [1, 88, "社保窗口", "良好", "社保窗口", 10, 2, "工作纪律 10（记录 12）／10"], [], ["没有核验的工作表"], ["序号", "工作表", "原因"], [1, "说明", "没有找到评分表的表头。"],
      [], SIGNATURES,
    ]);
  });

  it("[X43] a clean report says that nothing was found; one of which nothing was read does not", () => {
    assert.equal(rowsOf(report()).at(-3)?.[0], "没有发现问题。");
    assert.ok(rowsOf(report({ sheets: [unread] })).some(([first]) => first === "没有读到评分表，未作核验；原因见下。"));
    assert.deepEqual(annotationOf(report(), "社保.xlsx", "zh-CN").marks, []);
  });

  it("[X44] in English as well", () => {
    const rows = rowsOf(report({ findings: [finding({ cells: ["E12", "E13", "E14", "E15", "E16"] })] }), "en-US");
    assert.equal(rows[0]?.[0], "社保.xlsx: check result");
    assert.deepEqual(rows[5]?.slice(0, 4), [1, "Error", "社保窗口", "E12, E13, E14, E15 and 1 more"]);
    assert.equal(annotationOf(report(), "a.xlsx", "en-US").sheets[0]?.name, "Check result");
  });
});
