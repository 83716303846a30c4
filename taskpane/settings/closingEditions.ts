/** By which editions a month is closed in the settings screen: those it was just checked by, or the one chosen for the workbook. Pure. */
import type { Edition } from "../../src/catalogue/edition";
import type { Month } from "../../src/month";
import { closedOtherwise } from "../../src/settings/closedMonths";
import type { PaneState } from "../state";

/** @returns edition ids, each once; none while nothing of that month was checked and no edition is chosen */
export function closingEditions({ phase, request }: Pick<PaneState, "phase" | "request">, month: Month): readonly string[] {
  const sheets = phase.kind === "result" ? phase.result.report.sheets : [];
  const checked = sheets.flatMap((sheet) => (sheet.month === month && sheet.edition !== null ? [sheet.edition.id] : []));
  return checked.length > 0 ? [...new Set(checked)] : request.edition === null ? [] : [request.edition];
}

/**
 * What stands in the way of closing a month: it keeps another edition of the same rules already. [Y83]
 * A built-in edition that rules of the office's own stand in for is known all the same: the month was closed before they came.
 * @returns the edition kept, and the id of the one it would be closed under; null when it may be closed
 */
export function closedBefore({ settings: { office }, editions, library, ...state }: Pick<PaneState, "settings" | "editions" | "library" | "phase" | "request">, month: Month): { readonly kept: Edition; readonly wanted: string } | null {
  if (office === null) return null;
  const known = [...editions, ...library.builtIn];
  for (const wanted of closingEditions(state, month)) {
    const kept = closedOtherwise(office, month, wanted, known);
    if (kept !== null) return { kept, wanted };
  }
  return null;
}
