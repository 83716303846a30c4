/** 台账: one row an entry, for many subjects. */
import { findCategory } from "../catalogue/citation";
import type { Category, Clause, Edition } from "../catalogue/edition";
import { findMonth, monthOfSerial } from "../month";
import { clauseOfText } from "./clauseOfText";
import type { Header } from "./header";
import type { Role } from "./headings";
import { labelOf } from "./labels";
import type { MergedView } from "./mergedView";
import { readAmount } from "./readAmount";
import { readCount } from "./readCount";
import type { CitedClause, EntryDate, EntryReading, PrintedAmount, SubjectReading, UnreadPart, UnreadReason } from "./reading";

export interface LedgerReading {
  readonly subjects: readonly SubjectReading[];
  readonly unread: readonly UnreadPart[];
  readonly bottom: number;
  readonly sum: PrintedAmount | null;
}

/** Reads a ledger's rows below its heading and gathers them by subject, in the order in which they first appear. [R18] */
export function readLedger(view: MergedView, header: Header, edition: Edition, date1904: boolean): LedgerReading {
  const reader = new LedgerReader(view, header, edition, date1904);
  for (let row = header.bottom + 1; row <= view.grid.rows; row++) reader.row(row);
  return reader.result();
}

class LedgerReader {
  readonly #subjects = new Map<string, { cell: string; entries: EntryReading[]; uncounted: string[] }>();
  readonly #unread: UnreadPart[] = [];
  readonly #subjectColumn: number | undefined;
  #sum: PrintedAmount | null = null;
  #bottom: number;

  constructor(
    readonly view: MergedView,
    readonly header: Header,
    readonly edition: Edition,
    readonly date1904: boolean,
  ) {
    this.#bottom = header.bottom;
    this.#subjectColumn = subjectColumn(header, edition);
  }

  row(row: number): void {
    const kind = labelOf(this.#firstText(row));
    if (kind === "total" || kind === "total-of-scores") return this.#totalRow(row);
    if (kind !== null || this.#sum !== null) return;
    const amountColumn = this.#column("amount");
    if (amountColumn === undefined) return;
    const amount = readAmount(this.view.value(row, amountColumn));
    const count = this.#count(row);
    const clause = this.#text(row, "clause");
    if (amount.kind === "blank" && clause === "" && this.#text(row, "category") === "") return;
    this.#bottom = row;
    const cell = this.view.address(row, amountColumn);
    const name = this.#subjectColumn === undefined ? "" : this.view.text(row, this.#subjectColumn).trim();
    if (name === "") return this.#note([cell], "no-subject", "");
    const subject = this.#subject(name, row);
    const cited = this.#cited(row);
    if (!cited.category) {
      subject.uncounted.push(cell);
      return this.#note([cell], "no-category", this.#text(row, "category") || clause || this.#text(row, "reason"));
    }
    const date = this.#date(row);
    subject.entries.push({ cell, category: cited.category, clause: cited.clause, cited: cited.cited, amount, count, ...(date ? { date } : {}) });
  }

  result(): LedgerReading {
    const subjects = [...this.#subjects].map(([name, { cell, entries, uncounted }]): SubjectReading => ({
      name, cell, entries, uncounted, awarded: [], total: null, sumOfDeductions: null, grade: null,
      subtotals: [], self: [], rank: null, selected: null, vetoed: null,
    }));
    return { subjects, unread: this.#unread, bottom: this.#bottom, sum: this.#sum };
  }

  #column(role: Role): number | undefined {
    return this.header.columns.find((column) => column.role === role)?.column;
  }

  #text(row: number, role: Role): string {
    const column = this.#column(role);
    return column === undefined ? "" : this.view.text(row, column).trim();
  }

  #firstText(row: number): string {
    for (let column = 1; column <= this.view.grid.columns; column++) {
      const value = this.view.value(row, column);
      if (typeof value === "string" && value.trim() !== "") return value;
    }
    return "";
  }

  #note(cells: readonly string[], reason: UnreadReason, text: string): void {
    this.#unread.push({ cells, reason, text });
  }

  #subject(name: string, row: number): { entries: EntryReading[]; uncounted: string[] } {
    const known = this.#subjects.get(name);
    if (known) return known;
    const subject = { cell: this.view.address(row, this.#subjectColumn ?? 1), entries: [], uncounted: [] };
    this.#subjects.set(name, subject);
    return subject;
  }

  #count(row: number): number | null {
    const column = this.#column("count");
    if (column === undefined) return null;
    const count = readCount(this.view.value(row, column));
    if (count === undefined) this.#note([this.view.address(row, column)], "unclear-count", this.view.text(row, column));
    return count ?? null;
  }

  /** Category and clause: by the clause column, else by the reason where its words leave no doubt. */
  #cited(row: number): { category: Category | null; clause: Clause | null; cited: CitedClause | null } {
    const named = findCategory(this.edition, this.#text(row, "category")) ?? null;
    const text = this.#text(row, "clause");
    const clauseColumn = this.#column("clause");
    const whole = text === "" ? null : (findCategory(this.edition, text) ?? null);
    const byClause = whole
      ? { clause: null, cited: null }
      : clauseOfText(this.edition, named, text, clauseColumn === undefined ? "" : this.view.address(row, clauseColumn));
    const byReason = byClause.clause ? byClause : clauseOfText(this.edition, named ?? whole, this.#text(row, "reason"), "");
    const clause = byClause.clause ?? byReason.clause;
    const category = clause ? (this.edition.categories.find(({ id }) => id === clause.category) ?? null) : (named ?? whole);
    return { category, clause, cited: clause ? null : byClause.cited };
  }

  #date(row: number): EntryDate | null {
    const column = this.#column("date");
    if (column === undefined) return null;
    const value = this.view.value(row, column);
    const month = typeof value === "number" ? monthOfSerial(value, this.date1904) : typeof value === "string" ? findMonth(value) : undefined;
    return month ? { cell: this.view.address(row, column), month, day: String(typeof value === "number" ? Math.floor(value) : value).trim() } : null;
  }

  #totalRow(row: number): void {
    const column = this.#column("amount");
    if (column === undefined) return;
    const amount = readAmount(this.view.value(row, column));
    if (amount.kind === "blank") return;
    this.#bottom = row;
    this.#sum ??= { cell: this.view.address(row, column), amount, formula: this.view.cell(row, column)?.formula !== undefined };
  }
}

const WINDOW = /窗口|单位|部门/u;

/** Whom the edition scores: a window's ledger may name the person too, and the other way round. */
function subjectColumn({ columns }: Header, edition: Edition): number | undefined {
  const named = columns.filter(({ role }) => role === "subject");
  const isWindow = (parts: readonly string[]): boolean => WINDOW.test(parts.join(""));
  const wanted = named.find(({ parts }) => isWindow(parts) === (edition.subject === "window" || edition.subject === "department"));
  return (wanted ?? named[0] ?? columns.find(({ role }) => role === "department"))?.column;
}
