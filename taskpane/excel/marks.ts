/**
 * Marks: conditional formats of our own on exactly the marked cells. Needs ExcelApi 1.6.
 * Never a fill, never a change of protection; only formats we recorded are taken away.
 *
 * New marks are made before the earlier ones go, and the record of both is kept before either: should Excel break off, no mark is there that nobody
 * knows of, and what was begun is brought to its end or taken back.
 */
import { cellAddress, parseRange } from "../../src/sheet/grid";
import { cellsIn, groupMarks } from "../groupMarks";
import type { CellContent, CellMark, ClearResult, HeldOnSheet, MarkResult, PortProblem } from "../workbookPort";
import { runExcel, toPortError } from "./errors";
import { addMark, customFormats, knownSheets, recordOf, type KnownSheet, type StandingFormat } from "./markFormats";
import { afterMarking, isOurs, MARKS_SETTING, readRecords, type MarkRecord } from "./markRecords";
import { finishOrTakeBack, type BegunMarking } from "./markRecovery";
import type { MarkColoursBySeverity } from "./markLook";
import { getSetting, putSetting } from "./settings";

/** Conditional formats we allow ourselves on one sheet; more make Excel slow to scroll. */
const AREAS_A_SHEET = 500;
/** Marks made in one request; the web takes at most 5 MB. */
const AREAS_AT_ONCE = 300;
/** Cells of one rectangle that are looked at once more. */
const CELLS_LOOKED_AT = 2_000;

/** The workbook stands differently from what was seen a moment before; with another look it may go well. */
const WORTH_ANOTHER_LOOK: ReadonlySet<PortProblem> = new Set(["missing", "protected", "failed"]);

export interface MarkOptions {
  readonly onSheets?: readonly string[];
  readonly held?: readonly HeldOnSheet[];
  readonly colours?: MarkColoursBySeverity;
}

export async function putMarks(marks: readonly CellMark[], options: MarkOptions = {}): Promise<MarkResult> {
  try {
    return await markOnce(marks, options);
  } catch (thrown) {
    if (!WORTH_ANOTHER_LOOK.has(toPortError(thrown).kind)) throw thrown;
    return markOnce(marks, options);
  }
}

/** @throws PortError; then the sheets carry what they carried before, unless Excel does not answer at all */
async function markOnce(marks: readonly CellMark[], { onSheets, held = [], colours = {} }: MarkOptions): Promise<MarkResult> {
  const work: { begun: BegunMarking | null; result: MarkResult | null } = { begun: null, result: null };
  try {
    return await runExcel(async (context) => {
      const plan = await planMarking(context, marks, onSheets, held, colours);
      const result = resultOf(plan, marks, onSheets);
      work.result = result;
      work.begun = { base: plan.records, made: plan.areas.map(({ record }) => record), final: recordsAfter(plan), earlier: plan.earlier.map(({ seen }) => seen.id), sheets: plan.open.map(({ id }) => id) };
      return await carryOut(context, plan, result, held, colours);
    });
  } catch (thrown) {
    if (work.begun === null || work.result === null || !(await finishOrTakeBack(work.begun))) throw thrown;
    return work.result;
  }
}

interface MarkingPlan {
  readonly sheets: readonly KnownSheet[];
  /** Sheets to be marked. */
  readonly open: readonly KnownSheet[];
  /** Names of those that hold something else than when they were read. */
  readonly changed: readonly string[];
  readonly areas: readonly { readonly sheet: KnownSheet; readonly area: CellMark; readonly record: MarkRecord }[];
  readonly beyondLimit: number;
  /** Our marks that go. */
  readonly earlier: readonly StandingFormat[];
  readonly records: readonly MarkRecord[];
}

