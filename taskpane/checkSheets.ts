/** 核验: read the chosen sheets, check them, mark what was found. Shared by the pane and the ribbon command. */
import type { Edition } from "../src/catalogue/edition";
import { isCatalogueSheet } from "../src/catalogue/table/catalogueSheet";
import { checkWorkbook, type CheckOptions as CheckerOptions } from "../src/checking/checkWorkbook";
import type { Finding } from "../src/checking/finding";
import type { WorkbookReport } from "../src/checking/report";
import type { Month } from "../src/month";
import { parseRange, type SheetGrid, type WorkbookGrid } from "../src/sheet/grid";
import { type ColumnMapping, parseMappings } from "../src/sheet/mapping";
import type { Language } from "../src/text/language";
import { underCauses } from "./consequences";
import { divide, heldBy, type IgnoredFinding, type SetAside } from "./findings/ignoring";
import { contentAt, rowBeside } from "./heldCells";
import type { StoredMapping } from "./mapping/storedMapping";
import { previewTables, type TablePreview } from "./mapping/tablePreview";
import { isPortError, PortError, type CellContent, type CellMark, type HeldCell, type HeldOnSheet, type MarkResult, type PortProblem, type WorkbookPort } from "./workbookPort";

export interface CheckRequest {
  readonly scope: CheckScope;
  readonly editions: readonly Edition[];
  /** Edition id the user chose; null to find it from the sheets. */
  readonly edition: string | null;
  /** Month the user entered; null to find it from the sheets. */
  readonly month: Month | null;
  /** How the user said that columns are to be understood. */
  readonly mappings: readonly StoredMapping[];
  readonly language: Language;
  /** Findings that the office lets stand: neither listed nor marked. */
  readonly ignored?: readonly IgnoredFinding[];
  /** Whom the office assesses, as its settings say. */
  readonly rosters?: NonNullable<CheckerOptions["rosters"]>;
  /** Months that keep the edition they were closed under. */
  readonly closed?: NonNullable<CheckerOptions["closed"]>;
}

/** The sheet in front, every sheet, or one by name. */
export type CheckScope = "active" | "all" | { readonly sheet: string };

/** What the work is at; `done` and `total` count sheets. */
export type CheckStep =
  | { readonly step: "listing" }
  | { readonly step: "reading"; readonly done: number; readonly total: number }
  | { readonly step: "checking" }
  | { readonly step: "marking" };

export interface CheckOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: CheckStep) => void) | undefined;
}

export type CheckOutcome = CheckResult | CheckBlocked;

export interface CheckResult {
  readonly kind: "result";
  readonly report: WorkbookReport;
  /** The report's findings: causes gravest first, otherwise in the report's order, each followed by its consequences. */
  readonly findings: readonly ListedFinding[];
  /** Those that the office lets stand are here and not in `findings`. */
  readonly ignored?: readonly SetAside[];
  /** Ignored earlier, and listed again because their cells hold something else. */
  readonly returned?: ReadonlyMap<ListedFinding, IgnoredFinding>;
  /** `findings` with the ignored ones at their places. */
  readonly all?: readonly ListedFinding[];
  /** Names of the sheets read. */
  readonly sheets: readonly string[];
  /** How the tables' columns were understood. */
  readonly tables: readonly TablePreview[];
  /** Rows of all tables found, headings included. */
  readonly rows: number;
  readonly marks: MarkResult | null;
  /** Why nothing could be marked at all; the findings hold all the same. */
  readonly markProblem: PortProblem | null;
}

export interface ListedFinding extends Finding {
  /** What the cell of `fix` holds now; null when it is empty or there is no fix. */
  readonly before: CellContent;
  /** What its cells hold, the first ones where there are many. */
  readonly held?: readonly CellContent[];
  /** What stands beside the cell of `fix`, by which its row is known again. */
  readonly beside?: readonly HeldCell[];
  /** The cause it is listed under; null for a cause of its own. */
  readonly under: Finding | null;
}

/** Nothing could be checked, and why. */
export interface CheckBlocked {
  readonly kind: "blocked";
  readonly reason: "empty" | "text-only" | "rules-only" | "no-table" | "no-catalogue";
  readonly sheets: readonly string[];
  /** Absent when the sheets held nothing to give to the checker. */
  readonly report: WorkbookReport | null;
  /** What looks like a table, for the user to explain. */
  readonly tables: readonly TablePreview[];
}

/**
 * Checks and marks. Marks that cannot be made never lose the findings.
 * @throws PortError when the workbook could not be read, or "cancelled"
 */
export async function checkSheets(port: WorkbookPort, request: CheckRequest, options: CheckOptions = {}): Promise<CheckOutcome> {
  const { signal, onStep } = options;
  onStep?.({ step: "listing" });
  const names = await sheetsInScope(port, request.scope);
  onStep?.({ step: "reading", done: 0, total: names.length });
  const grids = await port.read(names, {
    signal,
    onProgress: (done, total) => onStep?.({ step: "reading", done, total }),
  });
  const unfit = nothingToCheck(grids);
  if (unfit !== null) return { kind: "blocked", reason: unfit, sheets: names, report: null, tables: [] };
  if (grids.every((grid) => grid.rows === 0 || isCatalogueSheet(grid))) return { kind: "blocked", reason: "rules-only", sheets: names, report: null, tables: [] };
  onStep?.({ step: "checking" });
  const [fileName, date1904] = [await port.bookName(), await port.dates1904()];
  await untilPainted();
  stopWhenCancelled(signal);
  const { mappings } = parseMappings(request.mappings);
  const report = reportOn({ sheets: grids, date1904 }, fileName, mappings, request);
  const tables = previewTables(grids, report, request.editions, mappings);
  const blocked = blockedBy(report, request);
  if (blocked !== null) return { kind: "blocked", reason: blocked, sheets: names, report, tables };
  onStep?.({ step: "marking" });
  stopWhenCancelled(signal);
  const all = listFindings(report.findings, grids);
  const divided = divide(all, request.ignored ?? []);
  const marking = await markFindings(port, divided.findings, names, grids);
  return { kind: "result", report, all, ...divided, sheets: names, tables, rows: rowsOf(report), ...marking };
}

