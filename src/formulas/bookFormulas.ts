/** What is known of a workbook's formulas, worked out once and shared by every check. */
import type { SheetGrid, WorkbookGrid } from "../sheet/grid";
import { Calculator, type Precedents, type Result } from "./calculator";
import type { Formula } from "./formula";
import { parseFormula } from "./parse";

export class BookFormulas {
  readonly #parsed = new Map<string, Formula | null>();
  readonly #calculators = new Map<Precedents, Calculator>();

  constructor(readonly book: WorkbookGrid) {}

  /** The formula of a cell; null when it has none, or one that is not read. */
  formula(sheet: SheetGrid, row: number, column: number): Formula | null {
    const text = sheet.cell(row, column)?.formula;
    return text === undefined ? null : this.parse(text);
  }

  readonly parse = (text: string): Formula | null => {
    const known = this.#parsed.get(text);
    if (known !== undefined) return known;
    const formula = parseFormula(text);
    this.#parsed.set(text, formula);
    return formula;
  };

  /** What a cell's formula gives from what stands in the other cells, or from all of them calculated anew. */
  result(sheet: SheetGrid, row: number, column: number, precedents: Precedents): Result {
    return this.#calculator(precedents).result(sheet, row, column);
  }

  /** What a formula would give if it stood in a cell. */
  resultOf(formula: Formula, sheet: SheetGrid, row: number, column: number): Result {
    return this.#calculator("standing").resultOf(formula, sheet, row, column);
  }

  #calculator(precedents: Precedents): Calculator {
    const known = this.#calculators.get(precedents);
    if (known) return known;
    const calculator = new Calculator(this.book, precedents, this.parse);
    this.#calculators.set(precedents, calculator);
    return calculator;
  }
}

const known = new WeakMap<WorkbookGrid, BookFormulas>();

/** The formulas of a workbook that does not change while it is being checked. */
export function formulasOf(book: WorkbookGrid): BookFormulas {
  const found = known.get(book) ?? new BookFormulas(book);
  known.set(book, found);
  return found;
}
