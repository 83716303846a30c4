/**
 * An .xlsx file as a Univer workbook: values, formulas, looks, merges, sizes, frozen panes, hidden rows, columns and
 * sheets, conditional formats, and whether a sheet is protected.
 */
import type { ICellData, IColumnData, IFreeze, IRange, IRowData, IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import type { Cell, CellValue, Workbook, Worksheet } from "exceljs";
import { univerStyle } from "./cellStyle";
import { univerRange, univerRules } from "./conditionalFormats";
import { typedFormula } from "../../host/formulaNames";

/** Univer's kinds of cell value; ForcedText is a text that looks like a number. */
export const Kind = { Text: 1, Number: 2, Boolean: 3, ForcedText: 4 } as const;

/** Key under which Univer keeps conditional formats in a workbook. */
export const CONDITIONAL_FORMATS = "SHEET_CONDITIONAL_FORMATTING_PLUGIN";

/** Why a file was not opened. */
export class OpenError extends Error {
  constructor(readonly kind: "not-xlsx" | "encrypted" | "too-large" | "unreadable", readonly detail = "") {
    super(detail || kind);
    this.name = "OpenError";
  }
}

/** The largest file that is opened, in megabytes: everything is held in memory, several times over. */
export const LARGEST_MEGABYTES = 20;

const ZIP = [0x50, 0x4b];
/** Start of an OLE container, which holds an encrypted workbook or an old .xls. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * @param bytes the file
 * @param name shown as the workbook's name
 * @throws OpenError, and nothing else
 */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<Partial<IWorkbookData>> {
  if (bytes.byteLength > LARGEST_MEGABYTES * 1_048_576) throw new OpenError("too-large");
  if (startsWith(bytes, OLE)) throw new OpenError("encrypted");
  if (!startsWith(bytes, ZIP)) throw new OpenError("not-xlsx");
  try {
    const { default: exceljs } = await import(/* webpackChunkName: "exceljs" */ "exceljs");
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(exactBuffer(bytes));
    return univerWorkbook(workbook, name);
  } catch (error) {
    throw new OpenError("unreadable", error instanceof Error ? error.message : String(error));
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}

/** Looks are kept once each, by number, as Univer and .xlsx both do. */
class StyleTable {
  readonly styles: Record<string, IStyleData> = {};
  readonly #ids = new Map<string, string>();

  idOf(style: IStyleData): string {
    const key = JSON.stringify(style);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `s${this.#ids.size}`;
    this.#ids.set(key, id);
    this.styles[id] = style;
    return id;
  }
}

function univerWorkbook(workbook: Workbook, name: string): Partial<IWorkbookData> {
  const looks = new StyleTable();
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const rules: Record<string, IConditionFormattingRule[]> = {};
  let ruleCount = 0;
  workbook.eachSheet((worksheet) => {
    const id = `sheet-${worksheet.id}`;
    sheets[id] = univerSheet(worksheet, id, looks);
    const { conditionalFormattings = [] } = worksheet as { conditionalFormattings?: Parameters<typeof univerRules>[0] };
    rules[id] = univerRules(conditionalFormattings, () => `file-${(ruleCount += 1)}`);
  });
  if (Object.keys(sheets).length === 0) throw new Error("no worksheets");
  return {
    name,
    styles: looks.styles,
    sheets,
    sheetOrder: Object.keys(sheets),
    resources: [{ name: CONDITIONAL_FORMATS, data: JSON.stringify(rules) }],
  };
}

const DEFAULT_WIDTH = 72;
const DEFAULT_HEIGHT = 20;
const pixelsOfWidth = (characters: number): number => Math.round(characters * 7 + 5);
const pixelsOfHeight = (points: number): number => Math.round((points * 96) / 72);

function univerSheet(worksheet: Worksheet, id: string, looks: StyleTable): Partial<IWorksheetData> {
  const { properties } = worksheet;
  return {
    id,
    name: worksheet.name,
    hidden: worksheet.state === "visible" ? 0 : 1,
    cellData: cellsOf(worksheet, looks),
    rowData: rowsOf(worksheet),
    columnData: columnsOf(worksheet),
    mergeData: mergesOf(worksheet),
    rowCount: Math.max(worksheet.rowCount + 50, 100),
    columnCount: Math.max(worksheet.columnCount + 10, 26),
    defaultColumnWidth: properties.defaultColWidth ? pixelsOfWidth(properties.defaultColWidth) : DEFAULT_WIDTH,
    defaultRowHeight: properties.defaultRowHeight ? pixelsOfHeight(properties.defaultRowHeight) : DEFAULT_HEIGHT,
    showGridlines: viewOf(worksheet)?.showGridLines === false ? 0 : 1,
    freeze: freezeOf(worksheet),
    custom: { protected: isProtected(worksheet) },
  };
}

function cellsOf(worksheet: Worksheet, looks: StyleTable): Record<number, Record<number, ICellData>> {
  const spilled = spilledCells(worksheet);
  const cells: Record<number, Record<number, ICellData>> = {};
  worksheet.eachRow({ includeEmpty: true }, (row, rowNumber) => {
    const found: Record<number, ICellData> = {};
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      const covered = cell.isMerged && cell.master !== cell;
      const data: ICellData = covered || spilled.has(`${rowNumber}:${columnNumber}`) ? {} : contentOf(cell);
      const style = univerStyle(cell.style);
      if (style) data.s = looks.idOf(style);
      if (Object.keys(data).length > 0) found[columnNumber - 1] = data;
    });
    if (Object.keys(found).length > 0) cells[rowNumber - 1] = found;
  });
  return cells;
}

