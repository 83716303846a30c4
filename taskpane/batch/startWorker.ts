/** Starts the batch's worker: a script of its own, from the add-in's own address. Where the browser refuses workers, the page does the work. */
import type { BatchAnswer, BatchNews, BatchTask } from "./tasks";
import type { WorkerHandle, WorkerMessage } from "./workerPool";

type Hear = (message: WorkerMessage<BatchNews, BatchAnswer>) => void;

/** @param inPage is called when there is no worker to be had, so that it can be said */
export type StartBatchWorker = (hear: Hear, died: (detail: string) => void, inPage: () => void) => WorkerHandle<BatchTask>;

export const startWorker: StartBatchWorker = (hear, died, inPage) => {
  let worker: Worker;
  try {
    worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "assess-files" });
  } catch {
    inPage();
    return workInPage(hear);
  }
  let loaded = false;
  let sent: BatchTask | null = null;
  let instead: WorkerHandle<BatchTask> | null = null;
  worker.addEventListener("message", ({ data }: MessageEvent<WorkerMessage<BatchNews, BatchAnswer>>) => {
    loaded = true;
    hear(data);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    // A script that could not be loaded gives an event without a message, an error in it one with.
    if (loaded || event instanceof ErrorEvent) {
      died(event.message || "the worker ended");
      return;
    }
    worker.terminate();
    inPage();
    instead = workInPage(hear);
    if (sent !== null) instead.send(sent);
  });
  worker.addEventListener("messageerror", () => died("a message could not be read"));
  return {
    send(task) {
      sent = task;
      if (instead === null) worker.postMessage(task);
      else instead.send(task);
    },
    end() {
      worker.terminate();
      instead?.end();
    },
  };
};

/** The page stands still during a file, but not between two. */
function workInPage(hear: Hear): WorkerHandle<BatchTask> {
  let ended = false;
  const tell: Hear = (message) => {
    if (!ended) hear(message);
  };
  return {
    send(task) {
      void import("./answerTask").then(({ answerTask }) => answerTask(task, (news) => tell({ kind: "news", news }))).then(
        (answer) => tell({ kind: "answer", answer }),
        (thrown: unknown) => tell({ kind: "threw", detail: String(thrown) }),
      );
    },
    end() {
      ended = true;
    },
  };
}

/** One processor is left for the page. */
export const workersAtOnce = (processors: number | undefined): number => Math.max(1, Math.min((processors ?? 2) - 1, 4));
