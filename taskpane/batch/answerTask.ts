/** What a worker does for each kind of task. */
import { zipSync, type Zippable } from "fflate";
import { crossFileFindings } from "../../src/batch/crossFileFindings";
import { summarySheets } from "../../src/batch/countySummary";
import { mergeReports } from "../../src/batch/mergeReports";
import { assessmentsTable, findingsTable, resultTable } from "../../src/batch/resultTable";
import { annotationOf } from "../../src/report/annotationOf";
import { describeFileProblem } from "../../src/text/files";
import { annotateWorkbook } from "../../src/xlsx/annotate/annotateWorkbook";
import { writeWorkbook } from "../../src/xlsx/writing/newWorkbook";
import { fileSubjects } from "../impact/fileSubjects";
import { checkFile, editionsOf } from "./checkFile";
import { lastPartOf } from "./fileItem";
import type { BatchAnswer, BatchNews, BatchTask, Bytes, CopyTask, SummaryTask, TableTask, ZipTask } from "./tasks";

export async function answerTask(task: BatchTask, tell: (news: BatchNews) => void): Promise<BatchAnswer> {
  switch (task.kind) {
    case "check": return checkFile(task, (part) => tell({ kind: "found", part }));
    case "copy": return copyOf(task);
    case "zip": return zipOf(task);
    case "table": return made(tableOf(task), task.reports.length);
    case "summary": return summaryOf(task);
    case "subjects": return fileSubjects(task);
    case "across": return { kind: "across", findings: crossFileFindings(task.reports, { language: task.language }) };
  }
}

async function copyOf({ name, source, report, language }: CopyTask): Promise<BatchAnswer> {
  const bytes = await source.arrayBuffer().catch(() => null);
  if (bytes === null) return { kind: "problem", code: "gone", message: "" };
  const copy = annotateWorkbook(new Uint8Array(bytes), annotationOf(report, lastPartOf(name), language));
  if ("problem" in copy) return { kind: "problem", code: copy.problem.code, message: describeFileProblem(copy.problem, language) };
  return made(movable(copy.bytes), 1);
}

/** The result table, the findings and the scores, each a sheet. */
const tableOf = ({ reports, across, language }: TableTask): Bytes =>
  movable(writeWorkbook([resultTable(reports, language), findingsTable(reports, across, language), assessmentsTable(reports, language)]));

/** What is left out is named file by file, and subject by subject where the rest of the file is in. */
function summaryOf({ reports, settings }: SummaryTask): BatchAnswer {
  const { language, month } = settings;
  const merge = mergeReports(reports, { language, editions: editionsOf(settings), ...(month === null ? {} : { month }) });
  const leftOut = merge.leftOut.map(({ file, sheet, subject, reason }) => ({ file: [file, sheet, subject].filter((part) => part !== null).join(" · "), why: reason }));
  return { kind: "made", bytes: movable(writeWorkbook(summarySheets(merge, language))), included: merge.files.length, leftOut };
}

const made = (bytes: Bytes, included: number): BatchAnswer => ({ kind: "made", bytes, included, leftOut: [] });

/** Workbooks are compressed already, so they are only put together. */
function zipOf({ files }: ZipTask): BatchAnswer {
  const entries: Zippable = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  return made(movable(zipSync(entries, { level: 0 })), files.length);
}

/** Bytes of a buffer of their own, which can be given away. */
const movable = (bytes: Uint8Array): Bytes =>
  bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength ? (bytes as Bytes) : new Uint8Array(bytes);
