/** What a formula that is one ASSESS call would show, before it is written: the same call as in the cell, with the values that now stand in the sheets. */
import { Calculator } from "../formulas/calculator";
import type { Call, Constant, Formula, Reference } from "../formulas/formula";
import { parseFormula } from "../formulas/parse";
import { rangeOf, referencesOf } from "../formulas/references";
import type { Uncertainty, UncertaintyReason } from "../formulas/value";
import { type CellValue, isCellError, type SheetGrid, type WorkbookGrid } from "../sheet/grid";
import { call } from "./call";
import type { FunctionContext } from "./context";
import { CellFailure, type FunctionResult, type ResultCell } from "./outcome";
import { type CustomFunction, registry } from "./registry";

/** The cell that the formula is meant for: 1-based row and column. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** "uncertain": only the program itself can tell, and why. */
export type Evaluated = { readonly result: FunctionResult } | { readonly uncertain: Uncertainty };

/** A value as the runtime hands it to a function. */
type Argument = { readonly value: unknown } | { readonly uncertain: Uncertainty };

const PREFIX = "ASSESS.";

/** More cells than this in one argument are left to the program. */
const MOST_READ = 500_000;

/** Names of the sheets that a formula reads, its own as null; empty for what is no formula. */
export function sheetsRead(formula: string): readonly (string | null)[] {
  const parsed = parseFormula(formula);
  return parsed === null ? [] : [...new Set(referencesOf(parsed).map(({ reference }) => reference.sheet))];
}

/**
 * @param formula "=ASSESS.SCORE(E4:E80,A4:A80,"S12")", in English and with commas; ASSESS calls may stand in one another's arguments
 * @param book at least the sheets of `sheetsRead`
 * @returns uncertain for any other formula, for names, tables and functions that are not calculated here, and where the formula reads its own cell
 */
export function evaluateFormula(formula: string, at: FormulaPlace, book: WorkbookGrid, context: FunctionContext): Evaluated {
  const parsed = parseFormula(formula);
  const entry = parsed?.kind === "call" ? functionNamed(parsed) : undefined;
  if (parsed?.kind !== "call" || entry === undefined) return unsure("not-read", formula);
  return new FormulaEvaluation(at, book, context).call(entry, parsed);
}

const functionNamed = ({ name }: Call): CustomFunction | undefined => registry.find(({ id }) => name === PREFIX + id);

const unsure = (reason: UncertaintyReason, text = ""): { readonly uncertain: Uncertainty } => ({ uncertain: { reason, text } });

class FormulaEvaluation {
  readonly #calculator: Calculator;

  constructor(
    private readonly at: FormulaPlace,
    private readonly book: WorkbookGrid,
    private readonly context: FunctionContext,
  ) {
    this.#calculator = new Calculator(book, "standing");
  }

  call(entry: CustomFunction, { arguments: given }: Call): Evaluated {
    const values: unknown[] = [];
    for (const [index, formula] of given.entries()) {
      const argument = this.#argument(formula, entry.parameters[index]?.name === "catalogue");
      if ("uncertain" in argument) return argument;
      values.push(argument.value);
    }
    return { result: call(entry, this.context, values) };
  }

  #argument(formula: Formula, isTable: boolean): Argument {
    switch (formula.kind) {
      case "missing": return { value: null };
      case "literal": return { value: handedOver(formula.value) };
      case "array": return { value: formula.rows.map((row) => row.map(handedOver)) };
      case "group": return this.#argument(formula.inner, isTable);
      case "reference": return this.#cells(formula, isTable);
      case "call": {
        const entry = functionNamed(formula);
        if (entry !== undefined) return this.#nested(entry, formula);
        return this.#calculated(formula);
      }
      default: return this.#calculated(formula);
    }
  }

  #nested(entry: CustomFunction, formula: Call): Argument {
    const inner = this.call(entry, formula);
    if ("uncertain" in inner) return inner;
    const { result } = inner;
    return { value: isRows(result) ? result.map((row) => row.map(ofResult)) : ofResult(result) };
  }

  #calculated(formula: Formula): Argument {
    const sheet = this.#sheet(null);
    if (sheet === undefined) return unsure("missing-sheet", this.at.sheet);
    const result = this.#calculator.resultOf(formula, sheet, this.at.row, this.at.column);
    return "uncertain" in result ? result : { value: handedOver(result.value) };
  }

  #sheet(name: string | null): SheetGrid | undefined {
    const wanted = (name ?? this.at.sheet).toLowerCase();
    return this.book.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** Whole columns and rows end where the sheets do: functions look no further than the last cell that holds something. */
  #cells(reference: Reference, isTable: boolean): Argument {
    const sheet = this.#sheet(reference.sheet);
    if (sheet === undefined) return unsure("missing-sheet", reference.sheet ?? this.at.sheet);
    const { top, left, bottom, right } = rangeOf(reference);
    const { row, column } = this.at;
    if (sheet === this.#sheet(null) && row >= top && row <= bottom && column >= left && column <= right) return unsure("circular");
    const isWhole = reference.from.row === 0 || reference.from.column === 0;
    if (isWhole && (isTable || (top < bottom && left < right))) return unsure("too-large");
    const last = { row: reference.from.row === 0 ? this.#most(({ rows }) => rows) : bottom, column: reference.from.column === 0 ? this.#most(({ columns }) => columns) : right };
    if ((last.row - top + 1) * (last.column - left + 1) > MOST_READ) return unsure("too-large");
    const rows: unknown[][] = [];
    for (let r = top; r <= last.row; r++) {
      const cells: unknown[] = [];
      for (let c = left; c <= last.column; c++) {
        const value = this.#calculator.read(sheet, r, c);
        if (typeof value === "object" && value !== null && "uncertain" in value) return value;
        cells.push(handedOver(value));
      }
      rows.push(cells);
    }
    const [first] = rows;
    return { value: rows.length === 1 && first?.length === 1 ? first[0] : rows };
  }

  /** One length for all sheets, so that whole columns of two sheets stay alike in size. */
  #most(lengthOf: (sheet: SheetGrid) => number): number {
    return Math.max(1, ...this.book.sheets.map(lengthOf));
  }
}

/** An error goes to a function as an object with its code; "" is a blank. */
const handedOver = (value: CellValue | Constant): unknown => (value === "" ? null : value !== null && isCellError(value) ? { code: value.error } : value);

const ofResult = (cell: ResultCell): unknown => (cell instanceof CellFailure ? { code: cell.code } : cell === "" ? null : cell);

const isRows = (result: FunctionResult): result is readonly (readonly ResultCell[])[] => Array.isArray(result);
