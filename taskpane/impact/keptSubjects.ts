/** What was read of received files, so that trying another figure does not read a year of them again. */
import type { ReadSubjects, SubjectsTask } from "../batch/tasks";

export interface KeptSubjects {
  /** What was read of the file before, under the same rules and choices. */
  of(task: SubjectsTask): ReadSubjects | undefined;
  keep(task: SubjectsTask, read: ReadSubjects): void;
}

/** Keeps what was read under one edition, month and choice of columns; under others it begins anew. A file that is let go takes its own along. */
export function createKeptSubjects(): KeptSubjects {
  let under = "";
  let kept = new WeakMap<Blob, ReadSubjects>();
  const answers = ({ from, request, language }: SubjectsTask): typeof kept => {
    const key = JSON.stringify([from, request, language]);
    if (key !== under) [under, kept] = [key, new WeakMap()];
    return kept;
  };
  return {
    of: (task) => answers(task).get(task.source),
    // A file nothing came of may have been in use elsewhere; it is tried again.
    keep: (task, read) => void (read.subjects.length > 0 && answers(task).set(task.source, read)),
  };
}
