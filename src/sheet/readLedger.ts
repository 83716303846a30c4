/** 台账: one row an entry, for many subjects. */
import { findCategory } from "../catalogue/citation";
import { similarCategories } from "../catalogue/categoryName";
import type { Category, Clause, Edition } from "../catalogue/edition";
import { clauseOfText, clauseUnderNumber } from "./clauseOfText";
import { dateAt } from "./entryDate";
import { entryOf } from "./entryOf";
import type { Header } from "./header";
import { labelOf } from "./labels";
import { LedgerSums } from "./ledgerSums";
import { LedgerGroups } from "./ledgerGroups";
import { vetoOf } from "./marks";
import type { Amount } from "./readAmount";
import type { CitedClause, EntryReading, MissingField, PrintedAmount, PrintedText, SubjectReading } from "./reading";
import { partsOf } from "./severalRules";
import { nameOf } from "./subjectName";
import type { TableCells } from "./tableCells";
import type { BodyRows } from "./tableReading";

export interface LedgerReading {
  readonly subjects: readonly SubjectReading[];
  readonly bottom: number;
  readonly body: BodyRows | null;
  readonly sum: PrintedAmount | null;
}

/** A subject while its rows are gathered. */
export interface LedgerSubject {
  readonly name: string;
  readonly note: string | null;
  readonly cell: string;
  readonly entries: EntryReading[];
  readonly uncounted: string[];
  vetoed: PrintedText | null;
  sumOfDeductions: PrintedAmount | null;
}

/** Reads a ledger's rows below its heading and gathers them by subject, in the order in which they first appear. [R18] */
export function readLedger(cells: TableCells, edition: Edition, date1904: boolean): LedgerReading {
  const reader = new LedgerReader(cells, edition, date1904);
  for (let row = cells.first; row <= cells.last; row++) if (!cells.isRepeat(row)) reader.row(row);
  return reader.result();
}

class LedgerReader {
  readonly #subjects = new Map<string, LedgerSubject>();
  readonly #subjectColumn: number | undefined;
  readonly #amountColumn: number;
  readonly #chiefColumn: number | undefined;
  readonly #groups: LedgerGroups;
  readonly #sums: LedgerSums;
  readonly #undated: MissingField[] = [];
  #dated = 0;
  #bottom: number;
  #body: BodyRows | null = null;

  constructor(
    readonly cells: TableCells,
    readonly edition: Edition,
    readonly date1904: boolean,
  ) {
    this.#bottom = cells.header.bottom;
    this.#subjectColumn = subjectColumn(cells.header, edition);
    this.#amountColumn = cells.column("amount") ?? cells.place.left;
    this.#chiefColumn = chiefColumn(cells);
    this.#groups = new LedgerGroups(cells, this.#subjectColumn);
    this.#sums = new LedgerSums(cells);
  }

