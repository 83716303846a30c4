import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findCatalogue } from "../../cli/catalogues";
import { documents } from "../../src/catalogue/documents";
import { openAssess, projectRoot, type Assess } from "../fixtures/runAssess";

interface Row {
  readonly id: string;
  readonly edition: string;
  readonly scheme: string;
  readonly title: string;
  readonly status: string;
  readonly effectiveFrom: string | null;
  readonly clauses: number;
  readonly choices: number;
}

describe("assess catalogues", () => {
  let assess: Assess;
  before(async () => { assess = await openAssess(); });
  after(() => assess.close());

  const rows = (): readonly Row[] => (JSON.parse(assess.run("catalogues", "--json").stdout) as { catalogues: readonly Row[] }).catalogues;

  it("[N18] lists all documents in the contract's shape", () => {
    const list = rows();
    assert.deepEqual(list.map(({ scheme }) => scheme), documents().map(({ scheme }) => scheme));
    for (const row of list) {
      assert.deepEqual(Object.keys(row), ["id", "edition", "scheme", "title", "status", "effectiveFrom", "clauses", "choices"]);
      assert.ok(["scored", "incomplete", "template", "norms", "eligibility", "none"].includes(row.status), row.status);
      assert.ok(row.edition.startsWith(`${row.id}.`));
    }
    assert.deepEqual(list.find(({ scheme }) => scheme === "S19"), {
      id: "suining-service-list", edition: "suining-service-list.1", scheme: "S19",
      title: "遂宁市人民政府办公室关于公布《遂宁市市直部门公共服务事项基本目录(2019年版)》的通知", status: "none", effectiveFrom: "2019-06", clauses: 0, choices: 0,
    });
  });

  it("[N18] prints them for people, each with its status in words", () => {
    const lines = assess.run("catalogues").stdout.trimEnd().split("\n");
    assert.equal(lines.length, documents().length + 1, "a line of headings, a line a document");
    assert.match(lines.find((line) => line.includes("hall-conduct-residents.1"))!, /S25 +政务大厅窗口工作人员行为规范〔居民十条〕 +只有规范/u);
    assert.match(assess.run("catalogues", "--lang", "en-US").stdout, /S4 +便民服务中心窗口及便民代办点工作人员考核办法 +points to fill in/u);
  });

  it("[N18] shows every one of them by scheme and by edition, for people and as JSON", () => {
    for (const { scheme, edition, title } of rows()) {
      for (const name of [scheme, edition]) {
        const shown = findCatalogue(name, "zh-CN");
        if ("problem" in shown) assert.fail(shown.problem);
        assert.ok(shown.lines()[0]?.startsWith(`《${title}`) && shown.lines()[0]?.includes(edition), name);
        const json = shown.json as { readonly scheme: string; readonly title: string };
        assert.deepEqual([json.scheme, json.title], [scheme, title]);
      }
    }
    const { code, stdout } = assess.run("catalogue", "S19", "--json");
    assert.deepEqual([code, (JSON.parse(stdout) as { scheme: string }).scheme], [0, "S19"]);
  });

  it("[N18] shows norms with topic and check class, a template with its blanks, conditions with their force", () => {
    const norms = assess.run("catalogue", "S2").stdout;
    assert.match(norms, /是行为规范，没有分值，不能计分/u);
    assert.match(norms, /一、禁止行为\n {2}S2\.1\.1 {2}\(一\)禁止旷工或窗口缺位\n {6}\[考勤在岗 · 可查记录/u);
    assert.match(norms, /应读作: 接听服务对象电话/u);
    assert.match(assess.run("catalogue", "S8").stdout, /points:1\.1 {2}“礼貌和态度”的分值（原文举例 30）/u);
    assert.match(assess.run("catalogue", "S18").stdout, /S18\.1\.6a {2}\(六\)首次选派.*\n {6}\[原则上 · 可计算\]/u);
    assert.match(assess.run("catalogue", "S19").stdout, /不是考核文件，没有可计分的条款/u);
  });

  it("[N18] names the candidates when several documents share a title", () => {
    const { code, stdout, stderr } = assess.run("catalogue", "政务大厅窗口工作人员行为规范");
    assert.deepEqual([code, stdout], [2, ""]);
    for (const edition of ["hall-conduct-eight.1", "hall-conduct-residents.1", "hall-conduct-public.1"]) assert.ok(stderr.includes(edition));
    assert.equal(assess.run("catalogue", "政务大厅窗口工作人员行为规范居民十条").code, 0);
  });

  it("[N4] refuses to check by norms, and says what they are for", () => {
    const { code, stderr } = assess.run("check", join(projectRoot, "samples"), "--catalogue", "S15");
    assert.equal(code, 2);
    assert.match(stderr, /^《政务大厅窗口工作人员行为规范》（S15）是行为规范，没有分值，不能计分。/u);
    const file = join(assess.folder, "norms.json");
    writeFileSync(file, assess.run("catalogue", "S15", "--json").stdout);
    assert.match(assess.run("check", join(projectRoot, "samples"), "--catalogue", file).stderr, /是行为规范，没有分值，不能计分/u);
  });

  it("[N11] takes a template file back once its values are filled in", () => {
    const file = join(assess.folder, "template.json");
    const template = JSON.parse(assess.run("catalogue", "S7", "--json").stdout) as { values: Record<string, number | null> };
    const check = () => {
      writeFileSync(file, JSON.stringify(template));
      return assess.run("check", join(projectRoot, "samples"), "--catalogue", file);
    };
    assert.match(check().stderr, /template\.json 不能用：\n {2}《医院窗口服务考核方案》的“服务态度”还没有分值，不能计分。请填写。/u);
    for (const id of Object.keys(template.values)) template.values[id] = 20;
    const { stdout, stderr } = check();
    assert.equal(stderr, "");
    assert.match(stdout, /《医院窗口服务考核方案》/u);
  });
});
