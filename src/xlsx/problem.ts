import type { LimitName } from "./limits";

/** Why bytes could not be read as a workbook. `describeFileProblem` in `src/text/files.ts` makes the sentence. */
export interface FileProblem {
  readonly code: FileProblemCode;
  /** For the log and for support, in English: what exactly was met, in which part. */
  readonly detail: string;
  /** The limit that was met, with code "too-large". */
  readonly limit?: { readonly name: LimitName; readonly allowed: number };
}

export type FileProblemCode =
  /** No bytes at all. */
  | "empty-file"
  /** Something else than a workbook: text, a picture, a Word document, a plain zip. */
  | "not-a-workbook"
  /** Protected by a password that has to be entered to open it. */
  | "encrypted"
  /** The .xls format of Excel 97–2003 (or older). */
  | "legacy-xls"
  /** The .xlsb format: a workbook, but not in XML. */
  | "binary-workbook"
  /** Begins as a workbook; its end is missing. */
  | "truncated"
  /** A workbook whose content contradicts itself or the format. */
  | "malformed"
  /** Bears a digital signature, which any change would break: read like any other, but not annotated. */
  | "signed"
  /** A limit of `limits.ts` was met. */
  | "too-large";

/**
 * Stops reading from deep inside a stream of parts and elements. It never leaves `readWorkbook`, which turns it into
 * its `problem`.
 */
export class ReadRefusal extends Error {
  constructor(readonly problem: FileProblem) {
    super(`${problem.code}: ${problem.detail}`);
    this.name = "ReadRefusal";
  }
}

export const malformed = (detail: string): ReadRefusal => new ReadRefusal({ code: "malformed", detail });
