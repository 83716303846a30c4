import { bookChecksText } from "../text/bookChecks";
import type { Edition } from "../catalogue/edition";
import { bookTables, type NamedSubject, placeOf, subjectsOf, type TableGroup, tableGroups } from "./bookTables";
import type { BookCheck, BookContext, BookFindingParts, CheckContext } from "./context";
import { isPosted, type ListedNames, type Roster, rostersOf } from "./roster";
import { indexSubjects, subjectKey } from "./subjectName";

/**
 * `missing-subject`: somebody on the roster without an assessment, a form without a row in the summary, a row without a form where
 * most have one. [F33] [F34]
 * A list, or a summary, is held against only what it is plainly about: at least half of it must be there.
 */
export const missingSubject: BookCheck = {
  code: "missing-subject",
  severity: "warning",
  rule: "F33",
  run: (book) => {
    const read = new Set(book.tables.map(({ sheet }) => sheet));
    const printed = book.book.sheets.filter((sheet) => !read.has(sheet)).flatMap(rostersOf);
    const rosters: readonly ListedNames[] = [...printed, ...(book.rosters ?? []).filter(({ of }) => !printed.some((roster) => roster.of === of))];
    return tableGroups(bookTables(book)).flatMap((group) => {
      const between = [...formsWithoutRow(book, group), ...rowsWithoutForm(book, group)];
      return [...between.map(({ parts }) => parts), ...rosters.flatMap((roster) => notAssessed(book, group, roster, between.map(({ name }) => name)))];
    });
  },
};

interface Missing {
  readonly name: string;
  readonly parts: BookFindingParts;
}

const nameOf = ({ name }: { readonly name: string }): string => name;

/** Splits a list into those found among others and those not; who stands twice counts once. */
export function among<T extends { readonly name: string }>(
  list: readonly T[], others: readonly { readonly name: string }[],
): { readonly found: readonly T[]; readonly missing: readonly T[] } {
  const index = indexSubjects(others, nameOf);
  const once = [...new Map(list.map((item) => [subjectKey(item.name), item] as const).reverse()).values()].reverse();
  return { found: once.filter(({ name }) => index.has(name)), missing: once.filter(({ name }) => !index.has(name)) };
}

function formsWithoutRow({ language }: BookContext, group: TableGroup): Missing[] {
  const [summary] = group.summaries;
  if (!summary || group.forms.length === 0) return [];
  const rows = group.summaries.flatMap(subjectsOf);
  const { found, missing } = among(group.forms.flatMap(subjectsOf), rows);
  if (found.length < missing.length || found.length === 0) return [];
  return missing.map((form) => missingPart(form, bookChecksText(language).missingSubject.row({ subject: form.name, form: placeOf(form), summary: summary.context.sheet.name })));
}

function rowsWithoutForm({ language }: BookContext, group: TableGroup): Missing[] {
  // Without forms none of a thousand rows need be looked for.
  if (group.forms.length === 0) return [];
  const forms = group.forms.flatMap(subjectsOf);
  const { found, missing } = among(group.summaries.flatMap(subjectsOf), forms);
  if (found.length < 2 || found.length <= missing.length) return [];
  return missing.map((row) =>
    missingPart(row, bookChecksText(language).missingSubject.form({ subject: row.name, cell: row.subject.reading.cell, others: found.length })));
}

const missingPart = ({ name, subject, table }: NamedSubject, message: string): Missing =>
  ({ name, parts: { table: table.context, subject, cells: subject.reading.cell === null ? [] : [subject.reading.cell], message } });

/** Whom an edition scores, as rosters list them; null for departments and leaders. */
const rosterKind = ({ subject }: Pick<Edition, "subject">): Roster["of"] | null =>
  subject === "window" || subject === "staff" ? subject : null;

/** Those on a roster who stand in no summary; without any summary, in no form. A ledger names only those who lost points. */
function notAssessed({ book, language }: BookContext, group: TableGroup, roster: ListedNames, said: readonly string[]): BookFindingParts[] {
  const tables = group.summaries.length > 0 ? group.summaries : group.forms;
  const [table] = tables;
  const sheet = roster.sheet === null ? table?.context.sheet : book.sheets.find(({ name }) => name === roster.sheet);
  if (!table || !sheet || rosterKind(table.context.edition) !== roster.of) return [];
  const posted = roster.names.filter((name) => isPosted(name, group.period.month));
  const { found, missing } = among(posted, tables.flatMap(({ context }) => context.subjects.flatMap(({ name }) => (name === null ? [] : [{ name }]))));
  if (found.length === 0 || found.length < missing.length) return [];
  const at: CheckContext = roster.sheet === null ? table.context : { ...table.context, sheet };
  const alreadySaid = indexSubjects(said, (name) => name);
  return missing.filter(({ name }) => !alreadySaid.has(name)).map(({ name, cell }) => ({
    table: at,
    cells: cell === null ? [] : [cell],
    actual: name,
    message: bookChecksText(language).missingSubject.roster({
      subject: name, cell, where: group.summaries.length > 0 ? "summary" : "form", sheet: group.summaries.length > 0 ? table.context.sheet.name : null,
    }),
  }));
}
