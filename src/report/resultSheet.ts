/** 核验结果: a report as one sheet. */
import { groupBy } from "../batch/batchSubjects";
import type { Finding } from "../checking/finding";
import type { SubjectAssessment, WorkbookReport } from "../checking/report";
import { formatPoints, type Points, sum, toNumber } from "../points";
import type { IgnoredFinding } from "../settings/ignoredFindings";
import type { ReportText } from "../text/report";
import type { NewCell, NewSheet } from "../xlsx/writing/newSheet";
import type { OrderedFinding } from "./causeOrder";
import { bySubject } from "./bySubject";

/** Characters; the last, the clause's own words, is the widest after the sentence itself. Together what A4 across holds at a size that can be read. */
const WIDTHS = [5, 8, 11, 10, 11, 11, 8, 44, 8, 8, 12, 28];

/** Addresses written out; the others are counted. */
const CELLS_NAMED = 4;

/** Of a subject's cells in its line. */
const CELLS_LISTED = 12;

/** From 0; as far apart as a signature needs. */
const SIGNATURE_COLUMNS = [0, 4, 7, 9];

/** A finding that the office let stand, and why. */
export interface SettledFinding {
  readonly finding: Finding;
  readonly because: Pick<IgnoredFinding, "reason" | "on">;
}

/** What is left to do: a report without the findings that the office let stand. */
export function openReport(report: WorkbookReport, settled: readonly SettledFinding[]): WorkbookReport {
  if (settled.length === 0) return report;
  const stands = new Set(settled.map(({ finding }) => finding));
  return { ...report, findings: report.findings.filter((finding) => !stands.has(finding)) };
}

/**
 * @param fileName as the office knows it
 * @param settled of the report's findings those that are neither counted nor listed among the others, but at the end with their reasons [Z33]
 */
export function resultSheet(whole: WorkbookReport, fileName: string, text: ReportText, settled: readonly SettledFinding[] = []): NewSheet {
  const report = openReport(whole, settled);
  const head: readonly (readonly NewCell[])[] = [
    [{ value: text.title(fileName), style: "title" }],
    [note(text.head({ editions: editionsOf(report), months: monthsOf(report) }))],
    [note(countsOf(report, text))],
    ...(marksAny(report) ? [[note(text.marks)]] : []),
    headings(text.columns),
  ];
  return {
    name: text.sheetName,
    rows: [...head, ...findingRows(report, text), ...subjectRows(report, text), ...scoreRows(report.assessments, text), ...settledRows(settled, text), ...unreadRows(report, text), [], signatureRow(text)],
    widths: WIDTHS,
    headingRows: head.length,
    landscape: true,
    filter: report.findings.length > 0,
  };
}

const note = (value: string): NewCell => ({ value, style: "note" });
const headings = (names: readonly (string | null)[]): readonly NewCell[] => names.map((value) => ({ value, style: "heading" }));

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const editionsOf = ({ sheets }: WorkbookReport): readonly string[] => unique(sheets.flatMap(({ edition }) => (edition ? [edition.title] : [])));
const monthsOf = ({ sheets }: WorkbookReport): readonly string[] =>
  unique(sheets.flatMap(({ month, layout }) => (month !== null && layout !== "none" ? [month] : [])));
const tablesOf = ({ sheets }: WorkbookReport): number => sheets.filter(({ layout }) => layout !== "none").length;
const marksAny = ({ findings }: WorkbookReport): boolean => findings.some(({ cells, code }) => cells.length > 0 && code !== "unread");

function countsOf(report: WorkbookReport, text: ReportText): string {
  const count = (severity: Finding["severity"]): number => report.findings.filter((finding) => finding.severity === severity).length;
  return text.counts({
    sheets: unique(report.sheets.map(({ name }) => name)).length, tables: tablesOf(report),
    errors: count("error"), warnings: count("warning"), infos: count("info"),
  });
}

function findingRows(report: WorkbookReport, text: ReportText): readonly (readonly NewCell[])[] {
  const rows = bySubject(report.findings).flatMap(({ findings }) => findings).map((ordered, index) => findingRow(ordered, index + 1, text));
  if (rows.length > 0) return rows;
  return [[note(tablesOf(report) === 0 ? text.nothingRead : text.clean)]];
}

function findingRow({ finding, depth }: OrderedFinding, number: number, text: ReportText): readonly NewCell[] {
  const { severity, sheet, cells, subject, category, clause, message, expected, actual, fix, clauseText } = finding;
  const [first] = cells;
  const place = first === undefined ? "" : text.cells(cells.slice(0, CELLS_NAMED), cells.length);
  return [
    number,
    { value: text.severities[severity], style: severity },
    sheet,
    first === undefined ? "" : { value: place, link: { sheet, cell: first } },
    subject ?? "",
    category ?? "",
    clause ?? "",
    depth === 0 ? message : text.follows(message, depth),
    expected ?? "",
    actual ?? "",
    fix === null ? "" : { value: text.fix(fix.cell, String(fix.value)), link: { sheet, cell: fix.cell } },
    clauseText ?? "",
  ];
}

