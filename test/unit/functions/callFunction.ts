/** Calls a function of the table as its runtime does, without Excel. */
import type { Edition } from "../../../src/catalogue/edition";
import { builtInEditions } from "../../../src/catalogue/builtIn";
import { functionWordsIn } from "../../../src/text/functions";
import type { Language } from "../../../src/text/language";
import { call } from "../../../src/cellFunctions/call";
import type { FunctionContext } from "../../../src/cellFunctions/context";
import { CellFailure, type FunctionResult } from "../../../src/cellFunctions/outcome";
import { type CustomFunction, registry } from "../../../src/cellFunctions/registry";

export interface Surroundings {
  readonly language?: Language;
  readonly editions?: readonly Edition[];
}

export function contextOf({ language = "zh-CN", editions = builtInEditions() }: Surroundings = {}): FunctionContext {
  return { language, words: functionWordsIn(language), editions, codeVersion: "9.8.7" };
}

/** @throws Error when the table has no function of that id */
export function functionOf(id: string): CustomFunction {
  const entry = registry.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`no function ${id}`);
  return entry;
}

export const callFunction = (id: string, given: readonly unknown[], surroundings?: Surroundings): FunctionResult =>
  call(functionOf(id), contextOf(surroundings), given);

/** The message of a failure. @throws Error when the result is a value */
export function messageOf(result: FunctionResult): string {
  if (!(result instanceof CellFailure)) throw new Error(`a value, not a failure: ${JSON.stringify(result)}`);
  return result.message;
}

/** A column of cells. */
export const column = (...values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
