/** Words of an annotated copy: the result sheet, the notes on cells. */
import type { ReportText } from "../zh-CN/report";

export const report: ReportText = {
  sheetName: "Check result",
  title: (file) => `${file}: check result`,
  head({ editions, months }) {
    const rules = editions.length === 0 ? "No rule catalogue fits" : `Rules: ${editions.join(", ")}`;
    return `${rules}.  ${months.length === 0 ? "No month found" : `Month: ${months.join(", ")}`}.`;
  },
  counts: ({ sheets, tables, errors, warnings, infos }) =>
    `${sheets} sheet(s), ${tables} score table(s) read: ${errors} error(s), ${warnings} warning(s), ${infos} note(s).`,
  marks:
    "Marks in the sheets: errors red with a solid frame, bold; warnings yellow with a dashed frame, underlined; notes blue with a dotted frame, italic. " +
    "Formats of the cells are unchanged. A click on the cell's address goes there.",
  columns: ["No.", "Severity", "Sheet", "Cell", "Subject", "Category", "Clause", "What", "Expected", "Found", "Proposed", "Clause text"],
  severities: { error: "Error", warning: "Warning", info: "Note" },
  clean: "Nothing found.",
  nothingRead: "No score table was read, so nothing was checked; the reasons are below.",
  cells: (first, count) => `${first.join(", ")}${count > first.length ? ` and ${count - first.length} more` : ""}`,
  follows: (message, depth) => `${"  ".repeat(depth - 1)}↳ ${message}`,
  fix: (cell, value) => `${cell}: change to ${value}`,
  bySubject: "By subject",
  bySubjectColumns: ["No.", "Errors", "Sheet", "Warnings", "Subject", "Total", "Grade", "Cells to look at"],
  signatures: ["Prepared by:", "Checked by:", "Approved by:", "Date:"],
  scores: "Scores",
  scoreColumns: ["No.", "Total", "Sheet", "Grade", "Subject", "Deducted", "Bonus", "Categories: counted (recorded) / points"],
  category: ({ name, counted, recorded, points }) =>
    `${name} ${counted}${counted === recorded ? "" : ` (recorded ${recorded})`}${points === null ? "" : ` / ${points}`}`,
  separator: "; ",
  noGrade: "—",
  settled: "Findings left as they are",
  settledColumns: ["No.", "Severity", "Sheet", "Cells", "Subject", "Category", "Clause", "Finding", "Expected", "Found", "Since", "Reason"],
  unread: "Sheets not checked",
  unreadColumns: ["No.", null, "Sheet", null, null, null, null, "Reason"],
  note: ({ severity, message, arithmetic, fix, clause }) =>
    [
      `${severity}: ${message}`,
      ...(arithmetic === null ? [] : [`Arithmetic: ${arithmetic}`]),
      ...(fix === null ? [] : [`Proposed: ${fix}`]),
      ...(clause === null ? [] : [`Clause: ${clause}`]),
    ].join("\n"),
};
