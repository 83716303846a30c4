import { strict as assert } from "node:assert";
import { strFromU8, unzipSync } from "fflate";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { attached, buildMail } from "../fixtures/mailBuilder";
import { openAssess, projectRoot, type Assess } from "../fixtures/runAssess";
import { buildZip } from "../fixtures/zipBuilder";
import { gbk } from "../fixtures/gbk";

const FIRST = "便民服务中心评分表-2026-06.xlsx";
const CLEAN = "无误样表-2026-06.xlsx";
const FAULTS = "找错练习-2026-06.xlsx";

interface FileJson {
  readonly file: string;
  readonly status: string;
  readonly problem: { readonly code: string; readonly message: string } | null;
  readonly findings: readonly { readonly code: string; readonly sheet: string; readonly cells: readonly string[] }[];
  readonly annotated?: { readonly path?: string; readonly form?: string; readonly state?: string; readonly message?: string } | null;
}
interface Json {
  readonly files: readonly FileJson[];
  readonly across: readonly { readonly code: string; readonly files: readonly string[] }[];
  readonly passedOver: readonly string[];
}

describe("assess with many files", () => {
  let assess: Assess;
  const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(projectRoot, "samples", name)));
  before(async () => { assess = await openAssess(); });
  after(() => assess.close());

  const put = (name: string, bytes: Uint8Array | string): void => {
    mkdirSync(join(assess.folder, name, ".."), { recursive: true });
    writeFileSync(join(assess.folder, name), bytes);
  };
  const json = (...words: string[]): Json => JSON.parse(assess.run(...words, "--json").stdout) as Json;
  /** Every tab, also those that reading leaves out. */
  const sheetNames = (path: string): string[] => {
    const bytes = new Uint8Array(readFileSync(join(assess.folder, path)));
    const read = readWorkbook(bytes);
    assert.ok("workbook" in read, JSON.stringify(read));
    const xml = strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array(0));
    return [...xml.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name = ""]) => name);
  };

  it("[L21] checks what is in archives and mails, each workbook under its place, with the same findings as by itself", () => {
    put("a/b.zip", buildZip([{ name: "x/错.xlsx", content: sample(FAULTS) }, { name: "", nameBytes: gbk("无误.xlsx"), content: sample(CLEAN) }, { name: "说明.txt", content: "无" }]));
    put("a/六月.eml", buildMail([attached('attachment; filename="错.xlsx"', sample(FAULTS)), attached("attachment; filename=a.pdf", Uint8Array.of(0x25, 0x50, 0x44, 0x46, 1))]));
    put("a/说明.txt", "无");
    const { files, passedOver } = json("check", "a");
    assert.deepEqual(files.map(({ file, problem, status }) => [file, problem?.code ?? status]), [
      ["a/b.zip/x/错.xlsx", "checked"], ["a/b.zip/无误.xlsx", "checked"], ["a/六月.eml/错.xlsx", "checked"], ["a/六月.eml/a.pdf", "unsupported-kind"],
    ]);
    assert.deepEqual(passedOver, ["a/说明.txt", "a/b.zip/说明.txt"]);
    put("错.xlsx", sample(FAULTS));
    const alone = json("check", "错.xlsx").files[0];
    assert.deepEqual(files[0]?.findings, alone?.findings);
    assert.deepEqual(files[2]?.findings, alone?.findings);
    assert.match(assess.run("check", "a").stdout, /\n另有 2 个文件不是表格，没有读：a\/说明\.txt、a\/b\.zip\/说明\.txt\n/);
  });

  it("[L22] gives the results in the order of the files, the same with threads and without", () => {
    for (let index = 0; index < 9; index++) put(`序/${index}.xlsx`, sample([FIRST, FAULTS, CLEAN][index % 3] ?? FIRST));
    const { files } = json("check", "序");
    assert.deepEqual(files.map(({ file }) => file), Array.from({ length: 9 }, (_, index) => `序/${index}.xlsx`));
    for (const { file, ...rest } of files) {
      const [alone] = json("check", file).files;
      assert.deepEqual({ ...rest, file }, alone);
    }
  });

  it("[L23] writes annotated copies into the folders of the inputs, and says of the others why not", () => {
    put("注/下级/错.xlsx", sample(FAULTS));
    put("注/好.xlsx", sample(CLEAN));
    put("注/六月.eml", buildMail([attached('attachment; filename="错.xlsx"', sample(FAULTS))]));
    put("注/错.csv", "便民服务中心窗口服务考核评分表\n2026年6月 考核窗口名称：社保窗口\n考核项目,加分扣分标准,扣分,考核得分\n五工作纪律,⑴迟到,99,\n");
    const before = readdirSync(join(assess.folder, "注"), { recursive: true }).map(String).sort();
    const { files } = json("check", "注", "--annotate", "副本");
    assert.deepEqual(readdirSync(join(assess.folder, "注"), { recursive: true }).map(String).sort(), before);
    const by = new Map(files.map(({ file, annotated }) => [file, annotated]));
    assert.deepEqual(by.get("注/好.xlsx"), { state: "clean" });
    assert.deepEqual(by.get("注/下级/错.xlsx"), { path: join("副本", "下级", "错.核验.xlsx"), form: "copy" });
    assert.deepEqual(by.get("注/六月.eml/错.xlsx"), { path: join("副本", "六月.eml", "错.核验.xlsx"), form: "copy" });
    assert.deepEqual(by.get("注/错.csv"), { path: join("副本", "错.核验.xlsx"), form: "values" });
    const written = readdirSync(join(assess.folder, "副本"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
    assert.deepEqual(written.sort(), ["错.核验.xlsx", "错.核验.xlsx", "错.核验.xlsx"]);
    for (const path of ["副本/下级/错.核验.xlsx", "副本/六月.eml/错.核验.xlsx", "副本/错.核验.xlsx"]) assert.equal(sheetNames(path).at(-1), "核验结果");
    assert.match(assess.run("check", "注", "--annotate", "副本").stdout, /批注副本：副本\/错\.核验\.xlsx（原文件不是 \.xlsx，/);
  });

  it("[L24] never writes onto an input", () => {
    put("压/a.xlsx", sample(FAULTS));
    put("压/a.核验.xlsx", sample(FAULTS));
    put("压/b.zip", buildZip([{ name: "a.xlsx", content: sample(FAULTS) }]));
    const bytes = readFileSync(join(assess.folder, "压/a.核验.xlsx"));
    for (const words of [["压", "--annotate", "压"], ["压/a.xlsx", "压/a.核验.xlsx", "--annotate", "./压/../压"], ["压/b.zip", "--annotate", "压"], ["压", "--report", "压/a.xlsx"]]) {
      const { code, stdout, stderr } = assess.run("check", ...words);
      assert.deepEqual([code, stdout], [2, ""], words.join(" "));
      assert.match(stderr, /是一个要核验的文件，原文件不能改动/);
    }
    assert.match(assess.run("check", "压/a.xlsx", "--annotate", "压/a.核验.xlsx").stderr, /已经是一个文件，不能当文件夹用/);
    assert.equal(assess.run("merge", "压", "-o", "压/a.xlsx").code, 2);
    assert.ok(readFileSync(join(assess.folder, "压/a.核验.xlsx")).equals(bytes));
    assert.deepEqual(readdirSync(join(assess.folder, "压")).sort(), ["a.xlsx", "a.核验.xlsx", "b.zip"]);
  });

  it("[L23] keeps copies of one name apart", () => {
    put("甲/a.xlsx", sample(FAULTS));
    put("乙/a.xlsx", sample(FAULTS));
    const { files } = json("check", "甲", "乙", "--annotate", "同名");
    assert.deepEqual(files.map(({ annotated }) => annotated?.path), [join("同名", "a.核验.xlsx"), join("同名", "a (2).核验.xlsx")]);
  });

  it("[L23] says so when a copy cannot be written, and goes on", () => {
    put("不能/错.xlsx", sample(FAULTS));
    put("不能/下/错.xlsx", sample(FAULTS));
    put("占/下", "这里不能有文件夹");
    const { code, stdout } = assess.run("check", "不能", "--annotate", "占", "--json");
    assert.equal(code, 2);
    const { files } = JSON.parse(stdout) as Json;
    assert.equal(files[0]?.annotated?.state, "failed");
    assert.match(files[0].annotated.message ?? "", /没有写成 占\/下\/错\.核验\.xlsx（EEXIST|没有写成 占\/下\/错\.核验\.xlsx（ENOTDIR/);
    assert.equal(files[1]?.annotated?.path, join("占", "错.核验.xlsx"));
  });

  it("[L25] writes all results as one workbook", () => {
    put("果/错.xlsx", sample(FAULTS));
    put("果/空.xlsx", "");
    const { code, stdout } = assess.run("check", "果", "--report", "结果.xlsx");
    assert.equal(code, 2);
    assert.match(stdout, /\n结果已写到 结果\.xlsx\n/);
    const read = readWorkbook(new Uint8Array(readFileSync(join(assess.folder, "结果.xlsx"))));
    assert.ok("workbook" in read);
    const [table, findings, scores] = read.workbook.sheets;
    assert.ok(table && findings && scores);
    assert.deepEqual([table.cell(2, 1)?.value, table.cell(3, 1)?.value, table.rows], ["果/空.xlsx", "果/错.xlsx", 3].sort(() => 0));
    assert.equal(findings.rows - 1, json("check", "果").files.flatMap((file) => file.findings).length);
    assert.ok(scores.rows > 1);
  });

  it("[L26] finds what is wrong between the files, as a last block and in JSON", () => {
    put("间/一.xlsx", sample(CLEAN));
    put("间/二.xlsx", sample(CLEAN));
    const { across } = json("check", "间");
    assert.ok(across.some(({ code, files }) => code === "duplicate-subject" && files.length === 2));
    assert.match(assess.run("check", "间").stdout, /\n各文件之间\n {4}\[提醒\] .*间\/一\.xlsx/);
    assert.deepEqual(json("check", "间/一.xlsx").across, []);
  });

  it("[L27] merges the clean files and says of the others why they are not in", () => {
    put("并/好.xlsx", sample(CLEAN));
    put("并/错.xlsx", sample(FAULTS));
    put("并/空.xlsx", "");
    const { code, stdout } = assess.run("merge", "并", "-o", "汇总.xlsx");
    assert.equal(code, 2, "a file could not be read");
    assert.match(stdout, /没有并入 并\/空\.xlsx：文件读不出来/);
    assert.match(stdout, /没有并入 并\/错\.xlsx：有 \d+ 处错误/);
    assert.match(stdout, /\n已把 1 个文件、\d+ 个对象并入 汇总\.xlsx\n$/);
    assert.ok(sheetNames("汇总.xlsx").length > 1);
    const none = assess.run("merge", "并/错.xlsx", "-o", "没有.xlsx");
    assert.equal(none.code, 1);
    assert.match(none.stdout, /没有一个文件可以并入/);
    assert.ok(!existsSync(join(assess.folder, "没有.xlsx")));
    const shown = JSON.parse(assess.run("merge", "并", "-o", "汇总.xlsx", "--json").stdout) as { output: string; merged: string[]; leftOut: { file: string }[] };
    assert.deepEqual([shown.output, shown.merged, shown.leftOut.map(({ file }) => file)], ["汇总.xlsx", ["并/好.xlsx"], ["并/空.xlsx", "并/错.xlsx"]]);
  });

  it("[L28] reads columns as a mapping file says, and not without it", () => {
    put("干得怎样.xlsx", writeWorkbook([{
      name: "六月汇总",
      rows: [
        ["政务服务中心窗口工作人员考核汇总表 2026年6月"], ["序号", "姓名", "德", "能", "勤", "干得怎样", "廉", "总分", "等次"],
        [1, "工作人员甲", 20, 19, 20, 24, 15, 98, "优秀"], [2, "工作人员乙", 20, 20, 19, 25, 15, 98, "优秀"],
      ],
    }]));
    put("含义.json", JSON.stringify([{
      fingerprint: "0序号|1姓名|2德|3能|4勤|5干得怎样|6廉|7总分|8等次", headerRows: 1, layout: "summary", edition: "qu-staff.1",
      columns: { 5: "category:4" },
    }]));
    const totals = (...options: string[]) => json("check", "干得怎样.xlsx", ...options).files[0]?.findings.filter(({ code }) => code === "wrong-total").map(({ cells }) => cells);
    assert.deepEqual(totals(), [], "without 绩 no total can be judged");
    assert.deepEqual(totals("--mapping", "含义.json"), [["H4"]]);
  });

  it("[L28] refuses a mapping file with anything wrong in it", () => {
    put("列.json", '[{"fingerprint":"","headerRows":9,"columns":{}}]');
    const { code, stderr } = assess.run("check", "间/一.xlsx", "--mapping", "列.json");
    assert.equal(code, 2);
    assert.match(stderr, /列含义文件 列\.json 不能用：\n {2}\[0\]\.fingerprint: /);
    put("空列.json", "[]");
    assert.equal(assess.run("check", "间/一.xlsx", "--mapping", "空列.json").code, 0);
  });

  it("[L29] Ctrl+C ends it with nothing half written", async function () {
    this.timeout(60_000);
    for (let index = 0; index < 60; index++) put(`断/${index}.xlsx`, sample(FAULTS));
    const child = spawn(process.execPath, [assess.bundle, "check", "断", "--annotate", "断的副本", "--report", "断.xlsx"], { cwd: assess.folder });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => { said += text; });
    child.stdout.once("data", () => child.kill("SIGINT"));
    child.stdout.resume();
    const code = await new Promise<number | null>((resolve) => child.on("exit", resolve));
    assert.equal(code, 130);
    assert.match(said, /已取消/);
    assert.ok(!existsSync(join(assess.folder, "断.xlsx")));
    const copies = join(assess.folder, "断的副本");
    const written = existsSync(copies) ? readdirSync(copies) : [];
    assert.ok(written.length < 60);
    for (const name of written) {
      assert.match(name, /^\d+\.核验\.xlsx$/, "no temporary file is left");
      assert.equal(sheetNames(join("断的副本", name)).at(-1), "核验结果");
    }
  });

  it("[L46] JSON goes out as fast as it is read: a slow reader gets all of it, one that leaves ends it", async () => {
    for (let index = 0; index < 40; index++) put(`慢/${index}.xlsx`, sample(FAULTS));
    const { code, stdout } = assess.run("check", "慢", "--json");
    assert.ok(stdout.length > 1_000_000);
    const started = (): ReturnType<typeof spawn> => spawn(process.execPath, [assess.bundle, "check", "慢", "--json"], { cwd: assess.folder, stdio: ["ignore", "pipe", "inherit"] });
    const slow = started();
    const chunks: Buffer[] = [];
    for await (const chunk of slow.stdout ?? []) {
      chunks.push(chunk as Buffer);
      await new Promise((resume) => setImmediate(resume));
    }
    assert.equal(Buffer.concat(chunks).toString(), stdout);
    const left = started();
    const ended = new Promise((resolve) => left.on("exit", resolve));
    left.stdout?.once("data", () => left.stdout?.destroy());
    assert.equal(await ended, code);
  });

  it("[L30] the libraries for other kinds stay unread until they are needed", () => {
    const folder = join(assess.bundle, "..");
    const home = join(assess.folder, "只有主程序");
    mkdirSync(home);
    const program = assess.copyTo(home);
    assert.ok(readdirSync(folder).includes("old-workbooks.mjs"));
    put("只有主程序/好.xlsx", sample(CLEAN));
    const before = assess.run("check", "只有主程序/好.xlsx", "--json");
    // Without the libraries beside it, the program checks .xlsx all the same.
    const { code, stdout } = assess.runWith(program, "check", "只有主程序/好.xlsx", "--json");
    assert.deepEqual([code, stdout], [before.code, before.stdout]);
    const sizes = readdirSync(home).filter((name) => /js$/u.test(name)).map((name) => statSync(join(home, name)).size);
    assert.ok(sizes.reduce((so, size) => so + size, 0) < 2_000_000);
  });
});
