/**
 * A copy of a workbook in which formulas with ASSESS functions are values: what an office without the add-in can open. Every other part stays byte
 * for byte what it was, every other formula a formula.
 */
import { removeContentType } from "../annotate/contentTypes";
import { relationshipsOf, removeRelationship } from "../annotate/partRelationships";
import { PatchedPackage } from "../annotate/patchedPackage";
import { outlineWorkbook } from "../annotate/workbookOutline";
import { applyEdits, removeElement, type Edit } from "../annotate/xmlEdits";
import { attributesOf, childElements, childNamed, contentOf, rootElement, type XmlElement } from "../annotate/xmlOutline";
import type { ByteText } from "../annotate/byteText";
import { Budget } from "../budget";
import { problemOfKind } from "../fileKind";
import { DEFAULT_LIMITS, type ReadLimits } from "../limits";
import { type FileProblem, ReadRefusal } from "../problem";

export interface FrozenCopy {
  readonly bytes: Uint8Array;
  readonly frozen: readonly FrozenCell[];
  /** Formulas that stay: nothing was calculated yet, or an error stands there. */
  readonly kept: readonly (FrozenCell & { readonly reason: "no-value" | "error" })[];
}

export interface FrozenCell {
  readonly sheet: string;
  readonly cell: string;
}

const OURS = /ASSESS[._]/iu;

/**
 * Takes the formula out of every cell that asks an ASSESS function and leaves the result that stands in the file. [Y50]
 * What a formula filled beside its own cell is in the file as values already, and stays.
 * @param bytes the whole .xlsx or .xlsm; never changed
 * @returns the copy, or why there is none; never throws for anything in the bytes
 */
export function freezeFormulas(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): FrozenCopy | { readonly problem: FileProblem } {
  const problem = problemOfKind(bytes);
  if (problem) return { problem };
  try {
    return freeze(new PatchedPackage(bytes, new Budget({ ...DEFAULT_LIMITS, ...limits })));
  } catch (error) {
    if (error instanceof ReadRefusal) return { problem: error.problem };
    throw error;
  }
}

function freeze(file: PatchedPackage): FrozenCopy {
  if (file.archive.hasFolder("_xmlsignatures/")) throw new ReadRefusal({ code: "signed", detail: "_xmlsignatures/" });
  const book = outlineWorkbook(file);
  const frozen: FrozenCell[] = [];
  const kept: FrozenCopy["kept"][number][] = [];
  for (const { name, worksheet } of book.tabs) {
    if (worksheet === null) continue;
    const text = file.text(worksheet);
    if (!OURS.test(text)) continue;
    const sheet = freezeSheet(text);
    if (sheet.edits.length > 0) file.write(worksheet, applyEdits(text, sheet.edits));
    frozen.push(...sheet.frozen.map((cell) => ({ sheet: name, cell })));
    kept.push(...sheet.kept.map((one) => ({ sheet: name, ...one })));
  }
  if (frozen.length > 0) dropCalculationChain(file, book.part);
  return { bytes: file.finish(), frozen, kept };
}

interface SheetFreezing {
  readonly edits: readonly Edit[];
  readonly frozen: readonly string[];
  readonly kept: readonly { readonly cell: string; readonly reason: "no-value" | "error" }[];
}

function freezeSheet(text: ByteText): SheetFreezing {
  const data = childNamed(childElements(text, rootElement(text)), "sheetData");
  const edits: Edit[] = [];
  const frozen: string[] = [];
  const kept: SheetFreezing["kept"][number][] = [];
  if (data === undefined) return { edits, frozen, kept };
  const cells = childElements(text, data).flatMap((row) => childElements(text, row).filter(({ name }) => name === "c"));
  const formulas = cells.flatMap((cell) => {
    const parts = childElements(text, cell);
    const formula = childNamed(parts, "f");
    return formula === undefined ? [] : [{ cell, formula, value: childNamed(parts, "v"), inline: childNamed(parts, "is") }];
  });
  const shared = sharedOfOurs(text, formulas.map(({ formula }) => formula));
  const groupOf = (formula: XmlElement): string | undefined => attributesOf(text, formula).get("si")?.value;
  const ours = formulas.filter(({ formula }) => OURS.test(contentOf(text, formula)) || shared.has(groupOf(formula) ?? "")).map((found) => {
    const attributes = attributesOf(text, found.cell);
    const reason = attributes.get("t")?.value === "e" ? "error" as const : found.value === undefined && found.inline === undefined ? "no-value" as const : null;
    return { ...found, address: attributes.get("r")?.value ?? "", reason };
  });
  // The text of a shared formula stands in one of its cells: while one of them stays a formula, all do.
  const staying = new Map(ours.flatMap(({ formula, reason }) => (reason === null || groupOf(formula) === undefined ? [] : [[groupOf(formula), reason] as const])));
  for (const { cell, formula, address, reason: own } of ours) {
    const reason = own ?? staying.get(groupOf(formula) ?? "") ?? null;
    if (reason !== null) kept.push({ cell: address, reason });
    else {
      frozen.push(address);
      edits.push(removeElement(formula), ...withoutDynamicMark(text, cell));
    }
  }
  return { edits, frozen, kept };
}

/** Numbers of the shared formulas whose text asks an ASSESS function. */
function sharedOfOurs(text: ByteText, formulas: readonly XmlElement[]): ReadonlySet<string> {
  return new Set(formulas.flatMap((formula) => {
    const index = attributesOf(text, formula).get("si")?.value;
    return index !== undefined && OURS.test(contentOf(text, formula)) ? [index] : [];
  }));
}

/** `cm` says that the cell's formula fills others, and means nothing without one. */
function withoutDynamicMark(text: ByteText, cell: XmlElement): readonly Edit[] {
  const mark = /\scm\s*=\s*(?:"[^"]*"|'[^']*')/.exec(text.slice(cell.start, cell.openEnd));
  return mark === null ? [] : [{ at: cell.start + mark.index, remove: mark[0].length, insert: "" }];
}

/** The order of calculation names cells whose formula is gone, which Excel takes for damage; it makes a new one by itself. */
function dropCalculationChain(file: PatchedPackage, workbook: string): void {
  for (const { id, type, part } of relationshipsOf(file, workbook)) {
    if (type !== "calcChain" || part === null) continue;
    removeRelationship(file, workbook, id);
    removeContentType(file, part);
    file.remove(part);
  }
}
