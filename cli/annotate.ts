/** 批注副本: a copy of the workbook with what was found marked in it. */
import { extensionOf, lastPart } from "../intake/packedName";
import type { OpenedWorkbook } from "../intake/openFile";
import type { WorkbookReport } from "../src/checking/report";
import { annotationOf } from "../src/report/annotationOf";
import { isCellError, type Cell, type WorkbookGrid } from "../src/sheet/grid";
import { cliText } from "../src/text/cli";
import { describeFileProblem } from "../src/text/files";
import type { Language } from "../src/text/language";
import { annotateWorkbook } from "../src/xlsx/annotate/annotateWorkbook";
import { writeWorkbook } from "../src/xlsx/writing/newWorkbook";
import { copyPath } from "./copyPlaces";
import { nativeZip } from "./nativeZip";
import { dateText } from "./dateText";
import type { CopyOutcome, CopyPlace } from "./work/task";
import { notWritten } from "./writeFault";
import { writeWhole } from "./writeFile";

/**
 * Writes the annotated copy of a checked workbook. A workbook of another format than .xlsx gets a new one with its values.
 * @returns what became of it; a failure is told, never thrown
 */
export function writeCopy(opened: OpenedWorkbook, report: WorkbookReport, place: CopyPlace, language: Language): CopyOutcome {
  if (report.findings.length === 0) return { state: "clean" };
  const original = opened.bytes ?? valuesWorkbook(opened.workbook);
  const annotated = annotateWorkbook(original, annotationOf(report, lastPart(opened.name), language), {}, nativeZip);
  if ("problem" in annotated) return { state: "failed", message: cliText(language).copy.notMade(describeFileProblem(annotated.problem, language)) };
  // A workbook with macros opens only under its own extension.
  const extension = extensionOf(opened.name) === "xlsm" ? "xlsm" : "xlsx";
  return written(copyPath(place, extension), annotated.bytes, opened.bytes === null ? "values" : "copy", annotated.withheld.length, language);
}

function written(path: string, bytes: Uint8Array, form: "copy" | "values", withheld: number, language: Language): CopyOutcome {
  try {
    writeWhole(path, bytes);
    return { state: "written", path, form, withheld };
  } catch (error) {
    return { state: "failed", message: notWritten(path, error, language) };
  }
}

/** The values of every sheet, without looks and formulas. */
function valuesWorkbook({ sheets, date1904 }: WorkbookGrid): Uint8Array {
  return writeWorkbook(sheets.map((sheet) => ({
    name: sheet.name,
    merges: sheet.merges,
    rows: Array.from({ length: sheet.rows }, (_, row) =>
      Array.from({ length: sheet.columns }, (_, column) => shown(sheet.cell(row + 1, column + 1), date1904))),
  })));
}

/** Dates as text, because a new sheet's cells carry no formats. */
function shown(cell: Cell | undefined, date1904: boolean): string | number | null {
  if (cell === undefined) return null;
  const { value, format } = cell;
  if (value === null || typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isCellError(value)) return value.error;
  return dateText(value, format, date1904) ?? value;
}
