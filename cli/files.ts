/** Finding the files that paths mean, and reading their bytes. Nothing is ever written. */
import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { INTAKE_LIMITS } from "../intake/limits";
import { describeIntakeProblem, overLimit } from "../intake/problem";
import { cliText, type CliWords } from "../src/text/cli";
import type { Language } from "../src/text/language";

/** Why a file gave no report: a stable code, and the sentence. */
export interface PathProblem {
  readonly code: string;
  readonly message: string;
}

export interface FoundFile {
  /** As given, or the given folder joined with the way down to the file. */
  readonly file: string;
  /** The way down from the given folder; the name alone of a file that was given itself. */
  readonly below: string;
  /** Known before reading: not there, no regular file … */
  readonly problem: PathProblem | null;
}

export interface Found {
  readonly files: readonly FoundFile[];
  /** What lies in the folders and is no table: named, not read. Lock files and hidden files are nobody's and not named. */
  readonly passedOver: readonly string[];
}

/** Kinds that are opened in a folder; what they really are the content decides. */
const OPENED = new Set([
  ".xlsx", ".xlsm", ".xls", ".xlsb", ".xltx", ".xltm", ".xlt", ".csv", ".tsv", ".zip", ".eml",
  // Hold score sheets and cannot be read: named with what to do, not passed over.
  ".et", ".ett", ".ods", ".rar", ".7z", ".msg",
]);

/**
 * The files that paths mean, folders walked, each file once.
 * @returns in the order of the paths, and within a folder by name; a folder without workbooks is a problem of its own
 */
export function findFiles(paths: readonly string[], language: Language): Found {
  const seen = new Set<string>();
  const passedOver: string[] = [];
  const files = paths.flatMap((path) => filesOf(path, cliText(language), passedOver)).filter(({ file }) => {
    const place = resolve(file);
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
  return { files, passedOver };
}

function filesOf(path: string, text: CliWords, passedOver: string[]): FoundFile[] {
  const kind = kindOfPath(path);
  if (kind === "file") return [{ file: path, below: basename(path), problem: null }];
  if (kind !== "folder") return [problemOf(path, basename(path), kind, text)];
  const found = walk(path, "", text, passedOver);
  return found.length === 0 ? [problemOf(path, basename(path), "no-workbooks", text)] : found;
}

function walk(folder: string, below: string, text: CliWords, passedOver: string[]): FoundFile[] {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch {
    return [problemOf(folder, below, "no-access", text)];
  }
  return names.flatMap((name) => {
    // Excel's lock files (~$…) and hidden files are nobody's score sheet.
    if (name.startsWith("~$") || name.startsWith(".")) return [];
    const path = join(folder, name);
    const down = join(below, name);
    const kind = kindOfPath(path, true);
    if (kind === "folder") return walk(path, down, text, passedOver);
    if (!OPENED.has(extname(name).toLowerCase())) {
      passedOver.push(path);
      return [];
    }
    return kind === "file" ? [{ file: path, below: down, problem: null }] : [problemOf(path, down, kind, text)];
  });
}

type PathKind = "file" | "folder" | "not-found" | "no-access" | "not-a-file";

/** @param inFolder links to folders are followed only when given by name, so that a walk always ends */
function kindOfPath(path: string, inFolder = false): PathKind {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return inFolder && isLink(path) ? "not-a-file" : "folder";
    return stats.isFile() ? "file" : "not-a-file";
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") return "not-found";
    // A link that leads to itself.
    return code === "ELOOP" ? "not-a-file" : "no-access";
  }
}

const isLink = (path: string): boolean => lstatSync(path).isSymbolicLink();

const problemOf = (file: string, below: string, code: "not-found" | "no-access" | "not-a-file" | "no-workbooks", text: CliWords): FoundFile =>
  ({ file, below, problem: { code, message: text.problems[code] } });

/** @returns the bytes, or why they could not be had; a file beyond every limit of the intake is not loaded at all */
export function readBytes(file: string, language: Language): { readonly bytes: Uint8Array } | { readonly problem: PathProblem } {
  try {
    const allowed = INTAKE_LIMITS.containerBytes;
    const read = readUnchanged(file, allowed);
    if (read === "too-large") {
      const problem = overLimit("containerBytes", allowed);
      return { problem: { code: problem.code, message: describeIntakeProblem(problem, language) } };
    }
    return typeof read === "string" ? { problem: { code: read, message: cliText(language).problems[read] } } : { bytes: read };
  } catch (error) {
    const code = readFault(error);
    return { problem: { code, message: cliText(language).problems[code] } };
  }
}

/** Once for the beginning of a download or a save, once more for its end. */
const READINGS = 3;

/** A file that somebody writes to while it is read would be half the old one and half the new one, and be believed. */
function readUnchanged(file: string, allowed: number): Uint8Array | "too-large" | "still-changing" {
  for (let reading = 0; reading < READINGS; reading++) {
    const before = statSync(file);
    if (before.size > allowed) return "too-large";
    const bytes = readFileSync(file);
    const after = statSync(file);
    if (before.mtimeMs === after.mtimeMs && before.ino === after.ino && after.size === bytes.length) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  }
  return "still-changing";
}

function readFault(error: unknown): "not-found" | "not-a-file" | "not-readable" | "no-access" {
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return "not-found";
    case "EISDIR":
      return "not-a-file";
    case "EIO":
    case "ESTALE":
      return "not-readable";
    default:
      return "no-access";
  }
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
