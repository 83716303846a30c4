import { strict as assert } from "node:assert";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtInDocument } from "../../src/catalogue/builtIn";
import { openAssess, projectRoot, type Assess } from "../fixtures/runAssess";

const FIRST = "便民服务中心评分表-2026-06.xlsx";
const FAULTS = "找错练习-2026-06.xlsx";
const CLEAN = "无误样表-2026-06.xlsx";

interface ImpactOutput {
  readonly from: string;
  readonly to: string;
  readonly changed: number;
  readonly subjects: readonly {
    readonly file: string; readonly sheet: string; readonly subject: string; readonly month: string;
    readonly before: { readonly total: number | null; readonly grade: string | null }; readonly after: { readonly total: number | null; readonly grade: string | null };
    readonly because: readonly { readonly clause: string; readonly before: unknown; readonly after: unknown; readonly cells: readonly string[] }[];
    readonly unknown: readonly { readonly code: string; readonly cell: string }[];
  }[];
  readonly unscored: readonly { readonly subject: string; readonly cells: readonly string[] }[];
  readonly unchanged: number;
}

describe("assess impact", () => {
  let assess: Assess;
  before(async () => {
    assess = await openAssess();
    mkdirSync(join(assess.folder, "六月"));
    for (const name of [FIRST, FAULTS, CLEAN]) cpSync(join(projectRoot, "samples", name), join(assess.folder, "六月", name));
    const document = structuredClone(builtInDocument("bianmin-window.1")) as { id: string; effectiveFrom: string; clauses: { id: string; charge: unknown }[]; examples: unknown[] };
    document.id = "bianmin-window.2";
    document.effectiveFrom = "2026-06";
    document.examples = [];
    for (const clause of document.clauses) if (clause.id === "9.2") clause.charge = { kind: "fixed", points: 1 };
    writeFileSync(join(assess.folder, "新版.json"), JSON.stringify(document));
  });
  after(() => assess.close());

  const impact = (...words: string[]): ReturnType<Assess["run"]> => assess.run("impact", "六月", "--from", "bianmin-window.1", "--to", "新版.json", ...words);

  it("[Y30] prints for each subject both totals and what moved them, over a folder of files", () => {
    const { code, stdout } = impact("--json");
    const output = JSON.parse(stdout) as ImpactOutput;
    assert.deepEqual([output.from, output.to, output.changed, output.unchanged], ["bianmin-window.1", "bianmin-window.2", 1, 1]);
    const [first, second] = output.subjects;
    assert.deepEqual([first?.subject, first?.month, first?.before, first?.after], ["社保窗口", "2026-06", { total: 88, grade: null }, { total: 87.5, grade: null }]);
    assert.deepEqual(first?.because.map(({ clause, before, after, cells }) => ({ clause, before, after, cells })), [{ clause: "九第2项", before: 0.5, after: 1, cells: ["E63"] }]);
    assert.deepEqual([second?.subject, second?.after, second?.unknown.map(({ code: why, cell }) => `${why} ${cell}`)], ["公安窗口", { total: null, grade: null }, ["unclear-events E63"]]);
    assert.deepEqual(output.unscored.map(({ subject }) => subject), ["医保窗口"]);
    assert.equal(code, 1, "a total cannot be told");
  });

  it("[Y30] says the same for people, and which sheets were not compared and why", () => {
    const { stdout } = impact();
    assert.match(stdout, /^《便民服务中心窗口服务考核评分表》 {2}bianmin-window\.1 → bianmin-window\.2（2026-06 起）\n/u);
    assert.match(stdout, /\n总分变化\n {2}.*社保窗口 {2}2026-06 {2}88 → 87\.5\n {6}九第2项 记 0\.5 分，新版本下 1 分（E63）\n/u);
    assert.match(stdout, /没有比较 .*人员考核：它的大项不是所指定的/u);
    assert.match(impact("--lang", "en-US").stdout, /Totals changed\n.*88 → 87\.5\n {6}九第2项: 0\.5 recorded, 1 by the new edition \(E63\)\n/u);
  });

  it("[Y30] an edition has no impact on itself", () => {
    const { code, stdout } = assess.run("impact", join("六月", CLEAN), "--from", "bianmin-window.1", "--to", "bianmin-window.1", "--json");
    const output = JSON.parse(stdout) as ImpactOutput;
    assert.deepEqual([output.changed, output.subjects, output.unchanged, code], [0, [], 1, 0]);
  });

  it("[Y31] 2 where an edition is not named or not known, a file is not there, or nothing follows the old edition", () => {
    const run = (...words: string[]): string => {
      const { code, stdout, stderr } = assess.run("impact", ...words);
      assert.equal(code, 2);
      return stdout + stderr;
    };
    assert.match(run("六月", "--from", "bianmin-window.1"), /没有写新版本。请加 --to/u);
    assert.match(run("六月", "--to", "bianmin-window.1"), /没有写旧版本。请加 --from/u);
    assert.match(run("六月", "--from", "没有", "--to", "bianmin-window.1"), /没有名为“没有”的规则目录/u);
    assert.match(run("没有.xlsx", join("六月", FIRST), "--from", "bianmin-window.1", "--to", "新版.json"), /找不到这个文件/u);
    assert.match(run("六月", "--from", "enterprise-service.1", "--to", "enterprise-service.1"), /没有一张表是按 enterprise-service\.1 记的/u);
  });
});
