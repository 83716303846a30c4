/** The cells of one table, by row and by what their column means. */
import type { Category } from "../catalogue/edition";
import type { Points } from "../points";
import type { Header } from "./header";
import type { Role } from "./headings";
import type { MergedView } from "./mergedView";
import { type Amount, readAmount } from "./readAmount";
import { readCount } from "./readCount";
import type { AllotmentReading, MissingField, NumberAsText, PrintedAmount, UnknownCategory, UnreadPart, UnreadReason } from "./reading";
import { toNumber } from "../points";
import type { TablePlace } from "./tablePlace";

/** Reads cells, and keeps what has to be said about them beside their values. */
export class TableCells {
  readonly unread: UnreadPart[] = [];
  readonly allotments: AllotmentReading[] = [];
  readonly unknownCategories: UnknownCategory[] = [];
  readonly missingFields: MissingField[] = [];
  readonly #numbersAsText = new Map<string, NumberAsText>();
  readonly #columns = new Map<Role, number>();

  constructor(
    readonly view: MergedView,
    readonly place: TablePlace,
    readonly header: Header,
  ) {
    for (const { role, column } of header.columns) if (role !== null && !this.#columns.has(role)) this.#columns.set(role, column);
  }

  /** First row below the heading, and the last the table may reach. */
  get first(): number {
    return this.header.bottom + 1;
  }

  get last(): number {
    return this.place.end;
  }

  /** Whether a row only repeats the heading. */
  isRepeat(row: number): boolean {
    return this.place.repeats.has(row);
  }

  get numbersAsText(): readonly NumberAsText[] {
    return [...this.#numbersAsText.values()];
  }

  column(role: Role): number | undefined {
    return this.#columns.get(role);
  }

  /** Text shown in a role's column; "" where the table has no such column. */
  text(row: number, role: Role): string {
    const column = this.#columns.get(role);
    return column === undefined ? "" : this.view.text(row, column).trim();
  }

  /** First text of a row within the table's columns. */
  label(row: number): { readonly text: string; readonly column: number } | null {
    for (let column = this.place.left; column <= Math.min(this.place.right, this.view.grid.columns); column++) {
      const value = this.view.value(row, column);
      if (typeof value === "string" && value.trim() !== "") return { text: value, column };
    }
    return null;
  }

  /** The amount shown at a place; a number typed as text is noted, and a formula whose result is not known is unreadable, not blank. */
  amount(row: number, column: number): Amount {
    const cell = this.view.cell(row, column);
    const value = cell?.value ?? null;
    if (value === null && cell?.formula !== undefined) return { kind: "unreadable", text: cell.formula };
    const amount = readAmount(value);
    if (amount.kind === "amount" && amount.typed === "text") this.numberAsText(row, column, toNumber(amount.points));
    return amount;
  }

  /** The amount stored at a place; null where the table has no such column or a merge merely covers the place. */
  ownAmount(row: number, column: number | undefined): Amount | null {
    return column !== undefined && this.view.isOwn(row, column) ? this.amount(row, column) : null;
  }

  /** Events in the 次数 column; null when it says none, and where it cannot be read, which is noted. */
  count(row: number): number | null {
    const column = this.#columns.get("count");
    if (column === undefined || !this.view.isOwn(row, column)) return null;
    const value = this.view.value(row, column);
    if (value === null) return null;
    const count = readCount(value);
    if (count === undefined) this.note([this.view.address(row, column)], "unclear-count", this.view.text(row, column));
    else if (count !== null && typeof value === "string") this.numberAsText(row, column, count);
    return count ?? null;
  }

  /** A printed sum or score; null where there is none. */
  printed(row: number, column: number | undefined): PrintedAmount | null {
    if (column === undefined || !this.view.isOwn(row, column)) return null;
    const cell = this.view.cell(row, column);
    const formula = cell?.formula !== undefined;
    const amount: Amount = formula && cell?.value === null ? { kind: "blank" } : this.amount(row, column);
    return amount.kind === "blank" && !formula ? null : { cell: this.view.address(row, column), amount, formula };
  }

  address(row: number, column: number): string {
    return this.view.address(row, column);
  }

  numberAsText(row: number, column: number, value: number): void {
    const cell = this.view.address(row, column);
    if (!this.#numbersAsText.has(cell)) this.#numbersAsText.set(cell, { cell, text: this.view.text(row, column).trim(), value });
  }

  note(cells: readonly string[], reason: UnreadReason, text: string, because?: string): void {
    this.unread.push({ cells, reason, text, ...(because === undefined ? {} : { because }) });
  }

  allot(category: Category, points: Points, cell: string): void {
    this.allotments.push({ category, points, cell });
  }
}
