/** 评分表: one subject a table, one row a clause or a category. */
import { findCategory, printedPoints } from "../catalogue/citation";
import { similarCategories } from "../catalogue/categoryName";
import type { Category, Edition } from "../catalogue/edition";
import { clauseOfText } from "./clauseOfText";
import { dateAt } from "./entryDate";
import { entryOf } from "./entryOf";
import { FormTotals } from "./formTotals";
import { labelOf } from "./labels";
import type { Amount } from "./readAmount";
import type { EntryReading, PrintedAmount, SubjectReading } from "./reading";
import { partsOf } from "./severalRules";
import { ScoresByCategory } from "./scoresByCategory";
import type { TableCells } from "./tableCells";
import type { BodyRows } from "./tableReading";

export interface FormReading {
  /** Its name comes from the titles, and is not read here. */
  readonly subject: SubjectReading;
  /** Last row of the table, 1-based. */
  readonly bottom: number;
  readonly body: BodyRows | null;
}

/** Reads a form's rows below its heading. [R3] */
export function readForm(cells: TableCells, edition: Edition, date1904: boolean): FormReading {
  const reader = new FormReader(cells, edition, date1904);
  for (let row = cells.first; row <= cells.last; row++) if (!cells.isRepeat(row)) reader.row(row);
  return reader.result();
}

class FormReader {
  readonly #entries: EntryReading[] = [];
  readonly #uncounted: string[] = [];
  readonly #scores: ScoresByCategory;
  readonly #totals: FormTotals;
  readonly #lastCategoryRow: number;
  #category: Category | null = null;
  #unknown: string | null = null;
  #bottom: number;
  #body: BodyRows | null = null;

  constructor(
    readonly cells: TableCells,
    readonly edition: Edition,
    readonly date1904: boolean,
  ) {
    this.#bottom = cells.header.bottom;
    this.#lastCategoryRow = lastCategoryRow(cells, edition);
    this.#totals = new FormTotals(cells);
    this.#scores = new ScoresByCategory(cells);
  }

  row(row: number): void {
    const label = this.cells.label(row);
    const kind = label ? labelOf(label.text) : null;
    const isLast = row > this.#lastCategoryRow;
    if (label && (kind === "total" || kind === "total-of-scores")) {
      this.#bottom = row;
      return this.#totals.total(row, label.column, kind, isLast, this.#hasDeductionsBelow(row));
    }
    if (label && kind === "grade") {
      this.#bottom = row;
      return this.#totals.grade(row, label.column);
    }
    if (kind === "subtotal") {
      this.#bottom = row;
      return this.#totals.subtotal(row, this.#category);
    }
    if (kind === "points" || kind === "average") return;
    if (kind === "footer" || this.#totals.isClosed) return this.#totals.below(row);
    this.#entryRow(row);
  }

  result(): FormReading {
    const awarded = this.#scores.awarded(this.#uncounted);
    this.#scores.allotments();
    this.#totals.missing(this.edition, awarded);
    return {
      subject: {
        name: null, cell: null, entries: this.#entries, awarded, total: this.#totals.printed, sumOfDeductions: this.#totals.sumOfDeductions,
        grade: this.#totals.printedGrade, subtotals: this.#totals.subtotals, self: this.#scores.self, rank: null, selected: null, vetoed: null,
        uncounted: this.#uncounted,
      },
      bottom: this.#bottom,
      body: this.#body,
    };
  }

  /** Whether categories that deduct stand below a sum in the middle: then it covers only what is above. */
  #hasDeductionsBelow(row: number): boolean {
    const column = this.cells.column("category");
    if (column === undefined) return false;
    for (let below = row + 1; below <= this.#lastCategoryRow; below++) {
      if (findCategory(this.edition, this.cells.view.text(below, column))?.kind === "deduct") return true;
    }
    return false;
  }

