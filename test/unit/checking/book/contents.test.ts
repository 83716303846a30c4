import assert from "node:assert/strict";
import type { WorkbookReport } from "../../../../src/checking/report";
import { formatPoints } from "../../../../src/points";
import { fileOf, list, staffSummary, windowForm, windowSummary } from "../../batch/files";

const reportOf = (...sheets: readonly string[]): WorkbookReport => fileOf("六月.xlsx", ...sheets).report!;
/** Name, cell and points of the total, and the total of the assessment it refers to. */
const kept = ({ subjects, assessments }: WorkbookReport): unknown[] => (subjects ?? []).map(({ name, total, assessment }) => [
  name, total && [total.cell, formatPoints(total.points)], assessment === null ? null : formatPoints(assessments[assessment]!.total),
]);

describe("what a report keeps for holding workbooks against each other", () => {
  it("[F44] whom each table names, with place, edition, time and total, and the rosters", () => {
    const { report } = fileOf("六月.xlsx", windowForm("社保窗口", { late: 1 }), windowSummary([["社保", 2], ["医保", 0]]), list("窗口名单", "窗口名称", "社保", "医保"));
    assert.deepEqual(report?.subjects?.map(({ sheet, layout, name, cell, edition, scores, period, total }) => [sheet, layout, name, cell, edition.id, scores, period.month, total?.cell]), [
      ["社保窗口", "form", "社保窗口", "A2", "bianmin-window.1", "window", "2026-06", "F13"],
      ["汇总", "summary", "社保", "B3", "bianmin-window.1", "window", "2026-06", "L3"], ["汇总", "summary", "医保", "B4", "bianmin-window.1", "window", "2026-06", "L4"],
    ]);
    for (const { assessment, name } of report?.subjects ?? []) assert.equal(report?.assessments[assessment!]?.subject, name);
    assert.deepEqual(report?.rosters?.map(({ sheet, of, names }) => [sheet, of, names.map(({ cell }) => cell)]), [["窗口名单", "window", ["B2", "B3"]]]);
  });

  it("[F44] a subject without a total keeps no place among the assessments of others", () => {
    const { report } = fileOf("六月.xlsx", windowForm("社保窗口").replace("| 25\n", "| 约20分\n"), windowForm("医保窗口"));
    assert.deepEqual(report?.subjects?.map(({ name, assessment }) => [name, assessment]), [["社保窗口", null], ["医保窗口", 0]]);
  });

  it("[F34] who is missing is found on the roster's own sheet, which holds no table", () => {
    const { report } = fileOf("六月.xlsx", windowSummary([["社保", 2], ["医保", 0]]), list("窗口名单", "窗口名称", "社保", "医保", "税务"));
    const [missing] = (report?.findings ?? []).filter(({ code }) => code === "missing-subject");
    assert.deepEqual([missing?.sheet, missing?.cells], ["窗口名单", ["B4"]]);
  });

  it("[F44] the total kept is the printed one, else what the entries give, else none", () => {
    const form = windowForm("社保窗口", { late: 1 });
    assert.deepEqual(kept(reportOf(form)), [["社保窗口", ["F13", "98"], "98"]]);
    assert.deepEqual(kept(reportOf(form.replace("| 98", "| 95"))), [["社保窗口", ["F13", "95"], "98"]]);
    assert.deepEqual(kept(reportOf(form.replace("| 98", "|"))), [["社保窗口", [null, "98"], "98"]]);
    assert.deepEqual(kept(reportOf(form.replace("| 98", "| 待定"))), [["社保窗口", ["F13", "98"], "98"]]);
    assert.deepEqual(kept(reportOf(form.replace("| 98", "|").replace("| 25\n", "| 约20分\n"))), [["社保窗口", null, null]]);
  });

  it("[F44] chiefs and rows in which nothing was filled in are not kept, and the others keep their own assessments", () => {
    const rows = staffSummary([["张某", 2, 0], ["首席代表", 4, 0], ["李某", 6, 0], ["王某", 8, 0]]).replace("| 20 | 20 | 14 | 25 | 15 | 0 | 94 | 优秀", "| | | | | | | |");
    assert.deepEqual(kept(reportOf(rows)), [["张某", ["I3", "98"], "98"], ["王某", ["I6", "92"], "92"]]);
  });

  it("[F44] a chief's own sheet is not kept, though it is assessed, and the window after it keeps its own assessment", () => {
    const report = reportOf(windowForm("首席代表", { late: 2 }), windowForm("社保窗口", { late: 1 }));
    assert.equal(report.assessments.length, 2);
    assert.deepEqual(kept(report), [["社保窗口", ["F13", "98"], "98"]]);
  });

  it("[F34] a sheet whose scores are read is no roster, whatever it is called", () => {
    const named = staffSummary([["张某", 2, 0], ["李某", 4, 0]]).replace("sheet: 人员", "sheet: 人员一览");
    assert.deepEqual(reportOf(named).rosters, []);
    assert.deepEqual(reportOf(named, list("人员名单", "姓名", "张某", "李某")).rosters?.map(({ sheet, of, names }) => [sheet, of, names.map(({ name }) => name)]), [["人员名单", "staff", ["张某", "李某"]]]);
  });
});
