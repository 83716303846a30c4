import { strict as assert } from "node:assert";
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rowsBytes } from "../fixtures/workbookBuilder";
import { openAssess, projectRoot, runProcess, type Assess } from "../fixtures/runAssess";

const FIRST = "便民服务中心评分表-2026-06.xlsx";
const CLEAN = "无误样表-2026-06.xlsx";
const FAULTS = "找错练习-2026-06.xlsx";

interface FileJson {
  readonly file: string;
  readonly status: string;
  readonly problem: { readonly code: string; readonly message: string } | null;
  readonly catalogue: { readonly id: string; readonly edition: string } | null;
  readonly month: string | null;
  readonly sheets: readonly { readonly name: string; readonly layout: string; readonly range: string; readonly subjects: number; readonly reason: string }[];
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly assessments: readonly {
    readonly sheet: string; readonly subject: string; readonly month: string; readonly base: number; readonly total: number; readonly grade: string | null;
    readonly categories: readonly Readonly<Record<string, unknown>>[]; readonly bonus: unknown; readonly vetoes: unknown;
    readonly trace: readonly Readonly<Record<string, unknown>>[];
  }[];
}

describe("assess check", () => {
  let assess: Assess;
  before(async () => {
    assess = await openAssess();
    for (const name of [FIRST, CLEAN, FAULTS]) cpSync(join(projectRoot, "samples", name), join(assess.folder, name));
  });
  after(() => assess.close());

  const filesOf = (stdout: string): readonly FileJson[] => (JSON.parse(stdout) as { files: FileJson[] }).files;

  it("[L2] [L3] prints the contract's JSON: 12 recorded, 10 counted, 2 over", () => {
    const { code, stdout, stderr } = assess.run("check", FIRST, "--json");
    assert.equal(code, 1);
    assert.equal(stderr, "");
    const [file] = filesOf(stdout);
    assert.ok(file);
    assert.deepEqual(Object.keys(file), ["file", "status", "problem", "catalogue", "month", "sheets", "findings", "assessments"]);
    assert.deepEqual([file.file, file.status, file.problem, file.month], [FIRST, "checked", null, "2026-06"]);
    assert.deepEqual(file.catalogue, { id: "bianmin-window", edition: "bianmin-window.1" });
    assert.deepEqual(file.sheets.map(({ name, layout, subjects }) => [name, layout, subjects]), [["社保窗口", "form", 1], ["人员考核", "summary", 8]]);

    const [finding, ...more] = file.findings;
    assert.deepEqual(more, []);
    assert.ok(finding);
    for (const key of ["code", "severity", "sheet", "cells", "subject", "category", "clause", "message", "expected", "actual", "fix", "clauseText", "arithmetic", "rule"]) {
      assert.ok(key in finding, key);
    }
    assert.deepEqual([finding["code"], finding["severity"], finding["sheet"], finding["category"], finding["expected"], finding["actual"]],
      ["over-cap", "error", "社保窗口", "工作纪律", 10, 12]);
    assert.deepEqual(finding["cells"], ["E42"]);

    const [window] = file.assessments;
    assert.ok(window);
    assert.deepEqual([window.sheet, window.subject, window.month, window.base, window.total, window.grade], ["社保窗口", "社保窗口", "2026-06", 100, 88, null]);
    assert.deepEqual(window.categories.find(({ name }) => name === "工作纪律"), { id: "5", name: "工作纪律", points: 10, recorded: 12, counted: 10, excess: 2 });
    assert.deepEqual(window.bonus, { recorded: 1, counted: 1 });
    assert.deepEqual(window.vetoes, []);
    const total = window.trace.find(({ step }) => step === "total");
    assert.deepEqual([total?.["base"], total?.["deducted"], total?.["bonus"], total?.["total"]], [100, 13, 1, 88]);
    assert.deepEqual(window.trace.filter(({ step, category }) => step === "entry" && category === "5").map(({ amount }) => amount), [2, 2, 2, 2, 2, 2]);
  });

  it("[L3] exits 0 on a clean workbook, which has no finding at all", () => {
    const { code, stdout } = assess.run("check", CLEAN, "--json");
    assert.equal(code, 0);
    assert.deepEqual(filesOf(stdout)[0]?.findings, []);
  });

  it("[L16] finds each planted fault where samples/README.md says", () => {
    const found = filesOf(assess.run("check", FAULTS, "--json").stdout)[0]?.findings.map(({ code, sheet, cells }) => `${String(sheet)} ${(cells as string[])[0]} ${String(code)}`);
    assert.deepEqual(found?.sort(), [
      "人员考核 J6 wrong-total", "人员考核 K9 wrong-grade",
      "公安窗口 E33 out-of-range", "公安窗口 E63 wrong-points", "公安窗口 G80 wrong-total",
      "医保窗口 D61 unknown-clause", "医保窗口 E46 missing-amount", "医保窗口 E53 formula-error",
    ]);
  });

  it("[L16] gives the eight people their grades on both sides of 90, 75 and 60", () => {
    const people = filesOf(assess.run("check", CLEAN, "--json").stdout)[0]?.assessments.filter(({ sheet }) => sheet === "人员考核");
    assert.deepEqual(people?.map(({ total, grade }) => [total, grade]), [
      [102, "优秀"], [95, "优秀"], [90, "优秀"], [89, "称职"], [75, "称职"], [74, "基本称职"], [60, "基本称职"], [58, "不称职"],
    ]);
  });

  it("[L1] [L13] prints a listing for people", () => {
    const { code, stdout, stderr } = assess.run("check", FIRST);
    assert.equal(code, 1);
    assert.equal(stderr, "");
    assert.match(stdout, /社保窗口 {2}评分表 A3:G80 {2}《便民服务中心窗口服务考核评分表》/);
    assert.match(stdout, /\[错误\] .*工作纪律.*记录扣分 12 分，分值 10 分.*计入 10 分，超出 2 分/);
    assert.match(stdout, /人员考核 {2}汇总表 .*\n {4}没有发现问题。/);
    assert.match(stdout, /周某 +44 +2 +58 {2}不称职/);
    assert.match(stdout, /\n共 1 个文件：错误 1 处，提醒 0 处，说明 0 条。\n$/);
  });

  it("[L12] speaks English when asked", () => {
    const { stdout } = assess.run("check", FIRST, "--lang", "en-US");
    assert.match(stdout, /\[error\] /);
    assert.match(stdout, /1 file\(s\): 1 error\(s\), 0 warning\(s\), 0 note\(s\)\.\n$/);
  });

  it("[L4] [L6] checks the others when some cannot be read, and names each reason", () => {
    const folder = join(assess.folder, "混合");
    mkdirSync(join(folder, "下级"), { recursive: true });
    const put = (name: string, bytes: Uint8Array | string): void => writeFileSync(join(folder, name), bytes);
    const whole = readFileSync(join(assess.folder, CLEAN));
    put("1空.xlsx", "");
    put("2截断.xlsx", whole.subarray(0, 5000));
    put("3文本.xlsx", "大项,扣分");
    put("4表.csv", "大项,扣分");
    put("5邮件.eml", "From: a");
    put("6旧.xls", Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0, 0));
    put("7其实是新的.xls", whole);
    put("说明.txt", "不是表");
    put("~$打开中.xlsx", "lock");
    put(".隐藏.xlsx", "hidden");
    put("下级/8好.xlsx", whole);
    symlinkSync(folder, join(folder, "下级", "回到上面"));
    symlinkSync(join(folder, "没有的"), join(folder, "9断链.xlsx"));

    const { code, stdout } = assess.run("check", "混合", "--json");
    assert.equal(code, 2);
    assert.deepEqual(filesOf(stdout).map(({ file, status, problem }) => [file, problem?.code ?? status]), [
      ["混合/1空.xlsx", "empty-file"], ["混合/2截断.xlsx", "truncated"], ["混合/3文本.xlsx", "not-a-workbook"],
      ["混合/4表.csv", "checked"], ["混合/5邮件.eml", "no-workbooks"], ["混合/6旧.xls", "ancient-xls"],
      ["混合/7其实是新的.xls", "checked"], ["混合/9断链.xlsx", "not-found"], ["混合/下级/8好.xlsx", "checked"],
    ]);
    for (const { problem } of filesOf(stdout)) if (problem) assert.match(problem.message, /请/);
    const listing = assess.run("check", "混合").stdout;
    assert.match(listing, /2截断\.xlsx {2}\[未能读取\]\n {2}文件不完整/);
    assert.match(listing, /共 9 个文件（6 个未能读取）：错误 0 处/);
  });

  it("[L5] takes each file once, in order of paths", () => {
    const { stdout } = assess.run("check", FAULTS, CLEAN, `./${FAULTS}`, "--json");
    assert.deepEqual(filesOf(stdout).map(({ file }) => file), [FAULTS, CLEAN]);
  });

  it("[L6] says so of a path that is not there, and of a folder without workbooks", () => {
    mkdirSync(join(assess.folder, "空"), { recursive: true });
    const { code, stdout } = assess.run("check", "没有.xlsx", "空", CLEAN, "--json");
    assert.equal(code, 2);
    assert.deepEqual(filesOf(stdout).map(({ problem }) => problem?.code), ["not-found", "no-workbooks", undefined]);
  });

  it("[L7] leaves the inputs as they are", () => {
    const path = join(assess.folder, FIRST);
    const [before, bytes] = [statSync(path).mtimeMs, readFileSync(path)];
    const names = readdirSync(assess.folder).sort();
    assess.run("check", FIRST);
    assert.equal(statSync(path).mtimeMs, before);
    assert.ok(readFileSync(path).equals(bytes));
    assert.deepEqual(readdirSync(assess.folder).sort(), names);
  });

  it("[L9] takes the month from the command line before the sheet's", () => {
    const { stdout } = assess.run("check", CLEAN, "--month=2026年7月", "--json");
    const [file] = filesOf(stdout);
    assert.equal(file?.month, "2026-07");
    assert.ok(file?.assessments.every(({ month }) => month === "2026-07"));
  });

  it("[L8] makes every sheet follow the catalogue that is named", () => {
    const [file] = filesOf(assess.run("check", CLEAN, "--catalogue", "县便民评分表", "--json").stdout);
    assert.deepEqual(file?.catalogue, { id: "bianmin-window", edition: "bianmin-window.1" });
    assert.deepEqual(file?.assessments.map(({ sheet }) => sheet), ["民政窗口"]);
    assert.ok(file?.findings.some(({ code, sheet }) => code === "unread" && sheet === "人员考核"));
  });

  it("[L8] [L11] checks by a catalogue file that was printed and edited", () => {
    const printed = assess.run("catalogue", "bianmin-window.1", "--json");
    assert.equal(printed.code, 0);
    const document = JSON.parse(printed.stdout) as { id: string; categories: { name: string; points: number }[] };
    // Two points from one category to the other: the base stays their sum.
    for (const category of document.categories) {
      if (category.name === "工作纪律") category.points = 12;
      if (category.name === "办件管理") category.points = 23;
    }
    writeFileSync(join(assess.folder, "本县.json"), JSON.stringify({ ...document, id: "ben-xian.1" }));
    const { stdout, code } = assess.run("check", FIRST, "--catalogue", "本县.json", "--json");
    const [file] = filesOf(stdout);
    assert.equal(file?.catalogue?.edition, "ben-xian.1");
    assert.ok(!file.findings.some(({ code: finding }) => finding === "over-cap"), "12 of 12 points are not over the cap");
    assert.equal(file.assessments[0]?.categories.find(({ name }) => name === "工作纪律")?.["points"], 12);
    assert.equal(file.assessments[0]?.total, 86);
    assert.ok(file.findings.some(({ code: finding, cells }) => finding === "wrong-total" && (cells as string[]).includes("G80")));
    assert.equal(code, 1);
  });

  it("[L8] says what is wrong with a catalogue file", () => {
    writeFileSync(join(assess.folder, "坏.json"), '{"id": 3}');
    writeFileSync(join(assess.folder, "不是.json"), "大项");
    const bad = assess.run("check", FIRST, "--catalogue", "坏.json");
    assert.deepEqual([bad.code, bad.stdout], [2, ""]);
    assert.match(bad.stderr, /目录文件 坏\.json 不能用：\n {2}\S+: /);
    assert.match(assess.run("check", FIRST, "--catalogue", "不是.json").stderr, /内容不是 JSON/);
    assert.match(assess.run("check", FIRST, "--catalogue", "没有.json").stderr, /找不到/);
    assert.match(assess.run("check", FIRST, "--catalogue", "市评分表甲乙丙").stderr, /市评分表甲乙丙/);
  });

  it("[L15] prints control characters of a workbook as blanks", () => {
    const rows = '<row r="1"><c t="inlineStr"><is><t>大项</t></is></c><c t="inlineStr"><is><t>条款_x001B_[31m</t></is></c><c t="inlineStr"><is><t>扣分</t></is></c></row>';
    writeFileSync(join(assess.folder, "esc\u001b[31m.xlsx"), rowsBytes(rows));
    const { stdout } = assess.run("check", "esc\u001b[31m.xlsx");
    assert.ok(!stdout.includes("\u001b"));
  });

  it("[L14] runs by npm with the same answer as the bundle", function () {
    this.timeout(60_000);
    const path = join(projectRoot, "samples", FAULTS);
    const npm = runProcess("npm", ["run", "-s", "assess", "--", "check", path, "--json"], projectRoot);
    assert.equal(npm.code, 1);
    assert.equal(npm.stdout, assess.run("check", path, "--json").stdout);
  });
});
