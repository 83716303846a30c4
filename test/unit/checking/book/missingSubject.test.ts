import assert from "node:assert/strict";
import { missingSubject } from "../../../../src/checking/missingSubject";
import { rostersOf } from "../../../../src/checking/roster";
import { MemoryGrid } from "../../../../src/sheet/grid";
import { editionOf } from "../../editionOf";
import { sheetOf } from "../../sheetText";
import { brief, entry, month, printed, run, subject, tableOf } from "./tables";

const edition = editionOf();
const row = (name: string, at: number) => subject(name, { cell: `B${at}`, entries: [entry(`C${at}`, edition, "discipline", 2)], total: printed(`E${at}`, 98) });
const rows = (...names: string[]) => tableOf({ sheet: "汇总", layout: "summary", subjects: names.map((name, index) => row(name, index + 4)) });
const form = (name: string) => tableOf({ sheet: name, subjects: [{ ...row(name, 2), cell: "B2" }] });
const sheet = (name: string, ...lines: string[]) => sheetOf([`sheet: ${name}`, "---", ...lines].join("\n")).grid;
const list = (...names: string[]) => sheet("窗口名单", "序号 | 窗口名称 | 备注", ...names.map((name, index) => `${index + 1} | ${name}`));

describe("missing-subject", () => {
  it("[F33] a form without a row in the summary, at the form's name", () => {
    assert.deepEqual(brief(run(missingSubject, [form("社保窗口"), form("医保窗口"), form("税务窗口"), rows("社保", "医保")])), ["税务窗口 B2"]);
    assert.deepEqual(run(missingSubject, [form("社保窗口"), form("医保窗口"), rows("社保", "医保")]), []);
  });

  it("[F33] a row without a form only where most rows have one", () => {
    assert.deepEqual(brief(run(missingSubject, [form("社保"), form("医保"), rows("社保", "医保", "税务")])), ["汇总 B6"]);
    assert.deepEqual(run(missingSubject, [form("社保"), rows("社保", "医保", "税务")]), []);
  });

  it("[F33] forms of another month or another edition are no concern of a summary", () => {
    const may = tableOf({ sheet: "五月", month: month("2026-05"), subjects: [row("税务", 2)] });
    const other = tableOf({ sheet: "其他", edition: editionOf({ id: "other.1", catalogue: "other" }), subjects: [row("税务", 2)] });
    assert.deepEqual(run(missingSubject, [form("社保"), rows("社保"), may, other]), []);
  });

  it("[F34] a window on the list without a row in the summary, at the list", () => {
    const findings = run(missingSubject, [rows("社保", "医保")], [list("社保窗口", "医保窗口", "税务窗口")]);
    assert.deepEqual(brief(findings), ["窗口名单 B4"]);
    assert.equal(findings[0]?.severity, "warning");
    assert.deepEqual(run(missingSubject, [rows("社保", "医保", "税务")], [list("社保窗口", "医保窗口", "税务窗口")]), []);
  });

  it("[F34] without a summary the list is held against the forms, if at least half of it has one", () => {
    const roster = list("社保", "医保", "税务", "不动产");
    assert.deepEqual(brief(run(missingSubject, [form("社保"), form("医保"), form("税务")], [roster])), ["窗口名单 B5"]);
    assert.deepEqual(run(missingSubject, [form("社保")], [roster]), []);
  });

  it("[F33] [F34] who is missing is said once, though list and form both tell", () => {
    assert.deepEqual(brief(run(missingSubject, [form("社保"), form("医保"), rows("社保")], [list("社保", "医保")])), ["医保 B2"]);
  });

  it("[F34] nobody is missed who had left, has not come, or is said not to be assessed", () => {
    const staff = editionOf({ subject: "staff" });
    const summary = tableOf({ sheet: "汇总", edition: staff, layout: "summary", subjects: [row("张某", 4), row("李某", 5)] });
    const roster = sheet("人员花名册", "姓名 | 部门 | 到岗日期 | 离岗日期 | 备注", "张某 | 社保 | 2020-01-01", "李某 | 社保", "王某 | 医保 | | 2026-05-31", "赵某 | 医保 | 2026-07-01", "孙某 | 医保 | | | 借调，不参加考核", "周某 | 医保 | 2026-06-30");
    assert.deepEqual(brief(run(missingSubject, [summary], [roster])), ["人员花名册 A7"]);
  });

  it("[F34] only a list of all is a roster", () => {
    const lines = ["窗口名称 | 备注", "社保"] as const;
    assert.equal(rostersOf(sheet("窗口名单", ...lines)).length, 1);
    assert.equal(rostersOf(sheet("Sheet1", "2026年窗口设置一览表", ...lines)).length, 1);
    for (const name of ["优秀窗口名单", "请假人员名单", "通报名单", "Sheet1"]) assert.deepEqual(rostersOf(sheet(name, ...lines)), [], name);
    assert.deepEqual(rostersOf(new MemoryGrid({ name: "窗口名单" })), []);
    const [windows, staff] = rostersOf(sheet("花名册", "姓名 | 窗口", "张某 | 社保", "李某 | 社保", "王某 | 医保"));
    assert.deepEqual([windows?.of, windows?.names.map(({ name }) => name), staff?.names.length], ["window", ["社保", "医保"], 3]);
  });
});