  row(row: number): void {
    const { cells } = this;
    const label = cells.label(row);
    const kind = label ? labelOf(label.text) : null;
    if (kind === "total" || kind === "total-of-scores" || kind === "subtotal") {
      if (this.#sums.row(row, label?.text ?? "", kind)) this.#bottom = row;
      return;
    }
    if (kind === "average" || kind === "points") return;
    const amount = cells.view.isOwn(row, this.#amountColumn) || !this.#isNextOfMerge(row) ? cells.amount(row, this.#amountColumn) : BLANK;
    if (kind !== null) {
      if (typeof cells.view.ownValue(row, this.#amountColumn) === "number") cells.note([cells.address(row, this.#amountColumn)], "below-table", cells.view.text(row, this.#amountColumn));
      return;
    }
    if (amount.kind === "blank" && cells.text(row, "clause") === "" && cells.text(row, "category") === "") return;
    this.#bottom = row;
    this.#body = { top: this.#body?.top ?? row, bottom: row };
    this.#entry(row, amount);
  }

  result(): LedgerReading {
    const { sum } = this.#sums.result([...this.#subjects.values()]);
    if (this.#undated.length * 5 <= this.#dated) this.cells.missingFields.push(...this.#undated);
    const subjects = [...this.#subjects.values()].map(({ name, note, cell, entries, uncounted, vetoed, sumOfDeductions }): SubjectReading => ({
      name, ...(note === null ? {} : { note }), cell, entries, uncounted, awarded: [], total: null, sumOfDeductions, grade: null,
      subtotals: [], self: [], rank: null, selected: null, vetoed,
    }));
    return { subjects, bottom: this.#bottom, body: this.#body, sum };
  }

  /** An amount merged over several rows is that of the first; the others are its further reasons. */
  #isNextOfMerge(row: number): boolean {
    const merge = this.cells.view.merge(row, this.#amountColumn);
    return merge !== undefined && merge.top < row && merge.top >= this.cells.first;
  }

  #entry(row: number, amount: Amount): void {
    const { cells } = this;
    const cell = cells.address(row, this.#amountColumn);
    if (amount.kind === "blank" && this.#isNextOfMerge(row)) return;
    const named = this.#groups.nameAt(row);
    if (named === null) return cells.note([cell], "no-subject", "");
    const subject = this.#subject(named.text, named.cell);
    this.#sums.entry(subject, this.#isFirstSum(row) ? cells.printed(row, cells.column("subtotal")) : null);
    subject.vetoed ??= vetoOf(cells, row);
    const date = dateAt(cells, row, this.date1904);
    this.#noteDate(row, date !== null, subject.name);
    const count = cells.count(row);
    const chief = this.#chiefColumn === undefined ? null
      : cells.printed(row, this.#chiefColumn) ?? { cell: cells.address(row, this.#chiefColumn), amount: BLANK, formula: false };
    const cited = this.#cited(row);
    const parts = amount.kind === "unreadable" ? partsOf(this.edition, cited.category, amount.text) : null;
    if (parts) {
      subject.entries.push(...parts.map((part) => entryOf({ ...part, cell, cited: null }, date, chief)));
    } else if (cited.category) {
      subject.entries.push(entryOf({ cell, category: cited.category, clause: cited.clause, cited: cited.cited, amount, count }, date, chief));
    } else {
      subject.uncounted.push(cell);
      cells.note([cell], "no-category", cells.text(row, "category") || cells.text(row, "clause") || cells.text(row, "reason"), cited.unknown ?? undefined);
    }
  }

  #isFirstSum(row: number): boolean {
    const column = this.cells.column("subtotal");
    return column !== undefined && this.cells.view.isOwn(row, column);
  }

  #subject(text: string, cell: string): LedgerSubject {
    const { name, note } = nameOf(text);
    const known = this.#subjects.get(name);
    if (known) return known;
    const subject: LedgerSubject = { name, note, cell, entries: [], uncounted: [], vetoed: null, sumOfDeductions: null };
    this.#subjects.set(name, subject);
    return subject;
  }

  #noteDate(row: number, isDated: boolean, subject: string): void {
    const column = this.cells.column("date");
    if (column === undefined) return;
    if (isDated) this.#dated += 1;
    else if (this.cells.view.text(row, column).trim() === "") this.#undated.push({ field: "date", cell: this.cells.address(row, column), subject });
  }

  /** Category and clause: by the clause column, else by the reason where its words leave no doubt. */
  #cited(row: number): { category: Category | null; clause: Clause | null; cited: CitedClause | null; unknown: string | null } {
    const { cells, edition } = this;
    const written = cells.text(row, "category");
    const named = written === "" ? null : (findCategory(edition, written) ?? null);
    const text = cells.text(row, "clause");
    const whole = text === "" ? null : (findCategory(edition, text) ?? null);
    const clauseColumn = cells.column("clause");
    const byClause = whole || text === ""
      ? { clause: null, cited: null }
      : clauseOfText(edition, named, text, clauseColumn === undefined ? "" : cells.address(row, clauseColumn));
    const reason = cells.text(row, "reason");
    const byNumber = byClause.clause || whole || text === "" ? NO_CLAUSE : clauseUnderNumber(edition, named, text, reason);
    const known = named ?? whole ?? byNumber.category;
    const clause = byClause.clause ?? byNumber.clause ?? (reason === "" || byNumber.category ? null : clauseOfText(edition, known, reason, "").clause);
    const category = clause ? (edition.categories.find(({ id }) => id === clause.category) ?? null) : known;
    const unknown = category || written === "" ? null : this.#noteUnknown(row, written);
    return { category, clause, cited: clause ? null : byClause.cited, unknown };
  }

  /** @returns the address of the name that the edition does not have */
  #noteUnknown(row: number, text: string): string {
    const cell = this.cells.address(row, this.cells.column("category") ?? this.cells.place.left);
    const { unknownCategories } = this.cells;
    if (!unknownCategories.some((known) => known.cell === cell)) unknownCategories.push({ cell, text, candidates: similarCategories(this.edition, text) });
    return cell;
  }
}

const NO_CLAUSE = { clause: null, category: null };
const BLANK: Amount = { kind: "blank" };
const WINDOW = /窗口|单位|部门/u;

/** Whom the edition scores: a window's ledger may name the person too, and the other way round. */
export function subjectColumn({ columns }: Pick<Header, "columns">, edition: Edition): number | undefined {
  const named = columns.filter(({ role }) => role === "subject");
  const isWindow = (parts: readonly string[]): boolean => WINDOW.test(parts.join("")) && !/人员|姓名/u.test(parts.join(""));
  const wantsWindow = edition.subject === "window" || edition.subject === "department";
  const wanted = named.find(({ parts }) => isWindow(parts) === wantsWindow);
  const department = columns.find(({ role }) => role === "department");
  return (wanted ?? (wantsWindow ? department : undefined) ?? named[0] ?? department)?.column;
}

/** A 首席代表 column holds amounts where its heading says so, else where no name stands in it. */
function chiefColumn(cells: TableCells): number | undefined {
  const column = cells.header.columns.find(({ role }) => role === "chief");
  if (!column) return undefined;
  if (column.parts.some((part) => /[扣分]/u.test(part))) return column.column;
  for (let row = cells.first; row <= Math.min(cells.last, cells.first + 200); row++) {
    const value = cells.view.value(row, column.column);
    if (typeof value === "string" && /[\u4e00-\u9fff]{2,}/u.test(value) && !/^[扣减]/u.test(value)) return undefined;
  }
  return column.column;
}
