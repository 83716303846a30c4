import { strict as assert } from "node:assert";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { openAssess, projectRoot, type Assess } from "../fixtures/runAssess";

const FIRST = "便民服务中心评分表-2026-06.xlsx";
const FAULTS = "找错练习-2026-06.xlsx";

interface FileJson {
  readonly assessments: readonly { readonly subject: string; readonly total: number; readonly trace: readonly Readonly<Record<string, unknown>>[]; readonly explained: readonly string[] }[];
}

describe("assess score", () => {
  let assess: Assess;
  before(async () => {
    assess = await openAssess();
    for (const name of [FIRST, FAULTS]) cpSync(join(projectRoot, "samples", name), join(assess.folder, name));
  });
  after(() => assess.close());

  const filesOf = (stdout: string): FileJson[] => (JSON.parse(stdout) as { files: FileJson[] }).files;

  it("[L20] every number of a total can be followed to a cell and a clause", () => {
    const { code, stdout } = assess.run("score", FIRST);
    assert.equal(code, 1, "over-cap is an error here as in check");
    assert.match(stdout, /^便民服务中心评分表-2026-06\.xlsx {2}考核月份 2026-06\n {2}社保窗口 {2}评分表 {2}《便民服务中心窗口服务考核评分表》\n {4}社保窗口 {2}总分 88\n/);
    assert.match(stdout, /\n {6}E33 五⑴ 扣 2 分\n/);
    assert.match(stdout, /\n {6}五 工作纪律：记录 12，分值 10，扣完为止，计入 10，超出 2\n/);
    assert.match(stdout, /\n {6}加分：记录 1，合计上限 5，计入 1\n {6}总分：100 − 13 \+ 1 = 88\n/);
    assert.match(stdout, /\n {6}等次：\d+ ≥ 90，优秀\n/);
  });

  it("[L20] prints the same JSON as check, with the trace in words beside it", () => {
    const [scored] = filesOf(assess.run("score", FIRST, "--json").stdout);
    const [checked] = filesOf(assess.run("check", FIRST, "--json").stdout);
    assert.ok(scored && checked);
    assert.deepEqual(scored.assessments.map(({ explained: _explained, ...rest }) => rest), checked.assessments);
    const [window] = scored.assessments;
    assert.equal(window?.explained.at(-1), "总分：100 − 13 + 1 = 88");
    assert.equal(window?.explained.filter((line) => line.startsWith("E")).length, window?.trace.filter(({ step }) => step === "entry").length);
  });

  it("[L20] speaks English", () => {
    const { stdout } = assess.run("score", FIRST, "--lang", "en-US");
    assert.match(stdout, /E33 五⑴ deducts 2\n/);
    assert.match(stdout, /Total: 100 − 13 \+ 1 = 88/);
  });

  it("[L20] gives no total where a cell that counts cannot be read, and says so", () => {
    const { stdout } = assess.run("score", FAULTS);
    assert.match(stdout, /1 个对象有读不出或不能计算的单元格，没有算总分。请先用 assess check 看原因。/);
  });

  it("[L20] says why a sheet has no assessment", () => {
    const { code, stdout } = assess.run("score", "没有.xlsx");
    assert.equal(code, 2);
    assert.match(stdout, /\[未能读取\]/);
  });
});
