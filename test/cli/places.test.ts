/** The command line in other time zones and languages, and with very much to do. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { formBook, formCsv } from "../fixtures/receivedFiles";
import { buildZip } from "../fixtures/zipBuilder";
import { openAssess, projectRoot, type Assess } from "../fixtures/runAssess";
import { bookOf, ledgerRow } from "../load/bigBooks";

const NO_THREADS = join(projectRoot, "test/fixtures/noThreads.mjs");

/** Excel 2003's XML tables write dates as local times. */
const XML_TABLE = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="d"><NumberFormat ss:Format="yyyy\\-mm\\-dd"/></Style></Styles><Worksheet ss:Name="台账"><Table>
<Row><Cell><Data ss:Type="String">便民服务中心窗口服务考核评分表 2025年12月</Data></Cell></Row>
<Row>${["日期", "窗口名称", "条款", "扣分"].map((word) => `<Cell><Data ss:Type="String">${word}</Data></Cell>`).join("")}</Row>
${["2025-12-01T00:00:00.000", "2025-12-31T00:00:00.000", "2026-01-01T00:00:00.000"].map((day) => `<Row><Cell ss:StyleID="d"><Data ss:Type="DateTime">${day}</Data></Cell><Cell><Data ss:Type="String">社保窗口</Data></Cell><Cell><Data ss:Type="String">五(10)</Data></Cell><Cell><Data ss:Type="Number">2</Data></Cell></Row>`).join("\n")}
</Table></Worksheet></Workbook>`;

describe("the command line in other places", function () {
  this.timeout(120_000);
  let assess: Assess;
  before(async () => {
    assess = await openAssess();
    mkdirSync(join(assess.folder, "表"));
    for (const [name, bytes] of [
      ["错.xlsx", new Uint8Array(readFileSync(join(projectRoot, "samples", "找错练习-2026-06.xlsx")))], ["社保.csv", formCsv("社保窗口")],
      ["第10窗口.xlsx", formBook("第10窗口", { month: "2025年12月份" })], ["第2窗口.xlsx", formBook("第2窗口", { month: "2026年1月份" })], ["年底.xls", XML_TABLE],
    ] as const) writeFileSync(join(assess.folder, "表", name), bytes);
  });
  after(() => assess.close());

  const runIn = (environment: NodeJS.ProcessEnv, ...words: string[]): { readonly status: number | null; readonly stdout: string } =>
    spawnSync(process.execPath, [assess.bundle, ...words], { cwd: assess.folder, encoding: "utf8", maxBuffer: 64_000_000, env: { ...process.env, ...environment } });

  it("[L40] months, dates, order and results are the same under every time zone and locale, at the ends of years too", () => {
    const home = runIn({ TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" }, "check", "表", "--json");
    const { files } = JSON.parse(home.stdout) as { files: { file: string; month: string | null; findings: { code: string; cells: string[] }[] }[] };
    assert.deepEqual(files.map(({ file, month }) => [file.slice(2), month]).sort(), [["年底.xls", "2025-12"], ["社保.csv", "2026-06"], ["第10窗口.xlsx", "2025-12"], ["第2窗口.xlsx", "2026-01"], ["错.xlsx", "2026-06"]].sort());
    const outside = files.find(({ file }) => file.endsWith("年底.xls"))?.findings.filter(({ code }) => code === "outside-period").flatMap(({ cells }) => cells);
    assert.deepEqual(outside, ["A5"], "the first of January, and neither the first nor the last of December");
    for (const environment of [
      { TZ: "America/Los_Angeles", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" }, { TZ: "Pacific/Apia", LANG: "ja_JP.UTF-8", LC_ALL: "ja_JP.UTF-8" }, { TZ: "Etc/GMT+12", LANG: "C", LC_ALL: "C" },
    ]) assert.equal(runIn(environment, "check", "表", "--json").stdout, home.stdout, JSON.stringify(environment));
  });

  it("[L41] a folder of ten thousand entries is gone through, and three hundred sheets of a workbook are read", async () => {
    mkdirSync(join(assess.folder, "万"));
    for (let index = 0; index < 9_999; index++) writeFileSync(join(assess.folder, "万", `${index}.txt`), "");
    writeFileSync(join(assess.folder, "万", "三百.xlsx"), await bookOf(Array.from({ length: 300 }, (_, index) => ({ name: `台账${index + 1}`, rows: 12, row: ledgerRow }))));
    const { status, stdout } = runIn({}, "check", "万", "--catalogue", "县便民评分表", "--json");
    const { files, passedOver } = JSON.parse(stdout) as { files: { sheets: { layout: string }[] }[]; passedOver: string[] };
    assert.notEqual(status, 2);
    assert.equal(passedOver.length, 9_999);
    assert.deepEqual(new Set(files[0]?.sheets.map(({ layout }) => layout)), new Set(["ledger"]));
    assert.equal(files[0]?.sheets.length, 300);
  });

  for (const [name, threads, refusal] of [["none, when asked", 0, "throws"], ["none, when they are to begin", 0, "event"], ["one", 1, "throws"]] as const) {
    it(`[L42] [L43] where the system gives no more threads (${name}), files and what archives hold are checked one after the other`, () => {
      writeFileSync(join(assess.folder, "表", "六月.zip"), buildZip(["甲", "乙", "丙", "丁"].map((window) => ({ name: `${window}窗口.xlsx`, content: formBook(`${window}窗口`) }))));
      const usual = runIn({}, "check", "表", "--json");
      const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", pathToFileURL(NO_THREADS).href, assess.bundle, "check", "表", "--json"], {
        cwd: assess.folder, encoding: "utf8", timeout: 60_000, env: { ...process.env, ASSESS_THREADS: String(threads), ASSESS_REFUSAL: refusal },
      });
      assert.match(stderr, /thread refused/);
      assert.equal(stderr.includes("thread given"), threads > 0);
      assert.equal(status, usual.status);
      assert.equal(stdout, usual.stdout);
    });
  }
});
