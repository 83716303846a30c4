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
import { checkingText, type CheckingText } from "../text/checking";
import type { Language } from "../text/language";
import { assessSubject } from "./assessSubject";
import { CHECKS } from "./checks";
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
  const results = book.sheets.map((sheet) => checkSheet(sheet, book, options, text));
  const read = results.find(({ report }) => report.edition !== null);
  return {
    sheets: results.map(({ report }) => report),
    findings: results.flatMap(({ findings }) => findings),
    assessments: results.flatMap(({ assessments }) => assessments),
    edition: read?.report.edition ?? null,
    month: read?.report.month ?? results.find(({ report }) => report.month !== null)?.report.month ?? null,
    tried: (read ?? results.find(({ report }) => report.tried.length > 0))?.report.tried ?? [],
  };
}

interface SheetResult {
  readonly report: SheetReport;
  readonly findings: readonly Finding[];
  readonly assessments: readonly SubjectAssessment[];
}

function checkSheet(sheet: SheetGrid, book: WorkbookGrid, options: CheckOptions, text: CheckingText): SheetResult {
  const readOptions = { date1904: book.date1904, fileName: options.fileName ?? "" };
  const month = options.month ?? (sheet.rows === 0 ? null : monthOfUnreadSheet(sheet, readOptions));
  if (sheet.rows === 0) return { ...notChecked(sheet, text.noTable.empty, month, [], text), findings: [] };
  const { edition, tried, reason } = editionOf(sheet, month, options, text);
  if (!edition) return notChecked(sheet, reason, month, tried, text);
  const read = readSheet(sheet, edition, readOptions);
  if ("none" in read) return notChecked(sheet, text.noTable[read.none], month, tried, text);
  const { reading } = read;
  const sheetMonth = options.month ?? reading.month;
  const subjects = reading.subjects.map((subject) => assessSubject(edition, sheetMonth, subject));
  const context: CheckContext = { sheet, edition, reading, subjects, month: sheetMonth, text, language: options.language };
  return {
    report: {
      name: sheet.name,
      layout: reading.layout,
      range: rangeAddress(reading.range),
      subjects: subjects.length,
      reason: reading.layout === "form" ? text.layout.form(subjects[0]?.name ?? null) : text.layout[reading.layout](subjects.length),
      edition: nameOf(edition),
      month: sheetMonth,
      tried,
    },
    findings: inSheetOrder(CHECKS.flatMap((check) => check.run(context).map((parts) => complete(check, context, parts)))),
    assessments: subjects.flatMap(({ name, assessment }) =>
      assessment ? [{ ...assessment, sheet: sheet.name, subject: name ?? sheet.name }] : [],
    ),
  };
}

/** As a person goes down the sheet: by the row, then the column of the first cell; those without a cell come last. */
function inSheetOrder(findings: readonly Finding[]): readonly Finding[] {
  const place = ({ cells: [first] }: Finding): number => {
    const range = first === undefined ? undefined : parseRange(first);
    return range ? range.top * (MAX_COLUMNS + 1) + range.left : Number.MAX_SAFE_INTEGER;
  };
  return findings.map((finding) => ({ finding, at: place(finding) })).sort((a, b) => a.at - b.at).map(({ finding }) => finding);
}

function notChecked(sheet: SheetGrid, reason: string, month: Month | null, tried: readonly EditionFit[], text: CheckingText): SheetResult {
  const finding: Finding = {
    code: "unread", severity: "info", sheet: sheet.name, cells: [], subject: null, category: null, clause: null,
    message: text.unreadSheet({ reason }), expected: null, actual: null, fix: null, clauseText: null, arithmetic: null, rule: "F9",
  };
  return {
    report: { name: sheet.name, layout: "none", range: "", subjects: 0, reason, edition: null, month, tried },
    findings: [finding],
    assessments: [],
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
