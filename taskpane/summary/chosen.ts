/** What of a summary is in front: period, edition, month or several months. Pure. */
import type { Edition } from "../../src/catalogue/edition";
import type { MonthSummary, MonthTable } from "../../src/handover/monthSummary";
import { periodSummary, type PeriodSummary } from "../../src/handover/periodSummary";
import type { Language } from "../../src/text/language";
import { chosenPeriod, periodsOf, type PeriodChoice } from "./periods";
import type { MadeSummary, SummaryState } from "./summaryState";

export interface Chosen {
  readonly choices: readonly PeriodChoice[];
  readonly period: PeriodChoice;
  /** Of the period. */
  readonly editions: readonly Edition[];
  readonly edition: Edition | null;
  readonly shown:
    | { readonly kind: "month"; readonly summary: MonthSummary; readonly table: MonthTable | null }
    | { readonly kind: "several"; readonly result: PeriodSummary };
}

/** null where no month is there. */
export function chosenOf(made: MadeSummary, { period, edition }: Pick<SummaryState, "period" | "edition">, language: Language): Chosen | null {
  const choices = periodsOf(made.months.map(({ month }) => month));
  const chosen = chosenPeriod(choices, period);
  if (chosen === undefined) return null;
  const own = made.months.filter(({ month }) => chosen.months.includes(month));
  const tables = own.flatMap((summary) => summary.tables);
  const editions = [...new Map(tables.map((table) => [table.edition.id, table.edition])).values()];
  const picked = editions.find(({ id }) => id === edition) ?? editions[0] ?? null;
  const [first] = own;
  if (first === undefined) return null;
  const shown = chosen.kind === "month" || picked === null
    ? { kind: "month" as const, summary: first, table: first.tables.find((table) => table.edition === picked) ?? null }
    : { kind: "several" as const, result: periodSummary(own, picked, chosen.months, { language }) };
  return { choices, period: chosen, editions, edition: picked, shown };
}
