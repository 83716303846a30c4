import type { Clause } from "../catalogue/edition";
import { citeClause } from "../catalogue/citation";
import { add, formatPoints, type Points, toNumber, ZERO } from "../points";
import { chiefShare } from "./chiefShare";
import { magnitude } from "../sheet/readAmount";
import { type EntryReading, pointsOf } from "../sheet/reading";
import { bookChecksText } from "../text/bookChecks";
import type { AssessedSubject } from "./assessSubject";
import { isChiefTable } from "./bookTables";
import type { BookCheck, BookContext, BookFindingParts, CheckContext } from "./context";
import { ofEntries } from "./ofEntries";
import { periodOf, samePeriod } from "./period";
import { proposedFix } from "./proposedFix";
import { isChiefName, sameSubject, windowOfChief } from "./subjectName";

/**
 * `pair-mismatch`: a clause charges the chief (首席代表) beside the window, and the sheet charges the chief nothing or another amount.
 * [F40] [F41]
 * Said only where there is a place for the chief: a column of the ledger, rows of chiefs in it, or a sheet of the chief's own.
 */
export const pairMismatch: BookCheck = {
  code: "pair-mismatch",
  severity: "error",
  rule: "F40",
  run: (book) => book.tables.flatMap((table) => [...inColumn(book, table), ...inRows(book, table)]).concat(betweenTables(book)),
};

/** The window's amount and the chief's in one row. */
function inColumn(book: BookContext, table: CheckContext): BookFindingParts[] {
  return ofEntries(table.subjects, (entry, subject): BookFindingParts | null => {
    const { clause, chief } = entry;
    if (!clause || !chief || clause.chief === null || isChiefName(subject.name ?? "")) return null;
    const expected = chiefShare(table.edition, entry);
    const actual = chief.amount.kind === "blank" ? ZERO : pointsOf(chief.amount);
    if (expected === null || actual === undefined || magnitude(actual) === expected) return null;
    return {
      table, subject, cells: [chief.cell, entry.cell], category: entry.category, clause,
      expected: toNumber(expected),
      actual: chief.amount.kind === "blank" ? null : toNumber(magnitude(actual)),
      fix: proposedFix(table.sheet, chief.cell, toNumber(actual < ZERO ? (-expected as Points) : expected)),
      message: bookChecksText(book.language).pairMismatch.column({
        subject: subject.name, cell: chief.cell, entry: entry.cell, citation: citeClause(table.edition, clause), ...amounts(entry, expected),
        actual: chief.amount.kind === "blank" ? null : formatPoints(magnitude(actual)),
      }),
    };
  });
}

const amounts = (entry: EntryReading, expected: Points): { window: string; expected: string } => {
  const points = pointsOf(entry.amount);
  return { window: points === undefined ? "" : formatPoints(magnitude(points)), expected: formatPoints(expected) };
};

interface ChiefPlace {
  readonly table: CheckContext;
  readonly subject: AssessedSubject;
  readonly name: string;
}

/** Rows of windows and rows of their chiefs in one ledger: clause by clause, and day by day where the ledger has dates. */
function inRows(book: BookContext, table: CheckContext): BookFindingParts[] {
  const chiefs = table.subjects.flatMap((subject) => (subject.name !== null && isChiefName(subject.name) ? [{ table, subject, name: subject.name }] : []));
  if (chiefs.length === 0 || table.reading.layout !== "ledger" || isChiefTable(table)) return [];
  return table.subjects.flatMap((subject) => {
    if (subject.name === null || isChiefName(subject.name)) return [];
    return compare(book, table, subject, chiefs.filter((chief) => isChiefOf(chief, subject.name)), table);
  });
}

const isChiefOf = ({ name }: { readonly name: string }, window: string | null): boolean => {
  const named = windowOfChief(name);
  return named !== null && window !== null && sameSubject(named, window);
};

