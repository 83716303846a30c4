/** Small JSON values kept with the workbook, by workbook settings. Needs ExcelApi 1.4. */
import type { KeptValue } from "../workbookPort";
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

export const writeSetting = (key: string, value: unknown): Promise<void> => writeSettings([{ key, value }]);

/**
 * All of them or none. A request that was carried out and not answered has done its work all the same: what is kept tells. One that broke off in its
 * middle is taken back.
 */
export async function writeSettings(values: readonly KeptValue[]): Promise<void> {
  const begun: { before: readonly KeptValue[] | null } = { before: null };
  try {
    await runExcel(async (context) => {
      if (values.length > 1) begun.before = await keptUnder(context, values);
      putAll(context, values);
      await context.sync();
    });
  } catch (thrown) {
    const now = await runExcel((context) => keptUnder(context, values)).catch(() => null);
    if (now !== null && values.every(({ value }, index) => isSame(now[index]?.value, value))) return;
    await takeBack(begun.before, now);
    throw thrown;
  }
}

const putAll = (context: Excel.RequestContext, values: readonly KeptValue[]): void => {
  for (const { key, value } of values) putSetting(context, key, value);
};

const isSame = (one: unknown, other: unknown): boolean => one !== undefined && JSON.stringify(one) === JSON.stringify(other);

/** What is kept under the keys of the values; undefined where there is nothing. */
async function keptUnder(context: Excel.RequestContext, values: readonly KeptValue[]): Promise<readonly KeptValue[]> {
  const settings = values.map(({ key }) => context.workbook.settings.getItemOrNullObject(key).load("value"));
  await context.sync();
  return values.map(({ key }, index) => ({ key, value: settings[index]?.isNullObject === false ? (settings[index]?.value as unknown) : undefined }));
}

async function takeBack(before: readonly KeptValue[] | null, now: readonly KeptValue[] | null): Promise<void> {
  const wrong = (before ?? []).filter(({ value }, index) => now !== null && JSON.stringify(now[index]?.value) !== JSON.stringify(value));
  if (wrong.length === 0) return;
  await runExcel(async (context) => {
    putAll(context, wrong.filter(({ value }) => value !== undefined));
    const added = wrong.filter(({ value }) => value === undefined).map(({ key }) => context.workbook.settings.getItemOrNullObject(key));
    await context.sync();
    for (const setting of added) if (!setting.isNullObject) setting.delete();
    await context.sync();
  }).catch(() => undefined);
}
