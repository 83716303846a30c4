/** 核验: a workbook's sheets → findings, assessments, and what was read of each sheet. */
import type { Edition } from "../catalogue/edition";
import { describeEditionLookupProblem, editionsInForce, findEdition } from "../catalogue/findEdition";
import type { Month } from "../month";
import { formatPoints } from "../points";
import { type Fit, fitEditions } from "../sheet/fitEdition";
import { MAX_COLUMNS, parseRange, rangeAddress, type SheetGrid, type WorkbookGrid } from "../sheet/grid";
import { findHeader } from "../sheet/header";
import { MergedView } from "../sheet/mergedView";
import { monthOfUnreadSheet, readSheet } from "../sheet/readSheet";
import type { SheetReading } from "../sheet/reading";
import { checkingText, type CheckingText } from "../text/checking";
import type { Language } from "../text/language";
import { assessSubject } from "./assessSubject";
import { BOOK_CHECKS, CHECKS } from "./checks";
import { type CheckContext, complete } from "./context";
import type { Finding } from "./finding";
import type { EditionFit, EditionName, SheetReport, SubjectAssessment, WorkbookReport } from "./report";

export interface CheckOptions {
  readonly editions: readonly Edition[];
  /** Edition id, catalogue id or title that every sheet follows; left out, each sheet's own categories decide. */
  readonly edition?: string;
  /** Overrides the month found on the sheets. */
  readonly month?: Month;
  /** Name of the file, in which a month may stand. */
  readonly fileName?: string;
  readonly language: Language;
}

/**
 * Checks every sheet of a workbook. Pure: the same cells always give the same report.
 * @returns findings in the order of sheets, and within one of its subjects' checks; a sheet that cannot be checked is
 *   reported as `unread` with the reason, never skipped
 */
export function checkWorkbook(book: WorkbookGrid, options: CheckOptions): WorkbookReport {
  const text = checkingText(options.language);
  const sheets = book.sheets.map((sheet) => readTables(sheet, book, options, text));
  const tables = sheets.flatMap(({ tables: own }) => own);
  const across = BOOK_CHECKS.flatMap((check) =>
    check
      .run({ book, tables: tables.map(({ context }) => context), editions: options.editions, text, language: options.language })
      .map((parts) => complete({ ...check, severity: parts.severity ?? check.severity }, parts.table, parts)));
  const reports = sheets.flatMap(({ unread, tables: own }) => unread?.report ?? own.map(({ report }) => report));
  const read = reports.find(({ edition }) => edition !== null);
  return {
    sheets: reports,
    findings: sheets.flatMap(({ sheet, unread, tables: own }) => unread?.findings ?? inSheetOrder([
      ...own.flatMap(({ context }) => CHECKS.flatMap((check) => check.run(context).map((parts) => complete(check, context, parts)))),
      ...across.filter((finding) => finding.sheet === sheet.name),
    ])),
    assessments: tables.flatMap(({ context }) => assessmentsOf(context)),
    edition: read?.edition ?? null,
    month: read?.month ?? reports.find(({ month }) => month !== null)?.month ?? null,
    tried: (read ?? reports.find(({ tried }) => tried.length > 0))?.tried ?? [],
  };
}

/** A sheet's tables, or why it has none. */
interface SheetTables {
  readonly sheet: SheetGrid;
  readonly tables: readonly { readonly report: SheetReport; readonly context: CheckContext }[];
  readonly unread: { readonly report: SheetReport; readonly findings: readonly Finding[] } | null;
}

function readTables(sheet: SheetGrid, book: WorkbookGrid, options: CheckOptions, text: CheckingText): SheetTables {
  const readOptions = { date1904: book.date1904, fileName: options.fileName ?? "" };
  const month = options.month ?? (sheet.rows === 0 ? null : monthOfUnreadSheet(sheet, readOptions));
  const none = (reason: string, tried: readonly EditionFit[] = []): SheetTables =>
    ({ sheet, tables: [], unread: notChecked(sheet, reason, month, tried, text) });
  if (sheet.rows === 0) return { sheet, tables: [], unread: { ...notChecked(sheet, text.noTable.empty, month, [], text), findings: [] } };
  const { edition, tried, reason } = editionOf(sheet, month, options, text);
  if (!edition) return none(reason, tried);
  const read = readSheet(sheet, edition, readOptions);
  if ("none" in read) return none(text.noTable[read.none], tried);
  return { sheet, tables: read.readings.map((reading) => tableOf(sheet, edition, reading, tried, book, options, text)), unread: null };
}

