/** Cells of a table that count and may calculate, by what they hold. */
import type { Category } from "../catalogue/edition";
import { cellPlace } from "../xlsx/cellPlace";
import type { AssessedSubject } from "./assessSubject";
import type { CheckContext } from "./context";

export type PrintedKind = "total" | "sumOfDeductions" | "subtotal" | "grade" | "rank" | "entry" | "awarded" | "self" | "sum";

export interface PrintedCell {
  /** undefined where the cell concerns the table. */
  readonly subject: AssessedSubject | undefined;
  readonly kind: PrintedKind;
  /** Whether it belongs to a category of bonuses. */
  readonly isBonus: boolean;
  readonly cell: string;
  /** 1-based. */
  readonly row: number;
  readonly column: number;
}

/**
 * The cells of a table that are wanted, each once, subject by subject, the table's own sum last.
 * @param isWanted asked before anything is kept, because a ledger may have a hundred thousand entries
 */
export function printedCells({ reading, subjects }: CheckContext, isWanted: (kind: PrintedKind, row: number, column: number) => boolean): readonly PrintedCell[] {
  const found = new Map<string, PrintedCell>();
  const add = (subject: AssessedSubject | undefined, kind: PrintedKind, printed: { readonly cell: string; readonly category?: Category } | null): void => {
    const place = printed && cellPlace(printed.cell);
    if (!printed || !place || !isWanted(kind, place.row, place.column) || found.has(printed.cell)) return;
    found.set(printed.cell, { subject, kind, isBonus: printed.category?.kind === "bonus", cell: printed.cell, ...place });
  };
  for (const subject of subjects) {
    const { reading: own } = subject;
    add(subject, "total", own.total);
    add(subject, "sumOfDeductions", own.sumOfDeductions);
    for (const subtotal of own.subtotals) add(subject, "subtotal", subtotal);
    for (const entry of own.entries) add(subject, "entry", entry);
    for (const awarded of own.awarded) add(subject, "awarded", awarded);
    for (const self of own.self) add(subject, "self", self);
    add(subject, "grade", own.grade);
    add(subject, "rank", own.rank);
  }
  add(undefined, "sum", reading.sum);
  return [...found.values()];
}
