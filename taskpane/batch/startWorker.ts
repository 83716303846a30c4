/** Starts the batch's worker: a script of its own, from the add-in's own address. */
import type { StartWorker } from "./workerPool";
import type { BatchAnswer, BatchNews, BatchTask } from "./tasks";
import type { WorkerMessage } from "./workerPool";

export const startWorker: StartWorker<BatchTask, BatchNews, BatchAnswer> = (hear, died) => {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "assess-files" });
  worker.addEventListener("message", ({ data }: MessageEvent<WorkerMessage<BatchNews, BatchAnswer>>) => hear(data));
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    died(event.message || "the worker's script could not be loaded");
  });
  worker.addEventListener("messageerror", () => died("a message could not be read"));
  return { send: (task) => worker.postMessage(task), end: () => worker.terminate() };
};

/** One processor is left for the page. */
export const workersAtOnce = (processors: number | undefined): number => Math.max(1, Math.min((processors ?? 2) - 1, 4));
