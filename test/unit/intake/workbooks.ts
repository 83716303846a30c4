/** What tests of the intake look at: names and problems, and the cells of small workbooks. */
import { openFile, type IntakeItem, type IntakeOptions } from "../../../intake/openFile";
import { rowsBytes } from "../../fixtures/workbookBuilder";

/** An .xlsx with this number in A1. */
export const numbered = (value: number): Uint8Array => rowsBytes(`<row r="1"><c r="A1"><v>${value}</v></c></row>`);

/** Each item as its name and the problem's code, or the value of the first sheet's A1. */
export async function opened(name: string, bytes: Uint8Array, options?: IntakeOptions): Promise<[string, unknown][]> {
  return summary(await openFile(name, bytes, options));
}

export const summary = (items: readonly IntakeItem[]): [string, unknown][] =>
  items.map((item) => [item.name, "problem" in item ? item.problem.code : (item.workbook.sheets[0]?.cell(1, 1)?.value ?? null)]);

/** Values of a sheet's rows from A1. */
export function values(items: readonly IntakeItem[]): unknown[][] {
  const [item] = items;
  if (!item || "problem" in item) throw new Error(`no workbook: ${JSON.stringify(item)}`);
  const [sheet] = item.workbook.sheets;
  if (!sheet) return [];
  return Array.from({ length: sheet.rows }, (_, row) => Array.from({ length: sheet.columns }, (_, column) => sheet.cell(row + 1, column + 1)?.value ?? null));
}
