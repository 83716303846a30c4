/** What the machine does to the command line: full disks, missing rights, vanishing folders. The real program, as its own process. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { devNull } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { temporaryIn } from "../../cli/temporaries";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { buildZip } from "../fixtures/zipBuilder";
import { openAssess, projectRoot, runProcess, type Assess, type Run } from "../fixtures/runAssess";

const FAULTS = new Uint8Array(readFileSync(join(projectRoot, "samples", "找错练习-2026-06.xlsx")));
const CLEAN = new Uint8Array(readFileSync(join(projectRoot, "samples", "无误样表-2026-06.xlsx")));
const INJECTED = join(projectRoot, "test/fixtures/injectFaults.mjs");
const onUnix = process.platform !== "win32";

interface FileJson {
  readonly file: string;
  readonly problem: { readonly code: string; readonly message: string } | null;
  readonly annotated?: { readonly state?: string; readonly path?: string; readonly message?: string } | null;
}

describe("faults of the machine", function () {
  this.timeout(120_000);
  let assess: Assess;
  before(async () => {
    assess = await openAssess();
    put("错.xlsx", FAULTS);
    put("好.xlsx", CLEAN);
    put("公式.xlsx", writeWorkbook([{ name: "表", rows: [["窗口", { formula: 'ASSESS.SCORE(A1:A2,A1:A2,"县便民评分表")', value: 98 }]] }]));
  });
  after(() => assess.close());

  const at = (...parts: string[]): string => join(assess.folder, ...parts);
  const put = (name: string, bytes: Uint8Array | string): void => {
    mkdirSync(join(at(name), ".."), { recursive: true });
    writeFileSync(at(name), bytes);
  };
  const everything = (folder: string): string[] => readdirSync(at(folder), { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory()).map(({ name }) => name).sort();
  const shell = (script: string): Run => runProcess("bash", ["-c", script, process.execPath, assess.bundle], assess.folder);
  const withFaults = (...words: string[]): Run => runProcess(process.execPath, ["--import", pathToFileURL(INJECTED).href, assess.bundle, ...words], assess.folder);
  const filesOf = ({ stdout }: Run): readonly FileJson[] => (JSON.parse(stdout) as { files: FileJson[] }).files;

  /** Every command that writes, with what it writes. */
  const WRITERS: readonly { readonly words: readonly string[]; readonly target: string }[] = [
    { words: ["check", "错.xlsx", "--annotate", "出"], target: "出/错.核验.xlsx" },
    { words: ["check", "错.xlsx", "--report", "出/结果.xlsx"], target: "出/结果.xlsx" },
    { words: ["merge", "好.xlsx", "-o", "出/汇总.xlsx"], target: "出/汇总.xlsx" },
    { words: ["freeze", "公式.xlsx", "-o", "出"], target: "出/公式.固定数值.xlsx" },
    { words: ["import", "办法.txt", "-o", "出/办法.json"], target: "出/办法.json" },
  ];
  const REGULATION = `考核办法\n${Array.from({ length: 30 }, (_, index) => `${index + 1}、迟到早退的，每次扣${index + 1}分。`).join("\n")}\n`;

  for (const { words, target } of WRITERS) {
    it(`[Q16] ${words[0]} ${words[2]} on a full disk says so, ends with 2, keeps the old file whole and leaves nothing behind`, function () {
      if (!onUnix) this.skip();
      put("办法.txt", REGULATION);
      put(target, "what was there before");
      // A limit on a file's size refuses the write in its middle, as a full disk does, and needs no rights.
      const { code, stdout, stderr } = shell(`trap '' XFSZ; ulimit -f 1; exec "$0" "$1" ${words.join(" ")}`);
      assert.equal(code, 2, stdout + stderr);
      assert.match(stdout + stderr, /没有写成 出\/[^\s]+（EFBIG）。磁盘满了.*原有的文件没有动/);
      assert.equal(readFileSync(at(target), "utf8"), "what was there before");
      assert.deepEqual(everything("出"), [target.slice(2)]);
      const { code: again } = assess.run(...words);
      assert.ok(again === 0 || again === 1);
      assert.notEqual(readFileSync(at(target), "latin1"), "what was there before", "room was made, and the same command writes it");
      spawnSync("rm", ["-r", at("出")]);
    });
  }

  it("[Q16] a real file system without room: named, and the next smaller file is written", function () {
    mkdirSync(at("盘"), { recursive: true });
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=40k", "tmpfs", at("盘")]).status !== 0) this.skip();
    try {
      writeFileSync(at("盘/占地方"), new Uint8Array(16_384));
      const full = assess.run("check", "错.xlsx", "--annotate", "盘");
      assert.equal(full.code, 2);
      assert.match(full.stdout, /没有写成 盘\/错\.核验\.xlsx（ENOSPC）。磁盘满了/);
      assert.deepEqual(readdirSync(at("盘")), ["占地方"]);
      spawnSync("rm", [at("盘/占地方")]);
      assert.equal(assess.run("check", "错.xlsx", "--annotate", "盘").code, 1);
      assert.ok("workbook" in readWorkbook(new Uint8Array(readFileSync(at("盘/错.核验.xlsx")))));
    } finally {
      spawnSync("umount", [at("盘")]);
    }
  });

  it("[Q17] output that cannot be printed as a whole ends with 2 and a sentence, never with 0 or 1", function () {
    if (!existsSync("/dev/full")) this.skip();
    for (const words of ["check 错.xlsx", "check 错.xlsx --json", "score 好.xlsx", "catalogues", "catalogue qu-staff.1 --json"]) {
      const { code, stderr } = shell(`"$0" "$1" ${words} >/dev/full`);
      assert.equal(code, 2, words);
      assert.match(stderr, /结果没有全部输出（ENOSPC）/, words);
    }
    const { code, stdout } = shell('"$0" "$1" check 错.xlsx --json 2>/dev/full');
    assert.deepEqual([code, filesOf({ code, stdout, stderr: "" }).length], [1, 1], "nowhere to say it, and nothing to be said");
  });

  it("[Q18] folders and files without rights are named, the others are checked and written", function () {
    if (!onUnix) this.skip();
    put("权/甲/错.xlsx", FAULTS);
    put("权/乙.xlsx", FAULTS);
    put("权/丙.xlsx", CLEAN);
    mkdirSync(at("写不了"));
    mkdirSync(at("旧的"));
    put("旧的/丙.xlsx", "x");
    chmodSync(at("权/甲"), 0o000);
    chmodSync(at("权/乙.xlsx"), 0o000);
    chmodSync(at("写不了"), 0o555);
    // The administrator may do everything, so somebody else has to try.
    const nobody = process.getuid?.() === 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : "";
    if (nobody !== "") for (const path of ["..", ".", "..", "../.."]) if (at(path).includes("assess-cli-")) chmodSync(at(path), 0o755);
    const run = (words: string): Run => shell(`exec ${nobody}"$0" "$1" ${words}`);
    try {
      const { code, stdout } = run("check 权 --json");
      assert.equal(code, 2);
      assert.deepEqual(filesOf({ code, stdout, stderr: "" }).map(({ file, problem }) => [file, problem?.code ?? null]), [["权/丙.xlsx", null], ["权/乙.xlsx", "no-access"], ["权/甲", "no-access"]]);
      const annotated = run("check 错.xlsx --annotate 写不了");
      assert.equal(annotated.code, 2);
      assert.match(annotated.stdout, /（EACCES）。没有权限写到这里/);
      assert.deepEqual(readdirSync(at("写不了")), []);
    } finally {
      chmodSync(at("权/甲"), 0o755);
    }
  });

  it("[Q18] a file that somebody made read-only is not replaced", () => {
    put("只读/汇总.xlsx", "final");
    chmodSync(at("只读/汇总.xlsx"), 0o444);
    const { code, stderr } = assess.run("merge", "好.xlsx", "-o", "只读/汇总.xlsx");
    assert.equal(code, 2);
    assert.match(stderr, /没有写成 只读\/汇总\.xlsx（EACCES）.*只读/);
    assert.equal(readFileSync(at("只读/汇总.xlsx"), "utf8"), "final");
    chmodSync(at("只读/汇总.xlsx"), 0o644);
    assert.equal(assess.run("merge", "好.xlsx", "-o", "只读/汇总.xlsx").code, 0);
  });

  it("[Q19] devices and folders are not replaced by a file; a link is followed and stays a link", function () {
    put("办法.txt", REGULATION);
    const device = assess.run("import", "办法.txt", "-o", devNull);
    assert.equal(device.code, 2);
    assert.match(device.stderr, /（ENOTREG）。那里是文件夹或设备/);
    if (onUnix) assert.ok(statSync(devNull).isCharacterDevice());
    mkdirSync(at("夹.xlsx"));
    assert.match(assess.run("merge", "好.xlsx", "-o", "夹.xlsx").stderr, /没有写成 夹\.xlsx（EISDIR）。那里是文件夹或设备/);
    if (!onUnix) this.skip();
    put("真/汇总.xlsx", "old");
    symlinkSync(at("真/汇总.xlsx"), at("链接.xlsx"));
    assert.equal(assess.run("merge", "好.xlsx", "-o", "链接.xlsx").code, 0);
    assert.ok("workbook" in readWorkbook(new Uint8Array(readFileSync(at("真/汇总.xlsx")))));
    symlinkSync(at("好.xlsx"), at("另一个名字.xlsx"));
    const before = readFileSync(at("好.xlsx"));
    assert.equal(assess.run("merge", "好.xlsx", "-o", "另一个名字.xlsx").code, 2, "the input under another name");
    symlinkSync(at("办法.txt"), at("办法的链接.json"));
    assert.equal(assess.run("import", "办法.txt", "-o", "办法的链接.json").code, 2);
    assert.ok(readFileSync(at("好.xlsx")).equals(before));
    assert.equal(readFileSync(at("办法.txt"), "utf8"), REGULATION);
  });

  it("[Q20] a target that is open elsewhere, or on a drive that broke off, is named with what to do; the other copies are written", () => {
    put("批/开着.xlsx", FAULTS);
    put("批/网盘断了.xlsx", FAULTS);
    put("批/错.xlsx", FAULTS);
    const run = withFaults("check", "批", "--annotate", "批出", "--json");
    assert.equal(run.code, 2);
    const said = new Map(filesOf(run).map(({ file, annotated }) => [file, annotated]));
    assert.match(said.get("批/开着.xlsx")?.message ?? "", /（EBUSY）。文件正在别的程序里开着/);
    assert.match(said.get("批/网盘断了.xlsx")?.message ?? "", /（EIO）。磁盘或网络盘出了故障/);
    assert.equal(said.get("批/错.xlsx")?.path, join("批出", "错.核验.xlsx"));
    assert.deepEqual(everything("批出"), ["错.核验.xlsx"]);
  });

  it("[Q26] why a copy was not written is said once, with its place", () => {
    put("说/开着.xlsx", FAULTS);
    const { code, stdout } = withFaults("check", "说", "--annotate", "说出");
    assert.equal(code, 2);
    assert.deepEqual(stdout.split("\n").filter((line) => line.includes("没有写成")), [`  批注副本：没有写成 ${join("说出", "开着.核验.xlsx")}（EBUSY）。文件正在别的程序里开着。请先关掉，再运行一次。`]);
  });

  it("[L44] the help names every exit code, and what becomes of files when the machine fails", () => {
    for (const [language, words] of [["zh-CN", /退出码：0 .*1 .*2 .*130 [^]*\.assess-….tmp[^]*磁盘满/], ["en-US", /Exit code: 0 .*1 .*2 .*130 [^]*\.assess-….tmp[^]*full disk/]] as const) {
      const { code, stdout } = assess.run("--help", "--lang", language);
      assert.equal(code, 0);
      assert.match(stdout, words);
    }
  });

  it("[Q27] results are not written where an annotated copy goes, nor into the folder of an archive's copies", () => {
    put("撞/错.xlsx", FAULTS);
    put("撞/六月.zip", buildZip([{ name: "甲/错.xlsx", content: FAULTS }]));
    for (const report of ["撞出/错.核验.xlsx", "./撞出/../撞出/错.核验.xlsx", "撞出/六月.zip/甲/错.核验.xlsx"]) {
      const { code, stderr } = assess.run("check", "撞", "--annotate", "撞出", "--report", report);
      assert.deepEqual([code, stderr.trim()], [2, `--report 的“${report}”正是一份批注副本的位置。请给结果换一个名字，或换一个文件夹。`]);
    }
    assert.equal(existsSync(at("撞出")), false);
    assert.equal(assess.run("check", "撞", "--annotate", "撞出", "--report", "撞出/结果.xlsx").code, 1);
    assert.deepEqual(everything("撞出"), ["结果.xlsx", "错.核验.xlsx", "错.核验.xlsx"].sort());
  });

  it("[Q20] a name too long for a copy says so; one that only just fits is written", function () {
    if (!onUnix) this.skip();
    const fits = `${"窗".repeat(80)}.xlsx`;
    const long = `${"口".repeat(82)}.xlsx`;
    put(`长名/${fits}`, FAULTS);
    put(`长名/${long}`, FAULTS);
    const run = assess.run("check", "长名", "--annotate", "长名出", "--json");
    const said = new Map(filesOf(run).map(({ file, annotated }) => [file, annotated]));
    assert.equal(said.get(`长名/${fits}`)?.path, `长名出/${"窗".repeat(80)}.核验.xlsx`);
    assert.match(said.get(`长名/${long}`)?.message ?? "", /（ENAMETOOLONG）。文件名太长/);
  });

  it("[Q21] threads that end, throw or eat their memory, and files that the disk does not give, cost themselves and nothing else", () => {
    for (const name of ["中止", "吃内存", "抛出", "读坏", "不见", "错", "好"]) put(`崩/${name}.xlsx`, name === "好" ? CLEAN : FAULTS);
    const run = withFaults("check", "崩", "--annotate", "崩出", "--json");
    assert.equal(run.code, 2);
    const outcome = new Map(filesOf(run).map(({ file, problem, annotated }) => [file.slice(2), problem?.code ?? annotated?.state ?? "written"]));
    // It throws when its thread has answered for it already, or before: the next file in that thread is not to pay.
    outcome.delete("抛出.xlsx");
    assert.deepEqual(Object.fromEntries(outcome), {
      "中止.xlsx": "worker-died", "吃内存.xlsx": "out-of-memory", "读坏.xlsx": "not-readable",
      "不见.xlsx": "not-found", "错.xlsx": "written", "好.xlsx": "clean",
    });
    assert.ok(everything("崩出").includes("错.核验.xlsx"));
    assert.ok(everything("崩出").every((name) => name.endsWith(".核验.xlsx")));
  });

  it("[Q22] a file that changes while it is read is read again, and named when it goes on changing", () => {
    put("变/总在变.csv", "甲,乙\n");
    put("变/变一次.csv", "甲,乙\n");
    const files = filesOf(withFaults("check", "变", "--json"));
    assert.deepEqual(files.map(({ file, problem }) => [file, problem?.code ?? null]), [["变/变一次.csv", null], ["变/总在变.csv", "still-changing"]]);
    assert.match(files[1]?.problem?.message ?? "", /正在被写入.*再试/);
  });

  it("[Q23] links that lead in a circle end nothing; a circle given by name is named", function () {
    if (!onUnix) this.skip();
    put("环/错.xlsx", FAULTS);
    symlinkSync("..", at("环/上级"));
    symlinkSync("自己.xlsx", at("环/自己.xlsx"));
    symlinkSync("没有.xlsx", at("环/断.xlsx"));
    symlinkSync("环二", at("环一"));
    symlinkSync("环一", at("环二"));
    const { code, stdout } = assess.run("check", "环", "环一", "--json");
    assert.equal(code, 2);
    assert.deepEqual(filesOf({ code, stdout, stderr: "" }).map(({ file, problem }) => [file, problem?.code ?? null]),
      [["环/断.xlsx", "not-found"], ["环/自己.xlsx", "not-a-file"], ["环/错.xlsx", null], ["环一", "not-a-file"]]);
  });

  it("[Q24] what earlier runs left half written goes, of any length of name; what others write now, and other people's files, stay", () => {
    mkdirSync(at("余"));
    const name = (owner: number): string => basename(temporaryIn(at("余"))).replace(`-${process.pid}-`, `-${owner}-`);
    // Above what Linux gives out, so nothing runs under it.
    const [left, running] = [name(2 ** 22 + 3), name(process.pid)];
    put(`余/${left}`, "half");
    put(`余/${running}`, "half of one that still runs");
    put("余/.assess-otherComputer-1-0-1.tmp", "half of another computer's");
    put("余/.别人的.tmp", "");
    assert.equal(assess.run("merge", "好.xlsx", "-o", "余/汇总.xlsx").code, 0);
    assert.deepEqual(everything("余"), [".assess-otherComputer-1-0-1.tmp", running, ".别人的.tmp", "汇总.xlsx"].sort());
  });
});
