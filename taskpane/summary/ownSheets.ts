/** Sheets that this tab wrote into the workbook: they are no source of another summary, and may be replaced when the person says so. */
import type { KeptValue, SheetTop, WorkbookPort } from "../workbookPort";

export const OWN_SHEETS_SETTING = "assess.ownSheets";

/** Kept with a workbook at most. */
const AT_MOST = 60;

export interface OwnSheet {
  readonly name: string;
  /** What its first cell said: a sheet that says something else has become somebody's own. */
  readonly title: string;
}

/** Records in a setting's value; whatever is none is left out, for the file may have been edited. */
export function readOwnSheets(value: unknown): readonly OwnSheet[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown): OwnSheet[] => {
    if (typeof each !== "object" || each === null || !("name" in each) || !("title" in each)) return [];
    const { name, title } = each;
    return typeof name === "string" && typeof title === "string" ? [{ name, title }] : [];
  });
}

/** Those that are still as we wrote them. */
export const stillOwn = (records: readonly OwnSheet[], tops: readonly SheetTop[]): readonly string[] =>
  tops.filter((top) => records.some(({ name, title }) => name === top.name && title === top.rows[0]?.[0])).map(({ name }) => name);

export async function ownSheetsOf(port: WorkbookPort): Promise<readonly string[]> {
  const records = readOwnSheets(await port.readSetting(OWN_SHEETS_SETTING));
  return records.length === 0 ? [] : stillOwn(records, await port.tops(1, 1));
}

/** What is kept once the sheet is written, in the same step. @throws PortError */
export async function withOwnSheet(port: WorkbookPort, sheet: OwnSheet): Promise<KeptValue> {
  const others = readOwnSheets(await port.readSetting(OWN_SHEETS_SETTING)).filter(({ name }) => name !== sheet.name);
  return { key: OWN_SHEETS_SETTING, value: [...others, sheet].slice(-AT_MOST) };
}