  #entryRow(row: number): void {
    const category = this.#categoryOf(row);
    const { cells } = this;
    const amountColumn = cells.column("amount");
    const amount = cells.ownAmount(row, amountColumn);
    const count = cells.count(row);
    const hasAmount = amount !== null && amount.kind !== "blank";
    const scored = category ? this.#scores.row(row, category) : this.#scores.hasFigure(row);
    if (category || hasAmount) this.#keep(row);
    if (!category && (hasAmount || scored)) this.#noteUnknown(row);
    if (category?.kind === "veto") return this.#vetoRow(row, category);
    if (hasAmount || (count !== null && count > 0)) {
      this.#entry(row, cells.address(row, amountColumn ?? cells.column("count") ?? cells.place.left), category, amount ?? { kind: "blank" }, count);
    } else if (!category && scored) {
      this.#leaveOut(row, cells.address(row, cells.column("awarded") ?? cells.place.left));
    }
    this.#totals.besideEntries(row, category);
  }

  #keep(row: number): void {
    this.#bottom = Math.max(this.#bottom, row);
    this.#body = { top: this.#body?.top ?? row, bottom: row };
  }

  #entry(row: number, cell: string, category: Category | null, amount: Amount, count: number | null): void {
    const { cells } = this;
    const clauseColumn = cells.column("clause");
    const { clause, cited } =
      clauseColumn === undefined || this.#spansClauses(row, cells.column("amount"), clauseColumn)
        ? { clause: null, cited: null }
        : clauseOfText(this.edition, category, cells.view.text(row, clauseColumn), cells.address(row, clauseColumn));
    const parts = amount.kind === "unreadable" ? partsOf(this.edition, category, amount.text) : null;
    const date = dateAt(cells, row, this.date1904);
    const chief = cells.column("chief") === undefined ? null : this.#chief(row);
    if (parts) {
      this.#entries.push(...parts.map((part) => entryOf({ ...part, cell, cited: null }, date, chief)));
      return;
    }
    // A bonus printed among a category's deductions (另行加分) belongs to the bonuses.
    const owner = clause ? this.edition.categories.find(({ id }) => id === clause.category) : category;
    if (!owner) return this.#leaveOut(row, cell);
    this.#entries.push(entryOf({ cell, category: owner, clause, cited, amount, count }, date, chief));
  }

  #chief(row: number): PrintedAmount | null {
    const column = this.cells.column("chief");
    if (column === undefined || !this.cells.view.isOwn(row, column)) return null;
    return this.cells.printed(row, column) ?? { cell: this.cells.address(row, column), amount: { kind: "blank" }, formula: false };
  }

  #leaveOut(row: number, cell: string): void {
    const { cells } = this;
    this.#uncounted.push(cell);
    cells.note([cell], "no-category", cells.view.text(row, cells.column("category") ?? cells.column("clause") ?? cells.place.left), this.#unknown ?? undefined);
  }

  /** Whether one amount cell stands beside several clause cells. */
  #spansClauses(row: number, amountColumn: number | undefined, clauseColumn: number): boolean {
    if (amountColumn === undefined) return false;
    const merge = this.cells.view.merge(row, amountColumn);
    const clauseMerge = this.cells.view.merge(row, clauseColumn);
    return merge !== undefined && merge.bottom > (clauseMerge?.bottom ?? row);
  }

  /** The row's category: its own or merged cell, else the last one named above. */
  #categoryOf(row: number): Category | null {
    const column = this.cells.column("category");
    if (column === undefined) return null;
    const text = this.cells.view.text(row, column);
    if (text.trim() === "") return this.#category;
    this.#category = findCategory(this.edition, text) ?? null;
    this.#unknown = this.#category ? null : this.cells.address(row, column);
    if (this.#category && this.cells.view.isOwn(row, column)) {
      const points = printedPoints(text);
      if (points !== undefined) this.cells.allot(this.#category, points, this.cells.address(row, column));
    }
    return this.#category;
  }

  /** A name in the category column that the edition does not have, beside a figure. */
  #noteUnknown(row: number): void {
    const column = this.cells.column("category");
    const cell = this.#unknown;
    if (column === undefined || cell === null || this.cells.unknownCategories.some((known) => known.cell === cell)) return;
    const clauseColumn = this.cells.column("clause");
    if (clauseColumn !== undefined && clauseOfText(this.edition, null, this.cells.view.text(row, clauseColumn), cell).clause) return;
    const text = this.cells.view.text(row, column).trim();
    if (text !== "") this.cells.unknownCategories.push({ cell, text, candidates: similarCategories(this.edition, text) });
  }

  /** A veto applies where somebody wrote that it does: 有, 是, √, a count. */
  #vetoRow(row: number, category: Category): void {
    const { cells } = this;
    for (const role of ["amount", "count", "awarded"] as const) {
      const column = cells.column(role);
      if (column === undefined || !cells.view.isOwn(row, column)) continue;
      const text = cells.view.text(row, column).normalize("NFKC").trim();
      if (/^(?:[-—–―_/\\]*|无|没有|否|未发生|0)$/u.test(text)) continue;
      const cell = cells.address(row, column);
      if (!/^(?:有|是|√|✓|取消|存在|已取消|[1-9]\d?)$/u.test(text)) {
        cells.note([cell], "unclear-veto", text);
        continue;
      }
      const clauseColumn = cells.column("clause");
      const cited = clauseOfText(this.edition, category, clauseColumn ? cells.view.text(row, clauseColumn) : "", cell);
      this.#entries.push({ cell, category, clause: cited.clause, cited: null, amount: { kind: "blank" }, count: null });
      return;
    }
  }
}

/** Last row that names a category: sums above it stand in the middle of the table. */
function lastCategoryRow(cells: TableCells, edition: Edition): number {
  const column = cells.column("category");
  if (column === undefined) return 0;
  for (let row = cells.last; row >= cells.first; row--) {
    const value = cells.view.ownValue(row, column);
    if (typeof value === "string" && labelOf(value) === null && findCategory(edition, value)) return row;
  }
  return 0;
}