async function sheetsInScope(port: WorkbookPort, scope: CheckScope): Promise<readonly string[]> {
  if (typeof scope === "object") return [scope.sheet];
  const sheets = await port.sheets();
  return (scope === "all" ? sheets : sheets.filter((sheet) => sheet.active)).map((sheet) => sheet.name);
}

function stopWhenCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new PortError("cancelled", "the check was cancelled");
}

/** The check is synchronous; the browser must paint its progress line, and take a click on cancel, before it. */
const untilPainted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function reportOn(book: WorkbookGrid, fileName: string | null, mappings: readonly ColumnMapping[], request: CheckRequest): WorkbookReport {
  return checkWorkbook(
    book,
    {
      editions: request.editions,
      language: request.language,
      mappings,
      ...(request.rosters === undefined ? {} : { rosters: request.rosters }),
      ...(request.closed === undefined ? {} : { closed: request.closed }),
      ...(request.edition === null ? {} : { edition: request.edition }),
      ...(request.month === null ? {} : { month: request.month }),
      ...(fileName === null ? {} : { fileName }),
    },
  );
}

function nothingToCheck(grids: readonly SheetGrid[]): "empty" | "text-only" | null {
  if (grids.every((grid) => grid.rows === 0)) return "empty";
  return grids.some(holdsFigures) ? null : "text-only";
}

/** "扣2分", "约2分", "0. 5": a figure typed as text. A number inside a sentence is none. */
const FIGURE_AS_TEXT = /^\D{0,4}\d[\d.\s]*\D{0,2}$/;

function holdsFigures(grid: SheetGrid): boolean {
  for (let row = 1; row <= grid.rows; row++) {
    for (let column = 1; column <= grid.columns; column++) {
      const cell = grid.cell(row, column);
      if (cell === undefined) continue;
      if (cell.formula !== undefined || typeof cell.value === "number") return true;
      if (typeof cell.value === "string" && FIGURE_AS_TEXT.test(cell.value.normalize("NFKC"))) return true;
    }
  }
  return false;
}

/** With no edition given, a sheet that knows some of an edition's categories is a score sheet whose rules are not settled. */
function blockedBy(report: WorkbookReport, request: CheckRequest): CheckBlocked["reason"] | null {
  if (report.sheets.some((sheet) => sheet.layout !== "none")) return null;
  const resembles = report.sheets.some((sheet) => sheet.tried.some((fit) => fit.fits || fit.score > 0));
  return resembles && request.edition === null ? "no-catalogue" : "no-table";
}

const rowsOf = (report: WorkbookReport): number =>
  report.sheets.reduce((rows, sheet) => {
    const range = parseRange(sheet.range);
    return rows + (range === undefined ? 0 : range.bottom - range.top + 1);
  }, 0);

async function markFindings(port: WorkbookPort, findings: readonly Finding[], sheets: readonly string[], grids: readonly SheetGrid[]) {
  try {
    const marks = marksOf(findings);
    return { marks: await port.mark(marks, sheets, heldUnder(marks, grids)), markProblem: null };
  } catch (thrown) {
    return { marks: null, markProblem: isPortError(thrown) ? thrown.kind : ("failed" as const) };
  }
}

/** The cells of every finding. What could not be read is listed, not marked: it may be most of a sheet. */
export const marksOf = (findings: readonly Finding[]): readonly CellMark[] =>
  findings
    .filter((finding) => finding.code !== "unread")
    .flatMap(({ sheet, cells, severity }) => cells.map((address) => ({ sheet, address, severity })));

/** What stood under the marks when the sheets were read. */
function heldUnder(marks: readonly CellMark[], grids: readonly SheetGrid[]): readonly HeldOnSheet[] {
  const byName = new Map(grids.map((grid) => [grid.name, grid]));
  return marks.filter(({ address }) => !address.includes(":")).map(({ sheet, address }) => ({ sheet, cell: address, content: contentAt(byName.get(sheet), address) }));
}

/** The same of findings whose grids are not at hand any more. */
export const heldOf = (findings: readonly ListedFinding[]): readonly HeldOnSheet[] =>
  findings.filter(({ code }) => code !== "unread").flatMap(({ sheet, cells, held = [] }) =>
    cells.filter((cell) => !cell.includes(":")).slice(0, held.length).map((cell, index) => ({ sheet, cell, content: held[index] ?? null })));

/** Findings with what their cells hold, causes first. */
export const listFindings = (findings: readonly Finding[], grids: readonly SheetGrid[]): readonly ListedFinding[] => {
  const byName = new Map(grids.map((grid) => [grid.name, grid]));
  return underCauses(findings).map(({ finding, under }) => {
    const grid = byName.get(finding.sheet);
    const content = (cell: string): CellContent => contentAt(grid, cell);
    const listed = { ...finding, before: finding.fix === null ? null : content(finding.fix.cell), held: heldBy(finding, content), under };
    return finding.fix === null ? listed : { ...listed, beside: rowBeside(grid, finding.fix.cell) };
  });
};
