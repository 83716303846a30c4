/** Calculates the formulas of a plan with the functions' own code, over the workbook they refer to. */
import assert from "node:assert/strict";
import type { Formula } from "../../../src/formulas/formula";
import { parseFormula } from "../../../src/formulas/parse";
import type { CellValue, WorkbookGrid } from "../../../src/sheet/grid";
import type { NewCell, NewSheet } from "../../../src/xlsx/writing/newSheet";
import { CellFailure } from "../../../src/cellFunctions/outcome";
import { callFunction } from "../functions/callFunction";

type Block = CellValue[][];

const single = (block: Block): CellValue => block[0]?.[0] ?? null;
const valueOf = (cell: NewCell | undefined): CellValue => (typeof cell === "object" && cell !== null ? cell.value : (cell ?? null));

export class PlanCalculation {
  constructor(readonly book: WorkbookGrid, readonly sheet: NewSheet) {}

  /** @throws AssertionError for a formula that cannot be calculated here, and for one that gives an error */
  calculate(formula: string): CellValue {
    const tree = parseFormula(formula.replace(/^=/, ""));
    assert.ok(tree, formula);
    return single(this.#evaluate(tree));
  }

  #evaluate(formula: Formula): Block {
    switch (formula.kind) {
      case "literal": return [[formula.value]];
      case "missing": return [[null]];
      case "group": return this.#evaluate(formula.inner);
      case "reference": return this.#cells(formula);
      case "unary": return this.#evaluate(formula.operand).map((row) => row.map((value) => (formula.operator === "-" ? -Number(value) : value)));
      case "binary": return this.#binary(formula);
      case "call": return this.#call(formula.name, formula.arguments);
      default: assert.fail(JSON.stringify(formula));
    }
  }

  #cells({ sheet, from, to }: Formula & { kind: "reference" }): Block {
    const grid = sheet === null ? null : this.book.sheets.find(({ name }) => name === sheet);
    assert.ok(grid !== undefined, `no sheet ${sheet}`);
    const end = to ?? from;
    return Array.from({ length: end.row - from.row + 1 }, (_, r) => Array.from({ length: end.column - from.column + 1 }, (__, c): CellValue => {
      const [row, column] = [from.row + r, from.column + c];
      if (grid) return grid.cell(row, column)?.value ?? null;
      const cell = this.sheet.rows[row - 1]?.[column - 1];
      return typeof cell === "object" && cell?.formula !== undefined ? this.calculate(cell.formula) : valueOf(cell);
    }));
  }

  #binary({ operator, left, right }: Formula & { kind: "binary" }): Block {
    const [a, b] = [this.#evaluate(left), this.#evaluate(right)];
    return a.map((row) => row.map((value): CellValue => {
      const other = single(b);
      switch (operator) {
        case "=": return String(value ?? "").toLowerCase() === String(other ?? "").toLowerCase();
        case ">": return Number(value) > Number(other);
        case "-": return Number(value) - Number(other);
        case "+": return Number(value) + Number(other);
        case "&": return `${String(value ?? "")}${String(other ?? "")}`;
        default: assert.fail(operator);
      }
    }));
  }

  #call(name: string, given: readonly Formula[]): Block {
    const blocks = given.map((argument) => this.#evaluate(argument));
    const [first = [[]], second = [[]], third = [[""]]] = blocks;
    const numbers = (block: Block): number[] => block.flat().filter((value) => typeof value === "number");
    if (name.startsWith("ASSESS.")) {
      const result = callFunction(name.slice("ASSESS.".length), blocks.map((block) => (block.flat().length === 1 ? single(block) : block)));
      assert.ok(!(result instanceof CellFailure), result instanceof CellFailure ? `${name}: ${result.message}` : "");
      const value = Array.isArray(result) ? (result as unknown[][])[0]?.[0] : result;
      return [[value as CellValue]];
    }
    switch (name) {
      case "IF": return first.map((row, r) => row.map((held, c) => {
        const chosen = held === true ? second : third;
        return (chosen.flat().length === 1 ? single(chosen) : chosen[r]?.[c]) ?? null;
      }));
      case "MIN": return [[Math.min(...blocks.flatMap(numbers))]];
      case "SUM": return [[numbers(first).reduce((sum, value) => sum + value, 0)]];
      case "ROUND": return [[Math.round(Number(single(first)) * 1e6) / 1e6]];
      case "RANK": return [[1 + numbers(second).filter((value) => value > Number(single(first))).length]];
      case "COUNTIF": return [[first.flat().filter((value) => value === single(second)).length]];
      default: assert.fail(name);
    }
  }
}

/** Formula cells that do not give the value they bear. */
export function unlike(book: WorkbookGrid, sheet: NewSheet): string[] {
  const calculation = new PlanCalculation(book, sheet);
  return sheet.rows.flatMap((row, r) => row.flatMap((cell, c) => {
    if (typeof cell !== "object" || cell?.formula === undefined) return [];
    const value = calculation.calculate(cell.formula);
    return value === cell.value ? [] : [`R${r + 1}C${c + 1} ${cell.formula}: ${String(value)} instead of ${String(cell.value)}`];
  }));
}
