/** Several workers that take tasks in turn. A worker that dies or stays silent costs its own task and nothing else. */

/** Why a task gave no answer. */
export class TaskLost extends Error {
  constructor(
    readonly why: "died" | "slow" | "stopped",
    readonly detail: string,
  ) {
    super(`${why}: ${detail}`);
    this.name = "TaskLost";
  }
}

/** A running worker, as the pool sees it. */
export interface WorkerHandle<Task> {
  send(task: Task): void;
  end(): void;
}

export type WorkerMessage<News, Answer> =
  | { readonly kind: "news"; readonly news: News }
  | { readonly kind: "answer"; readonly answer: Answer }
  /** The task threw; the worker itself is sound. */
  | { readonly kind: "threw"; readonly detail: string };

export type StartWorker<Task, News, Answer> = (
  hear: (message: WorkerMessage<News, Answer>) => void,
  died: (detail: string) => void,
) => WorkerHandle<Task>;

export interface PoolOptions<Task, News, Answer> {
  readonly start: StartWorker<Task, News, Answer>;
  /** Most workers at a time. */
  readonly size: number;
  /** A worker that says nothing for so long is given up. */
  readonly patienceMs: number;
}

export interface RunEvents<News> {
  readonly onStart?: () => void;
  readonly onNews?: (news: News) => void;
}

interface Job<Task, News, Answer> extends RunEvents<News> {
  readonly task: Task;
  resolve(answer: Answer): void;
  reject(lost: TaskLost): void;
}

interface Desk<Task, News, Answer> {
  handle: WorkerHandle<Task>;
  job: Job<Task, News, Answer> | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export class WorkerPool<Task, News, Answer> {
  readonly #options: PoolOptions<Task, News, Answer>;
  readonly #waiting: Job<Task, News, Answer>[] = [];
  readonly #desks = new Set<Desk<Task, News, Answer>>();

  constructor(options: PoolOptions<Task, News, Answer>) {
    this.#options = options;
  }

  /** @returns the answer; rejects with `TaskLost` only */
  run(task: Task, events: RunEvents<News> = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...events, task, resolve, reject });
      this.#assign();
    });
  }

  /** Ends every worker at once; whatever was running or waiting is lost as "stopped". */
  stop(): void {
    const jobs = [...[...this.#desks].flatMap(({ job }) => (job === null ? [] : [job])), ...this.#waiting.splice(0)];
    for (const desk of [...this.#desks]) this.#close(desk);
    for (const job of jobs) job.reject(new TaskLost("stopped", "ended on request"));
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const desk = [...this.#desks].find(({ job }) => job === null) ?? this.#open();
      const job = desk === undefined ? undefined : this.#waiting.shift();
      if (desk === undefined || job === undefined) return;
      desk.job = job;
      this.#wait(desk);
      job.onStart?.();
      try {
        desk.handle.send(job.task);
      } catch (thrown) {
        this.#lose(desk, "died", String(thrown));
      }
    }
    // Workers hold a reader and its memory: none is kept for later.
    for (const desk of [...this.#desks]) if (desk.job === null) this.#close(desk);
  }

  #open(): Desk<Task, News, Answer> | undefined {
    if (this.#desks.size >= Math.max(1, this.#options.size)) return undefined;
    const desk: Desk<Task, News, Answer> = { handle: NO_WORKER, job: null, timer: undefined };
    desk.handle = this.#options.start((message) => this.#hear(desk, message), (detail) => this.#lose(desk, "died", detail));
    this.#desks.add(desk);
    return desk;
  }

  #hear(desk: Desk<Task, News, Answer>, message: WorkerMessage<News, Answer>): void {
    const { job } = desk;
    if (job === null || !this.#desks.has(desk)) return;
    if (message.kind === "threw") {
      this.#lose(desk, "died", message.detail);
      return;
    }
    if (message.kind === "news") {
      this.#wait(desk);
      job.onNews?.(message.news);
      return;
    }
    clearTimeout(desk.timer);
    desk.job = null;
    job.resolve(message.answer);
    this.#assign();
  }

  #wait(desk: Desk<Task, News, Answer>): void {
    clearTimeout(desk.timer);
    const { patienceMs } = this.#options;
    desk.timer = setTimeout(() => this.#lose(desk, "slow", `silent for ${patienceMs} ms`), patienceMs);
  }

  #lose(desk: Desk<Task, News, Answer>, why: "died" | "slow", detail: string): void {
    if (!this.#desks.has(desk)) return;
    const { job } = desk;
    this.#close(desk);
    job?.reject(new TaskLost(why, detail));
    this.#assign();
  }

  #close(desk: Desk<Task, News, Answer>): void {
    clearTimeout(desk.timer);
    this.#desks.delete(desk);
    desk.job = null;
    desk.handle.end();
  }
}

const NO_WORKER = { send: () => undefined, end: () => undefined };
