/** 月度汇总: what the checked workbooks give for one month, window by window or person by person. */
import { batchSubjects, groupBy } from "../batch/batchSubjects";
import type { FileReport } from "../batch/fileReport";
import type { Edition } from "../catalogue/edition";
import { subjectKey } from "../checking/subjectName";
import type { Month } from "../month";
import type { VetoRecord } from "../scoring/vetoes";
import { handoverText } from "../text/handover";
import type { Language } from "../text/language";
import { departmentMeans, type DepartmentMean } from "./departments";
import { indexRoster, type RosterEntry, type RosterIndex } from "./handoverRoster";
import { rosterSubjects } from "./missingFromMonth";
import { type ApartSubject, chosenSubjects, type MonthSubject } from "./monthSubjects";
import { type MonthSelection, monthSelection } from "./monthSelection";
import { type SummaryRow, summaryRows } from "./summaryRow";

export interface MonthSummaryOptions {
  readonly month: Month;
  readonly language: Language;
  /** Windows and staff as the office keeps them: departments, leaders, and who is missing. */
  readonly roster?: readonly RosterEntry[];
  /** Vetoes of earlier months that still shut out (`MonthTable.vetoes` of their summaries). */
  readonly vetoes?: readonly VetoRecord[];
  /** Sheets left out by name: an earlier summary that this one will replace. */
  readonly except?: readonly string[];
  /** Who is on the roster and in no ledger is faultless, because the ledger is complete. Only where an edition's month comes from ledgers alone. */
  readonly ledgerComplete?: boolean;
}

export interface MonthSummary {
  readonly month: Month;
  /** One an edition, in the order of first appearance. */
  readonly tables: readonly MonthTable[];
  /** Not ranked, and why: no total, several that contradict each other, no month, nothing received. */
  readonly apart: readonly ApartSubject[];
  /** Other months of which the same files have results; they are not in this summary. */
  readonly otherMonths: readonly { readonly month: Month; readonly subjects: number }[];
  /** Files, and sheets, of which nothing was read, and why. Notes and instructions are among them. */
  readonly unread: readonly { readonly file: string; readonly sheet: string | null; readonly reason: string }[];
}

export interface MonthTable {
  readonly edition: Edition;
  /** Best first. */
  readonly rows: readonly SummaryRow[];
  /** null where the edition picks nobody. */
  readonly selection: MonthSelection | null;
  /** By the roster's departments; empty without any. */
  readonly departments: readonly DepartmentMean[];
  /** This month's vetoes, to be given to later months. */
  readonly vetoes: readonly VetoRecord[];
}

/**
 * Puts a month together. Every assessment is the check's own: nothing is scored anew. [Z1]–[Z9]
 * @param reports one a workbook; the pane gives the open one alone
 */
export function monthSummary(reports: readonly FileReport[], editions: readonly Edition[], options: MonthSummaryOptions): MonthSummary {
  const { month, language } = options;
  const except = new Set(options.except ?? []);
  const subjects = batchSubjects(reports).filter(({ record }) => !except.has(record.sheet));
  const ofOthers = subjects.filter(({ record: { period } }) => period.month !== null && period.month !== month && period.span === "" && period.round === "");
  const { chosen, apart } = chosenSubjects(subjects.filter((subject) => !ofOthers.includes(subject)), reports, editions, options);
  const roster = indexRoster(options.roster ?? []);
  const listed = rosterSubjects(chosen, apart, editions, options);
  const notRanked = [...apart, ...listed.missing];
  const tables = groupBy([...chosen, ...listed.faultless], ({ edition }) => edition.id).map(([first, ...rest]): MonthTable => tableOf(first.edition, [first, ...rest], notRanked, roster, options));
  return {
    month, tables, apart: notRanked,
    otherMonths: groupBy(ofOthers, ({ record }) => record.period.month ?? "").map((group) => ({ month: group[0].record.period.month ?? month, subjects: new Set(group.map(({ record }) => subjectKey(record.name))).size }))
      .sort((a, b) => (a.month < b.month ? -1 : 1)),
    unread: unreadOf(reports, except, language),
  };
}

function tableOf(edition: Edition, subjects: readonly MonthSubject[], apart: readonly ApartSubject[], roster: RosterIndex, options: MonthSummaryOptions): MonthTable {
  const { selection, vetoes } = monthSelection(edition, subjects, apart, options);
  const rows = summaryRows(edition, subjects, selection, roster, options.language);
  return { edition, rows, selection, vetoes, departments: departmentMeans(edition, rows, apart, roster, options.language) };
}

const unreadOf = (reports: readonly FileReport[], except: ReadonlySet<string>, language: Language): MonthSummary["unread"] =>
  reports.flatMap(({ file, report, problem }): MonthSummary["unread"] => report
    ? report.sheets.filter(({ layout, name }) => layout === "none" && !except.has(name)).map(({ name, reason }) => ({ file, sheet: name, reason }))
    : [{ file, sheet: null, reason: problem?.message ?? handoverText(language).apart.nothingRead() }]);
