/** Reports in the JSON shapes of the contract: points become plain numbers, nothing is left to be computed. */
import type { SubjectAssessment } from "../src/checking/report";
import { toNumber, type Points } from "../src/points";
import type { TraceStep } from "../src/scoring/assessment";
import type { FileReport } from "./check";
import type { CopyOutcome } from "./work/task";

/** The reports as `check --json` and `score --json` print them. */
export const filesJson = (reports: readonly FileReport[]) => reports.map(fileJson);

/** What became of an annotated copy: its path, or why there is none. */
export function copyJson(copy: CopyOutcome | null) {
  if (copy === null) return { annotated: null };
  return { annotated: copy.state === "written" ? { path: copy.path, form: copy.form } : copy };
}

function fileJson({ file, report, problem }: FileReport) {
  if (!report) {
    return { file, status: "unreadable", problem, catalogue: null, month: null, sheets: [], findings: [], assessments: [] };
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
    assessments: report.assessments.map(assessmentJson),
  };
}

const nameJson = (edition: { readonly id: string; readonly catalogue: string } | null) =>
  edition === null ? null : { id: edition.catalogue, edition: edition.id };

function assessmentJson(assessment: SubjectAssessment) {
  const { sheet, subject, edition, month, base, categories, bonus, vetoes, deferred, total, grade, trace } = assessment;
  return {
    sheet,
    subject,
    edition,
    month,
    base: toNumber(base),
    categories: categories.map(({ id, name, points, recorded, counted, excess }) => ({
      id, name, points: points === null ? null : toNumber(points), recorded: toNumber(recorded), counted: toNumber(counted), excess: toNumber(excess),
    })),
    bonus: { recorded: toNumber(bonus.recorded), counted: toNumber(bonus.counted) },
    vetoes,
    deferred: deferred.map(({ clause, points }) => ({ clause, points: toNumber(points) })),
    total: toNumber(total),
    grade,
    trace: trace.map(stepJson),
  };
}

/** Every number of a trace step is an amount of points. */
function stepJson(step: TraceStep): Readonly<Record<string, unknown>> {
  const json: Record<string, unknown> = { ...step };
  for (const key of Object.keys(json)) {
    const value = json[key];
    if (typeof value === "number") json[key] = toNumber(value as Points);
  }
  return json;
}
