/** Which formulas of a workbook in memory are out of date, and their values when somebody asks. */
import { MAX_COLUMNS } from "../../src/sheet/grid";
import type { MemorySheet } from "./memorySheet";

type Value = string | number | boolean;

/**
 * Calculates one formula.
 * @param value reads a zero-based cell of a sheet named by id, calculating it first where needed
 */
export type Evaluate = (
  formula: string,
  at: { readonly sheet: string; readonly row: number; readonly column: number },
  value: (sheet: string, row: number, column: number) => Value,
) => Value;

/** A calculator whose answers may take a while. */
export interface Calculator {
  readonly evaluate: Evaluate;
  /** Lets go of what it knows, so that every function is asked again. */
  forget(): void;
  /** True while answers are on their way. */
  readonly busy: boolean;
  /** Called with a function to be called whenever answers have come. */
  onAnswers(listener: () => void): void;
}

const LOOK_AGAIN_MS = 5;

export class MemoryCalculation {
  readonly #evaluate: Evaluate | undefined;
  readonly #calculator: Calculator | undefined;
  /** Formulas whose value is out of date. */
  readonly #dirty = new Set<string>();
  /** Formulas that follow an edit: all but those that came with a result and were never touched. */
  readonly #formulas = new Set<string>();

  /** @param tell is told which sheets were calculated after answers came */
  constructor(private readonly sheet: (id: string) => MemorySheet, calculator: Calculator | Evaluate | undefined, tell: (sheets: readonly string[]) => void) {
    this.#calculator = typeof calculator === "object" ? calculator : undefined;
    this.#evaluate = typeof calculator === "function" ? calculator : calculator?.evaluate;
    this.#calculator?.onAnswers(() => {
      if (this.changed()) tell([...new Set([...this.#formulas].map((key) => key.slice(0, key.indexOf("/"))))]);
    });
  }

  value(sheet: MemorySheet, row: number, column: number): Value {
    const cell = sheet.cell(row, column);
    if (!cell) return "";
    if (cell.formula === "" || !this.#dirty.delete(keyOf(sheet.id, row, column))) return cell.value;
    // A formula that comes back to itself finds its own old value, so calculation always ends.
    cell.value = this.#evaluate
      ? this.#evaluate(cell.formula, { sheet: sheet.id, row, column }, (id, r, c) => this.value(this.sheet(id), r, c))
      : "#NAME?";
    return cell.value;
  }

  /** Something was edited. @returns whether formulas follow it */
  changed(): boolean {
    if (!this.#evaluate) return false;
    for (const key of this.#formulas) this.#dirty.add(key);
    return this.#formulas.size > 0;
  }

  /** Without a calculator nothing knows the functions, and results stay. @returns whether something is calculated */
  calculate(sheet: MemorySheet, anew: boolean): boolean {
    if (!this.#evaluate || !anew) return false;
    this.#calculator?.forget();
    for (const [place, { formula }] of sheet.cells) {
      if (formula !== "") this.entered(sheet.id, Math.floor(place / MAX_COLUMNS), place % MAX_COLUMNS);
    }
    return this.changed();
  }

  /** Calculates what is out of date and waits for the answers that it needs. */
  async settle(): Promise<void> {
    if (!this.#calculator) return;
    do {
      for (const key of [...this.#dirty]) {
        const [id = "", row, column] = key.split("/");
        this.value(this.sheet(id), Number(row), Number(column));
      }
      if (this.#calculator.busy) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    } while (this.#calculator.busy || this.#dirty.size > 0);
  }

  entered(sheet: string, row: number, column: number): void {
    this.#formulas.add(keyOf(sheet, row, column));
    this.#dirty.add(keyOf(sheet, row, column));
  }

  /** A formula that stands elsewhere now: out of date where something calculates. */
  moved(sheet: string, row: number, column: number): void {
    this.#formulas.add(keyOf(sheet, row, column));
    if (this.#evaluate) this.#dirty.add(keyOf(sheet, row, column));
  }

  gone(sheet: string, row: number, column: number): void {
    this.#formulas.delete(keyOf(sheet, row, column));
    this.#dirty.delete(keyOf(sheet, row, column));
  }

  clear(): void {
    this.#formulas.clear();
    this.#dirty.clear();
  }
}

const keyOf = (sheet: string, row: number, column: number): string => `${sheet}/${row}/${column}`;
