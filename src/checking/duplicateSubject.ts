import { bookChecksText } from "../text/bookChecks";
import { type BookTable, bookTables, type NamedSubject, placeOf, subjectsOf, tableGroups } from "./bookTables";
import type { BookCheck, BookContext, BookFindingParts, CheckContext } from "./context";
import { subjectKey } from "./subjectName";
import { cellPlace } from "../xlsx/cellPlace";

/**
 * `duplicate-subject`: the same subject twice in one summary, or two forms of the same subject and month. [F35] [F36]
 * Two people of one name are told apart by what stands beside it (department, post, number); two forms whose month is not known, or of
 * different rounds (自评, 复核), are no fault.
 */
export const duplicateSubject: BookCheck = {
  code: "duplicate-subject",
  severity: "error",
  rule: "F35",
  run: (book) => {
    const tables = bookTables(book);
    const summaries = tables.filter(({ context }) => context.reading.layout === "summary");
    return [...summaries.flatMap((summary) => inSummary(book, summary)), ...tableGroups(tables).flatMap(({ forms, period }) => (period.month === null ? [] : inForms(book, forms)))];
  },
};

/** What tells two people of one name, or one window in several rows, apart. */
const TELLS_APART = /月|日期|时间|季|期|部门|单位|科室|窗口|岗|职务|工号|编号|证|号码/u;

function inSummary({ language }: BookContext, table: BookTable): BookFindingParts[] {
  const first = new Map<string, NamedSubject>();
  const columns = tellingColumns(table);
  return subjectsOf(table).flatMap((row) => {
    const key = `${subjectKey(row.name)}\n${tellingApart(row, columns)}`;
    const before = first.get(key);
    if (!before) {
      first.set(key, row);
      return [];
    }
    const cells = [row, before].flatMap(({ subject }) => subject.reading.cell ?? []);
    return [{
      table: table.context, subject: row.subject, cells,
      message: bookChecksText(language).duplicateSubject.rows({ subject: row.name, cell: cells[0] ?? "", before: cells[1] ?? "", same: isSame(row, before) }),
    }];
  });
}

/** Numbers of the columns that tell apart, and of those with names. */
interface TellingColumns {
  readonly telling: readonly number[];
  readonly names: readonly number[];
}

function tellingColumns({ context: { reading: { columns } } }: BookTable): TellingColumns {
  const tells = ({ role, category, parts }: CheckContext["reading"]["columns"][number]): boolean =>
    category === null && (role === "department" || role === "date" || (role === null && TELLS_APART.test(parts.join(""))));
  return { telling: columns.filter(tells).map(({ column }) => column), names: columns.filter(({ role }) => role === "subject").map(({ column }) => column) };
}

function tellingApart({ table: { context: { sheet } }, subject }: NamedSubject, { telling: all, names }: TellingColumns): string {
  if (all.length === 0) return "";
  const name = cellPlace(subject.reading.cell ?? "");
  if (!name) return "";
  // Of panels side by side each has its own columns: all before their names, or all after.
  const telling = all.filter((column) => column !== name.column);
  const areBefore = telling.some((column) => column < Math.min(...names));
  const [from, to] = areBefore
    ? [Math.max(0, ...names.filter((column) => column < name.column)), name.column]
    : [name.column, Math.min(Number.POSITIVE_INFINITY, ...names.filter((column) => column > name.column))];
  const own = names.length > 1 ? telling.filter((column) => column > from && column < to) : telling;
  return own.map((column) => String(sheet.cell(name.row, column)?.value ?? "").trim()).join("\n");
}

/** Names that stand for a whole office: a staff form without a person's name is read as its window's. */
const OFFICE = /窗口|局|中心|科|室|大厅|委|办|公司$/u;

function inForms({ language }: BookContext, forms: readonly BookTable[]): BookFindingParts[] {
  const first = new Map<string, NamedSubject>();
  return forms.flatMap(subjectsOf).flatMap((form) => {
    if (form.table.context.edition.subject === "staff" && OFFICE.test(form.name)) return [];
    const key = subjectKey(form.name);
    const before = first.get(key);
    if (!before) {
      first.set(key, form);
      return [];
    }
    const { cell } = form.subject.reading;
    return [{
      table: form.table.context, subject: form.subject, cells: cell === null ? [] : [cell],
      message: bookChecksText(language).duplicateSubject.forms({
        subject: form.name, cell, before: placeOf(before), month: form.table.period.month ?? "", same: isSame(form, before),
      }),
    }];
  });
}

/** Whether both say the same of every category. */
function isSame(a: NamedSubject, b: NamedSubject): boolean {
  const content = ({ subject: { reading } }: NamedSubject): string =>
    JSON.stringify([reading.entries.map(({ category, clause, amount, count }) => [category.id, clause?.id, amount, count]), reading.awarded.map(({ category, amount }) => [category.id, amount]), reading.total?.amount]);
  return content(a) === content(b);
}
