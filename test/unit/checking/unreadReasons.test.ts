/** What is not checked is said: which sheet or which table of it, and why. */
import assert from "node:assert/strict";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import type { Edition } from "../../../src/catalogue/edition";
import { type CheckOptions, checkWorkbook, readTablesOf } from "../../../src/checking/checkWorkbook";
import type { WorkbookReport } from "../../../src/checking/report";
import type { Month } from "../../../src/month";
import { formatPoints } from "../../../src/points";
import { sheetOf } from "../sheetText";

const editions = builtInEditions();
const staff = editions.find(({ scheme }) => scheme === "S5")!;
const windows = editions.find(({ scheme }) => scheme === "S12")!;

const check = (texts: readonly string[], options: Partial<CheckOptions> = {}): WorkbookReport =>
  checkWorkbook({ sheets: texts.map((text) => sheetOf(text).grid), date1904: false }, { editions, language: "zh-CN", ...options });
const reasonOf = (text: string, options: Partial<CheckOptions> = {}): string => check([text], options).sheets[0]!.reason;

const HEADINGS = "序号 | 姓名 | 德(20) | 能(20) | 勤(20) | 绩(25) | 廉(15) | 加分 | 总分 | 等次";
const TITLE = "窗口工作人员月度考核汇总 2026年6月";
const ROW = "1 | 张某 | 20 | 20 | 18 | 25 | 15 | 0 | 98 | 优秀";
const SUMMARY = `sheet: 人员\n---\n${TITLE}\n${HEADINGS}\n${ROW}`;
const NOTICE = "sheet: 通知\n---\n关于报送考核材料的通知\n各窗口：请按时报送。";
const OTHER = "姓名 | 安全(50) | 质量(50) | 总分 | 等次\n李某 | 50 | 49 | 99 | 优";
const OTHER_FORM = "考核项目 | 分值 | 扣分标准 | 扣分\n安全 | 50 | | 1\n质量 | 50 | | 2";
const NO_HEADING = "没有找到评分表的表头（如 考核项目、分值、扣分、得分，或以大项为列的汇总表）。";
const NO_EDITION = "没有一部规则与它相符。请指定适用的规则目录。";

