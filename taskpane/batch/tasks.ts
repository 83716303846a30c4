/** What the page asks of a worker, and what it hears. Everything here is plain data that can be posted. */
import type { CrossFinding } from "../../src/batch/crossFinding";
import type { FileReport } from "../../src/batch/fileReport";
import type { Edition } from "../../src/catalogue/edition";
import type { WorkbookReport } from "../../src/checking/report";
import type { ImpactSubject } from "../../src/impact/impact";
import type { Language } from "../../src/text/language";
import type { PaneRequest } from "../state";
import type { BatchSettings } from "./batchSettings";
import type { LeftOut } from "./batchState";
import type { CheckedFile, FileTrouble } from "./fileItem";

export type BatchTask = CheckTask | CopyTask | AcrossTask | TableTask | SummaryTask | ZipTask | SubjectsTask;

export interface CheckTask {
  readonly kind: "check";
  readonly name: string;
  readonly source: Blob;
  readonly settings: BatchSettings;
}

/** An annotated copy of one workbook. */
export interface CopyTask {
  readonly kind: "copy";
  readonly name: string;
  readonly source: Blob;
  readonly report: WorkbookReport;
  readonly language: Language;
}

/** Findings over all files. */
export interface AcrossTask {
  readonly kind: "across";
  readonly reports: readonly FileReport[];
  readonly language: Language;
}

/** The result table: files, findings, scores. */
export interface TableTask {
  readonly kind: "table";
  readonly reports: readonly FileReport[];
  readonly across: readonly CrossFinding[];
  readonly language: Language;
}

/** The county summary of the clean files. */
export interface SummaryTask {
  readonly kind: "summary";
  readonly reports: readonly FileReport[];
  readonly settings: BatchSettings;
}

export interface ZipTask {
  readonly kind: "zip";
  readonly files: readonly { readonly name: string; readonly bytes: Bytes }[];
}

/** Whom another edition is tried on: the subjects of one workbook that follow an edition. */
export interface SubjectsTask {
  readonly kind: "subjects";
  readonly name: string;
  readonly source: Blob;
  readonly from: Edition;
  readonly request: Pick<PaneRequest, "month" | "mappings">;
  readonly language: Language;
}

/** Bytes that can be posted away. */
export type Bytes = Uint8Array<ArrayBuffer>;

export type BatchNews = { readonly kind: "found"; readonly part: FoundPart };

/** A file found inside an archive or a mail. */
export type FoundPart =
  | { readonly name: string; readonly bytes: Bytes }
  | { readonly name: string; readonly trouble: FileTrouble };

export type CheckAnswer = CheckedFile | FileTrouble | TakenApart;

/** An archive or a mail was taken apart; its parts were told on the way. */
export interface TakenApart {
  readonly kind: "taken-apart";
  readonly parts: number;
}

export type BatchAnswer =
  | CheckAnswer
  | MadeFile
  | ReadSubjects
  | { readonly kind: "across"; readonly findings: readonly CrossFinding[] };

export interface ReadSubjects {
  readonly kind: "subjects";
  readonly subjects: readonly ImpactSubject[];
  /** Tables, or the whole file, that are not compared. */
  readonly leftOut: readonly { readonly what: string; readonly why: string }[];
}

/** Bytes to be saved, and what could not be taken in. */
export interface MadeFile {
  readonly kind: "made";
  readonly bytes: Bytes;
  readonly included: number;
  readonly leftOut: readonly LeftOut[];
}

/** The bytes that travel with a message instead of being copied. */
export function bytesIn(message: BatchNews | BatchAnswer): readonly Bytes[] {
  if (message.kind === "found") return "bytes" in message.part ? [message.part.bytes] : [];
  return message.kind === "made" ? [message.bytes] : [];
}
