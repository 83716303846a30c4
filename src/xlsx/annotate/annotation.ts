/** What is to be added to a copy of a workbook. */
import type { Severity } from "../../checking/finding";
import type { NewSheet } from "../writing/newSheet";

export interface Annotation {
  readonly marks: readonly Mark[];
  /** Added after the last tab; renamed where the name is taken. */
  readonly sheets: readonly NewSheet[];
}

export interface Mark {
  /** Name of a worksheet of the workbook. */
  readonly sheet: string;
  /** A1 addresses or ranges without sheet name. */
  readonly cells: readonly string[];
  readonly severity: Severity;
  /** Put as a note on each cell (on the first one of a range); "" for none. */
  readonly note: string;
}

/** A mark or note that could not be put where it was wanted. */
export interface Withheld {
  readonly sheet: string;
  /** A1 address; null where it concerns the sheet. */
  readonly cell: string | null;
  readonly reason: WithheldReason;
}

export type WithheldReason =
  /** The workbook has no worksheet of this name. */
  | "no-such-sheet"
  /** Not an address. */
  | "no-such-cell"
  /** The cell has a threaded comment, which a note would hide; the mark is there. */
  | "threaded-comment"
  /** The sheet's drawing of notes is not readable, or the file is of the strict variant, which has no place for one; the marks are there. */
  | "no-place-for-notes";
