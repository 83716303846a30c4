/** Arguments of a formula as Univer computes them → as Excel on the web hands them to a custom function. */
import type { FunctionMetadata, ParameterMetadata } from "./functionMetadata";

const CELL_ERRORS: ReadonlySet<string> = new Set([
  "#N/A", "#VALUE!", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA",
]);

/** What a cell shows while its value is on the way. */
export const BUSY = "#GETTING_DATA";

/** The arguments to call with, or the error that the cell gets without a call. */
export type Prepared = { readonly args: readonly unknown[] } | { readonly error: string };

/**
 * A range becomes rows of cells for a matrix parameter and one cell for a scalar one; empty cells become null, as in
 * Excel on the web. An error ends the call, unless the functions' metadata lets errors in.
 */
export function prepareArguments({ parameters }: FunctionMetadata, given: readonly unknown[], errorsAllowed: boolean): Prepared {
  const required = parameters.filter((parameter) => !parameter.optional).length;
  if (given.length < required || given.length > parameters.length) return { error: "#VALUE!" };
  const args = parameters.map((parameter, index) => shape(parameter, given[index]));
  const errors = args.flat(2).filter((value): value is string => typeof value === "string" && CELL_ERRORS.has(value));
  // A cell still on the way will be along: calling now would give its dependants a false error.
  if (errors.includes(BUSY)) return { error: BUSY };
  return errors[0] !== undefined && !errorsAllowed ? { error: errors[0] } : { args };
}

function shape(parameter: ParameterMetadata, value: unknown): unknown {
  const rows: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
  if (parameter.dimensionality === "matrix") {
    return rows ? rows.map((row: unknown) => (Array.isArray(row) ? row.map(cell) : [cell(row)])) : [[cell(value)]];
  }
  const first: unknown = rows ? rows[0] : value;
  return cell(Array.isArray(first) ? (first[0] as unknown) : first);
}

const cell = (value: unknown): unknown => (value === undefined || value === "" ? null : value);

/** A function's result as Univer takes it: scalars and errors as they are, rows of cells for a spill. */
export type FormulaValue = string | number | boolean | (string | number | boolean)[][];

/** Empty cells of a spill become empty texts: Univer would show a null as 0. */
export function formulaValue(value: unknown): FormulaValue {
  if (!Array.isArray(value)) return scalar(value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row.map(scalar) : [scalar(row)]));
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  return only ?? rows;
}

function scalar(value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? "" : errorText(value);
}

/** Errors inside a spill arrive as objects with the error's code. */
function errorText(value: unknown): string {
  const { code, errorCode, basicValue } = value as { code?: unknown; errorCode?: unknown; basicValue?: unknown };
  const text = [code, errorCode, basicValue].find((part) => typeof part === "string" && CELL_ERRORS.has(part));
  return typeof text === "string" ? text : "#VALUE!";
}
