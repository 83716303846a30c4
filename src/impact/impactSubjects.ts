/** A workbook's tables → the subjects that two editions are tried on. */
import type { Edition } from "../catalogue/edition";
import { timeless } from "../catalogue/time/closedMonth";
import { type CheckOptions, readTablesOf } from "../checking/checkWorkbook";
import type { SheetReport } from "../checking/report";
import type { WorkbookGrid } from "../sheet/grid";
import type { ImpactSubject } from "./impact";
import { tableSubjects } from "./tableSubjects";

export interface ReadForImpact {
  readonly subjects: readonly ImpactSubject[];
  /** Every sheet, with the reason where it holds no table of the edition. */
  readonly sheets: readonly SheetReport[];
}

/**
 * Reads every table of a workbook that follows an edition. [Y15]
 * Whatever months the edition is in force in: a rule is tried on months that it was not made for. Tables of other documents are left out,
 * with the reason; so are forms that nobody has filled in.
 * @param file name to be said with each subject; null for the workbook at hand
 */
export function impactSubjects(book: WorkbookGrid, from: Edition, file: string | null, options: Omit<CheckOptions, "editions" | "edition" | "closed">): ReadForImpact {
  const { tables, sheets } = readTablesOf(book, { ...options, editions: [timeless(from)], edition: from.id });
  return { subjects: tables.flatMap((table) => tableSubjects(table, file)), sheets };
}