async function planMarking(
  context: Excel.RequestContext, marks: readonly CellMark[], onSheets: readonly string[] | undefined, held: readonly HeldOnSheet[], colours: MarkColoursBySeverity,
): Promise<MarkingPlan> {
  const names = new Set(onSheets ?? marks.map((mark) => mark.sheet));
  const sheets = await knownSheets(context);
  const allowed = sheets.filter((sheet) => names.has(sheet.name) && !sheet.protected);
  const grouped = allowed.map((sheet) => ({ sheet, areas: groupMarks(marks.filter((mark) => mark.sheet === sheet.name && parseRange(mark.address) !== undefined)) }));
  const wanted = grouped.flatMap(({ sheet, areas }) => areas.slice(0, AREAS_A_SHEET).map((area) => ({ sheet, area, record: recordOf(sheet, area, colours) })));
  const looks = lookAgain(context, wanted, held);
  const records = readRecords(await getSetting(context, MARKS_SETTING));
  const changed = changedSheets(looks, held);
  const open = allowed.filter(({ name }) => !changed.includes(name));
  const found = await customFormats(context, open.filter((sheet) => records.some((record) => record.sheetId === sheet.id)));
  const fits = ({ name }: KnownSheet): boolean => !changed.includes(name);
  return {
    sheets, open, changed, records, areas: wanted.filter(({ sheet }) => fits(sheet)),
    beyondLimit: grouped.filter(({ sheet }) => fits(sheet)).flatMap(({ areas }) => areas.slice(AREAS_A_SHEET)).reduce((sum, area) => sum + cellsIn(area.address), 0),
    earlier: found.filter(({ sheet, seen }) => isOurs(seen, records.filter((record) => record.sheetId === sheet.id))),
  };
}

async function carryOut(context: Excel.RequestContext, plan: MarkingPlan, result: MarkResult, held: readonly HeldOnSheet[], colours: MarkColoursBySeverity): Promise<MarkResult> {
  const { areas, earlier, records, open, sheets } = plan;
  const made = areas.map(({ record }) => record);
  const seen = context.workbook.settings.getItemOrNullObject(MARKS_SETTING).load("value");
  // Named twice until all is done: by that a marking that broke off is told from one that went through.
  putSetting(context, MARKS_SETTING, [...records, ...made, ...made]);
  const formats: Excel.ConditionalFormat[] = [];
  // In the request that marks, so that nobody comes between the look and the mark.
  const looks = lookAgain(context, areas, held);
  for (let first = 0; first < areas.length; first += AREAS_AT_ONCE) {
    if (first > 0) await context.sync();
    for (const { sheet, area } of areas.slice(first, first + AREAS_AT_ONCE)) formats.push(addMark(context, sheet, area, colours).load("id"));
  }
  for (const { format } of earlier) format.delete();
  putSetting(context, MARKS_SETTING, recordsAfter(plan));
  await context.sync();
  const wrong = changedSheets(looks, held);
  formats.forEach((format, index) => {
    if (wrong.includes(areas[index]?.sheet.name ?? "")) format.delete();
  });
  const ids = made.map((record, index) => ({ ...record, cfId: formats[index]?.id ?? "" })).filter((_, index) => !wrong.includes(areas[index]?.sheet.name ?? ""));
  const now = seen.isNullObject ? [] : readRecords(seen.value as unknown);
  putSetting(context, MARKS_SETTING, afterMarking({ base: records, now, made: ids, marked: open.map(({ id }) => id), standing: sheets.map(({ id }) => id) }));
  try {
    await context.sync();
  } catch (thrown) {
    // The marks stand and are on record, by place until the next check; only marks on the wrong rows must not stay.
    if (wrong.length > 0) throw thrown;
  }
  if (wrong.length === 0) return result;
  return { ...result, marked: ids.reduce((sum, record) => sum + cellsIn(record.address), 0), withheld: [...result.withheld, ...wrong.map((sheet) => ({ sheet, reason: "changed" as const }))] };
}

const recordsAfter = ({ records, areas, open, sheets }: MarkingPlan): readonly MarkRecord[] =>
  afterMarking({ base: records, now: records, made: areas.map(({ record }) => record), marked: open.map(({ id }) => id), standing: sheets.map(({ id }) => id) });

