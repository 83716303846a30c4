import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import type { Edition } from "../../../src/catalogue/edition";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import type { WorkbookReport } from "../../../src/checking/report";
import { type Month, parseMonth } from "../../../src/month";
import { formatPoints } from "../../../src/points";
import { sheetOf } from "../sheetText";

const editions = builtInEditions();
const bianmin = editions.find(({ scheme }) => scheme === "S12")!;
const staff = editions.find(({ scheme }) => scheme === "S5")!;

const check = (texts: readonly string[], options: { edition?: string; editions?: readonly Edition[]; fileName?: string; month?: Month } = {}): WorkbookReport =>
  checkWorkbook({ sheets: texts.map((text) => sheetOf(text).grid), date1904: false }, { editions, language: "zh-CN", ...options });

const FORM = [
  "sheet: 社保窗口", "---", "便民服务中心窗口服务考核评分表", "2026年6月份", "考核项目 | 分值 | 加分扣分标准 | 扣分加分分值 | 考核得分",
  ...bianmin.categories.filter(({ kind }) => kind === "deduct").map(({ no, name, points }) => `${no}\\n${name} | ${formatPoints(points!)} | | | ${formatPoints(points!)}`),
  "合计 | 100 | | | 100",
].join("\n");

const SUMMARY = [
  "sheet: 人员", "---", "窗口工作人员月度考核汇总 2026年6月", "序号 | 姓名 | 德(20) | 能(20) | 勤(20) | 绩(25) | 廉(15) | 加分 | 总分 | 等次",
  "1 | 张某 | 20 | 20 | 18 | 25 | 15 | 0 | 98 | 优秀",
].join("\n");

describe("checkWorkbook", () => {
  it("[R9] each sheet's own categories decide which edition it follows", () => {
    const report = check([FORM, SUMMARY]);
    assert.deepEqual(report.sheets.map(({ edition, layout }) => `${edition?.id} ${layout}`), [`${bianmin.id} form`, `${staff.id} summary`]);
    assert.deepEqual(report.findings, []);
    assert.deepEqual(report.assessments.map(({ subject, total, grade }) => [subject, formatPoints(total), grade]), [
      ["社保窗口", "100", null], ["张某", "98", "优秀"],
    ]);
  });

  it("[R9] where no edition fits, every one tried is named with the reason", () => {
    const report = check(["sheet: 其他\n---\n姓名 | 安全(50) | 质量(50) | 总分 | 等次\n张某 | 50 | 49 | 99 | 优"]);
    assert.equal(report.edition, null);
    assert.deepEqual(report.tried.map(({ fits }) => fits), builtInEditions().map(() => false));
    assert.match(report.tried[0]?.reason ?? "", /没有它的大项/);
    assert.deepEqual(report.findings.map(({ code, severity }) => `${severity} ${code}`), ["info unread"]);
  });

  it("[R9] two editions that fit alike are not chosen between", () => {
    const twin = { ...staff, id: "twin.1", catalogue: "twin" };
    const report = check([SUMMARY], { editions: [staff, twin] });
    assert.equal(report.edition, null);
    assert.match(report.sheets[0]?.reason ?? "", /不止一部/);
  });

  it("[R9] an edition given is used whatever the sheet says; an unknown one is named", () => {
    assert.equal(check([FORM], { edition: "县便民评分表" }).edition?.id, bianmin.id);
    const report = check([FORM], { edition: "没有这部" });
    assert.equal(report.edition, null);
    assert.match(report.sheets[0]?.reason ?? "", /没有这部/);
  });

  it("[R5] the month comes from titles, then the sheet's name, then the file's; one given overrides", () => {
    assert.equal(check([FORM]).month, "2026-06");
    const bare = FORM.replace("2026年6月份", "");
    assert.equal(check([bare.replace("社保窗口", "2026年7月")]).month, "2026-07");
    assert.equal(check([bare], { fileName: "社保窗口2026年8月评分表.xlsx" }).month, "2026-08");
    assert.equal(check([bare]).month, null);
    assert.equal(check([FORM], { month: parseMonth("2025-01")! }).month, "2025-01");
  });

  it("[R14] an empty sheet is reported without alarm, a sheet of only text is said not to be checked", () => {
    const report = check(["sheet: 空\n---", "sheet: 通知\n---\n关于报送考核材料的通知\n各窗口：请按时报送。"]);
    assert.deepEqual(report.sheets.map(({ layout }) => layout), ["none", "none"]);
    assert.deepEqual(report.findings.map(({ sheet, code }) => `${sheet} ${code}`), ["通知 unread"]);
  });

  it("[F1] where the office has chosen that deductions do not stop at the points, nothing is over them and all count", () => {
    const rows = (score: number): string => FORM.replace("五\\n工作纪律 | 10 | | | 10", [`五\\n工作纪律 | 10 | | 2 | ${score}`, ...Array.from({ length: 5 }, () => " | | | 2 |")].join("\n")).replace("100 | | | 100", "100 | | | 88");
    assert.deepEqual(check([rows(0)]).findings.map(({ code }) => code), ["over-cap", "wrong-total"]);
    const uncapped = check([rows(-2)], { editions: builtInEditions({ [bianmin.id]: { cap: "none" } }) });
    assert.deepEqual(uncapped.findings, []);
    assert.equal(formatPoints(uncapped.assessments[0]!.total), "88");
  });

  it("[F9] where the edition itself gives no total, the reason is said for each subject", () => {
    const blank = { ...staff, base: { ...staff.base, points: null } };
    const report = check([SUMMARY], { editions: [blank] });
    assert.deepEqual(report.assessments, []);
    assert.deepEqual(report.findings.map(({ code, subject }) => [code, subject]), [["unread", "张某"]]);
    assert.match(report.findings[0]!.message, /基础分|基准分|起评分|总分/);
  });

  it("[F6] no total is asserted while a figure that may count was left out", () => {
    const report = check([FORM.replace("合计 | 100 | | | 100", "卫生 | 5 | 地面不洁 | 2 | 3\n合计 | 100 | | | 98")]);
    assert.deepEqual(report.findings.map(({ code }) => code), ["unknown-category"]);
    assert.deepEqual(report.assessments, []);
  });
});
