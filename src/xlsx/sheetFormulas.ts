/** Formulas of one worksheet: typed, shared by a block, or filling a block as one array. */
import { cellAddress, parseRange, type Range } from "../sheet/grid";
import type { Budget } from "./budget";
import { displayFormula, sharedFormula, type SharedFormula } from "./formulaText";
import { malformed } from "./problem";
import type { SheetStore } from "./sheetStore";
import type { Attributes } from "./xmlPart";

export class SheetFormulas {
  readonly #shared = new Map<string, { readonly row: number; readonly column: number; readonly formula: SharedFormula }>();
  /** Followers met before the cell that holds their formula. */
  readonly #waiting: { readonly row: number; readonly column: number; readonly index: string }[] = [];
  readonly #arrays: { readonly range: Range; readonly formula: string }[] = [];

  constructor(
    readonly sheet: SheetStore,
    readonly budget: Budget,
  ) {}

  /**
   * The formula of a cell, with leading "=".
   * @param attributes of the `f` element
   * @param stored content of the `f` element
   * @param spills whether the cell is the origin of a spilled (dynamic) array, which it says by its `cm`
   * @returns undefined when the cell has none, or has to wait for `finish`
   */
  read(row: number, column: number, attributes: Attributes, stored: string, spills: boolean): string | undefined {
    const { t: type, si: index, ref } = attributes;
    this.budget.check("formulaLength", stored.length);
    const text = displayFormula(stored.trim());
    if (type === "shared" && index !== undefined) {
      if (text !== "") this.#shared.set(index, { row, column, formula: sharedFormula(text) });
      else return this.#follow(row, column, index);
    }
    if (text === "") return undefined;
    const formula = this.#counted(`=${text}`);
    // The other cells of a spilled array are results; those of an array entered with Ctrl+Shift+Enter show the formula.
    if (type === "array" && ref !== undefined && !spills) this.#rememberArray(ref, formula);
    return formula;
  }

  #follow(row: number, column: number, index: string): string | undefined {
    const master = this.#shared.get(index);
    if (!master) {
      this.#waiting.push({ row, column, index });
      return undefined;
    }
    return this.#counted(`=${master.formula(row - master.row, column - master.column)}`);
  }

  #rememberArray(ref: string, formula: string): void {
    const range = parseRange(ref);
    if (!range) throw malformed(`${this.sheet.name}: array formula for ${ref.slice(0, 40)}`);
    if (range.bottom > range.top || range.right > range.left) this.#arrays.push({ range, formula });
  }

  #counted(formula: string): string {
    this.budget.check("formulaLength", formula.length);
    this.budget.use("formulaCharacters", formula.length);
    return formula;
  }

  /** To be called after the last cell: completes what could not be known before. */
  finish(): void {
    for (const { row, column, index } of this.#waiting) {
      const formula = this.#shared.has(index) ? this.#follow(row, column, index) : undefined;
      if (formula === undefined) throw malformed(`${this.sheet.name}!${cellAddress(row, column)}: no shared formula ${index.slice(0, 20)}`);
      this.sheet.set(row, column, { ...(this.sheet.cell(row, column) ?? { value: null }), formula });
    }
    for (const { range, formula } of this.#arrays) this.#fill(range, formula);
  }

  #fill(range: Range, formula: string): void {
    const bottom = Math.min(range.bottom, this.sheet.rows);
    const right = Math.min(range.right, this.sheet.columns);
    for (let row = range.top; row <= bottom; row++) {
      this.budget.use("usedArea", right - range.left + 1);
      for (let column = range.left; column <= right; column++) {
        const cell = this.sheet.cell(row, column);
        if (cell && cell.formula === undefined) this.sheet.set(row, column, { ...cell, formula });
      }
    }
  }
}
