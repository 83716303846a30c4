/** A sheet to be written: what it says, and how it is to look. */
import type { Range } from "../../sheet/grid";

export interface NewSheet {
  /** Wanted name; made legal and unique when written. */
  readonly name: string;
  /** From A1 on; rows and rows' ends that are not there stay empty. */
  readonly rows: readonly (readonly NewCell[])[];
  /** Column widths from A on, in characters (a Chinese character takes two). */
  readonly widths?: readonly number[];
  /** Rows from the top that stay in sight and are repeated on every printed page. */
  readonly headingRows?: number;
  readonly merges?: readonly Range[];
  readonly landscape?: boolean;
  /** Filter buttons on the last heading row, for the rows below it down to the first empty one. */
  readonly filter?: boolean;
}

/**
 * A value alone is a bordered cell of a table, null an untouched one. Text stays text: a leading = + - @ never makes a
 * formula of it.
 */
export type NewCell = null | string | number | StyledCell;

export interface StyledCell {
  readonly value: string | number | null;
  readonly style?: NewCellStyle;
  /** Goes to a cell of this workbook. */
  readonly link?: CellLink;
}

export interface CellLink {
  /** Name of the sheet as wanted, or as it is called in the workbook that the sheet is added to. */
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

export type NewCellStyle = "title" | "heading" | "note" | "error" | "warning" | "info" | "number";
