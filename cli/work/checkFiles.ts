/** Every file of a command → its report, in the order of the files, the work spread over threads where that pays. */
import { readSync, openSync, closeSync } from "node:fs";
import { availableParallelism } from "node:os";
import { setImmediate as nextTurn } from "node:timers/promises";
import { lastPart } from "../../intake/packedName";
import { cliText } from "../../src/text/cli";
import type { ImpactSubject } from "../../src/impact/impact";
import { unexpected, type FileReport } from "../check";
import type { CopyPlaces } from "../copyPlaces";
import type { FoundFile } from "../files";
import { TaskLost, WorkerPool } from "./pool";
import { runTask } from "./runTask";
import type { CopyOutcome, Job, Task, TaskResult } from "./task";

export interface CheckedFile {
  readonly report: FileReport;
  readonly copy: CopyOutcome | null;
  /** Only where the impact of another edition is asked for. */
  readonly subjects?: readonly ImpactSubject[];
  /** Its assessments as they stand in the answer, where a thread has written them. */
  readonly json?: Uint8Array;
}

export interface CheckFilesOptions {
  readonly job: Job;
  /** Places of the annotated copies; null when none are wanted. */
  readonly copies: CopyPlaces | null;
  /** Is told each file when it is done, and how many there are as far as known. */
  readonly progress: (done: number, count: number, file: string) => void;
  /** Is told what was found in archives and mails and is nobody's score sheet. */
  readonly passedOver: (names: readonly string[]) => void;
}

/** Files from which threads are worth their start. */
const ENOUGH_FOR_THREADS = 3;
const MOST_THREADS = 8;
const PATIENCE_MS = 30_000;
const THREAD_MEMORY_MB = 1_024;

export class FileChecking {
  readonly #pool: WorkerPool;
  #spread: boolean;
  #count: number;
  #done = 0;
  /** Files that the main thread does itself, one at a time. */
  #turn: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(readonly files: readonly FoundFile[], readonly options: CheckFilesOptions) {
    this.#spread = files.filter(({ problem }) => problem === null).length >= ENOUGH_FOR_THREADS;
    this.#count = files.length;
    // The command's own script serves as the workers': it sees that it is not in the main thread.
    this.#pool = new WorkerPool(process.argv[1] ?? "", options.job, {
      size: Math.min(availableParallelism(), MOST_THREADS), patience: PATIENCE_MS, memory: THREAD_MEMORY_MB,
    });
  }

  /** Reports in the order of the files, each as soon as those before it are there. */
  async *run(): AsyncGenerator<CheckedFile> {
    const results = this.files.map((file) => this.#file(file));
    for (const result of results) result.catch(() => undefined);
    try {
      for (const result of results) yield* await result;
    } finally {
      await this.#pool.close();
    }
  }

  /** Ends the work; `run` throws `TaskLost`. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#pool.close();
  }

  async #file(found: FoundFile): Promise<readonly CheckedFile[]> {
    const { file, problem } = found;
    if (problem) return [this.#finish({ report: { file, report: null, problem }, copy: null })];
    return this.#task({ name: file, source: { path: file }, copy: this.options.copies?.of(found) ?? null }, false, found);
  }

  async #task(task: Task, inside: boolean, found: FoundFile): Promise<readonly CheckedFile[]> {
    const result = await this.#result(task, inside);
    if (result.kind === "checked") return [this.#finish(result)];
    this.options.passedOver(result.passedOver);
    this.#count += result.files.length - 1;
    if (result.files.length >= ENOUGH_FOR_THREADS) this.#spread = true;
    // Started from the last, each before those that wait: so they are taken up in their order.
    const started = [...result.files].reverse().map(async (file): Promise<readonly CheckedFile[]> => {
      if ("report" in file) return [this.#finish({ report: file.report, copy: null })];
      return this.#task({ name: file.name, source: { bytes: file.bytes }, copy: this.options.copies?.inside(found, file.name) ?? null }, true, found);
    });
    return (await Promise.all(started)).reverse().flat();
  }

  async #result(task: Task, first: boolean): Promise<TaskResult> {
    try {
      return this.#spread || needsThread(task) ? await this.#pool.run(task, first) : await this.#inTurn(task);
    } catch (error) {
      if (error instanceof TaskLost && error.loss === "cancelled") throw error;
      if (error instanceof TaskLost && error.loss === "no-thread") return this.#inTurn(task);
      const { language } = this.options.job.check;
      const problem = error instanceof TaskLost && error.loss !== "cancelled" && error.loss !== "no-thread"
        ? { code: error.loss, message: cliText(language).problems[error.loss] }
        : unexpected(error, language);
      return { kind: "checked", report: { file: task.name, report: null, problem }, copy: null };
    }
  }

  #inTurn(task: Task): Promise<TaskResult> {
    const result = this.#turn.then(async () => {
      // Between two files the process answers Ctrl+C.
      await nextTurn();
      if (this.#stopped) throw new TaskLost("cancelled");
      return runTask(task, this.options.job);
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }

  #finish(checked: CheckedFile): CheckedFile {
    this.options.progress(++this.#done, this.#count, checked.report.file);
    return checked;
  }
}

/**
 * True for kinds that a library reads whose time and memory nobody bounds: old workbooks and mails. A thread can be
 * ended, the main one cannot.
 */
function needsThread({ name, source }: Task): boolean {
  if (/\.eml$/i.test(lastPart(name))) return true;
  const start = "bytes" in source ? source.bytes.subarray(0, 2) : firstBytes(source.path);
  const isZip = start[0] === 0x50 && start[1] === 0x4b;
  return !isZip && !/\.(?:csv|txt|tsv|xlsx|xlsm)$/i.test(lastPart(name)) || start[0] === 0xd0;
}

function firstBytes(path: string): Uint8Array {
  const bytes = new Uint8Array(2);
  try {
    const file = openSync(path, "r");
    try {
      readSync(file, bytes, 0, 2, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    // Reading the file says why it cannot be read.
  }
  return bytes;
}
