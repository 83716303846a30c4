/** The calculation of one formula. */
import type { CellError, SheetGrid } from "../sheet/grid";
import { negate, operate } from "./arithmetic";
import type { BinaryOperator, Call, Formula, Reference } from "./formula";
import type { Frame } from "./frame";
import { FUNCTIONS, VOLATILE } from "./sheetFunctions/table";
import { pairwise } from "./pairwise";
import { rangeOf } from "./references";
import {
  type Area, error, heightOf, isArea, isMatrix, type Matrix, type Scalar, type Uncertainty, type UncertaintyReason, type Value, widthOf,
} from "./value";

/** Where a calculation gets the values of cells from. */
export interface CellSource {
  /** The value of a cell, or why it is not known. */
  read(sheet: SheetGrid, row: number, column: number): Scalar | { readonly uncertain: Uncertainty };
  sheetNamed(name: string): SheetGrid | undefined;
  /** Told with +1 and −1 how deeply calculations are nested in one another. */
  nest(change: 1 | -1): void;
  /** True once the calculation is to be broken off, to be begun again later. */
  readonly interrupted: boolean;
}

/** Most cells that one operator or lookup goes through. */
const MAX_MATRIX = 200_000;

/** Calculates one formula; `uncertainty` says afterwards whether the result may be used. */
export class Calculation implements Frame {
  uncertainty: Uncertainty | null = null;

  constructor(
    readonly source: CellSource,
    readonly sheet: SheetGrid,
  ) {}

  /** The value a cell shows: a blank becomes 0. */
  result(formula: Formula): Exclude<Scalar, null> {
    const value = this.evaluate(formula);
    if (isMatrix(value) && (value.rows.length > 1 || (value.rows[0]?.length ?? 0) > 1)) return this.giveUp("several-cells");
    return this.single(value) ?? 0;
  }

  evaluate(formula: Formula, arrays = false): Value {
    this.source.nest(1);
    const value = this.#evaluate(formula, arrays);
    this.source.nest(-1);
    return value;
  }

