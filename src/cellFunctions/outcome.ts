/** What a function gives a cell: a value, or an error with a sentence. */

/** Errors that a custom function can put in a cell; Excel shows the sentence beside #VALUE! and #N/A only. */
export type CellErrorCode = "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!" | "#NULL!";

/** Why there is no value. Returned, never thrown, until the adapter's edge (main.ts). */
export class CellFailure {
  constructor(
    readonly code: CellErrorCode,
    /** What, where, why and what to do, in the user's language. */
    readonly message: string,
  ) {}
}

/** Wrong input. */
export const wrongInput = (message: string): CellFailure => new CellFailure("#VALUE!", message);

/** No such edition, clause, month or grade. */
export const notAvailable = (message: string): CellFailure => new CellFailure("#N/A", message);

/** "" is an empty cell. */
export type ResultCell = string | number | CellFailure;

/** One cell, or rows of cells that spill. */
export type FunctionResult = ResultCell | readonly (readonly ResultCell[])[];
