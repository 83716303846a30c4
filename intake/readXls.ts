/** .xls → a workbook of cells, through a library that is loaded only when the first such file comes. */
import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { MAX_COLUMNS, MAX_ROWS, MemoryGrid, type Cell, type CellValue, type WorkbookGrid } from "../src/sheet/grid";
import { Budget } from "../src/xlsx/budget";
import { DEFAULT_LIMITS, type ReadLimits } from "../src/xlsx/limits";
import { malformed, ReadRefusal } from "../src/xlsx/problem";
import { decodeText } from "./decodeText";
import { problemOfStream } from "./biffSoundness";
import { INTAKE_LIMITS } from "./limits";
import { oleCompleteness } from "./oleSectors";
import { oleStream } from "./oleStream";
import { hasMoreElements } from "./markupElements";
import { overLimit, type IntakeProblem } from "./problem";
import { plainNumber } from "./plainNumber";

export type ReadResult = { readonly workbook: WorkbookGrid } | { readonly problem: IntakeProblem };

/**
 * Reads the binary format of Excel 97–2003: values, formulas, number formats, merges and what is hidden.
 * The library is not bounded in time: a caller that has to answer at once runs this in a worker.
 * @param most records, cells, merges and texts together (`IntakeLimits.xlsElements`)
 */
export async function readXls(bytes: Uint8Array, limits: Partial<ReadLimits>, most: number = INTAKE_LIMITS.xlsElements): Promise<ReadResult> {
  const whole = oleCompleteness(bytes);
  if (whole !== "whole") return { problem: { code: whole, detail: "OLE sectors" } };
  const stream = oleStream(bytes, "Workbook");
  if (!stream) return { problem: { code: "malformed", detail: "no workbook stream" } };
  const problem = problemOfStream(stream, most);
  if (problem) return { problem };
  const { read } = await import("@e965/xlsx");
  // The stream alone: the library's own way through a damaged container may never end.
  return convert(() => read(stream, { type: "array", dense: true, cellStyles: true, cellNF: true, cellText: false, cellHTML: false }), limits, (value) => value);
}

/** Reads a web page's table or an XML table of Excel 2003, both of which go by the name .xls. */
export async function readMarkupTable(bytes: Uint8Array, limits: Partial<ReadLimits>, most: number = INTAKE_LIMITS.xlsElements): Promise<ReadResult> {
  const text = decodeText(bytes);
  if (text === undefined) return { problem: { code: "unknown-encoding", detail: "markup" } };
  if (/<!ENTITY/i.test(text)) return { problem: { code: "malformed", detail: "entity declaration" } };
  const isXml = /<(?:\w+:)?Workbook[\s>]/.test(text.slice(0, 4_096));
  if (!isXml && !/<table[\s>]/i.test(text)) return { problem: { code: "not-a-workbook", detail: "markup without a table" } };
  if (hasMoreElements(text, most)) return { problem: overLimit("xlsElements", most) };
  const { read } = await import("@e965/xlsx");
  // A page's cells are texts: which of them are numbers is decided here, as for .csv, and not by the library's guesses at dates.
  const value = (given: CellValue): CellValue => (!isXml && typeof given === "string" ? plainNumber(given) : given);
  return convert(() => read(text, { type: "string", dense: true, cellStyles: true, cellNF: true, cellText: false, cellHTML: false, raw: !isXml }), limits, value);
}

function convert(read: () => WorkBook, limits: Partial<ReadLimits>, value: (given: CellValue) => CellValue): ReadResult {
  let book: WorkBook;
  try {
    book = unremarked(read);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    // Whatever the library throws is about the bytes: it has no other input.
    return { problem: { code: /password|encrypt/i.test(detail) ? "encrypted" : "malformed", detail: detail.slice(0, 200) } };
  }
  try {
    return { workbook: workbookOf(book, new Budget({ ...DEFAULT_LIMITS, ...limits }), value) };
  } catch (error) {
    if (error instanceof ReadRefusal) return { problem: error.problem };
    throw error;
  }
}

