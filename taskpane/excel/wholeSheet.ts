/**
 * A sheet is added whole or not at all: it is filled under its own or a passing name and takes a former one's place only when it holds everything;
 * what Excel breaks off is taken away again.
 */
import { freeSheetName, sameSheet } from "../library/sheetNaming";
import { PortError, type AddedSheet, type KeptValue } from "../workbookPort";
import { runExcel, toPortError } from "./errors";
import { pause } from "./patience";
import { putSetting } from "./settings";

export interface SheetSurroundings {
  /** Names of all sheets, the new one's included. */
  readonly names: readonly string[];
  /** Names of Excel tables that are taken. */
  readonly tables: readonly string[];
}

/** What a filled sheet came to. */
export interface Filled {
  readonly tables: boolean;
  readonly charts?: number;
  /** An Excel table that gets the name it was meant to have once the sheet that is replaced has freed it. */
  readonly rename?: { readonly table: Excel.Table; readonly name: string };
}

interface Names {
  readonly wanted: string;
  /** What the new sheet is called while it is filled. */
  readonly passing: string;
  /** The sheet that it replaces; null for none. */
  readonly old: string | null;
  /** What the old one is called for a moment. */
  readonly leaving: string;
}

export interface WantedSheet {
  readonly wanted: string;
  /** A sheet that goes once the new one stands in full. */
  readonly replaces?: string | undefined;
  /** Kept with the workbook in the request that ends the work. */
  readonly remember?: KeptValue | undefined;
}

/**
 * @throws PortError; then the sheets are as before. "half-made" when Excel does not let the half-written sheet be taken away: `detail` is its name
 */
export async function addWholeSheet(
  { wanted, replaces, remember }: WantedSheet, fill: (context: Excel.RequestContext, sheet: Excel.Worksheet, around: SheetSurroundings) => Promise<Filled>,
): Promise<AddedSheet> {
  const work: { names: Names | null; filled: Filled | null } = { names: null, filled: null };
  const added = ({ tables, charts }: Filled): AddedSheet => ({ name: wanted, as: "sheet", tables, ...(charts === undefined ? {} : { charts }) });
  try {
    return await runExcel(async (context) => {
      const { workbook } = context;
      workbook.protection.load("protected");
      workbook.worksheets.load("items/name");
      workbook.tables.load("items/name");
      await context.sync();
      if (workbook.protection.protected) throw new PortError("structure", wanted);
      const names = namesFor(wanted, replaces, workbook.worksheets.items.map(({ name }) => name));
      work.names = names;
      const sheet = workbook.worksheets.add(names.passing);
      const filled = await fill(context, sheet, { names: [...workbook.worksheets.items.map(({ name }) => name), names.passing], tables: workbook.tables.items.map(({ name }) => name) });
      work.filled = filled;
      takePlace(context, sheet, names, filled);
      if (remember !== undefined) putSetting(context, remember.key, remember.value);
      sheet.activate();
      sheet.getRange("A1").select();
      await context.sync();
      return added(filled);
    });
  } catch (thrown) {
    const { names, filled } = work;
    if (names === null) throw thrown;
    if (filled !== null && (await settle(names, remember))) return added(filled);
    if (filled === null) await takeAway(names.passing);
    throw thrown;
  }
}

function namesFor(wanted: string, replaces: string | undefined, names: readonly string[]): Names {
  const old = names.find((name) => replaces !== undefined && sameSheet(name, replaces)) ?? null;
  if (names.some((name) => name !== old && sameSheet(name, wanted))) throw new PortError("exists", freeSheetName(wanted, names));
  const passing = old === null ? wanted : freeSheetName(wanted, names);
  return { wanted, passing, old, leaving: freeSheetName(wanted, [...names, passing]) };
}

/** Renaming goes before deleting: it can be taken back. */
function takePlace(context: Excel.RequestContext, sheet: Excel.Worksheet, { wanted, old, leaving }: Names, { rename }: Filled): void {
  if (old !== null) {
    const former = context.workbook.worksheets.getItem(old);
    former.name = leaving;
    sheet.name = wanted;
    former.delete();
    if (rename !== undefined) rename.table.name = rename.name;
  }
}

/**
 * After the last request broke off or was not answered: the new sheet, which is whole, comes to its place.
 * @returns whether it stands there. Else the old one does, under its own name
 */
async function settle({ wanted, passing, old, leaving }: Names, remember: KeptValue | undefined): Promise<boolean> {
  return patiently(passing, () => runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const stands = (name: string): boolean => worksheets.items.some((sheet) => sheet.name === name);
    const keep = (): void => {
      if (remember !== undefined) putSetting(context, remember.key, remember.value);
    };
    if (old === null) {
      if (stands(passing)) keep();
      await context.sync();
      return stands(passing);
    }
    if (stands(passing) && stands(leaving)) worksheets.getItem(passing).name = wanted;
    const done = stands(leaving) || !stands(passing);
    if (stands(leaving)) worksheets.getItem(leaving).delete();
    if (done) keep();
    else worksheets.getItem(passing).delete();
    await context.sync();
    return done;
  }));
}

/** Half a sheet is worse than none. By its name, for what was asked before may not be known to Excel. */
const takeAway = (name: string): Promise<void> => patiently(name, () => runExcel(async (context) => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}));

/** Somebody who types in a cell is done in a moment. */
const TRIES = 15;
const BETWEEN_MS = 2_000;

async function patiently<T>(half: string, step: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await step();
    } catch (thrown) {
      const { kind, detail } = toPortError(thrown);
      if ((kind !== "busy" && kind !== "failed") || tries === TRIES) throw new PortError("half-made", `${half} (${kind}: ${detail})`);
      await pause(BETWEEN_MS);
    }
  }
}
