/** 核验: a workbook's sheets → findings, assessments, and what was read of each sheet. */
import type { Edition } from "../catalogue/edition";
import { isCatalogueSheet } from "../catalogue/table/catalogueSheet";
import { withCalculatedValues } from "../formulas/calculated";
import type { ClosedMonth } from "../catalogue/time/closedMonth";
import type { Month } from "../month";
import { findTables } from "../sheet/findTables";
import { MAX_COLUMNS, parseRange, rangeAddress, type SheetGrid, type WorkbookGrid } from "../sheet/grid";
import { HeadingBudget } from "../sheet/headingBudget";
import type { ColumnMapping } from "../sheet/mapping";
import { MergedView } from "../sheet/mergedView";
import { monthOfPlace, monthOfUnreadSheet, type ReadSheetOptions, readTable } from "../sheet/readSheet";
import type { SheetReading } from "../sheet/reading";
import type { TablePlace } from "../sheet/tablePlace";
import { checkingText, type CheckingText } from "../text/checking";
import type { Language } from "../text/language";
import { assessSubject } from "./assessSubject";
import { bookContents } from "./bookContents";
import { withClausesOfItems } from "./citedItems";
import { BOOK_CHECKS, CHECKS } from "./checks";
import { withConsequences } from "./consequences";
import { type BookContext, type CheckContext, complete } from "./context";
import { editionOfNeighbours, type EditionOfTable, editionOfTable } from "./editionOfTable";
import type { Finding } from "./finding";
import type { Found } from "./found";
import { listedFindings } from "./listedFindings";
import { withUncountedColumns } from "./unknownCategory";
import { isUntouched } from "./untouched";
import type { ListedNames } from "./roster";
import type { EditionFit, EditionName, SheetReport, SubjectAssessment, WorkbookReport } from "./report";

export interface CheckOptions {
  readonly editions: readonly Edition[];
  /** Edition id, catalogue id or title that every sheet follows; left out, each sheet's own categories decide. */
  readonly edition?: string;
  /** Months that keep the edition they were closed under, whatever is in force today. */
  readonly closed?: readonly ClosedMonth[];
  /** Overrides the month found on the sheets. */
  readonly month?: Month;
  /** Name of the file, in which a month may stand. */
  readonly fileName?: string;
  /** Headings that a person explained. */
  readonly mappings?: readonly ColumnMapping[];
  /** The office's own list of who is assessed, for workbooks without one. */
  readonly rosters?: readonly ListedNames[];
  readonly language: Language;
}

/**
 * Checks every sheet of a workbook. Pure: the same cells always give the same report.
 * @returns findings in the order of sheets, and within one of its subjects' checks; a sheet that cannot be checked is
 *   reported as `unread` with the reason, never skipped
 */
export function checkWorkbook(book: WorkbookGrid, options: CheckOptions): WorkbookReport {
  const text = checkingText(options.language);
  const sheets = readSheets(book, options, text);
  const tables = sheets.flatMap(({ tables: own }) => own);
  const contexts = tables.map(({ context }) => context);
  const found = [...contexts.flatMap(foundIn), ...foundAcross({
    book, tables: contexts, editions: options.editions, text, language: options.language,
    ...(options.closed ? { closed: options.closed } : {}),
    ...(options.rosters === undefined ? {} : { rosters: options.rosters }),
  })];
  const findings = listedFindings(withConsequences(found, contexts, text).flatMap((finding, index) => {
    const table = found[index]?.table;
    return table ? [{ finding, table }] : [];
  }), text);
  const reports = sheets.flatMap(({ unread, tables: own }) => [...own.map(({ report }) => report), ...(unread?.reports ?? [])]);
  const read = reports.find(({ edition }) => edition !== null);
  return {
    sheets: reports,
    findings: sheets.flatMap(({ sheet, unread }) => [
      ...(unread?.findings ?? []),
      // A sheet without a table may be a roster, on which checks across tables find who is missing.
      ...inSheetOrder(findings.filter(({ table }) => table.sheet === sheet).map(({ finding }) => finding)),
    ]),
    assessments: contexts.flatMap(assessmentsOf),
    edition: read?.edition ?? null,
    month: read?.month ?? reports.find(({ month }) => month !== null)?.month ?? null,
    tried: (read ?? reports.find(({ tried }) => tried.length > 0))?.tried ?? [],
    ...bookContents(book, contexts),
  };
}

/** A workbook's tables as they are read under the editions given, without being checked; and what became of every sheet. */
export function readTablesOf(book: WorkbookGrid, options: CheckOptions): { readonly tables: readonly CheckContext[]; readonly sheets: readonly SheetReport[] } {
  const sheets = readSheets(book, options, checkingText(options.language));
  return {
    tables: sheets.flatMap(({ tables }) => tables.map(({ context }) => context)),
    sheets: sheets.flatMap(({ unread, tables }) => [...tables.map(({ report }) => report), ...(unread?.reports ?? [])]),
  };
}

function readSheets(book: WorkbookGrid, options: CheckOptions, text: CheckingText): readonly SheetTables[] {
  const budget = new HeadingBudget();
  const judged = book.sheets.map((sheet) => judgeSheet(sheet, book, options, text, budget));
  const decided = judged.flatMap(({ places }) => places.flatMap(({ edition }) => edition ?? []));
  return judged.map((sheet) => readTables(sheet, decided, book, options, text));
}

const foundIn = (table: CheckContext): readonly Found[] =>
  CHECKS.flatMap((check) => check.run(table).map((parts) => ({ finding: complete(check, table, parts), table, subject: parts.subject ?? null })));

