/** 核验: a workbook's sheets → findings, assessments, and what was read of each sheet. */
import type { Edition } from "../catalogue/edition";
import { describeEditionLookupProblem, editionsInForce, findEdition } from "../catalogue/findEdition";
import { withCalculatedValues } from "../formulas/calculated";
import type { Month } from "../month";
import { formatPoints } from "../points";
import { findTables } from "../sheet/findTables";
import { type Fit, fitTable } from "../sheet/fitEdition";
import { MAX_COLUMNS, parseRange, rangeAddress, type SheetGrid, type WorkbookGrid } from "../sheet/grid";
import { headerAt, weightOf } from "../sheet/header";
import { type ColumnMapping, mappingFor } from "../sheet/mapping";
import { MergedView } from "../sheet/mergedView";
import { monthOfPlace, monthOfUnreadSheet, type ReadSheetOptions, readTable } from "../sheet/readSheet";
import type { SheetReading } from "../sheet/reading";
import type { TablePlace } from "../sheet/tablePlace";
import { checkingText, type CheckingText } from "../text/checking";
import type { Language } from "../text/language";
import { assessSubject } from "./assessSubject";
import { bookContents } from "./bookContents";
import { BOOK_CHECKS, CHECKS } from "./checks";
import { withConsequences } from "./consequences";
import { type BookContext, type CheckContext, complete } from "./context";
import type { Finding } from "./finding";
import type { Found } from "./found";
import { withUncountedColumns } from "./unknownCategory";
import { isUntouched } from "./untouched";
import type { EditionFit, EditionName, SheetReport, SubjectAssessment, WorkbookReport } from "./report";

export interface CheckOptions {
  readonly editions: readonly Edition[];
  /** Edition id, catalogue id or title that every sheet follows; left out, each sheet's own categories decide. */
  readonly edition?: string;
  /** Overrides the month found on the sheets. */
  readonly month?: Month;
  /** Name of the file, in which a month may stand. */
  readonly fileName?: string;
  /** Headings that a person explained. */
  readonly mappings?: readonly ColumnMapping[];
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
  const found = [...tables.flatMap(({ context }) => foundIn(context)), ...foundAcross({
    book, tables: tables.map(({ context }) => context), editions: options.editions, text, language: options.language,
  })];
  const findings = withConsequences(found, text);
  const reports = sheets.flatMap(({ unread, tables: own }) => [...own.map(({ report }) => report), ...(unread?.reports ?? [])]);
  const read = reports.find(({ edition }) => edition !== null);
  return {
    sheets: reports,
    findings: sheets.flatMap(({ sheet, unread, tables: own }) => [
      ...(unread?.findings ?? []),
      // A sheet without a table may be a roster, on which checks across tables find who is missing.
      ...inSheetOrder(findings.filter((_, index) => (own.length === 0 ? found[index]?.table.sheet === sheet : own.some(({ context }) => context === found[index]?.table)))),
    ]),
    assessments: tables.flatMap(({ context }) => assessmentsOf(context)),
    edition: read?.edition ?? null,
    month: read?.month ?? reports.find(({ month }) => month !== null)?.month ?? null,
    tried: (read ?? reports.find(({ tried }) => tried.length > 0))?.tried ?? [],
    ...bookContents(book, tables.map(({ context }) => context)),
  };
}

const foundIn = (table: CheckContext): readonly Found[] =>
  CHECKS.flatMap((check) => check.run(table).map((parts) => ({ finding: complete(check, table, parts), table, subject: parts.subject ?? null })));

const foundAcross = (context: BookContext): readonly Found[] =>
  BOOK_CHECKS.flatMap((check) =>
    check.run(context).map((parts) => ({
      finding: complete({ ...check, severity: parts.severity ?? check.severity }, parts.table, parts), table: parts.table, subject: parts.subject ?? null,
    })));

/** A sheet's tables, and why it has none, or why some of them were not read. */
interface SheetTables {
  readonly sheet: SheetGrid;
  readonly tables: readonly { readonly report: SheetReport; readonly context: CheckContext }[];
  readonly unread: { readonly reports: readonly SheetReport[]; readonly findings: readonly Finding[] } | null;
}

function readTables(sheet: SheetGrid, book: WorkbookGrid, options: CheckOptions, text: CheckingText): SheetTables {
  const readOptions: ReadSheetOptions = { date1904: book.date1904, fileName: options.fileName ?? "", mappings: options.mappings ?? [] };
  if (sheet.rows === 0) return { sheet, tables: [], unread: { ...notChecked(sheet, text.noTable.empty, options.month ?? null, [], "", text), findings: [] } };
  // Files from scripts bring formulas without results: what they give is read; the checks see the sheet as it is stored.
  const calculated = withCalculatedValues(book).sheets[book.sheets.indexOf(sheet)] ?? sheet;
  const view = new MergedView(calculated);
  const places = findTables(view, options.editions, readOptions.mappings);
  if (places.length === 0) {
    const month = options.month ?? monthOfUnreadSheet(sheet, readOptions);
    const { reason, tried } = editionOf(view, null, month, options, text);
    return { sheet, tables: [], unread: notChecked(sheet, reason || text.noTable["no-heading"], month, tried, "", text) };
  }
  const read = readPlaces(sheet, view, places, book, options, readOptions, text);
  const reports = read.flatMap(({ unread }) => unread?.reports ?? []);
  const findings = read.flatMap(({ unread }) => unread?.findings ?? []);
  return { sheet, tables: read.flatMap(({ table }) => table ?? []), unread: reports.length > 0 ? { reports, findings } : null };
}

