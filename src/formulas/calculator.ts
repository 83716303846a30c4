/** The formulas of a workbook, each calculated at most once. */
import type { CellValue, SheetGrid, WorkbookGrid } from "../sheet/grid";
import { MAX_COLUMNS } from "../sheet/grid";
import { Calculation, type CellSource } from "./calculation";
import type { Formula } from "./formula";
import { parseFormula } from "./parse";
import type { Scalar, Uncertainty } from "./value";

/** A formula's value, or why it was not calculated. */
export type Result = { readonly value: Exclude<CellValue, null> } | Uncertain;

export interface Uncertain {
  readonly uncertain: Uncertainty;
}

/**
 * Which values the cells that a formula refers to have.
 * - "standing": what stands in them; only where a formula has no stored result it is calculated.
 * - "fresh": everything is calculated anew; the stored result serves only where that is not possible.
 */
export type Precedents = "standing" | "fresh";

/** Cells looked at in one workbook, so that a few thousand long ranges cannot hold up a check. */
const MAX_VISITS = 4_000_000;
/** Reading a text counts once more for so many of its letters, since whatever is done with it goes through them. */
const LETTERS_A_VISIT = 64;
/** Calculations inside one another before the innermost is put first instead. */
const MAX_NESTING = 300;

const CIRCULAR: Uncertain = { uncertain: { reason: "circular", text: "" } };
const NOT_READ: Uncertain = { uncertain: { reason: "not-read", text: "" } };

interface Place {
  readonly sheet: SheetGrid;
  readonly row: number;
  readonly column: number;
}

/** Calculates cells of one workbook, which must not change meanwhile. */
export class Calculator implements CellSource {
  readonly #sheets: ReadonlyMap<string, SheetGrid>;
  readonly #results = new Map<SheetGrid, Map<number, Result>>();
  /** Cells whose calculation has begun and not ended. */
  readonly #begun = new Map<SheetGrid, Set<number>>();
  /** What has to be calculated before the calculation under way, which was broken off for it. */
  #deferred: Place | null = null;
  /** A cell that a formula is tried in without being its own. */
  #guest: Place | null = null;
  #nesting = 0;
  #visits = 0;

  constructor(
    book: WorkbookGrid,
    readonly precedents: Precedents,
    readonly parse: (formula: string) => Formula | null = parseFormula,
  ) {
    this.#sheets = new Map([...book.sheets].reverse().map((sheet) => [sheet.name.toLowerCase(), sheet]));
  }

  /** What the formula of a cell gives, whatever result is stored with it. A cell without formula gives its value. */
  result(sheet: SheetGrid, row: number, column: number): Result {
    const cell = sheet.cell(row, column);
    if (cell?.formula === undefined) return { value: cell?.value ?? 0 };
    return this.#memo(sheet).get(keyOf(row, column)) ?? this.#settle({ sheet, row, column });
  }

  /**
   * What a formula would give in a cell that does not hold it.
   * @returns uncertain also where it refers to that cell itself
   */
  resultOf(formula: Formula, sheet: SheetGrid, row: number, column: number): Result {
    this.#guest = { sheet, row, column };
    let result = this.#attempt(this.#guest, formula);
    for (let before = this.#takeDeferred(); before !== null; before = this.#takeDeferred()) {
      this.#settle(before);
      result = this.#attempt(this.#guest, formula);
    }
    this.#guest = null;
    return result;
  }

  /** Calculates a cell and whatever it needs; chains of any length are followed without nesting. */
  #settle(wanted: Place): Result {
    const waiting = [wanted];
    let result: Result = NOT_READ;
    this.#begin(wanted);
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      result = this.#calculate(next);
      const before = this.#takeDeferred();
      if (before !== null) {
        this.#begin(before);
        waiting.push(before);
        continue;
      }
      this.#end(next);
      this.#memo(next.sheet).set(keyOf(next.row, next.column), result);
      waiting.pop();
    }
    return result;
  }

  /** From now on meeting the cell again closes a circle. */
  #begin({ sheet, row, column }: Place): void {
    const begun = this.#begun.get(sheet);
    if (begun) begun.add(keyOf(row, column));
    else this.#begun.set(sheet, new Set([keyOf(row, column)]));
  }

  #end({ sheet, row, column }: Place): void {
    this.#begun.get(sheet)?.delete(keyOf(row, column));
  }

  #takeDeferred(): Place | null {
    const deferred = this.#deferred;
    this.#deferred = null;
    return deferred;
  }

  /** The result of a cell's formula; of no use when something was deferred meanwhile. */
  #calculate(place: Place): Result {
    const text = place.sheet.cell(place.row, place.column)?.formula;
    const formula = text === undefined ? null : this.parse(text);
    return formula === null ? NOT_READ : this.#attempt(place, formula);
  }

  #attempt({ sheet }: Place, formula: Formula): Result {
    const calculation = new Calculation(this, sheet);
    this.#nesting += 1;
    const value = calculation.result(formula);
    this.#nesting -= 1;
    return calculation.uncertainty ? { uncertain: calculation.uncertainty } : { value };
  }

  read(sheet: SheetGrid, row: number, column: number): Scalar | Uncertain {
    this.#visits += 1;
    if (this.#visits > MAX_VISITS) return { uncertain: { reason: "too-large", text: "" } };
    const cell = sheet.cell(row, column);
    if (this.#guest !== null && this.#guest.row === row && this.#guest.column === column && this.#guest.sheet === sheet) return CIRCULAR;
    if (cell === undefined) return null;
    if (typeof cell.value === "string") this.#visits += Math.floor(cell.value.length / LETTERS_A_VISIT);
    if (cell.formula === undefined || this.#deferred !== null) return cell.value;
    if (this.#begun.get(sheet)?.has(keyOf(row, column))) return CIRCULAR;
    if (this.precedents === "standing" && cell.value !== null) return cell.value;
    const result = this.#precedent({ sheet, row, column });
    if (result === null) return null;
    if ("value" in result) return result.value;
    return cell.value !== null && result.uncertain.reason !== "circular" ? cell.value : result;
  }

  /** null when the calculation under way has to wait for it. */
  #precedent(place: Place): Result | null {
    const memo = this.#memo(place.sheet);
    const known = memo.get(keyOf(place.row, place.column));
    if (known) return known;
    if (this.#nesting > MAX_NESTING) {
      this.#deferred = place;
      return null;
    }
    this.#begin(place);
    const result = this.#calculate(place);
    this.#end(place);
    if (this.#deferred !== null) return null;
    memo.set(keyOf(place.row, place.column), result);
    return result;
  }

  sheetNamed(name: string): SheetGrid | undefined {
    return this.#sheets.get(name.toLowerCase());
  }

  nest(change: 1 | -1): void {
    this.#nesting += change;
  }

  get interrupted(): boolean {
    return this.#deferred !== null;
  }

  #memo(sheet: SheetGrid): Map<number, Result> {
    const known = this.#results.get(sheet);
    if (known) return known;
    const memo = new Map<number, Result>();
    this.#results.set(sheet, memo);
    return memo;
  }
}

const keyOf = (row: number, column: number): number => row * (MAX_COLUMNS + 1) + column;
