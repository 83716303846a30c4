/** What workers are given and give back. Plain data: it is copied between threads. */
import type { CheckOptions } from "../../src/checking/checkWorkbook";
import type { Edition } from "../../src/catalogue/edition";
import type { ImpactSubject } from "../../src/impact/impact";
import type { FileReport } from "../check";

/** The same for all files of one command. */
export interface Job {
  readonly check: Omit<CheckOptions, "fileName">;
  /** Tables are read under this edition and not checked, for the impact of another one. */
  readonly impact?: Edition;
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
  /** `subjects` only where the impact is asked for. */
  | { readonly kind: "checked"; readonly report: FileReport; readonly copy: CopyOutcome | null; readonly subjects?: readonly ImpactSubject[] }
  | { readonly kind: "unpacked"; readonly files: readonly UnpackedFile[]; readonly passedOver: readonly string[] };

export type UnpackedFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly report: FileReport };

/** What a worker posts back. */
export interface Answer {
  readonly id: number;
  readonly result: TaskResult;
}
