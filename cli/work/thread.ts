/** A worker's side: takes files one after the other and answers. */
import { parentPort, workerData } from "node:worker_threads";
import { assessmentsJson } from "../assessmentsText";
import { runTask } from "./runTask";
import { packResult, type Answer, type Job, type Task, type TaskResult } from "./task";

export function serveTasks(): void {
  const job = workerData as Job;
  parentPort?.on("message", ({ id, task }: { readonly id: number; readonly task: Task }) => {
    void runTask(task, job).then((done) => {
      const result = job.json === true ? withJson(done) : done;
      const answer: Answer = { id, result: packResult(result) };
      parentPort?.postMessage(answer, bytesToMove(bytesOf(result)));
    });
  });
}

/** What the main thread need not write itself then. */
function withJson(result: TaskResult): TaskResult {
  return result.kind === "checked" && result.report.report ? { ...result, json: assessmentsJson(result.report.report.assessments) } : result;
}

function bytesOf(result: TaskResult): readonly Uint8Array[] {
  if (result.kind === "checked") return result.json ? [result.json] : [];
  return result.files.flatMap((file) => ("bytes" in file ? [file.bytes] : []));
}

/** Each memory once, and only where the bytes are all of it. */
function bytesToMove(all: readonly Uint8Array[]): ArrayBuffer[] {
  const buffers = all.flatMap(({ buffer, byteLength }) => (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []));
  return [...new Set(buffers)];
}
