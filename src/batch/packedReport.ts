/**
 * A report on its way from one thread to another. Explanations are nearly all of it and seldom looked at: as one text they cost the receiver nothing until
 * somebody asks, where objects were half of all that it had to do.
 */
import type { SubjectAssessment, WorkbookReport } from "../checking/report";
import type { TraceStep } from "../scoring/assessment";

export interface PackedReport extends Omit<WorkbookReport, "assessments"> {
  readonly assessments: readonly Omit<SubjectAssessment, "trace">[];
  /** JSON: the trace of each assessment, in their order. */
  readonly traces: string;
}

/** @returns plain data, which structured clone takes over as it is */
export function packReport({ assessments, ...report }: WorkbookReport): PackedReport {
  return { ...report, assessments: assessments.map(({ trace: _, ...assessment }) => assessment), traces: JSON.stringify(assessments.map(({ trace }) => trace)) };
}

/** @returns the report as it was; its traces are read when the first of them is asked for */
export function unpackReport({ assessments, traces, ...report }: PackedReport): WorkbookReport {
  let read: readonly (readonly TraceStep[])[] | undefined;
  const traceAt = (index: number): readonly TraceStep[] => (read ??= JSON.parse(traces) as readonly (readonly TraceStep[])[])[index] ?? [];
  return {
    ...report,
    assessments: assessments.map((assessment, index) => Object.defineProperty({ ...assessment }, "trace", { enumerable: true, configurable: true, get: () => traceAt(index) }) as SubjectAssessment),
  };
}