function tableOf(
  sheet: SheetGrid, edition: Edition, reading: SheetReading, tried: readonly EditionFit[], book: WorkbookGrid, options: CheckOptions,
  text: CheckingText,
): SheetTables["tables"][number] {
  const month = options.month ?? reading.month;
  const subjects = reading.subjects.map((subject) => assessSubject(edition, month, subject));
  return {
    context: { book, sheet, edition, reading, subjects, month, text, language: options.language },
    report: {
      name: sheet.name,
      layout: reading.layout,
      range: rangeAddress(reading.range),
      subjects: subjects.length,
      reason: reading.layout === "form" ? text.layout.form(subjects[0]?.name ?? null) : text.layout[reading.layout](subjects.length),
      edition: nameOf(edition),
      month,
      tried,
    },
  };
}

const assessmentsOf = ({ sheet, subjects }: CheckContext): readonly SubjectAssessment[] =>
  subjects.flatMap(({ name, assessment }) => (assessment ? [{ ...assessment, sheet: sheet.name, subject: name ?? sheet.name }] : []));

/** As a person goes down the sheet: by the row, then the column of the first cell; those without a cell come last. */
function inSheetOrder(findings: readonly Finding[]): readonly Finding[] {
  const place = ({ cells: [first] }: Finding): number => {
    const range = first === undefined ? undefined : parseRange(first);
    return range ? range.top * (MAX_COLUMNS + 1) + range.left : Number.MAX_SAFE_INTEGER;
  };
  return findings.map((finding) => ({ finding, at: place(finding) })).sort((a, b) => a.at - b.at).map(({ finding }) => finding);
}

function notChecked(sheet: SheetGrid, reason: string, month: Month | null, tried: readonly EditionFit[], text: CheckingText): NonNullable<SheetTables["unread"]> {
  const finding: Finding = {
    code: "unread", severity: "info", sheet: sheet.name, cells: [], subject: null, category: null, clause: null,
    message: text.unreadSheet({ reason }), expected: null, actual: null, fix: null, clauseText: null, arithmetic: null, rule: "F9",
    follows: null,
  };
  return {
    report: { name: sheet.name, layout: "none", range: "", subjects: 0, reason, edition: null, month, tried },
    findings: [finding],
  };
}

interface EditionOfSheet {
  readonly edition: Edition | null;
  readonly tried: readonly EditionFit[];
  /** Why there is none. */
  readonly reason: string;
}

/** The edition given, or the one the sheet's categories fit. */
function editionOf(sheet: SheetGrid, month: Month | null, options: CheckOptions, text: CheckingText): EditionOfSheet {
  if (options.edition !== undefined) {
    const found = findEdition(options.editions, options.edition, month);
    if ("edition" in found) return { edition: found.edition, tried: [], reason: "" };
    return { edition: null, tried: [], reason: describeEditionLookupProblem(found.problem, options.language) };
  }
  const candidates = month === null ? options.editions : editionsInForce(options.editions, month);
  const { best, fits } = fitEditions(sheet, candidates);
  const tried = fits.map((fit) => describeFit(fit, text));
  return { edition: best, tried, reason: best ? "" : text.noTable[whyNone(sheet, candidates, fits)] };
}

function whyNone(sheet: SheetGrid, candidates: readonly Edition[], fits: readonly Fit[]): keyof CheckingText["noTable"] {
  if (fits.filter((fit) => fit.fits).length > 1) return "several-editions";
  const view = new MergedView(sheet);
  const hasHeading = candidates.some((edition) => findHeader(view, edition) !== null);
  return hasHeading || fits.some(({ found }) => found.length > 0) ? "no-edition" : "no-heading";
}

function describeFit(fit: Fit, text: CheckingText): EditionFit {
  return {
    edition: fit.edition.id,
    title: fit.edition.title,
    fits: fit.fits,
    score: fit.score,
    reason: text.fit({
      found: fit.found.map(({ name }) => name),
      missing: fit.missing.map(({ name }) => name),
      otherPoints: fit.otherPoints.map(({ category, printed }) =>
        text.otherPoints({
          category: category.name,
          printed: formatPoints(printed),
          points: category.points === null ? "—" : formatPoints(category.points),
        }),
      ),
      titleWords: fit.titleWords,
    }),
  };
}

const nameOf = ({ id, catalogue, title }: Edition): EditionName => ({ id, catalogue, title });