interface ReadPlace {
  readonly table: SheetTables["tables"][number] | null;
  readonly unread: SheetTables["unread"];
}

/** Reads each table under its own edition; one that fits several follows the sheet's other tables where they leave no doubt. */
function readPlaces(
  sheet: SheetGrid, view: MergedView, places: readonly TablePlace[], book: WorkbookGrid, options: CheckOptions, readOptions: ReadSheetOptions, text: CheckingText,
): readonly ReadPlace[] {
  const judged = places.map((place) => {
    const month = options.month ?? monthOfPlace(view, place, places, readOptions);
    return { place, month, ...editionOf(view, place, month, options, text) };
  });
  const decided = new Set(judged.flatMap(({ edition }) => edition ?? []));
  return judged.map(({ place, month, edition: own, tried, reason }): ReadPlace => {
    const fitting = own ? [own] : [...decided].filter(({ id }) => tried.some((fit) => fit.edition === id && fit.fits));
    const edition = fitting.length === 1 ? fitting[0] : undefined;
    const range = places.length === 1 ? "" : rangeAddress({ top: place.heading.top, left: place.left, bottom: place.end, right: place.right });
    const none = (why: string): ReadPlace => ({ table: null, unread: notChecked(sheet, why, month, tried, range, text) });
    if (!edition) return none(reason);
    const read = readTable(view, place, places, edition, readOptions);
    if ("none" in read) return none(text.noTable[read.none]);
    return { table: tableOf(sheet, edition, read.reading, tried, book, options, text), unread: null };
  });
}

function tableOf(
  sheet: SheetGrid, edition: Edition, read: SheetReading, tried: readonly EditionFit[], book: WorkbookGrid, options: CheckOptions,
  text: CheckingText,
): SheetTables["tables"][number] {
  const month = options.month ?? read.month;
  const reading = withUncountedColumns(read, edition);
  const isSummary = reading.layout === "summary";
  const holdsScores = isSummary && reading.subjects.some(({ awarded }) => awarded.length > 0);
  const subjects = reading.subjects.map((subject) => {
    const assessed = assessSubject(edition, month, subject, holdsScores);
    return isSummary && isUntouched(subject) ? { ...assessed, assessment: null } : assessed;
  });
  return {
    context: { book, sheet, edition, editions: options.editions, reading, subjects, month, text, language: options.language },
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

/** @param range A1 address of the table that was not read, where the sheet has others; else "" */
function notChecked(
  sheet: SheetGrid, reason: string, month: Month | null, tried: readonly EditionFit[], range: string, text: CheckingText,
): NonNullable<SheetTables["unread"]> {
  const finding: Finding = {
    code: "unread", severity: "info", sheet: sheet.name, cells: range === "" ? [] : [range], subject: null, category: null, clause: null,
    message: range === "" ? text.unreadSheet({ reason }) : text.unreadTable({ range, reason }), expected: null, actual: null, fix: null,
    clauseText: null, arithmetic: null, rule: "F9", follows: null,
  };
  return {
    reports: [{ name: sheet.name, layout: "none", range: "", subjects: 0, reason, edition: null, month, tried }],
    findings: [finding],
  };
}

interface EditionOfSheet {
  readonly edition: Edition | null;
  readonly tried: readonly EditionFit[];
  /** Why there is none. */
  readonly reason: string;
}

/** The edition given, the one a person named for these headings, or the one that the table's categories fit. */
function editionOf(view: MergedView, place: TablePlace | null, month: Month | null, options: CheckOptions, text: CheckingText): EditionOfSheet {
  const mapping = place ? mappingFor(view, place.heading, options.mappings ?? []) : null;
  const given = options.edition ?? mapping?.edition ?? undefined;
  if (given !== undefined) {
    const found = findEdition(options.editions, given, month);
    if ("edition" in found) return { edition: found.edition, tried: [], reason: "" };
    return { edition: null, tried: [], reason: describeEditionLookupProblem(found.problem, options.language) };
  }
  const candidates = month === null ? options.editions : editionsInForce(options.editions, month);
  const { best, fits } = fitTable(view, place, candidates);
  const tried = fits.map((fit) => describeFit(fit, text));
  return { edition: best, tried, reason: best ? "" : text.noTable[whyNone(view, place, candidates, fits)] };
}

function whyNone(view: MergedView, place: TablePlace | null, candidates: readonly Edition[], fits: readonly Fit[]): keyof CheckingText["noTable"] {
  if (fits.filter((fit) => fit.fits).length > 1) return "several-editions";
  const hasHeading = place !== null || looksLikeHeadings(view, candidates);
  return hasHeading || fits.some(({ found }) => found.length > 0) ? "no-edition" : "no-heading";
}

const HEADING_ROWS_LOOKED_AT = 60;
const LEAST_MEANINGS = 3;

/** Whether some row has the words of headings, though they make no table. */
function looksLikeHeadings(view: MergedView, editions: readonly Edition[]): boolean {
  for (let row = 1; row <= Math.min(view.grid.rows, HEADING_ROWS_LOOKED_AT); row++) {
    const place = { top: row, bottom: row, left: 1, right: view.grid.columns };
    if (editions.some((edition) => weightOf(headerAt(view, edition, place)) >= LEAST_MEANINGS)) return true;
  }
  return false;
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
