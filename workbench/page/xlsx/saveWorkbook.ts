/** A Univer workbook as the bytes of an .xlsx file; the counterpart of openWorkbook.ts. */
import type { ICellData, IRange, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import type { CellErrorValue, CellValue, Worksheet } from "exceljs";
import { excelStyle } from "./cellStyle";
import { excelRange, excelRules } from "./conditionalFormats";
import { storedFormula } from "../../host/formulaNames";
import { CONDITIONAL_FORMATS, Kind } from "./openWorkbook";

/** What a snapshot does not hold: where array formulas reach to, and the values they put there. */
export interface Spills {
  /** Range of the array formula that starts in a cell (zero-based); undefined for any other cell. */
  rangeAt(sheetId: string, row: number, column: number): IRange | undefined;
  /** Value that an array formula put into a cell. */
  valueAt(sheetId: string, row: number, column: number): ICellData | undefined;
}

/** @returns the file's bytes */
export async function saveWorkbook(snapshot: IWorkbookData, spills: Spills): Promise<Uint8Array> {
  const { default: exceljs } = await import(/* webpackChunkName: "exceljs" */ "exceljs");
  const workbook = new exceljs.Workbook();
  // Excel then calculates once on opening, whatever results the file carries.
  workbook.calcProperties = { fullCalcOnLoad: true };
  const rules = rulesOf(snapshot);
  for (const id of snapshot.sheetOrder) {
    const sheet = snapshot.sheets[id];
    if (!sheet) continue;
    const worksheet = workbook.addWorksheet(sheet.name ?? id, { state: sheet.hidden ? "hidden" : "visible" });
    await fillSheet(worksheet, { id, sheet, styles: snapshot.styles, spills });
    for (const format of excelRules(rules[id] ?? [])) worksheet.addConditionalFormatting(format);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

interface SheetParts {
  readonly id: string;
  readonly sheet: Partial<IWorksheetData>;
  readonly styles: IWorkbookData["styles"];
  readonly spills: Spills;
}

function rulesOf(snapshot: IWorkbookData): Record<string, IConditionFormattingRule[]> {
  const data = snapshot.resources?.find(({ name }) => name === CONDITIONAL_FORMATS)?.data;
  return data ? (JSON.parse(data) as Record<string, IConditionFormattingRule[]>) : {};
}

async function fillSheet(worksheet: Worksheet, parts: SheetParts): Promise<void> {
  const { sheet } = parts;
  writeSizes(worksheet, sheet);
  writeCells(worksheet, parts);
  for (const merge of sheet.mergeData ?? []) worksheet.mergeCells(excelRange(merge));
  const { xSplit = 0, ySplit = 0 } = sheet.freeze ?? {};
  const showGridLines = sheet.showGridlines !== 0;
  worksheet.views = [xSplit > 0 || ySplit > 0 ? { state: "frozen", xSplit, ySplit, showGridLines } : { state: "normal", showGridLines }];
  if (sheet.custom?.["protected"] === true) await worksheet.protect("", {});
}

function writeSizes(worksheet: Worksheet, sheet: Partial<IWorksheetData>): void {
  if (sheet.defaultRowHeight) worksheet.properties.defaultRowHeight = pointsOf(sheet.defaultRowHeight);
  if (sheet.defaultColumnWidth) worksheet.properties.defaultColWidth = charactersOf(sheet.defaultColumnWidth);
  for (const [index, column] of Object.entries(sheet.columnData ?? {})) {
    const target = worksheet.getColumn(Number(index) + 1);
    if (column.w) target.width = charactersOf(column.w);
    if (column.hd) target.hidden = true;
  }
  for (const [index, row] of Object.entries(sheet.rowData ?? {})) {
    const target = worksheet.getRow(Number(index) + 1);
    // A height that Univer only measured (ia = 1) is left for Excel to measure itself.
    if (row.h && row.ia !== 1) target.height = pointsOf(row.h);
    if (row.hd) target.hidden = true;
  }
}

const pointsOf = (pixels: number): number => (pixels * 72) / 96;
const charactersOf = (pixels: number): number => Math.max(0, (pixels - 5) / 7);

function writeCells(worksheet: Worksheet, parts: SheetParts): void {
  for (const [rowKey, row] of Object.entries(parts.sheet.cellData ?? {})) {
    for (const [columnKey, data] of Object.entries(row)) {
      if (data) writeCell(worksheet, Number(rowKey), Number(columnKey), data, parts);
    }
  }
}

function writeCell(worksheet: Worksheet, row: number, column: number, data: ICellData, parts: SheetParts): void {
  const cell = worksheet.getCell(row + 1, column + 1);
  const style = typeof data.s === "string" ? parts.styles[data.s] : data.s;
  if (style) Object.assign(cell, excelStyle(style as IStyleData));
  const range = data.f ? parts.spills.rangeAt(parts.id, row, column) : undefined;
  if (!data.f) {
    const value = plainValue(data);
    if (value !== null) cell.value = value;
  } else if (range && excelRange(range).includes(":")) {
    writeSpill(worksheet, range, data, parts);
  } else {
    cell.value = { formula: storedFormula(data.f), ...resultOf(data) };
  }
}

function writeSpill(worksheet: Worksheet, range: IRange, data: ICellData, { id, spills }: SheetParts): void {
  const { startRow, startColumn, endRow, endColumn } = range;
  for (let row = startRow; row <= endRow; row += 1) {
    for (let column = startColumn; column <= endColumn; column += 1) {
      const filled = spills.valueAt(id, row, column);
      if (filled) worksheet.getCell(row + 1, column + 1).value = plainValue(filled);
    }
  }
  const array = { formula: storedFormula(data.f ?? ""), shareType: "array", ref: excelRange(range) };
  worksheet.getCell(startRow + 1, startColumn + 1).value = {
    ...array, ...resultOf(spills.valueAt(id, startRow, startColumn) ?? data),
  } as unknown as CellValue;
}

type Result = string | number | boolean | CellErrorValue;

function resultOf(data: ICellData): { result?: Result } {
  const value = plainValue(data);
  return value === null ? {} : { result: value };
}

const ERRORS = new Set(["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"]);

function plainValue(data: ICellData): Result | null {
  const value = data.v ?? richText(data);
  if (value === null || value === undefined || value === "") return null;
  if (data.t === Kind.Boolean) return value === 1 || value === true || value === "TRUE";
  if (data.t === Kind.Number) return Number(value);
  if (typeof value === "string" && ERRORS.has(value)) return { error: value as CellErrorValue["error"] };
  return value;
}

/** Univer keeps text typed with several lines or looks as a small document. */
const richText = (data: ICellData): string | undefined => data.p?.body?.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n");
