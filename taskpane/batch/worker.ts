/** The worker's script: takes a task, tells what it finds, answers. */
import { answerTask } from "./answerTask";
import { bytesIn, type BatchAnswer, type BatchNews, type BatchTask } from "./tasks";
import type { WorkerMessage } from "./workerPool";

function post(message: WorkerMessage<BatchNews, BatchAnswer>): void {
  const carried = message.kind === "news" ? bytesIn(message.news) : message.kind === "answer" ? bytesIn(message.answer) : [];
  self.postMessage(message, { transfer: carried.map(({ buffer }) => buffer) });
}

async function work(task: BatchTask): Promise<void> {
  try {
    post({ kind: "answer", answer: await answerTask(task, (news) => post({ kind: "news", news })) });
  } catch (thrown) {
    post({ kind: "threw", detail: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) });
  }
}

self.addEventListener("message", ({ data }: MessageEvent<BatchTask>) => void work(data));
