/** One file → its report, or the files it holds. Runs in the main thread or in a worker. */
import { openWorkbook } from "../../intake/openFile";
import { lastPart } from "../../intake/packedName";
import { describeIntakeProblem, type IntakeProblem } from "../../intake/problem";
import { isContainer, unpack } from "../../intake/unpack";
import type { Edition } from "../../src/catalogue/edition";
import { checkWorkbook } from "../../src/checking/checkWorkbook";
import { impactSubjects } from "../../src/impact/impactSubjects";
import type { WorkbookGrid } from "../../src/sheet/grid";
import type { Language } from "../../src/text/language";
import { unexpected, type FileReport } from "../check";
import { readBytes } from "../files";
import { releaseInflated } from "../inflatedMemory";
import { nativeZip } from "../nativeZip";
import type { Job, Task, TaskResult, UnpackedFile } from "./task";

/** Whatever happens here stays with this file: the others are checked all the same. */
export async function runTask(task: Task, job: Job): Promise<TaskResult> {
  const { language } = job.check;
  try {
    const read = bytesOf(task, language);
    if ("problem" in read) return checked({ file: task.name, report: null, problem: read.problem });
    if (isContainer(task.name, read.bytes)) return await unpacked(task.name, read.bytes, language);
    return await readAndCheck(task, read.bytes, job);
  } catch (error) {
    return checked({ file: task.name, report: null, problem: unexpected(error, language) });
  }
}

const bytesOf = ({ source }: Task, language: Language) => ("bytes" in source ? source : readBytes(source.path, language));

const checked = (report: FileReport): TaskResult => ({ kind: "checked", report, copy: null });

async function readAndCheck(task: Task, bytes: Uint8Array, { check, impact }: Job): Promise<TaskResult> {
  const opened = await openWorkbook(task.name, bytes, { native: nativeZip });
  releaseInflated();
  if ("problem" in opened) return checked(unreadable(task.name, opened.problem, check.language));
  if (impact) return readForImpact(task.name, opened.workbook, impact, check);
  const report = checkWorkbook(opened.workbook, { ...check, fileName: lastPart(task.name) });
  const file: FileReport = { file: task.name, report, problem: null };
  if (task.copy === null) return checked(file);
  const { writeCopy } = await import("../annotate");
  return { kind: "checked", report: file, copy: writeCopy(opened, report, task.copy, check.language) };
}

/** Nothing is checked: the report names the sheets only. */
function readForImpact(name: string, book: WorkbookGrid, from: Edition, { editions: _, edition: __, ...check }: Job["check"]): TaskResult {
  const { subjects, sheets } = impactSubjects(book, from, name, { ...check, fileName: lastPart(name) });
  const report = { sheets, findings: [], assessments: [], edition: null, month: null, tried: [] };
  return { kind: "checked", report: { file: name, report, problem: null }, copy: null, subjects };
}

async function unpacked(name: string, bytes: Uint8Array, language: Language): Promise<TaskResult> {
  const passedOver: string[] = [];
  const files: UnpackedFile[] = [];
  for await (const file of unpack(name, bytes, { passedOver: (inside) => passedOver.push(inside) })) {
    files.push("problem" in file ? { name: file.name, report: unreadable(file.name, file.problem, language) } : file);
  }
  return { kind: "unpacked", files, passedOver };
}

const unreadable = (file: string, problem: IntakeProblem, language: Language): FileReport =>
  ({ file, report: null, problem: { code: problem.code, message: describeIntakeProblem(problem, language) } });
