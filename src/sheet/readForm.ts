/** 评分表: one subject a sheet, one row a clause or a category. */
import { findCategory } from "../catalogue/citation";
import type { Category, Edition } from "../catalogue/edition";
import { clauseOfText } from "./clauseOfText";
import type { Header } from "./header";
import type { Role } from "./headings";
import { labelOf, subjectOfForm, textToTheRight } from "./labels";
import type { MergedView } from "./mergedView";
import { readAmount } from "./readAmount";
import { readCount } from "./readCount";
import type {
  AwardedReading, EntryReading, PrintedAmount, PrintedText, SubjectReading, UnreadPart, UnreadReason,
} from "./reading";

export interface FormReading {
  readonly subject: SubjectReading;
  readonly unread: readonly UnreadPart[];
  /** Last row of the table, 1-based. */
  readonly bottom: number;
}

/** Reads a form's rows below its heading. [R3] */
export function readForm(view: MergedView, header: Header, edition: Edition): FormReading {
  const reader = new FormReader(view, header, edition);
  for (let row = header.bottom + 1; row <= view.grid.rows; row++) reader.row(row);
  return reader.result();
}

class FormReader {
  readonly #entries: EntryReading[] = [];
  readonly #awarded: AwardedReading[] = [];
  readonly #unread: UnreadPart[] = [];
  readonly #uncounted: string[] = [];
  #category: Category | null = null;
  #total: PrintedAmount | null = null;
  #sumOfDeductions: PrintedAmount | null = null;
  #grade: PrintedText | null = null;
  #bottom: number;
  #closed = false;

  constructor(
    readonly view: MergedView,
    readonly header: Header,
    readonly edition: Edition,
  ) {
    this.#bottom = header.bottom;
  }

  row(row: number): void {
    const label = this.#label(row);
    const kind = label ? labelOf(label.text) : null;
    if (kind === "total" || kind === "total-of-scores") return this.#totalRow(row, label?.column ?? 1, kind);
    if (kind === "grade") return this.#gradeRow(row, label?.column ?? 1);
    if (kind === "subtotal") return this.#keep(row);
    if (kind === "footer" || this.#closed) return this.#belowTable(row);
    this.#entryRow(row);
  }

  result(): FormReading {
    const name = subjectOfForm(this.view, this.header, this.edition);
    return {
      subject: {
        name: name?.text ?? null,
        cell: name?.cell ?? null,
        entries: this.#entries,
        awarded: this.#awarded,
        total: this.#total,
        sumOfDeductions: this.#sumOfDeductions,
        grade: this.#grade,
        subtotals: [],
        self: [],
        rank: null,
        selected: null,
        vetoed: null,
        uncounted: this.#uncounted,
      },
      unread: this.#unread,
      bottom: this.#bottom,
    };
  }

  #column(role: Role): number | undefined {
    return this.header.columns.find((column) => column.role === role)?.column;
  }

