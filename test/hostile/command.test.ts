/** All hostile files at once through the command line: the batch goes on, nothing is written where it does not belong, memory holds. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hostileFiles } from "../fixtures/hostile/allFiles";
import { hostileDocuments } from "../fixtures/hostile/documents";
import { type Assess, openAssess } from "../fixtures/runAssess";

/** Those that take long before they are refused or read have their answers in files.test.ts, each by itself: once is enough. */
const LONG = /长文字表|数组公式|满是标题|共享膨胀|标题后的大表|重叠合并|错开合并|平方求和|查找|长链|倒链|一列一词|只有换行|三百万格|许多大部件|重叠\.zip|邮件里的|两万个|八千个|通配符|隐藏|太多合并|万个附件|许多头/u;
const inboxFiles = hostileFiles.filter(({ name }) => !LONG.test(name));

/** Megabytes of objects that the command's main thread may hold. */
const MEMORY = 256;

interface Checked {
  readonly files: readonly { readonly file: string; readonly status: string; readonly problem: { readonly code: string; readonly message: string } | null }[];
}

describe("hostile files, all at once through the command line", function () {
  this.timeout(600_000);
  let assess: Assess;
  let inbox: string;

  const run = (...words: string[]): { readonly code: number | null; readonly stdout: string; readonly stderr: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`--max-old-space-size=${MEMORY}`, assess.bundle, ...words], { cwd: assess.folder, encoding: "utf8", maxBuffer: 512_000_000 });
    return { code: status, stdout, stderr };
  };

  before(async () => {
    assess = await openAssess();
    inbox = join(assess.folder, "收件");
    mkdirSync(inbox);
    for (const { name, bytes } of inboxFiles) writeFileSync(join(inbox, name), bytes());
  });
  after(() => assess.close());

  it("[X92] every file has an answer of its own: a safe reading or a problem with a sentence", () => {
    const { code, stdout, stderr } = run("check", "收件", "--json");
    assert.equal(code, 2, stderr.slice(0, 500));
    const { files } = JSON.parse(stdout) as Checked;
    for (const { name, answer } of inboxFiles) {
      const own = files.filter(({ file }) => file === join("收件", name) || file.startsWith(`${join("收件", name)}/`));
      const answers = own.map(({ status, problem }) => (status === "checked" ? "read" : (problem?.code ?? "none")));
      assert.ok(answers.includes(answer), `${name}: ${[...new Set(answers)].join()}`);
      for (const { problem } of own) if (problem) assert.match(problem.message, /。$/u);
    }
  });

  it("[X93] annotated and frozen copies stay in the folder given, the inputs stay what they were", () => {
    const before = readdirSync(assess.folder).sort();
    const inputs = inboxFiles.map(({ name }) => readFileSync(join(inbox, name)).length);
    const hostile = ["越界.zip", "越界附件.eml", "越界名称.xlsx", "原型台账.xlsx", "文字台账.xlsx", "宏.xlsm", "外部数据.xlsx", "十亿笑.xlsx", "循环引用.xlsx", "共享两主.xlsx"].map((name) => join("收件", name));
    assert.equal(run("check", ...hostile, "--annotate", "副本").code, 2);
    assert.ok([0, 1, 2].includes(run("freeze", ...hostile, "-o", "固定").code ?? -1));
    assert.ok([0, 1, 2].includes(run("merge", ...hostile, "-o", join("合并", "汇总.xlsx")).code ?? -1));
    assert.deepEqual(readdirSync(assess.folder).filter((name) => !before.includes(name) && !["副本", "固定", "合并"].includes(name)), []);
    assert.equal(existsSync("/tmp/越界.xlsx"), false);
    assert.equal(existsSync("/tmp/__proto__.xlsx"), false);
    assert.deepEqual(inboxFiles.map(({ name }) => readFileSync(join(inbox, name)).length), inputs);
  });

  it("[X94] what a cell says never steers the terminal", () => {
    const { stdout, stderr } = run("check", join("收件", "文字台账.xlsx"));
    assert.doesNotMatch(stdout + stderr, /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/u);
  });

  it("[J95] hostile regulations are imported or named", () => {
    for (const { name, answer, bytes } of hostileDocuments.filter(({ name }) => !/百万|大文本|重复/u.test(name))) {
      writeFileSync(join(assess.folder, name), bytes());
      const { code, stdout, stderr } = run("import", name, "--json");
      assert.ok(code === 0 || code === 1 || code === 2, `${name}: ${String(code)} ${stderr.slice(0, 300)}`);
      assert.doesNotMatch(stderr, /^\s+at /mu, name);
      if (answer === "read") assert.equal(typeof JSON.parse(stdout), "object");
    }
  });

  it("[X95] hostile catalogue and mapping files are named", () => {
    const deep = "[".repeat(100_000) + "]".repeat(100_000);
    const texts = ['{"__proto__":{"polluted":1},"id":"x"}', `{"id":"x","clauses":${deep}}`, deep, '{"constructor":{"prototype":{"polluted":1}}}', "null", "\u0000", `{"id":"${"x".repeat(5_000_000)}"}`];
    for (const [index, text] of texts.entries()) {
      const file = `目录${index}.json`;
      writeFileSync(join(assess.folder, file), text);
      for (const option of index % 2 === 0 ? ["--catalogue", "--mapping"] : ["--catalogue"]) {
        const { code, stderr } = run("check", join("收件", "好的.xlsx"), option, file);
        assert.equal(code, 2, `${option} ${text.slice(0, 60)}`);
        assert.doesNotMatch(stderr, /^\s+at |RangeError|polluted:/mu);
      }
    }
  });
});
