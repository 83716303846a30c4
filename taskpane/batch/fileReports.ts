/** Rows of the 收件 tab → what the core's batch functions are given. Pure. */
import type { FileReport } from "../../src/batch/fileReport";
import type { WorkbookReport } from "../../src/checking/report";
import { paneText } from "../../src/text/pane";
import type { Language } from "../../src/text/language";
import type { CheckBlocked } from "../checkSheets";
import type { FileItem } from "./fileItem";

/** Every row that has come to an end, in the order of the rows. What was stopped is no report. */
export function fileReports(items: readonly FileItem[], language: Language): readonly FileReport[] {
  return items.flatMap((item): FileReport[] => {
    const { status, name } = item;
    if (status.kind === "problem") return [{ file: name, report: null, problem: { code: status.code, message: status.message } }];
    if (status.kind !== "checked") return [];
    const { report } = status.outcome;
    if (report !== null) return [{ file: name, report, problem: null }];
    const message = status.outcome.kind === "blocked" ? blockedSentence(status.outcome, language) : "";
    return [{ file: name, report: null, problem: { code: "no-table", message } }];
  });
}

/** Why nothing on a workbook's sheets could be checked. */
export function blockedSentence({ reason, sheets, report }: CheckBlocked, language: Language): string {
  const { files } = paneText(language);
  const several = (report?.sheets ?? []).some(({ tried }) => tried.filter(({ fits }) => fits).length > 1);
  if (reason === "no-catalogue" && several) return files.blocked.several;
  return files.blocked[reason](sheets.length);
}

/** Rows from which an annotated copy can be made. */
export interface Copyable {
  readonly item: FileItem;
  readonly source: Blob;
  readonly report: WorkbookReport;
}

export const copyable = (items: readonly FileItem[]): readonly Copyable[] =>
  items.flatMap((item) => {
    const { status, source } = item;
    if (status.kind !== "checked" || status.format !== "xlsx" || source === null || status.outcome.report === null) return [];
    return [{ item, source, report: status.outcome.report }];
  });

/** A file inside another cannot be retried without it; the outermost one's own row stands for both. */
export const isRetriable = ({ status, source }: FileItem): boolean =>
  source !== null && (status.kind === "problem" || status.kind === "stopped" || status.kind === "checked");

