/** 结果一览: one row a file, the findings, the scores; for a report of many workbooks. */
import { formatPoints, sum, toNumber } from "../points";
import type { Severity } from "../checking/finding";
import type { Language } from "../text/language";
import { batchText } from "../text/batch";
import type { NewCell, NewSheet } from "../xlsx/writing/newSheet";
import type { CrossFinding } from "./crossFinding";
import type { FileReport } from "./fileReport";
import { mergeable } from "./mergeable";

const heading = (value: string): NewCell => ({ value, style: "heading" });
const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

/** One row a file: status, edition, month, subjects, counts of findings, and why it could not be read or merged. [Q13] */
export function resultTable(reports: readonly FileReport[], language: Language): NewSheet {
  const text = batchText(language).results;
  return {
    name: text.sheet,
    rows: [text.columns.map(heading), ...reports.map((report) => fileRow(report, language))],
    widths: [44, 10, 32, 14, 8, 8, 8, 8, 8, 70],
    headingRows: 1,
    landscape: true,
    filter: reports.length > 0,
  };
}

function fileRow(file: FileReport, language: Language): readonly NewCell[] {
  const text = batchText(language).results;
  const { report, problem } = file;
  if (!report) return [file.file, { value: text.status.unreadable, style: "error" }, "", "", "", "", "", "", "", problem?.message ?? ""];
  const count = (severity: Severity): number => report.findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const tables = report.sheets.filter(({ layout }) => layout !== "none");
  const status = tables.length === 0 ? "none" : errors > 0 ? "errors" : warnings > 0 ? "warnings" : "clean";
  const style = { none: "info", errors: "error", warnings: "warning", clean: undefined } as const;
  return [
    file.file,
    style[status] === undefined ? text.status[status] : { value: text.status[status], style: style[status] },
    unique(tables.flatMap(({ edition }) => edition?.title ?? [])).join("、"),
    unique(tables.flatMap(({ month }) => month ?? [])).join("、"),
    tables.length,
    tables.reduce((so, { subjects }) => so + subjects, 0),
    errors, warnings, count("info"),
    mergeable(file, language)?.reason ?? "",
  ];
}

/** Every finding of every file, and after them those between files. [Q14] */
export function findingsTable(reports: readonly FileReport[], across: readonly CrossFinding[], language: Language): NewSheet {
  const text = batchText(language).findings;
  const own = reports.flatMap(({ file, report }) => (report?.findings ?? []).map((finding): readonly NewCell[] => {
    const { severity, code, sheet, cells, subject, category, clause, message, expected, actual, fix } = finding;
    return [
      file, { value: text.severity[severity], style: severity }, code, sheet, cells.join("、"), subject ?? "", category ?? "", clause ?? "", message,
      expected ?? "", actual ?? "", fix ? text.fix(fix) : "",
    ];
  }));
  const between = across.map(({ severity, code, files, places, subject, message, expected, actual }): readonly NewCell[] => [
    files.length === 0 ? text.noFile : files.join("、"), { value: text.severity[severity], style: severity }, code,
    unique(places.map(({ sheet }) => sheet)).join("、"), unique(places.flatMap(({ cells }) => cells)).join("、"), subject ?? "", "", "", message, expected ?? "", actual ?? "", "",
  ]);
  return {
    name: text.sheet, rows: [text.columns.map(heading), ...own, ...between], widths: [36, 8, 18, 18, 14, 16, 14, 12, 80, 10, 10, 16], headingRows: 1, landscape: true,
    filter: own.length + between.length > 0,
  };
}

/** Every subject's score in every file. [Q14] */
export function assessmentsTable(reports: readonly FileReport[], language: Language): NewSheet {
  const text = batchText(language).scores;
  const rows = reports.flatMap(({ file, report }) => (report?.assessments ?? []).map((assessment): readonly NewCell[] => {
    const { sheet, subject, month, edition, base, categories, bonus, total, grade, vetoes } = assessment;
    const deductions = categories.filter(({ kind }) => kind === "deduct");
    return [
      file, sheet, subject, month ?? "", report?.sheets.find((each) => each.edition?.id === edition)?.edition?.title ?? edition, toNumber(base),
      toNumber(sum(deductions.map(({ recorded }) => recorded))), toNumber(sum(deductions.map(({ counted }) => counted))), toNumber(bonus.counted),
      toNumber(total), grade ?? "", deductions.filter(({ excess }) => excess > 0).map(({ name, excess }) => text.excess({ category: name, points: formatPoints(excess) })).join("；"),
      vetoes.map(({ scope }) => scope).join("；"),
    ];
  }));
  return {
    name: text.sheet, rows: [text.columns.map(heading), ...rows], widths: [36, 18, 18, 10, 32, 9, 9, 9, 9, 9, 11, 28, 28], headingRows: 1, landscape: true, filter: rows.length > 0,
  };
}
