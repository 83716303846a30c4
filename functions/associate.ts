/** Ties every function of the table to its id in the functions' own runtime. */
import { builtInEditions } from "../src/catalogue/builtIn";
import type { Language } from "../src/text/language";
import { functionWordsIn } from "../src/text/functions";
import { call } from "../src/cellFunctions/call";
import { codeVersion } from "./codeVersion";
import type { FunctionContext } from "../src/cellFunctions/context";
import { CellFailure, type FunctionResult, type ResultCell } from "../src/cellFunctions/outcome";
import { registry } from "../src/cellFunctions/registry";

const contextIn = (language: Language): FunctionContext => ({
  language,
  words: functionWordsIn(language),
  editions: builtInEditions(),
  codeVersion,
});

type RuntimeCell = string | number | CustomFunctions.Error;

/** @throws CustomFunctions.Error for a single failure: that is how Excel wants it; within a spill it is a value */
function toRuntime(result: FunctionResult): RuntimeCell | RuntimeCell[][] {
  if (result instanceof CellFailure) throw runtimeError(result);
  return typeof result === "object" ? result.map((row) => row.map(toRuntimeCell)) : result;
}

const toRuntimeCell = (cell: ResultCell): RuntimeCell => (cell instanceof CellFailure ? runtimeError(cell) : cell);

// ErrorCode is an enum of these very texts; naming its members would need one of them a case.
const runtimeError = ({ code, message }: CellFailure): CustomFunctions.Error =>
  new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message);

/** @param language of every sentence; the manifest names a script a language */
export function associateFunctions(language: Language): void {
  const context = contextIn(language);
  for (const entry of registry) {
    CustomFunctions.associate(entry.id, (...given: unknown[]) => toRuntime(call(entry, context, given)));
  }
}
