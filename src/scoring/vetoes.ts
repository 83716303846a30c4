/** Vetoes (一票否决、取消资格) in time: which of them shut out whom, and for how long. */
import type { Edition, VetoPeriod } from "../catalogue/edition";
import type { Month } from "../month";
import type { Assessment } from "./assessment";
import { indexOf } from "./editionIndex";

/** A veto that fell in a month, as it is remembered for the year. */
export interface VetoRecord {
  readonly subject: string;
  /** The month it fell in. */
  readonly month: Month;
  readonly period: VetoPeriod;
  /** The one honour lost; null for every one. */
  readonly honour?: string | null;
  readonly clause?: string;
  readonly scope?: string;
}

/** What is being awarded: something of a month, or something of a year. */
export type HonourPeriod = { readonly month: Month } | { readonly year: number };

/**
 * Whether a veto shuts out of an honour of that period. [A8]
 * occasion, month: honours of its own month. month-and-year: those, and the year's. year: the year's, and those of its month and
 * of every later month of that year; what was awarded before it stays.
 * @example shutsOut({ subject: "甲", month: "2026-03" as Month, period: "year" }, { month: "2026-09" as Month }) // true
 */
export function shutsOut({ month, period }: Pick<VetoRecord, "month" | "period">, honour: HonourPeriod): boolean {
  if ("year" in honour) return (period === "year" || period === "month-and-year") && yearOf(month) === honour.year;
  if (period === "year") return yearOf(month) === yearOf(honour.month) && month <= honour.month;
  return month === honour.month;
}

const yearOf = (month: Month): number => Number(month.slice(0, 4));

export interface VetoProblem {
  /** The clause does not say for how long; the assessment has no month. */
  readonly code: "veto-without-period" | "veto-without-month";
  readonly subject: string;
  readonly clause: string;
}

/**
 * The vetoes of assessments, to be remembered for the year.
 * @returns records, and the vetoes that cannot be placed in time; those must be looked at, not forgotten
 */
export function vetoRecords(
  edition: Edition, assessed: readonly { readonly subject: string; readonly assessment: Pick<Assessment, "month" | "vetoes"> }[],
): { readonly records: readonly VetoRecord[]; readonly problems: readonly VetoProblem[] } {
  const { clauses } = indexOf(edition);
  const records: VetoRecord[] = [];
  const problems: VetoProblem[] = [];
  for (const { subject, assessment } of assessed) {
    for (const { clause: id, scope } of assessment.vetoes) {
      const clause = clauses.get(id)?.clause;
      const period = clause?.vetoPeriod ?? null;
      if (period === null) problems.push({ code: "veto-without-period", subject, clause: id });
      else if (assessment.month === null) problems.push({ code: "veto-without-month", subject, clause: id });
      else records.push({ subject, month: assessment.month, period, honour: clause?.vetoFor ?? null, clause: id, scope });
    }
  }
  return { records, problems };
}
