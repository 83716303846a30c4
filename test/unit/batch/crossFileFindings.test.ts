import assert from "node:assert/strict";
import { crossFileFindings } from "../../../src/batch/crossFileFindings";
import type { FileReport } from "../../../src/batch/fileReport";
import { fileOf, list, staffSummary, unreadable, windowForm, windowSummary } from "./files";

const across = (reports: readonly FileReport[], expected?: readonly string[]) => crossFileFindings(reports, { language: "zh-CN", ...(expected ? { expected } : {}) });
const brief = (reports: readonly FileReport[], expected?: readonly string[]): string[] =>
  across(reports, expected).map(({ code, severity, subject, files }) => `${severity} ${code} ${subject ?? "-"} ${files.join(" ")}`.trim());

const social = fileOf("社保.xlsx", windowForm("社保窗口", { late: 1 }));
const medical = fileOf("医保.xlsx", windowForm("医保窗口"));
const tax = fileOf("税务.xlsx", windowForm("税务窗口"));

describe("files held against each other", () => {
  it("[Q1] a clean batch, staff beside windows, unreadable files among them, gives nothing", () => {
    assert.deepEqual(brief([social, medical, tax, fileOf("人员.xlsx", staffSummary([["张某", 0, 0]])), unreadable("坏.xlsx"), fileOf("汇总.xlsx", windowSummary([["社保", 2], ["医保", 0], ["税务", 0]]))]), []);
  });

  it("[Q1] the same window and month in two files: alike a warning, different an error that names both totals", () => {
    assert.deepEqual(brief([social, fileOf("社保2.xlsx", windowForm("社保 窗口", { late: 1 }))]), ["warning duplicate-subject 社保窗口 社保.xlsx 社保2.xlsx"]);
    const [finding] = across([social, fileOf("社保2.xlsx", windowForm("社保窗口", { late: 2 }))]);
    assert.equal(finding?.severity, "error");
    assert.match(finding!.message, /“社保\.xlsx” 总分 98；“社保2\.xlsx” 总分 96.*哪一份是新的，从表上看不出来/u);
    assert.deepEqual(finding?.places.map(({ file, sheet, cells }) => [file, sheet, cells]), [["社保.xlsx", "社保窗口", ["A2"]], ["社保2.xlsx", "社保窗口", ["A2"]]]);
    assert.deepEqual(brief([social, fileOf("五月.xlsx", windowForm("社保窗口", { month: "2026年5月份" }))]), []);
  });

  it("[Q1] two files that share many subjects are said once", () => {
    const rows = [["社保", 2], ["医保", 0], ["税务", 0]] as const;
    const findings = across([fileOf("汇总.xlsx", windowSummary(rows)), fileOf("汇总副本.xlsx", windowSummary(rows))]);
    assert.deepEqual(findings.map(({ subject, actual }) => [subject, actual]), [[null, 3]]);
    assert.match(findings[0]!.message, /社保、医保、税务（3 个对象） 2026-06 在/u);
  });

  it("[Q1] [Q2] two people of two offices may share a name: a warning that says so", () => {
    const findings = across([fileOf("甲镇.xlsx", staffSummary([["王某", 0, 0]])), fileOf("乙镇.xlsx", staffSummary([["王某", 2, 0]]))]);
    assert.deepEqual(findings.map(({ code, severity }) => [code, severity]), [["duplicate-subject", "warning"]]);
    assert.match(findings[0]!.message, /若是同名的两人，请在姓名后写明部门/u);
  });

  it("[Q2] a summary in one file against a form in another, with the category, both totals and the cells", () => {
    const [finding, ...others] = across([social, medical, fileOf("汇总.xlsx", windowSummary([["社保", 0], ["医保", 0]]))]);
    assert.deepEqual(others, []);
    assert.deepEqual([finding?.code, finding?.rule, finding?.expected, finding?.actual], ["summary-mismatch", "Q2", 2, 0]);
    assert.match(finding!.message, /“工作纪律”汇总表扣 0 分，评分表扣 2 分；总分汇总表 100，评分表 98/u);
    assert.deepEqual(finding?.places[1], { file: "社保.xlsx", sheet: "社保窗口", cells: ["E8"] });
  });

  it("[Q3] who is missing of a list given, and of a roster in one of the files, each once", () => {
    assert.deepEqual(brief([social, medical], ["社保", "医保窗口", "不动产窗口"]), ["warning missing-subject 不动产窗口"]);
    const roster = fileOf("名单.xlsx", list("窗口名单", "窗口名称", "社保", "医保", "税务", "不动产"));
    assert.deepEqual(brief([social, medical, tax, roster], ["不动产"]), ["warning missing-subject 不动产"]);
    assert.deepEqual(brief([social, medical, tax, roster]), ["warning missing-subject 不动产 名单.xlsx"]);
    assert.deepEqual(brief([social, roster]), [], "one of four is no batch of that roster");
  });

  it("[Q3] last month's result does not make up for this month's", () => {
    const old = fileOf("税务.xlsx", windowForm("税务窗口", { month: "2026年5月份" }));
    assert.ok(brief([social, medical, old], ["社保", "医保", "税务"]).includes("warning missing-subject 税务"));
  });

  it("[Q4] a row of a summary without a form, and a form without a row, where most have both", () => {
    assert.deepEqual(brief([social, medical, fileOf("汇总.xlsx", windowSummary([["社保", 2], ["医保", 0], ["税务", 0]]))]), ["warning missing-subject 税务 汇总.xlsx"]);
    assert.deepEqual(brief([social, medical, tax, fileOf("汇总.xlsx", windowSummary([["社保", 2], ["医保", 0]]))]), ["warning missing-subject 税务窗口 税务.xlsx"]);
    assert.deepEqual(brief([social, fileOf("汇总.xlsx", windowSummary([["社保", 2], ["医保", 0], ["税务", 0]]))]), []);
  });

  it("[Q5] a file of another month than most", () => {
    const old = fileOf("不动产.xlsx", windowForm("不动产窗口", { month: "2026年5月份" }));
    const [finding, ...others] = across([social, medical, old]);
    assert.deepEqual(others, []);
    assert.deepEqual([finding?.code, finding?.files, finding?.expected, finding?.actual], ["other-month", ["不动产.xlsx"], "2026-06", "2026-05"]);
    assert.deepEqual(brief([social, old]), [], "two files have no majority");
  });

  it("[Q6] a file following another edition than most of its kind; staff among windows do", () => {
    const other = fileOf("上街.xlsx", [
      "sheet: 评选", "---", "上街区行政服务中心2026年6月优质服务窗口评选汇总表", "序号 | 窗口 | 领导重视(15) | 工作纪律(30) | 行为规范(10) | 办件规范(15) | 总分", "1 | 不动产窗口 | 15 | 30 | 10 | 15 | 70",
    ].join("\n"));
    assert.deepEqual(brief([social, medical, other]), ["warning other-edition - 上街.xlsx"]);
    assert.match(across([social, medical, other])[0]!.message, /优质服务窗口评选办法.*其余多数文件按《便民服务中心窗口服务考核评分表》/u);
  });

  it("[Q7] every finding has its sentence in English too", () => {
    const reports = [social, medical, fileOf("社保2.xlsx", windowForm("社保窗口", { late: 2 })), fileOf("汇总.xlsx", windowSummary([["社保", 6], ["医保", 0], ["税务", 0]])), fileOf("五月.xlsx", windowForm("不动产窗口", { month: "2026年5月份" }))];
    const findings = crossFileFindings(reports, { language: "en-US", expected: ["公安"] });
    assert.deepEqual([...new Set(findings.map(({ code }) => code))].sort(), ["duplicate-subject", "missing-subject", "other-month", "summary-mismatch"]);
    for (const { message } of findings) assert.match(message, /^[“A-Z\u4e00-\u9fff].*\.$/u);
    for (const { message } of findings) assert.doesNotMatch(message, /undefined|NaN|null|请/u);
  });
});