  /** First text of a row. */
  #label(row: number): { text: string; column: number } | null {
    for (let column = 1; column <= this.view.grid.columns; column++) {
      const value = this.view.value(row, column);
      if (typeof value === "string" && value.trim() !== "") return { text: value, column };
    }
    return null;
  }

  #keep(row: number): void {
    if (row > this.#bottom) this.#bottom = row;
  }

  #note(cells: readonly string[], reason: UnreadReason, text: string): void {
    this.#unread.push({ cells, reason, text });
  }

  #entryRow(row: number): void {
    const category = this.#categoryOf(row);
    const amountColumn = this.#column("amount");
    const countColumn = this.#column("count");
    const amount = amountColumn !== undefined && this.view.isOwn(row, amountColumn) ? readAmount(this.view.value(row, amountColumn)) : null;
    const counted = countColumn !== undefined && this.view.isOwn(row, countColumn) ? readCount(this.view.value(row, countColumn)) : null;
    const cell = this.view.address(row, amountColumn ?? countColumn ?? 1);
    if (counted === undefined && countColumn !== undefined) {
      this.#note([this.view.address(row, countColumn)], "unclear-count", this.view.text(row, countColumn));
    }
    const count = counted ?? null;
    const cites = (amount !== null && amount.kind !== "blank") || (count !== null && count > 0);
    if (category) this.#keep(row);
    if (category?.kind === "veto") return this.#vetoRow(row, category);
    if (cites) this.#entry(row, cell, category, amount ?? { kind: "blank" }, count);
    if (category) this.#awardedCell(row, category);
  }

  #entry(row: number, cell: string, category: Category | null, amount: EntryReading["amount"], count: number | null): void {
    const clauseColumn = this.#column("clause");
    const spansRows = this.#spansClauses(row, this.#column("amount"), clauseColumn);
    const { clause, cited } =
      clauseColumn === undefined || spansRows
        ? { clause: null, cited: null }
        : clauseOfText(this.edition, category, this.view.text(row, clauseColumn), this.view.address(row, clauseColumn));
    // A bonus printed among a category's deductions (另行加分) belongs to the bonuses.
    const owner = clause ? this.edition.categories.find(({ id }) => id === clause.category) : category;
    if (!owner) {
      this.#uncounted.push(cell);
      return this.#note([cell], "no-category", this.view.text(row, this.#column("category") ?? clauseColumn ?? 1));
    }
    this.#entries.push({ cell, category: owner, clause, cited, amount, count });
  }

  /** Whether one amount cell stands beside several clause cells. */
  #spansClauses(row: number, amountColumn: number | undefined, clauseColumn: number | undefined): boolean {
    if (amountColumn === undefined || clauseColumn === undefined) return false;
    const merge = this.view.merge(row, amountColumn);
    const clauseMerge = this.view.merge(row, clauseColumn);
    return merge !== undefined && merge.bottom > (clauseMerge?.bottom ?? row);
  }

  /** The row's category: its own or merged cell, else the last one named above. */
  #categoryOf(row: number): Category | null {
    const column = this.#column("category");
    if (column === undefined) return null;
    const text = this.view.text(row, column);
    if (text.trim() !== "") this.#category = findCategory(this.edition, text) ?? null;
    return this.#category;
  }

  #awardedCell(row: number, category: Category): void {
    const column = this.#column("awarded");
    if (column === undefined || !this.view.isOwn(row, column)) return;
    const amount = readAmount(this.view.value(row, column));
    if (amount.kind !== "blank") this.#awarded.push({ cell: this.view.address(row, column), category, amount });
  }

  /** A veto applies where somebody wrote that it does: 有, 是, √, a count. */
  #vetoRow(row: number, category: Category): void {
    for (const role of ["amount", "count", "awarded"] as const) {
      const column = this.#column(role);
      if (column === undefined || !this.view.isOwn(row, column)) continue;
      const text = this.view.text(row, column).normalize("NFKC").trim();
      if (/^(?:[-—–―_/\\]*|无|没有|否|未发生|0)$/u.test(text)) continue;
      const cell = this.view.address(row, column);
      if (!/^(?:有|是|√|✓|取消|存在|已取消|[1-9]\d?)$/u.test(text)) {
        this.#note([cell], "unclear-veto", text);
        continue;
      }
      const clauseColumn = this.#column("clause");
      const cited = clauseOfText(this.edition, category, clauseColumn ? this.view.text(row, clauseColumn) : "", cell);
      this.#entries.push({ cell, category, clause: cited.clause, cited: null, amount: { kind: "blank" }, count: null });
      return;
    }
  }

  #totalRow(row: number, labelColumn: number, kind: "total" | "total-of-scores"): void {
    this.#keep(row);
    this.#closed = true;
    const printed = (column: number | undefined): PrintedAmount | null => {
      if (column === undefined || !this.view.isOwn(row, column)) return null;
      const amount = readAmount(this.view.value(row, column));
      const formula = this.view.cell(row, column)?.formula !== undefined;
      return amount.kind === "blank" && !formula ? null : { cell: this.view.address(row, column), amount, formula };
    };
    const inAwarded = printed(this.#column("awarded")) ?? printed(this.#column("total"));
    const inAmount = printed(this.#column("amount"));
    this.#total ??= inAwarded;
    if (kind === "total") this.#sumOfDeductions ??= inAmount;
    else this.#total ??= inAmount;
    if (inAwarded || inAmount || kind === "total") return;
    const elsewhere = textToTheRight(this.view, row, labelColumn);
    if (elsewhere) this.#total ??= { cell: elsewhere.cell, amount: readAmount(elsewhere.text), formula: false };
  }

  #gradeRow(row: number, labelColumn: number): void {
    this.#keep(row);
    this.#closed = true;
    this.#grade ??= textToTheRight(this.view, row, labelColumn);
  }

  /** Below the totals only signatures and notes belong; a number under the amounts is said, not counted. */
  #belowTable(row: number): void {
    for (const role of ["amount", "awarded"] as const) {
      const column = this.#column(role);
      if (column === undefined || !this.view.isOwn(row, column)) continue;
      if (typeof this.view.value(row, column) !== "number") continue;
      this.#note([this.view.address(row, column)], "below-table", this.view.text(row, column));
    }
  }
}
