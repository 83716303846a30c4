/** Checked workbooks → the summary of every month they tell of. Pure. */
import { batchSubjects } from "../../src/batch/batchSubjects";
import type { FileReport } from "../../src/batch/fileReport";
import type { Edition } from "../../src/catalogue/edition";
import { indexSubjects } from "../../src/checking/subjectName";
import type { RosterEntry } from "../../src/handover/handoverRoster";
import { type MonthSummary, monthSummary } from "../../src/handover/monthSummary";
import type { Month } from "../../src/month";
import { isActive, type OfficeRoster, type RosterWindow } from "../../src/register/officeRoster";
import type { VetoRecord } from "../../src/scoring/vetoes";
import type { Language } from "../../src/text/language";

export interface TogetherOptions {
  readonly editions: readonly Edition[];
  readonly language: Language;
  readonly roster: OfficeRoster | null;
  readonly ledgerComplete: boolean;
}

/** Earliest first: the vetoes of a month shut out in later ones. */
export function putTogether(reports: readonly FileReport[], { editions, language, roster, ledgerComplete }: TogetherOptions): readonly MonthSummary[] {
  const vetoes: VetoRecord[] = [];
  return monthsIn(reports).map((month) => {
    const summary = monthSummary(reports, editions, {
      month, language, ledgerComplete, vetoes: [...vetoes], ...(roster === null ? {} : { roster: rosterEntries(roster, month) }),
    });
    vetoes.push(...summary.tables.flatMap((table) => table.vetoes));
    return summary;
  });
}

/** Months of which a table has results. */
export const monthsIn = (reports: readonly FileReport[]): readonly Month[] =>
  [...new Set(batchSubjects(reports).flatMap(({ record: { period } }) => (period.month !== null && period.span === "" && period.round === "" ? [period.month] : [])))].sort();

/** Who was assessed in that month, with department and leader; a person's leader is that of the window. */
export function rosterEntries({ windows, staff }: OfficeRoster, month: Month): readonly RosterEntry[] {
  const index = indexSubjects(windows, ({ name }) => name);
  const windowOf = (name: string | null): RosterWindow | undefined => (name === null ? undefined : index.find(name)[0]);
  return [
    ...windows.filter((each) => isActive(each, month)).map(({ name, department, leader }): RosterEntry => ({ name, of: "window", department, leader })),
    ...staff.filter((each) => isActive(each, month)).map(({ name, department, window }): RosterEntry => ({
      name, of: "staff", department: department ?? windowOf(window)?.department ?? null, leader: windowOf(window)?.leader ?? null,
    })),
  ];
}
