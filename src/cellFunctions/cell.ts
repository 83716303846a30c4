/** Values as the custom-functions runtime hands them over → cells of the core. */
import { type CellError, type CellValue, isCellError } from "../sheet/grid";
import type { ArgumentName } from "../text/zh-CN/functions";
import type { FunctionContext } from "./context";
import { type CellErrorCode, CellFailure, wrongInput } from "./outcome";

/** Errors of cells, in the spelling of Excel. */
const ERRORS: ReadonlySet<string> = new Set([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!",
  "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#EXTERNAL!", "#PYTHON!",
]);

/** Those a custom function may give on; Excel refuses the others as a result. */
const PASSED_ON: ReadonlySet<string> = new Set<CellErrorCode>(["#NULL!", "#DIV/0!", "#VALUE!", "#NUM!", "#N/A"]);

const isPassedOn = (error: string): error is CellErrorCode => PASSED_ON.has(error);

/**
 * One value of an argument as a cell. [U2]
 * An empty cell arrives as null in one Excel and as 0 or "" in another; null and "" are the same here. An error arrives
 * as an object with a code where errors are let in, and as its text from hosts that know no such object.
 */
export function readCell(value: unknown): CellValue {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return ERRORS.has(value) ? { error: value } : value;
  const code = typeof value === "object" && "code" in value ? value.code : undefined;
  return typeof code === "string" ? { error: code } : null;
}

/** Text of a cell as a person would read it out; "" for an empty one. */
export function cellText(cell: CellValue): string {
  if (cell === null) return "";
  if (isCellError(cell)) return cell.error;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell).trim();
}

/** An error of the input, passed through with the cell it came from. [U3] */
export function inputError({ words }: FunctionContext, where: string, { error }: CellError): CellFailure {
  const message = words.cellError(where, error);
  return isPassedOn(error) ? new CellFailure(error, message) : wrongInput(message);
}

/**
 * An argument that is one cell.
 * @param raw a value, or a range, of which only the first cell counts
 * @returns the cell, or the failure for an error in it
 */
export function readSingle(context: FunctionContext, name: ArgumentName, raw: unknown): Exclude<CellValue, CellError> | CellFailure {
  const first: unknown = Array.isArray(raw) ? (Array.isArray(raw[0]) ? raw[0][0] : raw[0]) : raw;
  const cell = readCell(first);
  return isCellError(cell) ? inputError(context, context.words.at(context.words.arguments[name], ""), cell) : cell;
}
