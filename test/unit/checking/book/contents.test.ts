import assert from "node:assert/strict";
import { fileOf, list, windowForm, windowSummary } from "../../batch/files";

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
});
