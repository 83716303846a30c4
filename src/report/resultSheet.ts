/** 核验结果: a report as one sheet. */
import type { Finding } from "../checking/finding";
import type { SubjectAssessment, WorkbookReport } from "../checking/report";
import { formatPoints, type Points, sum, toNumber } from "../points";
import type { ReportText } from "../text/report";
import type { NewCell, NewSheet } from "../xlsx/writing/newSheet";
import { causeOrder, type OrderedFinding } from "./causeOrder";

/** Characters; the last, the clause's own words, is the widest after the sentence itself. */
const WIDTHS = [6, 9, 13, 11, 13, 12, 9, 48, 9, 9, 13, 36];

/** Addresses written out; the others are counted. */
const CELLS_NAMED = 4;

/** @param fileName as the office knows it */
export function resultSheet(report: WorkbookReport, fileName: string, text: ReportText): NewSheet {
  const head: readonly (readonly NewCell[])[] = [
    [{ value: text.title(fileName), style: "title" }],
    [note(text.head({ editions: editionsOf(report), months: monthsOf(report) }))],
    [note(countsOf(report, text))],
    ...(marksAny(report) ? [[note(text.marks)]] : []),
    headings(text.columns),
  ];
  return {
    name: text.sheetName,
    rows: [...head, ...findingRows(report, text), ...scoreRows(report.assessments, text), ...unreadRows(report, text)],
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
  const rows = causeOrder(report.findings).map((ordered, index) => findingRow(ordered, index + 1, text));
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

const deducted = (categories: SubjectAssessment["categories"]): Points =>
  sum(categories.filter(({ kind }) => kind === "deduct").map(({ counted }) => counted));

function unreadRows(report: WorkbookReport, text: ReportText): readonly (readonly NewCell[])[] {
  const unread = report.sheets.filter(({ layout }) => layout === "none");
  if (unread.length === 0) return [];
  const row = (name: string, reason: string, number: number): readonly NewCell[] => [number, "", name, "", "", "", "", reason];
  return [[], [{ value: text.unread, style: "title" }], headings(text.unreadColumns), ...unread.map(({ name, reason }, index) => row(name, reason, index + 1))];
}
