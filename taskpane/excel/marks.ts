/**
 * Marks: conditional formats of our own on exactly the marked cells. Needs ExcelApi 1.6.
 * Never a fill, never a change of protection; only formats we recorded are taken away.
 */
import { parseRange } from "../../src/sheet/grid";
import { cellsIn, groupMarks } from "../groupMarks";
import type { CellMark, ClearResult, MarkResult } from "../workbookPort";
import { runExcel } from "./errors";
import { isOurs, MARKS_SETTING, readRecords, type FoundFormat, type MarkRecord } from "./markRecords";
import { lookOf, MARK_FORMULA, markSignature, signatureOf, type MarkColoursBySeverity } from "./markLook";
import { getSetting, putSetting } from "./settings";

/** Conditional formats we allow ourselves on one sheet; more make Excel slow to scroll. */
const AREAS_A_SHEET = 500;

interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
}

export function putMarks(marks: readonly CellMark[], onSheets?: readonly string[], colours: MarkColoursBySeverity = {}): Promise<MarkResult> {
  return runExcel(async (context) => {
    const names = new Set(onSheets ?? marks.map((mark) => mark.sheet));
    const sheets = await knownSheets(context);
    const targets = sheets.filter((sheet) => names.has(sheet.name));
    const open = targets.filter((sheet) => !sheet.protected);
    const removed = await takeAway(context, sheets, open);
    const { added, beyondLimit } = addMarks(context, marks, open, colours);
    // Recorded in the same request as they are made: a crash in between never leaves a mark nobody knows of.
    putSetting(context, MARKS_SETTING, [...removed.left, ...added.map(({ record }) => record)]);
    for (const { format } of added) format.load("id");
    await context.sync();
    const records = added.map(({ format, record }) => ({ ...record, cfId: format.id }));
    if (records.length > 0) {
      putSetting(context, MARKS_SETTING, [...removed.left, ...records]);
      await context.sync();
    }
    const wanted = new Set(marks.map((mark) => mark.sheet));
    return {
      marked: records.reduce((sum, record) => sum + cellsIn(record.address), 0),
      withheld: [
        ...targets.filter((sheet) => sheet.protected && wanted.has(sheet.name)).map(({ name }) => ({ sheet: name, reason: "protected" as const })),
        ...[...wanted].filter((name) => !sheets.some((sheet) => sheet.name === name)).map((sheet) => ({ sheet, reason: "missing" as const })),
      ],
      beyondLimit,
    };
  });
}

export function clearMarks(): Promise<ClearResult> {
  return runExcel(async (context) => {
    const sheets = await knownSheets(context);
    const removed = await takeAway(context, sheets, sheets.filter((sheet) => !sheet.protected));
    putSetting(context, MARKS_SETTING, removed.left);
    await context.sync();
    const withheld = [...new Set(removed.left.map((record) => record.sheetId))]
      .map((id) => sheets.find((sheet) => sheet.id === id)?.name)
      .filter((name) => name !== undefined);
    return { cleared: removed.cleared, withheld };
  });
}

async function knownSheets(context: Excel.RequestContext): Promise<readonly KnownSheet[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/id,items/name,items/protection/protected");
  await context.sync();
  return sheets.items.map(({ id, name, protection }) => ({ id, name, protected: protection.protected }));
}

/**
 * Asks for our marks on the given sheets to be deleted (done at the next sync).
 * @returns the cells they covered, and the records that stay: those of other sheets that still exist
 */
async function takeAway(context: Excel.RequestContext, all: readonly KnownSheet[], from: readonly KnownSheet[]) {
  const records = readRecords(await getSetting(context, MARKS_SETTING));
  const here = from.filter((sheet) => records.some((record) => record.sheetId === sheet.id));
  const found = await customFormats(context, here);
  let cleared = 0;
  for (const { sheet, format, seen } of found) {
    if (!isOurs(seen, records.filter((record) => record.sheetId === sheet.id))) continue;
    cleared += seen.address === "" ? 1 : cellsIn(seen.address);
    format.delete();
  }
  const left = records.filter(
    (record) => !from.some((sheet) => sheet.id === record.sheetId) && all.some((sheet) => sheet.id === record.sheetId),
  );
  return { cleared, left };
}

/** Every custom conditional format of the sheets, with what it can be told by. */
async function customFormats(context: Excel.RequestContext, sheets: readonly KnownSheet[]) {
  const lists = sheets.map((sheet) => {
    const formats = context.workbook.worksheets.getItem(sheet.id).getRange().conditionalFormats;
    formats.load("items/id,items/type");
    return { sheet, formats };
  });
  if (lists.length > 0) await context.sync();
  const asked = lists.flatMap(({ sheet, formats }) =>
    formats.items.filter((format) => format.type === "Custom").map((format) => {
      const rule = format.custom.rule;
      const fill = format.custom.format.fill;
      const range = format.getRangeOrNullObject();
      rule.load("formula");
      fill.load("color");
      range.load("address");
      return { sheet, format, rule, fill, range };
    }),
  );
  if (asked.length > 0) await context.sync();
  return asked.map(({ sheet, format, rule, fill, range }) => {
    const seen: FoundFormat = {
      id: format.id,
      address: range.isNullObject ? "" : withoutSheet(range.address),
      signature: signatureOf(rule.formula, fill.color ?? ""),
    };
    return { sheet, format, seen };
  });
}

const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, "");

function addMarks(context: Excel.RequestContext, marks: readonly CellMark[], sheets: readonly KnownSheet[], colours: MarkColoursBySeverity) {
  const added: { format: Excel.ConditionalFormat; record: MarkRecord }[] = [];
  let beyondLimit = 0;
  for (const sheet of sheets) {
    const areas = groupMarks(marks.filter((mark) => mark.sheet === sheet.name && parseRange(mark.address) !== undefined));
    for (const area of areas.slice(0, AREAS_A_SHEET)) added.push(addMark(context, sheet, area, colours));
    beyondLimit += areas.slice(AREAS_A_SHEET).reduce((sum, area) => sum + cellsIn(area.address), 0);
  }
  return { added, beyondLimit };
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

function addMark(context: Excel.RequestContext, sheet: KnownSheet, area: CellMark, colours: MarkColoursBySeverity) {
  const look = lookOf(area.severity, colours);
  const range = context.workbook.worksheets.getItem(sheet.id).getRange(area.address);
  const format = range.conditionalFormats.add("Custom");
  format.custom.rule.formula = MARK_FORMULA;
  format.custom.format.fill.color = look.fill;
  const font = format.custom.format.font;
  font.color = look.font;
  if (look.letters === "bold") font.bold = true;
  if (look.letters === "italic") font.italic = true;
  if (look.letters === "underline") font.underline = "Single";
  for (const edge of EDGES) {
    const border = format.custom.format.borders.getItem(edge);
    border.style = look.line;
    border.color = look.border;
  }
  const record: MarkRecord = {
    sheetId: sheet.id, sheetName: sheet.name, address: area.address, cfId: "", signature: markSignature(area.severity, colours),
  };
  return { format, record };
}
