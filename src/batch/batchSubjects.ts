/** Everybody whom the files of a batch name. */
import type { SubjectAssessment, SubjectRecord } from "../checking/report";
import { subjectKey } from "../checking/subjectName";
import type { FileReport } from "./fileReport";

export interface BatchSubject {
  readonly file: string;
  readonly record: SubjectRecord;
  /** null while it cannot be scored. */
  readonly assessment: SubjectAssessment | null;
}

export const batchSubjects = (reports: readonly FileReport[]): readonly BatchSubject[] =>
  reports.flatMap(({ file, report }) =>
    (report?.subjects ?? []).map((record) => ({ file, record, assessment: record.assessment === null ? null : (report?.assessments[record.assessment] ?? null) })));

/** Same time and same kind of subject (window, staff): what may be held against each other. */
export const timeKey = ({ period: { month, span, round }, scores }: SubjectRecord): string => JSON.stringify([scores, month, span, round]);

/** The same window or person at the same time. */
export const subjectTimeKey = (record: SubjectRecord): string => `${timeKey(record)}${subjectKey(record.name)}`;

/** Items by a key, in the order of first appearance. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

/** What two readings of a subject say; equal texts say the same. */
export const contentOf = ({ assessment, record }: BatchSubject): string =>
  JSON.stringify([assessment?.categories.map(({ id, counted }) => [id, counted]), assessment?.vetoes.map(({ clause }) => clause), record.total?.points]);

/** The value that more than half have. @returns null where there is none, or only one item speaks */
export function majority<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] >= 2 && first[1] * 2 > values.length ? first[0] : null;
}
