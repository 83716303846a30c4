/** The draft's work in a worker of its own, from the add-in's own address; ended when it has answered. */
import { workHere, type DraftWork, type WorkerAnswer, type WorkerTask } from "./draftTasks";
import type { EditionAnswer } from "./draftedEdition";
import type { ReadAnswer } from "./readTask";

/** No text takes a tenth of it. */
const PATIENCE_MS = 60_000;

export const workInWorker: DraftWork = {
  read: (task) => ask<ReadAnswer>({ kind: "read", task }, () => workHere.read(task)),
  edition: (task) => ask<EditionAnswer>({ kind: "edition", task }, () => workHere.edition(task)),
};

/** @param instead where the worker's script cannot be started */
function ask<Answer>(task: WorkerTask, instead: () => Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let worker: Worker;
    try {
      worker = new Worker(new URL("./draftWorker.ts", import.meta.url), { type: "module", name: "assess-draft" });
    } catch {
      resolve(instead());
      return;
    }
    const end = (then: () => void): void => {
      clearTimeout(timer);
      worker.terminate();
      then();
    };
    const timer = setTimeout(() => end(() => reject(new Error("the worker did not answer"))), PATIENCE_MS);
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) =>
      end(() => ("threw" in data ? reject(new Error(data.threw)) : resolve(data.answer as Answer))));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      end(() => resolve(instead()));
    });
    worker.postMessage(task);
  });
}
