/** Which editions the last check went by. Pure. */
import type { WorkbookReport } from "../../../src/checking/report";
import type { PaneState } from "../../state";

/** Ids of the editions that the check used (of the workbook, else of the files received), else of the one chosen; none when there is neither. */
export function usedEditions({ phase, batch, request }: PaneState): readonly string[] {
  const used = phase.kind === "result" ? editionsIn(phase.result.report) : batch.items.flatMap(({ status }) =>
    status.kind === "checked" && status.outcome.kind === "result" ? editionsIn(status.outcome.report) : []);
  if (used.length > 0) return [...new Set(used)];
  return request.edition === null ? [] : [request.edition];
}

const editionsIn = (report: WorkbookReport): readonly string[] => report.sheets.flatMap(({ edition }) => (edition === null ? [] : [edition.id]));
