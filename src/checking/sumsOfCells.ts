/** The sums of a table and the figures that belong to each. */
import type { Category } from "../catalogue/edition";
import { cellAddress, type SheetGrid } from "../sheet/grid";
import { labelOf } from "../sheet/labels";
import type { Amount } from "../sheet/readAmount";
import type { SubjectReading } from "../sheet/reading";
import type { AssessedSubject } from "./assessSubject";
import { cellPlace } from "../xlsx/cellPlace";
import type { CheckContext } from "./context";

/** A figure that belongs to a sum. */
export interface SummedCell {
  readonly cell: string;
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly kind: Category["kind"];
  readonly amount: Amount;
}

export interface SumOfCells {
  /** undefined where the sum is over several. */
  readonly subject: AssessedSubject | undefined;
  readonly category: Category | null;
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  /** Whether the figures stand below one another (forms, ledgers) or beside one another (summaries). */
  readonly along: "column" | "row";
  readonly cells: readonly SummedCell[];
  /** Share of the figures that a range has to reach to be taken as meant for all of them. */
  readonly leastShare: number;
}

/** Every printed sum of a table that is calculated. */
export function sumsOfCells(context: CheckContext): readonly SumOfCells[] {
  const { sheet, reading, subjects } = context;
  const along = reading.layout === "summary" ? "row" : "column";
  const sums: SumOfCells[] = [];
  const push = (cell: string, subject: AssessedSubject | undefined, category: Category | null, cells: () => readonly SummedCell[]): void => {
    const place = cellPlace(cell);
    if (!place || sheet.cell(place.row, place.column)?.formula === undefined) return;
    sums.push({ subject, category, cell, cells: cells(), ...place, along, leastShare: 0 });
  };
  for (const subject of subjects) {
    const { reading: own } = subject;
    for (const printed of [own.total, own.sumOfDeductions]) if (printed) push(printed.cell, subject, null, () => figuresOf(own));
    for (const { cell, category } of own.subtotals) push(cell, subject, category, () => figuresOf(own, category));
  }
  if (reading.sum) push(reading.sum.cell, undefined, null, () => subjects.flatMap(({ reading: own }) => figuresOf(own)));
  return along === "row" ? [...sums, ...sumsBelow(context)] : sums;
}

function figuresOf({ entries, awarded }: SubjectReading, category?: Category): readonly SummedCell[] {
  return [...entries, ...awarded].flatMap(({ cell, category: own, amount }) => {
    const place = cellPlace(cell);
    const belongs = category === undefined || own.id === category.id;
    return place && belongs && own.kind !== "veto" && amount.kind === "amount" ? [{ cell, ...place, kind: own.kind, amount }] : [];
  });
}

/** Rows below a summary in which totals or means of its columns are looked for. */
const ROWS_BELOW = 3;

/** The 合计 and 平均 rows below a summary: each cell's column belongs to it. */
function sumsBelow({ sheet, reading, subjects }: CheckContext): readonly SumOfCells[] {
  if (reading.body === null) return [];
  const columns = new Map<number, SummedCell[]>();
  for (const { reading: own } of subjects) {
    const total = own.total && cellPlace(own.total.cell);
    const figures = own.total && total ? [...figuresOf(own), { cell: own.total.cell, ...total, kind: "deduct" as const, amount: own.total.amount }] : figuresOf(own);
    for (const figure of figures) {
      const column = columns.get(figure.column);
      if (figure.amount.kind !== "amount") continue;
      if (column) column.push(figure);
      else columns.set(figure.column, [figure]);
    }
  }
  const sums: SumOfCells[] = [];
  for (let row = reading.body.bottom + 1; row <= Math.min(sheet.rows, reading.body.bottom + ROWS_BELOW); row++) {
    if (!isRowOfSums(sheet, row, reading.range.left)) continue;
    for (const [column, cells] of columns) {
      if (sheet.cell(row, column)?.formula === undefined) continue;
      const cell = cellAddress(row, column);
      sums.push({ subject: undefined, category: null, cell, row, column, along: "column", cells, leastShare: 0.5 });
    }
  }
  return sums;
}

function isRowOfSums(sheet: SheetGrid, row: number, left: number): boolean {
  for (let column = left; column <= sheet.columns; column++) {
    const value = sheet.cell(row, column)?.value;
    if (typeof value !== "string" || value.trim() === "") continue;
    const label = labelOf(value);
    return label === "total" || label === "average" || label === "total-of-scores";
  }
  return false;
}
