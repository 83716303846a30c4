/** Worker threads that files are spread over. A file that kills its worker, or takes too long, costs itself and nothing else. */
import { Worker } from "node:worker_threads";
import type { Answer, Job, Task, TaskResult } from "./task";

/** Why a worker gave no answer. */
export type Loss = "too-slow" | "out-of-memory" | "worker-died" | "cancelled";

export class TaskLost extends Error {
  constructor(readonly loss: Loss) {
    super(loss);
    this.name = "TaskLost";
  }
}

export interface PoolOptions {
  /** At most this many threads. */
  readonly size: number;
  /** Milliseconds a file may take. */
  readonly patience: number;
  /** Megabytes of memory for one thread's objects. */
  readonly memory: number;
}

interface Waiting {
  readonly task: Task;
  readonly resolve: (result: TaskResult) => void;
  readonly reject: (lost: TaskLost) => void;
}

interface Thread {
  readonly worker: Worker;
  busy: (Waiting & { readonly timer: NodeJS.Timeout; readonly id: number }) | null;
}

export class WorkerPool {
  readonly #threads = new Set<Thread>();
  readonly #queue: Waiting[] = [];
  #lastId = 0;
  #closed = false;

  /** @param script file that every thread runs, which is the command itself */
  constructor(readonly script: string, readonly job: Job, readonly options: PoolOptions) {}

  /**
   * @param first before those that wait already: what was taken out of an archive, so that few archives are open at once
   * @throws TaskLost when the thread gave no answer
   */
  run(task: Task, first: boolean): Promise<TaskResult> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new TaskLost("cancelled"));
      const waiting = { task, resolve, reject };
      if (first) this.#queue.unshift(waiting);
      else this.#queue.push(waiting);
      this.#hand();
    });
  }

  /** Ends every thread; what was not done is lost. */
  async close(): Promise<void> {
    this.#closed = true;
    const threads = [...this.#threads];
    this.#threads.clear();
    for (const waiting of [...this.#queue.splice(0), ...threads.flatMap(({ busy }) => (busy ? [busy] : []))]) waiting.reject(new TaskLost("cancelled"));
    for (const { busy } of threads) clearTimeout(busy?.timer);
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  #hand(): void {
    while (this.#queue.length > 0) {
      const idle = [...this.#threads].find(({ busy }) => busy === null) ?? (this.#threads.size < this.options.size ? this.#start() : undefined);
      const next = idle && this.#queue.shift();
      if (!next) return;
      const id = ++this.#lastId;
      idle.busy = { ...next, id, timer: setTimeout(() => this.#lose(idle, "too-slow"), this.options.patience) };
      idle.worker.postMessage({ id, task: next.task }, "bytes" in next.task.source ? transferable(next.task.source.bytes) : []);
    }
  }

  #start(): Thread {
    // What a library writes about damaged bytes is nobody's business; the problem is named with the file.
    const worker = new Worker(this.script, {
      workerData: this.job, stdout: true, stderr: true, argv: [], resourceLimits: { maxOldGenerationSizeMb: this.options.memory },
    });
    const thread: Thread = { worker, busy: null };
    this.#threads.add(thread);
    worker.on("message", ({ id, result }: Answer) => {
      if (thread.busy?.id !== id) return;
      const { busy } = thread;
      clearTimeout(busy.timer);
      thread.busy = null;
      busy.resolve(result);
      this.#hand();
    });
    worker.on("error", (error: NodeJS.ErrnoException) => this.#lose(thread, error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "worker-died"));
    worker.on("exit", () => this.#lose(thread, "worker-died"));
    return thread;
  }

  #lose(thread: Thread, loss: Loss): void {
    if (!this.#threads.delete(thread)) return;
    clearTimeout(thread.busy?.timer);
    thread.busy?.reject(new TaskLost(loss));
    void thread.worker.terminate();
    this.#hand();
  }
}

/** The memory under bytes, to be moved instead of copied, where the bytes are all of it. */
const transferable = (bytes: Uint8Array): ArrayBuffer[] =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [];