function resultOf({ sheets, areas, changed, beyondLimit }: MarkingPlan, marks: readonly CellMark[], onSheets: readonly string[] | undefined): MarkResult {
  const wanted = new Set(marks.map((mark) => mark.sheet));
  const targets = new Set(onSheets ?? wanted);
  return {
    marked: areas.reduce((sum, { area }) => sum + cellsIn(area.address), 0),
    withheld: [
      ...sheets.filter((sheet) => sheet.protected && targets.has(sheet.name) && wanted.has(sheet.name)).map(({ name }) => ({ sheet: name, reason: "protected" as const })),
      ...[...wanted].filter((name) => !sheets.some((sheet) => sheet.name === name)).map((sheet) => ({ sheet, reason: "missing" as const })),
      ...changed.map((sheet) => ({ sheet, reason: "changed" as const })),
    ],
    beyondLimit,
  };
}

interface LookedAtArea {
  readonly sheet: string;
  readonly range: Excel.Range;
  readonly top: number;
  readonly left: number;
}

/** Asks what the cells to be marked hold now; known after the next sync. */
function lookAgain(context: Excel.RequestContext, areas: MarkingPlan["areas"], held: readonly HeldOnSheet[]): readonly LookedAtArea[] {
  const sheets = new Set(held.map(({ sheet }) => sheet));
  return areas.flatMap(({ sheet, area }): readonly LookedAtArea[] => {
    const place = parseRange(area.address);
    if (place === undefined || !sheets.has(sheet.name) || cellsIn(area.address) > CELLS_LOOKED_AT) return [];
    return [{ sheet: sheet.name, range: context.workbook.worksheets.getItem(sheet.id).getRange(area.address).load("formulas"), top: place.top, left: place.left }];
  });
}

/** Sheets where a cell holds something else than when it was read. */
function changedSheets(looks: readonly LookedAtArea[], held: readonly HeldOnSheet[]): readonly string[] {
  const contents = new Map(held.map(({ sheet, cell, content }) => [`${sheet}!${cell}`, content]));
  const differs = ({ sheet, range, top, left }: LookedAtArea): boolean => range.formulas.some((row: readonly unknown[], r) => row.some((now, c) => {
    const then: CellContent | undefined = contents.get(`${sheet}!${cellAddress(top + r, left + c)}`);
    return then !== undefined && now !== (then ?? "");
  }));
  return [...new Set(looks.filter(differs).map(({ sheet }) => sheet))];
}

export async function clearMarks(): Promise<ClearResult> {
  try {
    return await clearOnce();
  } catch (thrown) {
    // A mark that somebody took away in the meantime stops the request half-way; the rest goes with another look.
    if (!WORTH_ANOTHER_LOOK.has(toPortError(thrown).kind)) throw thrown;
    return clearOnce();
  }
}

function clearOnce(): Promise<ClearResult> {
  return runExcel(async (context) => {
    const sheets = await knownSheets(context);
    const open = sheets.filter((sheet) => !sheet.protected);
    const records = readRecords(await getSetting(context, MARKS_SETTING));
    const found = await customFormats(context, open.filter((sheet) => records.some((record) => record.sheetId === sheet.id)));
    const ours = found.filter(({ sheet, seen }) => isOurs(seen, records.filter((record) => record.sheetId === sheet.id)));
    const seen = context.workbook.settings.getItemOrNullObject(MARKS_SETTING).load("value");
    for (const { format } of ours) format.delete();
    const sheetIds = { marked: open.map(({ id }) => id), standing: sheets.map(({ id }) => id) };
    const left = afterMarking({ base: records, now: records, made: [], ...sheetIds });
    putSetting(context, MARKS_SETTING, left);
    await context.sync();
    // Another pane may have marked between our look and this request: what it wrote stays on record.
    const now = seen.isNullObject ? [] : readRecords(seen.value as unknown);
    const merged = afterMarking({ base: records, now, made: [], ...sheetIds });
    if (merged.length !== left.length) {
      putSetting(context, MARKS_SETTING, merged);
      await context.sync();
    }
    const withheld = [...new Set(left.map((record) => record.sheetId))]
      .map((id) => sheets.find((sheet) => sheet.id === id)?.name)
      .filter((name) => name !== undefined);
    return { cleared: ours.reduce((sum, { seen: { address } }) => sum + (address === "" ? 1 : cellsIn(address)), 0), withheld };
  });
}
