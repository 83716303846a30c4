/** Which months, quarters and years can be looked at. Pure. */
import { monthsOfQuarter, monthsOfYear } from "../../src/handover/periodSummary";
import type { Month } from "../../src/month";

export interface PeriodChoice {
  /** "2026-06", "2026-Q2", "2026". */
  readonly id: string;
  readonly kind: "month" | "quarter" | "year";
  readonly months: readonly Month[];
  /** Of those, the ones of which there are results. */
  readonly present: readonly Month[];
}

/** Months, latest first; then quarters and years of which two months or more are there. */
export function periodsOf(months: readonly Month[]): readonly PeriodChoice[] {
  const latest = [...new Set(months)].sort().reverse();
  const years = [...new Set(latest.map((month) => Number(month.slice(0, 4))))];
  const several = (choice: Omit<PeriodChoice, "present">): PeriodChoice[] => {
    const present = choice.months.filter((month) => latest.includes(month));
    return present.length > 1 ? [{ ...choice, present }] : [];
  };
  return [
    ...latest.map((month): PeriodChoice => ({ id: month, kind: "month", months: [month], present: [month] })),
    ...years.flatMap((year) => [4, 3, 2, 1].flatMap((quarter) => several({ id: `${year}-Q${quarter}`, kind: "quarter", months: monthsOfQuarter(year, quarter) }))),
    ...years.flatMap((year) => several({ id: String(year), kind: "year", months: monthsOfYear(year) })),
  ];
}

/** The chosen one, else the latest month; undefined without any. */
export const chosenPeriod = (choices: readonly PeriodChoice[], id: string | null): PeriodChoice | undefined => choices.find((choice) => choice.id === id) ?? choices[0];
