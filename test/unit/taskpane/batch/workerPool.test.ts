import assert from "node:assert/strict";
import { TaskLost, WorkerPool, type StartWorker, type WorkerHandle } from "../../../../taskpane/batch/workerPool";

type Start = StartWorker<string, string, string>;

/** Answers "a" with "A" a little later; "die" dies, "hang" says nothing, "throw" throws, "slow-but-alive" tells news on the way. */
function workshop() {
  const counts = { started: 0, ended: 0, running: 0, most: 0 };
  const start: Start = (hear, died): WorkerHandle<string> => {
    counts.started++;
    let ended = false;
    const later = (work: () => void, ms = 5): void => void setTimeout(() => !ended && work(), ms);
    return {
      send(task) {
        counts.running++;
        counts.most = Math.max(counts.most, counts.running);
        const finish = (work: () => void, ms?: number): void => later(() => (counts.running--, work()), ms);
        if (task === "die") finish(() => died("out of memory"));
        else if (task === "throw") finish(() => hear({ kind: "threw", detail: "a fault" }));
        else if (task === "slow-but-alive") {
          for (const ms of [25, 50, 75]) later(() => hear({ kind: "news", news: `at ${ms}` }), ms);
          finish(() => hear({ kind: "answer", answer: "ALIVE" }), 100);
        } else if (task !== "hang") finish(() => hear({ kind: "answer", answer: task.toUpperCase() }));
      },
      end() {
        ended = true;
        counts.ended++;
      },
    };
  };
  return { counts, start };
}

const lost = (why: TaskLost["why"]) => (error: unknown): boolean => error instanceof TaskLost && error.why === why;

describe("the pool of workers", () => {
  it("[T80] never runs more workers than it may, answers every task, and keeps none when there is no more to do", async () => {
    const { counts, start } = workshop();
    const pool = new WorkerPool({ start, size: 3, patienceMs: 1_000 });
    const tasks = Array.from({ length: 20 }, (_, index) => `t${index}`);
    assert.deepEqual(await Promise.all(tasks.map((task) => pool.run(task))), tasks.map((task) => task.toUpperCase()));
    assert.equal(counts.most, 3);
    assert.equal(counts.ended, counts.started);
  });

  it("[T81] a worker that dies, throws or stays silent costs its own task and nothing else", async () => {
    const { counts, start } = workshop();
    const pool = new WorkerPool({ start, size: 2, patienceMs: 60 });
    const rest = Promise.all(["a", "b", "c", "d"].map((task) => pool.run(task)));
    await Promise.all([
      assert.rejects(pool.run("die"), lost("died")), assert.rejects(pool.run("hang"), lost("slow")), assert.rejects(pool.run("throw"), lost("died")),
    ]);
    assert.deepEqual(await rest, ["A", "B", "C", "D"]);
    assert.equal(await pool.run("e"), "E");
    assert.equal(counts.ended, counts.started, "what was given up is ended too");
  });

  it("[T81] news on the way count as a sign of life", async () => {
    const { start } = workshop();
    const pool = new WorkerPool({ start, size: 1, patienceMs: 60 });
    const news: string[] = [];
    assert.equal(await pool.run("slow-but-alive", { onNews: (one) => news.push(one) }), "ALIVE");
    assert.deepEqual(news, ["at 25", "at 50", "at 75"]);
  });

  it("[T82] stopping ends the workers at once: what ran and what waited is lost as stopped, and later work goes on", async () => {
    const { counts, start } = workshop();
    const pool = new WorkerPool({ start, size: 2, patienceMs: 1_000 });
    const all = ["hang", "hang", "a", "b"].map((task) => assert.rejects(pool.run(task), lost("stopped")));
    pool.stop();
    await Promise.all(all);
    assert.equal(counts.ended, 2);
    assert.equal(await pool.run("c"), "C");
  });
});
