/** The tables of a workbook, as the checks of tables against each other look at them. */
import type { SubjectReading } from "../sheet/reading";
import type { AssessedSubject } from "./assessSubject";
import type { BookContext, CheckContext } from "./context";
import { type Period, periodOf, samePeriod, titleOf } from "./period";
import { isChiefName } from "./subjectName";

export interface BookTable {
  readonly context: CheckContext;
  readonly period: Period;
  /** Its sheet's name and what stands right above it. */
  readonly title: string;
}

/** A subject that has a name, and the table it stands in. */
export interface NamedSubject {
  readonly table: BookTable;
  readonly subject: AssessedSubject;
  readonly name: string;
}

/** Tables in the order of sheets; what a chief (首席代表) is charged stands apart from windows and staff. */
export function bookTables({ tables }: Pick<BookContext, "tables">): readonly BookTable[] {
  let known = knownTables.get(tables);
  if (!known) {
    known = tables.filter((context) => !isChiefTable(context)).map((context) => ({ context, period: periodOf(context, tables), title: titleOf(context) }));
    knownTables.set(tables, known);
  }
  return known;
}

/** Every check of tables against each other asks for the same ones. */
const knownTables = new WeakMap<readonly CheckContext[], readonly BookTable[]>();
const knownSubjects = new WeakMap<BookTable, readonly NamedSubject[]>();

/** Whether a whole table is about a chief: its sheet or its only subject is called so. */
export const isChiefTable = ({ sheet, subjects }: Pick<CheckContext, "sheet" | "subjects">): boolean =>
  isChiefName(sheet.name) ? !/窗口.*(?:及|和|与)/u.test(sheet.name) : subjects.length === 1 && isChiefName(subjects[0]?.name ?? "");

/** Named subjects of a table, without chiefs and without forms nobody has filled in. */
export function subjectsOf(table: BookTable): readonly NamedSubject[] {
  let known = knownSubjects.get(table);
  if (!known) {
    const named: NamedSubject[] = [];
    for (const subject of table.context.subjects) {
      const { name, reading } = subject;
      if (name !== null && !isChiefName(name) && isFilled(reading)) named.push({ table, subject, name });
    }
    knownSubjects.set(table, (known = named));
  }
  return known;
}

/** Whether anything was entered for a subject: a form sent out blank is not a full score. */
export const isFilled = ({ entries, awarded, total, uncounted }: SubjectReading): boolean =>
  entries.length > 0 || awarded.length > 0 || uncounted.length > 0 || (total !== null && total.amount.kind === "amount");

/** Tables of one edition and one time. */
export interface TableGroup {
  readonly period: Period;
  readonly forms: readonly BookTable[];
  readonly ledgers: readonly BookTable[];
  readonly summaries: readonly BookTable[];
}

/** What belongs together: the same edition, the same time. In the order of first appearance. */
export function tableGroups(tables: readonly BookTable[]): readonly TableGroup[] {
  const groups: BookTable[][] = [];
  for (const table of tables) {
    const own = groups.find(([first]) => first && samePeriod(first.period, table.period) && first.context.edition.id === table.context.edition.id);
    if (own) own.push(table);
    else groups.push([table]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    const of = (layout: string): readonly BookTable[] => group.filter(({ context }) => context.reading.layout === layout);
    return first ? [{ period: first.period, forms: of("form"), ledgers: of("ledger"), summaries: of("summary") }] : [];
  });
}

/** Where a cell of another sheet is, for sentences: the sheet's name too, unless it is the same. */
export interface Place {
  readonly sheet: string;
  readonly cell: string | null;
}

export const placeOf = ({ table, subject }: NamedSubject): Place => ({ sheet: table.context.sheet.name, cell: subject.reading.cell });
