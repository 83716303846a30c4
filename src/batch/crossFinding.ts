/** What was found by holding the files of a batch against each other. */
import type { Severity } from "../checking/finding";
import type { ACROSS_NAMES } from "../text/findingNames";
import type { BatchSubject } from "./batchSubjects";

/** Codes of the checks, and two that only a batch knows. */
export type CrossCode = "duplicate-subject" | "missing-subject" | "summary-mismatch" | keyof typeof ACROSS_NAMES;

export interface CrossFinding {
  readonly code: CrossCode;
  readonly severity: Severity;
  /** Names of the files it concerns, each once; none where somebody is in no file. */
  readonly files: readonly string[];
  /** Every place concerned, the one to look at first in front; none where somebody is nowhere. */
  readonly places: readonly CrossPlace[];
  readonly subject: string | null;
  readonly message: string;
  readonly expected: number | string | null;
  readonly actual: number | string | null;
  /** Number of the behaviour in test/rules.md. */
  readonly rule: string;
}

export interface CrossPlace {
  readonly file: string;
  readonly sheet: string;
  /** A1 addresses, without sheet. */
  readonly cells: readonly string[];
}

/** A finding with the names of its files. */
export const crossFinding = (parts: Omit<CrossFinding, "files">): CrossFinding => ({ ...parts, files: [...new Set(parts.places.map(({ file }) => file))] });

/** Where a subject's name stands, or its total where the name comes from the sheet's. */
export const placeOf = ({ file, record: { sheet, cell, total } }: BatchSubject): CrossPlace =>
  ({ file, sheet, cells: cell !== null ? [cell] : total !== null && total.cell !== null ? [total.cell] : [] });