/** A window's sheet and the sheet of its chief. Where names do not tell, one of each of the month belong together. */
function betweenTables(book: BookContext): BookFindingParts[] {
  const chiefTables = book.tables.filter(isChiefTable);
  if (chiefTables.length === 0) return [];
  const windows = book.tables.filter((table) => !isChiefTable(table) && table.reading.layout !== "summary");
  return windows.flatMap((table) => {
    const ofMonth = chiefTables.filter((chief) => chief.edition.id === table.edition.id && samePeriod(periodOf(chief, book.tables), periodOf(table, book.tables)));
    const onlyPair = ofMonth.length === 1 && ofMonth[0]?.subjects.length === 1 && table.subjects.length === 1 && windows.length === 1;
    return table.subjects.flatMap((subject) => {
      if (subject.reading.entries.some(({ chief }) => chief !== undefined)) return [];
      const places = ofMonth.flatMap((chiefTable) => chiefTable.subjects.map((chief): ChiefPlace => ({ table: chiefTable, subject: chief, name: chief.name ?? chiefTable.sheet.name })));
      const own = places.filter(({ table: of, name }) =>
        isChiefOf({ name }, subject.name) || isChiefOf({ name: of.sheet.name }, subject.name) || (subject.name !== null && sameSubject(name, subject.name)));
      const found = own.length > 0 ? own : onlyPair ? places : [];
      const [place] = found;
      return place ? compare(book, table, subject, found, place.table) : [];
    });
  });
}

interface Happening {
  readonly clause: Clause;
  readonly entries: readonly EntryReading[];
}

/** What the window's entries cost the chief against what the chief's entries say; no chief at all counts as nothing charged. */
function compare(book: BookContext, table: CheckContext, window: AssessedSubject, chiefs: readonly ChiefPlace[], chiefTable: CheckContext): BookFindingParts[] {
  const charged = chiefs.flatMap((chief) => happenings(chief.subject).map((happening) => ({ ...happening, chief })));
  return happenings(window).flatMap((happening): BookFindingParts[] => {
    const { clause, entries } = happening;
    const expected = total(entries.map((entry) => chiefShare(table.edition, entry)));
    if (clause.chief === null || expected === null || expected === ZERO) return [];
    const own = charged.filter((other) => other.clause.id === clause.id && sameDay(other.entries, entries));
    const amount = total(own.flatMap((other) => other.entries.map(({ amount: each }) => (each.kind === "blank" ? ZERO : (pointsOf(each) ?? null)))));
    if (amount === null || magnitude(amount) === expected) return [];
    const [first] = own;
    const place = first?.entries.length === 1 && own.length === 1 ? first.entries[0] : undefined;
    const cited = { citation: citeClause(table.edition, clause), windowCells: entries.map(({ cell }) => cell), expected: formatPoints(expected) };
    const text = bookChecksText(book.language).pairMismatch;
    const common = { category: entries[0]?.category ?? null, clause, expected: toNumber(expected) };
    if (!first) {
      return [{
        ...common, table, subject: window, cells: cited.windowCells, actual: null,
        message: text.missing({ subject: window.name, ...cited, sheet: chiefTable === table ? null : chiefTable.sheet.name }),
      }];
    }
    return [{
      ...common, table: first.chief.table, subject: first.chief.subject, cells: own.flatMap((other) => other.entries.map(({ cell }) => cell)), actual: toNumber(magnitude(amount)),
      fix: place ? proposedFix(first.chief.table.sheet, place.cell, toNumber(amount < ZERO ? (-expected as Points) : expected)) : null,
      message: text.rows({
        subject: first.chief.name, cell: place?.cell ?? first.entries[0]?.cell ?? "", window: window.name, ...cited, sheet: first.chief.table === table ? null : table.sheet.name,
        actual: formatPoints(magnitude(amount)),
      }),
    }];
  });
}

/** A subject's entries by clause and day. */
function happenings({ reading }: AssessedSubject): readonly Happening[] {
  const groups = new Map<string, { clause: Clause; entries: EntryReading[] }>();
  for (const entry of reading.entries) {
    if (!entry.clause || entry.clause.polarity === "veto") continue;
    const key = JSON.stringify([entry.clause.id, entry.date?.day ?? null]);
    const group = groups.get(key);
    if (group) group.entries.push(entry);
    else groups.set(key, { clause: entry.clause, entries: [entry] });
  }
  return [...groups.values()];
}

/** Days are compared only where both sides have them. */
const sameDay = ([a]: readonly EntryReading[], [b]: readonly EntryReading[]): boolean =>
  a?.date === undefined || b?.date === undefined || a.date.day === b.date.day;

/** null where one amount is not known. */
const total = (amounts: readonly (Points | null)[]): Points | null =>
  amounts.reduce<Points | null>((so, amount) => (so === null || amount === null ? null : add(so, amount)), ZERO);
