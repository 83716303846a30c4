import assert from "node:assert/strict";
import fc from "fast-check";
import { countySummary } from "../../../src/batch/countySummary";
import type { FileReport } from "../../../src/batch/fileReport";
import { mergeable } from "../../../src/batch/mergeable";
import { mergeReports } from "../../../src/batch/mergeReports";
import { checkWorkbook } from "../../../src/checking/checkWorkbook";
import type { WorkbookReport } from "../../../src/checking/report";
import { formatPoints, toNumber } from "../../../src/points";
import { readWorkbook } from "../../../src/xlsx/readWorkbook";
import type { NewCell, NewSheet } from "../../../src/xlsx/writing/newSheet";
import { writeWorkbook } from "../../../src/xlsx/writing/newWorkbook";
import { editions, fileOf, staffSummary, unreadable, windowForm, windowSummary } from "./files";
import { seedOr } from "../../seed";

const OPTIONS = { language: "zh-CN", editions } as const;
const valueOf = (cell: NewCell | undefined): string | number | null => (cell !== null && typeof cell === "object" ? cell.value : (cell ?? null));
const rowsOf = (sheet: NewSheet | undefined): (string | number | null)[][] => (sheet?.rows ?? []).map((row) => row.map(valueOf));

/** The written file, read and checked like any other. */
function checkAgain(sheets: readonly NewSheet[]): WorkbookReport {
  const read = readWorkbook(writeWorkbook(sheets));
  assert.ok("workbook" in read, JSON.stringify(read));
  return checkWorkbook(read.workbook, { editions, language: "zh-CN", fileName: "优秀窗口汇总.xlsx" });
}

const faults = ({ findings }: WorkbookReport): string[] => findings.filter(({ severity }) => severity !== "info").map(({ sheet, code, message }) => `${sheet} ${code} ${message}`);

const batch: readonly FileReport[] = [
  fileOf("社保.xlsx", windowForm("社保窗口", { late: 2, bonus: 1 })), fileOf("医保.xlsx", windowForm("医保窗口")), fileOf("税务.xlsx", windowForm("税务窗口", { late: 1 })),
  fileOf("公安.xlsx", windowForm("公安窗口", { late: 1 })), fileOf("人员.xlsx", staffSummary([["张某", 0, 3], ["李某", 12, 0], ["王某", 5, 0]])),
];

