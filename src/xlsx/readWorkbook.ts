/** .xlsx and .xlsm bytes → a workbook of cells. */
import type { WorkbookGrid } from "../sheet/grid";
import { Budget } from "./budget";
import { problemOfKind } from "./fileKind";
import type { NativeZip } from "./nativeZip";
import { DEFAULT_LIMITS, type ReadLimits } from "./limits";
import { readCellFormats } from "./numberFormats";
import { ReadRefusal, type FileProblem } from "./problem";
import { readSharedStrings } from "./sharedStrings";
import { readWorkbookPart } from "./workbookPart";
import { readWorksheet, type WorkbookContext } from "./worksheet";
import { ZipArchive } from "./zipArchive";

/**
 * Reads values, formulas, number formats, merges and what is hidden; nothing else of the file is looked at, and macros
 * and outside links are never followed.
 * @param bytes the whole file
 * @param limits replace single figures of `DEFAULT_LIMITS`
 * @param native inflates faster where there is something that does; the result is the same
 * @returns the workbook, or why there is none; never throws for anything in the bytes
 */
export function readWorkbook(
  bytes: Uint8Array, limits: Partial<ReadLimits> = {}, native?: NativeZip,
): { readonly workbook: WorkbookGrid } | { readonly problem: FileProblem } {
  const problem = problemOfKind(bytes);
  if (problem) return { problem };
  try {
    return { workbook: readParts(bytes, new Budget({ ...DEFAULT_LIMITS, ...limits }), native) };
  } catch (error) {
    if (error instanceof ReadRefusal) return { problem: error.problem };
    throw error;
  }
}

function readParts(bytes: Uint8Array, budget: Budget, native: NativeZip | undefined): WorkbookGrid {
  budget.check("fileBytes", bytes.length);
  const archive = new ZipArchive(bytes, budget, native);
  const part = readWorkbookPart(archive, budget);
  const context: WorkbookContext = {
    sharedStrings: part.sharedStrings === undefined ? [] : readSharedStrings(archive, part.sharedStrings, budget),
    formats: part.styles === undefined ? [] : readCellFormats(archive, part.styles, budget),
    date1904: part.date1904,
  };
  const sheets = part.worksheets.map(({ name, visible, part: sheetPart }) =>
    readWorksheet(archive, sheetPart, name, visible, context, budget));
  return { sheets, date1904: part.date1904 };
}
