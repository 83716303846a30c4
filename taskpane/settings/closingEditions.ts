/** By which editions a month is closed in the settings screen: those it was just checked by, or the one chosen for the workbook. Pure. */
import type { Month } from "../../src/month";
import type { PaneState } from "../state";

/** @returns edition ids, each once; none while nothing of that month was checked and no edition is chosen */
export function closingEditions({ phase, request }: Pick<PaneState, "phase" | "request">, month: Month): readonly string[] {
  const sheets = phase.kind === "result" ? phase.result.report.sheets : [];
  const checked = sheets.flatMap((sheet) => (sheet.month === month && sheet.edition !== null ? [sheet.edition.id] : []));
  return checked.length > 0 ? [...new Set(checked)] : request.edition === null ? [] : [request.edition];
}
