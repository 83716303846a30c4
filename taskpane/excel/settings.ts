/** Small JSON values kept with the workbook, by workbook settings. Needs ExcelApi 1.4. */
import { runExcel } from "./errors";

/** @returns undefined when nothing was kept under the key */
export async function getSetting(context: Excel.RequestContext, key: string): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? undefined : (setting.value as unknown);
}

/** Asks for the value to be kept; done at the next sync. */
export function putSetting(context: Excel.RequestContext, key: string, value: unknown): void {
  context.workbook.settings.add(key, value as object);
}

export const readSetting = (key: string): Promise<unknown> => runExcel((context) => getSetting(context, key));

export const writeSetting = (key: string, value: unknown): Promise<void> =>
  runExcel(async (context) => {
    putSetting(context, key, value);
    await context.sync();
  });
