/** Received files of an impact, read by workers: a year of them takes seconds, and the pane stays at hand meanwhile. */
import type { Language } from "../../src/text/language";
import { paneText } from "../../src/text/pane";
import type { StartBatchWorker } from "../batch/startWorker";
import type { BatchAnswer, BatchNews, BatchTask, ReadSubjects, SubjectsTask } from "../batch/tasks";
import { TaskLost, WorkerPool } from "../batch/workerPool";
import { PortError } from "../workbookPort";
import type { KeptSubjects } from "./keptSubjects";

/** Who reads the files. */
export interface FileReaders {
  readonly start: StartBatchWorker;
  readonly workers: number;
  /** How long a worker may say nothing, in milliseconds. */
  readonly patienceMs: number;
}

/**
 * @param kept files that were read before are not read again
 * @param onRead is told how many files are read
 * @returns an answer a file, in their order; one that a worker was lost over says so
 * @throws PortError "cancelled"
 */
export async function receivedSubjects(tasks: readonly SubjectsTask[], { start, workers, patienceMs }: FileReaders, kept: KeptSubjects, signal: AbortSignal, onRead: (done: number) => void): Promise<readonly ReadSubjects[]> {
  const pool = new WorkerPool<BatchTask, BatchNews, BatchAnswer>({ start: (hear, died) => start(hear, died, () => undefined), size: workers, patienceMs });
  const stop = (): void => pool.stop();
  signal.addEventListener("abort", stop);
  let done = 0;
  const read = async (task: SubjectsTask): Promise<ReadSubjects> => {
    const answer = kept.of(task) ?? await pool.run(task).catch((thrown: unknown) => lost(thrown, task));
    if (!signal.aborted) onRead(++done);
    if (answer.kind !== "subjects") return lost(null, task);
    kept.keep(task, answer);
    return answer;
  };
  try {
    const answers = await Promise.all(tasks.map(read));
    if (signal.aborted) throw new PortError("cancelled", "the impact was cancelled");
    return answers;
  } finally {
    signal.removeEventListener("abort", stop);
    pool.stop();
  }
}

/** A file that costs its worker costs nothing else. */
const lost = (thrown: unknown, { name, language }: SubjectsTask): ReadSubjects => ({ kind: "subjects", subjects: [], leftOut: [{ what: name, why: whyLost(thrown, language) }] });

function whyLost(thrown: unknown, language: Language): string {
  const { tooSlow, workerDied } = paneText(language).files;
  return thrown instanceof TaskLost && thrown.why === "slow" ? tooSlow : workerDied;
}