describe("what is not checked", () => {
  it("[R14] an empty sheet, a text and headings without rows each have their reason, under a named edition too", () => {
    for (const options of [{}, { edition: staff.id }]) {
      assert.equal(reasonOf("sheet: 空\n---", options), "表是空的。");
      assert.equal(reasonOf(NOTICE, options), NO_HEADING);
      assert.equal(reasonOf(`sheet: 人员\n---\n${TITLE}\n${HEADINGS}`, options), "有表头，但下面没有可读的行。");
    }
    assert.match(reasonOf(NOTICE, { edition: "没有这部" }), /^没有名为“没有这部”的规则目录/u);
  });

  it("[R14] an empty sheet gives no finding, the others one for the whole sheet", () => {
    const report = check(["sheet: 空\n---", NOTICE, `sheet: 人员\n---\n${TITLE}\n${HEADINGS}`]);
    assert.deepEqual(report.findings.map(({ sheet, code, severity, rule, cells, message }) => [sheet, code, severity, rule, cells, message]), [
      ["通知", "unread", "info", "F9", [], `这张表没有核验：${NO_HEADING}`], ["人员", "unread", "info", "F9", [], "这张表没有核验：有表头，但下面没有可读的行。"],
    ]);
    assert.deepEqual(report.sheets.map(({ name, layout, range, subjects, edition }) => [name, layout, range, subjects, edition]), [
      ["空", "none", "", 0, null], ["通知", "none", "", 0, null], ["人员", "none", "", 0, null],
    ]);
    assert.deepEqual(report.sheets[0]?.tried, []);
  });

  it("[T144] a catalogue table is named as rules and gives no finding", () => {
    const rules = "sheet: 规则\n---\n规则目录 | 某办法\n版本编号 | own.1";
    assert.equal(reasonOf(rules), "这是规则表，不是评分表，不作为评分表核验。");
    assert.deepEqual(check([rules]).findings, []);
  });

  it("[R9] headings of another document are said to follow no edition, not to be missing; a text has none", () => {
    const sheet = (...lines: readonly string[]): string => `sheet: 其他\n---\n${lines.join("\n")}`;
    assert.equal(reasonOf(sheet(OTHER)), NO_EDITION);
    const upTo = (row: number, line: string): string[] => [...Array.from({ length: row - 1 }, () => "说明"), line];
    assert.equal(reasonOf(sheet(...upTo(2, "总分 | 等次 | 备注"))), NO_EDITION);
    assert.equal(reasonOf(sheet(...upTo(60, "总分 | 等次 | 备注"))), NO_EDITION);
    assert.equal(reasonOf(sheet(...upTo(61, "总分 | 等次 | 备注"))), NO_HEADING);
    assert.equal(reasonOf(sheet(...upTo(2, "总分 | 等次"))), NO_HEADING);
    assert.equal(reasonOf(sheet("绩", "廉")), NO_EDITION);
  });

  it("[R9] for every edition tried: the categories that are there, those that are not, and points printed otherwise", () => {
    const plain: Edition = { ...staff, aliases: [], titleWords: [] };
    const [fit] = check([SUMMARY.replace("德(20)", "德(30)").replace("廉(15)", "清廉办事(15)")], { editions: [plain] }).sheets[0]!.tried;
    assert.equal(fit?.reason, "有大项 德、能、勤、绩；缺 廉；分值不同：德（表上 30，规则 20）。");
    assert.deepEqual([fit.edition, fit.title, fit.fits, fit.score], [staff.id, staff.title, true, 0.8]);
  });

  it("[R21] of two tables on a sheet the one that is not checked is named by its range, the other is checked", () => {
    const report = check([`${SUMMARY}\n\n安全生产考核\n${OTHER_FORM}`]);
    assert.deepEqual(report.sheets.map(({ layout, reason }) => [layout, reason]), [["summary", "汇总表，1 个对象各一行"], ["none", NO_EDITION]]);
    assert.deepEqual(report.findings.map(({ cells, message }) => [cells, message]), [[["A6:J8"], `A6:J8 的表没有核验：${NO_EDITION}`]]);
    assert.deepEqual(report.assessments.map(({ subject, total }) => [subject, formatPoints(total)]), [["张某", "98"]]);
  });

  it("[R5] a table without titles of its own is of the month of the sheet's first", () => {
    const report = check([`${SUMMARY}\n\n二、后勤\n${HEADINGS}\n${ROW.replace("张某", "李某")}`]);
    assert.deepEqual(report.sheets.map(({ month, range }) => [month, range]), [["2026-06", "A2:J3"], ["2026-06", "A6:J7"]]);
  });

  it("[R5] the month given counts for sheets that are not read too; else that of their first lines", () => {
    assert.deepEqual(check(["sheet: 空\n---", NOTICE], { month: "2026-03" as Month }).sheets.map(({ month }) => month), ["2026-03", "2026-03"]);
    assert.deepEqual(check(["sheet: 空\n---", NOTICE.replace("考核", "2026年4月考核")]).sheets.map(({ month }) => month), [null, "2026-04"]);
  });

  it("[R9] the workbook's edition, month and what was weighed are those of its first sheet that was read", () => {
    const report = check([NOTICE.replace("考核", "2026年5月考核"), SUMMARY]);
    assert.deepEqual([report.edition?.id, report.month], [staff.id, "2026-06"]);
    assert.deepEqual(report.tried, report.sheets[1]?.tried);
    assert.equal(report.tried.find(({ fits }) => fits)?.edition, staff.id);
    const unread = check(["sheet: 空\n---", NOTICE, `sheet: 其他\n---\n2026年5月安全考核\n${OTHER}`]);
    assert.deepEqual([unread.edition, unread.month], [null, "2026-05"]);
    assert.equal(unread.tried.length, editions.length);
    assert.deepEqual(check(["sheet: 空\n---"]).tried, []);
  });

  it("[R14] tables read without being checked come with the same account of every sheet", () => {
    const book = { sheets: ["sheet: 空\n---", NOTICE, `${SUMMARY}\n\n安全生产考核\n${OTHER_FORM}`].map((text) => sheetOf(text).grid), date1904: false };
    const options: CheckOptions = { editions, language: "zh-CN" };
    const { tables, sheets } = readTablesOf(book, options);
    assert.deepEqual(tables.map(({ sheet, edition, subjects }) => [sheet.name, edition.id, subjects.map(({ name }) => name)]), [["人员", staff.id, ["张某"]]]);
    assert.deepEqual(sheets.map(({ name, layout }) => `${name} ${layout}`), ["空 none", "通知 none", "人员 summary", "人员 none"]);
    assert.deepEqual(sheets, checkWorkbook(book, options).sheets);
  });

  it("[R21] what was read is said with its layout and whom it is about", () => {
    const form = "sheet: 社保窗口\n---\n便民服务中心窗口服务考核评分表\n2026年6月份    考核窗口名称：社保窗口\n考核项目 | 分值 | 加分扣分标准 | 扣分加分分值\n五\\n工作纪律 | 10 | ⑴上班迟到早退、中途擅自离岗的 | 2";
    const ledger = "sheet: 台账\n---\n便民服务中心窗口服务考核台账 2026年6月\n窗口 | 日期 | 考核项目 | 扣分标准 | 扣分\n社保 | 6月1日 | 工作纪律 | ⑴上班迟到早退、中途擅自离岗的 | 2\n医保 | 6月2日 | 工作纪律 | ⑴上班迟到早退、中途擅自离岗的 | 2";
    assert.equal(reasonOf(form, { edition: windows.id }), "评分表，一表一个对象（社保窗口）");
    assert.equal(reasonOf(ledger, { edition: windows.id }), "台账，2 个对象");
  });
});
