/** After a marking that Excel broke off or did not answer: brought to its end where all new marks stand, else taken back. */
import { runExcel } from "./errors";
import { customFormats, knownSheets, type StandingFormat } from "./markFormats";
import { MARKS_SETTING, type MarkRecord } from "./markRecords";
import { getSetting, putSetting } from "./settings";

/** What a marking was about to do. */
export interface BegunMarking {
  /** The records before it. */
  readonly base: readonly MarkRecord[];
  /** Records of the marks to be made, without ids. */
  readonly made: readonly MarkRecord[];
  /** What is on record once all of it is done: the last thing that is written. */
  readonly final: readonly MarkRecord[];
  /** Ids of our earlier marks, which were to go. */
  readonly earlier: readonly string[];
  /** Ids of the sheets to be marked. */
  readonly sheets: readonly string[];
}

/** @returns whether the sheets now carry the new marks. False as well while Excel cannot be asked: the record of both sorts then stands. */
export async function finishOrTakeBack({ base, made, final, earlier, sheets }: BegunMarking): Promise<boolean> {
  try {
    return await runExcel(async (context) => {
      const all = await knownSheets(context);
      const found = await customFormats(context, all.filter(({ id, protected: locked }) => sheets.includes(id) && !locked));
      const old = found.filter(({ seen }) => earlier.includes(seen.id));
      const fresh = made.map((record) => ({ record, standing: found.find((one) => !old.includes(one) && isOf(record, one)) }));
      // Earlier marks go when the new ones are whole, and the record is put right when they are gone.
      const done = old.length < earlier.length || JSON.stringify(await getSetting(context, MARKS_SETTING)) === JSON.stringify(final);
      const gone = done ? old : fresh.flatMap(({ standing }) => standing ?? []);
      for (const { format } of gone) format.delete();
      const learned = fresh.map(({ record, standing }) => ({ ...record, cfId: standing?.seen.id ?? "" }));
      putSetting(context, MARKS_SETTING, done ? [...base.filter(({ sheetId }) => !sheets.includes(sheetId)), ...learned] : base);
      await context.sync();
      return done;
    });
  } catch {
    return false;
  }
}

const isOf = (record: MarkRecord, { sheet, seen }: StandingFormat): boolean =>
  record.sheetId === sheet.id && record.signature === seen.signature && record.address === seen.address;
