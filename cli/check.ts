/** One file → its report, or why there is none. */
import { basename } from "node:path";
import { checkWorkbook, type CheckOptions } from "../src/checking/checkWorkbook";
import type { WorkbookReport } from "../src/checking/report";
import { cliText } from "../src/text/cli";
import { describeFileProblem } from "../src/text/files";
import { readWorkbook } from "../src/xlsx/readWorkbook";
import { readBytes, type FoundFile, type PathProblem } from "./files";

export type FileReport =
  | { readonly file: string; readonly report: WorkbookReport; readonly problem: null }
  | { readonly file: string; readonly report: null; readonly problem: PathProblem };

/** Reads and checks one file. Whatever happens here stays with this file: the others are checked all the same. */
export function checkFile({ file, problem }: FoundFile, options: CheckOptions): FileReport {
  if (problem) return { file, report: null, problem };
  try {
    return readAndCheck(file, options);
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { file, report: null, problem: { code: "unexpected", message: `${cliText(options.language).problems.unexpected}\n${detail}` } };
  }
}

function readAndCheck(file: string, options: CheckOptions): FileReport {
  const read = readBytes(file, options.language);
  if ("problem" in read) return { file, report: null, problem: read.problem };
  const result = readWorkbook(read.bytes);
  if ("problem" in result) {
    const { code } = result.problem;
    return { file, report: null, problem: { code, message: describeFileProblem(result.problem, options.language) } };
  }
  return { file, report: checkWorkbook(result.workbook, { ...options, fileName: basename(file) }), problem: null };
}

/** 0: nothing of severity error · 1: some · 2: an input could not be read. */
export function exitCodeOf(reports: readonly FileReport[]): 0 | 1 | 2 {
  if (reports.some(({ problem }) => problem !== null)) return 2;
  return reports.some(({ report }) => report?.findings.some(({ severity }) => severity === "error")) ? 1 : 0;
}
