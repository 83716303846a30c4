/** A report → what is added to a copy of the workbook it is about. */
import type { Finding } from "../checking/finding";
import type { WorkbookReport } from "../checking/report";
import type { Language } from "../text/language";
import { type ReportText, reportText } from "../text/report";
import type { Annotation, Mark } from "../xlsx/annotate/annotation";
import { openReport, resultSheet, type SettledFinding } from "./resultSheet";

/** UTF-16 units of a clause's text in a note; the result sheet holds all of it. */
const CLAUSE_IN_NOTE = 120;

/**
 * Marks and notes for the cells of every finding, and the 核验结果 sheet. What could not be read is listed there only: its
 * cells may be most of a sheet.
 * @param fileName for the sheet's title
 * @param settled findings that the office let stand: listed with their reasons, not marked
 */
export function annotationOf(report: WorkbookReport, fileName: string, language: Language, settled: readonly SettledFinding[] = []): Annotation {
  const text = reportText(language);
  return {
    marks: openReport(report, settled).findings.filter(({ code, cells }) => code !== "unread" && cells.length > 0).map((finding) => markOf(finding, text)),
    sheets: [resultSheet(report, fileName, text, settled)],
  };
}

function markOf(finding: Finding, text: ReportText): Mark {
  const { sheet, cells, severity, message, arithmetic, fix, clause, clauseText } = finding;
  return {
    sheet,
    cells,
    severity,
    note: text.note({
      severity: text.severities[severity],
      message,
      arithmetic,
      fix: fix === null ? null : text.fix(fix.cell, String(fix.value)),
      clause: clauseText === null ? null : shortened(`${clause ?? ""} ${clauseText}`.trim()),
    }),
  };
}

const shortened = (clause: string): string => (clause.length <= CLAUSE_IN_NOTE ? clause : `${clause.slice(0, CLAUSE_IN_NOTE).replace(/[\uD800-\uDBFF]$/, "")}……`);
