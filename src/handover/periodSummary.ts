/** 季度、年度: several months' summaries → one result for each window or person. */
import type { Aggregation, Edition } from "../catalogue/edition";
import { subjectKey } from "../checking/subjectName";
import { monthOf, type Month } from "../month";
import type { Points } from "../points";
import { combine, type CombinePart, type CrossPeriodCharge, findAggregation, type PartValue } from "../scoring/combine";
import type { Combination } from "../scoring/combination";
import { describeCombineProblem } from "../scoring/problems";
import { handoverText } from "../text/handover";
import type { Language } from "../text/language";
import { plainMean } from "./departments";
import type { MonthSummary } from "./monthSummary";
import { ranked } from "./ranking";

export interface PeriodOptions {
  readonly language: Language;
  /** Id or name of the edition's aggregation; left out, the one that takes months, else the plain mean. */
  readonly aggregation?: string;
  /** Values of parts that no month gives (带队领导年平均分值), by subject name. */
  readonly otherParts?: (subject: string, part: string) => PartValue;
}

export interface PeriodSummary {
  readonly edition: Edition;
  readonly months: readonly Month[];
  readonly aggregation: Aggregation;
  /** Expected months of which there is no summary of this edition. */
  readonly missingMonths: readonly Month[];
  /** Best first. */
  readonly rows: readonly PeriodRow[];
  readonly apart: readonly { readonly name: string; readonly reason: string; readonly missing: readonly Month[] }[];
  /** What a reader has to know: how it was combined. */
  readonly notes: readonly string[];
}

export interface PeriodRow {
  readonly name: string;
  readonly months: readonly { readonly month: Month; readonly total: Points }[];
  readonly combination: Combination;
  readonly total: Points;
  readonly grade: string | null;
  readonly rank: number;
  readonly tie: string;
}

/** @param quarter 1 … 4 */
export const monthsOfQuarter = (year: number, quarter: number): readonly Month[] => monthsOf(year, [1, 2, 3].map((each) => (quarter - 1) * 3 + each));
export const monthsOfYear = (year: number): readonly Month[] => monthsOf(year, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

const monthsOf = (year: number, numbers: readonly number[]): readonly Month[] => numbers.flatMap((number) => monthOf(year, number) ?? []);

/**
 * A month that is not there is named, never left out of the mean and never 0. [Z7]
 * @param expected months of the period, earliest first: `monthsOfQuarter(2026, 2)`
 */
export function periodSummary(summaries: readonly MonthSummary[], edition: Edition, expected: readonly Month[], options: PeriodOptions): PeriodSummary {
  const text = handoverText(options.language).period;
  const found = aggregationFor(edition, expected.length, options.aggregation);
  const aggregation = found ?? plainMean(edition, text.mean({ months: expected.length }));
  const byMonth = new Map(summaries.map((summary) => [summary.month, summary.tables.find((table) => table.edition.id === edition.id)]));
  const names = new Map<string, string>();
  for (const month of expected) for (const { name } of byMonth.get(month)?.rows ?? []) if (!names.has(subjectKey(name))) names.set(subjectKey(name), name);
  for (const { month, apart } of summaries) {
    if (expected.includes(month)) for (const { name, edition: id } of apart) if (id === edition.id && !names.has(subjectKey(name))) names.set(subjectKey(name), name);
  }
  const apart: { name: string; reason: string; missing: readonly Month[] }[] = [];
  const combined = [...names].flatMap(([key, name]) => {
    const own = expected.map((month) => ({ month, row: byMonth.get(month)?.rows.find((row) => subjectKey(row.name) === key) }));
    const missing = own.filter(({ row }) => !row).map(({ month }) => month);
    if (missing.length > 0) {
      apart.push({ name, missing, reason: text.missingMonths({ months: missing }) });
      return [];
    }
    const months = own.flatMap(({ month, row }) => (row ? [{ month, total: row.total }] : []));
    const charges = aggregation.crossPeriod ? own.flatMap(({ row }): readonly CrossPeriodCharge[] => row?.assessment.deferred ?? []) : [];
    const result = combine(edition, aggregation, partsOf(aggregation, name, months, options), charges);
    if ("problems" in result) {
      apart.push({ name, missing: [], reason: result.problems.map((problem) => describeCombineProblem(edition, aggregation, problem, options.language)).join(text.and) });
      return [];
    }
    return [{ name, months, combination: result.combination, total: result.combination.total, grade: result.combination.grade }];
  });
  const tied = handoverText(options.language).tied;
  return {
    edition, months: expected, aggregation, apart,
    missingMonths: expected.filter((month) => !byMonth.get(month)),
    rows: ranked(combined, ({ total }) => total).map(({ item, rank, tiedWith }) => ({ ...item, rank, tie: tiedWith.length > 0 ? tied({ rank }) : "" })),
    notes: [
      found ? text.byEdition({ title: edition.title, name: found.name }) : text.byDefault({ title: edition.title }),
      ...(aggregation.crossPeriod ? [] : deferredNote(edition, byMonth, expected, text.deferredLeft)),
    ],
  };
}

/** Charges of the year that this aggregation does not take are not hidden. */
function deferredNote(
  edition: Edition, byMonth: ReadonlyMap<Month, MonthSummary["tables"][number] | undefined>, expected: readonly Month[], say: (p: { names: readonly string[] }) => string,
): readonly string[] {
  const names = [...new Set(expected.flatMap((month) => (byMonth.get(month)?.rows ?? []).filter(({ assessment }) => assessment.deferred.length > 0).map(({ name }) => name)))];
  return names.length > 0 && edition.clauses.length > 0 ? [say({ names })] : [];
}

/** The mean that takes the months of a quarter or a year; a weighted year takes them as the mean of its first part. */
function aggregationFor(edition: Edition, months: number, wanted: string | undefined): Aggregation | undefined {
  if (wanted !== undefined) return findAggregation(edition, wanted);
  const spans = edition.aggregations.filter(({ id, name }) => id !== "department" && (months > 3 ? /年/u.test(name) : /季/u.test(name)));
  return spans.find(({ parts, kind }) => kind === "weighted" && parts.some(({ name }) => takesMonths(name))) ?? spans.find(({ kind }) => kind !== "weighted");
}

/** 窗口年平均分值: the subject's own months; 带队领导年平均分值 is somebody else's. */
const takesMonths = (part: string): boolean => /窗口.*平均/u.test(part);

function partsOf(aggregation: Aggregation, subject: string, months: PeriodRow["months"], { otherParts }: PeriodOptions): readonly CombinePart[] {
  if (aggregation.kind !== "weighted") return months.map(({ month, total }) => ({ name: month, value: total }));
  return aggregation.parts.map(({ name }) => ({ name, value: takesMonths(name) ? months.map(({ total }) => total) : (otherParts?.(subject, name) ?? null) }));
}

/** Mean of a month's totals, for the line over months. */
export function monthMean({ edition, rows }: MonthSummary["tables"][number], name: string): Points | null {
  const result = combine(edition, plainMean(edition, name), rows.map((row) => ({ name: row.name, value: row.total })));
  return "combination" in result ? result.combination.total : null;
}