/** Cells that an array formula fills from another cell: left empty, so that the formula can fill them anew. */
function spilledCells(worksheet: Worksheet): Set<string> {
  const spilled = new Set<string>();
  worksheet.eachRow((row) =>
    row.eachCell((cell) => {
      const value = cell.value as { shareType?: string; ref?: string } | null;
      const range = typeof value === "object" && value?.shareType === "array" && value.ref ? univerRange(value.ref) : undefined;
      if (!range) return;
      for (let r = range.startRow; r <= range.endRow; r += 1) {
        for (let c = range.startColumn; c <= range.endColumn; c += 1) {
          if (r + 1 !== Number(cell.row) || c + 1 !== Number(cell.col)) spilled.add(`${r + 1}:${c + 1}`);
        }
      }
    }),
  );
  return spilled;
}

function contentOf(cell: Cell): ICellData {
  // `formula` also translates a formula that several cells share.
  const formula = cell.formula;
  if (formula) return { f: typedFormula(formula), ...valueOf(cell.result as CellValue) };
  return valueOf(cell.value);
}

const DAY = 86_400_000;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

function valueOf(value: CellValue): ICellData {
  if (value === null || value === undefined) return {};
  if (typeof value === "number") return { v: value, t: Kind.Number };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: Kind.Boolean };
  if (typeof value === "string") return textOf(value);
  if (value instanceof Date) return { v: (value.getTime() - SERIAL_ZERO) / DAY, t: Kind.Number };
  if ("richText" in value) return textOf(value.richText.map((part) => part.text).join(""));
  if ("error" in value) return { v: value.error, t: Kind.Text };
  if ("text" in value) return textOf(typeof value.text === "string" ? value.text : plainText(value.text));
  return {};
}

/** A hyperlink's text may itself be rich text, which exceljs's types do not know. */
function plainText(text: unknown): string {
  const parts = (text as { richText?: readonly { text: string }[] } | null)?.richText;
  return parts ? parts.map((part) => part.text).join("") : "";
}

export function textOf(text: string): ICellData {
  const looksLikeNumber = text.trim() !== "" && Number.isFinite(Number(text));
  return { v: text, t: looksLikeNumber ? Kind.ForcedText : Kind.Text };
}

function rowsOf(worksheet: Worksheet): Record<number, IRowData> {
  const rows: Record<number, IRowData> = {};
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (!row.height && !row.hidden) return;
    rows[number - 1] = { ...(row.height ? { h: pixelsOfHeight(row.height), ia: 0 } : {}), ...(row.hidden ? { hd: 1 } : {}) };
  });
  return rows;
}

function columnsOf(worksheet: Worksheet): Record<number, IColumnData> {
  const columns: Record<number, IColumnData> = {};
  // exceljs gives null, not an empty list, for a sheet without columns.
  (worksheet.columns ?? []).forEach((column, index) => {
    if (!column.width && !column.hidden) return;
    columns[index] = { ...(column.width ? { w: pixelsOfWidth(column.width) } : {}), ...(column.hidden ? { hd: 1 } : {}) };
  });
  return columns;
}

const mergesOf = (worksheet: Worksheet): IRange[] =>
  (worksheet.model.merges as unknown as string[]).map(univerRange).filter((range) => range !== undefined);

/** exceljs gives null for a sheet that stores no view. */
const viewOf = (worksheet: Worksheet) => (worksheet.views as Worksheet["views"] | null)?.[0];

function freezeOf(worksheet: Worksheet): IFreeze {
  const view = viewOf(worksheet);
  if (view?.state !== "frozen") return { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
  const { xSplit = 0, ySplit = 0 } = view;
  return { xSplit, ySplit, startRow: ySplit || -1, startColumn: xSplit || -1 };
}

function isProtected(worksheet: Worksheet): boolean {
  const { sheetProtection } = worksheet as { sheetProtection?: { sheet?: boolean } | null };
  return sheetProtection?.sheet === true;
}
