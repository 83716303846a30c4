/** What an impact does not compare, and why. */
import { isCatalogueSheet } from "../../src/catalogue/table/catalogueSheet";
import type { SheetReport } from "../../src/checking/report";
import type { WorkbookGrid } from "../../src/sheet/grid";
import type { ImpactOutcome } from "./impactState";

/** Sheets without a table of the edition; rules and empty sheets are none of the matter. */
export function leftOutOf(book: WorkbookGrid, reports: readonly SheetReport[], file: string | null): ImpactOutcome["leftOut"] {
  const passed = new Set(book.sheets.filter((sheet) => sheet.rows === 0 || isCatalogueSheet(sheet)).map(({ name }) => name));
  return reports.filter(({ name, layout }) => layout === "none" && !passed.has(name))
    .map(({ name, reason }) => ({ what: file === null ? name : `${file} · ${name}`, why: reason }));
}
