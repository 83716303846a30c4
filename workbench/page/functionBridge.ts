/**
 * The add-in's functions in Univer's formulas.
 *
 * Univer calculates in one go and waits for each asynchronous function in turn, while the add-in's runtime wants many
 * calls at once. So a registered function answers at once: with the result if it is known, else with what the cell last
 * showed, and the call joins the next batch. When the batch comes back, the cells that asked are calculated again.
 * The functions are pure, so a result may be kept for as long as its arguments are in use.
 */
import type { IUnitRange } from "@univerjs/core";
import type { BaseFunction, IFunctionInfo } from "@univerjs/preset-sheets-core";
import { cellAddress } from "../../src/sheet/grid";
import type { Calculation } from "./calculation";
import type { Grid } from "./createUniver";
import { BUSY, formulaValue, prepareArguments, type FormulaValue } from "./functionArguments";
import type { FunctionMetadata, FunctionsMetadata } from "./functionMetadata";

/** One call: function id, arguments, address of the calling cell ("A1"). */
export interface FunctionCall {
  readonly id: string;
  readonly args: readonly unknown[];
  readonly address: string;
}

export type FunctionOutcome =
  | { readonly value: unknown }
  /** Text of the cell error, "#VALUE!", and the sentence that goes with it. */
  | { readonly error: string; readonly message: string };

/** The genuine runtime, in its own page. Rejects when it does not answer. */
export interface FunctionRuntime {
  call(calls: readonly FunctionCall[]): Promise<readonly FunctionOutcome[]>;
}

interface Pending {
  readonly call: FunctionCall;
  /** Cells that wait for it, by key. */
  readonly cells: Map<string, IUnitRange>;
}

/** More known results than this are dropped once nobody waits. */
const KEEP = 20_000;

export class FunctionBridge {
  readonly #known = new Map<string, FunctionOutcome>();
  readonly #waiting = new Map<string, Pending>();
  readonly #lastShown = new Map<string, FormulaValue>();
  readonly #messages = new Map<string, { error: string; message: string }>();
  #calling = 0;
  #scheduled = false;

  constructor(
    private readonly runtime: FunctionRuntime,
    private readonly metadata: FunctionsMetadata,
    private readonly namespace: string,
    private readonly calculation: Calculation,
  ) {}

  /** Makes the functions known to Univer; a workbook must be open. @returns how many, and a function that takes them back */
  register(grid: Grid): { readonly count: number; readonly dispose: () => void } {
    const formulas = grid.api.getFormula();
    const answerFor = this.#answer.bind(this);
    const registered = this.metadata.functions.map((description) => {
      const name = `${this.namespace}.${description.name}`;
      // Univer calls this with its own function object as `this`, which knows the calling cell.
      const answer = function (this: BaseFunction, ...given: unknown[]): FormulaValue {
        return answerFor(description, given, this);
      };
      return formulas.registerFunction(name, answer as Parameters<typeof formulas.registerFunction>[1], {
        description: describe(name, description),
      });
    });
    return { count: registered.length, dispose: () => registered.forEach((one) => one.dispose()) };
  }

  /** True while calls are waiting or under way. */
  get busy(): boolean {
    return this.#waiting.size > 0 || this.#calling > 0;
  }

  /** Lets go of what the functions answered: whatever is calculated from now on asks them again. */
  forget(): void {
    this.#known.clear();
  }

  /** The sentence that belongs to the error a cell shows. */
  messageAt(sheet: string, row: number, column: number): { error: string; message: string } | undefined {
    return this.#messages.get(`${sheet}!${row}:${column}`);
  }

  #answer(description: FunctionMetadata, given: readonly unknown[], caller: BaseFunction): FormulaValue {
    const cellKey = `${caller.subUnitId ?? ""}!${caller.row}:${caller.column}`;
    const shownKey = `${cellKey} ${description.id}`;
    const prepared = prepareArguments(description, given, this.metadata.allowErrorForDataTypeAny ?? false);
    if ("error" in prepared) return prepared.error === BUSY ? (this.#lastShown.get(shownKey) ?? BUSY) : prepared.error;

    const key = `${description.id}${JSON.stringify(prepared.args)}`;
    const outcome = this.#known.get(key);
    if (!outcome) {
      this.#ask(key, { id: description.id, args: prepared.args, address: cellAddress(caller.row + 1, caller.column + 1) }, cellKey, caller);
      return this.#lastShown.get(shownKey) ?? BUSY;
    }
    const shown = "error" in outcome ? outcome.error : formulaValue(outcome.value);
    this.#lastShown.set(shownKey, shown);
    if ("error" in outcome) this.#messages.set(cellKey, outcome);
    else this.#messages.delete(cellKey);
    return shown;
  }

  #ask(key: string, call: FunctionCall, cellKey: string, { unitId, subUnitId, row, column }: BaseFunction): void {
    const pending = this.#waiting.get(key) ?? { call, cells: new Map<string, IUnitRange>() };
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    pending.cells.set(cellKey, { unitId: unitId ?? "", sheetId: subUnitId ?? "", range });
    this.#waiting.set(key, pending);
    if (this.#scheduled) return;
    this.#scheduled = true;
    // Once the present calculation has run through, everything it asked for goes in one batch.
    setTimeout(() => void this.#send(), 0);
  }

  async #send(): Promise<void> {
    this.#scheduled = false;
    const batch = [...this.#waiting];
    this.#waiting.clear();
    this.#calling += 1;
    const outcomes = await this.runtime.call(batch.map(([, { call }]) => call)).catch((error: unknown): FunctionOutcome[] => {
      const message = error instanceof Error ? error.message : String(error);
      return batch.map(() => ({ error: "#VALUE!", message }));
    });
    if (this.#known.size > KEEP) this.#known.clear();
    batch.forEach(([key], index) => this.#known.set(key, outcomes[index] ?? { error: "#VALUE!", message: "" }));
    this.calculation.calculate(batch.flatMap(([, { cells }]) => [...cells.values()]));
    this.#calling -= 1;
  }
}

function describe(name: string, { description = "", parameters }: FunctionMetadata): IFunctionInfo {
  return {
    functionName: name,
    functionType: USER_FUNCTION,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: parameter.dimensionality === "matrix" ? "A1:A10" : "A1",
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}

/** Univer's FunctionType.User. */
const USER_FUNCTION = 15;
