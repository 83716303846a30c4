/** --report: all results of one command as a workbook. */
import type { CrossFinding } from "../src/batch/crossFinding";
import { assessmentsTable, findingsTable, resultTable } from "../src/batch/resultTable";
import type { Language } from "../src/text/language";
import { writeWorkbook } from "../src/xlsx/writing/newWorkbook";
import type { FileReport } from "./check";

/** The table of files, then every finding, then every total. */
export const resultWorkbook = (reports: readonly FileReport[], across: readonly CrossFinding[], language: Language): Uint8Array =>
  writeWorkbook([resultTable(reports, language), findingsTable(reports, across, language), assessmentsTable(reports, language)]);
