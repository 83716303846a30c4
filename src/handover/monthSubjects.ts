/** Whose result of a month stands, and whose does not, with the reason. */
import { type BatchSubject, groupBy } from "../batch/batchSubjects";
import type { FileReport } from "../batch/fileReport";
import { bestOf, notOfMonth, sameScores } from "../batch/mergeReports";
import type { Edition } from "../catalogue/edition";
import type { Finding, FindingCode } from "../checking/finding";
import type { SubjectAssessment } from "../checking/report";
import { subjectKey } from "../checking/subjectName";
import { formatPoints } from "../points";
import { batchText } from "../text/batch";
import { handoverText, type HandoverText } from "../text/handover";
import type { MonthSummaryOptions } from "./monthSummary";

export interface MonthSubject {
  readonly name: string;
  readonly edition: Edition;
  readonly assessment: SubjectAssessment;
  /** Files that say the same. */
  readonly files: readonly string[];
  /** null for somebody of the roster whom no table names. */
  readonly source: { readonly file: string; readonly sheet: string; readonly layout: "form" | "ledger" | "summary"; readonly cell: string | null } | null;
  /** Errors found about this subject: its total is worked out by the rules, and its sheet still says otherwise. */
  readonly errors: number;
}

export interface ApartSubject {
  readonly name: string;
  /** What the sheets call whom they score. */
  readonly of: Edition["subject"];
  readonly edition: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly because: "no-total" | "contradicting" | "not-monthly" | "unknown-edition" | "nothing-received";
  /** In the reader's language: why, and what to do. */
  readonly reason: string;
}

/** What leaves a subject without a total, as findings tell it. */
const BLOCKING: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "unread", "missing-amount", "unknown-category", "unknown-clause", "formula-error", "score-over-points", "missing-field", "not-a-number", "mixed-signs",
]);
const REASONS_NAMED = 3;

/** @param subjects without those of other months */
export function chosenSubjects(
  subjects: readonly BatchSubject[], reports: readonly FileReport[], editions: readonly Edition[], { month, language }: MonthSummaryOptions,
): { readonly chosen: readonly MonthSubject[]; readonly apart: readonly ApartSubject[] } {
  const { refusal } = batchText(language);
  const text = handoverText(language).apart;
  const apart: ApartSubject[] = [];
  const leave = ({ file, record }: BatchSubject, because: ApartSubject["because"], reason: string): void =>
    void apart.push({ name: record.name, of: record.scores, edition: record.edition.id, file, sheet: record.sheet, cell: record.cell, because, reason });
  const ofMonth = subjects.filter((subject) => {
    const reason = notOfMonth(subject, month, refusal);
    if (reason !== null) leave(subject, "not-monthly", reason);
    return reason === null;
  });
  const chosen = groupBy(ofMonth, ({ record }) => JSON.stringify([record.edition.id, subjectKey(record.name)])).flatMap((group): MonthSubject[] => {
    const best = bestOf(group);
    const [first] = best;
    if (!first?.assessment) {
      leave(group[0], "no-total", noTotal(group[0], reports, text));
      return [];
    }
    const files = [...new Set(best.map(({ file }) => file))];
    if (!best.every((subject) => sameScores(subject, first))) {
      leave(first, "contradicting", text.contradicting({ places: best.map(({ file, record, assessment }) => ({ file, sheet: record.sheet, total: assessment === null ? "" : formatPoints(assessment.total) })) }));
      return [];
    }
    const edition = editions.find(({ id }) => id === first.record.edition.id);
    if (!edition) leave(first, "unknown-edition", refusal.unknownEdition({ edition: first.record.edition.title }));
    const { name, sheet, layout, cell } = first.record;
    return edition ? [{ name, edition, assessment: first.assessment, files, source: { file: first.file, sheet, layout, cell }, errors: errorsOf(first, reports) }] : [];
  });
  return { chosen, apart };
}

const findingsAbout = ({ file, record }: BatchSubject, reports: readonly FileReport[]): readonly Finding[] =>
  reports.filter((each) => each.file === file).flatMap(({ report }) => report?.findings ?? [])
    .filter(({ sheet, subject }) => sheet === record.sheet && (subject === null ? record.layout === "form" : subjectKey(subject) === subjectKey(record.name)));

const errorsOf = (subject: BatchSubject, reports: readonly FileReport[]): number => findingsAbout(subject, reports).filter(({ severity }) => severity === "error").length;

function noTotal(subject: BatchSubject, reports: readonly FileReport[], text: HandoverText["apart"]): string {
  const about = findingsAbout(subject, reports).filter(({ code, follows }) => BLOCKING.has(code) && follows === null);
  return text.noTotal({ because: about.slice(0, REASONS_NAMED).map(({ message }) => message), more: Math.max(0, about.length - REASONS_NAMED) });
}
