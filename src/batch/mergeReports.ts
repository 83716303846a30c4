/** The clean results of a batch, subject by subject, ready for the county summary. */
import type { Edition } from "../catalogue/edition";
import type { SubjectAssessment } from "../checking/report";
import { subjectKey } from "../checking/subjectName";
import type { Month } from "../month";
import type { Language } from "../text/language";
import { batchText } from "../text/batch";
import { type BatchSubject, batchSubjects, groupBy } from "./batchSubjects";
import type { FileReport } from "./fileReport";
import { mergeable } from "./mergeable";

export interface MergeOptions {
  readonly language: Language;
  readonly editions: readonly Edition[];
  /** The month to be merged; left out, the one that most subjects are of. */
  readonly month?: Month;
}

export interface Merge {
  /** null where no file says a month. */
  readonly month: Month | null;
  /** One an edition, in the order of first appearance. */
  readonly summaries: readonly EditionSummary[];
  readonly leftOut: readonly LeftOut[];
  /** Files of which at least one subject was taken. */
  readonly files: readonly string[];
}

export interface EditionSummary {
  readonly edition: Edition;
  /** Best first; equal totals by name. */
  readonly rows: readonly MergedSubject[];
}

export interface MergedSubject {
  readonly name: string;
  readonly assessment: SubjectAssessment;
  /** 1, 2, 2, 4. */
  readonly rank: number;
  /** Files it was taken from: several where they say the same. */
  readonly files: readonly string[];
  /** A ledger knows only what was entered into it. */
  readonly fromLedger: boolean;
}

export interface LeftOut {
  readonly file: string;
  /** null for the whole file. */
  readonly sheet: string | null;
  readonly subject: string | null;
  /** Why, and what to do. */
  readonly reason: string;
}

/** Merges what is clean, and says of everything else why it is not in. [Q8] [Q9] [Q10] */
export function mergeReports(reports: readonly FileReport[], options: MergeOptions): Merge {
  const text = batchText(options.language).refusal;
  const refused = reports.flatMap((report): LeftOut[] => {
    const refusal = mergeable(report, options.language);
    return refusal ? [{ file: report.file, sheet: null, subject: null, reason: refusal.reason }] : [];
  });
  const clean = batchSubjects(reports.filter((report) => mergeable(report, options.language) === null));
  const month = options.month ?? commonest(clean.flatMap(({ record }) => record.period.month ?? []));
  const leftOut: LeftOut[] = [...refused];
  const leave = ({ file, record: { sheet, name } }: BatchSubject, reason: string): void => void leftOut.push({ file, sheet, subject: name, reason });
  const fitting = clean.filter((subject) => {
    const reason = notOfMonth(subject, month, text);
    if (reason !== null) leave(subject, reason);
    return reason === null;
  });
  const chosen = groupBy(fitting, ({ record }) => JSON.stringify([record.edition.id, subjectKey(record.name)])).flatMap((group): Chosen[] => {
    const best = bestOf(group);
    const [first] = best;
    if (!first) {
      for (const subject of group) leave(subject, text.noTotal());
      return [];
    }
    if (best.every((subject) => sameScores(subject, first))) return [{ subject: first, files: [...new Set(best.map(({ file }) => file))] }];
    const files = [...new Set(best.map(({ file }) => file))];
    for (const subject of best) leave(subject, text.contradicting({ files }));
    return [];
  });
  const summaries = groupBy(chosen, ({ subject }) => subject.record.edition.id).flatMap((own): EditionSummary[] => {
    const edition = options.editions.find(({ id }) => id === own[0].subject.record.edition.id);
    if (!edition) for (const { subject } of own) leave(subject, text.unknownEdition({ edition: subject.record.edition.title }));
    return edition ? [{ edition, rows: ranked(own) }] : [];
  });
  return { month, summaries, leftOut, files: [...new Set(summaries.flatMap(({ rows }) => rows.flatMap(({ files }) => files)))] };
}

type RefusalText = ReturnType<typeof batchText>["refusal"];

/** Why a subject is no result of that month; null where it is one. */
export function notOfMonth({ record: { period } }: BatchSubject, month: Month | null, text: RefusalText): string | null {
  if (period.span !== "" || period.round !== "") return text.notMonthly({ what: [period.span, period.round].filter((word) => word !== "").join(" ") });
  if (period.month === month) return null;
  return period.month === null ? text.noMonth({ month: month ?? "" }) : text.otherMonth({ own: period.month, month: month ?? "" });
}

interface Chosen {
  readonly subject: BatchSubject;
  readonly files: readonly string[];
}

/** Forms and summaries before ledgers, which may hold only part; of these, those with a total. */
export function bestOf(group: readonly BatchSubject[]): readonly BatchSubject[] {
  const scored = group.filter(({ assessment }) => assessment !== null);
  for (const layout of ["form", "summary"] as const) {
    const own = scored.filter(({ record }) => record.layout === layout);
    // A form in front of its summary: it has the entries. Both have to agree.
    if (own.length > 0) return [...own, ...scored.filter(({ record }) => record.layout !== layout && record.layout !== "ledger")];
  }
  return scored;
}

/** Whether two readings of a subject give the same points in each category. */
export const sameScores = ({ assessment: a }: BatchSubject, { assessment: b }: BatchSubject): boolean =>
  a !== null && b !== null && a.total === b.total && a.categories.every(({ id, counted }) => b.categories.find((other) => other.id === id)?.counted === counted);

function ranked(chosen: readonly Chosen[]): readonly MergedSubject[] {
  const rows = chosen.flatMap(({ subject: { record, assessment }, files }) => (assessment ? [{ name: record.name, assessment, files, fromLedger: record.layout === "ledger" }] : []));
  const sorted = rows.sort((a, b) => b.assessment.total - a.assessment.total || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return sorted.map((row) => ({ ...row, rank: sorted.findIndex(({ assessment }) => assessment.total === row.assessment.total) + 1 }));
}

/** The month that most are of; of two equally common ones the later. */
function commonest(months: readonly Month[]): Month | null {
  const counts = new Map<Month, number>();
  for (const month of months) counts.set(month, (counts.get(month) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1))[0]?.[0] ?? null;
}
