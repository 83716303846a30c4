/** A worker's side: takes files one after the other and answers. */
import { parentPort, workerData } from "node:worker_threads";
import { runTask } from "./runTask";
import type { Answer, Job, Task } from "./task";

export function serveTasks(): void {
  const job = workerData as Job;
  parentPort?.on("message", ({ id, task }: { readonly id: number; readonly task: Task }) => {
    void runTask(task, job).then((result) => {
      const answer: Answer = { id, result };
      const bytes = result.kind === "unpacked" ? result.files.flatMap((file) => ("bytes" in file ? [file.bytes] : [])) : [];
      parentPort?.postMessage(answer, bytesToMove(bytes));
    });
  });
}

/** Each memory once, and only where the bytes are all of it. */
function bytesToMove(all: readonly Uint8Array[]): ArrayBuffer[] {
  const buffers = all.flatMap(({ buffer, byteLength }) => (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []));
  return [...new Set(buffers)];
}
