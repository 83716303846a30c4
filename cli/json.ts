/** Reports in the JSON shapes of the contract: points become plain numbers, nothing is left to be computed. */
import type { SubjectAssessment } from "../src/checking/report";
import type { FileReport } from "./check";
import type { CopyOutcome } from "./work/task";

/**
 * The reports as `check --json` and `score --json` print them.
 * @param assessments how a file's assessments are put into JSON
 */
export const filesJson = <T>(reports: readonly FileReport[], assessments: (of: readonly SubjectAssessment[], file: number) => T) =>
  reports.map((report, file) => fileJson(report, (of) => assessments(of, file)));

/** What became of an annotated copy: its path, or why there is none. */
export function copyJson(copy: CopyOutcome | null) {
  if (copy === null) return { annotated: null };
  return { annotated: copy.state === "written" ? { path: copy.path, form: copy.form } : copy };
}

function fileJson<T>({ file, report, problem }: FileReport, assessments: (of: readonly SubjectAssessment[]) => T) {
  if (!report) {
    return { file, status: "unreadable", problem, catalogue: null, month: null, sheets: [], findings: [], assessments: assessments([]) };
  }
  return {
    file,
    status: "checked",
    problem: null,
    catalogue: nameJson(report.edition),
    month: report.month,
    sheets: report.sheets.map(({ name, layout, range, subjects, reason, edition, month, tried }) => ({
      name, layout, range, subjects, reason, catalogue: nameJson(edition), month, tried,
    })),
    findings: report.findings,
    assessments: assessments(report.assessments),
  };
}

const nameJson = (edition: { readonly id: string; readonly catalogue: string } | null) =>
  edition === null ? null : { id: edition.catalogue, edition: edition.id };
