import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TaskLost, WorkerPool } from "../../cli/work/pool";
import type { Task, TaskResult } from "../../cli/work/task";

/** A worker that does what the file's name says. */
const SCRIPT = `
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ id, task }) => {
  if (task.name === "hang") for (;;);
  if (task.name === "grow") { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); }
  if (task.name === "exit") process.exit(3);
  if (task.name === "throw") throw new Error("fault");
  parentPort.postMessage({ id, result: { kind: "unpacked", files: [], passedOver: [task.name] } });
});`;

describe("threads", function () {
  this.timeout(60_000);
  let folder = "";
  let pool: WorkerPool;
  const task = (name: string): Task => ({ name, source: { path: name }, copy: null });
  const outcome = async (result: Promise<TaskResult>): Promise<string> => {
    try {
      const done = await result;
      return done.kind === "unpacked" ? (done.passedOver[0] ?? "") : done.kind;
    } catch (error) {
      assert.ok(error instanceof TaskLost);
      return error.loss;
    }
  };
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "assess-pool-"));
    writeFileSync(join(folder, "worker.mjs"), SCRIPT);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    pool = new WorkerPool(join(folder, "worker.mjs"), { check: { editions: [], language: "zh-CN" } }, { size: 2, patience: 3_000, memory: 64 });
  });
  afterEach(() => pool.close());

  it("[L4] a file that hangs, eats memory or ends its thread costs itself and nothing else", async () => {
    const names = ["a", "hang", "b", "grow", "c", "exit", "d", "throw", "e"];
    const outcomes = await Promise.all(names.map((name) => outcome(pool.run(task(name), false))));
    assert.deepEqual(outcomes, ["a", "too-slow", "b", "out-of-memory", "c", "worker-died", "d", "worker-died", "e"]);
  });

  it("[L29] closing ends what runs and what waits", async () => {
    const results = ["hang", "hang", "a"].map((name) => outcome(pool.run(task(name), false)));
    await pool.close();
    assert.deepEqual(await Promise.all(results), ["cancelled", "cancelled", "cancelled"]);
    assert.equal(await outcome(pool.run(task("b"), false)), "cancelled");
  });
});
