/**
 * 核验当前表 from the ribbon, without the pane: checks the sheet in front, marks it, and goes to the gravest finding,
 * so that the result shows in the sheet itself. Nothing is written into cells; the sentence is kept with the workbook
 * for the pane to show when it is opened.
 */
import type { Language } from "../../src/text/language";
import { checkSheets, type CheckOutcome } from "../checkSheets";
import { LAST_CHECK_SETTING, summarize, type CheckSummary } from "../lastCheck";
import { readRemembered } from "../remembered";
import type { WorkbookPort } from "../workbookPort";

/** @returns what the check came to. @throws PortError when the workbook cannot be read */
export async function checkActiveSheet(port: WorkbookPort, language: Language): Promise<CheckSummary> {
  const { editions, edition, mappings } = await readRemembered(port);
  const sheet = (await port.sheets()).find((one) => one.active)?.name;
  const outcome = await checkSheets(port, {
    scope: sheet === undefined ? "active" : { sheet }, editions, edition, month: null, mappings, language,
  });
  const summary = summarize(outcome);
  await port.writeSetting(LAST_CHECK_SETTING, summary);
  const place = firstPlace(outcome);
  if (place !== null) await port.goTo(place.sheet, place.cell);
  return summary;
}

function firstPlace(outcome: CheckOutcome): { readonly sheet: string; readonly cell: string } | null {
  if (outcome.kind !== "result") return null;
  for (const { sheet, cells, code } of outcome.findings) {
    const [cell] = cells;
    if (cell !== undefined && code !== "unread") return { sheet, cell };
  }
  return null;
}
