/** One call of a function, as every host makes it. */
import type { FunctionContext } from "./context";
import { type FunctionResult, wrongInput } from "./outcome";
import type { CustomFunction } from "./registry";

/**
 * Calculates one call. Never throws and never gives a promise. [U1]
 * @param given the arguments; the runtime appends an object of its own that describes the call, which is left out
 */
export function call(entry: CustomFunction, context: FunctionContext, given: readonly unknown[]): FunctionResult {
  const values = given.slice(0, entry.parameters.length).map((value) => (isCallDescription(value) ? undefined : value));
  try {
    return entry.calculate(context, ...values);
  } catch {
    return wrongInput(context.words.internal(`ASSESS.${entry.id}`));
  }
}

/** An object that is neither a range nor an error: it slips into the place of an optional argument that was left out. */
const isCallDescription = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !("code" in value);