  #evaluate(formula: Formula, arrays: boolean): Value {
    switch (formula.kind) {
      case "literal": return formula.value;
      case "array": return { kind: "matrix", rows: formula.rows };
      case "reference": return this.#area(formula);
      case "unsupported": return this.giveUp(formula.what, formula.text);
      case "missing": return null;
      case "group": return this.evaluate(formula.inner, arrays);
      case "unary": {
        const operand = this.evaluate(formula.operand, arrays);
        return formula.operator === "+" ? operand : this.#lift(operand, arrays, (value) => this.#certain(negate(value)));
      }
      case "percent":
        return this.#lift(this.evaluate(formula.operand, arrays), arrays, (value) => this.#certain(operate("/", value, 100)));
      case "binary": return this.#binary(formula, arrays);
      case "call": return this.#call(formula, arrays);
    }
  }

  /** Long sums lean to the left: their links are followed one after another instead of inside one another. */
  #binary(formula: Formula & { kind: "binary" }, arrays: boolean): Value {
    const links = [formula];
    let first: Formula = formula.left;
    for (; first.kind === "binary"; first = first.left) links.push(first);
    let value = this.evaluate(first, arrays);
    for (const { operator, right } of links.reverse()) value = this.#operate(operator, value, this.evaluate(right, arrays), arrays);
    return value;
  }

  #operate(operator: BinaryOperator, left: Value, right: Value, arrays: boolean): Value {
    const apply = (a: Scalar, b: Scalar): Scalar => this.#certain(operate(operator, a, b));
    const isMany = isMatrix(left) || isMatrix(right) || (arrays && (isArea(left) || isArea(right)));
    if (!isMany) return apply(this.single(left), this.single(right));
    const [a, b] = [this.#operand(left, arrays), this.#operand(right, arrays)];
    if (a === null || b === null) return error("#VALUE!");
    return pairwise(a, b, apply);
  }

  /** Rows of an operand; several cells beside an array constant are no operand outside SUMPRODUCT and LOOKUP. */
  #operand(value: Value, arrays: boolean): Matrix["rows"] | null {
    return isArea(value) && !arrays ? [[this.single(value)]] : this.rows(value);
  }

  #lift(value: Value, arrays: boolean, apply: (value: Scalar) => Scalar): Value {
    if (!isMatrix(value) && !(arrays && isArea(value))) return apply(this.single(value));
    const rows = this.rows(value);
    return rows === null ? error("#VALUE!") : { kind: "matrix", rows: rows.map((row) => row.map(apply)) };
  }

  #call(formula: Call, arrays: boolean): Value {
    const called = FUNCTIONS.get(formula.name);
    if (!called) return this.giveUp(VOLATILE.has(formula.name) ? "volatile" : "unknown-function", formula.name);
    const count = formula.arguments.length;
    if (count < called.least || count > called.most) return this.giveUp("not-read", formula.name);
    return called.run(formula.arguments, this, arrays);
  }

  #area(reference: Reference): Value {
    const sheet = reference.sheet === null ? this.sheet : this.source.sheetNamed(reference.sheet);
    return sheet ? { kind: "area", sheet, range: rangeOf(reference) } : this.giveUp("missing-sheet", reference.sheet ?? "");
  }

  scalar(formula: Formula): Scalar {
    return this.single(this.evaluate(formula));
  }

  single(value: Value): Scalar {
    if (isArea(value)) {
      return heightOf(value.range) === 1 && widthOf(value.range) === 1 ? this.at(value, 0, 0) : this.giveUp("several-cells");
    }
    if (!isMatrix(value)) return value;
    return value.rows.length === 1 && value.rows[0]?.length === 1 ? (value.rows[0][0] ?? null) : this.giveUp("several-cells");
  }

  at({ sheet, range }: Area, row: number, column: number): Scalar {
    const value = this.source.read(sheet, range.top + row, range.left + column);
    if (typeof value !== "object" || value === null || !("uncertain" in value)) return value;
    return this.giveUp(value.uncertain.reason, value.uncertain.text);
  }

  each(value: Value, visit: (value: Scalar) => boolean | void): void {
    if (isMatrix(value)) {
      for (const row of value.rows) for (const item of row) if (visit(item) === true) return;
    } else if (isArea(value)) {
      const { sheet, range } = value;
      const height = Math.min(range.bottom, sheet.rows) - range.top + 1;
      const width = Math.min(range.right, sheet.columns) - range.left + 1;
      for (let row = 0; row < height && !this.isOver; row++) {
        for (let column = 0; column < width; column++) if (visit(this.at(value, row, column)) === true) return;
      }
    } else {
      visit(value);
    }
  }

  rows(value: Value, used = false): Matrix["rows"] | null {
    if (isMatrix(value)) return value.rows;
    if (!isArea(value)) return [[value]];
    const { sheet, range } = value;
    const height = Math.min(heightOf(range), used ? Math.max(1, sheet.rows - range.top + 1) : Infinity);
    const width = Math.min(widthOf(range), used ? Math.max(1, sheet.columns - range.left + 1) : Infinity);
    if (height * width > MAX_MATRIX) {
      this.giveUp("too-large");
      return null;
    }
    const rows: Scalar[][] = [];
    for (let row = 0; row < height; row++) {
      if (this.isOver) return null;
      rows.push(Array.from({ length: width }, (_, column) => this.at(value, row, column)));
    }
    return rows;
  }

  /** Nothing that follows can change the outcome any more. */
  get isOver(): boolean {
    return this.uncertainty !== null || this.source.interrupted;
  }

  giveUp(reason: UncertaintyReason, text = ""): CellError {
    this.uncertainty ??= { reason, text };
    return error("#N/A");
  }

  #certain(value: Scalar | undefined): Scalar {
    return value === undefined ? this.giveUp("ambiguous") : value;
  }
}
