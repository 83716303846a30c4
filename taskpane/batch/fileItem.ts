/** One row of the 收件 tab: a file, or one taken out of an archive or a mail. */
import type { CheckBlocked, CheckResult } from "../checkSheets";
import type { CellPreview } from "../files/cellPreview";

export interface FileItem {
  /** Counts up; never given twice. */
  readonly id: number;
  /** Way to the file, with "/" between folders and into archives and mails: "六月.eml/社保.xlsx". */
  readonly name: string;
  readonly source: Blob | null;
  readonly status: FileStatus;
}

export type FileStatus =
  | { readonly kind: "waiting" }
  | { readonly kind: "working" }
  /** Taken off the list of work by 取消. */
  | { readonly kind: "stopped" }
  | CheckedFile
  | FileTrouble;

export interface CheckedFile {
  readonly kind: "checked";
  readonly outcome: CheckResult | CheckBlocked;
  /** Cells around each finding of the outcome, in its order; fewer when there are very many findings. */
  readonly previews: readonly (CellPreview | null)[];
  /** What the file is; only .xlsx and .xlsm can be given back with annotations. */
  readonly format: "xlsx" | "xls" | "csv";
  /** Its sheets that hold rules: it was not checked by them. None when left out. */
  readonly rules?: readonly string[];
  /** `settingsKey` of what it was checked by. */
  readonly by: string;
}

/** No workbook came of it, and why. */
export interface FileTrouble {
  readonly kind: "problem";
  /** Code of the reader, or "worker-died", "too-slow", "gone". */
  readonly code: string;
  /** The sentence: what is wrong and what to do. */
  readonly message: string;
}

/** Whether anything is still to be done about it. */
export const isSettled = ({ status }: FileItem): boolean => status.kind !== "waiting" && status.kind !== "working";

export const isContainerName = (name: string): boolean => /\.(?:zip|eml)$/i.test(name);

/** "六月.eml/社保.xlsx" → "社保.xlsx". */
export const lastPartOf = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

/** "六月.eml/社保.xlsx" → "六月.eml"; "" for a file of its own. */
export const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf("/")));
