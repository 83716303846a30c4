/** Conditional formats in a sheet: those that are there, and ours as they are made. Needs ExcelApi 1.6. */
import type { CellMark } from "../workbookPort";
import type { FoundFormat, MarkRecord } from "./markRecords";
import { lookOf, MARK_FORMULA, markSignature, signatureOf, type MarkColoursBySeverity } from "./markLook";

export interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
}

export async function knownSheets(context: Excel.RequestContext): Promise<readonly KnownSheet[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/id,items/name,items/protection/protected");
  await context.sync();
  return sheets.items.map(({ id, name, protection }) => ({ id, name, protected: protection.protected }));
}

export interface StandingFormat {
  readonly sheet: KnownSheet;
  readonly format: Excel.ConditionalFormat;
  readonly seen: FoundFormat;
}

/** Every custom conditional format of the sheets, with what it can be told by. */
export async function customFormats(context: Excel.RequestContext, sheets: readonly KnownSheet[]): Promise<readonly StandingFormat[]> {
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

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Asks for a mark on a rectangle; made at the next sync. */
export function addMark(context: Excel.RequestContext, sheet: KnownSheet, area: CellMark, colours: MarkColoursBySeverity): Excel.ConditionalFormat {
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
  return format;
}

/** What is kept of a mark that is about to be made; its id is Excel's to give. */
export const recordOf = (sheet: KnownSheet, area: CellMark, colours: MarkColoursBySeverity): MarkRecord =>
  ({ sheetId: sheet.id, sheetName: sheet.name, address: area.address, cfId: "", signature: markSignature(area.severity, colours) });
