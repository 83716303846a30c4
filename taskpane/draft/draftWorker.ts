/** The worker's script: reads a regulation or writes an edition, answers once. */
import { answerEdition } from "./draftedEdition";
import type { WorkerAnswer, WorkerTask } from "./draftTasks";
import { answerRead } from "./readTask";

async function work(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    return { answer: task.kind === "read" ? await answerRead(task.task) : answerEdition(task.task) };
  } catch (thrown) {
    return { threw: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) };
  }
}

self.addEventListener("message", ({ data }: MessageEvent<WorkerTask>) => void work(data).then((answer) => self.postMessage(answer)));