const foundAcross = (context: BookContext): readonly Found[] =>
  BOOK_CHECKS.flatMap((check) =>
    check.run(context).map((parts) => ({
      finding: complete(check, parts.table, parts), table: parts.table, subject: parts.subject ?? null,
    })));

/** A sheet's tables, and why it has none, or why some of them were not read. */
interface SheetTables {
  readonly sheet: SheetGrid;
  readonly tables: readonly { readonly report: SheetReport; readonly context: CheckContext }[];
  readonly unread: { readonly reports: readonly SheetReport[]; readonly findings: readonly Finding[] } | null;
}

/** A sheet's tables, each with the edition that it fits by itself. */
interface JudgedSheet {
  readonly sheet: SheetGrid;
  /** Why it was not looked at: it is empty, it holds rules and not scores, or the workbook has too many tables. */
  readonly none: "empty" | "catalogue" | "too-many-tables" | null;
  /** null for a sheet that was not looked at. */
  readonly view: MergedView | null;
  readonly places: readonly JudgedPlace[];
}

interface JudgedPlace extends EditionOfTable {
  readonly place: TablePlace;
  readonly month: Month | null;
}

const readOptionsOf = (book: WorkbookGrid, options: CheckOptions): ReadSheetOptions =>
  ({ date1904: book.date1904, fileName: options.fileName ?? "", mappings: options.mappings ?? [] });

function judgeSheet(sheet: SheetGrid, book: WorkbookGrid, options: CheckOptions, text: CheckingText, budget: HeadingBudget): JudgedSheet {
  const rules = isCatalogueSheet(sheet);
  if (sheet.rows === 0 || rules) return { sheet, none: rules ? "catalogue" : "empty", view: null, places: [] };
  if (budget.isSpent) return { sheet, none: "too-many-tables", view: null, places: [] };
  const readOptions = readOptionsOf(book, options);
  // Files from scripts bring formulas without results: what they give is read; the checks see the sheet as it is stored.
  const view = new MergedView(withCalculatedValues(book).sheets[book.sheets.indexOf(sheet)] ?? sheet);
  const places = findTables(view, options.editions, options.mappings ?? [], budget);
  if (budget.isSpent) return { sheet, none: "too-many-tables", view: null, places: [] };
  return {
    sheet, none: null, view,
    places: places.map((place) => {
      const month = options.month ?? monthOfPlace(view, place, places, readOptions);
      return { place, month, ...editionOfTable(view, place, month, options, text) };
    }),
  };
}

/** @param decided editions of the workbook's tables that leave no doubt */
function readTables({ sheet, none, view, places }: JudgedSheet, decided: readonly Edition[], book: WorkbookGrid, options: CheckOptions, text: CheckingText): SheetTables {
  if (!view) {
    const unread = notChecked(sheet, text.noTable[none ?? "empty"], options.month ?? null, [], "", text);
    // Nobody expects marks on an empty sheet or on rules.
    return { sheet, tables: [], unread: none === "too-many-tables" ? unread : { ...unread, findings: [] } };
  }
  if (places.length === 0) {
    const month = options.month ?? monthOfUnreadSheet(sheet, readOptionsOf(book, options));
    const { reason, tried } = editionOfTable(view, null, month, options, text);
    return { sheet, tables: [], unread: notChecked(sheet, reason || text.noTable["no-heading"], month, tried, "", text) };
  }
  const beside = places.flatMap(({ edition }) => edition ?? []);
  const read = places.map((judged) => readPlace(judged, [beside, decided], { sheet, none, view, places }, book, options, text));
  const reports = read.flatMap(({ unread }) => unread?.reports ?? []);
  const findings = read.flatMap(({ unread }) => unread?.findings ?? []);
  return { sheet, tables: read.flatMap(({ table }) => table ?? []), unread: reports.length > 0 ? { reports, findings } : null };
}

interface ReadPlace {
  readonly table: SheetTables["tables"][number] | null;
  readonly unread: SheetTables["unread"];
}

/** Reads a table under its own edition; one that fits several follows its neighbours where they leave no doubt, which its reason says. */
function readPlace(
  judged: JudgedPlace, neighbours: readonly (readonly Edition[])[], { sheet, view, places }: JudgedSheet & { readonly view: MergedView },
  book: WorkbookGrid, options: CheckOptions, text: CheckingText,
): ReadPlace {
  const { place, month, tried } = judged;
  const edition = judged.edition ?? editionOfNeighbours(judged, neighbours);
  const range = places.length === 1 ? "" : rangeAddress({ top: place.heading.top, left: place.left, bottom: place.end, right: place.right });
  const none = (why: string): ReadPlace => ({ table: null, unread: notChecked(sheet, why, month, tried, range, text) });
  if (!edition) return none(judged.reason);
  const read = readTable(view, place, places.map((each) => each.place), edition, readOptionsOf(book, options));
  if ("none" in read) return none(text.noTable[read.none]);
  const table = tableOf(sheet, edition, read.reading, tried, book, options, text);
  if (judged.edition) return { table, unread: null };
  return { table: { ...table, report: { ...table.report, reason: `${table.report.reason}${text.asNeighbours(edition.title)}` } }, unread: null };
}

function tableOf(
  sheet: SheetGrid, edition: Edition, read: SheetReading, tried: readonly EditionFit[], book: WorkbookGrid, options: CheckOptions,
  text: CheckingText,
): SheetTables["tables"][number] {
  const month = options.month ?? read.month;
  const reading = withClausesOfItems(withUncountedColumns(read, edition));
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

const nameOf = ({ id, catalogue, title }: Edition): EditionName => ({ id, catalogue, title });