describe("the county summary", () => {
  it("[Q9] one table an edition: awarded scores, total, rank with ties, where each row comes from; numbers as numbers", () => {
    const [windows, staff, ...others] = countySummary(batch, OPTIONS);
    const rows = rowsOf(windows);
    assert.deepEqual(rows[0], ["2026年6月便民服务中心窗口服务考核评分表汇总表"]);
    assert.deepEqual(rows[1]?.slice(0, 4), ["序号", "窗口", "办件管理(25)", "收费管理(10)"]);
    assert.deepEqual(rows[1]?.slice(-4), ["附加分(5)", "总分", "名次", "备注（来源文件）"]);
    assert.deepEqual(rows.slice(2).map((row) => [row[0], row[1], row[6], ...row.slice(-4)]), [
      [1, "医保窗口", 10, 0, 100, 1, "医保.xlsx"], [2, "公安窗口", 8, 0, 98, 2, "公安.xlsx"], [3, "税务窗口", 8, 0, 98, 2, "税务.xlsx"], [4, "社保窗口", 6, 1, 97, 4, "社保.xlsx"],
    ]);
    assert.deepEqual(rowsOf(staff).slice(1).map((row) => row.slice(-4)), [
      ["总分", "等次", "名次", "备注（来源文件）"], [103, "优秀", 1, "人员.xlsx"], [95, "优秀", 2, "人员.xlsx"], [88, "称职", 3, "人员.xlsx"],
    ]);
    assert.deepEqual(others.map(({ name }) => name), ["说明"]);
  });

  it("[Q11] the written file, read and checked again, has nothing to object to and gives the same totals", () => {
    const merge = mergeReports(batch, OPTIONS);
    const again = checkAgain(countySummary(batch, OPTIONS));
    assert.deepEqual(faults(again), []);
    assert.deepEqual(again.sheets.map(({ layout }) => layout), ["summary", "summary", "none"]);
    const totals = (list: readonly { subject: string; total: Parameters<typeof formatPoints>[0] }[]) => list.map(({ subject, total }) => `${subject} ${formatPoints(total)}`).sort();
    assert.deepEqual(totals(again.assessments), totals(merge.summaries.flatMap(({ rows }) => rows.map(({ name, assessment }) => ({ subject: name, total: assessment.total })))));
    assert.equal(again.month, "2026-06");
  });

  it("[Q11] that holds for any scores, ties and bonuses included", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ late: fc.integer({ min: 0, max: 5 }), bonus: fc.constantFrom(0, 0.5, 1, 5) }), { minLength: 1, maxLength: 6 }), (windows) => {
        const files = windows.map(({ late, bonus }, index) => fileOf(`${index}.xlsx`, windowForm(`第${"甲乙丙丁戊己"[index]}窗口`, { late, bonus })));
        const sheets = countySummary(files, OPTIONS);
        assert.equal(rowsOf(sheets[0]).length, windows.length + 2, JSON.stringify(files.map((file) => mergeable(file, "zh-CN"))));
        assert.deepEqual(faults(checkAgain(sheets)), []);
      }),
      { seed: seedOr(20261122), numRuns: 20 },
    );
  }).timeout(60_000);

  it("[Q8] what is not clean stays out, with the reason", () => {
    const wrong = fileOf("错.xlsx", windowForm("住建窗口", { late: 1, total: 100 }));
    const text = fileOf("通知.xlsx", "sheet: 通知\n---\n关于报送考核材料的通知");
    assert.deepEqual([batch[0]!, wrong, text, unreadable("坏.xlsx")].map((report) => mergeable(report, "zh-CN")?.code ?? null), [null, "errors", "no-table", "unreadable"]);
    const sheets = countySummary([batch[0]!, wrong, text, unreadable("坏.xlsx")], OPTIONS);
    const left = rowsOf(sheets.find(({ name }) => name === "未并入")).slice(2);
    assert.deepEqual(left.map(([file, , subject]) => [file, subject]), [["错.xlsx", "（整个文件）"], ["通知.xlsx", "（整个文件）"], ["坏.xlsx", "（整个文件）"]]);
    assert.match(String(left[0]?.[3]), /有 1 处错误（第一处在“住建窗口”表 F13）/u);
    assert.match(String(left[2]?.[3]), /打开密码/u);
    assert.deepEqual(faults(checkAgain(sheets)), []);
  });

  it("[Q10] one subject in two files: once where they agree, left out where they do not", () => {
    const copy = fileOf("社保副本.xlsx", windowForm("社保 窗口", { late: 2, bonus: 1 }));
    const agreed = mergeReports([batch[0]!, copy], OPTIONS);
    assert.deepEqual(agreed.summaries[0]?.rows.map(({ name, files }) => [name, files]), [["社保窗口", ["社保.xlsx", "社保副本.xlsx"]]]);
    const other = fileOf("社保新.xlsx", windowForm("社保窗口", { late: 1 }));
    const apart = mergeReports([batch[0]!, other, batch[1]!], OPTIONS);
    assert.deepEqual(apart.summaries[0]?.rows.map(({ name }) => name), ["医保窗口"]);
    assert.deepEqual(apart.leftOut.map(({ file, subject }) => [file, subject]), [["社保.xlsx", "社保窗口"], ["社保新.xlsx", "社保窗口"]]);
    const summary = fileOf("汇总.xlsx", windowSummary([["税务", 2], ["住建", 4]]));
    assert.deepEqual(mergeReports([batch[2]!, summary], OPTIONS).summaries[0]?.rows.map(({ name, files }) => [name, files.length]), [["税务窗口", 2], ["住建", 1]]);
  });

  it("[Q12] one month a summary: others, and what names none, stay out; a month given decides", () => {
    const may = fileOf("住建.xlsx", windowForm("住建窗口", { month: "2026年5月份" }));
    const none = fileOf("民政.xlsx", windowForm("民政窗口", { month: "" }));
    const merge = mergeReports([...batch, may, none], OPTIONS);
    assert.equal(merge.month, "2026-06");
    assert.deepEqual(merge.leftOut.map(({ subject, reason }) => `${subject} ${reason}`), [
      "住建窗口 是 2026-05 的，本汇总是 2026-06 的。", "民政窗口 表上没有写月份，不能确定属于 2026-06。请在标题里写明。",
    ]);
    assert.deepEqual(mergeReports([...batch, may], { ...OPTIONS, month: "2026-05" as never }).summaries.map(({ rows }) => rows.map(({ name }) => name)), [["住建窗口"]]);
    assert.equal(mergeReports([none], OPTIONS).month, null);
    assert.deepEqual(faults(checkAgain(countySummary([none], OPTIONS))).filter((fault) => !fault.includes("missing-field")), []);
  });

  it("[Q9] a veto stays visible beside the total, and the notes say rule, caps and choices", () => {
    const vetoed = fileOf("社保.xlsx", windowForm("社保窗口", { veto: true }));
    const sheets = countySummary([vetoed], OPTIONS);
    assert.match(String(rowsOf(sheets[0])[2]?.at(-1)), /^社保\.xlsx；.*取消当月和年度评先资格$/u);
    assert.deepEqual(faults(checkAgain(sheets)), []);
    const notes = rowsOf(sheets.at(-1)).map((row) => row.join(" "));
    assert.ok(notes.some((line) => /基础分 100 分；扣完为止：办件管理.*加分合计不超过 5 分/u.test(line)), notes.join("\n"));
    assert.ok(notes.some((line) => line.startsWith("选定的解释")));
  });

  it("[Q11] every edition that scores comes back clean from its own summary", () => {
    const scored = editions.filter(({ base, categories }) => base.points !== null && categories.filter(({ kind }) => kind === "deduct").length >= 2);
    assert.ok(scored.length >= 4);
    for (const edition of scored) {
      const deducted = edition.categories.filter(({ kind }) => kind !== "veto");
      const total = toNumber(edition.base.points!) - 1;
      const source = [
        "sheet: 汇总", "---", `2026年6月${edition.title}`, `序号 | ${edition.subject === "staff" ? "姓名" : "窗口"} | ${deducted.map(({ name, points }) => `${name}${points === null ? "" : `(${formatPoints(points)})`}`).join(" | ")} | 总分`,
        `1 | 甲某 | ${deducted.map(({ kind, points }, index) => (kind === "bonus" ? 0 : toNumber(points!) - (index === 0 ? 1 : 0))).join(" | ")} | ${total}`,
      ].join("\n");
      const file = fileOf("甲.xlsx", source);
      assert.equal(mergeable(file, "zh-CN"), null, `${edition.id}: ${JSON.stringify(file.report?.findings)} ${file.report?.sheets[0]?.reason}`);
      const sheets = countySummary([file], OPTIONS);
      assert.deepEqual(faults(checkAgain(sheets)), [], edition.id);
      assert.deepEqual(checkAgain(sheets).assessments.map((assessment) => [assessment.edition, toNumber(assessment.total)]), [[edition.id, total]]);
    }
  });
});
