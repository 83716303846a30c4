/** What parts of a formula give while it is calculated. */
import type { CellError, CellValue, Range, SheetGrid } from "../sheet/grid";

/** One cell's worth: null is a blank. */
export type Scalar = CellValue;

/** Cells that a reference stands for; functions read them, operators need a single one. */
export interface Area {
  readonly kind: "area";
  readonly sheet: SheetGrid;
  readonly range: Range;
}

/** Values without a place: an array constant, or what an operator makes of several cells. */
export interface Matrix {
  readonly kind: "matrix";
  /** Of equal length, at least one row and one column. */
  readonly rows: readonly (readonly Scalar[])[];
}

export type Value = Scalar | Area | Matrix;

export const isArea = (value: Value): value is Area => typeof value === "object" && value !== null && "kind" in value && value.kind === "area";
export const isMatrix = (value: Value): value is Matrix => typeof value === "object" && value !== null && "kind" in value && value.kind === "matrix";
export const isError = (value: Value): value is CellError => typeof value === "object" && value !== null && "error" in value;

export const error = (code: "#VALUE!" | "#DIV/0!" | "#N/A" | "#NUM!" | "#REF!"): CellError => ERRORS[code];

const ERRORS = {
  "#VALUE!": { error: "#VALUE!" }, "#DIV/0!": { error: "#DIV/0!" }, "#N/A": { error: "#N/A" }, "#NUM!": { error: "#NUM!" },
  "#REF!": { error: "#REF!" },
} as const;

/** Why a formula was not calculated. */
export interface Uncertainty {
  readonly reason: UncertaintyReason;
  /** The function, name or reference concerned; "" where the formula as a whole is. */
  readonly text: string;
}

export type UncertaintyReason =
  /** Not a formula of the kind that is read. */
  | "not-read"
  | "unknown-function"
  /** A result that changes by itself or depends on more than the cells named: TODAY, INDIRECT … */
  | "volatile"
  | "name" | "external" | "structured" | "several-sheets" | "spill"
  | "missing-sheet"
  | "circular"
  /** Several cells where one value is wanted: it depends on the Excel version what that means. */
  | "several-cells"
  /** Programs differ, or the sorting of words or the last digit decides. */
  | "ambiguous"
  /** More cells than are looked at. */
  | "too-large";

export const widthOf = (range: Range): number => range.right - range.left + 1;
export const heightOf = (range: Range): number => range.bottom - range.top + 1;
