/** A copy of a workbook with marks, notes and sheets added; every part not concerned stays byte for byte what it was. */
import { cellAddress, parseRange, type Range } from "../../sheet/grid";
import { Budget } from "../budget";
import { problemOfKind } from "../fileKind";
import { DEFAULT_LIMITS, type ReadLimits } from "../limits";
import type { NativeZip } from "../nativeZip";
import { type FileProblem, ReadRefusal } from "../problem";
import { STRICT } from "../writing/namespaces";
import { nameKey } from "../writing/sheetNames";
import { replaceSheets } from "./addedSheets";
import type { Annotation, Mark, Withheld } from "./annotation";
import { markEdits, type WorksheetOutline } from "./conditionalMarks";
import { markedRanges, mergeAround } from "./markedRanges";
import { PatchedPackage } from "./patchedPackage";
import { addStyles, type OurStyles } from "./styleSheet";
import { outlineWorkbook, type WorkbookOutline } from "./workbookOutline";
import { placeNotes } from "./worksheetNotes";
import { applyEdits } from "./xmlEdits";
import { attributesOf, childElements, childNamed, rootElement } from "./xmlOutline";

export interface AnnotatedCopy {
  readonly bytes: Uint8Array;
  /** What could not be put where it was wanted. */
  readonly withheld: readonly Withheld[];
}

/**
 * Marks cells, puts notes on them and adds sheets. What an earlier annotation of the same file put there is replaced.
 * Macros, charts, pictures, pivot tables, validations, rules, comments, protection and everything else stays.
 * @param bytes the whole .xlsx or .xlsm; never changed
 * @param limits replace single figures of `DEFAULT_LIMITS`
 * @param native inflates and deflates faster where there is something that does
 * @returns the copy, or why there is none; never throws for anything in the bytes
 */
export function annotateWorkbook(
  bytes: Uint8Array, annotation: Annotation, limits: Partial<ReadLimits> = {}, native?: NativeZip,
): AnnotatedCopy | { readonly problem: FileProblem } {
  const problem = problemOfKind(bytes);
  if (problem) return { problem };
  try {
    return annotate(bytes, annotation, new Budget({ ...DEFAULT_LIMITS, ...limits }), native);
  } catch (error) {
    if (error instanceof ReadRefusal) return { problem: error.problem };
    throw error;
  }
}

function annotate(bytes: Uint8Array, annotation: Annotation, budget: Budget, native: NativeZip | undefined): AnnotatedCopy {
  budget.check("fileBytes", bytes.length);
  const file = new PatchedPackage(bytes, budget, native);
  const book = outlineWorkbook(file);
  if (file.archive.hasFolder("_xmlsignatures/")) throw new ReadRefusal({ code: "signed", detail: "_xmlsignatures/" });
  const styled = annotation.marks.length > 0 || annotation.sheets.length > 0;
  const styles = styled ? addStyles(file, book.part, book.dialect) : null;
  const withheld: Withheld[] = [];
  const marks = marksBySheet(annotation.marks, book, withheld);
  for (const { name, worksheet, ours } of book.tabs) {
    if (worksheet !== null && !ours) withheld.push(...annotateSheet(file, book, { name, part: worksheet, marks: marks.get(nameKey(name)) ?? [] }, styles));
  }
  replaceSheets(file, book, annotation.sheets, styles?.cells ?? null);
  return { bytes: file.finish(), withheld };
}

function marksBySheet(marks: readonly Mark[], book: WorkbookOutline, withheld: Withheld[]): ReadonlyMap<string, readonly Mark[]> {
  const bySheet = new Map<string, Mark[]>(book.tabs.filter(({ worksheet, ours }) => worksheet !== null && !ours).map(({ name }) => [nameKey(name), []]));
  for (const mark of marks) {
    const list = bySheet.get(nameKey(mark.sheet));
    if (list) list.push(mark);
    else withheld.push({ sheet: mark.sheet, cell: null, reason: "no-such-sheet" });
  }
  return bySheet;
}

interface MarkedSheet {
  readonly name: string;
  readonly part: string;
  readonly marks: readonly Mark[];
}

const NO_FORMATS = { error: 0, warning: 0, info: 0 };

function annotateSheet(file: PatchedPackage, book: WorkbookOutline, { name, part, marks }: MarkedSheet, styles: OurStyles | null): readonly Withheld[] {
  const text = file.text(part);
  const root = rootElement(text);
  const sheet: WorksheetOutline = { text, root, children: childElements(text, root) };
  const strict = book.dialect === STRICT;
  const merges = mergesOf(sheet);
  const notes = notesOf(marks, merges);
  const placed = placeNotes(file, part, sheet, strict ? new Map() : notes, book.dialect);
  const edits = [...markEdits(sheet, markedRanges(marks, merges), styles?.marks ?? NO_FORMATS), ...placed.edits];
  if (edits.length > 0) file.write(part, applyEdits(text, edits));
  const because = (cells: Iterable<string>, reason: Withheld["reason"]): Withheld[] => [...cells].map((cell) => ({ sheet: name, cell, reason }));
  return [
    ...because(marks.flatMap(({ cells }) => cells.filter((cell) => !parseRange(cell))), "no-such-cell"),
    ...because(placed.threaded, "threaded-comment"),
    ...because(strict ? notes.keys() : placed.noPlace, "no-place-for-notes"),
  ];
}

/** The text for each cell: several marks on one make several paragraphs, the same one is said once. */
function notesOf(marks: readonly Mark[], merges: readonly Range[]): ReadonlyMap<string, string> {
  const paragraphs = new Map<string, Set<string>>();
  for (const { cells, note } of marks) {
    if (note.trim() === "") continue;
    for (const address of cells) {
      const range = parseRange(address);
      if (!range) continue;
      // Of a merged range only the first cell is seen, and only its note.
      const place = mergeAround(range, merges) ?? range;
      const cell = cellAddress(place.top, place.left);
      paragraphs.set(cell, (paragraphs.get(cell) ?? new Set<string>()).add(note));
    }
  }
  return new Map([...paragraphs].map(([cell, texts]) => [cell, shortened([...texts].join("\n\n"))]));
}

/** UTF-16 units; what is beyond them nobody reads in a box, and Excel allows 32,767 in all. */
const LONGEST_NOTE = 4_000;

const shortened = (note: string): string =>
  note.length <= LONGEST_NOTE ? note : `${note.slice(0, LONGEST_NOTE).replace(/[\uD800-\uDBFF]$/, "")}……`;

function mergesOf({ text, children }: WorksheetOutline): readonly Range[] {
  const list = childNamed(children, "mergeCells");
  return (list ? childElements(text, list) : []).flatMap((element) => parseRange(attributesOf(text, element).get("ref")?.value ?? "") ?? []);
}
