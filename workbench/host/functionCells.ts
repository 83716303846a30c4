/** Formulas of a workbook in memory that call the add-in's functions, answered by the genuine functions' runtime. */
import { parseFormula } from "../../src/formulas/parse";
import type { Formula } from "../../src/formulas/formula";
import type { FunctionCall, FunctionResult } from "./functionCalls";
import type { Calculator, Evaluate } from "./memoryCalculation";

/** What a cell shows while its value is on the way. */
const BUSY = "#GETTING_DATA";
const UNKNOWN = "#NAME?";
const REFUSED = "#VALUE!";

type Value = string | number | boolean;

/**
 * Knows formulas that are one call, such as `=ASSESS.CHARGE("五(3)",B1,C2)`: its arguments texts, numbers, cells and ranges of its own sheet.
 * A result of several cells shows its first one; anything else is `#NAME?`.
 */
export class FunctionCells implements Calculator {
  readonly #answers = new Map<string, Value>();
  readonly #asked = new Set<string>();
  #listeners: (() => void)[] = [];

  /** @param invoke asks the runtime */
  constructor(private readonly namespace: string, private readonly invoke: (call: FunctionCall) => Promise<FunctionResult>) {}

  readonly evaluate: Evaluate = (formula, at, value) => {
    const call = parseFormula(formula);
    const prefix = `${this.namespace}.`;
    if (call?.kind !== "call" || !call.name.startsWith(prefix)) return UNKNOWN;
    const args = call.arguments.map((argument) => argumentOf(argument, (row, column) => value(at.sheet, row, column)));
    if (args.includes(undefined)) return REFUSED;
    if (args.flat(2).includes(BUSY)) return BUSY;
    const id = call.name.slice(prefix.length);
    const key = `${id}${JSON.stringify(args)}`;
    const answer = this.#answers.get(key);
    if (answer === undefined) this.#ask(key, { id, args });
    return answer ?? BUSY;
  };

  get busy(): boolean {
    return this.#asked.size > 0;
  }

  forget(): void {
    this.#answers.clear();
  }

  onAnswers(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #ask(key: string, call: FunctionCall): void {
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    void this.invoke(call)
      .then((result) => (result.ok ? shown(result.value) : result.error), () => REFUSED)
      .then((answer) => {
        this.#asked.delete(key);
        this.#answers.set(key, answer);
        if (!this.busy) this.#listeners.forEach((tell) => tell());
      });
  }
}

/** undefined for what is neither a value nor cells of the formula's own sheet. */
function argumentOf(argument: Formula, cell: (row: number, column: number) => Value): unknown {
  if (argument.kind === "missing") return null;
  if (argument.kind === "literal") return typeof argument.value === "object" ? argument.value.error : argument.value;
  if (argument.kind !== "reference" || argument.sheet !== null || argument.from.row === 0 || argument.from.column === 0) return undefined;
  const { from, to } = argument;
  const at = (row: number, column: number): Value | null => {
    const value = cell(row - 1, column - 1);
    return value === "" ? null : value;
  };
  if (to === null) return at(from.row, from.column);
  return Array.from({ length: to.row - from.row + 1 }, (_row, r) => Array.from({ length: to.column - from.column + 1 }, (_cell, c) => at(from.row + r, from.column + c)));
}

function shown(value: Extract<FunctionResult, { readonly ok: true }>["value"]): Value {
  const first = Array.isArray(value) ? (value as readonly (readonly unknown[])[])[0]?.[0] : value;
  if (typeof first === "object" && first !== null) return (first as { readonly error: string }).error;
  return typeof first === "string" || typeof first === "number" || typeof first === "boolean" ? first : "";
}
