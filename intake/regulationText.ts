/** Bytes of a file → the text of the regulation in it: .txt and .md in any encoding, .docx, .xlsx and .csv. */
import { readDocx } from "../src/regulation/docx/readDocx";
import { sheetText } from "../src/regulation/sheetText";
import { MAX_TEXT } from "../src/regulation/unreadable";
import { regulationWords } from "../src/text/regulation";
import type { Language } from "../src/text/language";
import type { FileProblem } from "../src/xlsx/problem";
import { readWorkbook } from "../src/xlsx/readWorkbook";
import { decodeText } from "./decodeText";
import { fileKind } from "./fileKind";
import { extensionOf } from "./packedName";

/** What was noticed while reading and is not in the text: "pictures", "deletions", "list-numbers", with how many. */
export interface RegulationNote {
  readonly code: "pictures" | "deletions" | "list-numbers";
  readonly count: number;
}

export interface RegulationFile {
  /** Lines end with "\n", table cells with "\t", lines inside a cell with "\v". */
  readonly text: string;
  readonly notes: readonly RegulationNote[];
}

export interface RegulationFileProblem {
  readonly code: "empty" | "too-large" | "legacy-doc" | "legacy-xls" | "not-text" | "damaged" | "encrypted" | "unsupported";
  /** For the log, in English; with "unsupported" the kind. */
  readonly detail: string;
}

/** A regulation is some ten thousand bytes; photographs in a .docx make it some million. */
export const MAX_REGULATION_BYTES = 40_000_000;
/** Without pictures, nothing comes near; so much takes some seconds to read. */
const MAX_TEXT_BYTES = 5_000_000;

/**
 * Reads the text of a regulation. The content decides what a file is, then its name. Never throws for anything in the bytes.
 * @param name of the file; only its extension matters
 */
export function regulationText(name: string, bytes: Uint8Array): RegulationFile | { readonly problem: RegulationFileProblem } {
  if (bytes.length === 0) return refused("empty", "0 bytes");
  if (bytes.length > MAX_REGULATION_BYTES) return refused("too-large", `${bytes.length} bytes`);
  const kind = fileKind(name, bytes);
  if (kind.is === "workbook") return workbookText(bytes);
  if (kind.is === "xls") return refused("legacy-xls", "OLE workbook");
  if (kind.is === "other" && kind.problem.code === "unsupported-kind") {
    const { kind: what = "", detail } = kind.problem;
    if (what === "docx" && bytes[0] === 0x50) return docxText(bytes);
    if (what === "doc" || (what === "wps" && detail.startsWith("OLE"))) return refused("legacy-doc", detail);
    return refused("unsupported", `.${what}`);
  }
  if (kind.is === "other" && kind.problem.code === "encrypted") return refused("encrypted", kind.problem.detail);
  if (kind.is === "other" && kind.problem.code === "truncated") return refused("damaged", kind.problem.detail);
  if (kind.is === "zip") return refused("unsupported", ".zip");
  return plainText(name, bytes);
}

/** What is wrong and what to do, in one or two sentences. */
export function describeRegulationFileProblem({ code, detail }: RegulationFileProblem, language: Language): string {
  const { files } = regulationWords(language);
  return code === "damaged" ? files.damaged(detail) : code === "unsupported" ? files.unsupported(detail) : files[code];
}

export const describeRegulationNote = ({ code, count }: RegulationNote, language: Language): string => regulationWords(language).notes[code](String(count));

const refused = (code: RegulationFileProblem["code"], detail: string): { readonly problem: RegulationFileProblem } => ({ problem: { code, detail } });

function plainText(name: string, bytes: Uint8Array): RegulationFile | { readonly problem: RegulationFileProblem } {
  if (bytes.length > MAX_TEXT_BYTES) return refused("too-large", `${bytes.length} bytes`);
  const text = decodeText(bytes);
  if (text === undefined) return refused("not-text", "no encoding fits");
  if (text.trim() === "") return refused("empty", "blanks only");
  return { text: extensionOf(name) === "md" ? markdownText(text) : text, notes: [] };
}

/** Rows of a markdown table become rows of cells and its marks blanks, each in its place: offsets stay those of the file. */
function markdownText(text: string): string {
  return text
    .replace(/^\|.*\|[ \t]*$/gmu, (row) => (/^[|\s:-]+$/u.test(row) ? " ".repeat(row.length) : row.replace(/^\||\|[ \t]*$/gu, (bar) => " ".repeat(bar.length)).replaceAll("|", "\t")))
    .replace(/^#{1,6}(?=\s)|\*\*|^>(?=\s)/gmu, (marks) => " ".repeat(marks.length));
}

function docxText(bytes: Uint8Array): RegulationFile | { readonly problem: RegulationFileProblem } {
  const read = readDocx(bytes);
  if ("problem" in read) return problemOf(read.problem);
  if (read.text.length > MAX_TEXT) return refused("too-large", `${read.text.length} characters`);
  if (read.text.trim() === "") return refused("empty", "document without text");
  const counts = { pictures: read.pictures, deletions: read.deletions, "list-numbers": read.unknownNumbers };
  const notes = (Object.keys(counts) as RegulationNote["code"][]).map((code) => ({ code, count: counts[code] })).filter(({ count }) => count > 0);
  return { text: read.text, notes };
}

function workbookText(bytes: Uint8Array): RegulationFile | { readonly problem: RegulationFileProblem } {
  const read = readWorkbook(bytes);
  if ("problem" in read) return problemOf(read.problem);
  const text = sheetText(read.workbook);
  if (text.length > MAX_TEXT) return refused("too-large", `${text.length} characters`);
  return text.trim() === "" ? refused("empty", "workbook without text") : { text, notes: [] };
}

function problemOf({ code, detail }: FileProblem): { readonly problem: RegulationFileProblem } {
  if (code === "encrypted") return refused("encrypted", detail);
  return refused(code === "too-large" ? "too-large" : "damaged", detail);
}
