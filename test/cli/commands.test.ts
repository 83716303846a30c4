import { strict as assert } from "node:assert";
import packageFile from "../../package.json";
import { openAssess, type Assess } from "../fixtures/runAssess";

describe("assess", () => {
  let assess: Assess;
  before(async () => { assess = await openAssess(); });
  after(() => assess.close());

  const wrong: [words: string[], sentence: RegExp][] = [
    [[], /^没有写命令。\n\n用法：/],
    [["grade", "a.xlsx"], /^没有“grade”这个命令。\n\n用法：/],
    [["score"], /^没有写要核验的文件或文件夹。/],
    [["constructor"], /^没有“constructor”这个命令。/],
    [["check"], /^没有写要核验的文件或文件夹。/],
    [["check", "a.xlsx", "--annotated", "out"], /^没有“--annotated”这个选项。/],
    [["score", "a.xlsx", "--annotate", "out"], /^命令 score 没有“--annotate”这个选项。/],
    [["check", "a.xlsx", "--report", "结果.xls"], /^“结果\.xls”不是 \.xlsx 文件名。/],
    [["merge", "a.xlsx"], /^没有写汇总要存成哪个文件。请加 -o 汇总\.xlsx。/],
    [["merge", "a.xlsx", "-o"], /^选项“--output”后面没有写值。/],
    [["freeze", "-o", "副本"], /^没有写要核验的文件或文件夹。/],
    [["freeze", "a.xlsx"], /^没有写副本要存到哪个文件夹。请加 -o 文件夹。/],
    [["freeze", "a.xlsx", "--month", "2026-06"], /^命令 freeze 没有“--month”这个选项。/],
    [["check", "a.xlsx", "--month", "六月"], /^“六月”读不成月份。请写成 2026-06。/],
    [["check", "a.xlsx", "--month"], /^选项“--month”后面没有写值。/],
    [["check", "a.xlsx", "--catalogue", "--json"], /^选项“--catalogue”后面没有写值。/],
    [["check", "a.xlsx", "--json", "--json"], /^选项“--json”写了两次。/],
    [["check", "a.xlsx", "--json=yes"], /^选项“--json”后面不用写值。/],
    [["check", "a.xlsx", "--lang", "fr"], /^没有“fr”这种语言。请写 zh-CN 或 en-US。/],
    [["catalogues", "S12"], /^多出了“S12”。/],
    [["catalogues", "--month", "2026-06"], /^命令 catalogues 没有“--month”这个选项。/],
    [["catalogue"], /^没有写规则目录的名称或版本编号。/],
    [["frobnicate", "--lang", "en-US"], /^There is no command "frobnicate"\.\n\nUsage:/],
  ];
  for (const [words, sentence] of wrong) {
    it(`[L10] refuses: assess ${words.join(" ")}`, () => {
      const { code, stdout, stderr } = assess.run(...words);
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, sentence);
    });
  }

  it("[L10] takes what follows -- as paths", () => {
    const { code, stdout } = assess.run("check", "--json", "--", "--month");
    assert.equal(code, 2);
    assert.deepEqual((JSON.parse(stdout) as { files: { file: string; problem: { code: string } }[] }).files.map(({ file, problem }) => [file, problem.code]),
      [["--month", "not-found"]]);
  });

  it("[L10] names only commands and options that exist in the usage", () => {
    const { code, stdout } = assess.run("--help");
    assert.equal(code, 0);
    const options = new Set(stdout.match(/--[a-z]+/g));
    assert.deepEqual([...options].sort(), ["--annotate", "--catalogue", "--from", "--help", "--json", "--lang", "--mapping", "--month", "--output", "--report", "--to", "--version"]);
    assert.deepEqual([...new Set([...stdout.matchAll(/^ +assess ([a-z]+)/gm)].map((match) => match[1]))], ["check", "score", "merge", "impact", "freeze", "import", "catalogues", "catalogue"]);
    assert.match(assess.run("check", "--help", "--lang", "en-US").stdout, /^Usage:/);
  });

  it("[L10] prints its version", () => assert.equal(assess.run("--version").stdout, `${packageFile.version}\n`));

  it("[L11] lists the catalogues", () => {
    const { code, stdout } = assess.run("catalogues", "--json");
    assert.equal(code, 0);
    const { catalogues } = JSON.parse(stdout) as { catalogues: Readonly<Record<string, unknown>>[] };
    const window = catalogues.find(({ edition }) => edition === "bianmin-window.1");
    assert.deepEqual(Object.keys(window ?? {}), ["id", "edition", "scheme", "title", "status", "effectiveFrom", "clauses", "choices"]);
    assert.deepEqual([window?.["id"], window?.["scheme"], window?.["title"], window?.["effectiveFrom"]], ["bianmin-window", "S12", "便民服务中心窗口服务考核评分表", null]);
    assert.ok(catalogues.some(({ scheme }) => scheme === "S5"));
    assert.match(assess.run("catalogues").stdout, /bianmin-window\.1 +S12 /);
  });

  it("[L11] shows a catalogue by any of its names", () => {
    for (const name of ["qu-staff.1", "qu-staff", "S5", "区窗口人员考核细则"]) {
      const { code, stdout } = assess.run("catalogue", name);
      assert.equal(code, 0, name);
      assert.match(stdout, /^《政务服务中心窗口工作人员考核实施细则》 {2}qu-staff\.1/);
      assert.match(stdout, /优秀：≥ 90/);
    }
    const unknown = assess.run("catalogue", "没有这个");
    assert.deepEqual([unknown.code, unknown.stdout], [2, ""]);
    assert.match(unknown.stderr, /没有这个/);
  });
});
