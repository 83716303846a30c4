import assert from "node:assert/strict";
import { duplicateSubject } from "../../../../src/checking/duplicateSubject";
import type { HeaderColumn } from "../../../../src/sheet/header";
import { editionOf } from "../../editionOf";
import { brief, entry, month, run, subject, tableOf } from "./tables";

const edition = editionOf();
const row = (name: string, at: number, value = 2) => subject(name, { cell: `B${at}`, entries: [entry(`D${at}`, edition, "discipline", value)] });
const column = (at: number, role: HeaderColumn["role"], ...parts: string[]): HeaderColumn => ({ column: at, parts, cell: "A3", role, category: null, points: null });

describe("duplicate-subject", () => {
  it("[F35] a subject twice in one summary, however its name is typed", () => {
    const findings = run(duplicateSubject, [tableOf({ layout: "summary", subjects: [row("社保窗口", 4), row("医保", 5), row("社 保", 6, 4)] })]);
    assert.deepEqual(brief(findings), ["表 B6,B4"]);
    assert.equal(findings[0]?.severity, "error");
    assert.match(findings[0]!.message, /两行分数不同/u);
    assert.deepEqual(run(duplicateSubject, [tableOf({ layout: "summary", subjects: [row("社保", 4), row("社保局", 5), row("张某（社保）", 6), row("张某（医保）", 7)] })]), []);
  });

  it("[F35] two people of one name in two departments are no duplicate", () => {
    const columns = [column(2, "subject", "姓名"), column(3, "department", "部门")];
    const rows = [row("王某", 4), row("王某", 5)];
    assert.deepEqual(run(duplicateSubject, [tableOf({ layout: "summary", columns, cells: { C4: "社保", C5: "医保" }, subjects: rows })]), []);
    assert.equal(run(duplicateSubject, [tableOf({ layout: "summary", columns, cells: { C4: "社保", C5: "社保" }, subjects: rows })]).length, 1);
  });

  it("[F35] of two panels each has its own department column", () => {
    const columns = [column(2, "subject", "姓名"), column(3, "department", "部门"), column(6, "subject", "姓名"), column(7, "department", "部门")];
    const right = { ...row("王某", 4), cell: "F4" };
    const cells = { C4: "社保", G4: "社保" };
    assert.equal(run(duplicateSubject, [tableOf({ layout: "summary", columns, cells, subjects: [row("王某", 4), right] })]).length, 1);
    assert.deepEqual(run(duplicateSubject, [tableOf({ layout: "summary", columns, cells: { ...cells, G4: "医保" }, subjects: [row("王某", 4), right] })]), []);
  });

  it("[F36] two forms of one subject and month; which of them to keep is left to the office", () => {
    const forms = [tableOf({ sheet: "社保", subjects: [row("社保窗口", 2)] }), tableOf({ sheet: "社保 (2)", subjects: [row("社保窗口", 2, 4)] })];
    const [finding] = run(duplicateSubject, forms);
    assert.deepEqual([finding?.sheet, finding?.cells, finding?.fix], ["社保 (2)", ["B2"], null]);
    assert.match(finding!.message, /“社保”表 B2.*内容不同/u);
  });

  it("[F36] other months, unknown months, other rounds, blank forms and staff forms without a person are none", () => {
    const form = (sheet: string, parts: Partial<Parameters<typeof tableOf>[0]> = {}) => tableOf({ sheet, subjects: [row("社保窗口", 2)], ...parts });
    assert.deepEqual(run(duplicateSubject, [form("甲"), form("乙", { month: month("2026-05") })]), []);
    assert.deepEqual(run(duplicateSubject, [form("甲", { month: null }), form("乙", { month: null })]), []);
    assert.deepEqual(run(duplicateSubject, [form("5月"), form("6月")]), []);
    assert.deepEqual(run(duplicateSubject, [form("甲"), form("乙", { title: "窗口自评表" })]), []);
    assert.deepEqual(run(duplicateSubject, [form("甲"), form("乙", { subjects: [subject("社保窗口")] })]), []);
    const staff = editionOf({ subject: "staff" });
    assert.deepEqual(run(duplicateSubject, [form("甲", { edition: staff }), form("乙", { edition: staff })]), []);
  });
});
