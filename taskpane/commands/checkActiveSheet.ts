/**
 * 核验当前表 from the ribbon, without the pane: checks the sheet in front, marks it, and goes to the gravest finding,
 * so that the result shows in the sheet itself. Nothing is written into cells; the sentence is kept with the workbook
 * for the pane to show when it is opened.
 */
import { rostersForChecking } from "../../src/register/officeRoster";
import { closedMonthsOf } from "../../src/settings/closedMonths";
import { readSettings } from "../../src/settings/readSettings";
import type { Language } from "../../src/text/language";
import { checkSheets, type CheckOutcome } from "../checkSheets";
import type { MarkColoursBySeverity } from "../excel/markLook";
import { IGNORED_SETTING, readIgnored } from "../findings/ignoring";
import { LAST_CHECK_SETTING, summarize, type CheckSummary } from "../lastCheck";
import { countingEditions, readRemembered } from "../remembered";
import { OFFICE_KEY } from "../settings/officeKey";
import { PortError, type WorkbookPort } from "../workbookPort";

/** @returns what the check came to. @throws PortError when the workbook cannot be read */
export async function checkActiveSheet(port: WorkbookPort, language: Language, useColours: (colours: MarkColoursBySeverity) => void = () => undefined): Promise<CheckSummary> {
  const remembered = await readRemembered(port, language);
  const { edition, mappings, sheets } = remembered;
  // Going by the built-in rules where the workbook may have its own would be a silent surprise.
  if (sheets === null) throw new PortError("busy", "the catalogue tables could not be read");
  const editions = countingEditions({ ...remembered, sheets });
  const { settings: office } = readSettings(await port.readSetting(OFFICE_KEY), language);
  if (office !== null) useColours(office.markColours);
  const sheet = (await port.sheets()).find((one) => one.active)?.name;
  const outcome = await checkSheets(port, {
    scope: sheet === undefined ? "active" : { sheet }, editions, edition, month: null, mappings, language,
    ignored: readIgnored(await port.readSetting(IGNORED_SETTING)),
    ...(office === null ? {} : { rosters: rostersForChecking(office.roster), closed: closedMonthsOf(office) }),
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
