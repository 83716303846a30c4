/** Work that may take longer than a frame: done in a worker, or in the page where no worker starts. */
import type { EditionAnswer, EditionTask } from "./draftedEdition";
import type { ReadAnswer, ReadTask } from "./readTask";

export interface DraftWork {
  read(task: ReadTask): Promise<ReadAnswer>;
  edition(task: EditionTask): Promise<EditionAnswer>;
}

export type WorkerTask = { readonly kind: "read"; readonly task: ReadTask } | { readonly kind: "edition"; readonly task: EditionTask };
export type WorkerAnswer = { readonly answer: ReadAnswer | EditionAnswer } | { readonly threw: string };

/** The work itself, in this thread. */
export const workHere: DraftWork = {
  read: async (task) => (await import("./readTask")).answerRead(task),
  edition: async (task) => (await import("./draftedEdition")).answerEdition(task),
};
