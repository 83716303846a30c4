/** 收件: bytes of anything that arrives → workbooks of cells, and a reason for everything that gives none. */
import type { WorkbookGrid } from "../src/sheet/grid";
import type { NativeZip } from "../src/xlsx/nativeZip";
import type { ReadLimits } from "../src/xlsx/limits";
import { readWorkbook } from "../src/xlsx/readWorkbook";
import { fileKind } from "./fileKind";
import { INTAKE_LIMITS, type IntakeLimits } from "./limits";
import { stemOf } from "./packedName";
import { overLimit, type IntakeProblem } from "./problem";
import { unpack } from "./unpack";

export interface IntakeOptions {
  /** Replace single figures of `INTAKE_LIMITS`. */
  readonly limits?: Partial<IntakeLimits>;
  /** Replace single figures of the workbook reader's `DEFAULT_LIMITS`. */
  readonly workbookLimits?: Partial<ReadLimits>;
  /** Inflates workbooks faster, where there is something that does. */
  readonly native?: NativeZip;
  /** Is told each file inside an archive or a mail that is nobody's score sheet. */
  readonly passedOver?: (name: string) => void;
}

export interface OpenedWorkbook {
  /** Leads from the file given to the workbook, with "/" for what is inside: "六月.eml/社保.xlsx". */
  readonly name: string;
  readonly kind: "xlsx" | "xls" | "csv";
  /** The workbook's own bytes where it is .xlsx or .xlsm, so that a copy can be annotated; null for other kinds. */
  readonly bytes: Uint8Array | null;
  readonly workbook: WorkbookGrid;
}

export interface UnopenedFile {
  readonly name: string;
  readonly problem: IntakeProblem;
}

export type IntakeItem = OpenedWorkbook | UnopenedFile;

/**
 * Reads one file of any accepted kind: .xlsx .xlsm .xls .csv, and .zip and .eml holding them. Content decides, then the
 * name. Never throws for anything in the bytes: what cannot be read is an item with its problem, and the rest goes on.
 * @param name of the file, with any folders; shown, and searched for a month
 * @returns at least one item, in the order in which they lie in the file. All are in memory: `openEach` hands over one at a time
 * @example await openFile("六月.eml", bytes) // [{ name: "六月.eml/社保.xlsx", kind: "xlsx", bytes, workbook }, …]
 */
export async function openFile(name: string, bytes: Uint8Array, options: IntakeOptions = {}): Promise<readonly IntakeItem[]> {
  const items: IntakeItem[] = [];
  for await (const item of openEach(name, bytes, options)) items.push(item);
  return items;
}

/** As `openFile`, each workbook read when it is asked for: an archive of five hundred does not have to fit into memory. */
export async function* openEach(name: string, bytes: Uint8Array, options: IntakeOptions = {}): AsyncGenerator<IntakeItem> {
  for await (const file of unpack(name, bytes, options)) {
    yield "problem" in file ? file : await openWorkbook(file.name, file.bytes, options);
  }
}

/** Reads one file that is no container; for a container the item says that it is no workbook. */
export async function openWorkbook(name: string, bytes: Uint8Array, options: IntakeOptions = {}): Promise<IntakeItem> {
  const limits = { ...INTAKE_LIMITS, ...options.limits };
  const workbookLimits = options.workbookLimits ?? {};
  const kind = fileKind(name, bytes);
  switch (kind.is) {
    case "other":
      return { name, problem: kind.problem };
    case "csv": {
      if (bytes.length > limits.textBytes) return { name, problem: overLimit("textBytes", limits.textBytes) };
      const { readCsv } = await import("./readCsv");
      return itemOf(name, "csv", await readCsv(bytes, stemOf(name), workbookLimits));
    }
    case "xls":
    case "markup": {
      if (bytes.length > limits.xlsBytes) return { name, problem: overLimit("xlsBytes", limits.xlsBytes) };
      const { readMarkupTable, readXls } = await import("./readXls");
      return itemOf(name, "xls", await (kind.is === "xls" ? readXls(bytes, workbookLimits, limits.xlsElements) : readMarkupTable(bytes, workbookLimits, limits.xlsElements)));
    }
    default: {
      const read = readWorkbook(bytes, workbookLimits, options.native);
      return "problem" in read ? { name, problem: read.problem } : { name, kind: "xlsx", bytes, workbook: read.workbook };
    }
  }
}

const itemOf = (
  name: string, kind: "xls" | "csv", read: { readonly workbook: WorkbookGrid } | { readonly problem: IntakeProblem },
): IntakeItem => ("problem" in read ? { name, problem: read.problem } : { name, kind, bytes: null, workbook: read.workbook });