/* eslint-disable no-restricted-globals -- Node and browsers both have a console; here it is kept quiet, not used. */
/** What the library does not know it remarks in the console, which belongs to the page or the command; nothing of it is for the person. */
function unremarked<Answer>(read: () => Answer): Answer {
  const { error, warn } = console;
  console.error = console.warn = () => undefined;
  try {
    return read();
  } finally {
    Object.assign(console, { error, warn });
  }
}
/* eslint-enable no-restricted-globals */

function workbookOf(book: WorkBook, budget: Budget, value: (given: CellValue) => CellValue): WorkbookGrid {
  const sheets = book.SheetNames.map((name, index) => {
    budget.use("sheets");
    const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    if (!sheet) throw malformed(`sheet without content: ${name}`);
    return gridOf(name, sheet, (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0, budget, value);
  });
  if (sheets.length === 0) throw malformed("no sheet");
  return { sheets, date1904: book.Workbook?.WBProps?.date1904 ?? false };
}

function gridOf(name: string, sheet: WorkSheet, visible: boolean, budget: Budget, value: (given: CellValue) => CellValue): MemoryGrid {
  const merges = (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }));
  budget.use("merges", merges.length);
  const grid = new MemoryGrid({
    name,
    visible,
    merges: merges.filter(({ top, left, bottom, right }) => bottom > top || right > left),
    hiddenRows: hiddenLines(sheet["!rows"]),
    hiddenColumns: hiddenLines(sheet["!cols"]),
  });
  const rows = sheet["!data"] ?? [];
  // Both lists may be as long as the file says, with nothing in them.
  const columns = rows.reduce((most, cells: readonly unknown[] | undefined) => Math.max(most, cells?.length ?? 0), 0);
  if (rows.length > MAX_ROWS || columns > MAX_COLUMNS) throw malformed(`${name}: cell beyond the sheet`);
  budget.use("usedArea", rows.length * columns);
  for (const [row, cells] of rows.entries()) {
    for (const [column, stored] of (cells ?? []).entries()) {
      const cell = stored && cellOf(stored, value);
      if (!cell) continue;
      budget.use("cells");
      if (typeof cell.value === "string") budget.check("stringLength", cell.value.length);
      if (cell.formula !== undefined) budget.use("formulaCharacters", cell.formula.length);
      grid.set(row + 1, column + 1, cell);
    }
  }
  return grid;
}

function hiddenLines(lines: readonly ({ readonly hidden?: boolean | undefined } | undefined)[] | undefined): number[] {
  const hidden: number[] = [];
  (lines ?? []).forEach((line, index) => { if (line?.hidden === true) hidden.push(index + 1); });
  return hidden;
}

function cellOf(stored: CellObject, value: (given: CellValue) => CellValue): Cell | undefined {
  const content = value(valueOf(stored));
  const formula = typeof stored.f === "string" && stored.f !== "" ? `=${stored.f}` : undefined;
  if (formula === undefined && (content === null || content === "")) return undefined;
  const format = typeof stored.z === "string" && stored.z.toLowerCase() !== "general" && stored.z !== "" ? stored.z : undefined;
  return { value: content, ...(formula === undefined ? {} : { formula }), ...(format === undefined ? {} : { format }) };
}

/** Numbers under which the binary format stores errors. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"], [0x07, "#DIV/0!"], [0x0f, "#VALUE!"], [0x17, "#REF!"], [0x1d, "#NAME?"], [0x24, "#NUM!"], [0x2a, "#N/A"], [0x2b, "#GETTING_DATA"],
]);

function valueOf({ t, v }: CellObject): CellValue {
  if (t === "z" || v === undefined || v === null) return null;
  if (t === "e") return { error: typeof v === "number" ? (ERRORS.get(v) ?? "#VALUE!") : String(v) };
  if (typeof v === "number") return Number.isFinite(v) ? v : null;
  if (typeof v === "boolean" || typeof v === "string") return v;
  return String(v);
}
