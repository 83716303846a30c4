/** Tells of edits on any sheet. Needs ExcelApi 1.9; an older Excel simply never tells. */
import type { SheetEdit } from "../workbookPort";
import { runExcel, supports } from "./errors";

/** @returns a function that stops it */
export async function listenToEdits(listener: (edit: SheetEdit) => void): Promise<() => Promise<void>> {
  if (!supports("1.9")) return () => Promise.resolve();
  const names = new Map<string, string>();
  const handler = await runExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/id,items/name");
    await context.sync();
    for (const sheet of sheets.items) names.set(sheet.id, sheet.name);
    const added = sheets.onChanged.add(async (event) => {
      if (!names.has(event.worksheetId)) await learnName(event.worksheetId, names);
      const sheet = names.get(event.worksheetId);
      // ExcelApi 1.14 tells who edited.
      if (sheet !== undefined) listener({ sheet, address: event.address, own: event.triggerSource === "ThisLocalAddin" });
    });
    await context.sync();
    return added;
  });
  return () =>
    runExcel(async () => {
      handler.remove();
      await handler.context.sync();
    });
}

/** The name of a sheet added since; one that is gone again stays unknown. */
async function learnName(id: string, names: Map<string, string>): Promise<void> {
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load("name");
    await context.sync();
    if (!sheet.isNullObject) names.set(id, sheet.name);
  }).catch(() => undefined);
}
