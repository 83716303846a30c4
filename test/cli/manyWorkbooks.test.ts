/** examples/many-workbooks as its README shows it; GNU parallel itself only where it is installed. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Assess, openAssess, projectRoot, type Run } from "../fixtures/runAssess";

const EXAMPLE = path.join(projectRoot, "examples", "many-workbooks");
const FILES = 13;

interface Joined {
  readonly files: readonly { readonly file: string; readonly status: string }[];
}

describe("examples/many-workbooks", function () {
  this.timeout(90_000);
  let assess: Assess;
  let inbox: string;
  let paths: readonly string[];

  const run = (program: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Run => {
    const { status, stdout, stderr } = spawnSync(program, words, { encoding: "utf8", env: { ...process.env, ASSESS: assess.bundle, ...env } });
    return { code: status, stdout, stderr };
  };
  const join = (results: string): Run => run(process.execPath, [path.join(EXAMPLE, "join.mjs"), results]);
  const joined = (results: string): Joined => JSON.parse(readFileSync(path.join(results, "all.json"), "utf8")) as Joined;

  before(async () => {
    assess = await openAssess();
    inbox = path.join(assess.folder, "收件");
    const made = run(process.execPath, ["--import", "tsx", path.join(projectRoot, "test/bench/manyWorkbooks.ts"), String(FILES), inbox]);
    assert.equal(made.code, 0, made.stderr);
    paths = readdirSync(inbox).sort().map((name) => path.join(inbox, name));
    assert.equal(paths.length, FILES);
  });
  after(() => assess.close());

  it("[D100] tasks end as assess does, and their answers are joined in order; a task without an answer is named", () => {
    const results = path.join(assess.folder, "结果");
    mkdirSync(path.join(results, "tasks"), { recursive: true });
    writeFileSync(path.join(results, "files"), paths.map((name) => `${name}\0`).join(""));
    writeFileSync(path.join(results, "per-task"), "5");
    const task = (number: number): Run => run("sh", [path.join(EXAMPLE, "check-task.sh"), path.join(results, "tasks", `${number}.json`), ...paths.slice((number - 1) * 5, number * 5)]);
    assert.equal(task(1).code, 1, "the first file has an amount that no clause allows");
    assert.equal(task(2).code, 0, "nothing is wrong in the next five");
    const incomplete = join(results);
    assert.equal(incomplete.code, 3);
    assert.match(incomplete.stdout, /task 3 has no answer/);
    assert.equal(task(3).code, 2, "the last file is no workbook");
    const whole = join(results);
    assert.equal(whole.code, 2);
    assert.match(whole.stdout, /^13 files in 3 tasks: 12 checked, 2 of them with errors, 1 not read, 0 tasks without an answer$/m);
    assert.deepEqual(joined(results).files.map(({ file }) => path.basename(file)), paths.map((name) => path.basename(name)));
  });

  it("[D100] a task whose program dies leaves no answer and a code of its own", () => {
    const result = path.join(assess.folder, "died.json");
    assert.equal(run("sh", [path.join(EXAMPLE, "check-task.sh"), result, ...paths], { ASSESS: path.join(assess.folder, "no-such.cjs") }).code, 70);
    assert.deepEqual(readdirSync(assess.folder).filter((name) => name.startsWith("died")), []);
  });

  it("[D101] under GNU parallel: a task that was killed is done again, the others are not", function () {
    if (spawnSync("parallel", ["--version"]).error) return this.skip();
    const results = path.join(assess.folder, "parallel");
    const checkMany = (): Run => run("sh", [path.join(EXAMPLE, "check-many.sh"), inbox, results, "5"]);
    const first = checkMany();
    assert.equal(first.code, 2, first.stderr);
    const [answer, log] = [joined(results), path.join(results, "joblog")];
    rmSync(path.join(results, "tasks", "2.json"));
    writeFileSync(log, readFileSync(log, "utf8").split("\n").map((line) => (line.startsWith("2\t") ? line.replace(/\t0\t0\t(?=sh )/, "\t0\t9\t") : line)).join("\n"));
    assert.equal(checkMany().code, 2);
    assert.deepEqual(joined(results), answer);
    const done = readFileSync(log, "utf8").split("\n").filter((line) => /^\d+\t/.test(line)).map((line) => Number(line.split("\t")[0]));
    assert.deepEqual([...done].sort(), [1, 2, 3]);
  });
});
