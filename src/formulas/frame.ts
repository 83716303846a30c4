/** What a function of a formula is given to work with. */
import type { CellError } from "../sheet/grid";
import type { Formula } from "./formula";
import type { Area, Scalar, UncertaintyReason, Value } from "./value";

/** The calculation of one formula. */
export interface Frame {
  /**
   * Calculates a part.
   * @param arrays whether operators go through several cells one by one, as they do inside SUMPRODUCT and LOOKUP
   */
  evaluate(formula: Formula, arrays?: boolean): Value;
  /** A part that has to be one value; several cells make the result uncertain. */
  scalar(formula: Formula): Scalar;
  /** One value out of what was calculated. */
  single(value: Value): Scalar;
  /** The cell of an area so many rows below and columns right of its corner. */
  at(area: Area, row: number, column: number): Scalar;
  /**
   * Goes through every value, row by row; cells beyond the last one in use are left out.
   * @param visit returns true to stop
   */
  each(value: Value, visit: (value: Scalar) => boolean | void): void;
  /**
   * Values row by row; null when there are too many of them, the result then being uncertain, and when it is lost anyway.
   * @param used leaves out rows and columns beyond the last ones in use
   */
  rows(value: Value, used?: boolean): readonly (readonly Scalar[])[] | null;
  /** The result is lost: nothing that follows can change the outcome any more. */
  readonly isOver: boolean;
  /** Declares the whole result uncertain. What is returned lets the calculation run on to its end. */
  giveUp(reason: UncertaintyReason, text?: string): CellError;
}

/** A function that formulas may call. */
export interface SheetFunction {
  /** Number of arguments. */
  readonly least: number;
  readonly most: number;
  run(given: readonly Formula[], frame: Frame, arrays: boolean): Value;
}
