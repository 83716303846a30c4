/** Worker threads that files are spread over. A file that kills its worker, or takes too long, costs itself and nothing else. */
import { Worker } from "node:worker_threads";
import { unpackResult, type Answer, type Job, type Task, type TaskResult } from "./task";

/** Why a worker gave no answer; "no-thread": the system gives no more threads, and nothing was tried. */
export type Loss = "too-slow" | "out-of-memory" | "worker-died" | "cancelled" | "no-thread";

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
  /** Lost once already, in a thread that had done others before. */
  readonly again?: true;
}

interface Thread {
  readonly worker: Worker;
  busy: (Waiting & { readonly timer: NodeJS.Timeout; readonly id: number }) | null;
  /** Files it has answered for. */
  done: number;
}

export class WorkerPool {
  readonly #threads = new Set<Thread>();
  readonly #queue: Waiting[] = [];
  #lastId = 0;
  #closed = false;
  /** Threads at most; fewer than wanted where the system refuses one. */
  #size: number;

  /** @param script file that every thread runs, which is the command itself */
  constructor(readonly script: string, readonly job: Job, readonly options: PoolOptions) {
    this.#size = options.size;
  }

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
      const idle = [...this.#threads].find(({ busy }) => busy === null) ?? (this.#threads.size < this.#size ? this.#startIfAllowed() : undefined);
      if (this.#size === 0) for (const waiting of this.#queue.splice(0)) waiting.reject(new TaskLost("no-thread"));
      const next = idle && this.#queue.shift();
      if (!next) return;
      const id = ++this.#lastId;
      idle.busy = { ...next, id, timer: setTimeout(() => this.#lose(idle, "too-slow"), this.options.patience) };
      // A thread that never begins would take the bytes with it.
      idle.worker.postMessage({ id, task: next.task }, "bytes" in next.task.source && idle.done > 0 ? transferable(next.task.source.bytes) : []);
    }
  }

  /** A system short of threads or memory refuses; then those that run do the work, or, where none does, nobody here. */
  #startIfAllowed(): Thread | undefined {
    try {
      return this.#start();
    } catch {
      this.#size = this.#threads.size;
      return undefined;
    }
  }

  #start(): Thread {
    // What a library writes about damaged bytes is nobody's business; the problem is named with the file.
    const worker = new Worker(this.script, {
      workerData: this.job, stdout: true, stderr: true, argv: [], resourceLimits: { maxOldGenerationSizeMb: this.options.memory },
    });
    const thread: Thread = { worker, busy: null, done: 0 };
    this.#threads.add(thread);
    worker.on("message", ({ id, result }: Answer) => {
      if (thread.busy?.id !== id) return;
      const { busy } = thread;
      clearTimeout(busy.timer);
      thread.busy = null;
      thread.done++;
      busy.resolve(unpackResult(result));
      this.#hand();
    });
    worker.on("error", (error: NodeJS.ErrnoException) => this.#lose(thread, lossOf(error)));
    worker.on("exit", () => this.#lose(thread, "worker-died"));
    return thread;
  }

  #lose(thread: Thread, loss: Loss): void {
    if (!this.#threads.delete(thread)) return;
    clearTimeout(thread.busy?.timer);
    if (loss === "no-thread") this.#size = this.#threads.size;
    const { busy } = thread;
    // What a file before it left behind may be the cause: it gets one more chance.
    if (busy && busy.again === undefined && thread.done > 0 && loss !== "too-slow" && isStillThere(busy.task)) this.#queue.unshift({ task: busy.task, resolve: busy.resolve, reject: busy.reject, again: true });
    else busy?.reject(new TaskLost(loss));
    void thread.worker.terminate();
    this.#hand();
  }
}

function lossOf({ code }: NodeJS.ErrnoException): Loss {
  if (code === "ERR_WORKER_INIT_FAILED") return "no-thread";
  return code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "worker-died";
}

/** Bytes that were moved to a thread are gone with it. */
const isStillThere = ({ source }: Task): boolean => "path" in source || source.bytes.byteLength > 0;

/** The memory under bytes, to be moved instead of copied, where the bytes are all of it. */
const transferable = (bytes: Uint8Array): ArrayBuffer[] =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [];
