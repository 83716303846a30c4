/** The open workbook, read and checked for a summary: nothing is marked, our own sheets are left out. */
import type { FileReport } from "../../src/batch/fileReport";
import type { Edition } from "../../src/catalogue/edition";
import { checkWorkbook, type CheckOptions } from "../../src/checking/checkWorkbook";
import type { Month } from "../../src/month";
import { parseMappings } from "../../src/sheet/mapping";
import type { WorkbookGrid } from "../../src/sheet/grid";
import type { Language } from "../../src/text/language";
import { listFindings } from "../checkSheets";
import { divide, type IgnoredFinding, type SetAside } from "../findings/ignoring";
import type { StoredMapping } from "../mapping/storedMapping";
import { PortError, type WorkbookPort } from "../workbookPort";
import { ownSheetsOf } from "./ownSheets";

export interface BookRequest {
  readonly editions: readonly Edition[];
  readonly edition: string | null;
  readonly month: Month | null;
  readonly mappings: readonly StoredMapping[];
  readonly language: Language;
  readonly ignored: readonly IgnoredFinding[];
  readonly rosters?: NonNullable<CheckOptions["rosters"]>;
}

export interface BookReading {
  readonly book: WorkbookGrid;
  /** "" where the host does not tell. */
  readonly fileName: string;
  /** Without the findings that the office lets stand. */
  readonly report: FileReport;
  readonly ignored: readonly SetAside[];
  readonly leftOut: readonly string[];
}

export interface ReadingNews {
  readonly signal: AbortSignal;
  readonly onRead: (done: number, total: number) => void;
  readonly onCheck: () => void;
}

/** @throws PortError when the workbook could not be read, or "cancelled" */
export async function readBook(port: WorkbookPort, request: BookRequest, { signal, onRead, onCheck }: ReadingNews): Promise<BookReading> {
  const own = await ownSheetsOf(port);
  const names = (await port.sheets()).map(({ name }) => name).filter((name) => !own.includes(name));
  const sheets = await port.read(names, { signal, onProgress: onRead });
  const [fileName, date1904] = [(await port.bookName()) ?? "", await port.dates1904()];
  onCheck();
  // The browser paints the sentence, and takes a click on cancel, before the check keeps it busy.
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (signal.aborted) throw new PortError("cancelled", "the summary was cancelled");
  const book: WorkbookGrid = { sheets, date1904 };
  const { editions, edition, month, language, rosters } = request;
  const report = checkWorkbook(book, {
    editions, language, mappings: parseMappings(request.mappings).mappings,
    ...(edition === null ? {} : { edition }), ...(month === null ? {} : { month }), ...(fileName === "" ? {} : { fileName }), ...(rosters === undefined ? {} : { rosters }),
  });
  const { ignored } = divide(listFindings(report.findings, sheets), request.ignored);
  const passed = new Set(ignored.map(({ finding }) => nameOf(finding)));
  const findings = report.findings.filter((finding) => !passed.has(nameOf(finding)));
  return { book, fileName, ignored, leftOut: own, report: { file: fileName, report: { ...report, findings }, problem: null } };
}

const nameOf = ({ code, sheet, cells, message }: { readonly code: string; readonly sheet: string; readonly cells: readonly string[]; readonly message: string }): string =>
  JSON.stringify([code, sheet, cells, message]);
