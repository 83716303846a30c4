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
  /** A place that Excel is to treat as one table, its heading in the first row. */
  readonly table?: NewTable;
  readonly charts?: readonly NewChart[];
}

export interface NewTable {
  /** Unique in its workbook, a letter first, no blanks. */
  readonly name: string;
  readonly range: Range;
}

/** A chart of cells of its own sheet. */
export interface NewChart {
  readonly id: string;
  /** columns stand, bars lie, lines run over time. */
  readonly kind: "columns" | "bars" | "lines";
  readonly title: string;
  /** What it shows, figures included, for who does not see it. */
  readonly alt: string;
  /** Names under the columns, beside the bars or below the line: one row or column of cells. */
  readonly categories: Range;
  readonly categoryAxis: string;
  readonly valueAxis: string;
  readonly series: readonly ChartSeries[];
  /** Where it covers the sheet. */
  readonly place: Range;
}

export interface ChartSeries {
  /** Cell that holds its name. */
  readonly name: Range;
  /** As many cells as there are categories. */
  readonly values: Range;
}

/**
 * A value alone is a bordered cell of a table, null an untouched one. Text stays text: a leading = + - @ never makes a
 * formula of it.
 */
export type NewCell = null | string | number | StyledCell;

export interface StyledCell {
  readonly value: string | number | null;
  readonly style?: NewCellStyle;
  /**
   * What calculates it, with "="; `value` is the result then. Only code sets one: a text that begins with "=" is a text.
   */
  readonly formula?: string;
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
