/** Why a file, or one inside an archive or a mail, gave no workbook. */
import { describeFileProblem, fileText, groupDigits } from "../src/text/files";
import type { Language } from "../src/text/language";
import { ReadRefusal, type FileProblem } from "../src/xlsx/problem";
import type { IntakeLimitName } from "./limits";

export type IntakeProblem = FileProblem | PackagingProblem;

/** What is wrong around a workbook, as `FileProblem` says what is wrong with one. */
export interface PackagingProblem {
  readonly code: PackagingProblemCode;
  /** For the log and for support, in English. */
  readonly detail: string;
  /** With code "unsupported-kind": the kind as people know it, such as "rar". */
  readonly kind?: string;
  /** With code "over-limit": the limit that was met. */
  readonly limit?: { readonly name: IntakeLimitName; readonly allowed: number };
}

export type PackagingProblemCode =
  /** Read by another program: .ods, .rar, .pdf, a picture … */
  | "unsupported-kind"
  /** An .xls of Excel 95 or before, whose text is in an encoding it does not state. */
  | "ancient-xls"
  /** An archive or a mail in which nothing could be a score sheet. */
  | "no-workbooks"
  /** Archives inside archives, deeper than any that people make. */
  | "too-deep"
  /** Outlook's winmail.dat, which hides the attachments. */
  | "winmail"
  /** An encrypted mail. */
  | "encrypted-mail"
  /** A zip entry packed by a method that is not deflate. */
  | "unknown-compression"
  /** Text in an encoding that is none of Unicode and GB 18030. */
  | "unknown-encoding"
  /** A limit of `limits.ts` was met. */
  | "over-limit";

/** How unsupported kinds are grouped: what to do is the same within one. */
export type UnsupportedGroup = "spreadsheet" | "archive" | "document" | "mail";

const GROUPS: Readonly<Record<string, UnsupportedGroup>> = {
  et: "spreadsheet", ett: "spreadsheet", ods: "spreadsheet", numbers: "spreadsheet",
  rar: "archive", "7z": "archive", gz: "archive", tar: "archive", bz2: "archive", xz: "archive",
  msg: "mail",
};

/**
 * What is wrong and what to do, in one or two sentences.
 * @example describeIntakeProblem({ code: "unsupported-kind", detail: "", kind: "rar" }, "zh-CN") // "不能读取 .rar 压缩包。请先解压，…"
 */
export function describeIntakeProblem(problem: IntakeProblem, language: Language): string {
  if (!isPackagingProblem(problem)) return describeFileProblem(problem, language);
  const { packaging } = fileText(language);
  if (problem.code === "unsupported-kind") {
    const kind = problem.kind ?? "";
    return packaging.unsupported[GROUPS[kind] ?? "document"](kind);
  }
  if (problem.code === "over-limit" && problem.limit) {
    return packaging.overLimit(packaging.limits[problem.limit.name], groupDigits(problem.limit.allowed));
  }
  const sentences: Readonly<Record<Exclude<PackagingProblemCode, "unsupported-kind">, string>> = packaging.problems;
  return sentences[problem.code];
}

const PACKAGING_CODES: Readonly<Record<PackagingProblemCode, true>> = {
  "unsupported-kind": true, "ancient-xls": true, "no-workbooks": true, "too-deep": true, winmail: true, "encrypted-mail": true,
  "unknown-compression": true, "unknown-encoding": true, "over-limit": true,
};

const isPackagingProblem = (problem: IntakeProblem): problem is PackagingProblem => Object.hasOwn(PACKAGING_CODES, problem.code);

export const overLimit = (name: IntakeLimitName, allowed: number): PackagingProblem =>
  ({ code: "over-limit", detail: `${name}: more than ${allowed}`, limit: { name, allowed } });

/** Runs `work`, and gives its refusal in place of an answer; any other error passes through. */
export function refusalOf(work: () => void): FileProblem | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof ReadRefusal) return error.problem;
    throw error;
  }
}
