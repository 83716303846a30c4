/** One received file of an impact: opened, and its subjects read under the earlier edition. Runs in a worker. */
import { impactSubjects } from "../../src/impact/impactSubjects";
import { paneText } from "../../src/text/pane";
import { openWorkbook } from "../../intake/openFile";
import { describeIntakeProblem } from "../../intake/problem";
import { monthName } from "../batch/checkFile";
import type { ReadSubjects, SubjectsTask } from "../batch/tasks";
import { leftOutOf } from "./leftOut";
import { readingOptions } from "./readingOptions";

export async function fileSubjects({ name, source, from, request, language }: SubjectsTask): Promise<ReadSubjects> {
  const bytes = await source.arrayBuffer().catch(() => null);
  if (bytes === null) return unread(name, paneText(language).files.gone);
  const opened = await openWorkbook(name, new Uint8Array(bytes));
  if ("problem" in opened) return unread(name, describeIntakeProblem(opened.problem, language));
  const read = impactSubjects(opened.workbook, from, name, { ...readingOptions({ request, language }), fileName: monthName(name) });
  return { kind: "subjects", subjects: read.subjects, leftOut: leftOutOf(opened.workbook, read.sheets, name) };
}

const unread = (name: string, why: string): ReadSubjects => ({ kind: "subjects", subjects: [], leftOut: [{ what: name, why }] });
