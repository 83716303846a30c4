/** Finding the workbooks that paths mean, and reading their bytes. Nothing is ever written. */
import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { cliText, type CliWords } from "../src/text/cli";
import { describeFileProblem } from "../src/text/files";
import type { Language } from "../src/text/language";
import { DEFAULT_LIMITS } from "../src/xlsx/limits";
import type { FileProblem } from "../src/xlsx/problem";

/** Why a file gave no report: a stable code, and the sentence. */
export interface PathProblem {
  readonly code: string;
  readonly message: string;
}

export interface FoundFile {
  /** As given, or the given folder joined with the way down to the file. */
  readonly file: string;
  /** Known before reading: not there, another kind … */
  readonly problem: PathProblem | null;
}

/** Read by content, whatever the name says: .xls files that are .xlsx inside are common. */
const READ_BY_CONTENT = new Set([".xlsx", ".xlsm", ".xls", ".xlsb", ".xltx", ".xltm"]);
/** Kinds that hold score sheets and cannot be read yet: in a folder they are named, not passed over. */
const UNSUPPORTED = new Set([".csv", ".zip", ".eml", ".et", ".ett", ".ods", ".rar", ".7z"]);

/**
 * The files that paths mean, folders walked, each file once.
 * @returns in the order of the paths, and within a folder by name; a folder without workbooks is a problem of its own
 */
export function findFiles(paths: readonly string[], language: Language): FoundFile[] {
  const seen = new Set<string>();
  return paths.flatMap((path) => filesOf(path, cliText(language))).filter(({ file }) => {
    const place = resolve(file);
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

function filesOf(path: string, text: CliWords): FoundFile[] {
  const kind = kindOfPath(path);
  if (kind === "file") return [{ file: path, problem: unsupported(path, text) }];
  if (kind !== "folder") return [problemOf(path, kind, text)];
  const found = walk(path, text);
  return found.length === 0 ? [problemOf(path, "no-workbooks", text)] : found;
}

function walk(folder: string, text: CliWords): FoundFile[] {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch {
    return [problemOf(folder, "no-access", text)];
  }
  return names.flatMap((name) => {
    // Excel's lock files (~$…) and hidden files are nobody's score sheet.
    if (name.startsWith("~$") || name.startsWith(".")) return [];
    const path = join(folder, name);
    const kind = kindOfPath(path, true);
    if (kind === "folder") return walk(path, text);
    const extension = extname(name).toLowerCase();
    if (!READ_BY_CONTENT.has(extension) && !UNSUPPORTED.has(extension)) return [];
    return kind === "file" ? [{ file: path, problem: unsupported(path, text) }] : [problemOf(path, kind, text)];
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
    return codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR" ? "not-found" : "no-access";
  }
}

const isLink = (path: string): boolean => lstatSync(path).isSymbolicLink();

function unsupported(path: string, text: CliWords): PathProblem | null {
  const extension = extname(path).toLowerCase();
  return UNSUPPORTED.has(extension) ? { code: "unsupported-kind", message: text.unsupportedKind(extension.slice(1)) } : null;
}

const problemOf = (file: string, code: Exclude<keyof CliWords["problems"], "unexpected">, text: CliWords): FoundFile =>
  ({ file, problem: { code, message: text.problems[code] } });

/** @returns the bytes, or why they could not be had; a file beyond the reader's limit is not loaded at all */
export function readBytes(file: string, language: Language): { readonly bytes: Uint8Array } | { readonly problem: PathProblem } {
  try {
    const allowed = DEFAULT_LIMITS.fileBytes;
    if (statSync(file).size > allowed) {
      const tooLarge: FileProblem = { code: "too-large", detail: basename(file), limit: { name: "fileBytes", allowed } };
      return { problem: { code: tooLarge.code, message: describeFileProblem(tooLarge, language) } };
    }
    return { bytes: new Uint8Array(readFileSync(file)) };
  } catch (error) {
    const code = codeOf(error) === "ENOENT" ? "not-found" : "no-access";
    return { problem: { code, message: cliText(language).problems[code] } };
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
