/** A form's rows of sums, its grade, and what stands below them. */
import type { Category, Edition } from "../catalogue/edition";
import { readAmount } from "./readAmount";
import type { AwardedReading, PrintedAmount, PrintedText, SubtotalReading } from "./reading";
import type { TableCells } from "./tableCells";
import { textToTheRight } from "./tableTitle";

export class FormTotals {
  printed: PrintedAmount | null = null;
  sumOfDeductions: PrintedAmount | null = null;
  printedGrade: PrintedText | null = null;
  readonly subtotals: SubtotalReading[] = [];
  /** After the last sum or the grade only signatures and notes belong. */
  isClosed = false;
  #emptyTotal: string | null = null;
  #emptyGrade: string | null = null;

  constructor(readonly cells: TableCells) {}

  /**
   * @param isLast whether no category stands below; a sum in the middle is no total
   * @param deductionsBelow whether it leaves out categories that deduct
   */
  total(row: number, labelColumn: number, kind: "total" | "total-of-scores", isLast: boolean, deductionsBelow: boolean): void {
    const { cells } = this;
    const inAwarded = cells.printed(row, cells.column("awarded")) ?? cells.printed(row, cells.column("total"));
    const inAmount = cells.printed(row, cells.column("amount"));
    if (!isLast) return this.#inTheMiddle(inAwarded, inAmount, deductionsBelow);
    this.isClosed = true;
    this.printed ??= inAwarded;
    if (kind === "total") this.sumOfDeductions ??= inAmount;
    else this.printed ??= inAmount;
    if (!inAwarded && !inAmount && kind !== "total") {
      const elsewhere = textToTheRight(cells.view, row, labelColumn, cells.place.right);
      if (elsewhere) this.printed ??= { cell: elsewhere.cell, amount: readAmount(elsewhere.text), formula: false };
    }
    const place = cells.column("awarded") ?? cells.column("total");
    if (place !== undefined && cells.view.isOwn(row, place)) this.#emptyTotal ??= cells.address(row, place);
    // Without a column of scores the cell beside 总分 is the total's place; an empty 合计 of deductions says that there were none.
    if (place === undefined && kind === "total-of-scores") this.#emptyTotal ??= cells.address(row, (cells.view.merge(row, labelColumn)?.right ?? labelColumn) + 1);
  }

  #inTheMiddle(inAwarded: PrintedAmount | null, inAmount: PrintedAmount | null, deductionsBelow: boolean): void {
    if (!deductionsBelow) this.sumOfDeductions ??= inAmount;
    for (const sum of [inAwarded, deductionsBelow ? inAmount : null]) {
      if (sum) this.cells.note([sum.cell], "unclear-sum", "");
    }
  }

  grade(row: number, labelColumn: number): void {
    this.isClosed = true;
    const found = textToTheRight(this.cells.view, row, labelColumn, this.cells.place.right);
    this.printedGrade ??= found;
    if (!found) this.#emptyGrade ??= this.cells.address(row, (this.cells.view.merge(row, labelColumn)?.right ?? labelColumn) + 1);
  }

  /** A 小计 row: the sums of the category above it. */
  subtotal(row: number, category: Category | null): void {
    const deductions = this.cells.printed(row, this.cells.column("amount"));
    const awarded = this.cells.printed(row, this.cells.column("awarded"));
    for (const [sum, of] of [[deductions, "deductions"], [awarded, "awarded"]] as const) {
      if (sum && category) this.subtotals.push({ ...sum, category, of });
      else if (sum) this.cells.note([sum.cell], "unclear-sum", "");
    }
  }

  /** A sum in a column of its own, beside the category's entries. */
  besideEntries(row: number, category: Category | null): void {
    const sum = this.cells.printed(row, this.cells.column("subtotal"));
    if (sum && category && category.kind !== "veto") this.subtotals.push({ ...sum, category, of: "deductions" });
  }

  /** Below the totals only signatures and notes belong; a number under the amounts is said, not counted. [R12] */
  below(row: number): void {
    for (const role of ["amount", "awarded"] as const) {
      const column = this.cells.column(role);
      if (column === undefined || typeof this.cells.view.ownValue(row, column) !== "number") continue;
      this.cells.note([this.cells.address(row, column)], "below-table", this.cells.view.text(row, column));
    }
  }

  /** Says which places for a total, a grade and the checked scores were left empty. */
  missing(edition: Edition, awarded: readonly AwardedReading[]): void {
    const { missingFields } = this.cells;
    if (!this.printed && this.#emptyTotal !== null) missingFields.push({ field: "total", cell: this.#emptyTotal, subject: null });
    if (!this.printedGrade && this.#emptyGrade !== null && edition.bands.length > 0) missingFields.push({ field: "grade", cell: this.#emptyGrade, subject: null });
    const heading = this.cells.header.columns.find(({ role }) => role === "awarded");
    if (heading && awarded.length === 0 && !this.printed && this.#emptyTotal === null) missingFields.push({ field: "awarded", cell: heading.cell, subject: null });
  }
}
