/** What is written: the summary of a month as a sheet, the result of the check as a sheet. Pure. */
import type { ChoicesByEdition } from "../state";
import type { FileReport } from "../../src/batch/fileReport";
import { formulaSources } from "../../src/handover/formulaSource";
import type { MonthSummary, MonthTable } from "../../src/handover/monthSummary";
import { type SheetPlan, summarySheetPlan } from "../../src/handover/summarySheet";
import { resultSheet } from "../../src/report/resultSheet";
import { columnName } from "../../src/sheet/grid";
import type { WorkbookGrid } from "../../src/sheet/grid";
import { parseMappings } from "../../src/sheet/mapping";
import type { Language } from "../../src/text/language";
import { reportText } from "../../src/text/report";
import { summaryPaneText } from "../../src/text/summaryPane";
import type { NewCell, NewSheet } from "../../src/xlsx/writing/newSheet";
import { quotedName } from "../../src/xlsx/writing/sheetNames";
import type { SetAside } from "../findings/ignoring";
import type { LibraryState } from "../library/libraryState";
import type { StoredMapping } from "../mapping/storedMapping";
import type { MadeSummary } from "./summaryState";

/** How a formula names an edition; null where no formula can. */
export type CatalogueArgument = { readonly argument: string | undefined } | { readonly because: "file" | "choices" };

/** Formulas know the editions that come with ASSESS as they are printed, and catalogue tables of the workbook. */
export function catalogueArgument(edition: string, { sheets, files }: Pick<LibraryState, "sheets" | "files">, choices: ChoicesByEdition, book: WorkbookGrid): CatalogueArgument {
  if (files.some((file) => file.edition.id === edition)) return { because: "file" };
  const own = sheets.find((sheet) => sheet.edition?.id === edition);
  const grid = own && book.sheets.find(({ name }) => name === own.name);
  if (grid) return { argument: `${quotedName(grid.name)}!$A$1:$${columnName(grid.columns)}$${grid.rows}` };
  return Object.keys(choices[edition] ?? {}).length > 0 ? { because: "choices" } : { argument: undefined };
}

export interface MonthPlanOptions {
  readonly language: Language;
  readonly mappings: readonly StoredMapping[];
  /** See `CatalogueArgument`. */
  readonly catalogue: string | undefined;
}

export function monthPlan({ book, fileName, months, source }: MadeSummary, summary: MonthSummary, table: MonthTable, as: "formulas" | "values", options: MonthPlanOptions): SheetPlan {
  const { language, catalogue } = options;
  const history = months.filter(({ month }) => month < summary.month);
  const formulas = as === "formulas" && book !== null
    ? { source: formulaSources(book, table, { language, fileName, mappings: parseMappings(options.mappings).mappings, ...(catalogue === undefined ? {} : { catalogue }) }) }
    : {};
  const plan = summarySheetPlan(summary, table, as, { language, history, ...formulas });
  return source === "workbook" ? plan : { ...plan, sheet: withoutLinks(plan.sheet) };
}

/** The sheets that links lead to stay where they are. */
export const withoutLinks = (sheet: NewSheet): NewSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => row.map((cell): NewCell => {
    if (typeof cell !== "object" || cell?.link === undefined) return cell;
    const { link: _, ...rest } = cell;
    return rest;
  })),
});

/** 核验结果, with what the office lets stand. [Z121] */
export function resultPlan({ file, report }: FileReport, ignored: readonly SetAside[], language: Language): NewSheet | null {
  if (report === null) return null;
  const settled = ignored.map(({ finding, record }) => ({ finding, because: { reason: record.reason, on: record.date } }));
  return resultSheet(report, file === "" ? summaryPaneText(language).thisWorkbook : file, reportText(language), settled);
}
