import type { Category } from "../catalogue/edition";
import { formatPoints, type Points, subtract, toNumber } from "../points";
import { normalizeText } from "../sheet/normalizeText";
import { pointsOf } from "../sheet/reading";
import { bookChecksText } from "../text/bookChecks";
import { type BookTable, bookTables, type NamedSubject, subjectsOf, type TableGroup, tableGroups } from "./bookTables";
import { agrees, amountIn, type CategoryAmount, type SummaryAmount, summaryAmounts } from "./categoryAmounts";
import type { BookCheck, BookContext, BookFindingParts } from "./context";
import { disallowedEntries } from "./entryAmounts";
import type { Cause } from "./finding";
import { ledgerDifferences } from "./ledgerDifferences";
import { amountFix, hasFormula } from "./proposedFix";
import { indexSubjects, subjectKey } from "./subjectName";

/**
 * `summary-mismatch`: a summary and the form (or the ledger) of the same subject and month disagree on a category, the total or the
 * grade. [F31] [F32]
 * The cells are the summary's. Where the form's own entries prove it right, the summary's one right value is the fix; a summary that
 * merely repeats what is wrong on the form follows from that.
 */
export const summaryMismatch: BookCheck = {
  code: "summary-mismatch",
  severity: "error",
  rule: "F31",
  run: (book) => tableGroups(bookTables(book)).flatMap((group) => group.summaries.flatMap((summary) => ofSummary(book, group, summary))),
};

function ofSummary(book: BookContext, group: TableGroup, summary: BookTable): BookFindingParts[] {
  // Most workbooks hold summaries alone: nothing is then looked up for their rows.
  if (group.forms.length === 0 && group.ledgers.length === 0) return [];
  const forms = indexSubjects(group.forms.flatMap(subjectsOf), ({ name }) => name);
  const rows = new Map<string, NamedSubject[]>();
  for (const row of subjectsOf(summary)) {
    const key = subjectKey(row.name);
    const same = rows.get(key);
    if (same) same.push(row);
    else rows.set(key, [row]);
  }
  const byForm = [...rows.values()].flatMap((same) => {
    const [row] = same;
    const sources = row ? forms.find(row.name) : [];
    // Of a subject that stands twice the one that fits is meant; that it stands twice is said by duplicate-subject.
    const tried = same.flatMap((each) => sources.map((form) => differences(book, each, form)));
    return tried.some((found) => found.length === 0) ? [] : (tried[0] ?? []);
  });
  const [ledger, ...others] = group.ledgers;
  const withoutForm = [...rows.values()].flatMap((same) => {
    const [row] = same;
    return row && same.length === 1 && forms.find(row.name).length === 0 ? [row] : [];
  });
  const byLedger = ledger && others.length === 0 ? ledgerDifferences(withoutForm, subjectsOf(ledger)) : [];
  return [...byForm, ...byLedger.map(({ row, amount, source, ledger: named }) => differenceOf(book, row, amount, { of: named, amount: source, proven: false }))];
}

/** A row against a form: the categories; only where they agree, the total; only where that agrees too, the grade. */
function differences(book: BookContext, row: NamedSubject, form: NamedSubject): BookFindingParts[] {
  const inCategories = summaryAmounts(row.subject).flatMap((amount) => {
    const source = amountIn(form.subject, amount.category);
    return source && !agrees(amount.points, source) ? [{ amount, source }] : [];
  });
  if (inCategories.length > 0) {
    const proven = isProven(form);
    return inCategories.map(({ amount, source }) => differenceOf(book, row, amount, { of: form, amount: source, proven }));
  }
  const inTotal = totalDifference(book, row, form);
  if (inTotal) return [inTotal];
  const inGrade = gradeDifference(book, row, form);
  return inGrade ? [inGrade] : [];
}

/** Whether a form stands by itself: every entry allowed, its printed total and scores what its entries give. */
function isProven({ table, subject }: NamedSubject): boolean {
  const { reading, assessment } = subject;
  if (assessment === null || (reading.entries.length === 0 && reading.awarded.length === 0)) return false;
  const printed = reading.total && pointsOf(reading.total.amount);
  if (reading.total && printed !== assessment.total) return false;
  const contradicted = reading.awarded.some(({ category, amount }) => {
    const of = assessment.categories.find(({ id }) => id === category.id);
    const points = pointsOf(amount);
    return of !== undefined && category.kind === "deduct" && category.points !== null && points !== subtract(category.points, of.counted);
  });
  return !contradicted && disallowedEntries(table.context).every((entry) => entry.subject !== subject);
}

interface SourceOfAmount {
  readonly of: NamedSubject;
  readonly amount: CategoryAmount;
  readonly proven: boolean;
}

