/** Checks over the files of a batch: what no single file can tell. */
import type { Language } from "../text/language";
import { batchSubjects } from "./batchSubjects";
import { filesApart } from "./filesApart";
import type { CrossFinding } from "./crossFinding";
import type { FileReport } from "./fileReport";
import { missingInBatch } from "./missingInBatch";
import { subjectsTwice } from "./subjectsTwice";
import { summariesApart } from "./summariesApart";

export interface CrossFileOptions {
  readonly language: Language;
  /** Names of the windows (or people) that the county expects a result of. */
  readonly expected?: readonly string[];
}

/**
 * Holds files against each other. [Q1] – [Q7]
 * What a workbook's own tables contradict is said by its own findings and not again here.
 */
export function crossFileFindings(reports: readonly FileReport[], options: CrossFileOptions): readonly CrossFinding[] {
  const subjects = batchSubjects(reports);
  return [
    ...subjectsTwice(subjects, options.language),
    ...summariesApart(subjects, options.language),
    ...missingInBatch(reports, subjects, options),
    ...filesApart(subjects, options.language),
  ];
}