/** What each window or person has to mend, once there are several. [Z31] */
function subjectRows({ findings, assessments }: WorkbookReport, text: ReportText): readonly (readonly NewCell[])[] {
  const groups = bySubject(findings);
  if (groups.length < 2) return [];
  const placeOf = ({ sheet, subject }: SubjectAssessment): string => placeKey(sheet, subject);
  const byPlace = new Map(groupBy(assessments, placeOf).map((group) => [placeOf(group[0]), group]));
  return [[], [{ value: text.bySubject, style: "title" }], headings(text.bySubjectColumns), ...groups.map(({ subject, sheet, findings: own }, index): readonly NewCell[] => {
    const count = (severity: Finding["severity"]): number => own.filter(({ finding }) => finding.severity === severity).length;
    const [scored, ...others] = byPlace.get(placeKey(sheet, subject)) ?? [];
    const total = scored && others.length === 0 ? toNumber(scored.total) : "";
    const cells = [...new Set(own.filter(({ finding: { severity } }) => severity !== "info").flatMap(({ finding }) => finding.cells.slice(0, 1)))];
    return [
      index + 1, { value: count("error"), style: "number" }, { value: sheet, link: { sheet, cell: cells[0] ?? "A1" } }, { value: count("warning"), style: "number" }, subject ?? "", total,
      (others.length === 0 ? scored?.grade : null) ?? "", text.cells(cells.slice(0, CELLS_LISTED), cells.length),
    ];
  })];
}

const placeKey = (sheet: string, subject: string | null): string => JSON.stringify([sheet, subject]);

/** For the hand: 制表、复核、负责人、日期. [Z32] */
const signatureRow = ({ signatures }: ReportText): readonly NewCell[] =>
  WIDTHS.map((_, column): NewCell => {
    const place = SIGNATURE_COLUMNS.indexOf(column);
    return place < 0 ? null : note(signatures[place] ?? "");
  });

function scoreRows(assessments: readonly SubjectAssessment[], text: ReportText): readonly (readonly NewCell[])[] {
  if (assessments.length === 0) return [];
  return [[], [{ value: text.scores, style: "title" }], headings(text.scoreColumns), ...assessments.map((each, index) => scoreRow(each, index + 1, text))];
}

function scoreRow({ sheet, subject, categories, bonus, total, grade }: SubjectAssessment, number: number, text: ReportText): readonly NewCell[] {
  const touched = categories.filter(({ recorded }) => recorded !== 0);
  return [
    number, toNumber(total), sheet, grade ?? text.noGrade, subject, toNumber(deducted(categories)), toNumber(bonus.counted),
    touched.map(({ name, counted, recorded, points }) => text.category({
      name, counted: formatPoints(counted), recorded: formatPoints(recorded), points: points === null ? null : formatPoints(points),
    })).join(text.separator) || text.noGrade,
  ];
}

function settledRows(settled: readonly SettledFinding[], text: ReportText): readonly (readonly NewCell[])[] {
  if (settled.length === 0) return [];
  const rows = settled.map(({ finding: { severity, sheet, cells, subject, category, clause, message, expected, actual }, because }, index): readonly NewCell[] => [
    index + 1, text.severities[severity], sheet, cells[0] === undefined ? "" : { value: text.cells(cells.slice(0, CELLS_NAMED), cells.length), link: { sheet, cell: cells[0] } },
    subject ?? "", category ?? "", clause ?? "", message, expected ?? "", actual ?? "", because.on, because.reason,
  ]);
  return [[], [{ value: text.settled, style: "title" }], headings(text.settledColumns), ...rows];
}

const deducted = (categories: SubjectAssessment["categories"]): Points =>
  sum(categories.filter(({ kind }) => kind === "deduct").map(({ counted }) => counted));

function unreadRows(report: WorkbookReport, text: ReportText): readonly (readonly NewCell[])[] {
  const unread = report.sheets.filter(({ layout }) => layout === "none");
  if (unread.length === 0) return [];
  const row = (name: string, reason: string, number: number): readonly NewCell[] => [number, "", name, "", "", "", "", reason];
  return [[], [{ value: text.unread, style: "title" }], headings(text.unreadColumns), ...unread.map(({ name, reason }, index) => row(name, reason, index + 1))];
}