function differenceOf(book: BookContext, row: NamedSubject, amount: SummaryAmount, { of: form, amount: source, proven }: SourceOfAmount): BookFindingParts {
  const { context } = row.table;
  const { category } = amount;
  const written = (points: Points): Points =>
    amount.holds === "awarded" && category.kind !== "bonus" && category.points !== null ? subtract(category.points, points) : points;
  const [cell = ""] = amount.cells;
  const right = written(source.counted);
  const fix = proven && amount.cells.length === 1 ? amountFix(context.sheet, cell, right) : null;
  return {
    table: context,
    subject: row.subject,
    cells: amount.cells,
    category,
    expected: toNumber(right),
    actual: toNumber(written(amount.points)),
    fix,
    follows: wrongEntry(form, category) ?? wrongTotal(form, ({ printed, right }) => printed - right === (category.kind === "bonus" ? amount.points - source.counted : source.counted - amount.points)),
    message: bookChecksText(book.language).summaryMismatch.category({
      subject: row.name, category, cell, here: formatPoints(amount.points), recorded: formatPoints(source.recorded), counted: formatPoints(source.counted),
      source: { sheet: form.table.context.sheet.name, cells: source.cells.length > 0 ? source.cells : form.subject.reading.cell === null ? [] : [form.subject.reading.cell] },
      layout: form.table.context.reading.layout === "ledger" ? "ledger" : "form",
      right: proven ? formatPoints(right) : null, awarded: amount.holds === "awarded", formula: isFormula(row, cell),
    }),
  };
}

/** An entry of the form that its clause does not allow; null for all categories. */
function wrongEntry({ table, subject }: NamedSubject, category: Category | null): Cause | null {
  const wrong = disallowedEntries(table.context).find((entry) => entry.subject === subject && (category === null || entry.entry.category.id === category.id));
  return wrong ? { code: wrong.allowed.kind === "range" ? "out-of-range" : "wrong-points", sheet: table.context.sheet.name, cell: wrong.entry.cell } : null;
}

/** The form's own wrong total, where it shows what the summary goes by. */
function wrongTotal({ table, subject }: NamedSubject, shows: (total: { readonly printed: Points; readonly right: Points }) => boolean): Cause | null {
  const { total } = subject.reading;
  const printed = total && pointsOf(total.amount);
  const right = subject.assessment?.total;
  if (!total || typeof printed !== "number" || right === undefined || printed === right || !shows({ printed, right })) return null;
  return { code: "wrong-total", sheet: table.context.sheet.name, cell: total.cell };
}

function totalDifference(book: BookContext, row: NamedSubject, form: NamedSubject): BookFindingParts | null {
  const { total } = row.subject.reading;
  const here = total && pointsOf(total.amount);
  if (!total || here === undefined || here === null) return null;
  // A total that its own row disproves is a wrong total, whatever the form says.
  if (row.subject.assessment && row.subject.assessment.total !== here) return null;
  const formTotal = form.subject.reading.total;
  const printed = (formTotal && pointsOf(formTotal.amount)) ?? null;
  const right = form.subject.assessment?.total ?? printed;
  if (right === null || right === here) return null;
  const proven = isProven(form);
  return {
    table: row.table.context,
    subject: row.subject,
    cells: [total.cell],
    expected: toNumber(right),
    actual: toNumber(here),
    fix: proven ? amountFix(row.table.context.sheet, total.cell, right) : null,
    follows: wrongEntry(form, null) ?? wrongTotal(form, (total) => total.printed === here),
    message: bookChecksText(book.language).summaryMismatch.total({
      subject: row.name, cell: total.cell, here: formatPoints(here), there: formatPoints(right), printed: printed === null ? null : formatPoints(printed),
      source: { sheet: form.table.context.sheet.name, cells: formTotal ? [formTotal.cell] : [] }, proven, formula: isFormula(row, total.cell),
    }),
  };
}

/** Where the edition prints grades, a wrong one is wrong by its own total; only where it does not can no more be said than that they differ. */
function gradeDifference(book: BookContext, row: NamedSubject, form: NamedSubject): BookFindingParts | null {
  const [here, there] = [row.subject.reading.grade, form.subject.reading.grade];
  if (!here || !there || row.table.context.edition.bands.length > 0 || normalizeText(here.text) === normalizeText(there.text)) return null;
  return {
    table: row.table.context,
    subject: row.subject,
    cells: [here.cell],
    expected: there.text,
    actual: here.text,
    message: bookChecksText(book.language).summaryMismatch.grade({
      subject: row.name, cell: here.cell, here: here.text, there: there.text, source: { sheet: form.table.context.sheet.name, cells: [there.cell] },
    }),
  };
}

const isFormula = ({ table }: NamedSubject, cell: string): boolean => hasFormula(table.context.sheet, cell);
