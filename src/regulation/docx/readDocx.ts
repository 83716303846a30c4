/** .docx bytes → the text of a regulation: paragraphs as lines, tables as rows of cells. */
import { Budget } from "../../xlsx/budget";
import { DEFAULT_LIMITS } from "../../xlsx/limits";
import { ReadRefusal, type FileProblem } from "../../xlsx/problem";
import { ZipArchive } from "../../xlsx/zipArchive";
import { Numbering } from "./numbering";
import { TextBody } from "./textBody";
import { readWordPart } from "./wordPart";

export interface DocxText {
  /** Lines end with "\n", cells with "\t", lines inside a cell with "\v". Merged cells leave their further places empty. */
  readonly text: string;
  /** Automatic numbers of a format that is not known. */
  readonly unknownNumbers: number;
  /** Pictures, whose words were not read. */
  readonly pictures: number;
  /** Passages that a revision deleted; they are left out. */
  readonly deletions: number;
}

const DOCUMENT = "word/document.xml";
/** Text boxes inside groups inside cells nest deeper than any sheet. */
const DEPTH = 256;
/** Bytes of the parts that are read, pictures not among them: the longest regulation with all its formats has some million. */
const INFLATED = 40_000_000;

/**
 * @param bytes the whole file
 * @returns the text, or why there is none; never throws for anything in the bytes
 */
export function readDocx(bytes: Uint8Array): DocxText | { readonly problem: FileProblem } {
  const budget = new Budget({ ...DEFAULT_LIMITS, xmlDepth: DEPTH, inflatedBytes: INFLATED });
  try {
    budget.check("fileBytes", bytes.length);
    const archive = new ZipArchive(bytes, budget);
    if (!archive.has(DOCUMENT)) return { problem: { code: "malformed", detail: `part is missing: ${DOCUMENT}` } };
    const numbering = new Numbering(archive, budget);
    const body = new TextBody(numbering, budget);
    readWordPart(archive, DOCUMENT, budget, body);
    return { text: body.written(), unknownNumbers: numbering.unknown, pictures: body.pictures, deletions: body.deletions };
  } catch (error) {
    if (error instanceof ReadRefusal) return { problem: error.problem };
    throw error;
  }
}
