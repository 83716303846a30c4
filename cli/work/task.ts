/** What workers are given and give back. Plain data: it is copied between threads. */
import { packReport, unpackReport, type PackedReport } from "../../src/batch/packedReport";
import type { CheckOptions } from "../../src/checking/checkWorkbook";
import type { Edition } from "../../src/catalogue/edition";
import type { ImpactSubject } from "../../src/impact/impact";
import type { FileReport } from "../check";

/** The same for all files of one command. */
export interface Job {
  readonly check: Omit<CheckOptions, "fileName">;
  /** Tables are read under this edition and not checked, for the impact of another one. */
  readonly impact?: Edition;
  /** Whether a thread also writes the assessments as the JSON of the answer. */
  readonly json?: boolean;
}

/** A file to be looked at: on disk, or taken out of an archive or a mail. */
export interface Task {
  /** As shown: the path, or the path with the way inside: "六月.eml/社保.xlsx". */
  readonly name: string;
  readonly source: { readonly path: string } | { readonly bytes: Uint8Array };
  /** Where the annotated copy goes; null when none is wanted. */
  readonly copy: CopyPlace | null;
}

/** A folder and a name without extension: which one fits is known when the file has been read. */
export interface CopyPlace {
  readonly folder: string;
  readonly stem: string;
}

/** What became of the annotated copy. */
export type CopyOutcome =
  /** `withheld`: marks and notes that the original has no place for. */
  | { readonly state: "written"; readonly path: string; readonly form: "copy" | "values"; readonly withheld: number }
  /** Nothing to be marked. */
  | { readonly state: "clean" }
  | { readonly state: "failed"; readonly message: string };

export type TaskResult =
  | Checked<FileReport>
  | { readonly kind: "unpacked"; readonly files: readonly UnpackedFile[]; readonly passedOver: readonly string[] };

/** `subjects` only where the impact is asked for, `json` (the assessments') only where a thread has written it. */
interface Checked<Report> {
  readonly kind: "checked";
  readonly report: Report;
  readonly copy: CopyOutcome | null;
  readonly subjects?: readonly ImpactSubject[];
  readonly json?: Uint8Array;
}

export type UnpackedFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly report: FileReport };

/** What a worker posts back. */
export interface Answer {
  readonly id: number;
  readonly result: PackedResult;
}

/** A result on its way out of a thread. */
export type PackedResult = Exclude<TaskResult, { readonly kind: "checked" }> | Checked<Omit<FileReport, "report"> & { readonly report: PackedReport | null }>;

export function packResult(result: TaskResult): PackedResult {
  if (result.kind !== "checked") return result;
  const { report } = result.report;
  return { ...result, report: { ...result.report, report: report && packReport(report) } };
}

export function unpackResult(result: PackedResult): TaskResult {
  if (result.kind !== "checked") return result;
  const { report } = result.report;
  return { ...result, report: { ...result.report, report: report && unpackReport(report) } as FileReport };
}
